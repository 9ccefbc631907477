// `digit-pad/react`: registers the element, and gives the component.

import 'digit-pad';

export type { PadEvent, PadEvents } from '../pad-events';
export { DigitPad } from './digit-pad';
export type { DigitPadProps } from './pad-props';
