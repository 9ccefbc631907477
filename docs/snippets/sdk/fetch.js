import { createRecognizer } from 'digit-pad/sdk';

const recognizer = createRecognizer({
  fetch: (url, options) => fetch(url, { ...options, headers: { Authorization: 'Bearer my-token' } }),
});
await recognizer.load();
