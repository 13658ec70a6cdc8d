import { ok, type Result } from '../domain/result.ts';
import { gitOutput } from './command.ts';
import { visible } from './escape.ts';
import type { ObjectStore } from './store.ts';

export interface RevertQuestion {
  readonly store: ObjectStore;
  /** Where the branch stands now; its objects are in the store. */
  readonly tip: string;
  /** Commits that carried the change: the delivered one, and the one that merged it. */
  readonly commits: readonly string[];
  /** Commits before this instant are not looked at. */
  readonly since: Date;
  readonly signal?: AbortSignal | undefined;
}

export interface Revert {
  readonly commit: string;
  /** First line of its message, unusual characters as escapes. */
  readonly subject: string;
}

const mostCommits = 5000;
/** What `git revert` and the forges write (https://git-scm.com/docs/git-revert). */
const saysSo = /This reverts (?:commit|merge request|pull request)?[^\n]*?\b([0-9a-f]{7,64})\b/giu;

/** Looks for a commit that says it takes one of these back. A revert that does not say so is not found. */
export async function findRevert({ store, tip, commits, since, signal }: RevertQuestion): Promise<Result<Revert | null>> {
  const args = ['log', '-z', `--max-count=${mostCommits}`, `--since=${since.toISOString()}`, '--no-show-signature', '--format=%H%n%s%n%b', tip, '--'];
  const output = await gitOutput({ gitDir: store.dir, args, signal });
  if (!output.ok) return output;
  for (const record of output.value.toString('utf8').split('\0')) {
    const [commit = '', subject = '', ...body] = record.split('\n');
    const named = [...body.join('\n').matchAll(saysSo)].map((match) => (match[1] ?? '').toLowerCase());
    if (named.some((name) => commits.some((one) => one.startsWith(name)))) return ok({ commit, subject: visible(subject).slice(0, 300) });
  }
  return ok(null);
}
