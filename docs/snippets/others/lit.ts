import 'digit-pad';
import { html, LitElement } from 'lit';

export class DigitNote extends LitElement {
  static override properties = { digit: {} };
  declare digit: string;

  override render() {
    return html`
      <digit-pad label="Your digit" .maxDigits=${1} @change=${this.take}></digit-pad>
      <p>You wrote ${this.digit || 'nothing yet'}.</p>
    `;
  }

  private take(event: Event & { readonly target: HTMLDigitPadElement }): void {
    this.digit = event.target.value;
  }
}

customElements.define('digit-note', DigitNote);
