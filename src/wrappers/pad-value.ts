// The value of a pad whose value belongs to its parent.

/** Shows a value. The attribute too, so that a form's reset brings this one. */
export function showValue(pad: HTMLDigitPadElement, value: string): void {
  pad.setAttribute('value', value);
  pad.value = value;
}

/** Gives a reset its value, where a framework has set the property only. */
export function keepDefault(pad: HTMLDigitPadElement, value: string): void {
  if (!pad.hasAttribute('value')) pad.setAttribute('value', value);
}
