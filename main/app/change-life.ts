import type { LifeEvent, ReviewPart } from '../../preload/review-api.ts';
import { rootOf } from '../domain/decide-review.ts';
import type { CanaryRow, DeliveryRow, ReviewRow, SettledChangeRow } from '../domain/change-views.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { nextTryAt } from './deliveries.ts';
import { courseOf, standingOf } from './pull-course.ts';
import { readRunLine } from './run-line.ts';

/** What became of a run's change after it was made: the verdict, its way out of the house, and its end. */
export function readReviewPart(ledger: Ledger, run: RunRow): ReviewPart {
  const root = rootOf(run);
  const review = ledger.read.review(run.runId) ?? null;
  const delivery = ledger.read.delivery(root) ?? null;
  const tries = ledger.read.deliveryRuns(run.runId);
  const revision = ledger.read.revisionOf(run.runId);
  const settled = ledger.read.settledChange(root) ?? null;
  const next = review?.verdict === 'approved' && tries.length > 0 ? nextTryAt(review, tries) : null;
  return {
    root, review, delivery, settled,
    deliveryRuns: tries.map((one) => readRunLine(ledger, one)),
    nextTryAt: next === null ? null : new Date(next).toISOString(),
    revision: revision === undefined ? null : readRunLine(ledger, revision),
    canary: ledger.read.canaryTicks(root),
    standing: delivery?.pull?.state === 'open' ? standingOf(delivery.pull) : null,
    life: lifeOf({ review, delivery, settled, tries, ...seenOf(ledger, root) }),
  };
}

/** What was seen of a change's pull request and of its canaries. */
export function seenOf(ledger: Ledger, root: string): Pick<Known, 'looks' | 'canaries'> {
  return { looks: ledger.read.pullObservations(root, mostLooks), canaries: (['before', 'after'] as const).flatMap((phase) => ledger.read.canary(root, phase) ?? []) };
}

/** A long talk under a pull request is not told comment by comment from its beginning. */
const mostLooks = 60;

interface Known {
  readonly review: ReviewRow | null;
  readonly delivery: DeliveryRow | null;
  readonly settled: SettledChangeRow | null;
  readonly tries: readonly RunRow[];
  /** Looks at the pull request that showed something new, oldest first. */
  readonly looks: readonly NonNullable<DeliveryRow['pull']>[];
  readonly canaries: readonly CanaryRow[];
}

/** The stations of a change in the order they came; of the same instant, in the order a change goes. */
export function lifeOf(known: Known): readonly LifeEvent[] {
  const stations = [
    verdict(known), faultyTries(known), onItsWay(known), courseOf(known.looks),
    canaryOf(known, 'before'), ending(known), canaryOf(known, 'after'), lesson(known), takingBack(known),
  ];
  return stations.flat().sort((a, b) => a.at.localeCompare(b.at));
}

function verdict({ review }: Known): readonly LifeEvent[] {
  if (review === null) return [];
  const by = review.actor === 'system' ? 'Policy' : 'You';
  const note = review.note.trim() === '' ? '' : ` “${review.note.trim()}”`;
  return [{ at: review.at, kind: review.verdict, sentence: `${by} ${review.verdict} the patch ${review.patchSha256.slice(0, 12)}.${note}` }];
}

function faultyTries({ tries }: Known): readonly LifeEvent[] {
  return tries.flatMap((run): readonly LifeEvent[] => {
    if (run.endedAt === null || run.result === 'delivered') return [];
    return [{ at: run.endedAt, kind: 'tried', sentence: run.fault === null ? (run.sentence ?? 'A delivery ended without a word.') : `${run.fault.message} ${run.fault.next}` }];
  });
}

function onItsWay({ delivery }: Known): readonly LifeEvent[] {
  if (delivery === null) return [];
  const { opened, pull, fault } = delivery;
  const asked = pull?.draft === true ? 'draft pull request' : 'pull request';
  return [
    { at: delivery.pushedAt, kind: 'pushed', sentence: `Pushed the branch ${delivery.branch} to ${delivery.remote}.` },
    ...(opened === null ? [] : [{ at: opened.at, kind: 'opened', sentence: opened.host === 'git' ? 'Wrote the request into a file: this remote has no pull requests.' : `Opened the ${asked}${opened.number === null ? '' : ` #${opened.number}`} into ${delivery.base}.` } as const]),
    ...(fault === null ? [] : [{ at: fault.at, kind: 'fault', sentence: `The forge could not be asked: ${fault.message}` } as const]),
  ];
}

/** What Touchline found by itself once the pull request was open. */
function canaryOf({ canaries }: Known, phase: CanaryRow['phase']): readonly LifeEvent[] {
  return canaries.filter((one) => one.phase === phase).map(({ passed, why, at }) => ({ at, kind: passed ? 'canary-passed' : 'canary-failed', sentence: `${phase === 'before' ? 'Before' : 'After'} the merge: ${why}` }));
}

function takingBack({ delivery }: Known): readonly LifeEvent[] {
  const taken = delivery?.reverted ?? null;
  return taken === null ? [] : [{ at: taken.at, kind: 'taking-back', sentence: `Opened the pull request #${taken.number} that takes it back; it waits for you.` }];
}

/** How the pull request ended; of one that was closed, the lesson says so. */
function ending({ delivery, settled }: Known): readonly LifeEvent[] {
  return delivery === null || settled?.outcome === 'rejected' ? [] : endOfPull(delivery);
}

/** A rejection in review says so itself. */
function lesson({ delivery, settled }: Known): readonly LifeEvent[] {
  if (delivery === null || settled === null || settled.outcome === 'accepted') return [];
  const [kind, word] = settled.outcome === 'reverted' ? (['reverted', 'Reverted'] as const) : (['closed', 'Closed'] as const);
  return [{ at: settled.at, kind, sentence: `${word}: ${settled.reason}` }];
}

/** What Touchline merged itself it knows at once, and need not be told by the host. */
function endOfPull({ base, merged, pull }: DeliveryRow): readonly LifeEvent[] {
  if (merged !== null) return [{ at: merged.at, kind: 'merged', sentence: `Touchline merged it into ${base} as ${merged.commit.slice(0, 10)}.` }];
  if (pull === null || pull.state === 'open') return [];
  if (pull.state === 'closed') return [{ at: pull.at, kind: 'closed', sentence: 'Closed without merging.' }];
  return [{ at: pull.at, kind: 'merged', sentence: `Merged into ${base}${pull.mergeCommit === null ? '' : ` as ${pull.mergeCommit.slice(0, 10)}`}.` }];
}
