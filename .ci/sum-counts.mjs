// Sums the counts that .ci/run's steps left in a folder, as `name.json` or as JUnit's `name.xml`:
// node .ci/sum-counts.mjs FOLDER NAME... A step that left none is one failure.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...names] = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];
for (const name of names) {
  const { passed, failed, skipped = 0, failedTitles = [] } = readCounts(join(folder, name));
  console.log(`  ${name.padEnd(12)} ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  failures.push(...failedTitles);
}
if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
for (const title of failures) console.log(`\nfailed: ${title}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function readCounts(path) {
  if (existsSync(`${path}.json`)) return JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  if (existsSync(`${path}.xml`)) return countJunit(readFileSync(`${path}.xml`, 'utf8'));
  return { passed: 0, failed: 1 };
}

/** The attributes of each `<testsuite>`; errors are tests that broke outside their assertions, or files that did. */
function countJunit(xml) {
  const failedTitles = [...xml.matchAll(/<testcase\s[^>]*\bname="([^"]*)"[^>]*>\s*<(?:failure|error)\b/g)].map(([, name]) => name);
  const counts = { passed: 0, failed: 0, skipped: 0, failedTitles };
  for (const [suite] of xml.matchAll(/<testsuite\s[^>]*>/g)) {
    const [tests, failures, errors, skipped] = ['tests', 'failures', 'errors', 'skipped'].map((key) =>
      Number(new RegExp(`\\s${key}="(\\d+)"`).exec(suite)?.[1] ?? 0),
    );
    counts.passed += tests - failures - errors - skipped;
    counts.failed += failures + errors;
    counts.skipped += skipped;
  }
  return counts.passed + counts.failed + counts.skipped > 0 ? counts : { passed: 0, failed: 1 };
}
