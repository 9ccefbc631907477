// The field for typing: the pad's keyboard path, and what assistive technology sees of it.

import { type FunctionalComponent, h } from '@stencil/core';
import { sanitiseValue } from './sanitise-value';

/** What the field is told, and what it tells. */
interface TypingFieldProps {
  readonly name: string;
  readonly value: string;
  /** When `true`, ink lies on the pad, and the text is not to be seen. */
  readonly covered: boolean;
  readonly autocomplete: string;
  readonly disabled: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  /** When `true`, the person has been told that the content will not do. */
  readonly invalid: boolean;
  readonly hold: (element: HTMLInputElement | undefined) => void;
  readonly typed: (event: InputEvent) => void;
  readonly focused: (focused: boolean) => void;
}

/** A part of the digits' width, against their height: with it, as many as there are fit side by side. */
const DIGIT_WIDTH = 0.7;

/** What is no digit must not take the place of one that is selected. Stencil's types do not know this event. */
function refuseOtherText(event: InputEvent): void {
  if (event.data && sanitiseValue(event.data, Infinity) === '') event.preventDefault();
}

/** Its events stay inside; the element tells the page by its own. */
export const TypingField: FunctionalComponent<TypingFieldProps> = ({ name, value, covered, invalid, hold, typed, focused, ...states }) => (
  <input
    class={{ covered }}
    style={{ '--digits': String(Math.max(1, Math.ceil(DIGIT_WIDTH * value.length))) }}
    part="input"
    type="text"
    inputMode="numeric"
    value={value}
    {...states}
    aria-label={name}
    aria-describedby={invalid ? 'error description' : 'description'}
    aria-invalid={String(invalid)}
    ref={hold}
    {...{ onBeforeinput: refuseOtherText }}
    onInput={typed}
    onChange={(event) => event.stopPropagation()}
    onFocus={() => focused(true)}
    onBlur={() => focused(false)}
  />
);
