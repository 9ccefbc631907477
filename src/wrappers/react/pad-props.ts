// What `<DigitPad>` takes in React.

import type { HTMLAttributes } from 'react';
import type { PadEvents } from '../pad-events';
import type { PadProperties } from '../pad-properties';

/** Handlers, by the event that each of them hears. They get native events. */
export const EVENTS = {
  onPrediction: 'prediction',
  onInput: 'input',
  onChange: 'change',
  onStrokeStart: 'strokestart',
  onStrokeEnd: 'strokeend',
  onClear: 'clear',
  onProgress: 'progress',
  onStatusChange: 'statuschange',
  onError: 'error',
  onInvalid: 'invalid',
} as const satisfies Record<string, keyof PadEvents>;

type HandlerName = keyof typeof EVENTS;

export const HANDLERS = Object.keys(EVENTS) as HandlerName[];

/** The event that a handler gets. */
export type HandledEvent<Name extends HandlerName> = PadEvents[(typeof EVENTS)[Name]];

export type Handlers = { readonly [Name in HandlerName]?: ((event: HandledEvent<Name>) => void) | undefined };

type Native = Omit<HTMLAttributes<HTMLDigitPadElement>, keyof Handlers | keyof PadProperties | 'defaultValue'>;

/** Props of `<DigitPad>`: the element's properties and events, and what every element of HTML takes. */
export interface DigitPadProps extends Native, Handlers, PadProperties {
  /** The id of its form, where that is elsewhere. */
  readonly form?: string | undefined;
  /** The parent owns the value: the pad shows this one at once when it changes, and whenever a value has settled. */
  readonly value?: string | undefined;
  /** The pad owns the value and begins with this one; a reset of its form brings it back. */
  readonly defaultValue?: string | undefined;
}
