// @ts-check
import { readJson } from './files.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Sum */

/**
 * The counts in vitest's JSON report; zeros where vitest did not come to write one.
 * A test file that could not be run at all counts as one failed test.
 * @param {string} file
 * @returns {Sum}
 */
export function countTests(file) {
  const read = readJson(file);
  const number = (/** @type {string} */ name) => {
    const value = typeof read === 'object' && read !== null ? Reflect.get(read, name) : 0;
    return typeof value === 'number' ? value : 0;
  };
  const failed = number('numFailedTests');
  const brokenFiles = failed === 0 ? number('numFailedTestSuites') : 0;
  return { passed: number('numPassedTests'), failed: failed + brokenFiles, skipped: number('numPendingTests') + number('numTodoTests') };
}

/**
 * The last line of `npm test`. A stage that failed before any test ran counts as one failure.
 * @param {Sum} sum
 * @param {number} code
 */
export function sumLine(sum, code) {
  const failed = code !== 0 && sum.failed === 0 ? 1 : sum.failed;
  return `${sum.passed} passed, ${failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`;
}
