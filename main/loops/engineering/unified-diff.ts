import { applyPatch, parsePatch, type StructuredPatch, type StructuredPatchHunk } from 'diff';
import { fail, ok, type Result } from '../../domain/result.ts';

/** A change of one file, as a unified diff has it. */
export interface FileDiff {
  readonly path: string;
  readonly kind: 'change' | 'create' | 'delete';
  readonly patch: StructuredPatch;
}

/** Reads a unified diff of one or more files. Renames, copies and changes of mode are refused. */
export function parseDiff(diff: string): Result<readonly FileDiff[]> {
  let patches: readonly StructuredPatch[];
  try {
    patches = parsePatch(diff);
  } catch (error) {
    return wrong(`it can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const files: FileDiff[] = [];
  for (const patch of patches) {
    const file = fileOf(patch);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return files.length === 0 ? wrong('it has no hunks') : ok(files);
}

function fileOf(patch: StructuredPatch): Result<FileDiff> {
  if (patch.isRename === true || patch.isCopy === true) return wrong('it renames or copies a file', 'Delete the old file and write the new one.');
  const [from, to] = [nameOf(patch.oldFileName), nameOf(patch.newFileName)];
  if (from === null && to === null) return wrong('a file has no name', 'Begin each file with --- a/PATH and +++ b/PATH.');
  if (from !== null && to !== null && from !== to) return wrong('it renames a file', 'Delete the old file and write the new one.');
  if (patch.hunks.length === 0) return wrong(`${shown(to ?? from ?? '')} has no hunks`);
  return ok({ path: to ?? from ?? '', kind: from === null ? 'create' : to === null ? 'delete' : 'change', patch });
}

/** A name without its `a/` or `b/`; null for no file. */
function nameOf(name: string | undefined): string | null {
  if (name === undefined || name === '' || name === '/dev/null') return null;
  return name.replace(/^[ab]\//, '');
}

/**
 * Applies one file's hunks. The context must match exactly; the line numbers need not, since they are what a model
 * counts worst. Line endings follow the file.
 */
export function applyDiff({ path, patch }: FileDiff, text: string): Result<string> {
  const applied = applyPatch(text, patch, { fuzzFactor: 0, autoConvertLineEndings: true });
  return applied === false ? fail('diff_not_applied', mismatch(path, patch, text), 'Read the file again and copy its lines exactly.') : ok(applied);
}

/** The first line that a hunk expects and the file does not have, where the hunk says it is or begins elsewhere. */
function mismatch(path: string, patch: StructuredPatch, text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  for (const [index, hunk] of patch.hunks.entries()) {
    const wanted = expectedLines(hunk);
    if (occursIn(lines, wanted)) continue;
    const start = startOf(lines, wanted, hunk);
    const at = wanted.findIndex((line, offset) => lines[start + offset] !== line);
    return `Hunk ${index + 1} of ${shown(path)} does not fit at line ${start + at + 1}: it expects ${shown(wanted[at] ?? '')}, the file has ${lines[start + at] === undefined ? 'no such line' : shown(lines[start + at] ?? '')}.`;
  }
  return `The hunks of ${shown(path)} do not fit in this order.`;
}

function expectedLines(hunk: StructuredPatchHunk): readonly string[] {
  return hunk.lines.filter((line) => line.startsWith(' ') || line.startsWith('-')).map((line) => line.slice(1).replace(/\r$/, ''));
}

function occursIn(lines: readonly string[], wanted: readonly string[]): boolean {
  return lines.some((_, start) => wanted.every((line, offset) => lines[start + offset] === line));
}

/** Where most of the hunk's lines are; the place it names when nothing fits better. */
function startOf(lines: readonly string[], wanted: readonly string[], hunk: StructuredPatchHunk): number {
  const fitting = (start: number): number => wanted.filter((line, offset) => lines[start + offset] === line).length;
  const named = Math.max(0, hunk.oldStart - 1);
  return lines.reduce((best, _, start) => (fitting(start) > fitting(best) ? start : best), named);
}

function shown(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 119)}…` : text);
}

function wrong(why: string, next = 'Give a unified diff: --- a/PATH, +++ b/PATH, then hunks.'): { readonly ok: false; readonly error: { code: string; message: string; next: string } } {
  return fail('diff_not_read', `The diff can’t be used: ${why}.`.slice(0, 400), next);
}
