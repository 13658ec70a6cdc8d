import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countTests } from '../../../main/loops/engineering/test-counts.ts';

const counted = (text: string): unknown => countTests(text, '').tests;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the program really prints here, without the variables by which a test run knows its children. */
function output(argv: readonly string[], files: Readonly<Record<string, string>>): { stdout: string; stderr: string } {
  const place = mkdtempSync(join(folder, 'run-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const [program = '', ...args] = argv;
  return spawnSync(program, args, { cwd: place, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
}

describe('runners of this machine', () => {
  const nodeTests = `
    import { test } from 'node:test';
    test('one', () => {});
    test('two', () => { throw new Error('no'); });
    test('three', { skip: true }, () => {});
    test('four', { todo: true }, () => {});
  `;

  test.each(['spec', 'tap'])('node --test, reporter %s', (reporter) => {
    const { stdout, stderr } = output([process.execPath, '--test', `--test-reporter=${reporter}`], { 'a.test.mjs': nodeTests });
    expect(countTests(stdout, stderr).tests).toEqual({ total: 4, failed: 1, skipped: 2 });
  });

  test('node --test that finds no test file shows a total of 0', () => {
    const { stdout, stderr } = output([process.execPath, '--test', '--test-reporter=spec'], { 'a.txt': '' });
    expect(countTests(stdout, stderr).tests?.total).toBe(0);
  });

  test('unittest', () => {
    const tests = `
import unittest
class T(unittest.TestCase):
    def test_one(self): pass
    def test_two(self): assert False
    @unittest.skip('')
    def test_three(self): pass
    @unittest.expectedFailure
    def test_four(self): assert False
`;
    const { stdout, stderr } = output(['python3', '-m', 'unittest'], { 'test_a.py': tests });
    expect(countTests(stdout, stderr).tests).toEqual({ total: 4, failed: 1, skipped: 2 });
  });

  test('unittest that finds nothing', () => {
    const { stdout, stderr } = output(['python3', '-m', 'unittest'], { 'a.txt': '' });
    expect(countTests(stdout, stderr).tests?.total).toBe(0);
  });
});

describe('formats', () => {
  test.each([
    ['vitest', ' Test Files  1 failed (1)\n      Tests  1 failed | 1 passed | 1 skipped | 1 todo (4)\n', { total: 4, failed: 1, skipped: 2 }],
    ['vitest, coloured', '\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[32m2 passed\u001b[39m\u001b[22m\u001b[90m (2)\u001b[39m\n', { total: 2, failed: 0, skipped: 0 }],
    ['vitest, no files', 'No test files found, exiting with code 0\n', { total: 0, failed: 0, skipped: 0 }],
    ['jest', 'Test Suites: 1 failed, 1 total\nTests:       1 failed, 1 skipped, 1 todo, 1 passed, 4 total\n', { total: 4, failed: 1, skipped: 2 }],
    ['jest, no tests', 'No tests found, exiting with code 0\n', { total: 0, failed: 0, skipped: 0 }],
    ['mocha', '\n  1 passing (3ms)\n  1 pending\n  1 failing\n', { total: 3, failed: 1, skipped: 1 }],
    ['mocha, all green', '  12 passing (1s)\n\n', { total: 12, failed: 0, skipped: 0 }],
    ['pytest', '====== 2 failed, 2 passed, 2 skipped, 2 xfailed in 0.64s ======\n', { total: 8, failed: 2, skipped: 4 }],
    ['pytest -q', '3 passed, 1 warning in 0.01s\n', { total: 3, failed: 0, skipped: 0 }],
    ['pytest, an hour', '= 1 error, 3 passed in 3723.10s (1:02:03) =\n', { total: 4, failed: 1, skipped: 0 }],
    ['pytest, nothing', '===== no tests ran in 0.56s =====\n', { total: 0, failed: 0, skipped: 0 }],
    ['go test -v', '=== RUN   TestA\n--- PASS: TestA (0.00s)\n    --- PASS: TestA/sub (0.00s)\n--- SKIP: TestB (0.00s)\n--- FAIL: TestC (0.01s)\nFAIL\n', { total: 3, failed: 1, skipped: 1 }],
    ['go test -json', '{"Action":"run","Package":"m","Test":"TestA"}\n{"Action":"pass","Package":"m","Test":"TestA","Elapsed":0}\n{"Action":"pass","Package":"m","Test":"TestA/s"}\n{"Action":"pass","Package":"m"}\n', { total: 1, failed: 0, skipped: 0 }],
    ['cargo test', 'test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.07s\n\n   Doc-tests c\n\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.07s\n', { total: 4, failed: 1, skipped: 1 }],
    ['TAP', 'TAP version 13\nok 1 - a\nnot ok 2 - b\nok 3 # SKIP later\n1..3\n', { total: 3, failed: 1, skipped: 1 }],
    ['TAP of tape, where a test is more than an assertion', 'TAP version 13\n# a\nok 1 x\nok 2 x\n# b\nnot ok 3 x\nok 4 x\n\n1..4\n# tests 4\n# pass  3\n# fail  1\n', { total: 2, failed: 1, skipped: 0 }],
    ['TAP, nothing planned', 'TAP version 13\n1..0\n', { total: 0, failed: 0, skipped: 0 }],
  ])('%s', (_, text, expected) => expect(counted(text)).toEqual(expected));

  test('an unknown format has no count', () => expect(counted('all good\n')).toBeNull());

  test('TAP with fewer results than planned has no count', () => expect(counted('1..3\nok 1 - a\nok 2 - b\n')).toBeNull());
});

describe('what a program could print to be believed', () => {
  const real = 'ℹ tests 2\nℹ suites 0\nℹ pass 2\nℹ fail 0\nℹ cancelled 0\nℹ skipped 0\nℹ todo 0\n';

  test('a summary of its own before the real one leaves no count', () => {
    const faked = countTests(`${real.replaceAll(' 2\n', ' 9\n')}${real}`, '');
    expect(faked.tests).toBeNull();
    expect(faked.doubt).toContain('2 test summaries');
  });

  test('a summary of another runner beside the real one leaves no count', () => expect(counted(`9 passed in 0.10s\n${real}`)).toBeNull());

  test('numbers that contradict each other leave no count', () => expect(counted('Tests:       5 failed, 4 total\n')).toBeNull());
});

describe('laws', () => {
  const fragment = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('ℹ tests 3\n', '# pass 3\n', '1..3\n', 'ok 1\n', 'Tests:  1 failed, 1 total\n', '  3 passing\n', '3 passed in 0.10s\n', 'Ran 3 tests in 1s\n', 'OK\n', '{"Action":"pass","Package":"x","Test":"y"}\n'),
  );

  test('whatever is printed, counting ends, and a count is sound', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), fc.string({ unit: 'binary' }), (parts, stderr) => {
        const { tests } = countTests(parts.join(''), stderr);
        if (tests !== null) expect(tests.failed + tests.skipped).toBeLessThanOrEqual(tests.total);
      }),
    );
  });

  test('random bytes as text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4096 }), (bytes) => {
        expect(() => countTests(Buffer.from(bytes).toString('utf8'), Buffer.from(bytes).toString('latin1'))).not.toThrow();
      }),
    );
  });
});
