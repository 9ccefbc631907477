// Sorts the props of `<DigitPad>`: what React sets on the element, and what the wrapper does itself.

import { attributesOf, PROPERTIES } from '../pad-properties';
import { EVENTS, type DigitPadProps } from './pad-props';

const OURS = new Set<string>([...PROPERTIES, ...Object.keys(EVENTS), 'value', 'defaultValue', 'className', 'autoFocus', 'hidden']);

/** Props for React that leave the pad's own properties out, and mean the same in React 18 and 19. */
export function nativeProps(props: DigitPadProps): Record<string, unknown> {
  const { className, autoFocus, hidden } = props;
  return {
    ...Object.fromEntries(Object.entries(props).filter(([name]) => !OURS.has(name))),
    // On a custom element React 18 takes names as they stand, and writes "false" where it should leave an attribute out.
    ...(className !== undefined && { class: className }),
    ...(autoFocus && { autofocus: true }),
    ...(hidden && { hidden: true }),
  };
}

/** Attributes of the first picture. */
export function firstAttributes(props: DigitPadProps): Record<string, string> {
  const value = props.value ?? props.defaultValue;
  return { ...attributesOf(props), ...(value !== undefined && { value }) };
}
