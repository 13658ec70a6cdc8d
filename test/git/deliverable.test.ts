import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../main/domain/result.ts';
import { makeDeliverable, rebasePatch, revertPatch, type DeliverableRequest } from '../../main/git/deliverable.ts';
import { importTree, type ImportOutcome } from '../../main/git/import.ts';
import { makeRepository, gitIn, snapshotFolder, temporaryFolder, type Files, type TestRepository } from '../support/repository.ts';
import { exportedTree, file, openWithStore, valueOf, type Opened } from './exported.ts';

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const lines = (count: number, change: Readonly<Record<number, string>> = {}): string => Array.from({ length: count }, (_, index) => `${change[index] ?? `line ${index}`}\n`).join('');

interface Place extends Opened {
  readonly made: TestRepository;
}

async function placeOf(files: Files, objectFormat: 'sha1' | 'sha256' = 'sha1'): Promise<Place> {
  const made = makeRepository({ dir: mkdtempSync(join(root, 'made-')), objectFormat });
  made.commit(files, { bareOnly: true });
  return { made, ...(await openWithStore(made.dir)) };
}

type Change = Readonly<Record<string, string | Uint8Array | null>>;

async function patchOf({ store, repository }: Opened, change: Change): Promise<Extract<ImportOutcome, { kind: 'changed' }>> {
  const kept = (await exportedTree(store, repository.commit)).filter(({ name }) => !(Buffer.from(name).toString() in change));
  const written = Object.entries(change).flatMap(([name, content]) => (content === null ? [] : [file(name, content)]));
  const outcome = valueOf(await importTree({
    store, baseCommit: repository.commit, entries: [...kept, ...written], protectedPaths: [], message: 'Change', date: new Date(0),
  }));
  if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome));
  return outcome;
}

function requestOf({ store, repository }: Opened, { patch, bytes }: Extract<ImportOutcome, { kind: 'changed' }>): DeliverableRequest {
  return {
    store, baseCommit: repository.commit, patch: bytes, expectedTree: patch.tree, message: 'Mend the greeting\n\nIt said nothing.',
    trailers: [{ key: 'Touchline-Run', value: '01J' }, { key: 'Patch-SHA256', value: patch.sha256 }],
    author: { name: 'Touchline', email: 'touchline@localhost' }, date: new Date(1_800_000_000_000),
  };
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

describe.each(['sha1', 'sha256'] as const)('a deliverable (%s)', (objectFormat) => {
  let place: Place;
  let outcome: Extract<ImportOutcome, { kind: 'changed' }>;
  beforeAll(async () => {
    place = await placeOf({
      'a.txt': lines(30), 'crlf.txt': 'one\r\ntwo  \r\n', 'gone.txt': 'gone\n', 'bin.dat': Buffer.from([0, 1, 2, 255]), link: { symlink: '/etc/passwd' },
      '.gitattributes': '* text=auto eol=crlf filter=evil ident\n', 'file-then-folder': 'x\n', 'run.sh': { executable: '#!/bin/sh\n' }, 'no-end.txt': 'no line feed',
      'vendor/sub': { submodule: 'a'.repeat(objectFormat === 'sha1' ? 40 : 64) },
    }, objectFormat);
    outcome = await patchOf(place, {
      'a.txt': lines(30, { 3: 'trailing space \t', 20: '$Id$' }), 'crlf.txt': 'one\r\nthree \r\n', 'gone.txt': null, 'bin.dat': Buffer.from([9, 0, 8]),
      'file-then-folder': null, 'file-then-folder/inner.txt': 'y\n', 'new äö.txt': 'new', 'no-end.txt': 'still none', link: 'a file now\n',
    });
  });

  test('is exactly the reviewed bytes on the named base', async () => {
    const before = snapshotFolder(place.made.dir);
    const made = valueOf(await makeDeliverable(requestOf(place, outcome)));
    expect(made.tree).toBe(outcome.patch.tree);
    const git = (...args: string[]): string => gitIn(place.store.dir, [`--git-dir=${place.store.dir}`, ...args]).toString();
    expect(git('rev-parse', `${made.commit}^`).trim()).toBe(place.repository.commit);
    expect(git('show', `${made.commit}:a.txt`)).toContain('trailing space \t\n');
    expect(git('show', `${made.commit}:crlf.txt`)).toBe('one\r\nthree \r\n');
    expect(git('log', '-1', '--format=%an <%ae> %at %cn %ct', made.commit).trim()).toBe('Touchline <touchline@localhost> 1800000000 Touchline 1800000000');
    expect(git('log', '-1', '--format=%(trailers)', made.commit).trim()).toBe(`Touchline-Run: 01J\nPatch-SHA256: ${outcome.patch.sha256}`);
    expect(snapshotFolder(place.made.dir)).toEqual(before);
  });

  test('is the same commit every time, and another for any other input', async () => {
    const request = requestOf(place, outcome);
    const [first, again] = [valueOf(await makeDeliverable(request)), valueOf(await makeDeliverable(request))];
    expect(again).toEqual(first);
    for (const other of [{ message: 'Other' }, { date: new Date(0) }, { trailers: [] }, { author: { name: 'x', email: 'y' } }]) {
      expect(valueOf(await makeDeliverable({ ...request, ...other })).commit).not.toBe(first.commit);
    }
  });

  test('is refused where the tree is not the one that was checked', async () => {
    const request = requestOf(place, outcome);
    const other = place.made.git('rev-parse', 'main^{tree}');
    expect(codeOf(await makeDeliverable({ ...request, expectedTree: other }))).toBe('tree_differs');
    const altered = Buffer.from(Buffer.from(request.patch).toString('latin1').replace('+still none', '+still nonE'), 'latin1');
    expect(codeOf(await makeDeliverable({ ...request, patch: altered }))).toBe('tree_differs');
  });

  test('never fits by guessing', async () => {
    const request = requestOf(place, outcome);
    const wrongContext = Buffer.from(Buffer.from(request.patch).toString('latin1').replace(' line 2\n', ' line  2\n'), 'latin1');
    const answer = await makeDeliverable({ ...request, patch: wrongContext });
    expect(codeOf(answer)).toBe('patch_conflict');
    expect(answer.ok ? '' : answer.error.message).toContain('a.txt');
    expect(codeOf(await makeDeliverable({ ...request, patch: Buffer.from('not a patch') }))).toBe('patch_unreadable');
    expect(codeOf(await makeDeliverable({ ...request, patch: Buffer.from(request.patch).subarray(0, request.patch.length - 40) }))).not.toBe('ok');
  });

  test('is taken back by its inverse, byte for byte', async () => {
    const made = valueOf(await makeDeliverable(requestOf(place, outcome)));
    const back = valueOf(await revertPatch({ store: place.store, commit: made.commit, tip: made.commit }));
    expect(back).toMatchObject({ kind: 'applies', tree: place.made.git('rev-parse', 'main^{tree}'), same: true });
  });
});

test('a message cannot forge a trailer or break the header', async () => {
  const place = await placeOf({ 'a.txt': 'a\n' });
  const outcome = await patchOf(place, { 'a.txt': 'b\n' });
  const request = {
    ...requestOf(place, outcome), message: 'Title\u0000\u001b[31m\n---\nbody\n\nSigned-off-by: Someone <a@b>\n', author: { name: 'A <x>\nparent 000', email: 'a@b>\ncommitter x' },
    trailers: [{ key: 'Touchline-Task', value: 'one\nSigned-off-by: Mallory\u202e' }, { key: 'Touchline-Model', value: '' }],
  };
  const { commit } = valueOf(await makeDeliverable(request));
  const raw = gitIn(place.store.dir, [`--git-dir=${place.store.dir}`, 'cat-file', 'commit', commit]);
  expect(raw.toString()).toContain('author A x\\nparent 000 <a@b\\ncommitter x> 1800000000 +0000\n');
  const message = raw.subarray(raw.indexOf('\n\n') + 2);
  expect(gitIn(root, ['interpret-trailers', '--parse'], message).toString()).toBe('Touchline-Task: one\\nSigned-off-by: Mallory\\u{202e}\nTouchline-Model: none\n');
  expect(message.toString()).toContain('Title\\x00\\x1b[31m\n ---\nbody');
  expect(codeOf(await makeDeliverable({ ...request, trailers: [{ key: 'a b', value: '' }] }))).toBe('trailer_key');
});

describe('a patch on a base that moved', () => {
  const files = { 'a.txt': lines(40), 'b.txt': 'b\n', 'c.txt': 'c\n' };

  async function moved(change: Files, patched: Change, remove: readonly string[] = []): Promise<{ place: Place; outcome: Extract<ImportOutcome, { kind: 'changed' }>; newBase: string }> {
    const place = await placeOf(files);
    const outcome = await patchOf(place, patched);
    return { place, outcome, newBase: place.made.commit(change, { bareOnly: true, remove }) };
  }

  test('keeps its bytes where others changed other files', async () => {
    const { place, outcome, newBase } = await moved({ 'b.txt': 'B\n' }, { 'a.txt': lines(40, { 5: 'x' }) });
    const rebased = valueOf(await rebasePatch({ store: place.store, newBase, patch: outcome.bytes }));
    expect(rebased).toMatchObject({ kind: 'applies', same: true, sha256: outcome.patch.sha256 });
    if (rebased.kind !== 'applies') return;
    const request = { ...requestOf(place, outcome), baseCommit: newBase, patch: rebased.patch, expectedTree: rebased.tree };
    expect(valueOf(await makeDeliverable(request)).tree).toBe(rebased.tree);
  });

  test('has other bytes where others changed other lines of the same file', async () => {
    const { place, outcome, newBase } = await moved({ 'a.txt': lines(40, { 35: 'theirs' }) }, { 'a.txt': lines(40, { 5: 'x' }) });
    const rebased = valueOf(await rebasePatch({ store: place.store, newBase, patch: outcome.bytes }));
    expect(rebased).toMatchObject({ kind: 'applies', same: false });
    if (rebased.kind === 'applies') expect(createHash('sha256').update(rebased.patch).digest('hex')).toBe(rebased.sha256);
  });

  test('names the files it no longer fits', async () => {
    const { place, outcome, newBase } = await moved({ 'a.txt': lines(40, { 5: 'theirs' }), 'new\n.txt': 'theirs\n' }, { 'a.txt': lines(40, { 5: 'x' }), 'b.txt': 'B\n', 'c.txt': null }, ['c.txt']);
    expect(valueOf(await rebasePatch({ store: place.store, newBase, patch: outcome.bytes }))).toEqual({ kind: 'conflict', paths: ['a.txt', 'c.txt'] });
  });

  test('is a conflict once it has been merged already', async () => {
    const { place, outcome, newBase } = await moved({ 'b.txt': 'B\n' }, { 'b.txt': 'B\n' });
    expect(valueOf(await rebasePatch({ store: place.store, newBase, patch: outcome.bytes }))).toEqual({ kind: 'conflict', paths: ['b.txt'] });
  });

  test('is taken back on a later tip unless somebody built on it', async () => {
    const place = await placeOf(files);
    const outcome = await patchOf(place, { 'a.txt': lines(40, { 5: 'x' }) });
    const { commit } = valueOf(await makeDeliverable(requestOf(place, outcome)));
    const free = place.made.commit({ 'a.txt': lines(40, { 5: 'x' }), 'b.txt': 'B\n' }, { bareOnly: true });
    expect(valueOf(await revertPatch({ store: place.store, commit, tip: free }))).toMatchObject({ kind: 'applies' });
    const builtOn = place.made.commit({ 'a.txt': lines(40, { 5: 'x and more' }) }, { bareOnly: true });
    expect(valueOf(await revertPatch({ store: place.store, commit, tip: builtOn }))).toEqual({ kind: 'conflict', paths: ['a.txt'] });
  });
});

test('law: whatever a change is, its patch makes its tree, on the maintainer’s objects untouched', async () => {
  const place = await placeOf({ a: lines(6), 'd/b': 'b', 'd/c': Buffer.from([0, 1]), '.gitattributes': '* text ident filter=evil\n' });
  const before = snapshotFolder(place.made.dir);
  const content = fc.oneof(fc.constant(null), fc.string(), fc.uint8Array({ maxLength: 60 }), fc.array(fc.constantFrom('x', 'line 1', 'line 2\r', ' ', '+', '-- a', '\\ No newline'), { maxLength: 9 }).map((all) => all.join('\n')));
  const changes = fc.dictionary(fc.constantFrom('a', 'd/b', 'd/c', 'new', 'deep/er/new', '-rf', '--output=x', 'a b', 'é'), content, { minKeys: 1, maxKeys: 5 });
  await fc.assert(fc.asyncProperty(changes, async (change) => {
    const present = new Set(['a', 'd/b', 'd/c']);
    const real = Object.fromEntries(Object.entries(change).filter(([name, value]) => value !== null || present.has(name)));
    fc.pre(Object.keys(real).length > 0);
    const outcome = await patchOf(place, { ...real, marker: 'always\n' });
    expect(valueOf(await makeDeliverable(requestOf(place, outcome))).tree).toBe(outcome.patch.tree);
  }), { numRuns: 40 });
  expect(snapshotFolder(place.made.dir)).toEqual(before);
});
