import { createRecognizer, DigitPadError } from 'digit-pad/sdk';
import { collectStrokes } from './collect-strokes';

const canvas = document.querySelector<HTMLCanvasElement>('#canvas')!;
const reading = document.querySelector<HTMLOutputElement>('#reading')!;

const recognizer = createRecognizer();
const area = { width: canvas.width, height: canvas.height };

const ink = collectStrokes(canvas, async (strokes) => {
  try {
    // A newer stroke's call takes the place of one that still waits.
    const { text, accepted, confidence } = await recognizer.recognize({ strokes, area }, { key: 'canvas' });
    reading.value = accepted ? `${text}, ${Math.round(100 * confidence)} % sure` : 'Is that a digit?';
  } catch (error) {
    if (error instanceof DigitPadError && error.code === 'superseded') return;
    reading.value = error instanceof Error ? error.message : String(error);
  }
});

document.querySelector('#clear')!.addEventListener('click', () => {
  ink.clear();
  reading.value = 'Draw a digit';
});

// Fetches the model now rather than at the first stroke.
void recognizer.load().catch((error: Error) => (reading.value = error.message));
