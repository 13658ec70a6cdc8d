import type { Owner } from '../domain/facts.ts';
import { fail, type Fault, type Result } from '../domain/result.ts';
import type { ReviewRow } from '../domain/change-views.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { createDueDeeds, type DueDeed, type DueDeeds } from './due-deeds.ts';
import { nextTryFrom } from './next-try.ts';
import { readSettings } from './settings-file.ts';
import { submitDelivery } from './submit.ts';
import type { SetTimer } from './timers.ts';

export interface DeliveriesOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onFault: (fault: Fault) => void;
  /** The real timer when left out. */
  readonly setTimer?: SetTimer;
}

/** Sees that what was approved is delivered: at once, after a crash, and again where the way was only blocked for a while. */
export interface Deliveries extends DueDeeds {
  /** Delivers an approved change now, whatever became of earlier tries. */
  deliver(runId: string): Result<RunRow>;
}

const tells = new Set(['review.given', 'review.withdrawn', 'run.ended', 'run.interrupted'] as const);

export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { ledger, now, setTimer } = options;
  const deeds = (): readonly DueDeed[] => ledger.read.undelivered().flatMap((review) => {
    const at = nextTryAt(review, ledger.read.deliveryRuns(review.runId));
    return at === null ? [] : [{ at, begin: () => begin(options, review) }];
  });
  return {
    ...createDueDeeds({ ledger, now, setTimer, tells, deeds }),
    deliver: (runId) => {
      const review = ledger.read.review(runId);
      return review === undefined ? fail('not_approved', 'Nobody has approved this change.', 'Approve it first.') : begun(options, review);
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
