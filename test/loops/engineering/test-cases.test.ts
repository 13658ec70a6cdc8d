import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { maxCases, testCaseSchema } from '../../../main/domain/checks.ts';
import { readCases } from '../../../main/loops/engineering/test-cases.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-cases-'));
  writeFileSync(join(folder, 'a.test.mjs'), `
    import { test, describe, it } from 'node:test';
    import assert from 'node:assert';
    describe('outer', () => {
      it('good', () => {});
      it('bad', () => assert.equal(1, 2));
      describe('inner', () => { it('deep # hash', () => {}); it.skip('no', () => {}); it.todo('later'); });
    });
    test('parts', async (t) => { await t.test('one', () => {}); await t.test('two', () => {}); });`);
  writeFileSync(join(folder, 'b.spec.ts'), `
    import { describe, it, expect } from 'vitest';
    describe('outer', () => { it('good', () => {}); it('bad', () => expect(1).toBe(2)); it.skip('no', () => {}); it.todo('later'); });`);
  writeFileSync(join(folder, 'test_a.py'), `
import unittest
class T(unittest.TestCase):
    def test_good(self): pass
    def test_bad(self): self.fail()
    @unittest.skip("no")
    def test_no(self): pass
`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function printed(argv: readonly string[]): string {
  const [program = '', ...args] = argv;
  const done = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1', CI: 'true' } });
  return done.stdout === '' ? done.stderr : done.stdout;
}

const named = (text: string): readonly (readonly [string, string])[] => readCases(text).cases.map(({ name, status }) => [name.replace(`${folder}/`, ''), status] as const);

const inAnyOrder = (rows: readonly (readonly (string | undefined)[])[]): ReadonlySet<string> => new Set(rows.map((row) => row.join(': ')));

describe('single tests of real runners', () => {
  const nodeTests = [['outer > good', 'passed'], ['outer > bad', 'failed'], ['outer > inner > deep # hash', 'passed'], ['outer > inner > no', 'skipped'], ['outer > inner > later', 'todo'], ['parts > one', 'passed'], ['parts > two', 'passed']];

  test.each(['spec', 'tap'])('node:test, %s', (reporter) => {
    const text = printed([process.execPath, '--test', `--test-reporter=${reporter}`, 'a.test.mjs']);
    expect(named(text)).toEqual(nodeTests);
    expect(readCases(text).cases[0]?.durationMs).toBeGreaterThan(0);
  });

  test('node:test, junit', () => {
    const text = printed([process.execPath, '--test', '--test-reporter=junit', 'a.test.mjs']);
    const expected = nodeTests.map(([name, status]) => [`a.test.mjs > ${name}`, status === 'todo' ? 'skipped' : status]);
    expect(inAnyOrder(named(text))).toEqual(inAnyOrder(expected));
  });

  test.each(['verbose', 'tap-flat'])('Vitest, %s', (reporter) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    expect(named(printed([process.execPath, vitest, 'run', `--reporter=${reporter}`, '--root', folder, 'b.spec.ts']))).toEqual([
      ['b.spec.ts > outer > good', 'passed'], ['b.spec.ts > outer > bad', 'failed'], ['b.spec.ts > outer > no', 'skipped'], ['b.spec.ts > outer > later', 'todo'],
    ]);
  });

  test('unittest -v', () => {
    expect(inAnyOrder(named(printed(['python3', '-m', 'unittest', '-v'])))).toEqual(new Set(['test_a.T > test_bad: failed', 'test_a.T > test_good: passed', 'test_a.T > test_no: skipped']));
  });
});

describe('single tests as other runners print them', () => {
  test.each([
    ['pytest -v', 'tests/test_a.py::test_one PASSED  [ 25%]\ntests/test_a.py::T::test_two[x y] FAILED [ 50%]\ntests/test_a.py::test_three SKIPPED (no) [ 75%]\ntests/test_a.py::test_four XPASS [100%]\n',
      [['tests/test_a.py > test_one', 'passed'], ['tests/test_a.py > T > test_two[x y]', 'failed'], ['tests/test_a.py > test_three', 'skipped'], ['tests/test_a.py > test_four', 'failed']]],
    ['pytest -rA', 'PASSED tests/test_a.py::test_one\nFAILED tests/test_a.py::test_two - assert False\nERROR tests/test_a.py::test_one - boom\n', [['tests/test_a.py > test_one', 'failed'], ['tests/test_a.py > test_two', 'failed']]],
    ['go test -v', '=== RUN   TestA\n--- PASS: TestA (0.00s)\n=== RUN   TestB\n    --- FAIL: TestB/x (0.01s)\n--- FAIL: TestB (0.01s)\nFAIL\nFAIL\texample.com/a\t0.004s\n--- SKIP: TestC (0.00s)\nok  \texample.com/b\t0.1s\n',
      [['example.com/a > TestA', 'passed'], ['example.com/a > TestB > x', 'failed'], ['example.com/b > TestC', 'skipped']]],
    ['go test -json', '{"Time":"x","Action":"run","Package":"p","Test":"TestA"}\n{"Action":"pass","Package":"p","Test":"TestA/x","Elapsed":0.5}\n{"Action":"pass","Package":"p","Test":"TestA","Elapsed":0.5}\n{"Action":"pass","Package":"p","Elapsed":1}\n', [['p > TestA > x', 'passed']]],
    ['cargo test', '     Running unittests src/lib.rs (target/debug/deps/x)\n\ntest tests::adds ... ok\ntest tests::subs ... FAILED\ntest tests::later ... ignored\n', [['src/lib.rs > tests > adds', 'passed'], ['src/lib.rs > tests > subs', 'failed'], ['src/lib.rs > tests > later', 'skipped']]],
    ['Jest --verbose', 'PASS test/a.test.js\n  cart\n    ✓ adds (3 ms)\n    ✕ subs (1 ms)\n    ○ skipped later\n\nTests:       1 failed, 1 skipped, 1 passed, 3 total\n', [['test/a.test.js > cart > adds', 'passed'], ['test/a.test.js > cart > subs', 'failed'], ['test/a.test.js > cart > later', 'skipped']]],
    ['Jest --json', '{"numTotalTests":1,"testResults":[{"name":"/work/patched/test/a.test.js","assertionResults":[{"ancestorTitles":["cart"],"title":"adds","status":"passed","duration":3}]}]}', [['test/a.test.js > cart > adds', 'passed']]],
    ['Mocha', '\n  cart\n    ✔ adds\n    1) subs\n    - later\n\n\n  1 passing (3ms)\n  1 pending\n  1 failing\n\n  1) cart\n       subs:\n', [['cart > adds', 'passed'], ['cart > subs', 'failed'], ['cart > later', 'skipped']]],
    ['Jest', 'PASS test/b.test.js (5.1 s)\nFAIL test/a.test.js\n  ● cart › adds\n\n    - Expected  - 1\n    + Received  + 1\n\n    - 2\n    + 3\n\nSummary of all failing tests\nFAIL test/a.test.js\n  ● cart › adds\n\nTest Suites: 1 failed, 1 passed, 2 total\nTests:       1 failed, 8 passed, 9 total\n', [['test/b.test.js', 'passed'], ['test/a.test.js', 'failed']]],
    ['tape', 'TAP version 13\n# parses\nok 1 should be equal\nok 2 should be equal\n# refuses # what is odd\nok 3 should be equal\nnot ok 4 should be equal\n  ---\n    operator: equal\n  ...\n# a remark\n# SKIP later\n# in time\nok 5 should be equal # SKIP not here\n\n1..5\n# tests 5\n# pass  4\n# fail  1\n',
      [['parses', 'passed'], ['refuses # what is odd', 'failed'], ['later', 'skipped'], ['in time', 'skipped']]],
    ['JUnit of pytest', '<?xml version="1.0"?><testsuites><testsuite name="pytest"><testcase classname="tests.test_a" name="one" time="0.25"/><testcase classname="tests.test_a" name="t&lt;o"><failure message="x">boom</failure></testcase><testcase classname="tests.test_a" name="no"><skipped/></testcase></testsuite></testsuites>',
      [['tests.test_a > one', 'passed'], ['tests.test_a > t<o', 'failed'], ['tests.test_a > no', 'skipped']]],
  ] as const)('%s', (_, text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  test('what no runner printed holds none', () => {
    expect(readCases('hello\nok then\n✓ built in 3s\n').cases).toEqual([]);
  });
});

describe('a report nobody should trust', () => {
  test('names show what hides in them, and are bounded like their number', () => {
    const lines = Array.from({ length: maxCases + 5 }, (_, i) => `ok ${i + 1} - t${i} \u202e${'x'.repeat(i === 0 ? 900 : 1)}`);
    const { cases, leftOut } = readCases(`TAP version 13\n${lines.join('\n')}\n1..${lines.length}\n`);
    expect([cases.length, leftOut]).toEqual([maxCases, 5]);
    expect(cases[0]?.name.length).toBe(400);
    expect(cases[1]?.name).toContain('\\u{202e}');
  });

  test('entities of a document’s own are not expanded', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><testsuite name="x"><testcase name="&b;"/></testsuite>`;
    expect(readCases(bomb).cases.every(({ name }) => !name.includes('aaaa'))).toBe(true);
  });

  test('diagnostics are not parsed as YAML', () => {
    expect(named('TAP version 13\nok 1 - a\n  ---\n  fn: !function |\n    throw new Error()\n  duration_ms: 7\n  ...\n1..1\n')).toEqual([['a', 'passed']]);
  });

  test('whatever is printed, it never throws and fits the contract', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('TAP version 14\n', 'ok 1 - a {\n', '}\n', '    # Subtest: x\n', '  ---\n', '  ...\n', 'not ok\n', '1..2\n', '<testsuite>', '<testcase name="a"', '>', '▶ a\n', '  ✔ b (1ms)\n', 'ℹ tests 1\n', '{"Action":"pass","Package":"p","Test":"a"}\n', 'Bail out!\n', 'pragma +strict\n'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      for (const found of readCases(pieces.join('')).cases) testCaseSchema.parse(found);
    }), { numRuns: 1000 });
  });
});
