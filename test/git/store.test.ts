import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from 'vitest';
import { archive } from '../../main/git/archive.ts';
import { readBlobs } from '../../main/git/blobs.ts';
import { history } from '../../main/git/history.ts';
import { openRepository } from '../../main/git/repository.ts';
import { readGitState } from '../../main/git/state.ts';
import { openStore } from '../../main/git/store.ts';
import { listTree } from '../../main/git/tree.ts';
import { gitStateSchema } from '../../main/domain/artifacts/state-snapshot.ts';
import { gitIn, makeRepository, snapshotFolder, temporaryFolder, type Files } from '../support/repository.ts';
import { faultOf, openWithStore, valueOf } from './exported.ts';

const root = temporaryFolder();
const inRoot = (): string => mkdtempSync(join(root, 'folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const repository = (files: Files, objectFormat: 'sha1' | 'sha256' = 'sha1') => makeRepository({ dir: inRoot(), files, objectFormat });

describe.each(['sha1', 'sha256'] as const)('listing a tree (%s)', (objectFormat) => {
  test('gives raw names, kinds, objects and sizes', async () => {
    const made = makeRepository({ dir: inRoot(), objectFormat });
    const submodule = 'a'.repeat(objectFormat === 'sha1' ? 40 : 64);
    const invalid = Buffer.from([0x66, 0xff, 0xfe]);
    const commit = made.commit([
      ['-dash', '-'], [' spaces  ', ''], ['line\nbreak', 'x'], ['ünï ⚽.txt', '⚽'], ['quote"\\', 'q'], [invalid, 'bytes'],
      ['run.sh', { executable: '#!' }], ['link', { symlink: '/etc/passwd' }], ['vendor/sub', { submodule }],
    ], { bareOnly: true });
    const { store } = await openWithStore(made.dir);
    const entries = valueOf(await listTree(store, commit));
    expect(new Set(entries.map(({ path, kind, size }) => `${path} ${kind} ${size}`))).toEqual(new Set([
      '-dash file 1', ' spaces   file 0', 'line\nbreak file 1', 'ünï ⚽.txt file 3', 'quote"\\ file 1', 'null file 5',
      'run.sh executable 2', 'link symlink 11', 'vendor/sub submodule 0',
    ]));
    expect(Buffer.from(entries.find((entry) => entry.path === null)?.name ?? [])).toEqual(invalid);
    expect(entries.find((entry) => entry.kind === 'submodule')?.object).toBe(submodule);
  });
});

/** Files of an archive as the system's own tar unpacks them. */
function unpacked(tar: Buffer): Map<string, Buffer | string> {
  const dir = inRoot();
  const done = spawnSync('tar', ['-xf', '-', '-C', dir], { input: tar });
  expect(done.stderr.toString()).toBe('');
  const files = new Map<string, Buffer | string>();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(dir.length + 1);
    if (entry.isFile()) files.set(name, readFileSync(path));
    else files.set(name, entry.isSymbolicLink() ? readlinkSync(path) : 'folder');
  }
  return files;
}

describe('the archive', () => {
  const files = {
    '.gitattributes': [
      '[attr]mine export-ignore', '* text=auto eol=crlf', '*.lf text eol=lf', 'skip export-ignore', 'by-macro mine', 'subst export-subst', 'id ident',
      '*.bin filter=lfs diff=lfs merge=lfs -text', 'wide working-tree-encoding=UTF-16LE', '',
    ].join('\n'),
    'crlf.txt': 'a\r\nb\nc\r', 'x.lf': 'a\r\nb\r\n', skip: 'kept', 'by-macro': 'kept too', subst: '$Format:%H %an$', id: '$Id$ $Id: old$',
    'big.bin': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n', wide: 'hé', empty: '',
    [`${'long-folder/'.repeat(30)}file`]: 'deep',
  };

  test('is byte for byte what was committed, whatever the attributes say', async () => {
    const made = repository(files);
    writeFileSync(join(made.gitDir, 'config'), '\n[core]\nautocrlf = true\n[filter "lfs"]\nsmudge = false\nrequired = true\n', { flag: 'a' });
    const { store, repository: opened } = await openWithStore(made.dir);
    const result = unpacked(await buffer(archive(store, opened.commit)));
    for (const [name, content] of Object.entries(files)) expect(result.get(name)?.toString(), name).toBe(content);
    expect([...result].filter(([, content]) => content !== 'folder')).toHaveLength(Object.keys(files).length);
  });

  test('carries links, modes, an empty folder for a submodule, and names only other systems find odd', async () => {
    const made = makeRepository({ dir: inRoot() });
    made.commit({ link: { symlink: '../../etc/passwd' }, 'run.sh': { executable: 'x' }, sub: { submodule: 'a'.repeat(40) }, 'a:b\\c': '1', 'git~1': '2' }, { bareOnly: true });
    const { store, repository: opened } = await openWithStore(made.dir);
    const tar = await buffer(archive(store, opened.commit));
    expect(unpacked(tar)).toEqual(new Map<string, unknown>([
      ['link', '../../etc/passwd'], ['run.sh', Buffer.from('x')], ['sub', 'folder'], ['a:b\\c', Buffer.from('1')], ['git~1', Buffer.from('2')],
    ]));
    const listed = spawnSync('tar', ['-tvf', '-'], { input: tar }).stdout.toString();
    expect(listed).toMatch(/^-rwxr-xr-x .* run\.sh$/mu);
    expect(listed).toMatch(/^-rw-r--r-- .* git~1$/mu);
  });

  test.each(['.git/config', '.GIT/hooks/x', '../escape', 'a/../b'])('fails, and does not end early, on a tree that holds %j', async (name) => {
    const made = makeRepository({ dir: inRoot() });
    const commit = made.commit([['a.txt', 'a'], [name, 'x']], { bareOnly: true });
    const { store } = await openWithStore(made.dir);
    await expect(buffer(archive(store, commit))).rejects.toThrow(/git archive ended with exit code/u);
  });

  test('fails when it is cancelled, before or while it runs', async () => {
    const made = repository({ 'big.txt': 'x'.repeat(4 * 1024 * 1024) });
    const { store, repository: opened } = await openWithStore(made.dir);
    await expect(buffer(archive(store, opened.commit, AbortSignal.abort()))).rejects.toThrow(/cancelled/u);
    const cancel = new AbortController();
    const stream = archive(store, opened.commit, cancel.signal);
    await expect(buffer(stream.on('data', () => cancel.abort()))).rejects.toThrow(/cancelled/u);
  });

  test('that is cancelled before anybody reads it ends nothing but itself', async () => {
    const { store, repository: opened } = await openWithStore(repository(files).dir);
    const cancel = new AbortController();
    const stream = archive(store, opened.commit, cancel.signal);
    cancel.abort();
    await new Promise((resolve) => void stream.once('close', resolve));
    expect(stream.errored?.message).toMatch(/cancelled/u);
    await expect(buffer(stream)).rejects.toThrow(/cancelled|destroyed|Premature/iu);
  });
});

describe('blobs', () => {
  test('are read within limits, and what is left out is named', async () => {
    const made = repository({ a: 'aa\n\0\n', b: 'b'.repeat(100), c: '', d: 'd'.repeat(8) });
    const { store, repository: opened } = await openWithStore(made.dir);
    const objects = Object.fromEntries(valueOf(await listTree(store, opened.commit)).map(({ path, object }) => [path, object]));
    const missing = 'f'.repeat(40);
    const wanted = ['a', 'b', 'c', 'd'].map((name) => objects[name] ?? '');
    const read = valueOf(await readBlobs(store, [...wanted, opened.commit, missing], { maxBytesEach: 50, maxBytesTotal: 6 }));
    expect(wanted.map((object) => read.contents.get(object)?.toString())).toEqual(['aa\n\0\n', undefined, '', undefined]);
    expect(read.leftOut).toEqual([wanted[1], wanted[3], opened.commit, missing]);
  });
});

describe('history', () => {
  test('is newest first, with dates in UTC and subjects in which nothing hides', async () => {
    const made = repository({ a: '1' });
    made.commit({ a: '2' }, { message: 'Say \u001b[31mred\u202e\nmore words\n\nbody', date: '2026-05-01T12:00:00Z' });
    const { store, repository: opened } = await openWithStore(made.dir);
    const commits = valueOf(await history(store, opened.commit, 10));
    expect(commits.map(({ at, subject }) => [at, subject])).toEqual([
      ['2026-05-01T12:00:00.000Z', 'Say \\x1b[31mred\\u{202e} more words'],
      ['2026-01-01T00:00:01.000Z', 'Change files'],
    ]);
    expect(valueOf(await history(store, opened.commit, 1))).toHaveLength(1);
  });

  test('of a shallow clone ends where the clone does', async () => {
    const made = repository({ a: '1' });
    made.commit({ a: '2' });
    const clone = join(inRoot(), 'clone');
    gitIn(root, ['clone', '--quiet', '--depth=1', `file://${made.dir}`, clone]);
    const { store, repository: opened } = await openWithStore(clone);
    expect(valueOf(await history(store, opened.commit, 10))).toHaveLength(1);
  });
});

describe('where the objects lie', () => {
  test('alternates of the maintainer’s repository are followed', async () => {
    const made = repository({ a: '1' });
    const shared = join(inRoot(), 'shared');
    gitIn(root, ['clone', '--quiet', '--shared', made.dir, shared]);
    writeFileSync(join(shared, '.git/objects/info/alternates'), `${relative(join(shared, '.git/objects'), join(made.gitDir, 'objects'))}\n`);
    const again = join(inRoot(), 'line\nbreak "quoted"');
    gitIn(root, ['clone', '--quiet', '--shared', '--', shared, again]);
    const { store, repository: opened } = await openWithStore(again);
    expect(valueOf(await listTree(store, opened.commit))).toHaveLength(1);
  });

  test('a bare repository, a linked worktree and packed objects serve as well', async () => {
    const made = repository({ a: '1', b: '2' });
    made.git('gc', '--quiet');
    const linked = join(inRoot(), 'linked');
    made.git('worktree', 'add', '--quiet', '--detach', linked);
    const bare = join(inRoot(), 'bare.git');
    gitIn(root, ['clone', '--quiet', '--bare', made.dir, bare]);
    for (const dir of [linked, bare]) {
      const { store, repository: opened } = await openWithStore(dir);
      expect(valueOf(await listTree(store, opened.commit))).toHaveLength(2);
    }
  });

  test('a store is taken up again, and does not mind the maintainer packing anew', async () => {
    const made = repository({ a: '1', b: '2' });
    const { store, repository: opened } = await openWithStore(made.dir);
    made.git('gc', '--quiet', '--prune=now');
    expect(valueOf(await listTree(store, opened.commit))).toHaveLength(2);
    expect(valueOf(await openStore({ dir: store.dir, repository: opened }))).toEqual(store);
  });

  test('a partial clone whose files are not there is a fault, and nothing is fetched for it', async () => {
    const made = repository({ a: '1', b: '2' });
    made.git('config', 'uploadpack.allowFilter', 'true');
    const [empty, full] = [join(inRoot(), 'clone'), join(inRoot(), 'clone')];
    gitIn(root, ['clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${made.dir}`, empty]);
    gitIn(root, ['clone', '--quiet', '--filter=blob:none', `file://${made.dir}`, full]);
    const canary = join(root, 'fetched');
    writeFileSync(join(empty, '.git/config'), `\n[remote "origin"]\nuploadpack = "touch ${canary}; git-upload-pack"\n`, { flag: 'a' });
    const lacking = await openWithStore(empty);
    expect(lacking.repository.partialClone).toBe(true);
    expect(faultOf(await listTree(lacking.store, lacking.repository.commit))).toBe('partial_clone');
    expect(readdirSync(root)).not.toContain('fetched');
    const whole = await openWithStore(full);
    expect(valueOf(await listTree(whole.store, whole.repository.commit))).toHaveLength(2);
  });

  test('a missing commit or file is a fault', async () => {
    const made = repository({ a: '1' });
    const { store, repository: opened } = await openWithStore(made.dir);
    const [blob] = valueOf(await listTree(store, opened.commit));
    const place = (object: string): string => join(made.gitDir, 'objects', object.slice(0, 2), object.slice(2));
    rmSync(place(blob?.object ?? ''));
    expect(faultOf(await listTree(store, opened.commit))).toBe('repository_unreadable');
    rmSync(place(opened.commit));
    expect(faultOf(await openStore({ dir: inRoot(), repository: opened }))).toBe('repository_unreadable');
  });

  test('a store that cannot be written is a fault', async () => {
    const made = repository({ a: '1' });
    const file = join(inRoot(), 'file');
    writeFileSync(file, '');
    expect(faultOf(await openStore({ dir: join(file, 'store'), repository: valueOf(await openRepository(made.dir)) }))).toBe('store_not_writable');
  });
});

describe('the state of a repository', () => {
  test('is what the snapshot’s schema wants, and reading it leaves the repository as it was', async () => {
    const made = makeRepository({ dir: inRoot() });
    made.commit({ 'a.txt': 'a\n', 'b.txt': 'bb\n', 'vendor/sub': { submodule: 'a'.repeat(40) } });
    writeFileSync(join(made.dir, 'a.txt'), 'changed\n');
    writeFileSync(join(made.dir, 'new.txt'), 'new\n');
    const before = snapshotFolder(made.dir);
    const { store, repository: opened } = await openWithStore(made.dir);
    const entries = valueOf(await listTree(store, opened.commit));
    const state = gitStateSchema.parse(valueOf(await readGitState({ repository: opened, store, entries })));
    expect(state).toMatchObject({ repository: made.dir, files: 2, bytes: 5, submodules: ['vendor/sub'], uncommitted: 2, branch: 'main' });
    expect(snapshotFolder(made.dir)).toEqual(before);
  });
});
