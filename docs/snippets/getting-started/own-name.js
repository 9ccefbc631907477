import { DigitPad } from 'digit-pad/element';

customElements.define('my-pad', DigitPad);
