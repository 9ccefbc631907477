// What `<DigitPad>` takes in Vue.

import type { AllowedComponentProps, ComponentCustomProps, VNodeProps } from 'vue';
import type { PadEvents } from '../pad-events';
import { PROPERTIES, type PadProperties } from '../pad-properties';

/** Names of the events, which the component emits as the native events that they are. */
export const EVENTS = [
  'prediction',
  'input',
  'change',
  'strokestart',
  'strokeend',
  'clear',
  'progress',
  'statuschange',
  'error',
  'invalid',
] as const satisfies (keyof PadEvents)[];

type Listeners = { readonly [Type in keyof PadEvents as `on${Capitalize<Type>}`]?: ((event: PadEvents[Type]) => void) | undefined };

/** Props of `<DigitPad>`: the element's properties, spelt as its attributes are, `v-model`, and listeners. */
export interface DigitPadProps extends Omit<PadProperties, 'readOnly'>, Listeners {
  readonly readonly?: boolean | undefined;
  /** Where there is no `v-model`: the value to begin with, which a reset of the form brings back. */
  readonly value?: string | undefined;
  /** The value, by `v-model`; with `.lazy` when it has settled, with `.number` as a number. */
  readonly modelValue?: string | number | null | undefined;
  readonly modelModifiers?: { readonly lazy?: boolean; readonly number?: boolean } | undefined;
  readonly 'onUpdate:modelValue'?: ((value: string) => void) | undefined;
}

/** The component's type, in words that every version of Vue has. */
export interface DigitPadComponent {
  new (): {
    readonly $props: DigitPadProps & VNodeProps & AllowedComponentProps & ComponentCustomProps;
    readonly $slots: { readonly default?: () => unknown };
    /** The element, with all its methods. */
    readonly element: HTMLDigitPadElement | null;
  };
}

const BOOLEANS = ['required', 'disabled', 'readonly', 'showCandidates'];

/** Vue's own declaration of the props: any type but for those that a bare attribute switches on. */
export const PROP_OPTIONS = Object.fromEntries(
  [...PROPERTIES.map((name) => (name === 'readOnly' ? 'readonly' : name)), 'value', 'modelValue', 'modelModifiers'].map((name) => [
    name,
    BOOLEANS.includes(name) ? Boolean : null,
  ]),
);
