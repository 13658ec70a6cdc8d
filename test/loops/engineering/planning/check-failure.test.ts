import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureDigest, failureLines } from '../../../../main/loops/engineering/planning/check-failure.ts';

const digest = (output: string): string => failureDigest({ tests: null, output });

/** What runners print of the same failure twice, and of another one. */
const cases = {
  'node:test': [
    'TAP version 13\nok 1 - parses\n  duration_ms: 1.204\nnot ok 2 - friday\n  ---\n  duration_ms: 0.81\n  location: "/tmp/w-1/base/test/weekdays.test.js:9:1"\n  error: "Expected values to be strictly equal: false !== true"\n  ...\n1..2\n# tests 2\n# pass 1\n# fail 1\n# duration_ms 61.2',
    'TAP version 13\nok 1 - counts\n  duration_ms: 3.9\nok 2 - parses\n  duration_ms: 11.94\nnot ok 3 - friday\n  ---\n  duration_ms: 2.4\n  location: "/tmp/w-2/base/test/weekdays.test.js:14:1"\n  error: "Expected values to be strictly equal: false !== true"\n  ...\n1..3\n# tests 3\n# pass 2\n# fail 1\n# duration_ms 75.9',
    'TAP version 13\nok 1 - parses\nnot ok 2 - saturday\n  ---\n  error: "Expected values to be strictly equal: true !== false"\n  ...\n1..2\n# fail 1',
  ],
  pytest: [
    '____ test_add ____\n    def test_add():\n>       assert add(1, 2) == 3\nE       assert -1 == 3\ntests/test_add.py:5: AssertionError\nFAILED tests/test_add.py::test_add - assert -1 == 3\n==== 1 failed, 4 passed in 0.12s ====',
    '____ test_add ____\n    def test_add():\n>       assert add(1, 2) == 3\nE       assert -1 == 3\ntests/test_add.py:31: AssertionError\nFAILED tests/test_add.py::test_add - assert -1 == 3\n==== 1 failed, 9 passed in 1.40s ====',
    '____ test_add ____\n    def test_add():\n>       assert add(1, 2) == 3\nE       assert 0 == 3\ntests/test_add.py:5: AssertionError\nFAILED tests/test_add.py::test_add - assert 0 == 3\n==== 1 failed, 4 passed in 0.12s ====',
  ],
  vitest: [
    ' ❯ src/sum.test.ts (3 tests | 1 failed) 12ms\n   × adds 4ms\nAssertionError: expected 3 to be 4\n ❯ src/sum.test.ts:6:20\n Tests  1 failed | 2 passed (3)\n   Start at  10:01:22\n   Duration  212ms',
    ' ❯ src/sum.test.ts (3 tests | 1 failed) 31ms\n   × adds 9ms\nAssertionError: expected 3 to be 4\n ❯ src/sum.test.ts:8:20\n Tests  1 failed | 2 passed (3)\n   Start at  23:59:01\n   Duration  1.31s',
    ' ❯ src/sum.test.ts (3 tests | 1 failed) 12ms\n   × subtracts 4ms\nAssertionError: expected 3 to be 4\n ❯ src/sum.test.ts:6:20\n Tests  1 failed | 2 passed (3)',
  ],
  tsc: [
    'src/a.ts(12,4): error TS2322: Type string is not assignable to type number.',
    'src/a.ts(40,9): error TS2322: Type string is not assignable to type number.',
    'src/a.ts(12,4): error TS2551: Property lenght does not exist on type string.',
  ],
  'go test': [
    '=== RUN   TestAdd\n    add_test.go:8: got 3, expected 4\n--- FAIL: TestAdd (0.00s)\nFAIL\nFAIL\texample.org/add\t0.004s',
    '=== RUN   TestAdd\n    add_test.go:21: got 3, expected 4\n--- FAIL: TestAdd (0.13s)\nFAIL\nFAIL\texample.org/add\t0.213s',
    '=== RUN   TestSub\n    add_test.go:8: got 3, expected 4\n--- FAIL: TestSub (0.00s)\nFAIL\nFAIL\texample.org/add\t0.004s',
  ],
} as const;

describe.each(Object.entries(cases))('a failure as %s prints it', (_, [first, again, other]) => {
  it('is the same with other times, lines and passing tests, and another where something else fails', () => {
    expect(failureLines(again)).toEqual(failureLines(first));
    expect(digest(again)).toBe(digest(first));
    expect(digest(other)).not.toBe(digest(first));
  });
});

describe('a failure’s digest', () => {
  const line = fc.constantFrom('not ok 1 - a', 'not ok 2 - b', 'Error: boom', 'ok 3 - fine', 'all quiet', '  at f (a.js:3:4)');

  it('does not depend on the order of the lines, nor on lines that tell of no failure', () => {
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.array(line, { maxLength: 5 }), (lines, more) => {
      expect(digest([...lines].reverse().join('\n'))).toBe(digest(lines.join('\n')));
      const harmless = more.filter((each) => !/not ok|Error/.test(each));
      if (lines.some((each) => /not ok|Error/.test(each))) expect(digest([...harmless, ...lines].join('\n'))).toBe(digest(lines.join('\n')));
    }));
  });

  it('goes by the names of the failing tests where they are known', () => {
    expect(failureDigest({ tests: ['b', 'a', 'a'], output: 'one' })).toBe(failureDigest({ tests: ['a', 'b'], output: 'another' }));
    expect(failureDigest({ tests: ['a'], output: '' })).not.toBe(failureDigest({ tests: ['b'], output: '' }));
    expect(failureDigest({ tests: [], output: 'Error: x' })).not.toBe(failureDigest({ tests: [], output: 'Error: y' }));
  });

  it('is quick on hostile output', () => {
    const hostile = ['/a'.repeat(30_000), '0x'.repeat(30_000), '1'.repeat(60_000), ':1'.repeat(30_000), `${' '.repeat(60_000)}failed`, '@-./'.repeat(15_000)].join('\n');
    expect(failureLines(hostile).length).toBeGreaterThan(0);
    expect(failureLines(hostile).every((each) => each.length <= 3000)).toBe(true);
  });
});
