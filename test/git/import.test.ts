import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { patchSchema, rejectionSchema, type Rejection } from '../../main/domain/patch.ts';
import { nameKey } from '../../main/git/collisions.ts';
import type { ExportedEntry } from '../../main/git/exported-tree.ts';
import { defaultImportLimits, importTree, type ImportOutcome, type ImportRequest } from '../../main/git/import.ts';
import { gitIn, makeRepository, snapshotFolder, temporaryFolder, type Files } from '../support/repository.ts';
import { exportedTree, file, openWithStore, symlink, valueOf, type Opened } from './exported.ts';

const root = temporaryFolder();
const inRoot = (): string => mkdtempSync(join(root, 'folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Base extends Opened {
  readonly dir: string;
  readonly entries: readonly ExportedEntry[];
}

async function baseOf(files: Files, objectFormat: 'sha1' | 'sha256' = 'sha1'): Promise<Base> {
  const made = makeRepository({ dir: inRoot(), objectFormat });
  made.commit(files, { bareOnly: true });
  const opened = await openWithStore(made.dir);
  return { ...opened, dir: made.dir, entries: await exportedTree(opened.store, opened.repository.commit) };
}

type Options = Partial<Pick<ImportRequest, 'limits' | 'portable' | 'date' | 'message'>>;

async function importing(base: Base, entries: readonly ExportedEntry[], options: Options = {}): Promise<ImportOutcome> {
  return valueOf(await importTree({
    store: base.store, baseCommit: base.repository.commit, entries, protectedPaths: ['LICENSE*', '.github/**'], message: 'Change', date: new Date(1_800_000_000_000), ...options,
  }));
}

async function changedBy(base: Base, entries: readonly ExportedEntry[], options: Options = {}): Promise<Extract<ImportOutcome, { kind: 'changed' }>> {
  const outcome = await importing(base, entries, options);
  if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function rejectionsOf(base: Base, entries: readonly ExportedEntry[], options: Options = {}): Promise<readonly Rejection[]> {
  const outcome = await importing(base, entries, options);
  if (outcome.kind !== 'rejected') throw new Error(`was ${outcome.kind}`);
  return outcome.rejections.map((rejection) => rejectionSchema.parse(rejection));
}

const without = (entries: readonly ExportedEntry[], ...names: string[]): ExportedEntry[] =>
  entries.filter((entry) => !names.includes(Buffer.from(entry.name).toString()));

describe.each(['sha1', 'sha256'] as const)('a change (%s)', (objectFormat) => {
  let base: Base;
  beforeAll(async () => {
    base = await baseOf({
      'README.md': 'hello\n', 'src/a.txt': 'one\ntwo\nthree', 'src/run.sh': '#!/bin/sh\n', 'gone.txt': 'gone\n', link: { symlink: '/etc/passwd' },
      'vendor/sub': { submodule: 'a'.repeat(objectFormat === 'sha1' ? 40 : 64) }, 'bin.dat': Buffer.from([0, 1, 2, 255]), LICENSE: 'MIT\n',
    }, objectFormat);
  });

  test('nothing changed is no patch', async () => {
    expect(await importing(base, base.entries)).toEqual({ kind: 'unchanged' });
  });

  test('becomes one commit with the patch, its digest and what a reviewer must see', async () => {
    const entries = [
      ...without(base.entries, 'gone.txt', 'src/a.txt', 'bin.dat', 'src/run.sh', 'LICENSE'),
      file('src/a.txt', 'one\n2\nthree\n'), file('src/run.sh', '#!/bin/sh\n', 0o755), file('bin.dat', Buffer.from([0, 9])), file('LICENSE', 'MIT\u200b\n'),
      file('src/new file.txt', ''), { name: Buffer.from('src/'), type: 'directory', mode: 0o755, size: 0 } as const,
    ];
    const { patch, bytes } = await changedBy(base, entries);
    expect(patchSchema.parse(patch)).toEqual(patch);
    expect(patch.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(patch).toMatchObject({ bytes: bytes.length, baseCommit: base.repository.commit });
    expect(patch.files).toEqual([
      { path: 'LICENSE', previousPath: null, status: 'modified', linesAdded: 1, linesRemoved: 1, binary: false, flags: ['protected-path', 'hidden-characters'] },
      { path: 'bin.dat', previousPath: null, status: 'modified', linesAdded: 0, linesRemoved: 0, binary: true, flags: ['binary'] },
      { path: 'gone.txt', previousPath: null, status: 'deleted', linesAdded: 0, linesRemoved: 1, binary: false, flags: [] },
      { path: 'src/a.txt', previousPath: null, status: 'modified', linesAdded: 2, linesRemoved: 2, binary: false, flags: [] },
      { path: 'src/new file.txt', previousPath: null, status: 'added', linesAdded: 0, linesRemoved: 0, binary: false, flags: [] },
      { path: 'src/run.sh', previousPath: null, status: 'modified', linesAdded: 0, linesRemoved: 0, binary: false, flags: ['mode-change'] },
    ]);
    const show = gitIn(base.store.dir, ['cat-file', 'commit', patch.commit]).toString();
    expect(show).toBe(`tree ${patch.tree}\nparent ${patch.baseCommit}\nauthor Touchline <touchline@localhost> 1800000000 +0000\ncommitter Touchline <touchline@localhost> 1800000000 +0000\n\nChange\n`);
    expect(gitIn(base.store.dir, ['ls-tree', '-r', patch.commit]).toString()).toContain('vendor/sub');
  });

  test('made twice is the same commit and the same bytes', async () => {
    const entries = [...base.entries, file('x', 'y')];
    const [one, two] = [await changedBy(base, entries), await changedBy(base, entries)];
    expect(two).toEqual(one);
    expect((await changedBy(base, entries, { date: new Date(0) })).patch.commit).not.toBe(one.patch.commit);
  });

  test('may take links and submodules away, and turn a file into a folder and back', async () => {
    const entries = [
      ...without(base.entries, 'link', 'vendor/sub/', 'README.md', 'src/a.txt', 'src/run.sh'),
      file('link', 'now a file\n'), file('README.md/inside.txt', 'x\n'), file('src', 'flat\n'),
    ];
    const { patch } = await changedBy(base, entries);
    expect(patch.files.map(({ path, status, flags }) => [path, status, flags])).toEqual([
      ['README.md', 'deleted', []],
      ['README.md/inside.txt', 'added', []],
      ['link', 'modified', ['mode-change', 'symlink']],
      ['src', 'added', []],
      ['src/a.txt', 'deleted', []],
      ['src/run.sh', 'deleted', []],
      ['vendor/sub', 'deleted', ['submodule']],
    ]);
    expect(patch.files[2]).toMatchObject({ linesAdded: 1, linesRemoved: 1 });
  });

  test('whose content looks like a patch stays content', async () => {
    const fake = 'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n-old\n+new\n\\ No newline at end of file\nGIT binary patch\nliteral 3\n';
    const { patch } = await changedBy(base, [...base.entries, file('z.patch', fake), file('zz', 'tail')]);
    expect(patch.files).toMatchObject([{ path: 'z.patch', linesAdded: 9, binary: false }, { path: 'zz', linesAdded: 1 }]);
  });
});

const odd = (name: string, type: ExportedEntry['type'], more: Partial<ExportedEntry> = {}): ExportedEntry => ({ name: Buffer.from(name), type, mode: 0o644, size: 0, ...more });

describe('what may not enter', () => {
  let base: Base;
  beforeAll(async () => {
    base = await baseOf({ 'README.md': 'hello\n', 'src/straße.ts': 'x', 'src/é.ts': 'y', 'vendor/sub': { submodule: 'a'.repeat(40) }, link: { symlink: 'README.md' }, 'aux/old.txt': 'x' });
  });

  test.each<[string, Rejection['rule'], ExportedEntry]>([
    ['the git folder', 'git-folder', odd('.git/', 'directory')],
    ['its configuration', 'git-folder', file('.git/config', '[core]\nfsmonitor = evil\n')],
    ['a hook', 'git-folder', file('.git/hooks/pre-commit', '#!', 0o755)],
    ['a nested git folder', 'git-folder', odd('sub/.git/', 'directory')],
    ['a git file that points elsewhere', 'git-folder', file('sub/.git', 'gitdir: /home/user/real/.git\n')],
    ['a git folder in capitals', 'git-folder', file('x/.GIT', '')],
    ['a git folder with an invisible character', 'git-folder', file('.g\u200cit/config', '')],
    ['a short name of a git folder', 'git-folder', file('git~1', '')],
    ['a stream of a git folder', 'git-folder', file('.git::$INDEX_ALLOCATION/x', '')],
    ['a link to a secret', 'symlink', symlink('key', '/home/user/.ssh/id_rsa')],
    ['a link inside the tree', 'symlink', symlink('src/readme', '../README.md')],
    ['a hard link', 'type', odd('hard', 'hardlink', { target: Buffer.from('README.md') })],
    ['a pipe or a device', 'type', odd('fifo', 'other')],
    ['an escape in a name', 'encoding', file('esc\u001b[2J', '')],
    ['a line break in a name', 'encoding', file('line\nbreak', '')],
    ['a name that is not UTF-8', 'encoding', file(Buffer.from([0x62, 0xff, 0x64]), '')],
    ['a right-to-left override in a name', 'encoding', file('cod\u202egpj.exe', '')],
    ['a device name of Windows', 'portability', file('CON.txt', '')],
    ['a stream name of Windows', 'portability', file('a:b', '')],
    ['a space at the end', 'portability', file('trail ', '')],
    ['a large file', 'size', file('big', Buffer.alloc(3 * 1024 * 1024, 'x'))],
    ['a name that differs in case', 'collision', file('README.MD', 'other\n')],
    ['a folder that differs in case', 'collision', file('SRC/new.ts', '')],
    ['a name that differs in normal form', 'collision', file('src/e\u0301.ts', '')],
    ['ß beside ss', 'collision', file('src/STRASSE.ts', '')],
    ['a file inside a submodule', 'collision', file('vendor/sub/x', '')],
    ['a file inside a link', 'collision', file('link/x', '')],
    ['a file inside a file', 'collision', file('README.md/x', '')],
    ['a way out', 'path', file('../../etc/passwd', '')],
    ['an absolute name', 'path', file('/etc/passwd', '')],
    ['an empty name', 'path', file('', '')],
    ['a setuid bit', 'mode', file('su', 'x', 0o4755)],
    ['a sticky bit', 'mode', file('README.md', 'hello\n', 0o1644)],
    ['a file of another size than announced', 'malformed', { ...file('lie', 'abc'), size: 9 }],
    ['a file without content', 'malformed', odd('lie', 'file')],
    ['a link without a target', 'malformed', odd('lie', 'symlink')],
  ])('%s: %s', async (_, rule, entry) => {
    const kept = base.entries.filter(({ name }) => nameKey(name) !== nameKey(entry.name));
    const rejections = await rejectionsOf(base, [...kept, entry]);
    expect(rejections.map((rejection) => rejection.rule)).toEqual([rule]);
    expect(rejections[0]?.path).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });

  test('a changed link is told from an unchanged one', async () => {
    const rejections = await rejectionsOf(base, [...without(base.entries, 'link'), symlink('link', '/etc/shadow')]);
    expect(rejections).toMatchObject([{ path: 'link', rule: 'symlink' }]);
  });

  test('a name twice', async () => {
    expect(await rejectionsOf(base, [...base.entries, file('README.md', 'second\n')])).toMatchObject([{ path: 'README.md', rule: 'duplicate' }]);
    expect(await rejectionsOf(base, [...base.entries, file('new', '1'), file('new', '2')])).toMatchObject([{ path: 'new', rule: 'duplicate' }]);
  });

  test('two added names that collide', async () => {
    const rejections = await rejectionsOf(base, [...base.entries, file('New.txt', '1'), file('new.TXT', '2')]);
    expect(rejections.map(({ path, rule }) => [path, rule])).toEqual([['New.txt', 'collision'], ['new.TXT', 'collision']]);
  });

  test('a folder that git would take for a bare repository', async () => {
    const parts = ['HEAD', 'config', 'objects/x', 'refs/x'].map((part) => file(`docs/sample/${part}`, ''));
    expect(await rejectionsOf(base, [...base.entries, ...parts])).toMatchObject([{ path: 'docs/sample', rule: 'git-folder' }]);
    expect((await importing(base, [...base.entries, ...parts.slice(0, 3)])).kind).toBe('changed');
  });

  test('removing everything', async () => {
    expect(await rejectionsOf(base, [])).toMatchObject([{ path: '.', rule: 'too-many' }]);
    expect(await rejectionsOf(base, [file('moved/README.md', 'hello\n')])).toMatchObject([{ path: '.', rule: 'too-many' }]);
  });

  test('too many entries, files or bytes', async () => {
    const three = [file('1', 'xx'), file('2', 'xx'), file('3', 'xx')];
    const limited = (limits: Partial<typeof defaultImportLimits>) => rejectionsOf(base, [...base.entries, ...three], { limits: { ...defaultImportLimits, ...limits } });
    expect(await limited({ maxEntries: 5 })).toMatchObject([{ rule: 'too-many' }]);
    expect(await limited({ maxChangedFiles: 2 })).toMatchObject([{ rule: 'too-many' }]);
    expect(await limited({ maxChangedBytes: 5 })).toMatchObject([{ rule: 'size' }]);
  });

  test('all of it is listed, and one is enough to keep everything out', async () => {
    const before = gitIn(base.store.dir, ['count-objects', '-v']).toString();
    const rejections = await rejectionsOf(base, [...base.entries, file('good.txt', 'good\n'), file('.git/config', ''), symlink('l', 'x'), file('CON', '')]);
    expect(rejections.map(({ path }) => path)).toEqual(['.git/config', 'l', 'CON']);
    expect(gitIn(base.store.dir, ['count-objects', '-v']).toString()).toBe(before);
  });

  test('names Windows does not take may be allowed, are flagged, and never matter inside a folder that is there', async () => {
    const { patch } = await changedBy(base, [...base.entries, file('a:b', 'x')], { portable: false });
    expect(patch.files).toMatchObject([{ path: 'a:b', flags: ['non-portable-name'] }]);
    expect((await importing(base, [...base.entries, file('aux/new.txt', 'x')])).kind).toBe('changed');
  });
});

describe('a base with names of its own', () => {
  const files: Files = [
    ['ok.txt', 'ok\n'], ['line\nbreak', 'x'], ['esc\u001b', 'x'], [Buffer.from([0xff, 0xfe]), 'x'], ['CON', 'x'], ['A', 'x'], ['a', 'x'], ['git~1', 'x'],
    ['x\u202ey', 'x'], ['-dash', 'x'], ['sub/ün"q', 'x'], ['to-etc', { symlink: '/etc' }],
  ];

  test('does not block a change beside them', async () => {
    const base = await baseOf(files);
    const { patch } = await changedBy(base, [...without(base.entries, 'ok.txt'), file('ok.txt', 'better\n'), file('sub/new', 'x\n')]);
    expect(patch.files.map(({ path }) => path)).toEqual(['ok.txt', 'sub/new']);
  });

  test('blocks a change of them', async () => {
    const base = await baseOf(files);
    const rejections = await rejectionsOf(base, [...without(base.entries, 'line\nbreak', 'esc\u001b', 'git~1'), file('line\nbreak', 'y')]);
    expect(rejections.map(({ path, rule }) => [path, rule])).toEqual([['line\\nbreak', 'encoding'], ['esc\\x1b', 'encoding'], ['git~1', 'git-folder']]);
  });

  test('even one that git’s own check complains of', async () => {
    const base = await baseOf([['ok.txt', 'ok\n'], ['.GIT/config', 'x'], ['deep/..', 'x']]);
    const { patch } = await changedBy(base, [...without(base.entries, 'ok.txt'), file('ok.txt', 'better\n')]);
    expect(patch.files.map(({ path }) => path)).toEqual(['ok.txt']);
  });
});

describe('the maintainer’s repository', () => {
  test('is not touched, not even the time of a pack that holds the same objects', async () => {
    const made = makeRepository({ dir: inRoot() });
    made.commit({ 'a.txt': 'one\n', 'd/b.txt': 'b\n' });
    made.commit({ 'a.txt': 'two\n' });
    made.git('gc', '--quiet');
    execFileSync('find', [made.gitDir, '-exec', 'touch', '-d', '2001-01-01', '{}', '+']);
    const opened = await openWithStore(made.dir);
    const before = snapshotFolder(made.dir);
    const base = { ...opened, dir: made.dir, entries: await exportedTree(opened.store, opened.repository.commit) };
    // Back to what the first commit held: blob and tree are in the maintainer's pack already.
    const { patch } = await changedBy(base, [...without(base.entries, 'a.txt'), file('a.txt', 'one\n')]);
    expect(patch.tree).toBe(made.git('rev-parse', 'HEAD~1^{tree}'));
    expect(snapshotFolder(made.dir)).toEqual(before);
    expect(readFileSync(join(made.dir, 'a.txt'), 'utf8')).toBe('two\n');
  });

  test('may be shallow, bare, a linked worktree, or dirty', async () => {
    const made = makeRepository({ dir: inRoot(), files: { a: '1\n' } });
    made.commit({ a: '2\n' });
    const [shallow, bare, linked] = [join(inRoot(), 'shallow'), join(inRoot(), 'bare'), join(inRoot(), 'linked')];
    gitIn(root, ['clone', '--quiet', '--depth=1', `file://${made.dir}`, shallow]);
    gitIn(root, ['clone', '--quiet', '--bare', made.dir, bare]);
    made.git('worktree', 'add', '--quiet', '--detach', linked);
    writeFileSync(join(linked, 'a'), 'dirty');
    const digests = new Set<string>();
    for (const dir of [made.dir, shallow, bare, linked]) {
      const before = snapshotFolder(dir);
      const outcome = await changedBy({ ...(await openWithStore(dir)), dir, entries: [] }, [file('a', '3\n')]);
      digests.add(outcome.patch.sha256);
      expect(snapshotFolder(dir)).toEqual(before);
    }
    expect(digests.size).toBe(1);
  });

  test('a message of any kind is a message', async () => {
    const base = await baseOf({ a: 'a\n' });
    const message = 'Fix\u001b[2J\0\n\ndata 3\nM 100644 inline evil\n\u202e';
    const { patch } = await changedBy(base, [...base.entries, file('b', 'b\n')], { message });
    expect(gitIn(base.store.dir, ['show', '-s', '--format=%B', patch.commit]).toString()).toBe('Fix\\x1b[2J\\x00\n\ndata 3\nM 100644 inline evil\n\\u{202e}\n\n');
    expect(gitIn(base.store.dir, ['ls-tree', '--name-only', patch.commit]).toString()).toBe('a\nb\n');
  });
});
