import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../../agents/workspace.ts';
import type { Check, CheckResult } from '../../../main/domain/checks.ts';
import { newRunId } from '../../../main/domain/ids.ts';
import { runChecks } from '../../../main/loops/engineering/check-run.ts';
import { packDependencies } from '../../../main/loops/engineering/dependencies-pack.ts';
import { findInstalledDependencies } from '../../../main/loops/engineering/dependencies.ts';
import { createDockerSandbox } from '../../../sandbox/docker-sandbox.ts';
import { imageTag } from '../../../sandbox/image/digest.mjs';
import { imagePrograms } from '../../support/image-tools.ts';
import { ownContainers } from '../../support/containers.ts';
import { valueOf } from '../../support/recipe-place.ts';

const installation = newRunId();
const sandbox = createDockerSandbox({ installation, imageTag: imageTag() });
const example = join(import.meta.dirname, '../../../example');

let workspace: Workspace;
beforeEach(async () => {
  workspace = valueOf(await sandbox.open({ runId: newRunId(), purpose: 'check', deadlineMs: 120_000 }));
});
afterEach(() => workspace.close());
afterAll(() => expect(ownContainers(installation)).toEqual([]));

function check(argv: readonly string[], more: Partial<Check> = {}): Check {
  return { id: 'a', title: argv.join(' '), kind: 'test', argv: [...argv], cwd: '', foundIn: 'package.json', timeoutMs: 60_000, runnable: { yes: true }, ...more };
}

async function resultOf(one: Check): Promise<CheckResult | undefined> {
  return valueOf(await runChecks({ workspace, tree: 'base', checks: [one], signal: new AbortController().signal })).get(one.id);
}

async function writeTree(files: Readonly<Record<string, string>>): Promise<void> {
  valueOf(await workspace.write('base', Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text), executable: false })), []));
}

describe('in the sandbox', () => {
  test('the checks of the example pass', async () => {
    const paths = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(example, path)).isFile());
    await writeTree(Object.fromEntries(paths.map((path) => [path, readFileSync(join(example, path), 'utf8')])));
    expect(await resultOf(check(['npm', 'run', '--silent', 'test']))).toMatchObject({ status: 'passed', tests: { total: 17, failed: 0 } });
    expect(await resultOf(check(['npm', 'run', '--silent', 'lint']))).toMatchObject({ status: 'passed', outputTail: '' });
  });

  test('pytest is there and counted', async () => {
    await writeTree({ 'test_a.py': 'def test_one(): pass\ndef test_two(): assert False\n' });
    expect(await resultOf(check(['python3', '-m', 'pytest']))).toMatchObject({ status: 'failed', tests: { total: 2, failed: 1, skipped: 0 } });
  });

  test('every program the detector counts on is in the image, and mvn is not', async () => {
    await writeTree({ 'a.txt': '' });
    for (const program of imagePrograms) {
      const argv = program === 'pytest' ? ['python3', '-c', 'import pytest'] : ['sh', '-c', 'command -v "$0"', program];
      expect([program, (await resultOf(check(argv)))?.status]).toEqual([program, 'passed']);
    }
    const missing = await resultOf(check(['mvn', 'test']));
    expect([missing?.status, missing?.reason]).toEqual(['not-runnable', 'The program `mvn` that this check needs was not found in the sandbox.']);
  });

  test('Go and cargo run their tests, each told apart', async () => {
    await writeTree({
      'go/go.mod': 'module example.org/days\n\ngo 1.21\n', 'go/days.go': 'package days\n\nfunc Next(day int) int { return (day + 1) % 7 }\n',
      'go/days_test.go': 'package days\n\nimport "testing"\n\nfunc TestNext(t *testing.T) {\n\tif Next(6) != 0 {\n\t\tt.Fatal("Saturday")\n\t}\n}\n\nfunc TestWrong(t *testing.T) {\n\tt.Error("never right")\n}\n',
      'rust/Cargo.toml': '[package]\nname = "days"\nversion = "0.1.0"\nedition = "2021"\n',
      'rust/src/lib.rs': 'pub fn next(day: u8) -> u8 { (day + 1) % 7 }\n\n#[cfg(test)]\nmod tests {\n    #[test]\n    fn saturday() { assert_eq!(super::next(6), 0); }\n    #[test]\n    fn wrong() { assert_eq!(super::next(1), 1); }\n}\n',
    });
    const go = await resultOf(check(['go', 'test', '-v', './...'], { cwd: 'go' }));
    expect(go).toMatchObject({ status: 'failed', tests: { total: 2, failed: 1 }, cases: expect.arrayContaining([expect.objectContaining({ status: 'passed' }), expect.objectContaining({ status: 'failed' })]) });
    const cargo = await resultOf(check(['cargo', 'test'], { cwd: 'rust' }));
    expect(cargo).toMatchObject({ status: 'failed', tests: { total: 2, failed: 1 }, cases: expect.arrayContaining([expect.objectContaining({ status: 'passed' }), expect.objectContaining({ status: 'failed' })]) });
    expect((await resultOf(check(['go', 'vet', './...'], { cwd: 'go' })))?.status).toBe('passed');
  });

  test('a module for a newer Go says so, and fetches nothing', async () => {
    await writeTree({ 'go.mod': 'module example.org/days\n\ngo 1.99\n', 'days.go': 'package days\n' });
    expect(await resultOf(check(['go', 'vet', './...']))).toMatchObject({ status: 'failed', outputTail: expect.stringContaining('requires go >= 1.99') });
  });

  test('packages that nobody prepared are named, and nothing counts as red for them', async () => {
    await writeTree({
      'go/go.mod': 'module example.org/days\n\ngo 1.21\n\nrequire example.org/weeks v1.0.0\n', 'go/go.sum': `example.org/weeks v1.0.0 h1:${'A'.repeat(43)}=\nexample.org/weeks v1.0.0/go.mod h1:${'A'.repeat(43)}=\n`,
      'go/days_test.go': 'package days\n\nimport (\n\t"testing"\n\n\t_ "example.org/weeks"\n)\n\nfunc TestNothing(t *testing.T) {}\n',
      'rust/Cargo.toml': '[package]\nname = "days"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\nweeks = "1"\n', 'rust/src/lib.rs': '',
    });
    const [go, cargo] = [await resultOf(check(['go', 'test', '-v', './...'], { cwd: 'go' })), await resultOf(check(['cargo', 'test'], { cwd: 'rust' }))];
    expect([go?.status, go?.reason]).toEqual(['not-runnable', expect.stringMatching(/^It needs the module asked for by `days_test\.go:6:2`, .*go\.sum/)]);
    expect([cargo?.status, cargo?.reason]).toEqual(['not-runnable', expect.stringMatching(/^It needs the package `weeks`, .*Cargo\.lock/)]);
  });

  test('what Go builds for its tests can be run where it is built', async () => {
    await writeTree({ 'a.txt': '' });
    const built = 'printf "#!/bin/sh\\necho ran\\n" > "$GOTMPDIR/a.test" && chmod +x "$GOTMPDIR/a.test" && "$GOTMPDIR/a.test"';
    expect(await resultOf(check(['sh', '-c', built]))).toMatchObject({ status: 'passed', outputTail: expect.stringContaining('ran') });
  });

  test('a check that needs more memory than there is, and one that needs more time', async () => {
    await writeTree({ 'a.txt': '' });
    const hungry = "x = b'x' * (3 * 1024 ** 3)";
    expect(await resultOf(check(['python3', '-c', hungry]))).toMatchObject({ status: 'error', reason: expect.stringContaining('memory') });
    expect((await resultOf(check(['sleep', '60'], { timeoutMs: 1000 })))?.status).toBe('timed-out');
  });
});

describe('with dependencies taken along', () => {
  let checkout = '';
  beforeAll(() => {
    const base = mkdtempSync(join(tmpdir(), 'touchline-taken-'));
    checkout = join(base, 'own');
    for (const name of ['left', 'own']) mkdirSync(join(base, name));
    writeFileSync(join(base, 'left/package.json'), JSON.stringify({ name: 'left', version: '1.2.3', bin: 'cli.js' }));
    writeFileSync(join(base, 'left/cli.js'), '#!/usr/bin/env node\nconsole.log("from the package");\n');
    cpSync(join(base, 'left'), join(checkout, 'left'), { recursive: true });
    writeFileSync(join(checkout, 'package.json'), JSON.stringify({ name: 'own', scripts: { test: 'left' }, dependencies: { left: 'file:left-1.2.3.tgz' } }));
    for (const args of [['pack', './left'], ['install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts']]) {
      const done = spawnSync('npm', args, { cwd: checkout, encoding: 'utf8' });
      if (done.status !== 0) throw new Error(done.stderr);
    }
  });
  afterAll(() => rmSync(join(checkout, '..'), { recursive: true, force: true }));

  test('a script finds the program of a package', async () => {
    expect(existsSync(join(checkout, 'node_modules/.package-lock.json'))).toBe(true);
    const committed = readFileSync(join(checkout, 'package-lock.json'));
    const installed = valueOf(await findInstalledDependencies({ checkout, lockfile: 'package-lock.json', committed }));
    await writeTree({ 'package.json': readFileSync(join(checkout, 'package.json'), 'utf8') });
    expect(await resultOf(check(['npm', 'run', '--silent', 'test']))).toMatchObject({ status: 'not-runnable', reason: expect.stringContaining('`left`') });
    valueOf(await workspace.inject('base', packDependencies(installed)));
    expect(await resultOf(check(['npm', 'run', '--silent', 'test']))).toMatchObject({ status: 'passed', outputTail: 'from the package\n' });
  });
});
