// The example of a backend, on the packed package; what it answers to bad requests is held by its own tests.

import { describe, expect, it } from 'vitest';
import { readFixtures } from '../e2e/read-samples';
import { installExample } from './install-example';

interface Answer {
  readonly text: string;
  readonly accepted: boolean;
}

describe('examples/server', () => {
  it('passes its own tests', async () => {
    const app = await installExample('server');
    expect(await app.run('npm', 'test')).toMatch(/# pass [1-9]\d*\n# fail 0/);
  });

  it('reads the drawings of the tests, and stops when told', async () => {
    const app = await installExample('server');
    const server = await app.start('node', 'server.js');
    const samples = readFixtures();
    const readings: Answer[] = [];
    for (const { drawing } of samples) {
      const response = await fetch(`${server.url}recognize`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(drawing),
      });
      expect(response.status).toBe(200);
      readings.push((await response.json()) as Answer);
    }
    const right = readings.filter(({ text, accepted }, i) => accepted && text === samples[i]?.label);
    expect(right.length).toBeGreaterThanOrEqual(samples.length - 1);
    expect(await server.stop()).toBe(0);
  });
});
