import type { ReadSnapshotInput, ReadSnapshotOutput } from '../../../agents/tools/read-state-snapshot.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { readBlobs } from '../../git/blobs.ts';
import type { StepContext } from '../loop.ts';
import type { EngineeringScope } from './scope.ts';

/** Characters of one answer; what does not fit is said, with how to get at it. */
const answerLimit = 60_000;
/** Files larger than this are not searched. */
const searchLimit = 512 * 1024;
const fileLimit = 8 * 1024 * 1024;

/** Answers the four views of `read_state_snapshot` from the snapshot and from git objects, never from a folder. */
export async function readView(scope: EngineeringScope, context: StepContext, input: ReadSnapshotInput): Promise<Result<ReadSnapshotOutput>> {
  switch (input.view) {
    case 'summary':
      return summary(context);
    case 'files':
      return ok(files(scope, input.under, input.limit));
    case 'file':
      return file(scope, input.path, input.fromLine, input.lines);
    case 'search':
      return search(scope, input.text, input.under, input.limit);
  }
}

function summary(context: StepContext): Result<ReadSnapshotOutput> {
  const bytes = context.readArtifact('state_snapshot.json');
  if (!bytes.ok) return bytes;
  return ok(bounded('summary', Buffer.from(bytes.value).toString('utf8'), 'Ask for single files or search for the rest.'));
}

function files(scope: EngineeringScope, under: string, limit: number): ReadSnapshotOutput {
  const matching = scope.files.filter((entry) => isUnder(entry.path, under));
  const shown = matching.slice(0, limit).map((entry) => `${entry.path}\t${entry.size}`);
  const answer = bounded('files', shown.join('\n'), 'Name a folder in `under`.');
  if (matching.length <= limit) return answer;
  return { ...answer, cut: { what: `${matching.length - limit} more files`, next: 'Name a folder in `under`, or raise `limit`.' } };
}

async function file(scope: EngineeringScope, path: string, fromLine: number, count: number): Promise<Result<ReadSnapshotOutput>> {
  const text = await textOf(scope, path);
  if (!text.ok) return text;
  const lines = text.value.split('\n');
  const shown = lines.slice(fromLine - 1, fromLine - 1 + count).map((line, index) => `${fromLine + index}\t${line}`);
  const answer = bounded('file', shown.join('\n'), 'Ask for fewer lines.');
  const next = fromLine + count;
  if (answer.cut !== null || next > lines.length) return ok(answer);
  return ok({ ...answer, cut: { what: `${lines.length - next + 1} more lines`, next: `Go on at line ${next}.` } });
}

async function search(scope: EngineeringScope, needle: string, under: string, limit: number): Promise<Result<ReadSnapshotOutput>> {
  const hits: string[] = [];
  for (const entry of scope.files) {
    if (hits.length >= limit) break;
    if (!isUnder(entry.path, under) || entry.size > searchLimit || (entry.kind !== 'file' && entry.kind !== 'executable')) continue;
    const text = await textOf(scope, entry.path);
    if (text.ok) hits.push(...linesWith(entry.path, text.value, needle).slice(0, limit - hits.length));
  }
  const answer = bounded('search', hits.join('\n'), 'Search for something longer.');
  return ok(hits.length < limit ? answer : { ...answer, cut: { what: 'possibly more hits', next: 'Name a folder in `under`.' } });
}

function linesWith(path: string, text: string, needle: string): readonly string[] {
  if (!text.includes(needle)) return [];
  return text.split('\n').flatMap((line, index) => (line.includes(needle) ? [`${path}:${index + 1}\t${line.slice(0, 300)}`] : []));
}

async function textOf(scope: EngineeringScope, path: string): Promise<Result<string>> {
  const entry = scope.entries.find((candidate) => candidate.path === path);
  if (entry === undefined || (entry.kind !== 'file' && entry.kind !== 'executable')) {
    return fail('no_such_file', `There is no file ${JSON.stringify(path)} at this commit.`, 'List the files first.');
  }
  const blobs = await readBlobs(scope.store, [entry.object], { maxBytesEach: fileLimit, maxBytesTotal: fileLimit });
  if (!blobs.ok) return blobs;
  const bytes = blobs.value.contents.get(entry.object);
  if (bytes === undefined) return fail('file_too_large', `${JSON.stringify(path)} is larger than is shown.`, 'Search in it instead, or leave it.');
  return ok(new TextDecoder().decode(bytes));
}

function isUnder(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

function bounded(view: ReadSnapshotOutput['view'], text: string, next: string): ReadSnapshotOutput {
  if (text.length <= answerLimit) return { view, text, cut: null };
  return { view, text: text.slice(0, answerLimit), cut: { what: `${text.length - answerLimit} characters`, next } };
}
