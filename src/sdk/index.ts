// `digit-pad/sdk`: reads handwritten digits in pages and in Node.

export type * from './contract';
export { parseAllowed } from '../core/allowed';
export { assertDrawing } from '../core/drawing';
export { drawField, drawInput } from '../core/draw-field';
export { DigitPadError } from '../core/errors';
export { parseInkFile, parseInkLine, formatInkLine, type InkSample } from '../core/ink-file';
export { VERSION as version } from '../core/version';
export { createRecognizer } from './create-recognizer';
export { shareRecognizer, type SharedRecognizer } from './share-recognizer';
