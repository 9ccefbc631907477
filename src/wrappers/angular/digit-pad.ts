// `<digit-pad>` as an Angular component: typed inputs, and a form control that says itself whether its content will do.
// It has no outputs: Angular listens to the element's own events, and an output of the same name would be told twice.

import {
  booleanAttribute,
  ChangeDetectionStrategy,
  ChangeDetectorRef,
  Component,
  ElementRef,
  forwardRef,
  inject,
  type OnChanges,
  type SimpleChanges,
} from '@angular/core';
import { NG_VALIDATORS, NG_VALUE_ACCESSOR, type ControlValueAccessor, type ValidationErrors, type Validator } from '@angular/forms';
import { assignProperties, type PadProperties } from '../pad-properties';

const FLAGS = ['badInput', 'customError', 'patternMismatch', 'tooShort', 'valueMissing'] as const satisfies (keyof ValidityState)[];

type Inputs = { -readonly [Name in keyof PadProperties]: PadProperties[Name] };

// The inputs as fields of the component.
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type
export interface DigitPad extends Inputs {}

/**
 * The pad as an Angular component, for plain use, template-driven and reactive forms.
 *
 * @example `<digit-pad name="digit" [formControl]="digit" (prediction)="show($event.detail)" />`
 */
@Component({
  selector: 'digit-pad',
  standalone: true,
  template: '<ng-content></ng-content>',
  changeDetection: ChangeDetectionStrategy.OnPush,
  inputs: [
    'mode',
    'name',
    'value',
    { name: 'required', transform: booleanAttribute },
    { name: 'disabled', transform: booleanAttribute },
    { name: 'readOnly', transform: booleanAttribute },
    'label',
    'placeholder',
    'allowed',
    'maxDigits',
    'minLength',
    'pattern',
    'autocomplete',
    'recognizeOn',
    'idleDelay',
    'autoClear',
    'minConfidence',
    'loading',
    'assetBase',
    'modelUrl',
    'threads',
    'pointerTypes',
    'guide',
    { name: 'showCandidates', transform: booleanAttribute },
    'messages',
    'recognizer',
  ],
  host: {
    '(input)': 'tell()',
    '(focusout)': 'touched()',
    '(prediction)': 'judgeSoon()',
    '(clear)': 'cleared()',
    '(change)': 'judgeSoon()',
  },
  providers: [
    { provide: NG_VALUE_ACCESSOR, useExisting: forwardRef(() => DigitPad), multi: true },
    { provide: NG_VALIDATORS, useExisting: forwardRef(() => DigitPad), multi: true },
  ],
})
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class DigitPad implements ControlValueAccessor, Validator, OnChanges {
  /** The element, with all its methods. */
  readonly element = inject<ElementRef<HTMLDigitPadElement>>(ElementRef).nativeElement;
  readonly #views = inject(ChangeDetectorRef);
  /** What was wrong when the form last asked. */
  #complaint = '';
  #validityChanged = () => {};
  /** The value that the form knows of. */
  #known = '';
  protected changed: (value: string) => void = () => {};
  protected touched: () => void = () => {};

  ngOnChanges(changes: SimpleChanges): void {
    const given = Object.entries(changes);
    const next = Object.fromEntries(given.map(([name, { currentValue }]) => [name, currentValue as unknown]));
    assignProperties(this.element, next, Object.fromEntries(given.map(([name, { previousValue }]) => [name, previousValue as unknown])));
    if (changes['value']) this.writeValue(this.value);
    this.#judge();
  }

  /** Shows the form's value, which drops the ink; '' empties the pad of ink without a value, too. */
  writeValue(value: string | number | null | undefined): void {
    this.#known = value?.toString() ?? '';
    this.element.value = this.#known;
    // Before it is upgraded an element has no methods, and no ink.
    if (this.#known === '' && 'clear' in this.element) void this.element.clear();
  }

  registerOnChange(changed: (value: string) => void): void {
    this.changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.touched = touched;
  }

  setDisabledState(disabled: boolean): void {
    this.element.disabled = disabled;
  }

  /** The element's own judgement: its flags, such as `badInput` for ink that is no digit, each with the text for the person. */
  validate(): ValidationErrors | null {
    this.#complaint = '';
    // A server has no element, only its name.
    if (!('validity' in this.element) || this.element.validity.valid) return null;
    const { validity, validationMessage } = this.element;
    this.#complaint = validationMessage;
    const flags = FLAGS.filter((flag) => validity[flag]);
    return Object.fromEntries(flags.map((flag) => [flag, validationMessage]));
  }

  registerOnValidatorChange(changed: () => void): void {
    this.#validityChanged = changed;
  }

  protected tell(): void {
    const { value } = this.element;
    if (value === this.#known) return;
    this.#known = value;
    this.changed(value);
  }

  /** A person's clearing has been told by `input`; a script's fires none, and the form follows it too. */
  protected cleared(): void {
    this.tell();
    this.judgeSoon();
  }

  /** Refused ink changes the validity, but no value; the pad has judged it when its event is over. */
  protected judgeSoon(): void {
    queueMicrotask(() => this.#judge());
  }

  #judge(): void {
    if (!('validity' in this.element) || this.element.validationMessage === this.#complaint) return;
    this.#validityChanged();
    this.#views.markForCheck();
  }
}
