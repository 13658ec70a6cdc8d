import { ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import { visible } from './escape.ts';
import { instantOf } from './instant.ts';
import type { ObjectStore } from './store.ts';
import { recordsOf } from './tree.ts';

export interface HistoryCommit {
  readonly commit: string;
  /** When it was committed, RFC 3339 in UTC. */
  readonly at: string;
  /** First paragraph on one line, unusual characters as escapes, at most 300 characters. */
  readonly subject: string;
}

/** The last commits, newest first, of the history that leads to `commit`; a shallow clone's ends where it was cut. */
export async function history(store: ObjectStore, commit: string, limit: number, signal?: AbortSignal): Promise<Result<readonly HistoryCommit[]>> {
  const args = ['log', '-z', `--max-count=${limit}`, '--format=%H %ct %s', '--encoding=UTF-8', '--no-show-signature', '--no-mailmap', commit, '--'];
  const output = await gitOutput({ gitDir: store.dir, args, signal });
  return output.ok ? ok([...recordsOf(output.value)].map(parseCommit)) : output;
}

function parseCommit(record: Buffer): HistoryCommit {
  const first = record.indexOf(0x20);
  const second = record.indexOf(0x20, first + 1);
  const seconds = Number(record.toString('latin1', first + 1, second));
  return {
    commit: record.toString('latin1', 0, first),
    at: instantOf(seconds),
    subject: visible(record.subarray(second + 1)).slice(0, 300).replace(/[\ud800-\udbff]$/u, ''),
  };
}
