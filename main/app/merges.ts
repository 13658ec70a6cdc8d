import type { Owner } from '../domain/facts.ts';
import type { Fault } from '../domain/result.ts';
import { workspaceSettings, type Settings } from '../domain/settings.ts';
import type { DeliveryRow } from '../domain/views.ts';
import type { Ledger, Readings } from '../ledger/contract.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { nextTryFrom } from './next-try.ts';
import { readSettings } from './settings-file.ts';
import { submitMerge } from './submit.ts';

export interface MergesOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onFault: (fault: Fault) => void;
  /** Calls back once after so many milliseconds, and gives the way to call that off; the real timer when left out. */
  readonly setTimer?: (callback: () => void, ms: number) => () => void;
}

/** Sees that what policy lets go on without a person is tried, merged and watched: at once, after a crash, and again where the way was blocked. */
export interface Merges {
  /** Looks now and follows the ledger from then on. */
  resume(): void;
  stop(): void;
}

const longestTimerMs = 2 ** 31 - 1;
const tells: ReadonlySet<string> = new Set(['delivery.opened', 'run.ended', 'run.interrupted', 'level.changed']);

export function createMerges(options: MergesOptions): Merges {
  const { ledger, now } = options;
  const setTimer = options.setTimer ?? realTimer;
  let leave: (() => void) | null = null;
  let cancelTimer: (() => void) | null = null;

  const look = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    const settings = readSettings(options.home);
    if (!settings.ok) return options.onFault(settings.error);
    const dueAt = ledger.read.deliveries(null).flatMap((delivery) => {
      const at = goesOnAlone(ledger.read, delivery, settings.value) ? nextTryFrom(delivery.opened?.at ?? delivery.pushedAt, ledger.read.mergeRuns(delivery.root)) : null;
      return at === null ? [] : [{ delivery, at }];
    });
    const time = now().getTime();
    for (const { delivery, at } of dueAt) if (at <= time) begin(options, delivery, settings.value);
    const later = dueAt.map(({ at }) => at).filter((at) => at > time);
    if (later.length > 0 && leave !== null) cancelTimer = setTimer(look, Math.min(Math.min(...later) - time, longestTimerMs));
  };

  return {
    resume() {
      leave ??= ledger.subscribe((facts) => {
        if (facts.some(({ type }) => tells.has(type))) look();
      });
      look();
    },
    stop() {
      leave?.();
      leave = null;
      cancelTimer?.();
    },
  };
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

function realTimer(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
