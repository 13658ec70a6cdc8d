import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSchema, type Check } from '../../../main/domain/checks.ts';
import { overrideChecks } from '../../../main/loops/engineering/checks-file.ts';

const unit: Check = { id: 'npm:test', title: 'npm test', kind: 'test', argv: ['npm', 'run', '--silent', 'test'], cwd: '', foundIn: 'package.json#scripts.test', timeoutMs: 300_000, runnable: { yes: false, reason: 'No packages.' } };
const lint: Check = { ...unit, id: 'npm:lint', title: 'npm run lint', kind: 'lint', argv: ['npm', 'run', '--silent', 'lint'] };

const of = (file: unknown): ReturnType<typeof overrideChecks> => overrideChecks([unit, lint], typeof file === 'string' ? file : JSON.stringify(file));

describe('.touchline/checks.json', () => {
  test('adds, replaces and switches off, and says so', () => {
    const { checks, notes } = of({
      version: 1, off: ['npm:lint', 'make:test'],
      checks: [{ id: 'npm:test', argv: ['node', '--test'], timeoutSeconds: 60, repeat: 0, report: 'out/junit.xml' }, { id: 'e2e', kind: 'test', argv: ['node', 'e2e.mjs'], cwd: 'web', title: 'The whole way' }],
    });
    expect(checks).toEqual([
      { id: 'npm:test', title: 'node --test', kind: 'test', argv: ['node', '--test'], cwd: '', foundIn: '.touchline/checks.json#npm:test', timeoutMs: 60_000, repeat: 0, report: 'out/junit.xml', runnable: { yes: true } },
      { id: 'e2e', title: 'The whole way', kind: 'test', argv: ['node', 'e2e.mjs'], cwd: 'web', foundIn: '.touchline/checks.json#e2e', timeoutMs: 300_000, runnable: { yes: true } },
    ]);
    expect(notes).toEqual([
      '.touchline/checks.json switches checks off: npm:lint.', '.touchline/checks.json says otherwise how these run: npm:test.', '.touchline/checks.json adds checks: e2e.',
      '.touchline/checks.json switches off what was not detected: make:test.',
    ]);
  });

  test('a time limit alone leaves the rest of a detected check as it was', () => {
    expect(of({ version: 1, checks: [{ id: 'npm:test', timeoutSeconds: 10 }] }).checks[0]).toEqual({ ...unit, timeoutMs: 10_000, foundIn: '.touchline/checks.json#npm:test' });
  });

  test.each([
    ['no JSON', '{', 'it is not JSON'], ['no version', '{}', 'at `version`'], ['a line for a shell', { version: 1, checks: [{ id: 'a', argv: 'npm test' }] }, 'at `checks.0.argv`'], ['an unknown field', { version: 1, env: {} }, 'Unrecognized key'],
    ['a folder outside', { version: 1, checks: [{ id: 'a', kind: 'test', argv: ['x'], cwd: '../..' }] }, 'stays inside the repository'], ['a report outside', { version: 1, checks: [{ id: 'a', kind: 'test', argv: ['x'], report: '/etc/passwd' }] }, 'stays inside the repository'],
    ['a check named twice', { version: 1, checks: [{ id: 'a', kind: 'test', argv: ['x'] }, { id: 'a', kind: 'lint', argv: ['y'] }] }, 'twice'],
  ])('that is not valid changes nothing and says why: %s', (_, file, words) => {
    const { checks, notes } = of(file);
    expect(checks).toEqual([unit, lint]);
    expect(notes.length).toBe(1);
    expect(notes[0]).toMatch(/^\.touchline\/checks\.json is not used: /);
    expect(notes[0]).toContain(words);
  });

  test('what can’t be done is left out by itself', () => {
    const { checks, notes } = of({ version: 1, checks: [{ id: 'new' }, { id: 'line', kind: 'test', argv: ['bash', '-ec', 'npm test || true'] }, { id: 'npm:lint', argv: ['/bin/sh', '-c', 'true'] }, { id: 'file', kind: 'test', argv: ['sh', 'test.sh'] }] });
    expect(checks.map(({ id, argv }) => [id, ...argv])).toEqual([['npm:test', ...unit.argv], ['npm:lint', ...lint.argv], ['file', 'sh', 'test.sh']]);
    expect(notes.filter((note) => note.includes('hands a line to a shell')).length).toBe(2);
    expect(notes.some((note) => note.includes('`new` was not detected'))).toBe(true);
  });

  test('whatever it holds, the checks are well formed and at most twelve', () => {
    const entry = fc.record({ id: fc.constantFrom('a', 'b', 'npm:test', 'c1', 'c2', 'c3'), kind: fc.constantFrom('test', 'lint', 'x'), argv: fc.array(fc.string(), { maxLength: 3 }), title: fc.string(), timeoutSeconds: fc.double(), repeat: fc.integer({ min: -1, max: 12 }) }, { requiredKeys: ['id'] });
    fc.assert(fc.property(fc.record({ version: fc.constantFrom(1, 2), checks: fc.array(entry, { maxLength: 20 }), off: fc.array(fc.string()) }, { requiredKeys: [] }), (file) => {
      const { checks } = of(file);
      expect(checks.length).toBeLessThanOrEqual(12);
      for (const check of checks) expect(checkSchema.parse(check)).toEqual(check);
    }));
    expect(of(JSON.stringify({ version: 1, checks: Array.from({ length: 30 }, (_, i) => ({ id: `a${i}`, kind: 'other', argv: ['true'] })) })).checks.length).toBe(12);
  });
});
