// Types of the plain class members: they work on the element as on native inputs, synchronously, but Stencil's generated
// types do not list them.

import type { Recognition, RecognizerState } from '../../sdk';

/** Members that Stencil does not know of. */
export interface NativeMembers {
  /** The last recognition, or `undefined` for a pad without ink. */
  readonly recognition: Recognition | undefined;
  /** What the recogniser is doing. */
  readonly status: RecognizerState['status'];
  /** When `true`, there is a change to the ink that can be undone. */
  readonly canUndo: boolean;
  /** When `true`, there is an undone change that can be done again. */
  readonly canRedo: boolean;
  /** The value as a number; NaN where it is empty. */
  readonly valueAsNumber: number;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  /** Fires `invalid` where the content will not do, as on a native input. */
  checkValidity(): boolean;
  /** The same, and tells the person. */
  reportValidity(): boolean;
  /** Makes the content invalid with this text; '' takes it back. */
  setCustomValidity(message: string): void;
}

declare global {
  // The merging needs an interface, and its base says it all.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface HTMLDigitPadElement extends NativeMembers {}
}
