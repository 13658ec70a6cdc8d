import { createApp, type App } from '../app.ts';
import { homeFolder } from '../app/home.ts';
import type { Fault } from '../domain/result.ts';
import type { Recovery } from '../orchestrator/recovery.ts';
import type { ProgressLine } from '../orchestrator/run-context.ts';
import { createEnvironmentKeyring, type Keyring } from '../secrets/keyring.ts';
import { createConsole, type Console } from './console.ts';
import { exitCodeOf } from './exit-codes.ts';

/** What every command gets from the command line. */
export interface Invocation {
  readonly home?: string;
  readonly json?: boolean;
  readonly root: string;
  readonly imageTag: string;
}

export interface Opened {
  readonly app: App;
  readonly console: Console;
  /** The terminal knows the environment's keys and no others. */
  readonly keyring: Keyring;
}

/**
 * Opens the house, makes the story whole after a crash of an earlier process and says what happened, runs the
 * command, and closes. The answer is the exit code.
 */
export async function withApp(invocation: Invocation, reap: 'always' | 'if-needed', command: (opened: Opened) => Promise<number>): Promise<number> {
  const console = createConsole(invocation.json === true);
  const keyring = createEnvironmentKeyring(process.env);
  const app = createApp({
    keyring,
    home: homeFolder(invocation.home),
    root: invocation.root,
    imageTag: invocation.imageTag,
    actor: 'person:terminal',
    onProgress: (line) => console.progress(words(line)),
    onFault: (fault) => console.fault(fault),
  });
  if (!app.ok) return faulted(console, app.error);
  try {
    explain(console, await app.value.recover({ reap }));
    return await command({ app: app.value, console, keyring });
  } finally {
    await app.value.close();
  }
}

export function faulted(console: Console, fault: Fault): number {
  console.fault(fault);
  return exitCodeOf(fault);
}

function words(line: ProgressLine): string {
  const count = line.total === null ? '' : ` (${line.done ?? 0} of ${line.total})`;
  return `${line.step}: ${line.sentence}${count}`;
}

function explain(console: Console, recovery: Recovery): void {
  for (const run of recovery.interrupted) console.note(`Run ${run.runId} was interrupted. ${run.sentence ?? ''}`);
  if (recovery.containersReleased > 0) console.note(`Released ${recovery.containersReleased} containers of earlier processes.`);
  if (recovery.interrupted.length > 0 && recovery.reapFault !== null) console.note(`Its containers could not be looked for: ${recovery.reapFault.message}`);
}
