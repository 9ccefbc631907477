// `digit-pad/element`: the class, unregistered. Copied into dist/entries as it stands.

export { DigitPad, defineCustomElement } from '../components/digit-pad.js';
