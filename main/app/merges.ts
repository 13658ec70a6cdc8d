import type { Owner } from '../domain/facts.ts';
import type { Fault } from '../domain/result.ts';
import { workspaceSettings, type Settings } from '../domain/settings.ts';
import type { DeliveryRow } from '../domain/change-views.ts';
import type { Ledger, Readings } from '../ledger/contract.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { createDueDeeds, type DueDeed, type DueDeeds } from './due-deeds.ts';
import { nextTryFrom } from './next-try.ts';
import { readSettings } from './settings-file.ts';
import { submitMerge } from './submit.ts';
import type { SetTimer } from './timers.ts';

export interface MergesOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onFault: (fault: Fault) => void;
  /** The real timer when left out. */
  readonly setTimer?: SetTimer;
}

const tells = new Set(['delivery.opened', 'run.ended', 'run.interrupted', 'level.changed'] as const);

/** Sees that what policy lets go on without a person is tried, merged and watched: at once, after a crash, and again where the way was blocked. */
export function createMerges(options: MergesOptions): DueDeeds {
  const { ledger, now, setTimer, home, onFault } = options;
  const deeds = (): readonly DueDeed[] => {
    const settings = readSettings(home);
    if (!settings.ok) {
      onFault(settings.error);
      return [];
    }
    return ledger.read.deliveries(null).flatMap((delivery) => {
      const at = goesOnAlone(ledger.read, delivery, settings.value) ? nextTryFrom(delivery.opened?.at ?? delivery.pushedAt, ledger.read.mergeRuns(delivery.root)) : null;
      return at === null ? [] : [{ at, begin: () => begin(options, delivery, settings.value) }];
    });
  };
  return createDueDeeds({ ledger, now, setTimer, tells, deeds });
}

/** Whether a delivered change is one that goes on without a person, and has not come to its end. */
export function goesOnAlone(read: Readings, delivery: DeliveryRow, settings: Settings): boolean {
  const { root, opened, merged, mergingAt, reverted, pull } = delivery;
  if (opened?.number == null || reverted !== null) return false;
  const delivers = read.run(delivery.runId)?.delivers ?? null;
  const review = delivers === null ? undefined : read.review(delivers.runId);
  if (delivers === null || review?.verdict !== 'approved' || review.actor !== 'system') return false;
  const outcome = (read.decision(delivery.runId) ?? read.decision(delivers.runId))?.decision.outcome;
  if (outcome !== 'CANARY_ALLOWED' && outcome !== 'AUTO_MERGE_ALLOWED') return false;
  // What was merged is watched to its end, whatever is set since.
  if (merged !== null) return read.canary(root, 'after')?.passed !== true;
  if (read.settledChange(root) !== undefined && mergingAt === null) return false;
  if (pull !== null && pull.state !== 'open' && mergingAt === null) return false;
  return settings.level === 'L3' && workspaceSettings(settings, delivery.workspaceId).canary.probe !== null;
}

function begin({ ledger, dispatcher, owner, onFault }: MergesOptions, { root }: DeliveryRow, settings: Settings): void {
  const run = submitMerge(ledger, { root, attempt: ledger.read.mergeRuns(root).length, actor: 'system', owner, settings });
  dispatcher.wake();
  // Another process may have been quicker: then the ledger says so, and it is its run.
  if (!run.ok && run.error.code !== 'merge_under_way' && run.error.code !== 'change_has_ended') onFault(run.error);
}
