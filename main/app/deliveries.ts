import type { Owner } from '../domain/facts.ts';
import { fail, type Fault, type Result } from '../domain/result.ts';
import type { ReviewRow, RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { nextTryFrom } from './next-try.ts';
import { readSettings } from './settings-file.ts';
import { submitDelivery } from './submit.ts';

export interface DeliveriesOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onFault: (fault: Fault) => void;
  /** Calls back once after so many milliseconds, and gives the way to call that off; the real timer when left out. */
  readonly setTimer?: (callback: () => void, ms: number) => () => void;
}

/** Sees that what was approved is delivered: at once, after a crash, and again where the way was only blocked for a while. */
export interface Deliveries {
  /** Looks now and follows the ledger from then on. */
  resume(): void;
  /** Delivers an approved change now, whatever became of earlier tries. */
  deliver(runId: string): Result<RunRow>;
  stop(): void;
}

const longestTimerMs = 2 ** 31 - 1;

export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { ledger, now } = options;
  const setTimer = options.setTimer ?? realTimer;
  let leave: (() => void) | null = null;
  let cancelTimer: (() => void) | null = null;

  const look = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    const dueAt = ledger.read.undelivered().flatMap((review) => {
      const at = nextTryAt(review, ledger.read.deliveryRuns(review.runId));
      return at === null ? [] : [{ review, at }];
    });
    const time = now().getTime();
    for (const { review, at } of dueAt) if (at <= time) begin(options, review);
    const later = dueAt.map(({ at }) => at).filter((at) => at > time);
    if (later.length > 0 && leave !== null) cancelTimer = setTimer(look, Math.min(Math.min(...later) - time, longestTimerMs));
  };

  return {
    resume() {
      leave ??= ledger.subscribe((facts) => {
        if (facts.some(({ type }) => type === 'review.given' || type === 'review.withdrawn' || type === 'run.ended' || type === 'run.interrupted')) look();
      });
      look();
    },
    deliver: (runId) => {
      const review = ledger.read.review(runId);
      return review === undefined ? fail('not_approved', 'Nobody has approved this change.', 'Approve it first.') : begun(options, review);
    },
    stop() {
      leave?.();
      leave = null;
      cancelTimer?.();
    },
  };
}

/** When it is to be tried next, in milliseconds; null where a person has to look first. */
export function nextTryAt(review: ReviewRow, tries: readonly RunRow[]): number | null {
  return nextTryFrom(review.deliverFrom, tries);
}

function begin(options: DeliveriesOptions, review: ReviewRow): void {
  const run = begun(options, review);
  // Another process may have been quicker: then the ledger says so, and it is its run.
  if (!run.ok && run.error.code !== 'delivery_under_way' && run.error.code !== 'already_delivered') options.onFault(run.error);
}

function begun({ ledger, dispatcher, home, owner, now }: DeliveriesOptions, review: ReviewRow): Result<RunRow> {
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const run = submitDelivery(ledger, { review, attempt: ledger.read.deliveryRuns(review.runId).length, now: now(), actor: 'system', owner, settings: settings.value });
  dispatcher.wake();
  return run;
}

function realTimer(callback: () => void, ms: number): () => void {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
}
