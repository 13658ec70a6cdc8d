import type { TestCase } from '../../domain/checks.ts';

/**
 * Jest's default report of several files names each file and of the tests only those that fail: here every file counts
 * as one test. A failing file is named again in the summary at the end. The verbose report says more, and is not read here.
 */
export function jestFileCases(text: string): readonly TestCase[] {
  if (!/^Test Suites: {1,12}.{1,200} total$/mu.test(text) || /^ {2,}[✓✕○✎] /mu.test(text)) return [];
  const files = new Map<string, TestCase>();
  for (const [, word, name = ''] of text.matchAll(/^(PASS|FAIL) {1,2}(\S.{0,300}?)(?: \([\d.]{1,12} m?s\))?$/gmu)) {
    if (files.get(name)?.status !== 'failed') files.set(name, { name, status: word === 'PASS' ? 'passed' : 'failed', durationMs: null });
  }
  return [...files.values()];
}
