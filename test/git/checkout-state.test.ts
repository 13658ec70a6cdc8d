import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { countUncommitted } from '../../main/git/checkout-state.ts';
import { gitIn, makeRepository, snapshotFolder, temporaryFolder, type TestRepository } from '../support/repository.ts';
import { faultOf, openWithStore, valueOf } from './exported.ts';

const root = temporaryFolder();
const inRoot = (): string => mkdtempSync(join(root, 'folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Counts, and proves that counting left everything as it was. */
async function counted(made: Pick<TestRepository, 'dir'>): Promise<number | null> {
  const before = snapshotFolder(made.dir);
  const opened = await openWithStore(made.dir);
  const count = valueOf(await countUncommitted(opened));
  expect(snapshotFolder(made.dir)).toEqual(before);
  return count;
}

describe('uncommitted files', () => {
  test('none in a clean checkout, of one commit or many files', async () => {
    expect(await counted(makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n', 'run.sh': { executable: 'x' }, link: { symlink: 'a.txt' } } }))).toBe(0);
  });

  test('changed, removed, staged, renamed, executable and untracked ones count, ignored ones do not', async () => {
    const made = makeRepository({ dir: inRoot(), files: { '.gitignore': '*.log\n', changed: '1', removed: '1', staged: '1', mode: '1', from: 'the same\n', same: '1' } });
    writeFileSync(join(made.dir, 'changed'), '2');
    rmSync(join(made.dir, 'removed'));
    writeFileSync(join(made.dir, 'staged'), '2');
    made.git('add', 'staged');
    chmodSync(join(made.dir, 'mode'), 0o755);
    renameSync(join(made.dir, 'from'), join(made.dir, 'to'));
    writeFileSync(join(made.dir, 'x.log'), 'ignored');
    mkdirSync(join(made.dir, 'new'));
    writeFileSync(join(made.dir, 'new/1'), '');
    writeFileSync(join(made.dir, 'new/2'), '');
    // changed, removed, staged, mode, from, to, new/
    expect(await counted(made)).toBe(7);
  });

  test('a touched file with the same content does not', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: '1' } });
    utimesSync(join(made.dir, 'a'), 1, 1);
    expect(await counted(made)).toBe(0);
  });

  test('line endings that the repository’s settings explain do not', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: 'one\ntwo\n', b: 'x\n', '.gitattributes': 'b text eol=crlf\n' } });
    made.git('config', 'core.autocrlf', 'true');
    for (const name of ['a', 'b']) rmSync(join(made.dir, name));
    made.git('checkout', '--', '.');
    for (const name of ['a', 'b']) {
      expect(readFileSync(join(made.dir, name), 'utf8')).toContain('\r\n');
      utimesSync(join(made.dir, name), 1, 1);
    }
    expect(await counted(made)).toBe(0);
  });

  test('what the repository excludes by itself does not', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: '1' } });
    mkdirSync(join(made.gitDir, 'info'), { recursive: true });
    writeFileSync(join(made.gitDir, 'info/exclude'), 'mine\n');
    writeFileSync(join(made.dir, 'mine'), '');
    expect(await counted(made)).toBe(0);
  });

  test('a submodule and a nested repository are not looked into', async () => {
    const made = makeRepository({ dir: inRoot() });
    const sub = makeRepository({ dir: inRoot(), files: { x: '1' } });
    const commit = sub.git('rev-parse', 'HEAD');
    made.commit({ a: '1', sub: { submodule: commit } });
    gitIn(made.dir, ['clone', '--quiet', sub.dir, 'sub']);
    writeFileSync(join(made.dir, 'sub/x'), 'dirty');
    expect(await counted(made)).toBe(0);
    gitIn(made.dir, ['clone', '--quiet', sub.dir, 'nested']);
    expect(await counted(made)).toBe(1);
  });

  test('in a linked worktree, a split index, a sparse and a SHA-256 checkout', async () => {
    const made = makeRepository({ dir: inRoot(), objectFormat: 'sha256', files: { a: '1', 'in/b': '2', 'out/c': '3' } });
    const linked = join(inRoot(), 'linked');
    made.git('worktree', 'add', '--quiet', '--detach', linked);
    writeFileSync(join(linked, 'a'), 'changed');
    made.git('update-index', '--split-index');
    made.git('sparse-checkout', 'set', 'in');
    expect(await counted(made)).toBe(0);
    expect(await counted({ dir: linked })).toBe(1);
  });
});

describe('where it cannot be told', () => {
  test('a bare repository', async () => {
    expect(await counted(makeRepository({ dir: inRoot(), bare: true, files: { a: '1' } }))).toBeNull();
  });

  test('a broken index, or a link in its place', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: '1' } });
    writeFileSync(join(made.gitDir, 'index'), 'not an index');
    expect(await counted(made)).toBeNull();
  });

  test('a pipe in place of the ignore rules, which git would read for ever', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: '1' } });
    execFileSync('mkfifo', [join(made.dir, '.gitignore')]);
    const opened = await openWithStore(made.dir);
    expect(valueOf(await countUncommitted({ ...opened, timeoutMs: 300 }))).toBeNull();
  });

  test('but a link in place of the attributes is not followed', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: '1' } });
    utimesSync(join(made.dir, 'a'), 1, 1);
    symlinkSync('/dev/zero', join(made.dir, '.gitattributes'));
    expect(await counted(made)).toBe(1);
  });

  test('when it was cancelled', async () => {
    const opened = await openWithStore(makeRepository({ dir: inRoot(), files: { a: '1' } }).dir);
    expect(faultOf(await countUncommitted({ ...opened, signal: AbortSignal.abort() }))).toBe('git_cancelled');
  });
});
