import { setTimeout as delay } from 'node:timers/promises';
import type { Engine } from './engine.ts';
import { markVariable } from './exec.ts';
import type { Outcome } from './fault.ts';
import { runInContainer } from './run-in-container.ts';

/** The engine's exit code of a program that it could not start. */
const notStartedCode = 126;
const tryAgainMs = 50;

/**
 * Kills the processes of one exec: with `alone`, everything that the agent's user runs (nothing escapes that);
 * otherwise the process groups that carry the exec's mark. Best effort by design: the caller ends the container when
 * the exec does not end soon after. Tries again where the container lacks a process or memory to start it with.
 */
export async function stopProcesses(engine: Engine, containerId: string, mark: string, alone: boolean): Promise<Outcome<number>> {
  const argv = alone ? ['/bin/sh', '-c', 'kill -KILL -1'] : ['/bin/sh', '-c', killMarked, 'sh', `${markVariable}=${mark}`];
  for (;;) {
    const ran = await runInContainer(engine, containerId, { argv, onOutput: () => true });
    if (!ran.ok || ran.value !== notStartedCode) return ran;
    await delay(tryAgainMs, undefined, { ref: false });
  }
}

const killMarked = `
for folder in /proc/[0-9]*; do
  if grep --quiet --null-data --line-regexp --fixed-strings -- "$1" "$folder/environ" 2>/dev/null; then
    pid=\${folder#/proc/}
    kill -KILL "-$pid" 2>/dev/null || kill -KILL "$pid" 2>/dev/null
  fi
done`;
