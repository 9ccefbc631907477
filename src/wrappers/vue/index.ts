// `digit-pad/vue`: registers the element, and gives the component.

import 'digit-pad';

export type { PadEvent, PadEvents } from '../pad-events';
export { DigitPad } from './digit-pad';
export type { DigitPadComponent, DigitPadProps } from './pad-props';
