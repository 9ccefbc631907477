import { Component } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { DigitPad } from 'digit-pad/angular';

@Component({
  selector: 'template-order',
  imports: [DigitPad, FormsModule],
  template: `
    <form>
      <digit-pad name="count" label="How many?" required [(ngModel)]="count" #pad />
      <button type="button" (click)="pad.element.clear()">Again</button>
    </form>
  `,
})
export class TemplateOrder {
  count = '';
}
