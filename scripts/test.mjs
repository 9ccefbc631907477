// `npm test`: everything that a pull request must pass, ring by ring, and one line of counts at the end.
// `node scripts/test.mjs unit browser` runs only those rings; `--counts FILE` writes the counts as JSON.

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { titleFailure } from './count-reporter.mjs';
import { RINGS } from './test-rings.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { counts: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in RINGS));
if (unknown.length > 0) {
  console.error(`There is no ring ${unknown.join(', ')}. The rings are: ${Object.keys(RINGS).join(', ')}.`);
  process.exit(2);
}

const names = Object.keys(RINGS).filter((name) => positionals.includes(name) || (positionals.length === 0 && !RINGS[name].byName));
const results = [];
for (const name of names) {
  console.log(`\n──── ${name}: ${RINGS[name].title}\n`);
  const counts = await RINGS[name].run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0, skippedTitles: [], failedTitles: [titleFailure(name, error.message)] };
  });
  const unnamed = counts.failed - counts.failedTitles.length;
  if (unnamed > 0) counts.failedTitles.push(titleFailure(name, `${unnamed} of its checks, see above`));
  results.push({ name, ...counts });
}

const total = (key) => results.reduce((sum, counts) => sum + counts[key], 0);
console.log('\n──── all rings\n');
for (const { name, passed, failed, skipped } of results) {
  console.log(`  ${name.padEnd(8)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
}
const titles = (key) => results.flatMap((counts) => counts[key]);
if (total('skipped') > 0) console.log(`\n${total('skipped')} skipped: ${titles('skippedTitles').join('; ')}`);
for (const title of titles('failedTitles')) console.log(`\nfailed: ${title}`);
if (values.counts) {
  const counts = { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
  writeFileSync(values.counts, JSON.stringify({ ...counts, failedTitles: titles('failedTitles'), rings: results }));
}
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exit(total('failed') > 0 ? 1 : 0);
