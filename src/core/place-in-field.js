// Fits ink into the field as MNIST's makers did: longer side to 20 pixels, centre of mass to pixel 14.
import { boundingBox } from './drawing';
import { FIELD_BOX, FIELD_CENTRE, FIELD_SIZE, STROKE_WIDTH } from './field';
import { rasterise } from './rasterise';
/**
 * Scales and moves strokes into the field; the answer does not depend on where and how large they were drawn.
 *
 * The centre of mass is that of the rasterised ink, as in MNIST, so that a line drawn twice weighs once. Ink whose mass
 * lies far off the middle of its box is moved only as far as it stays whole.
 *
 * @param strokes Strokes in any unit, coordinates finite. Strokes without points are left out.
 * @param strokeWidth Pen width in field pixels; it belongs to the 20 pixel box.
 */
export function placeInField(strokes, strokeWidth = STROKE_WIDTH) {
    const box = boundingBox(strokes);
    if (!box)
        return [];
    const longer = Math.max(box.width, box.height);
    const scale = longer > 0 ? (FIELD_BOX - strokeWidth) / longer : 0;
    const ink = strokes
        .filter((stroke) => stroke.points.length > 0)
        .map(({ points }) => {
        const line = new Float64Array(2 * points.length);
        points.forEach((point, i) => {
            // From the corner first: far from the origin the middle of a small box is no number that a float64 can hold.
            line[2 * i] = (point.x - box.x - box.width / 2) * scale + FIELD_CENTRE;
            line[2 * i + 1] = (point.y - box.y - box.height / 2) * scale + FIELD_CENTRE;
        });
        return line;
    });
    const mass = centreOfMass(rasterise(ink, strokeWidth));
    const shiftX = clampShift(FIELD_CENTRE - mass.x, (box.width * scale + strokeWidth) / 2);
    const shiftY = clampShift(FIELD_CENTRE - mass.y, (box.height * scale + strokeWidth) / 2);
    for (const line of ink) {
        for (let i = 0; i < line.length; i += 2) {
            line[i] = (line[i] ?? 0) + shiftX;
            line[i + 1] = (line[i + 1] ?? 0) + shiftY;
        }
    }
    return ink;
}
/** Mean pixel index of a field that has ink, weighted by coverage. */
function centreOfMass(field) {
    let sum = 0;
    let sumX = 0;
    let sumY = 0;
    field.forEach((ink, pixel) => {
        sum += ink;
        sumX += ink * (pixel % FIELD_SIZE);
        sumY += ink * Math.floor(pixel / FIELD_SIZE);
    });
    return { x: sumX / sum, y: sumY / sum };
}
/** The shift, limited so that ink reaching `half` to either side of the centre stays inside the field. */
function clampShift(shift, half) {
    const least = half - 0.5 - FIELD_CENTRE;
    const most = FIELD_SIZE - 0.5 - half - FIELD_CENTRE;
    return Math.min(Math.max(shift, least), most);
}
