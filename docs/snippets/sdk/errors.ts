import { createRecognizer, DigitPadError, type Drawing, type Recognition } from 'digit-pad/sdk';

const recognizer = createRecognizer();

/** Reads a drawing; where something failed that may go well the next time, it tries once more. */
export async function readPatiently(drawing: Drawing): Promise<Recognition> {
  try {
    return await recognizer.recognize(drawing);
  } catch (error) {
    if (error instanceof DigitPadError && error.retryable) return recognizer.recognize(drawing);
    throw error;
  }
}
