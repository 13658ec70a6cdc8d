import { ok, type Result } from '../domain/result.ts';
import { gitFailed, runGit } from './command.ts';
import { textOf } from './escape.ts';
import type { ObjectStore } from './store.ts';
import { recordsOf } from './tree.ts';

/**
 * The text files of a commit in which a word stands by itself, in whatever case: no letter, digit, dot or hyphen next
 * to it, but a full stop after it. git searches its own objects; nothing is checked out. Faults: those of running git.
 */
export async function filesWithWord(store: ObjectStore, commit: string, word: string, signal?: AbortSignal): Promise<Result<readonly string[]>> {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|]/gu, (sign) => `\\${sign}`);
  const pattern = `(^|[^[:alnum:].-])${escaped}($|[^[:alnum:].-]|[.]($|[^[:alnum:]-]))`;
  const args = ['grep', '-I', '-i', '-E', '-l', '-z', '--no-color', '--no-textconv', '--no-recurse-submodules', '--threads=2', '-e', pattern, commit, '--'];
  const answer = await runGit({ gitDir: store.dir, args, maxBytes: 16 * 1024 * 1024, timeoutMs: 20_000, signal });
  if (!answer.ok) return answer;
  if (answer.value.exitCode === 1 && answer.value.stdout.length === 0) return ok([]);
  if (answer.value.exitCode !== 0) return gitFailed(args, answer.value);
  return ok([...recordsOf(answer.value.stdout)].flatMap((record) => textOf(record)?.slice(commit.length + 1) ?? []));
}
