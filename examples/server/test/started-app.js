// The app on a free port, for one test.

import { once } from 'node:events';
import { createApp } from '../app.js';

/** Starts the app and ends it after the test. Gives a function that posts to /recognize. */
export async function startApp(test, recognizer, { rateLimit = 1000 } = {}) {
  const server = createApp({ recognizer, rateLimit }).listen(0);
  await once(server, 'listening');
  test.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://localhost:${server.address().port}`;
  return {
    url,
    async post(body, type = 'application/json', query = '') {
      const response = await fetch(`${url}/recognize${query}`, { method: 'POST', body, headers: { 'Content-Type': type } });
      return { status: response.status, headers: response.headers, json: await response.json() };
    },
  };
}

/** A 7, in CSS pixels of a pad of 280. */
export const SEVEN = JSON.stringify({
  strokes: [
    {
      points: [
        [84, 78],
        [140, 77],
        [200, 75],
        [185, 110],
        [165, 145],
        [145, 185],
        [125, 232],
      ].map(([x, y]) => ({ x, y })),
    },
  ],
  area: { width: 280, height: 280 },
});
