import { ChangeDetectionStrategy, Component } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { DigitPad } from 'digit-pad/angular';

/** A reactive form: the pad is a form control like any other. */
@Component({
  selector: 'app-root',
  imports: [DigitPad, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main>
      <h1>How many cups of tea?</h1>
      <form [formGroup]="form">
        <digit-pad label="Cups of tea" formControlName="cups" />
        <output>{{ form.value.cups ? form.value.cups + ' it is' : 'Draw a digit' }}</output>
        <button type="button" [disabled]="form.invalid" (click)="form.reset()">Another cup</button>
      </form>
    </main>
  `,
})
export class App {
  readonly form = new FormGroup({ cups: new FormControl('', { nonNullable: true, validators: Validators.required }) });
}
