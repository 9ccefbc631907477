// The built SDK, with the types that the package gives it: the two lie in different folders of dist/.

import * as built from '../dist/sdk/index.js';

export const { createRecognizer, DigitPadError, parseInkFile } = built as typeof import('../dist/types/sdk/index.js');
