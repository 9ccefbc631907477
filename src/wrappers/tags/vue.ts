// `digit-pad/types/vue`: types of the bare tag in templates. Types only.

import type { HTMLAttributes } from 'vue';
import type { PadEvents } from '../pad-events';
import type { DigitPadTag } from './tag';

type Listeners = { readonly [Type in keyof PadEvents as `on${Capitalize<Type>}`]?: ((event: PadEvents[Type]) => void) | undefined };

/** The bare tag as Vue's tools see it. */
export interface DigitPadTagComponent {
  new (): { readonly $props: Omit<HTMLAttributes, keyof Listeners | keyof DigitPadTag> & DigitPadTag & Listeners };
}

declare module 'vue' {
  interface GlobalComponents {
    'digit-pad': DigitPadTagComponent;
  }
}
