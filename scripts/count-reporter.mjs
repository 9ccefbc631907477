// A reporter for @web/test-runner that writes what test.mjs needs to know.

import { writeFileSync } from 'node:fs';

/** Writes counts of tests as JSON; a file that failed outside its tests counts as one failed test. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, skippedTitles: [], failedTitles: [] };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) countSuite(session.testResults, counts);
        if (session.passed || counts.failed > before) continue;
        counts.failed++;
        counts.failedTitles.push(titleFailure(session.testFile, session.errors[0]?.message));
      }
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/** One line for what failed, with the first of its message. */
export function titleFailure(name, message = '') {
  return `${name}: ${message.trim().split('\n')[0]}`;
}

function countSuite({ tests, suites }, counts) {
  for (const { name, passed, skipped, error } of tests) {
    counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
    if (skipped) counts.skippedTitles.push(name);
    else if (!passed) counts.failedTitles.push(titleFailure(name, error?.message));
  }
  for (const suite of suites) countSuite(suite, counts);
}
