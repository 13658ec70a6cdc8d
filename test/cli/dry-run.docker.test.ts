import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { autonomyRunReportSchema, type AutonomyRunReport } from '../../main/domain/artifacts/autonomy-run-report.ts';
import reportSchema from '../../docs/schemas/artifacts/autonomy_run_report.schema.json' with { type: 'json' };
import { ownContainers } from '../support/containers.ts';
import { installationOf } from '../support/installation.ts';
import { gitIn, makeRepository, snapshotFolder, temporaryFolder, type Files, type TestRepository } from '../support/repository.ts';
import { touchline } from '../support/terminal.ts';

let home: string;
const made: TestRepository[] = [];
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const validReport = ajv.compile(reportSchema);

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-home-'));
});

afterAll(() => {
  for (const repository of made) repository.remove();
  rmSync(home, { recursive: true, force: true });
});

function commit(files: Files, options: Parameters<typeof makeRepository>[0] = {}): TestRepository {
  const one = makeRepository({ ...options, files });
  made.push(one);
  return one;
}

/** A dry run that must leave the repository, byte for byte and time for time, as it was. */
function dryRun(dir: string): { code: number | null; report: AutonomyRunReport; err: string } {
  const before = snapshotFolder(dir);
  const answer = touchline(home, 'dry-run', '--repo', dir, '--json');
  expect(snapshotFolder(dir)).toEqual(before);
  const json: unknown = JSON.parse(answer.out);
  expect(validReport(json), JSON.stringify(validReport.errors)).toBe(true);
  return { code: answer.code, report: autonomyRunReportSchema.parse(json), err: answer.err };
}

/** The patch applies to the commit it names, and its bytes have the digest it states. */
function expectApplies(dir: string, report: AutonomyRunReport): void {
  const { patch, patchFile } = report;
  if (patch === null || patchFile === null) throw new Error(`no patch: ${report.sentence}`);
  const clone = temporaryFolder();
  try {
    gitIn(clone, ['clone', '--quiet', '--no-hardlinks', dir, 'copy']);
    const copy = join(clone, 'copy');
    gitIn(copy, ['checkout', '--quiet', patch.baseCommit]);
    gitIn(copy, ['apply', '--check', patchFile]);
    gitIn(copy, ['apply', '--index', patchFile]);
    expect(gitIn(copy, ['write-tree']).toString().trim()).toBe(patch.tree);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
  expect(execFileSync('sha256sum', [patchFile], { encoding: 'utf8' }).slice(0, 64)).toBe(patch.sha256);
}

const editorconfig = 'root = true\n[*]\ntrim_trailing_whitespace = true\ninsert_final_newline = true\n';
const blemished: Files = { '.editorconfig': editorconfig, 'README.md': '# Board\n\nShows who recieved the ball.\n', 'src/a.js': 'export const a = 1;   \nexport const b = 2;' };

describe('a dry run in the terminal', () => {
  it('finds, fixes, checks and judges one thing in a Node repository', () => {
    const repo = commit({ ...blemished, 'package.json': '{"name":"board","version":"1.0.0","type":"module","scripts":{"test":"node --test"}}\n', 'test/a.test.js': "import test from 'node:test';\ntest('a', () => {});\n" });
    const { code, report } = dryRun(repo.dir);
    expect(code).toBe(0);
    expect(report).toMatchObject({ result: 'patch-ready', mode: 'dry-run', level: 'L1', modelProvider: 'builtin', pullRequest: { opened: false } });
    expect(report.decision?.outcome).toBe('REQUIRES_HUMAN_REVIEW');
    expect(report.checks?.rows.map((row) => [row.base.status, row.patched?.status, row.verdict])).toEqual([['passed', 'passed', 'passes']]);
    expect(report.objectiveAfter).toBe(report.task?.measure.target);
    expect(report.decision?.patchSha256).toBe(report.patch?.sha256);
    expectApplies(repo.dir, report);
  });

  it('tells a suite that was already red from one the patch broke', () => {
    const repo = commit({ ...blemished, 'package.json': '{"name":"board","version":"1.0.0","type":"module","scripts":{"test":"node --test"}}\n', 'test/a.test.js': "import test from 'node:test';\ntest('a', () => { throw new Error('red'); });\n" });
    const { code, report } = dryRun(repo.dir);
    expect(code).toBe(0);
    expect(report.checks?.rows.map((row) => row.verdict)).toEqual(['already-red']);
    expect(report.decision?.outcome).toBe('REQUIRES_HUMAN_REVIEW');
  });

  it('runs the own tests of Python, Go and Rust repositories, and says why those of others can’t run here', () => {
    const repositories: readonly Readonly<Record<string, string>>[] = [
      { 'pyproject.toml': '[project]\nname = "board"\nversion = "1"\n', 'test_a.py': 'def test_a():\n    assert True\n' },
      { 'go.mod': 'module example.invalid/board\n\ngo 1.22\n', 'a_test.go': 'package board\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n' },
      { 'Cargo.toml': '[package]\nname = "board"\nversion = "0.1.0"\nedition = "2021"\n', 'src/lib.rs': '#[test]\nfn adds() {\n    assert_eq!(1 + 1, 2);\n}\n' },
    ];
    for (const files of repositories) expect(dryRun(commit({ ...blemished, ...files }).dir).report.checks?.rows.map((row) => row.verdict)).toContain('passes');
    const other = commit({ ...blemished, Makefile: 'test:\n\tmvn verify\n' });
    const { report } = dryRun(other.dir);
    expect(report.checks?.rows.map(({ verdict, check: { runnable } }) => [verdict, runnable])).toEqual([['not-runnable', { yes: false, reason: expect.stringContaining('`mvn`') }]]);
    expect(report.decision?.outcome).toBe('REQUIRES_HUMAN_REVIEW');
  });

  it('says that dependencies are missing instead of guessing', () => {
    const lock = { name: 'board', version: '1.0.0', lockfileVersion: 3, packages: { '': { name: 'board', version: '1.0.0', dependencies: { left: '^1.0.0' } }, 'node_modules/left': { version: '1.0.0' } } };
    const repo = commit({ ...blemished, 'package.json': '{"name":"board","version":"1.0.0","dependencies":{"left":"^1.0.0"},"scripts":{"test":"left --run"}}\n', 'package-lock.json': `${JSON.stringify(lock, null, 2)}\n` });
    const { report } = dryRun(repo.dir);
    expect(report.checks?.rows.map((row) => row.verdict)).toEqual(['not-runnable']);
    expect(report.checks?.rows[0]?.base.reason).toMatch(/npm ci/);
  });

  it('gives plain documents a task, and a tidy repository an honest "no task"', () => {
    const documents = commit({ 'README.md': '# Notes\n\nSee [the guide](Guide.md).\n', 'guide.md': '# Guide\n\nRead on.\n' });
    expectApplies(documents.dir, dryRun(documents.dir).report);
    const tidy = commit({ 'README.md': '# Notes\n\nAll is well.\n' });
    const { code, report } = dryRun(tidy.dir);
    expect(code).toBe(0);
    expect(report).toMatchObject({ result: 'no-task', task: null, patch: null, decision: null });
  });

  it('works on a bare repository, a detached head, a linked worktree and SHA-256 objects', () => {
    const bare = commit(blemished, { bare: true });
    expectApplies(bare.dir, dryRun(bare.dir).report);
    const strong = commit(blemished, { objectFormat: 'sha256' });
    expectApplies(strong.dir, dryRun(strong.dir).report);
    const detached = commit(blemished);
    gitIn(detached.dir, ['checkout', '--quiet', '--detach']);
    expect(dryRun(detached.dir).report.result).toBe('patch-ready');
    const linked = temporaryFolder();
    gitIn(detached.dir, ['worktree', 'add', '--quiet', join(linked, 'tree')]);
    expect(dryRun(join(linked, 'tree')).report.result).toBe('patch-ready');
    rmSync(linked, { recursive: true, force: true });
  });

  it('carries odd names and submodules through unharmed', () => {
    const repo = commit([
      ['.editorconfig', editorconfig], ['-rf', 'dash   \n'], ['with space/ü.txt', 'x   \n'], ['new\nline.txt', 'kept   \n'],
      [Buffer.from([0x66, 0xff, 0x2e, 0x74]), 'not utf-8   \n'], ['link', { symlink: '/etc/passwd' }], ['run.sh', { executable: '#!/bin/sh\n' }], ['lib', { submodule: 'a'.repeat(40) }],
    ]);
    const { code, report } = dryRun(repo.dir);
    expect(code).toBe(0);
    expectApplies(repo.dir, report);
    expect(report.rejections).toEqual([]);
  });

  it('does not see what is not committed, and says so', () => {
    const repo = commit(blemished);
    writeFileSync(join(repo.dir, 'README.md'), 'changed\n');
    mkdirSync(join(repo.dir, 'new'));
    writeFileSync(join(repo.dir, 'new', 'file.txt'), 'x   \n');
    const { report } = dryRun(repo.dir);
    expect(report.patch?.files.map((file) => file.path)).not.toContain('new/file.txt');
  });

  it.each([
    ['a folder that is not a repository', () => temporaryFolder(), 2, 'not_a_repository'],
    ['a repository without a commit', () => {
      const empty = makeRepository();
      made.push(empty);
      return empty.dir;
    }, 2, 'no_commits'],
    ['a folder that is not there', () => join(tmpdir(), 'touchline-nowhere'), 2, 'not_a_folder'],
  ])('answers %s with a clear error', (_, dir, code, fault) => {
    const answer = touchline(home, 'dry-run', '--repo', dir(), '--json');
    expect(answer.code).toBe(code);
    expect(JSON.parse(answer.out)).toMatchObject({ error: { code: fault } });
    expect(answer.err).not.toBe('');
  });

  it('refuses what later versions bring by name, and wrong usage with exit code 2', () => {
    expect(touchline(home, 'dry-run', '--provider', 'nobody', '--model', 'm')).toMatchObject({ code: 2 });
    expect(touchline(home, 'dry-run', '--provider', 'builtin', '--model', 'm')).toMatchObject({ code: 2 });
    expect(touchline(home, 'dry-run', '--task', 'Mend it.')).toMatchObject({ code: 2 });
    expect(touchline(home, 'dry-run', '--loop', 'sources')).toMatchObject({ code: 2 });
    expect(touchline(home, 'dry-run', '--loop', 'product', '--task', 'Mend it.')).toMatchObject({ code: 2 });
    expect(touchline(home, 'frobnicate')).toMatchObject({ code: 2, out: '' });
    expect(touchline(home, 'show', 'nonsense')).toMatchObject({ code: 2 });
  });

  it('lists, shows and prints what it did, and leaves no container behind', () => {
    const runs: unknown = JSON.parse(touchline(home, 'runs', '--json').out);
    const ready = z.array(z.object({ run: z.object({ runId: z.string(), result: z.string().nullable() }) })).parse(runs).find((line) => line.run.result === 'patch-ready');
    if (ready === undefined) throw new Error('no run with a patch');
    expect(touchline(home, 'show', ready.run.runId).out).toContain('Dry run: nothing was written');
    const page = z.object({ patch: z.object({ sha256: z.string() }) }).parse(JSON.parse(touchline(home, 'show', ready.run.runId, '--json').out));
    const diff = touchline(home, 'diff', ready.run.runId);
    expect(diff.code).toBe(0);
    expect(execFileSync('sha256sum', [], { input: diff.out, encoding: 'utf8' }).slice(0, 64)).toBe(page.patch.sha256);
    expect(touchline(home, 'verify')).toMatchObject({ code: 0 });
    expect(ownContainers(installationOf(home))).toEqual([]);
  });
});
