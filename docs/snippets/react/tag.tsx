import 'digit-pad';
import 'digit-pad/types/react';

export function Tag() {
  return (
    <digit-pad
      name="digit"
      label="Your digit"
      max-digits={1}
      onprediction={({ detail }) => console.log(detail.text)}
    />
  );
}
