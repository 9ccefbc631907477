// `digit-pad`: registers the element, unless the page has one already. Copied into dist/entries as it stands.

import { defineCustomElement } from '../components/digit-pad.js';

defineCustomElement();

export { DigitPad } from '../components/digit-pad.js';
