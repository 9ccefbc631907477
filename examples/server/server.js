// Starts the server, and stops it so that requests under way are answered.
// PORT (3001) and HOST (all interfaces) say where it listens, RATE_LIMIT (60) how much each address may ask for in a minute.

import { createRecognizer } from 'digit-pad/sdk';
import { createApp } from './app.js';

/** Longest wait for requests under way when the server is told to stop. */
const STOP_WITHIN_MS = 10_000;

const port = Number(process.env.PORT ?? 3001);
const rateLimit = Number(process.env.RATE_LIMIT ?? 60);

const recognizer = createRecognizer();
// A server that cannot read should not start.
const { modelVersion } = await recognizer.load();

const server = createApp({ recognizer, rateLimit }).listen(port, process.env.HOST, (error) => {
  if (error) {
    console.error(`Port ${port} could not be opened: ${error.message}`);
    process.exit(1);
  }
  console.log(`Reads digits with model ${modelVersion} on http://localhost:${server.address().port}/. Ctrl+C stops it.`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    // A connection that is busy now ends with its answer instead of staying open for another.
    server.keepAliveTimeout = 1;
    server.close(async () => {
      await recognizer.dispose();
      process.exit(0);
    });
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  });
}
