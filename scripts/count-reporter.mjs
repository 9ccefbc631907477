// A reporter for @web/test-runner that writes what test.mjs needs to know.

import { writeFileSync } from 'node:fs';

/** Writes counts of tests as JSON; a file that failed outside its tests counts as one failed test. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, skippedTitles: [] };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) countSuite(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed++;
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite({ tests, suites }, counts) {
  for (const { name, passed, skipped } of tests) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
    if (skipped) counts.skippedTitles.push(name);
  }
  for (const suite of suites) countSuite(suite, counts);
}
