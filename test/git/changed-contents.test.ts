import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedContents } from '../../main/git/changed-contents.ts';
import { changedTogether } from '../../main/git/changed-together.ts';
import { openRepository } from '../../main/git/repository.ts';
import { openStore, type ObjectStore } from '../../main/git/store.ts';
import { makeRepository, temporaryFolder, type TestRepository } from '../support/repository.ts';

async function storeOf(repository: TestRepository): Promise<ObjectStore> {
  const opened = await openRepository(repository.dir);
  if (!opened.ok) throw new Error(opened.error.message);
  const store = await openStore({ dir: join(temporaryFolder(), 'objects.git'), repository: opened.value });
  if (!store.ok) throw new Error(store.error.message);
  return store.value;
}

const limits = { bytesEach: 1000, bytesTotal: 10_000 };

describe('what two commits differ in', () => {
  it('is given with both contents and the added lines, whatever the kinds', async () => {
    const repository = makeRepository();
    const from = repository.commit({ 'a.txt': 'one\ntwo\n', 'gone.txt': 'x\n', link: { symlink: 'a.txt' }, 'run.sh': 'echo\n', same: 's' });
    const to = repository.commit({ 'a.txt': 'one\nzwei\ntwo\n', 'b.bin': Buffer.from([0, 1]), link: 'now a file\n', 'run.sh': { executable: 'echo\n' }, 'big.txt': 'x'.repeat(2000) }, { remove: ['gone.txt'] });
    const changes = await changedContents(await storeOf(repository), { from, to }, limits);
    repository.remove();
    if (!changes.ok) throw new Error(changes.error.message);
    const byPath = new Map(changes.value.map((change) => [change.path, change]));
    expect([...byPath.keys()].toSorted()).toEqual(['a.txt', 'b.bin', 'big.txt', 'gone.txt', 'link', 'run.sh']);
    expect(byPath.get('a.txt')).toEqual({
      path: 'a.txt', before: { kind: 'file', text: 'one\ntwo\n', unread: null }, after: { kind: 'file', text: 'one\nzwei\ntwo\n', unread: null }, added: [{ line: 2, text: 'zwei' }],
    });
    expect(byPath.get('b.bin')?.after).toEqual({ kind: 'file', text: null, unread: 'not-text' });
    expect(byPath.get('big.txt')?.after).toEqual({ kind: 'file', text: null, unread: 'too-large' });
    expect(byPath.get('gone.txt')).toMatchObject({ after: null, added: [] });
    expect(byPath.get('link')).toMatchObject({ before: { kind: 'symlink', unread: 'no-file' }, after: { kind: 'file', text: 'now a file\n' }, added: [{ line: 1, text: 'now a file' }] });
    expect(byPath.get('run.sh')).toMatchObject({ before: { kind: 'file' }, after: { kind: 'executable' }, added: [] });
  });
});

describe('files that changed together', () => {
  it('are those of one commit, newest first; large commits and merges say nothing', async () => {
    const repository = makeRepository();
    repository.commit({ a: '1', b: '1' });
    repository.commit({ 'odd\n\u0001name': '1', a: '2' });
    const last = repository.commit(Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`f${index}`, '1'])));
    const store = await storeOf(repository);
    expect(await changedTogether(store, last, { commits: 10, filesAtMost: 4 })).toEqual({ ok: true, value: [new Set(['a', 'odd\n\u0001name']), new Set(['a', 'b'])] });
    expect(await changedTogether(store, last, { commits: 1, filesAtMost: 9 })).toEqual({ ok: true, value: [new Set(['f0', 'f1', 'f2', 'f3', 'f4'])] });
    repository.remove();
  });
});
