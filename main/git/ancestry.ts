import { ok, type Result } from '../domain/result.ts';
import { gitFailed, gitOutput, runGit } from './command.ts';
import type { ObjectStore } from './store.ts';

/** Whether `commit` is in the history of `tip`; both are in the store. Faults: those of running git. */
export async function isInHistory(store: ObjectStore, commit: string, tip: string, signal?: AbortSignal): Promise<Result<boolean>> {
  const args = ['merge-base', '--is-ancestor', commit, tip];
  const answer = await runGit({ gitDir: store.dir, args, signal });
  if (!answer.ok) return answer;
  const { exitCode } = answer.value;
  return exitCode === 0 || exitCode === 1 ? ok(exitCode === 0) : gitFailed(args, answer.value);
}

/** The first parent of a commit of the store; null where it has none. Faults: those of running git. */
export async function parentOf(store: ObjectStore, commit: string, signal?: AbortSignal): Promise<Result<string | null>> {
  const line = await gitOutput({ gitDir: store.dir, args: ['rev-list', '--parents', '--max-count=1', commit, '--'], signal });
  return line.ok ? ok(line.value.toString('latin1').trim().split(' ')[1] ?? null) : line;
}

/** The first parent of a commit of the store: where the branch stood that it was merged into. */
export async function firstParent(store: ObjectStore, commit: string, signal?: AbortSignal): Promise<Result<string>> {
  const output = await gitOutput({ gitDir: store.dir, args: ['rev-parse', '--verify', '--end-of-options', `${commit}^1^{commit}`], signal });
  return output.ok ? ok(output.value.toString('latin1').trim()) : output;
}
