import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { readBlobs } from './blobs.ts';
import { nameKey, type NameKey } from './collisions.ts';
import { gitFailed, gitOutput, runGit } from './command.ts';
import type { CommitChange } from './commit.ts';
import { visible } from './escape.ts';
import { writeGitFolder } from './git-folder.ts';
import { readPatch } from './patch-reading.ts';
import { inScratch } from './scratch.ts';
import type { ExpectedChange } from './soundness.ts';
import { neutralAttributes, storeSettings, type ObjectStore } from './store.ts';
import { listTree, recordsOf, type TreeEntry } from './tree.ts';

export interface PatchOn {
  readonly store: ObjectStore;
  /** The commit the patch is put on. */
  readonly base: string;
  readonly patch: Uint8Array;
  readonly signal?: AbortSignal | undefined;
}

export type AppliedChange = CommitChange & ExpectedChange;

export type Application =
  | { readonly kind: 'applied'; readonly tree: string; readonly changes: readonly AppliedChange[] }
  /** Files the patch does not fit, unusual characters as escapes. */
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/**
 * Puts exactly these patch bytes on a commit, in an index of its own: every line of context has to be there, nothing is
 * merged, guessed or tidied, and no file is written outside a scratch repository that holds only what the patch touches.
 * Working there, and not in the store, leaves the times of the maintainer's own objects alone.
 * Faults: `patch_unreadable`, `patch_kind`, `partial_clone`, `repository_unreadable`, and those of running git.
 */
export async function applyPatch(on: PatchOn): Promise<Result<Application>> {
  const { store, base, signal } = on;
  const entries = await listTree(store, base, signal);
  if (!entries.ok) return entries;
  return await inScratch(store.dir, async (dir) => {
    const made = await writeGitFolder(dir, {
      objectFormat: store.objectFormat, head: 'ref: refs/heads/none', settings: storeSettings, files: { 'info/attributes': neutralAttributes },
    });
    if (!made.ok) return made;
    const names = await touchedNames(dir, on.patch, signal);
    if (!names.ok) return names;
    const bench: Bench = { ...on, dir, names: names.value, before: new Map(entries.value.map((entry) => [nameKey(entry.name), entry])) };
    const laid = await layBase(bench);
    return laid.ok ? await applyHere(bench) : laid;
  });
}

interface Bench extends PatchOn {
  /** The scratch repository. */
  readonly dir: string;
  /** Name of each section of the patch, in its order. */
  readonly names: readonly NameKey[];
  readonly before: ReadonlyMap<NameKey, TreeEntry>;
}

async function applyHere(bench: Bench): Promise<Result<Application>> {
  const applied = await runGit({ gitDir: bench.dir, args: ['apply', '--cached', '--whitespace=nowarn', '-'], input: [bench.patch], signal: bench.signal });
  if (!applied.ok) return applied;
  if (applied.value.exitCode !== 0) return await conflictsOf(bench);
  const tree = await gitOutput({ gitDir: bench.dir, args: ['write-tree', '--missing-ok'], signal: bench.signal });
  if (!tree.ok) return tree;
  const changes = await readChanges(bench);
  return changes.ok ? ok({ kind: 'applied', tree: tree.value.toString('latin1').trim(), changes: changes.value }) : changes;
}

/** `--numstat` reads the patch and applies nothing; git itself takes the names out of their quotes. */
async function touchedNames(dir: string, patch: Uint8Array, signal: AbortSignal | undefined): Promise<Result<readonly NameKey[]>> {
  const args = ['apply', '--numstat', '-z', '-'];
  const answer = await runGit({ gitDir: dir, args, input: [patch], signal });
  if (!answer.ok) return answer;
  if (answer.value.exitCode !== 0) return unreadable(answer.value.stderr.trim().slice(0, 500));
  const names = [...recordsOf(answer.value.stdout)].map(nameOf);
  return names.length === readPatch(asBuffer(patch)).length ? ok(names) : unreadable('its sections cannot be told apart');
}

/** `<added>\t<removed>\t<name>`. */
function nameOf(record: Buffer): NameKey {
  return nameKey(record.subarray(record.indexOf(0x09, record.indexOf(0x09) + 1) + 1));
}

function unreadable(why: string): Result<never> {
  return fail('patch_unreadable', `The patch is not one that git can apply: ${why}`, 'Nothing was made of it. Run the task again.');
}

/** The index of the base, and of its contents those the patch touches. */
async function layBase({ dir, store, before, names, signal }: Bench): Promise<Result<void>> {
  const objects = new Set(names.flatMap((name) => contentOf(before.get(name))));
  if (objects.size > 0) {
    const pack = await gitOutput({ gitDir: store.dir, args: ['pack-objects', '--quiet', '--stdout', '--window=0'], input: [...objects].map((object) => Buffer.from(`${object}\n`)), signal });
    if (!pack.ok) return pack;
    const unpacked = await gitOutput({ gitDir: dir, args: ['unpack-objects', '-q'], input: [pack.value], signal });
    if (!unpacked.ok) return unpacked;
  }
  // What the base already holds is taken as it is, whatever another system would think of its names.
  const args = ['-c', 'core.protectHFS=false', '-c', 'core.protectNTFS=false', 'update-index', '-z', '--index-info'];
  const index = await gitOutput({ gitDir: dir, args, input: indexLines(before.values()), signal });
  return index.ok ? ok(undefined) : index;
}

function contentOf(entry: TreeEntry | undefined): readonly string[] {
  return entry === undefined || entry.kind === 'submodule' ? [] : [entry.object];
}

function* indexLines(entries: Iterable<TreeEntry>): Generator<Buffer> {
  for (const { mode, object, name } of entries) yield Buffer.concat([Buffer.from(`${mode === '100664' ? '100644' : mode} ${object}\t`), name, nul]);
}

const nul = Buffer.from([0]);

interface IndexEntry {
  readonly mode: string;
  readonly object: string;
}

async function readChanges({ dir, store, before, signal }: Bench): Promise<Result<readonly AppliedChange[]>> {
  const after = await readIndex(dir, signal);
  if (!after.ok) return after;
  const removed = [...before.keys()].filter((key) => !after.value.has(key));
  const written = [...after.value].filter(([key, { mode, object }]) => {
    const entry = before.get(key);
    return entry === undefined || entry.object !== object || kindOf(entry.mode) !== kindOf(mode);
  });
  const odd = written.find(([, { mode }]) => mode === '160000');
  if (odd !== undefined) return fail('patch_kind', `The patch changes a submodule: ${visible(Buffer.from(odd[0], 'latin1'))}.`, 'Touchline delivers files only: change the submodule by hand.');
  const scratch: ObjectStore = { dir, objectFormat: store.objectFormat, partialClone: false };
  const blobs = await readBlobs(scratch, written.map(([, { object }]) => object), { maxBytesEach: 64 * mebibyte, maxBytesTotal: 256 * mebibyte }, signal);
  if (!blobs.ok) return blobs;
  if (blobs.value.leftOut.length > 0) return fail('patch_unreadable', 'The patch makes files larger than Touchline delivers.', 'Deliver it by hand.');
  return ok([
    ...removed.map((key) => ({ kind: 'remove', key }) as const),
    ...written.map(([key, { mode, object }]) => ({
      kind: 'write', key, object, executable: mode === '100755', symlink: mode === '120000', bytes: blobs.value.contents.get(object) ?? Buffer.alloc(0),
    }) as const),
  ]);
}

const mebibyte = 1024 * 1024;

/** `100664` of old trees is an ordinary file. */
function kindOf(mode: string): string {
  return mode === '100664' ? '100644' : mode;
}

/** `<mode> <object> <stage>\t<name>` (https://git-scm.com/docs/git-ls-files). */
async function readIndex(dir: string, signal: AbortSignal | undefined): Promise<Result<ReadonlyMap<NameKey, IndexEntry>>> {
  const args = ['ls-files', '--stage', '-z', '--full-name'];
  const answer = await runGit({ gitDir: dir, args, signal });
  if (!answer.ok) return answer;
  if (answer.value.exitCode !== 0) return gitFailed(args, answer.value);
  return ok(new Map([...recordsOf(answer.value.stdout)].map((record): [NameKey, IndexEntry] => {
    const tab = record.indexOf(0x09);
    const [mode = '', object = ''] = record.toString('latin1', 0, tab).split(' ');
    return [nameKey(record.subarray(tab + 1)), { mode, object }];
  })));
}

/** Tries each file's part of the patch alone: git's own words would have to be taken apart, and names may look like words. */
async function conflictsOf(bench: Bench): Promise<Result<Application>> {
  const parts = partsOf(bench);
  const paths: string[] = [];
  for (const [name, part] of parts) {
    const alone = join(bench.dir, 'part.patch');
    await writeFile(alone, part);
    const fits = await runGit({ gitDir: bench.dir, args: ['apply', '--cached', '--check', '--whitespace=nowarn', alone], signal: bench.signal });
    if (!fits.ok) return fits;
    if (fits.value.exitCode !== 0) paths.push(shown(name));
  }
  // Where each fits alone, they are in one another's way: a file where another needs a folder.
  return ok({ kind: 'conflict', paths: paths.length > 0 ? paths : [...parts.keys()].map(shown) });
}

/** A change of kind takes two sections of one name, which only fit together. */
function partsOf({ patch, names }: Bench): ReadonlyMap<NameKey, Buffer> {
  const bytes = asBuffer(patch);
  const sections = readPatch(bytes);
  const parts = new Map<NameKey, Buffer>();
  names.forEach((name, index) => {
    const part = bytes.subarray(sections[index]?.at ?? 0, sections[index + 1]?.at ?? bytes.length);
    parts.set(name, Buffer.concat([parts.get(name) ?? Buffer.alloc(0), part]));
  });
  return parts;
}

function shown(name: NameKey): string {
  return visible(Buffer.from(name, 'latin1'));
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
