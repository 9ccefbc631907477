import { DigitPad } from 'digit-pad/react';
import { useState } from 'react';

/** A controlled pad: the state is the value, whether it is drawn, typed or cleared. */
export function App() {
  const [digit, setDigit] = useState('');
  const [sureness, setSureness] = useState<number>();

  return (
    <main>
      <h1>How many cups of tea?</h1>
      <DigitPad
        label="Cups of tea"
        value={digit}
        onInput={(event) => setDigit(event.currentTarget.value)}
        onPrediction={({ detail }) => setSureness(detail.confidence)}
      />
      <output>{digit ? `${digit}, ${Math.round(100 * (sureness ?? 1))} % sure` : 'Draw a digit'}</output>
      <button onClick={() => setDigit('')}>Clear</button>
    </main>
  );
}
