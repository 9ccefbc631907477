import { DigitPad } from 'digit-pad/react';
import { useState } from 'react';

export function Controlled() {
  const [digit, setDigit] = useState('');
  return (
    <>
      <DigitPad label="Your digit" value={digit} onChange={(event) => setDigit(event.currentTarget.value)} />
      <p>You wrote {digit || 'nothing yet'}.</p>
    </>
  );
}
