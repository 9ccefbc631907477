export type * from '../types/index.js';
export { DigitPad, defineCustomElement } from '../components/digit-pad.js';
