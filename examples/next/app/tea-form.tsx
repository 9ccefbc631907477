'use client';

import { DigitPad } from 'digit-pad/react';
import { useState } from 'react';

export function TeaForm() {
  const [digit, setDigit] = useState('');
  return (
    <>
      <DigitPad name="cups" label="Cups of tea" value={digit} onInput={(event) => setDigit(event.currentTarget.value)} />
      <output>{digit ? `${digit} it is` : 'Draw a digit'}</output>
    </>
  );
}
