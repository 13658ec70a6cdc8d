import type { Edit } from '../../../agents/tools/apply-patch-in-branch.ts';
import type { FileToWrite } from '../../../agents/workspace.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import type { TreeEntry } from '../../git/tree.ts';
import type { BranchTexts, Texts } from './branch-texts.ts';
import { replaceOnce } from './replace-text.ts';
import { applyDiff, parseDiff, type FileDiff } from './unified-diff.ts';

export interface ResolvedEdits {
  readonly writes: readonly FileToWrite[];
  readonly removals: readonly string[];
  /** What the branch is to be told once they are written. */
  readonly texts: Texts;
}

/**
 * Turns edits into whole files, all or none. Each edit sees the branch as changed by earlier calls and by the edits
 * before it in the same call. Nothing is changed here.
 */
export async function resolveEdits(branch: BranchTexts, edits: readonly Edit[]): Promise<Result<ResolvedEdits>> {
  const texts = new Map<string, string | null>();
  const read = async (path: string): Promise<Result<string | null>> => (texts.has(path) ? ok(texts.get(path) ?? null) : branch.read(path));
  for (const edit of edits) {
    const changed = await changesOf(branch, read, edit);
    if (!changed.ok) return changed;
    for (const [path, text] of changed.value) texts.set(path, text);
  }
  const fits = branch.fits(texts);
  return fits.ok ? ok(resolved(branch, texts)) : fits;
}

function resolved(branch: BranchTexts, texts: Texts): ResolvedEdits {
  const writes = [...texts].flatMap(([path, text]) => (text === null ? [] : [{ path, bytes: Buffer.from(text, 'utf8'), executable: branch.entries.get(path)?.kind === 'executable' }]));
  return { writes, removals: [...texts].flatMap(([path, text]) => (text === null ? [path] : [])), texts };
}

type Read = (path: string) => Promise<Result<string | null>>;

async function changesOf(branch: BranchTexts, read: Read, edit: Edit): Promise<Result<Texts>> {
  if (edit.kind === 'diff') return changesOfDiff(branch, read, edit.diff);
  const allowed = pathAllowed(edit.path, branch.entries.get(edit.path));
  if (!allowed.ok) return allowed;
  if (edit.kind === 'write') return ok(new Map([[edit.path, edit.text]]));
  const known = await existing(read, edit.path);
  if (!known.ok) return known;
  if (edit.kind === 'delete') return ok(new Map([[edit.path, null]]));
  if (edit.search === edit.replacement) return fail('nothing_changed', `Search and replacement for ${edit.path} are the same.`, 'Say what it is to become.');
  const text = replaceOnce(edit.path, known.value, edit.search, edit.replacement);
  return text.ok ? ok(new Map([[edit.path, text.value]])) : text;
}

async function changesOfDiff(branch: BranchTexts, read: Read, diff: string): Promise<Result<Texts>> {
  const files = parseDiff(diff);
  if (!files.ok) return files;
  const texts = new Map<string, string | null>();
  for (const file of files.value) {
    const allowed = pathAllowed(file.path, branch.entries.get(file.path));
    if (!allowed.ok) return allowed;
    const before = texts.has(file.path) ? ok(texts.get(file.path) ?? null) : await read(file.path);
    if (!before.ok) return before;
    const after = changedBy(file, before.value);
    if (!after.ok) return after;
    texts.set(file.path, after.value);
  }
  return ok(texts);
}

function changedBy(file: FileDiff, before: string | null): Result<string | null> {
  if (file.kind === 'create' && before !== null) return fail('file_exists', `${file.path} is there already, and the diff creates it.`, 'Change it instead.');
  if (file.kind !== 'create' && before === null) return noSuchFile(file.path);
  const after = applyDiff(file, before ?? '');
  return after.ok && file.kind === 'delete' ? ok(null) : after;
}

async function existing(read: Read, path: string): Promise<Result<string>> {
  const known = await read(path);
  if (!known.ok) return known;
  return known.value === null ? noSuchFile(path) : ok(known.value);
}

function noSuchFile(path: string): Result<never> {
  return fail('no_such_file', `There is no file ${JSON.stringify(path.slice(0, 200))}.`, 'List the files first.');
}

/** The first line of defence; the import of the tree polices every byte again. */
function pathAllowed(path: string, entry: TreeEntry | undefined): Result<null> {
  const parts = path.split('/');
  const odd = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git') || path.includes('\\') || visible(path) !== path;
  if (odd) return fail('path_refused', `${JSON.stringify(path.slice(0, 200))} is not a path inside the repository.`, 'Use a relative path with `/` between its parts.');
  if (entry !== undefined && entry.kind !== 'file' && entry.kind !== 'executable') {
    return fail('not_a_file', `${JSON.stringify(path.slice(0, 200))} is a ${entry.kind}, not a file.`, 'Edit regular files only.');
  }
  return ok(null);
}
