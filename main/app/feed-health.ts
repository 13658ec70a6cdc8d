import { stateOf } from '../loops/product/source-states.ts';
import { contradictionIn } from '../loops/product/contradictions.ts';
import type { FeedPlan } from '../loops/product/rooms.ts';
import type { LoopHealth } from '../loops/engineering/signals/feed-health.ts';
import type { Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { readFeed } from './feed-reading.ts';

export interface FeedHealthOptions {
  readonly ledger: Ledger;
  readonly planOf: (repository: string) => Result<FeedPlan>;
  readonly now: () => Date;
}

/** How a workspace's feed and its sources do, as the window tells it too; null where the workspace has no feed. */
export function readFeedHealth({ ledger, planOf, now }: FeedHealthOptions, workspaceId: string): readonly LoopHealth[] | null {
  const workspace = ledger.read.workspace(workspaceId);
  if (workspace === undefined) return null;
  const plan = planOf(workspace.path);
  if (!plan.ok) return plan.error.code === 'no_feed_settings' ? null : [{ source: 'feed', state: 'broken', detail: plan.error.message, at: null }];
  const rows = new Map(ledger.read.sourceReads(workspaceId).map((row) => [row.source, row]));
  const [newest] = ledger.read.feeds(workspaceId, 1);
  const feed = newest === undefined ? null : readFeed(ledger, newest.sha256);
  const sources = plan.value.sources.map(({ id }): LoopHealth => {
    const row = rows.get(id);
    const { state, sentence } = stateOf(row, now().toISOString());
    const contradiction = state === 'good' && feed?.ok === true ? contradictionIn(feed.value, id) : null;
    if (contradiction !== null) return { source: id, state: 'quarantined', detail: `Others contradict it: ${contradiction.message}`, at: row?.lastReadAt ?? null };
    return { source: id, state, detail: sentence, at: row?.lastReadAt ?? null };
  });
  return [...feedItself(ledger.read.runs({ workspaceId, loop: 'product', limit: 1 })[0]), ...sources];
}

/** A feed whose last run failed is broken; one that was never asked for is not. */
function feedItself(last: RunRow | undefined): readonly LoopHealth[] {
  if (last === undefined) return [];
  const broken = last.status === 'failed' || last.status === 'interrupted';
  return [{ source: 'feed', state: broken ? 'broken' : 'good', detail: last.sentence ?? last.fault?.message ?? `Its last run is ${last.status}.`, at: last.endedAt ?? last.requestedAt }];
}
