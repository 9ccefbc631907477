// The scenarios of the Angular tests, compiled in the browser and without zone.js; the page's query names one.

import '@angular/compiler';
import { ChangeDetectionStrategy, Component, provideZonelessChangeDetection, reflectComponentType, signal, ViewChild, type Type } from '@angular/core';
import { FormControl, FormGroup, FormsModule, ReactiveFormsModule, Validators } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { DigitPad } from 'digit-pad/angular';
import { ReactiveOrder } from './snippets/reactive';
import { TemplateOrder } from './snippets/template-driven';

const log = (text: string) => (window as unknown as { log: string[] }).log.push(text);

@Component({
  selector: 'app-root',
  imports: [DigitPad, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formGroup]="form">
      <digit-pad
        formControlName="digit"
        allowed="0-7"
        (prediction)="$event.detail.tentative || log('prediction ' + $event.detail.text)"
        (change)="log('change')"
      />
      <button type="reset">reset</button>
    </form>
    <output>{{ summary() }}</output>
    <button (click)="digit.setValue('5')">five</button>
    <button (click)="digit.disabled ? digit.enable() : digit.disable()">able</button>
  `,
})
class Reactive {
  readonly digit = new FormControl('', Validators.required);
  readonly form = new FormGroup({ digit: this.digit });
  readonly log = log;
  summary(): string {
    const { value, errors, touched, disabled } = this.digit;
    return JSON.stringify({ value, errors: Object.keys(errors ?? {}).sort(), touched, disabled });
  }
}

@Component({
  selector: 'app-root',
  imports: [DigitPad, FormsModule],
  template: `
    <form>
      <digit-pad name="digit" required #pad="ngModel" [(ngModel)]="value" />
      <output>{{ value() }} {{ pad.valid }}</output>
    </form>
  `,
})
class Template {
  readonly value = signal('3');
}

@Component({
  selector: 'app-root',
  imports: [DigitPad],
  template: `
    @if (there()) {
      <digit-pad
        class="wide"
        required
        loading="eager"
        label="Year"
        [maxDigits]="full() ? 3 : undefined"
        [idleDelay]="full() ? 50 : undefined"
        [readOnly]="full()"
        [mode]="full() ? 'number' : undefined"
        [value]="full() ? '12' : '4'"
      />
    }
    <button (click)="full.set(!full())">change</button>
    <button (click)="there.set(!there())">mount</button>
    <button (click)="take()">take it</button>
  `,
})
class Plain {
  readonly full = signal(true);
  readonly there = signal(true);
  @ViewChild(DigitPad) pad?: DigitPad;
  async take(): Promise<void> {
    const drawing = await this.pad?.element.getDrawing();
    log(`${drawing?.strokes.length} strokes`);
  }
}

const scenarios: Record<string, Type<unknown>> = { Reactive, Template, Plain, ReactiveOrder, TemplateOrder };
const Scenario = scenarios[location.search.slice(1)] ?? Plain;
const tag = reflectComponentType(Scenario)?.selector ?? 'app-root';
document.getElementById('app')?.append(document.createElement(tag));
await bootstrapApplication(Scenario, { providers: [provideZonelessChangeDetection()] });
