// The attributes of the bare tag, as templates write them, and React 19's listeners.

import type { PadEvents } from '../pad-events';
import type { PadProperties, PadProperty } from '../pad-properties';

/** 'maxDigits' is 'max-digits'. */
type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Tail>}`
  : Name;

type AttributeName<Property extends PadProperty> = Property extends 'readOnly' ? 'readonly' : Kebab<Property>;

/** An attribute is text; a number may stand for its own text, and a boolean for its presence. */
type AttributeValue<Value> = Value extends number ? number | `${number}` : Value extends boolean ? boolean | '' : Value;

/** Attributes by their names, and listeners `onprediction`, as React 19 takes them. */
export type DigitPadTag = {
  readonly [Property in Exclude<PadProperty, 'messages' | 'recognizer'> as AttributeName<Property>]?:
    AttributeValue<NonNullable<PadProperties[Property]>> | undefined;
} & { readonly [Type in keyof PadEvents as `on${Type}`]?: ((event: PadEvents[Type]) => void) | undefined } & {
  readonly class?: string | undefined;
  /** The id of its form, where that is elsewhere. */
  readonly form?: string | undefined;
};
