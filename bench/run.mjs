// `npm run bench`: what digit-pad costs beside what a page would write without it, in the same run.
// `-- --json FILE` for machines, `--rounds N` for more or fewer pairs, `--only NAME` for one case.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ensureBuilt } from '../scripts/ensure-built.mjs';
import { CASES } from './cases/cases.mjs';
import { formatTable } from './format-table.mjs';
import { openBench } from './open-bench.mjs';
import { summarisePairs } from './summarise-pairs.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '9' }, only: { type: 'string' } } });
const rounds = Number(values.rounds);
const cases = CASES.filter(({ name }) => !values.only || name.includes(values.only));
if (!Number.isInteger(rounds) || rounds < 1) fail(`--rounds is "${values.rounds}"; it takes a whole number from 1.`);
if (cases.length === 0) fail(`No case has "${values.only}" in its name. There are: ${CASES.map(({ name }) => name).join('; ')}.`);
if (!(await ensureBuilt())) fail('The build failed, so there is nothing to measure.');

const bench = await openBench();
const results = [];
try {
  for (const { name, unit, exact = false, ours, peer } of cases) {
    const pairs = [];
    // The first pair warms up caches of disk and code, and is not counted. What is exact needs one pair.
    for (let round = exact ? 1 : 0; round <= (exact ? 1 : rounds); round++) {
      process.stderr.write(`\r\x1b[K${name} ${round}/${exact ? 1 : rounds}`);
      const pair = { ours: await ours(bench), peer: await peer(bench) };
      if (round > 0) pairs.push(pair);
    }
    results.push({ name, unit, ...summarisePairs(pairs) });
  }
} finally {
  process.stderr.write('\r\x1b[K');
  await bench.close();
}

const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, browser: bench.browserVersion };
console.log(formatTable(results, machine));
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, rounds, results }, null, 2)}\n`);

function fail(message) {
  console.error(message);
  process.exit(2);
}
