// What a person drew: strokes of points, and the plain facts one can read off them.
import { DigitPadError } from './errors';
/** A drawing with more points than this is refused: at 1,000 samples a second that is a quarter of an hour of ink. */
export const MAX_POINTS = 1_000_000;
/** Coordinates beyond this are refused, so that no later sum or square can overflow. */
export const MAX_COORDINATE = 1e9;
/** A drawing under this part of the area's shorter side is a tap. */
const DOT_SHARE = 0.04;
/** The smallest box around the points of all strokes (pen width not included), or `undefined` for empty ink. */
export function boundingBox(strokes) {
    let left = Infinity;
    let top = Infinity;
    let right = -Infinity;
    let bottom = -Infinity;
    for (const stroke of strokes) {
        for (const { x, y } of stroke.points) {
            if (x < left)
                left = x;
            if (x > right)
                right = x;
            if (y < top)
                top = y;
            if (y > bottom)
                bottom = y;
        }
    }
    return left > right ? undefined : { x: left, y: top, width: right - left, height: bottom - top };
}
/**
 * Sums a drawing up, or `undefined` for ink without points.
 *
 * Ink is a dot when both sides of its box are under 4 % of the area's shorter side, or when the box is one point.
 */
export function summariseInk({ strokes, area }) {
    const box = boundingBox(strokes);
    if (!box)
        return undefined;
    const longer = Math.max(box.width, box.height);
    const dot = longer === 0 || (area !== undefined && longer < DOT_SHARE * Math.min(area.width, area.height));
    return { box, dot, strokeCount: strokes.length };
}
/**
 * Narrows a value from outside to a drawing.
 *
 * @throws DigitPadError `invalid-input`, naming the stroke and point, for anything that is not strokes of points with
 * finite coordinates within ±1e9, for more than a million points, and for an area without a positive size.
 */
export function assertDrawing(value) {
    const strokes = isRecord(value) ? value['strokes'] : undefined;
    if (!Array.isArray(strokes))
        throw invalid('A drawing needs an array `strokes`');
    let pointCount = 0;
    // Not `forEach`, which passes over the holes of a sparse array.
    for (let s = 0; s < strokes.length; s++) {
        const stroke = strokes[s];
        const points = isRecord(stroke) ? stroke['points'] : undefined;
        if (!Array.isArray(points))
            throw invalid(`strokes[${s}] needs an array \`points\``);
        pointCount += points.length;
        if (pointCount > MAX_POINTS)
            throw invalid(`A drawing may have ${MAX_POINTS} points at most`);
        for (let p = 0; p < points.length; p++) {
            const point = points[p];
            const where = `strokes[${s}].points[${p}]`;
            if (!isRecord(point))
                throw invalid(`${where} is no point {x, y}`);
            if (!isCoordinate(point['x']))
                throw invalid(`${where}.x is ${String(point['x'])}; it must be a number within ±1e9`);
            if (!isCoordinate(point['y']))
                throw invalid(`${where}.y is ${String(point['y'])}; it must be a number within ±1e9`);
        }
    }
    const area = isRecord(value) ? value['area'] : undefined;
    if (area !== undefined && !(isRecord(area) && isPositive(area['width']) && isPositive(area['height']))) {
        throw invalid('`area` needs a positive `width` and `height`');
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function isCoordinate(value) {
    return typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE;
}
function isPositive(value) {
    return typeof value === 'number' && value > 0 && value < Infinity;
}
function invalid(message) {
    return new DigitPadError('invalid-input', `${message}.`);
}
