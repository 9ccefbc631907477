// The bare tag, typed in React 18 and 19.

import 'digit-pad/types/react';
import type { JSX } from 'react';

export function Tag(): JSX.Element {
  return (
    <digit-pad
      class="wide"
      id="pad"
      form="order"
      name="digit"
      max-digits={2}
      required
      show-candidates
      guide="box"
      onprediction={({ detail }) => console.log(detail.text)}
    />
  );
}

// @ts-expect-error: there is no such mode
export const wrongMode = <digit-pad mode="letter" />;
