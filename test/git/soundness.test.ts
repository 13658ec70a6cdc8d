import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { objectName, type TreeChange } from '../../main/git/exported-tree.ts';
import { proveSound } from '../../main/git/soundness.ts';
import { makeRepository, temporaryFolder, type Content } from '../support/repository.ts';
import { faultOf, openWithStore, valueOf } from './exported.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string, executable = false): TreeChange => {
  const bytes = Buffer.from(text);
  return { kind: 'write', key: Buffer.from(name).toString('latin1'), base: null, executable, bytes, object: objectName('sha1', bytes) };
};

/** Proves a commit that really adds `added` against changes that are said to be made. */
async function proving(added: Record<string, Content>, said: readonly TreeChange[], base: Record<string, Content> = { a: '1', d: '2' }) {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'folder-')) });
  const baseCommit = made.commit(base, { bareOnly: true });
  const { store } = await openWithStore(made.dir);
  const commit = made.commit(added, { bareOnly: true });
  return await proveSound({ store, baseCommit, commit, changes: said });
}

describe('a commit', () => {
  test('that is what was exported is sound', async () => {
    const { tree, entries } = valueOf(await proving({ b: 'x', 'c/d': { executable: 'y' } }, [write('b', 'x'), write('c/d', 'y', true)]));
    expect(tree).toMatch(/^[0-9a-f]{40}$/u);
    expect(entries.map(({ name, status }) => [Buffer.from(name).toString(), status])).toEqual([['b', 'A'], ['c/d', 'A']]);
  });

  test.each<[string, Record<string, Content>, readonly TreeChange[]]>([
    ['with a file more', { b: 'x', c: 'y' }, [write('b', 'x')]],
    ['with a file less', { b: 'x' }, [write('b', 'x'), write('c', 'y')]],
    ['with other bytes', { b: 'x' }, [write('b', 'y')]],
    ['with another mode', { b: { executable: 'x' } }, [write('b', 'x')]],
    ['with a link in place of a file', { b: { symlink: 'x' } }, [write('b', 'x')]],
    ['with another name', { b: 'x' }, [write('B', 'x')]],
  ])('%s is not', async (_, added, said) => expect(faultOf(await proving(added, said))).toBe('import_unsound'));

  test.each(['.git/config', '.GIT/x', 'sub/git~1', '..', 'x/.', '.g\u200cit'])('that git’s own check refuses for %j is not', async (name) => {
    expect(faultOf(await proving({ [name]: 'x' }, [write(name, 'x')]))).toBe('import_unsound');
  });

  test('with a submodule list that runs a command is not', async () => {
    const modules = '[submodule "x"]\n\tpath = x\n\turl = --upload-pack=evil\n';
    expect(faultOf(await proving({ '.gitmodules': modules }, [write('.gitmodules', modules)]))).toBe('import_unsound');
  });

  test('on a base that had the same fault is', async () => {
    expect((await proving({ b: 'x' }, [write('b', 'x')], { a: '1', '.GIT': '2' })).ok).toBe(true);
  });
});
