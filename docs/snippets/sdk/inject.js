import 'digit-pad';
import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer({ timeoutMs: 10_000 });
for (const pad of document.querySelectorAll('digit-pad')) pad.recognizer = recognizer;
