// Types of the plain class members: they work on the element, but Stencil's generated types do not list them.

import type { Recognition, RecognizerState } from '../../sdk';

declare global {
  interface HTMLDigitPadElement {
    /** The last recognition, or `undefined` for a pad without ink. */
    readonly recognition: Recognition | undefined;
    /** What the recogniser is doing. */
    readonly status: RecognizerState['status'];
    /** When `true`, there is a stroke to take away. */
    readonly canUndo: boolean;
    /** When `true`, there is an undone stroke to bring back. */
    readonly canRedo: boolean;
  }
}
