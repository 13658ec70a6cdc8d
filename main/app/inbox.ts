import type { InboxItem } from '../../preload/api.ts';
import type { Actor } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { readRunLine } from './run-page.ts';

const lookBack = 50;
const order: Record<InboxItem['group'], number> = { decide: 0, blocked: 1, failed: 2, done: 3 };

/** What waits for a person, most urgent first: a reading of the runs that ended and were not seen. */
export function readInbox(ledger: Ledger): readonly InboxItem[] {
  return [...ledger.read.runs({ limit: lookBack, loop: 'engineering' }), ...newestOfFeeds(ledger)]
    .filter((run) => !run.seen)
    .flatMap((run) => itemOf(ledger, run))
    .sort((a, b) => order[a.group] - order[b.group] || b.at.localeCompare(a.at));
}

/** A feed ticks all day: what waits is how it stands now, and of ticks only what went wrong. */
function newestOfFeeds(ledger: Ledger): readonly RunRow[] {
  return ledger.read.workspaces().flatMap(({ workspaceId }) => ledger.read.runs({ workspaceId, loop: 'product', limit: 1 })).filter((run) => run.slot === null || groupOf(run) !== 'done');
}

/** Takes a line off the inbox, for good: that a person saw it is a fact like any other. */
export function markSeen(ledger: Ledger, actor: Actor, itemId: string): Result<null> {
  return ledger.transact(actor, (read) => {
    const run = read.run(itemId);
    if (run === undefined) return fail('no_such_item', 'There is no such line in the inbox.', 'Reload the inbox.');
    return ok({ facts: run.seen ? [] : [{ type: 'run.seen' as const, body: { runId: run.runId } }], value: null });
  });
}

function itemOf(ledger: Ledger, run: RunRow): readonly InboxItem[] {
  const group = groupOf(run);
  if (group === null || run.endedAt === null) return [];
  const line = readRunLine(ledger, run);
  return [{
    id: run.runId,
    group,
    runId: run.runId,
    title: line.taskTitle ?? `${run.mode === 'dry-run' ? 'Dry run' : 'Run'} of ${run.loop === 'product' ? 'the feed of ' : ''}${line.workspaceName}`,
    why: run.sentence ?? '',
    otherwise: otherwiseOf(run, group),
    at: run.endedAt,
  }];
}

function groupOf(run: RunRow): InboxItem['group'] | null {
  if (run.status === 'failed' || run.status === 'interrupted') return 'failed';
  if (run.result === 'patch-ready') return 'decide';
  if (run.result === 'blocked' || run.result === 'rejected' || run.result === 'needs-you') return 'blocked';
  return run.status === 'done' ? 'done' : null;
}

function otherwiseOf(run: RunRow, group: InboxItem['group']): string {
  if (run.loop === 'product') return group === 'done' ? 'Nothing: the feed stands.' : 'The last good feed stays; the next tick tries again.';
  return group === 'decide' ? 'Nothing happens: a dry run opens no pull request.' : 'Nothing: the run is over and the repository is as it was.';
}
