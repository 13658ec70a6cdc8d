import type { Edit } from '../../../agents/tools/apply-patch-in-branch.ts';
import type { FileToWrite } from '../../../agents/workspace.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import { textOf, visible } from '../../git/escape.ts';
import type { TreeEntry } from '../../git/tree.ts';
import type { EngineeringScope } from './scope.ts';

/** Files beyond this are not edited by search and replace. */
const editLimit = 1024 * 1024;

export interface ResolvedEdits {
  readonly writes: readonly FileToWrite[];
  readonly removals: readonly string[];
}

/**
 * Turns edits into whole files, all or none. The base of a replacement is the file at the run's commit, as
 * changed by the edits before it in the same call.
 */
export async function resolveEdits(scope: EngineeringScope, edits: readonly Edit[]): Promise<Result<ResolvedEdits>> {
  const entries = new Map(scope.entries.flatMap((entry) => (entry.path === null ? [] : [[entry.path, entry]])));
  const texts = new Map<string, string | null>();
  for (const edit of edits) {
    const allowed = pathAllowed(edit.path, entries.get(edit.path));
    if (!allowed.ok) return allowed;
    const text = await newText(scope, entries, texts, edit);
    if (!text.ok) return text;
    texts.set(edit.path, text.value);
  }
  const writes = [...texts].flatMap(([path, text]) =>
    text === null ? [] : [{ path, bytes: Buffer.from(text, 'utf8'), executable: entries.get(path)?.kind === 'executable' }],
  );
  return ok({ writes, removals: [...texts].flatMap(([path, text]) => (text === null ? [path] : [])) });
}

/** The first line of defence; the import of the tree polices every byte again. */
function pathAllowed(path: string, entry: TreeEntry | undefined): Result<null> {
  const parts = path.split('/');
  const odd = parts.some((part) => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git') || path.includes('\\') || visible(path) !== path;
  if (odd) return fail('path_refused', `${JSON.stringify(path)} is not a path inside the repository.`, 'Use a relative path with `/` between its parts.');
  if (entry !== undefined && entry.kind !== 'file' && entry.kind !== 'executable') {
    return fail('not_a_file', `${JSON.stringify(path)} is a ${entry.kind}, not a file.`, 'Edit regular files only.');
  }
  return ok(null);
}

async function newText(scope: EngineeringScope, entries: ReadonlyMap<string, TreeEntry>, texts: ReadonlyMap<string, string | null>, edit: Edit): Promise<Result<string | null>> {
  if (edit.kind === 'write') return ok(edit.text);
  const known = texts.has(edit.path) ? ok(texts.get(edit.path) ?? null) : await readText(scope, entries.get(edit.path));
  if (!known.ok) return known;
  if (known.value === null) return fail('no_such_file', `There is no file ${JSON.stringify(edit.path)}.`, 'List the files first.');
  if (edit.kind === 'delete') return ok(null);
  return replaceOnce(edit.path, known.value, edit.search, edit.replacement);
}

function replaceOnce(path: string, text: string, search: string, replacement: string): Result<string> {
  const at = text.indexOf(search);
  if (at < 0) return fail('search_not_found', `The text to replace does not occur in ${path}.`, 'Read the file again and copy the text exactly.');
  if (text.includes(search, at + 1)) return fail('search_not_unique', `The text to replace occurs more than once in ${path}.`, 'Include more of its surroundings.');
  return ok(text.slice(0, at) + replacement + text.slice(at + search.length));
}

async function readText(scope: EngineeringScope, entry: TreeEntry | undefined): Promise<Result<string | null>> {
  if (entry === undefined) return ok(null);
  const blobs = await readBlobs(scope.store, [entry.object], { maxBytesEach: editLimit, maxBytesTotal: editLimit });
  if (!blobs.ok) return blobs;
  const bytes = blobs.value.contents.get(entry.object);
  const text = bytes === undefined ? null : textOf(bytes);
  if (text === null) return fail('not_text', `${entry.path ?? 'The file'} is not UTF-8 text of at most 1 MiB.`, 'Only text files can be edited.');
  return ok(text);
}
