// Strokes as lists of [x, y] while they are reshaped for training, and the few things one does with such lines.
import { boundingBox } from '../src/core/drawing';
/** Lines of a drawing, without strokes that have no point; {@link toStrokes} is the inverse. */
export function toPolylines(drawing) {
    return drawing.strokes.filter(({ points }) => points.length > 0).map(({ points }) => points.map(({ x, y }) => [x, y]));
}
/** {@link toPolylines} is the inverse. */
export function toStrokes(lines) {
    return lines.map((line) => ({ points: line.map(([x, y]) => ({ x, y })) }));
}
/** Reads control points in a box of about 1, y down: `x y, x y; x y, x y`, with a semicolon between two lines. */
export function parseControls(text) {
    return text.split(';').map((line) => line.split(',').map((pair) => {
        const [x = NaN, y = NaN] = pair.trim().split(' ').map(Number);
        return [x, y];
    }));
}
/** Moves and scales lines so that their box's longer side is 1 and its middle lies on [0, 0]. */
export function normalise(lines) {
    const box = boundingBox(toStrokes(lines));
    if (!box)
        return [];
    const scale = 1 / (Math.max(box.width, box.height) || 1);
    return mapPoints(lines, ([x, y]) => [(x - box.x - box.width / 2) * scale, (y - box.y - box.height / 2) * scale]);
}
/** Applies a change to every point. */
export function mapPoints(lines, change) {
    return lines.map((line) => line.map(change));
}
/** Length of a line. */
export function measureLength(line) {
    return line.reduce((sum, point, i) => sum + (i ? distance(line[i - 1] ?? point, point) : 0), 0);
}
/** `count` points at equal distances along a line, its ends included; one point stays one. */
export function resample(line, count) {
    const first = line[0];
    if (!first)
        return [];
    const total = measureLength(line);
    if (total === 0 || count < 2)
        return [first];
    const points = [first];
    let walked = 0;
    for (let i = 1; i < line.length && points.length < count; i++) {
        const from = line[i - 1] ?? first;
        const to = line[i] ?? from;
        const step = distance(from, to);
        while (points.length < count && (points.length * total) / (count - 1) <= walked + step + 1e-12) {
            const part = step > 0 ? ((points.length * total) / (count - 1) - walked) / step : 0;
            points.push([from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]);
        }
        walked += step;
    }
    while (points.length < count)
        points.push(line[line.length - 1] ?? first);
    return points;
}
/** A smooth line through control points (Catmull-Rom, `perPiece` points between two of them). */
export function smooth(controls, perPiece = 8) {
    const at = (i) => controls[Math.min(controls.length - 1, Math.max(0, i))] ?? [0, 0];
    const line = [];
    for (let i = 0; i + 1 < controls.length; i++) {
        const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
        for (let j = 0; j < perPiece; j++) {
            const t = j / perPiece;
            const blend = (k) => 0.5 * (2 * b[k] + (c[k] - a[k]) * t + (2 * a[k] - 5 * b[k] + 4 * c[k] - d[k]) * t * t + (3 * b[k] - a[k] - 3 * c[k] + d[k]) * t * t * t);
            line.push([blend(0), blend(1)]);
        }
    }
    return [...line, at(controls.length - 1)];
}
export function distance(a, b) {
    return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
