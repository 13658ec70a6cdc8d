import type { ReadSnapshotInput, ReadSnapshotOutput } from '../../../agents/tools/read-state-snapshot.ts';
import { stateSnapshotSchema } from '../../domain/artifacts/state-snapshot.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { StepContext } from '../loop.ts';
import { summaryOf } from './snapshot-summary.ts';
import type { EngineeringScope } from './scope.ts';
import { searchBranch } from './search-branch.ts';

/** Characters of one answer; what does not fit is said, with how to get at it. */
const answerLimit = 60_000;

/**
 * Answers the four views of `read_state_snapshot` from the snapshot, from git objects and from the branch as it is
 * edited, never from a folder.
 */
export async function readView(scope: EngineeringScope, context: StepContext, input: ReadSnapshotInput): Promise<Result<ReadSnapshotOutput>> {
  switch (input.view) {
    case 'summary':
      return summary(context);
    case 'files':
      return ok(files(scope, input.under, input.limit));
    case 'file':
      return file(scope, input.path, input.fromLine, input.lines);
    case 'search':
      return search(scope, context, input.text, input.under, input.limit);
  }
}

function summary(context: StepContext): Result<ReadSnapshotOutput> {
  const bytes = context.readArtifact('state_snapshot.json');
  if (!bytes.ok) return bytes;
  const snapshot = stateSnapshotSchema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  if (!snapshot.success) return fail('no_snapshot', 'The snapshot does not fit its contract.', 'This is a fault of Touchline; please report it.');
  return ok(bounded('summary', summaryOf(snapshot.data), 'Ask for single files or search for the rest.'));
}

/** Paths of the branch as it is now, in order. */
export function branchPaths(scope: EngineeringScope): readonly { readonly path: string; readonly size: number }[] {
  const { changed } = scope.branch;
  const kept = scope.files.filter(({ path, kind }) => !changed.has(path) && (kind === 'file' || kind === 'executable'));
  const written = [...changed].flatMap(([path, text]) => (text === null ? [] : [{ path, size: Buffer.byteLength(text, 'utf8') }]));
  return [...kept, ...written].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function files(scope: EngineeringScope, under: string, limit: number): ReadSnapshotOutput {
  const matching = branchPaths(scope).filter((entry) => isUnder(entry.path, under));
  const shown = matching.slice(0, limit).map((entry) => `${entry.path}\t${entry.size}`);
  const answer = bounded('files', shown.join('\n'), 'Name a folder in `under`.');
  if (matching.length <= limit) return answer;
  return { ...answer, cut: { what: `${matching.length - limit} more files`, next: 'Name a folder in `under`, or raise `limit`.' } };
}

async function file(scope: EngineeringScope, path: string, fromLine: number, count: number): Promise<Result<ReadSnapshotOutput>> {
  const text = await scope.branch.read(path);
  if (!text.ok) return text;
  if (text.value === null) return fail('no_such_file', `There is no file ${JSON.stringify(path.slice(0, 200))}.`, 'List the files first.');
  const lines = text.value.split('\n');
  const shown = lines.slice(fromLine - 1, fromLine - 1 + count).map((line, index) => `${fromLine + index}\t${line}`);
  const answer = bounded('file', shown.join('\n'), 'Ask for fewer lines.');
  const next = fromLine + count;
  if (answer.cut !== null || next > lines.length) return ok(answer);
  return ok({ ...answer, cut: { what: `${lines.length - next + 1} more lines`, next: `Go on at line ${next}.` } });
}

async function search(scope: EngineeringScope, context: StepContext, needle: string, under: string, limit: number): Promise<Result<ReadSnapshotOutput>> {
  const paths = branchPaths(scope).flatMap(({ path }) => (isUnder(path, under) ? [path] : []));
  const found = await searchBranch(scope.store, scope.branch, paths, needle, limit, context.signal);
  if (!found.ok) return found;
  const { hits, leftOut, more } = found.value;
  const answer = bounded('search', hits.length === 0 ? 'No line holds this text.' : hits.join('\n'), 'Search for something longer.');
  if (more) return ok({ ...answer, cut: { what: 'more hits', next: 'Name a folder in `under`, or search for something longer.' } });
  return ok(leftOut === 0 ? answer : { ...answer, cut: { what: `${leftOut} files that are too large or no text`, next: 'Read them by `file`.' } });
}

function isUnder(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function bounded(view: ReadSnapshotOutput['view'], text: string, next: string): ReadSnapshotOutput {
  if (text.length <= answerLimit) return { view, text, cut: null };
  return { view, text: text.slice(0, answerLimit), cut: { what: `${text.length - answerLimit} characters`, next } };
}
