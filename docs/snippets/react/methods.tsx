import { DigitPad } from 'digit-pad/react';
import { useRef, useState } from 'react';

export function Methods() {
  const pad = useRef<HTMLDigitPadElement>(null);
  const [certain, setCertain] = useState(0);
  return (
    <>
      <DigitPad ref={pad} label="Your digit" onPrediction={({ detail }) => setCertain(detail.confidence)} />
      <button onClick={() => void pad.current?.clear()}>Again</button>
      <meter value={certain} />
    </>
  );
}
