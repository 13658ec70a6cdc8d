import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { importTree } from '../../main/git/import.ts';
import { readPatch } from '../../main/git/patch-reading.ts';
import { gitIn, makeRepository, temporaryFolder, type Content } from '../support/repository.ts';
import { exportedTree, file, openWithStore, valueOf } from './exported.ts';

const root = temporaryFolder();
const inRoot = (): string => mkdtempSync(join(root, 'folder-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const line = fc.oneof(
  fc.constantFrom('', ' ', '\t', '-', '+', '@@ -1 +1 @@', '--- a/x', '+++ b/x', 'diff --git a/x b/x', '\\ No newline at end of file', 'GIT binary patch'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/[\n\r]/gu, '')),
);
const text = fc.tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\n')).map(([lines, end, last]) => Buffer.from(lines.join(end) + last));
const content = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from([0, ...bytes])) });
const part = fc.constantFrom('a', 'b', 'dir', '-x', ' sp ace', 'ünï⚽', 'q"uo\'te', '$(id)', ':(glob)', '#h', 'x{1}', '@', 'tab-less', 'e.txt', '日本');
const name = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));
const entry = fc.record({ content, executable: fc.boolean() });
const tree = fc.dictionary(name, entry, { minKeys: 1, maxKeys: 8 }).map(withoutConflicts);
type Tree = ReturnType<typeof withoutConflicts>;

/** A name that is a folder of another one goes. */
function withoutConflicts(files: Record<string, { content: Buffer; executable: boolean }>): typeof files {
  const names = Object.keys(files);
  return Object.fromEntries(Object.entries(files).filter(([candidate]) => !names.some((other) => other.startsWith(`${candidate}/`))));
}

/** Several trees beside each other cost no more git processes than one; the first lies at the top. */
const sides = fc.array(fc.tuple(tree, tree), { minLength: 1, maxLength: 12 }).map((pairs) => [0, 1].map((side) => together(pairs.map((pair) => pair[side] ?? {}))));

function together(trees: readonly Tree[]): Tree {
  return Object.fromEntries(trees.flatMap((files, index) => Object.entries(files).map(([path, one]) => [index === 0 ? path : `${index}/${path}`, one])));
}

const asFiles = (files: Tree): (readonly [string, Content])[] => Object.entries(files).map(([path, one]) => [path, one.executable ? { executable: one.content } : one.content]);
const asExport = (files: Tree) => Object.entries(files).map(([path, one]) => file(path, one.content, one.executable ? 0o755 : 0o644));

test('a patch applies to a clone of its base and gives exactly the committed tree', { timeout: 120_000 }, async () => {
  const made = makeRepository({ dir: inRoot(), bare: true, files: { a: '' } });
  const { store } = await openWithStore(made.dir);
  const clone = join(inRoot(), 'clone');
  gitIn(root, ['clone', '--quiet', '--shared', '--no-checkout', made.dir, clone]);
  let branches = 0;
  /** A commit of its own with exactly these files, and its tree. */
  const commit = (files: Tree): { commit: string; tree: string } => {
    branches += 1;
    const tip = made.commit([...asFiles(files), ['kept', 'kept\n']], { branch: `b${branches}` });
    return { commit: tip, tree: made.git('rev-parse', `${tip}^{tree}`) };
  };
  await fc.assert(
    fc.asyncProperty(sides, async ([before = {}, after = {}]) => {
      const [base, wanted] = [commit(before), commit(after)];
      const entries = [...asExport(after), file('kept', 'kept\n')];
      const outcome = valueOf(await importTree({ store, baseCommit: base.commit, entries, protectedPaths: [], portable: false, message: 'm', date: new Date(0) }));
      if (outcome.kind === 'rejected') throw new Error(JSON.stringify(outcome.rejections));
      if (outcome.kind === 'unchanged') {
        expect(base.tree).toBe(wanted.tree);
        return;
      }
      expect(outcome.patch.tree).toBe(wanted.tree);
      gitIn(clone, ['checkout', '--quiet', '--force', base.commit]);
      gitIn(clone, ['apply', '--check', '-'], outcome.bytes);
      gitIn(clone, ['apply', '--index', '--whitespace=nowarn', '-'], outcome.bytes);
      expect(gitIn(clone, ['write-tree']).toString().trim()).toBe(wanted.tree);
      const stat = gitIn(store.dir, ['diff-tree', '-r', '--no-renames', '--numstat', '-z', base.commit, outcome.patch.commit]).toString();
      const numbers = outcome.patch.files.map((one) => `${one.binary ? '-' : one.linesAdded}\t${one.binary ? '-' : one.linesRemoved}\t${one.path}\0`);
      expect(numbers.join('')).toBe(stat);
    }),
    { numRuns: 8 },
  );
});

test('added lines are read with their numbers', async () => {
  const made = makeRepository({ dir: inRoot(), files: { a: '1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n', gone: 'x' } });
  const { store, repository } = await openWithStore(made.dir);
  const kept = (await exportedTree(store, repository.commit)).filter(({ name: raw }) => !['a', 'gone'].includes(Buffer.from(raw).toString()));
  const outcome = valueOf(await importTree({
    store, baseCommit: repository.commit, protectedPaths: [], message: 'm', date: new Date(0),
    entries: [...kept, file('a', 'zero\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12 and no end'), file('b', '')],
  }));
  if (outcome.kind !== 'changed') throw new Error(outcome.kind);
  expect(readPatch(outcome.bytes).map(({ added, linesRemoved }) => [added.map(({ line: number, bytes }) => [number, Buffer.from(bytes).toString()]), linesRemoved])).toEqual([
    [[[1, 'zero'], [13, '12 and no end']], 1],
    [[], 0],
    [[], 1],
  ]);
});
