// Enter in a field sends its form, by the rules of native inputs
// (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission).

/** Types of native inputs of which a form without a button may have only one to be sent by Enter. */
const TYPED = ['text', 'search', 'tel', 'url', 'email', 'password', 'date', 'month', 'week', 'time', 'datetime-local', 'number'];

/** Submits by the default button, not where that is disabled; without one, only a form with no other field to type in. */
export function submitImplicitly(form: HTMLFormElement | null, field: HTMLElement): void {
  if (!form) return;
  const controls = [...form.elements];
  const button = controls.find(isSubmitButton);
  if (button) {
    if (!button.matches(':disabled')) form.requestSubmit(button);
    return;
  }
  const others = controls.filter((control) => control !== field && (control.localName === field.localName || isTyped(control, field.localName)));
  if (others.length === 0) form.requestSubmit();
}

function isSubmitButton(control: Element): control is HTMLButtonElement | HTMLInputElement {
  return (control instanceof HTMLButtonElement || control instanceof HTMLInputElement) && control.type === 'submit';
}

/** The fallback inside a pad is disabled, and counts for nothing. */
function isTyped(control: Element, pad: string): boolean {
  return control instanceof HTMLInputElement && TYPED.includes(control.type) && !control.closest(pad);
}
