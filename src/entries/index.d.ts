export type * from '../types/index.js';
export { DigitPad } from '../components/digit-pad.js';
