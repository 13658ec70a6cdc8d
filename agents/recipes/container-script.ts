import type * as z from 'zod';
import type { Fault, Result } from '../workspace.ts';
import type { RecipePlace } from './contract.ts';
import { excerpt } from './text-file.ts';

/** A program of our own for the container's Node, which reads one JSON document and prints one. */
export interface ContainerScript<T> {
  /** What it is called in a fault, e.g. `The spelling dictionary`. */
  readonly name: string;
  readonly source: string;
  readonly answer: z.ZodType<T>;
  readonly timeoutMs: number;
}

const outputLimitBytes = 64_000_000;

/** Runs a script in the tree's root. The script's text is ours; whatever comes from the tree goes through standard input. */
export async function runScript<T>(place: RecipePlace, script: ContainerScript<T>, question: unknown): Promise<Result<T>> {
  const ran = await place.exec({
    argv: ['node', '--input-type=module', '-e', script.source],
    cwd: '',
    stdin: new TextEncoder().encode(JSON.stringify(question)),
    timeoutMs: script.timeoutMs,
    outputLimitBytes,
  });
  if (!ran.ok) return ran;
  const { exitCode, stdout, stderr, killedBy } = ran.value;
  if (killedBy === 'timeout') return failed(script, `it was not done after ${Math.round(script.timeoutMs / 1_000)} s`);
  if (exitCode !== 0) return failed(script, lastError(stderr));
  const answer = script.answer.safeParse(parsed(stdout));
  return answer.success ? { ok: true, value: answer.data } : failed(script, 'its answer was not understood');
}

function failed(script: ContainerScript<unknown>, why: string): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error: { code: 'recipe_tool_failed', message: `${script.name} gave no answer: ${why}.`, next: "Look at the repository's configuration of that tool." } };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON: the schema says so.
    return undefined;
  }
}

function lastError(stderr: Uint8Array): string {
  const lines = new TextDecoder().decode(stderr.subarray(0, 100_000)).split('\n').filter((line) => line.trim() !== '');
  const said = lines.find((line) => /^(?:\w*Error|error)\b[^:]{0,60}:/u.test(line)) ?? lines.find((line) => /\berror\b/iu.test(line)) ?? lines[0] ?? 'it ended without a word';
  return excerpt(said, 200).replace(/[.:]+$/u, '');
}
