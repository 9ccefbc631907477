// What the types must refuse, and what they must know.

import type { PredictionDetail } from 'digit-pad';
import { DigitPad, type DigitPadProps } from 'digit-pad/react';
import { createRef } from 'react';

const keep = (detail: PredictionDetail) => detail.candidates[0]?.probability;
const ref = createRef<HTMLDigitPadElement>();
const optional: DigitPadProps = { label: undefined, maxDigits: undefined };

export const right = (
  <DigitPad
    {...optional}
    ref={ref}
    aria-describedby="help"
    onPrediction={({ detail }) => keep(detail)}
    onInput={({ target, data }) => target.value + data}
    onError={({ detail }) => detail.retryable}
    onClick={({ currentTarget }) => currentTarget.setCustomValidity('')}
  />
);
// @ts-expect-error: a number
export const wrongNumber = <DigitPad maxDigits="3" />;
// @ts-expect-error: a pad's prediction has no value
export const wrongDetail = <DigitPad onPrediction={({ detail }) => detail.value} />;
// @ts-expect-error: no such prop
export const wrongName = <DigitPad digits={3} />;
