import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { SEVEN } from './started-app.js';

const SERVER = fileURLToPath(new URL('../server.js', import.meta.url));

test('SIGTERM ends the server after it has answered what is under way', async () => {
  const server = spawn(process.execPath, [SERVER], { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(server, 'exit');
  const [line] = await once(server.stdout.setEncoding('utf8'), 'data');
  const [url] = /http:\/\/localhost:\d+\//.exec(line);

  const post = request(`${url}recognize`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Content-Length': SEVEN.length } });
  post.write(SEVEN.slice(0, 20));
  await fetch(`${url}health`);
  server.kill('SIGTERM');
  await refused(url);
  post.end(SEVEN.slice(20));
  const [response] = await once(post, 'response');
  assert.equal((await json(response)).text, '7');
  assert.deepEqual(await exited, [0, null]);
});

/** Waits until the server takes no more connections. */
async function refused(url) {
  for (;;) {
    try {
      await fetch(`${url}health`, { headers: { Connection: 'close' } });
    } catch {
      return;
    }
  }
}
