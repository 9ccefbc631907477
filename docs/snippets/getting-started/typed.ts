import 'digit-pad';
import type { Drawing, PredictionDetail } from 'digit-pad';

const pad = document.querySelector('digit-pad'); // HTMLDigitPadElement | null

pad?.addEventListener('prediction', ({ detail }: CustomEvent<PredictionDetail>) => {
  console.log(detail.candidates.map(({ text, probability }) => `${text}: ${probability.toFixed(2)}`));
});

export async function inkOf(element: HTMLDigitPadElement): Promise<Drawing> {
  return element.getDrawing();
}
