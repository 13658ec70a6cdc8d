import { fail, ok, type Result } from '../domain/result.ts';
import type { NameKey } from './collisions.ts';
import { gitOutput } from './command.ts';
import { visible, visibleLines } from './escape.ts';
import { quotePath } from './quote.ts';
import type { ObjectStore } from './store.ts';

export const identity = 'Touchline <touchline@localhost>';
/** Where the last imported commit is kept; each commit is also known by its name. */
const importRef = 'refs/touchline/import';

export type CommitChange =
  | { readonly kind: 'write'; readonly key: NameKey; readonly executable: boolean; readonly symlink?: boolean; readonly bytes: Uint8Array }
  | { readonly kind: 'remove'; readonly key: NameKey };

export interface CommitRequest {
  readonly store: ObjectStore;
  readonly baseCommit: string;
  readonly changes: readonly CommitChange[];
  readonly message: string;
  /** Who wrote it; the committer is always Touchline, and the author too unless told. */
  readonly author?: Person;
  /** Where the commit is kept, in Touchline's own namespace. */
  readonly ref?: `refs/touchline/${string}`;
  readonly date: Date;
  readonly signal?: AbortSignal | undefined;
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

/**
 * Writes blobs, trees and one commit on top of the base into the store, and gives the commit's name. The same request
 * always makes the same commit.
 *
 * One `git fast-import` does it: it needs no index and no worktree, runs no filter, and, unlike `hash-object -w` and
 * `write-tree`, leaves alone the times of equal objects that the maintainer's repository has already.
 */
export async function writeCommit(request: CommitRequest): Promise<Result<string>> {
  const { store, signal } = request;
  const output = await gitOutput({ gitDir: store.dir, args: ['fast-import', '--quiet', '--force', '--done'], input: streamOf(request), signal });
  if (!output.ok) return output;
  const commit = output.value.toString('latin1').trim();
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(commit)) return fail('git_failed', 'git fast-import did not name the commit it made.', 'Report this with the output of `git --version`.');
  return ok(commit);
}

/** https://git-scm.com/docs/git-fast-import: every length is counted, so content can never be read as a command. */
function* streamOf({ baseCommit, changes, message, date, author, ref = importRef }: CommitRequest): Generator<Buffer> {
  const text = Buffer.from(`${visibleLines(message).trim()}\n`);
  const at = `${Math.floor(date.getTime() / 1000)} +0000`;
  const authorLine = author === undefined ? '' : `author ${personLine(author)} ${at}\n`;
  yield Buffer.from(`commit ${ref}\nmark :1\n${authorLine}committer ${identity} ${at}\ndata ${text.length}\n`);
  yield text;
  yield Buffer.from(`from ${baseCommit}\n`);
  // Removals first: a file may make way for a folder of its name, or the other way round.
  for (const change of changes) if (change.kind === 'remove') yield Buffer.from(`D ${quotedKey(change.key)}\n`);
  for (const change of changes) {
    if (change.kind !== 'write') continue;
    yield Buffer.from(`M ${modeOf(change)} inline ${quotedKey(change.key)}\ndata ${change.bytes.length}\n`);
    yield Buffer.from(change.bytes.buffer, change.bytes.byteOffset, change.bytes.byteLength);
    yield Buffer.from('\n');
  }
  yield Buffer.from('get-mark :1\ndone\n');
}

/** Six octal digits, as a tree holds them. */
export function modeOf(change: { readonly executable: boolean; readonly symlink?: boolean }): string {
  if (change.symlink === true) return '120000';
  return change.executable ? '100755' : '100644';
}

/** Git ends a name at `<` and an address at `>`; a line break would begin another header. */
function personLine({ name, email }: Person): string {
  return `${headerText(name) || 'unknown'} <${headerText(email)}>`;
}

function headerText(text: string): string {
  return visible(text).replaceAll(/[<>]/gu, '').trim();
}

function quotedKey(key: string): string {
  return quotePath(Buffer.from(key, 'latin1'));
}
