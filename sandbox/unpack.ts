import type { Readable } from 'node:stream';
import type { ExecOutcome } from '../agents/workspace.ts';
import { workRoot } from './container-spec.ts';
import type { InsideRequest } from './exec.ts';
import type { Outcome } from './fault.ts';
import { fail, ok, printable } from './fault.ts';

const unpackTimeoutMs = 120_000;

/** A tree's name is a plain folder name of ours, never a path. */
export function checkTree(tree: string): Outcome<void> {
  if (/^[a-z0-9-]{1,32}$/.test(tree)) return ok(undefined);
  return fail('tree_name_invalid', 'The name of a tree is 1 to 32 lower-case letters, digits and dashes.', 'Choose another name.');
}

/** Unpacks an archive from standard input into a tree, which is made when missing. */
export function unpackRequest(tree: string, tar: Readable): InsideRequest {
  const folder = `${workRoot}/${tree}`;
  return {
    argv: ['/bin/sh', '-c', 'mkdir -p "$1" && exec tar --extract --no-same-owner --file=- --directory="$1"', 'sh', folder],
    stdin: tar,
    timeoutMs: unpackTimeoutMs,
    outputLimitBytes: 4096,
  };
}

export function unpackAnswer(outcome: ExecOutcome): Outcome<void> {
  if (outcome.exitCode === 0) return ok(undefined);
  const reason = outcome.killedBy ?? (printable(outcome.stderr) || `tar ended with ${outcome.exitCode}`);
  return fail('inject_failed', `The files could not be unpacked in the sandbox (${reason}).`, 'Check that the repository fits the sandbox, then start the run again.');
}
