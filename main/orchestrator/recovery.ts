import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../domain/result.ts';
import { ok } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { issue } from './issue.ts';
import { isAlive } from './owner.ts';
import { runFolder } from './run-context.ts';

/** Takes away what earlier processes left in the sandbox; `keep` names the runs that are alive. */
export type Reap = (keep: ReadonlySet<string>) => Promise<
  | { readonly ok: true; readonly value: { readonly containers: readonly unknown[]; readonly volumes: readonly unknown[]; readonly left: readonly { readonly id: string; readonly reason: string }[] } }
  | { readonly ok: false; readonly error: Fault }
>;

export interface Recovery {
  /** Runs that a dead process had under way, as they are recorded now. */
  readonly interrupted: readonly RunRow[];
  readonly containersReleased: number;
  /** Why containers could not be looked for, e.g. no Docker; they end by themselves when their process is gone. */
  readonly reapFault: Fault | null;
}

/**
 * Makes the story whole after a crash: every run whose process is gone ends as interrupted with the step it
 * died at, its containers are released and its temporary folder is removed. Harmless when there is nothing.
 */
export async function recover(ledger: Ledger, home: string, reap: Reap | null): Promise<Recovery> {
  const open = ledger.read.openRuns();
  const dead = open.filter((run) => !isAlive(run.owner));
  const alive = new Set<string>(open.filter((run) => isAlive(run.owner)).map((run) => run.runId));
  const reaped = reap === null ? null : await reap(alive);
  const interrupted = dead.flatMap((run) => interruptedRow(ledger, run));
  removeFolders(home, alive);
  const containers = reaped?.ok === true ? reaped.value.containers.length : 0;
  if (reaped?.ok === true && (containers > 0 || reaped.value.volumes.length > 0 || reaped.value.left.length > 0)) recordReap(ledger, reaped.value);
  return { interrupted, containersReleased: containers, reapFault: reaped?.ok === false ? reaped.error : null };
}

/** Whether some run's process is gone: only then is there something to recover. */
export function needsRecovery(ledger: Ledger): boolean {
  return ledger.read.openRuns().some((run) => !isAlive(run.owner));
}

function interruptedRow(ledger: Ledger, run: RunRow): readonly RunRow[] {
  const stored = issue(ledger, 'system', run.runId, { kind: 'interrupt' });
  return stored.ok ? [stored.value] : [];
}

function recordReap(ledger: Ledger, report: { containers: readonly unknown[]; volumes: readonly unknown[]; left: readonly { id: string; reason: string }[] }): void {
  ledger.transact('system', () =>
    ok({
      facts: [{
        type: 'sandbox.reaped',
        body: { containers: report.containers.length, volumes: report.volumes.length, left: report.left.map((item) => `${item.id}: ${item.reason}`) },
      }],
      value: null,
    }),
  );
}

function removeFolders(home: string, alive: ReadonlySet<string>): void {
  let names: string[];
  try {
    names = readdirSync(join(home, 'runs'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  for (const name of names) {
    if (!alive.has(name)) rmSync(runFolder(home, name), { recursive: true, force: true });
  }
}
