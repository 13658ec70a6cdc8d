import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openRepository } from '../../main/git/repository.ts';
import { gitIn, makeRepository, temporaryFolder } from '../support/repository.ts';
import { faultOf, valueOf } from './exported.ts';

const root = temporaryFolder();
const inRoot = (name = 'folder'): string => mkdtempSync(join(root, `${name}-`));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('finding a repository', () => {
  test('says where its HEAD stands', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    expect(valueOf(await openRepository(made.dir))).toEqual({
      folder: made.dir,
      bare: false,
      gitDir: join(made.dir, '.git'),
      commonDir: join(made.dir, '.git'),
      objectFormat: 'sha1',
      commit: made.git('rev-parse', 'HEAD'),
      branch: 'main',
      shallow: false,
      partialClone: false,
    });
  });

  test('goes up from a subfolder, and out of the git folder', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'deep/er/a.txt': 'a\n' } });
    for (const inside of ['deep/er', '.git', '.git/refs']) {
      expect(valueOf(await openRepository(join(made.dir, inside)))).toMatchObject({ folder: made.dir, bare: false });
    }
  });

  test.each(['-leading dash', ' a b ', 'line\nbreak\n', 'quote"\'\\', 'ünï ⚽'])('takes the folder name %j', async (name) => {
    const dir = join(inRoot(), name);
    mkdirSync(dir);
    makeRepository({ dir, files: { 'a.txt': 'a\n' } });
    expect(valueOf(await openRepository(dir))).toMatchObject({ folder: dir, gitDir: join(dir, '.git') });
  });

  test('knows a bare one', async () => {
    const made = makeRepository({ dir: inRoot(), bare: true, files: { 'a.txt': 'a\n' } });
    expect(valueOf(await openRepository(made.dir))).toMatchObject({ folder: made.dir, gitDir: made.dir, bare: true });
  });

  test('knows a linked worktree and what it shares', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    const linked = join(inRoot(), 'linked');
    made.git('worktree', 'add', '--quiet', '-b', 'other', linked);
    expect(valueOf(await openRepository(linked))).toMatchObject({
      folder: linked,
      gitDir: join(made.dir, '.git/worktrees/linked'),
      commonDir: join(made.dir, '.git'),
      branch: 'other',
    });
  });

  test('knows SHA-256, a shallow clone and a detached HEAD', async () => {
    const made = makeRepository({ dir: inRoot(), objectFormat: 'sha256', files: { 'a.txt': 'a\n' } });
    made.commit({ 'a.txt': 'b\n' });
    const clone = join(inRoot(), 'clone');
    gitIn(root, ['clone', '--quiet', '--depth=1', `file://${made.dir}`, clone]);
    gitIn(clone, ['checkout', '--quiet', '--detach']);
    const commit = made.git('rev-parse', 'HEAD');
    expect(commit).toHaveLength(64);
    expect(valueOf(await openRepository(clone))).toMatchObject({ objectFormat: 'sha256', shallow: true, branch: null, commit });
  });

  test('is not led elsewhere by the environment', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    const other = makeRepository({ dir: inRoot(), files: { 'b.txt': 'b\n' } });
    process.env['GIT_DIR'] = other.gitDir;
    process.env['GIT_CONFIG_PARAMETERS'] = "'core.worktree=/'";
    try {
      expect(valueOf(await openRepository(made.dir))).toMatchObject({ folder: made.dir, gitDir: made.gitDir });
    } finally {
      delete process.env['GIT_DIR'];
      delete process.env['GIT_CONFIG_PARAMETERS'];
    }
  });

  test('reads one that another account owns', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    // Only root can give a folder away; for anyone else this is the ordinary case again.
    if (process.getuid?.() === 0) for (const path of [made.dir, made.gitDir]) chownSync(path, 54321, 54321);
    expect(valueOf(await openRepository(made.dir))).toMatchObject({ folder: made.dir });
  });

  test('sees a HEAD file in the checkout for what it is', async () => {
    const made = makeRepository({ dir: inRoot(), files: { HEAD: 'not a branch\n', main: 'nor this\n' } });
    expect(valueOf(await openRepository(made.dir))).toMatchObject({ branch: 'main', commit: made.git('rev-parse', 'refs/heads/main') });
  });
});

describe('what cannot be opened', () => {
  test('is told apart', async () => {
    writeFileSync(join(root, 'file'), '');
    expect(faultOf(await openRepository(join(root, 'nowhere')))).toBe('not_a_folder');
    expect(faultOf(await openRepository(join(root, 'file')))).toBe('not_a_folder');
    expect(faultOf(await openRepository(inRoot()))).toBe('not_a_repository');
    expect(faultOf(await openRepository(makeRepository({ dir: inRoot() }).dir))).toBe('no_commits');
    expect(faultOf(await openRepository(makeRepository({ dir: inRoot(), bare: true }).dir))).toBe('no_commits');
  });

  test('a branch without a commit, beside one that has some', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    made.git('checkout', '--quiet', '--orphan', 'empty');
    expect(faultOf(await openRepository(made.dir))).toBe('no_commits');
  });

  test('a repository git itself cannot read, in git’s words without its escapes', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    writeFileSync(join(made.gitDir, 'config'), '[core\n\u001b[2J');
    const opened = await openRepository(made.dir);
    expect(faultOf(opened)).toBe('repository_unreadable');
    expect(JSON.stringify(opened)).not.toContain('\\u001b');
  });

  test('a newer format than the installed git knows', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    writeFileSync(join(made.gitDir, 'config'), '[core]\nrepositoryFormatVersion = 1\n[extensions]\nobjectFormat = sha3\n');
    expect(faultOf(await openRepository(made.dir))).toBe('unsupported_object_format');
  });

  test('without git on the search path', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    const path = process.env['PATH'];
    process.env['PATH'] = `.${path === undefined ? '' : ':'}relative/bin`;
    try {
      expect(faultOf(await openRepository(made.dir))).toBe('git_missing');
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('when it was cancelled', async () => {
    const made = makeRepository({ dir: inRoot(), files: { 'a.txt': 'a\n' } });
    expect(faultOf(await openRepository(made.dir, AbortSignal.abort()))).toBe('git_cancelled');
  });
});
