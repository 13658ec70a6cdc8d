import type { PullRequestState } from '../domain/pull-request-state.ts';
import { canonicalBytes } from '../domain/digest.ts';
import type { ChangeOutcome } from '../domain/delivery-facts.ts';
import type { NewFact } from '../domain/facts.ts';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import type { DeliveryRow, SettledChangeRow } from '../domain/change-views.ts';
import type { PullRequestHost } from '../delivery/pull-requests/host.ts';
import type { Revert } from '../git/reverts.ts';
import type { Ledger } from '../ledger/contract.ts';
import { realTimer, type SetTimer } from './timers.ts';

/** What is asked about one delivered change. */
export interface WatchedPlace {
  readonly host: PullRequestHost;
  /** Looks whether somebody has taken the merged change back since. */
  readonly findRevert: (delivery: DeliveryRow, signal: AbortSignal) => Promise<Result<Revert | null>>;
}

export interface PullWatchOptions {
  readonly ledger: Ledger;
  readonly now: () => Date;
  readonly placeOf: (delivery: DeliveryRow, signal: AbortSignal) => Promise<Result<WatchedPlace>>;
  readonly onFault: (fault: Fault) => void;
  readonly setTimer?: SetTimer;
}

/** Follows every pull request to its end, and for two weeks beyond it: what becomes of a change is what trust rests on. */
export interface PullWatch {
  /** Looks now, and every minute from then on. */
  resume(): void;
  /** One look at every change that is still open, or may still be taken back. */
  look(): Promise<void>;
  stop(): void;
}

const everyMs = 60_000;
/** Beyond this a revert no longer says anything of the change's quality (DESIGN: reverted within 14 days). In milliseconds. */
export const watchedForMs = 14 * 24 * 3600 * 1000;

export function createPullWatch(options: PullWatchOptions): PullWatch {
  const { ledger, now } = options;
  const setTimer = options.setTimer ?? realTimer;
  const etags = new Map<string, Parameters<PullRequestHost['observe']>[1]>();
  const stopping = new AbortController();
  let underWay: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;

  const lookOnce = async (): Promise<void> => {
    for (const delivery of ledger.read.deliveries(null)) {
      if (stopping.signal.aborted) return;
      if (!isWatched(delivery, ledger.read.settledChange(delivery.root), now())) continue;
      const told = await observe(options, delivery, etags, stopping.signal);
      if (!told.ok && !stopping.signal.aborted) note(ledger, delivery, told.error, options.onFault);
    }
  };
  const look = async (): Promise<void> => {
    underWay ??= lookOnce().catch((error: unknown) => options.onFault(broke(error))).finally(() => (underWay = null));
    return underWay;
  };
  const again = async (): Promise<void> => {
    await look();
    if (!stopping.signal.aborted) cancelTimer = setTimer(() => void again(), everyMs);
  };
  return {
    resume() {
      if (cancelTimer === null) void again();
    },
    look,
    stop() {
      stopping.abort();
      cancelTimer?.();
    },
  };
}

/** Open, or merged so short a time ago that it may still be taken back. */
export function isWatched({ opened, pull }: DeliveryRow, end: SettledChangeRow | undefined, now: Date): boolean {
  if (opened === null) return false;
  if (pull === null || pull.state === 'open') return true;
  return pull.state === 'merged' && end?.outcome === 'accepted' && now.getTime() - Date.parse(end.at) < watchedForMs;
}

async function observe({ ledger, placeOf }: PullWatchOptions, delivery: DeliveryRow, etags: Map<string, Parameters<PullRequestHost['observe']>[1]>, signal: AbortSignal): Promise<Result<null>> {
  const place = await placeOf(delivery, signal);
  if (!place.ok) return place;
  if (delivery.pull?.state === 'merged') return lookForRevert(ledger, place.value, delivery, signal);
  if (delivery.opened?.number == null) return ok(null);
  const seen = await place.value.host.observe(delivery.opened.number, etags.get(delivery.root) ?? { etags: {} }, signal);
  if (!seen.ok) return seen;
  if (!seen.value.changed) return ok(null);
  const kept = keep(ledger, delivery, seen.value.state);
  // Only what is stored has been seen: were it lost, the host would have to say it again.
  if (kept.ok) etags.set(delivery.root, { etags: seen.value.etags });
  return kept;
}

function keep(ledger: Ledger, { root, workspaceId }: DeliveryRow, state: PullRequestState): Result<null> {
  const stored = ledger.artifacts.put(canonicalBytes(state));
  if (!stored.ok) return stored;
  const { sha256 } = stored.value;
  return ledger.transact('system', (read) => {
    // Another process may have seen the same: it is told once.
    if (read.delivery(root)?.pull?.stateSha256 === sha256) return ok({ facts: [], value: null });
    const observed: NewFact = {
      type: 'pull.observed',
      body: {
        root, workspaceId, state: state.state, draft: state.draft, ci: state.ci.state, headCommit: state.headCommit, mergeCommit: state.mergeCommit,
        approvals: state.reviews.approved, changesRequested: state.reviews.changesRequested, comments: state.comments.length, stateSha256: sha256,
      },
    };
    return ok({ facts: [observed, ...settled(read.attempt(root)?.category, read.settledChange(root), { root, workspaceId }, endOf(state))], value: null });
  });
}

interface End {
  readonly outcome: ChangeOutcome;
  readonly reason: string;
}

function endOf(state: PullRequestState): End | null {
  if (state.state === 'merged') return { outcome: 'accepted', reason: 'The pull request was merged.' };
  return state.state === 'closed' ? { outcome: 'rejected', reason: lessonOf(state) } : null;
}

/** The last thing somebody said before it was closed is the best guess at why. */
function lessonOf({ comments }: PullRequestState): string {
  const last = comments.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return last === undefined ? 'The pull request was closed without a word.' : `The pull request was closed. The last comment, by ${last.author}: ${last.body}`.slice(0, 2000);
}

async function lookForRevert(ledger: Ledger, { findRevert }: WatchedPlace, delivery: DeliveryRow, signal: AbortSignal): Promise<Result<null>> {
  const found = await findRevert(delivery, signal);
  if (!found.ok || found.value === null) return found.ok ? ok(null) : found;
  const { commit, subject } = found.value;
  return ledger.transact('system', (read) => ok({
    facts: settled(read.attempt(delivery.root)?.category, read.settledChange(delivery.root), delivery, { outcome: 'reverted', reason: `Taken back by ${commit.slice(0, 12)}: ${subject}` }), value: null,
  }));
}

/** A change whose category is not known settles nothing: trust is counted by category. */
function settled(category: SettledChangeRow['category'] | undefined, before: SettledChangeRow | undefined, { root, workspaceId }: Pick<DeliveryRow, 'root' | 'workspaceId'>, end: End | null): readonly NewFact[] {
  if (end === null || category === undefined || before?.outcome === end.outcome || before?.outcome === 'reverted') return [];
  return [{ type: 'change.settled', body: { runId: root, workspaceId, category, outcome: end.outcome, reason: end.reason } }];
}

/** A host that can't be asked is noted once, until it answers again. */
function note(ledger: Ledger, { root, workspaceId }: DeliveryRow, { code, message }: Fault, onFault: (fault: Fault) => void): void {
  const stored = ledger.transact('system', (read) => {
    const same = read.delivery(root)?.fault;
    return ok({ facts: same?.code === code && same.message === message ? [] : [{ type: 'pull.fault', body: { root, workspaceId, code, message: message.slice(0, 1000) } }], value: null });
  });
  if (!stored.ok) onFault(stored.error);
}

function broke(error: unknown): Fault {
  const found = fail('watch_failed', `Pull requests could not be followed: ${error instanceof Error ? error.message : String(error)}`, 'It is tried again in a minute.');
  return found.error;
}
