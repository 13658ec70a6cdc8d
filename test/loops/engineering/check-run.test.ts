import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../../agents/workspace.ts';
import type { Check, CheckResult } from '../../../main/domain/checks.ts';
import { checkResultSchema } from '../../../main/domain/checks.ts';
import { runChecks } from '../../../main/loops/engineering/check-run.ts';
import { openLocalWorkspace } from '../../support/local-workspace.ts';
import { valueOf } from '../../support/recipe-place.ts';

let workspace: Workspace;
beforeEach(() => {
  workspace = openLocalWorkspace();
});
afterEach(() => workspace.close());

function check(argv: readonly string[], more: Partial<Check> = {}): Check {
  return { id: 'a', title: argv.join(' '), kind: 'test', argv: [...argv], cwd: '', foundIn: 'package.json#scripts.test', timeoutMs: 30_000, runnable: { yes: true }, ...more };
}

async function resultOf(one: Check, files: Readonly<Record<string, string>> = {}): Promise<CheckResult> {
  const list = Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text), executable: false }));
  valueOf(await workspace.write('base', list, []));
  const results = valueOf(await runChecks({ workspace, tree: 'base', checks: [one], signal: new AbortController().signal }));
  return checkResultSchema.parse(results.get(one.id));
}

const node = (code: string): string[] => [process.execPath, '-e', code];

describe('runChecks', () => {
  test('passes, counts the tests and names its output by digest', async () => {
    const result = await resultOf(check([process.execPath, '--test']), { 'a.test.mjs': "import { test } from 'node:test'; test('one', () => {});" });
    expect(result).toMatchObject({ status: 'passed', exitCode: 0, reason: null, tests: { total: 1, failed: 0, skipped: 0 } });
    expect(result.outputTail).toContain('one');
    expect(result.outputSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('fails with the exit code of the program', async () => {
    expect(await resultOf(check(node('process.exit(3)')))).toMatchObject({ status: 'failed', exitCode: 3, reason: null });
  });

  test('ends well without a test, which is said', async () => {
    const result = await resultOf(check([process.execPath, '--test']), { 'a.txt': '' });
    expect(result).toMatchObject({ status: 'passed', tests: { total: 0 }, reason: 'It ended well, but no test ran.' });
  });

  test('runs in the folder of the check', async () => {
    const result = await resultOf(check(node('console.log(process.cwd())'), { cwd: 'web' }), { 'web/a.txt': '' });
    expect(result.outputTail).toMatch(/base\/web\n$/);
  });

  test.each([
    ['a program that is not there', ['no-such-program'], 'no-such-program'],
    ['a program that a script names', ['sh', '-c', 'no-such-linter --fix'], 'no-such-linter'],
  ])('%s cannot run', async (_, argv, name) => {
    const result = await resultOf(check(argv));
    expect(result.status).toBe('not-runnable');
    expect(result.reason).toContain(name);
  });

  test('a program that make does not find cannot run', async () => {
    const result = await resultOf(check(['make', 'test']), { Makefile: 'test:\n\tno-such-compiler a.c\n' });
    expect(result.status).toBe('not-runnable');
  });

  test('a check that was found not runnable is not started', async () => {
    const result = await resultOf(check(node('process.exit(0)'), { runnable: { yes: false, reason: 'Because.' } }));
    expect(result).toMatchObject({ status: 'not-runnable', reason: 'Because.', exitCode: null });
  });

  test('a check that does not end is ended at its time limit', async () => {
    const result = await resultOf(check(node('setInterval(() => {}, 1000)'), { timeoutMs: 1000 }));
    expect(result).toMatchObject({ status: 'timed-out', reason: 'It was ended at its time limit of 1 s.' });
  });

  test('a fault of the workspace is an error, not a red check', async () => {
    const broken: Workspace = { ...workspace, exec: () => Promise.resolve({ ok: false, error: { code: 'workspace_sealed', message: 'The workspace is sealed.', next: '' } }) };
    const results = valueOf(await runChecks({ workspace: broken, tree: 'base', checks: [check(['true'])], signal: new AbortController().signal }));
    expect(results.get('a')).toMatchObject({ status: 'error', reason: 'The workspace is sealed.' });
  });

  test('memory is named as what ended it', async () => {
    const outcome = { exitCode: 137, stdout: Buffer.from(''), stderr: Buffer.from(''), cut: { stdout: 0, stderr: 0 }, killedBy: 'memory', durationMs: 1 } as const;
    const small: Workspace = { ...workspace, exec: () => Promise.resolve({ ok: true, value: outcome }) };
    const results = valueOf(await runChecks({ workspace: small, tree: 'base', checks: [check(['true'])], signal: new AbortController().signal }));
    expect(results.get('a')?.status).toBe('error');
    expect(results.get('a')?.reason).toContain('memory');
  });

  test('one after another, each told before it begins; a red one stops nobody', async () => {
    const told: string[] = [];
    valueOf(await workspace.write('base', [], []));
    const checks = [check(node('process.exit(1)'), { id: 'one', title: 'one' }), check(node(''), { id: 'two', title: 'two' })];
    const onProgress = (done: number, total: number, title: string): number => told.push(`${done}/${total} ${title}`);
    const results = valueOf(await runChecks({ workspace, tree: 'base', checks, signal: new AbortController().signal, onProgress }));
    expect(told).toEqual(['0/2 one', '1/2 two']);
    expect([...results].map(([id, { status }]) => `${id} ${status}`)).toEqual(['one failed', 'two passed']);
  });

  test('a cancelled run has no results', async () => {
    valueOf(await workspace.write('base', [], []));
    const controller = new AbortController();
    const running = runChecks({ workspace, tree: 'base', checks: [check(node('setInterval(() => {}, 1000)'))], signal: controller.signal, onProgress: () => queueMicrotask(() => controller.abort()) });
    expect(await running).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('output', () => {
  test('what steers a terminal or hides is shown as an escape, colours are left out', async () => {
    const code = String.raw`process.stdout.write('\u001b[31mred\u001b[0m \u001b[2J \u001b]8;;http://x.invalid\u0007link \rover \u202etxt \u0085\n')`;
    const { outputTail } = await resultOf(check(node(code)));
    expect(outputTail).toBe('red \\x1b[2J \\x1b]8;;http://x.invalid\\x07link \\rover \\u{202e}txt \\u{85}\n');
  });

  test('head and tail are kept of a long output, and the middle is named', async () => {
    const { outputTail } = await resultOf(check(node("process.stdout.write('first\\n' + 'x'.repeat(300000) + '\\nlast\\n')")));
    expect(outputTail.length).toBeLessThanOrEqual(64 * 1024);
    expect(outputTail.slice(0, 6)).toBe('first\n');
    expect(outputTail.slice(-6)).toBe('\nlast\n');
    expect(/\[\d+ bytes left out\]/.test(outputTail)).toBe(true);
  });

  test('tests are not counted where the end of the output was lost', async () => {
    const result = await resultOf(check(node("process.stdout.write('3 passed in 0.10s\\n' + 'x'.repeat(9 * 1024 * 1024))")));
    expect([result.status, result.tests]).toEqual(['passed', null]);
    expect(result.reason).toContain('not kept');
    expect(result.outputTail.slice(0, 60)).toContain('bytes of output were not kept');
  });
});
