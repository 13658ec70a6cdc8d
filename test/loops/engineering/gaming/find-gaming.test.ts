import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckMatrix, CheckResult, TestCase } from '../../../../main/domain/checks.ts';
import { gamingFindingSchema } from '../../../../main/domain/patch-findings.ts';
import { notRun } from '../../../../main/loops/engineering/check-run.ts';
import { findGaming } from '../../../../main/loops/engineering/gaming/find-gaming.ts';
import { buildMatrix } from '../../../../main/loops/engineering/matrix.ts';
import { readCorpus } from './corpus.ts';

const paths = ['test/a.test.ts', 'test/a.test.js', 'src/a.ts', 'tests/test_a.py', 'a_test.go', 'tests/a.rs', 'package.json', 'Makefile', '.github/workflows/ci.yml', 'pyproject.toml', 'vitest.config.ts', 'test/fixtures/a.json', 'test/__snapshots__/a.snap', '.touchline/checks.json', 'Cargo.toml', 'setup.cfg', '.pre-commit-config.yaml', '.eslintrc.yml', '.eslintignore', 'eslint.config.js'];
const corpus = [...readCorpus('gaming'), ...readCorpus('honest')];
const texts = corpus.flatMap((patch) => patch.files.flatMap((file) => [file.before, file.after])).filter((text) => text !== null);

describe('laws', () => {
  test('what is not changed is no finding', () => {
    for (const patch of corpus) expect([patch.name, findGaming(patch.files.map(({ path, after }) => ({ path, before: after, after })), null)]).toEqual([patch.name, []]);
  });

  test('the product’s own tests, unchanged or moved as a whole, are no finding', () => {
    const root = join(import.meta.dirname, '..');
    const own = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).slice(0, 12);
    const files = own.map((name) => ({ path: `test/${relative('.', name)}`, text: readFileSync(join(root, name), 'utf8') }));
    expect(findGaming(files.map(({ path, text }) => ({ path, before: text, after: text })), null)).toEqual([]);
    const moved = files.flatMap(({ path, text }) => [{ path, before: text, after: null }, { path: path.replace('test/', 'test/moved/'), before: null, after: text }]);
    expect(findGaming(moved, null)).toEqual([]);
  });

  test('whatever the texts are, it answers within bounds and in the contract', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...texts), fc.tuple(fc.constantFrom(...texts), fc.nat(400), fc.string({ maxLength: 20 })).map(([whole, at, more]) => whole.slice(0, at) + more + whole.slice(at)));
    const file = fc.record({ path: fc.constantFrom(...paths), before: fc.option(text), after: fc.option(text) });
    fc.assert(fc.property(fc.array(file, { maxLength: 4 }), (files) => {
      const found = findGaming(files, null);
      expect(found.length).toBeLessThanOrEqual(200);
      for (const each of found) gamingFindingSchema.parse(each);
    }), { numRuns: 400 });
  });

  test.each([
    ['tests without end', (n: number) => Array.from({ length: n }, (_, i) => `it('t${i}', () => { expect(f(${i})).toBe(${i}); });`).join('\n'), 'test/a.test.js', 4000],
    ['brackets that nest', (n: number) => `it('a', () => { expect(${'['.repeat(n)}${']'.repeat(n)}).toEqual([]); });`, 'test/a.test.js', 20_000],
    ['suppressions without end', (n: number) => '// eslint-disable-next-line\n'.repeat(n), 'src/a.ts', 20_000],
    ['Python without end', (n: number) => 'def test_a():\n    assert (1, (2\n'.repeat(n), 'tests/test_a.py', 4000],
    ['Python blocks that nest', (n: number) => Array.from({ length: n }, (_, i) => `${' '.repeat(i)}if x:`).join('\n'), 'tests/test_a.py', 700],
    ['Go without end', (n: number) => 'func TestA(t *testing.T) { if a != b { t.Error("x") } }\n'.repeat(n), 'a_test.go', 2000],
    ['one long line', (n: number) => `test:\n\t${'echo a; '.repeat(n)}`, 'Makefile', 40_000],
    ['check commands without end', (n: number) => `test:\n${Array.from({ length: n }, (_, i) => `\tnpm test a${i * n} -- ${'b '.repeat(9)}`).join('\n')}`, 'Makefile', 4000],
    ['a table that never closes', (n: number) => `[tool.ruff]\nselect = [\n${'"E",\n'.repeat(n)}`, 'pyproject.toml', 4000],
    ['a line of blanks', (n: number) => `[pytest]\n${' '.repeat(n)}a${' '.repeat(n)}`, 'pytest.ini', 40_000],
    ['an ignore file without end', (n: number) => Array.from({ length: n }, (_, i) => `a${i * n}`).join('\n'), '.eslintignore', 60_000],
    ['hooks without end', (n: number) => `repos:\n- repo: x\n  hooks:\n${Array.from({ length: n }, (_, i) => `  - id: a${i * n}`).join('\n')}`, '.pre-commit-config.yaml', 4000],
    ['lists that nest', (n: number) => `a: ${'['.repeat(n)}`, '.eslintrc.yml', 20_000],
    ['snapshots without end', (n: number) => Array.from({ length: n }, (_, i) => `exports[\`a ${i * n}\`] = \`"x"\`;`).join('\n\n'), 'test/__snapshots__/a.snap', 8000],
    ['a long script', (n: number) => JSON.stringify({ scripts: { test: 'echo a&&'.repeat(n) } }), 'package.json', 20_000],
  ])('ends soon with %s', (_, make, path, n) => {
    const [before, after] = [make(n), make(n - 1)];
    const findings = findGaming([{ path, before, after }], null);
    expect(findings.length).toBeLessThanOrEqual(200);
  }, 20_000);
});

describe('what the runs show', () => {
  const check = { id: 'a', title: 'npm test', kind: 'test', argv: ['npm', 'test'], cwd: '', foundIn: 'package.json#scripts.test', timeoutMs: 1000, runnable: { yes: true } } as const;
  const dependencies = { state: 'not-needed', detail: '' } as const;
  const passed = (...names: readonly string[]): CheckResult => ({ ...notRun('error', ''), status: 'passed', reason: null, exitCode: 0, cases: names.map((name): TestCase => ({ name, status: 'passed', durationMs: 1 })) });
  const matrix = (base: CheckResult, patched: CheckResult): CheckMatrix => buildMatrix({ checks: [{ ...check, argv: [...check.argv] }], base: new Map([['a', base]]), patched: new Map([['a', patched]]), dependencies });
  const source = [{ path: 'src/a.ts', before: 'a', after: 'b' }];

  test('a test that ran and is gone, though its file was not deleted', () => {
    expect(findGaming(source, matrix(passed('cart > adds', 'cart > pays'), passed('cart > adds')))).toEqual([
      { kind: 'test-removed', path: 'package.json', line: null, detail: 'The test `cart > pays` ran on the base and does not run with the patch.' },
    ]);
  });

  test('a test that ran and is skipped', () => {
    const after = passed('cart > adds', 'cart > pays');
    const skipped = { ...after, cases: after.cases.map((one) => (one.name === 'cart > pays' ? { ...one, status: 'skipped' as const } : one)) };
    expect(findGaming(source, matrix(passed('cart > adds', 'cart > pays'), skipped)).map(({ kind }) => kind)).toEqual(['test-skipped']);
  });

  test('a renamed test is accounted for by its text', () => {
    const [before, after] = ["it('pays', () => { expect(pay(1)).toBe(2); });", "it('takes money', () => { expect(pay(1)).toBe(2); });"];
    expect(findGaming([{ path: 'test/cart.test.js', before, after }], matrix(passed('pays'), passed('takes money')))).toEqual([]);
  });

  test('a report that is gone or cut says nothing of single tests', () => {
    expect(findGaming(source, matrix(passed('a', 'b'), passed()))).toEqual([]);
    expect(findGaming(source, matrix(passed('a', 'b'), { ...passed('a'), casesLeftOut: 1 }))).toEqual([]);
  });

  test('fewer tests by count', () => {
    const counted = (total: number): CheckResult => ({ ...passed(), tests: { total, failed: 0, skipped: 0 } });
    expect(findGaming(source, matrix(counted(3), counted(2))).map(({ kind, path }) => [kind, path])).toEqual([['fewer-tests', 'package.json']]);
  });
});
