// Turns polylines in the field into its 784 numbers, analytically and without a canvas, so that a page, a worker, Node
// and the training all get the same ones. Only + - * / and Math.sqrt, which IEEE 754 fixes to the bit.
import { FIELD_LENGTH, FIELD_SIZE, STROKE_WIDTH } from './field';
/** Width of the soft edge in field pixels: coverage falls from 1 to 0 over one pixel around the pen's rim. */
const EDGE = 1;
/**
 * Draws polylines with a round pen.
 *
 * @param ink Polylines in field coordinates; a polyline of one point is a dot, one of none is nothing, ink beyond the field is cut off.
 * @param strokeWidth Pen width in field pixels.
 * @returns 784 numbers in [0, 1], row by row: the pixel's coverage by its distance to the nearest segment.
 */
export function rasterise(ink, strokeWidth = STROKE_WIDTH) {
    const reach = strokeWidth / 2 + EDGE / 2;
    const nearest = new Float64Array(FIELD_LENGTH).fill(reach * reach);
    for (const line of ink) {
        const last = line.length - 2;
        for (let i = 0; i < last || (i === 0 && last === 0); i += 2) {
            const end = i < last ? i + 2 : i;
            measureSegment(nearest, line[i] ?? 0, line[i + 1] ?? 0, line[end] ?? 0, line[end + 1] ?? 0, reach);
        }
    }
    return Float32Array.from(nearest, (squared) => Math.min(1, (reach - Math.sqrt(squared)) / EDGE));
}
/** Lowers `nearest` (squared distances) wherever the segment from a to b comes closer than `reach`. */
function measureSegment(nearest, ax, ay, bx, by, reach) {
    const dx = bx - ax;
    const dy = by - ay;
    const lengthSquared = dx * dx + dy * dy;
    const firstColumn = Math.max(0, Math.ceil(Math.min(ax, bx) - reach));
    const lastColumn = Math.min(FIELD_SIZE - 1, Math.floor(Math.max(ax, bx) + reach));
    const firstRow = Math.max(0, Math.ceil(Math.min(ay, by) - reach));
    const lastRow = Math.min(FIELD_SIZE - 1, Math.floor(Math.max(ay, by) + reach));
    for (let y = firstRow; y <= lastRow; y++) {
        for (let x = firstColumn; x <= lastColumn; x++) {
            const along = lengthSquared > 0 ? ((x - ax) * dx + (y - ay) * dy) / lengthSquared : 0;
            const clamped = along < 0 ? 0 : along > 1 ? 1 : along;
            const ex = x - ax - clamped * dx;
            const ey = y - ay - clamped * dy;
            const squared = ex * ex + ey * ey;
            const pixel = y * FIELD_SIZE + x;
            if (squared < (nearest[pixel] ?? 0))
                nearest[pixel] = squared;
        }
    }
}
