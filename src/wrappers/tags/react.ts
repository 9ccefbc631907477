// `digit-pad/types/react`: types of the bare tag in JSX. Types only.

import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DigitPadTag } from './tag';

/** What the bare tag takes: attributes, as React 18 hands them on too, and React 19's listeners. */
export type DigitPadTagProps = Omit<DetailedHTMLProps<HTMLAttributes<HTMLDigitPadElement>, HTMLDigitPadElement>, keyof DigitPadTag> & DigitPadTag;

declare module 'react' {
  // React's own way to learn of a tag.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'digit-pad': DigitPadTagProps;
    }
  }
}
