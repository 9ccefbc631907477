import { Component } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import { DigitPad } from 'digit-pad/angular';

@Component({
  selector: 'reactive-order',
  imports: [DigitPad, ReactiveFormsModule],
  template: `
    <digit-pad
      label="How many?"
      allowed="1-9"
      [formControl]="count"
      (prediction)="certain = $event.detail.confidence"
    />
    @if (count.touched && count.hasError('badInput')) {
      <p>{{ count.getError('badInput') }}</p>
    }
    <meter [value]="certain"></meter>
  `,
})
export class ReactiveOrder {
  readonly count = new FormControl('', Validators.required);
  certain = 0;
}
