import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createRecognizer } from 'digit-pad/sdk';
import { PNG } from 'pngjs';
import { SEVEN, startApp } from './started-app.js';

const recognizer = createRecognizer();
after(() => recognizer.dispose());

test('a drawing is read', async (t) => {
  const { post } = await startApp(t, recognizer);
  const { status, json } = await post(SEVEN);
  assert.equal(status, 200);
  assert.equal(json.text, '7');
  assert.equal(json.accepted, true);
  assert.equal(json.candidates.length, 10);
});

test('a PNG is read', async (t) => {
  const { post } = await startApp(t, recognizer);
  const { status, json } = await post(drawPng(JSON.parse(SEVEN)), 'image/png');
  assert.equal(status, 200);
  assert.equal(json.text, '7');
  assert.equal(json.accepted, true);
});

test('options come by the query', async (t) => {
  const { post } = await startApp(t, recognizer);
  const { json } = await post(SEVEN, 'application/json', '?allowed=0-4&minConfidence=0.5');
  assert.equal(json.accepted, false);
  assert.deepEqual(json.candidates.map(({ text }) => text).sort(), ['0', '1', '2', '3', '4']);
});

test('the health check says whether the model is loaded', async (t) => {
  const cold = createRecognizer();
  const { url } = await startApp(t, cold);
  assert.equal((await fetch(`${url}/health`)).status, 503);
  await cold.load();
  assert.deepEqual(await (await fetch(`${url}/health`)).json(), { status: 'ready' });
  await cold.dispose();
});

/** Each request that cannot be answered, and what is said of it. */
const REFUSED = {
  'no JSON': [['{"strokes": ['], 400, 'invalid-json'],
  'JSON that is no drawing': [['{"strokes": [[1, 2]]}'], 400, 'invalid-input'],
  'a drawing with a coordinate that is no number': [['{"strokes": [{"points": [{"x": "1", "y": 2}]}]}'], 400, 'invalid-input'],
  'a body over the limit': [[JSON.stringify({ strokes: [], more: 'x'.repeat(1_100_000) })], 413, 'body-too-large'],
  'a body of another type': [['7', 'text/plain'], 415, 'unsupported-media-type'],
  'an option that is not there': [[SEVEN, 'application/json', '?alowed=1'], 400, 'unknown-option'],
  'an option with a wrong value': [[SEVEN, 'application/json', '?minConfidence=much'], 400, 'invalid-option'],
  'bytes that are no PNG': [[Buffer.from('GIF89a, which is another format'), 'image/png'], 400, 'invalid-png'],
  'a PNG that breaks off': [[PNG.sync.write(new PNG({ width: 28, height: 28 })).subarray(0, 40), 'image/png'], 400, 'invalid-png'],
  'a PNG that states more pixels than are read': [[pngOfSize(30_000, 30_000), 'image/png'], 413, 'image-too-large'],
};

for (const [what, [request, status, code]] of Object.entries(REFUSED)) {
  test(`${what} is refused with ${status} ${code}`, async (t) => {
    const { post } = await startApp(t, recognizer);
    const answer = await post(...request);
    assert.equal(answer.status, status);
    assert.equal(answer.json.error.code, code);
    assert.ok(answer.json.error.message.length > 10);
  });
}

test('another method and another path are refused', async (t) => {
  const { url } = await startApp(t, recognizer);
  const get = await fetch(`${url}/recognize`);
  assert.equal(get.status, 405);
  assert.equal(get.headers.get('allow'), 'POST');
  assert.equal((await fetch(`${url}/nothing`)).status, 404);
});

test('an address that asks too often is told when it may again', async (t) => {
  const { post } = await startApp(t, recognizer, { rateLimit: 2 });
  assert.equal((await post(SEVEN)).status, 200);
  assert.equal((await post(SEVEN)).status, 200);
  const { status, headers, json } = await post(SEVEN);
  assert.equal(status, 429);
  assert.equal(json.error.code, 'too-many-requests');
  assert.ok(Number(headers.get('retry-after')) > 0);
});

test('what is not the client’s doing is answered with 500 and without details', async (t) => {
  t.mock.method(console, 'error', () => undefined);
  const { post } = await startApp(t, { recognize: () => Promise.reject(new Error('secret of the machine')) });
  const { status, json } = await post(SEVEN);
  assert.equal(status, 500);
  assert.ok(!JSON.stringify(json).includes('secret'));
  assert.equal(console.error.mock.callCount(), 1);
});

/** A drawing in black on white, by a round pen of 14 pixels. */
function drawPng({ strokes, area }) {
  const png = new PNG({ ...area });
  png.data.fill(255);
  for (const { points } of strokes) {
    for (const [i, to] of points.entries()) {
      const from = points[i - 1] ?? to;
      for (let step = 0; step <= 100; step++) dot(png, from.x + ((to.x - from.x) * step) / 100, from.y + ((to.y - from.y) * step) / 100);
    }
  }
  return PNG.sync.write(png);
}

function dot({ data, width }, x, y, radius = 7) {
  for (let row = Math.ceil(y - radius); row <= y + radius; row++) {
    for (let column = Math.ceil(x - radius); column <= x + radius; column++) {
      if (Math.hypot(column - x, row - y) <= radius) data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
    }
  }
}

/** A PNG's signature and header, which state a size that its bytes do not have. */
function pngOfSize(width, height) {
  const bytes = Buffer.from(PNG.sync.write(new PNG({ width: 1, height: 1 })));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}
