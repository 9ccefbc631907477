// The routes: POST /recognize reads a digit, GET /health says whether the server can.

import express from 'express';
import { rateLimit as limitRate } from 'express-rate-limit';
import { answerError, RequestError } from './errors.js';
import { readInput } from './read-input.js';
import { readOptions } from './read-options.js';

/** A drawing of a digit is about 3 kB of JSON, a picture of one 1 to 50 kB of PNG. */
const MAX_BODY = '1mb';

/**
 * @param {{ recognizer: import('digit-pad/sdk').Recognizer, rateLimit: number }} options `rateLimit`: readings a minute
 * that one address may ask for.
 */
export function createApp({ recognizer, rateLimit }) {
  const app = express();
  app.disable('x-powered-by');

  app.get('/health', (request, response) => {
    const { status } = recognizer.state;
    response.status(status === 'ready' ? 200 : 503).json({ status });
  });

  const limit = limitRate({
    windowMs: 60_000,
    limit: rateLimit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new RequestError(429, 'too-many-requests', `This address has asked ${rateLimit} times within a minute. Retry-After says when it may again.`);
    },
  });

  app.post('/recognize', limit, express.json({ limit: MAX_BODY }), express.raw({ type: 'image/png', limit: MAX_BODY }), async (request, response) => {
    const options = readOptions(request.query);
    response.json(await recognizer.recognize(readInput(request), options));
  });

  app.all('/recognize', () => {
    throw new RequestError(405, 'method-not-allowed', 'Use POST.', { Allow: 'POST' });
  });

  app.use((request) => {
    throw new RequestError(404, 'not-found', `There is nothing at ${request.path}. POST a drawing or a PNG to /recognize.`);
  });

  app.use(answerError);
  return app;
}
