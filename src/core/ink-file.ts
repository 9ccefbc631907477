// Ink files: one JSON object a line, `{"label": "7", "writer": "…", "strokes": [[[x, y], …], …]}`.

import { assertDrawing, type Drawing } from './drawing';
import { DigitPadError } from './errors';

/** One labelled drawing of an ink file. */
export interface InkSample {
  readonly label: string;
  /** Who drew it; samples of one hand are near copies of each other, so data is split by it. '' where unknown. */
  readonly writer: string;
  readonly drawing: Drawing;
}

/**
 * Reads an ink file's text. Keys other than `label`, `writer`, `strokes` and `area` are ignored, blank lines too.
 *
 * @throws DigitPadError `invalid-input`, naming the line.
 */
export function parseInkFile(text: string): InkSample[] {
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return [];
    try {
      return [parseInkLine(line)];
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new DigitPadError('invalid-input', `Line ${index + 1} is not ink: ${reason}`, { cause });
    }
  });
}

/**
 * Reads one line of an ink file; {@link formatInkLine} is the inverse.
 *
 * @throws DigitPadError `invalid-input` for what is no JSON, or no drawing.
 */
export function parseInkLine(line: string): InkSample {
  const { label, writer, strokes, area } = parseObject(line);
  const drawing: unknown = {
    strokes: Array.isArray(strokes) ? strokes.map((points: unknown) => ({ points: Array.isArray(points) ? points.map(toPoint) : points })) : strokes,
    ...(area !== undefined && { area }),
  };
  assertDrawing(drawing);
  return { label: toText(label), writer: toText(writer), drawing };
}

/** Writes one line of an ink file, without the line break; {@link parseInkLine} is the inverse but for times and pressures. */
export function formatInkLine({ label, writer, drawing }: InkSample): string {
  const strokes = drawing.strokes.map((stroke) => stroke.points.map(({ x, y }) => [x, y]));
  return JSON.stringify({ label, writer, strokes, ...(drawing.area && { area: drawing.area }) });
}

function parseObject(line: string): Record<string, unknown> {
  try {
    return (JSON.parse(line) as Record<string, unknown> | null) ?? {};
  } catch (cause) {
    throw new DigitPadError('invalid-input', `This is no line of JSON: ${(cause as Error).message}`, { cause });
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function toPoint(pair: unknown): unknown {
  return Array.isArray(pair) ? { x: pair[0] as unknown, y: pair[1] as unknown } : pair;
}
