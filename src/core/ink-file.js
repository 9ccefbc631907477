// Ink files: one JSON object a line, `{"label": "7", "writer": "…", "strokes": [[[x, y], …], …]}`.
import { assertDrawing } from './drawing';
import { DigitPadError } from './errors';
/**
 * Reads an ink file's text. Keys other than `label`, `writer`, `strokes` and `area` are ignored, blank lines too.
 *
 * @throws DigitPadError `invalid-input`, naming the line.
 */
export function parseInkFile(text) {
    return text.split('\n').flatMap((line, index) => {
        if (!line.trim())
            return [];
        try {
            return [parseInkLine(line)];
        }
        catch (cause) {
            const reason = cause instanceof Error ? cause.message : String(cause);
            throw new DigitPadError('invalid-input', `Line ${index + 1} is not ink: ${reason}`, { cause });
        }
    });
}
/** Reads one line of an ink file; {@link formatInkLine} is the inverse. */
export function parseInkLine(line) {
    const { label, writer, strokes, area } = JSON.parse(line) ?? {};
    const drawing = {
        strokes: Array.isArray(strokes) ? strokes.map((points) => ({ points: Array.isArray(points) ? points.map(toPoint) : points })) : strokes,
        ...(area !== undefined && { area }),
    };
    assertDrawing(drawing);
    return { label: toText(label), writer: toText(writer), drawing };
}
/** Writes one line of an ink file, without the line break; {@link parseInkLine} is the inverse but for times and pressures. */
export function formatInkLine({ label, writer, drawing }) {
    const strokes = drawing.strokes.map((stroke) => stroke.points.map(({ x, y }) => [x, y]));
    return JSON.stringify({ label, writer, strokes, ...(drawing.area && { area: drawing.area }) });
}
function toText(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
function toPoint(pair) {
    return Array.isArray(pair) ? { x: pair[0], y: pair[1] } : pair;
}
