import type { FeedPage, SourceHealth } from '../../preload/feed-api.ts';
import type { LiveFeed } from '../domain/artifacts/live-feed.ts';
import type { ResolvedSource } from '../domain/feed-settings.ts';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import type { SourceReadsRow } from '../domain/feed-views.ts';
import type { RunRow, WorkspaceRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { FeedPlan } from '../loops/product/rooms.ts';
import { contradictionIn } from '../loops/product/contradictions.ts';
import { stateOf } from '../loops/product/source-states.ts';
import type { FeedDeskOptions } from './feed-desk.ts';
import { readFeed } from './feed-reading.ts';
import { nextReads } from './next-reads.ts';

/** The feed of a workspace and what stands behind it, as the window shows it. */
export function readFeedPage(options: FeedDeskOptions, workspaceId: string): Result<FeedPage> {
  const { ledger } = options;
  const workspace = ledger.read.workspace(workspaceId);
  if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
  const plan = options.planOf(workspace.path);
  const [newest, before] = ledger.read.feeds(workspaceId, 2);
  const feed = newest === undefined ? null : readFeed(ledger, newest.sha256);
  const previous = before === undefined ? null : readFeed(ledger, before.sha256);
  const [last] = ledger.read.runs({ workspaceId, loop: 'product', limit: 1 });
  return ok({
    workspaceId,
    workspaceName: workspace.name,
    settings: plan.ok ? plan.value.settings : null,
    fault: plan.ok ? (feed?.ok === false ? feed.error : null) : plan.error,
    feed: feed?.ok === true ? feed.value : null,
    sha256: newest?.sha256 ?? null,
    previous: previous?.ok === true ? previous.value : null,
    mode: newest?.mode ?? null,
    runningRunId: ledger.read.openRuns().find((run) => run.loop === 'product' && run.workspaceId === workspaceId)?.runId ?? null,
    lastRun: last === undefined ? null : lastRunOf(ledger, last),
    sources: plan.ok ? healthOf(options, workspace, plan.value, feed?.ok === true ? feed.value : null) : [],
    clock: clockOf(options, workspaceId),
    publishedTo: newest?.place ?? null,
    servedAt: options.servedAt(workspaceId),
  });
}

function lastRunOf(ledger: Ledger, run: RunRow): FeedPage['lastRun'] {
  const spend = ledger.read.spendOfRun(run.runId);
  return { runId: run.runId, at: run.endedAt ?? run.requestedAt, sentence: run.sentence ?? `It is ${run.status}.`, usd: spend.usdMicros / 1_000_000, tokens: spend.tokens };
}

function clockOf({ ledger, ticks }: FeedDeskOptions, workspaceId: string): FeedPage['clock'] {
  if (ticks === null) return { on: false, nextAt: null, sentence: 'A replay goes by recorded time.' };
  const on = ledger.read.feedClock(workspaceId)?.on ?? false;
  const nextAt = on ? ticks.nextAt(workspaceId) : null;
  if (!on) return { on, nextAt, sentence: 'The clock is off: the feed is read when you ask for it.' };
  return { on, nextAt, sentence: nextAt === null ? 'The clock is on; it ticks in the process that runs it.' : 'The clock is on: each source is read when its time comes.' };
}

function healthOf({ ledger, now, ticks }: FeedDeskOptions, { workspaceId }: WorkspaceRow, { sources, settings }: FeedPlan, feed: LiveFeed | null): readonly SourceHealth[] {
  const reads = ledger.read.sourceReads(workspaceId);
  const rows = new Map(reads.map((row) => [row.source, row]));
  const on = ticks !== null && (ledger.read.feedClock(workspaceId)?.on ?? false);
  const next = on ? nextReads({ paces: settings.paces, sources, reads, views: ledger.read.eventViews(workspaceId), now: now() }) : null;
  return sources.map((source) => lineOf(source, doingOf(rows.get(source.id), contradictionIn(feed, source.id), now().toISOString()), rows.get(source.id), next?.get(source.id)?.at ?? null));
}

/** That others contradict a source is known from what all say together, so only the feed can tell it. */
function doingOf(row: SourceReadsRow | undefined, contradiction: Fault | null, now: string): Pick<SourceHealth, 'state' | 'sentence' | 'fault'> {
  const own = stateOf(row, now);
  if (own.state !== 'good' || contradiction === null) return own;
  return { state: 'quarantined', sentence: `Others contradict it: ${contradiction.message}`, fault: contradiction };
}

function lineOf(source: ResolvedSource, { state, sentence, fault }: ReturnType<typeof doingOf>, row: SourceReadsRow | undefined, nextAt: string | null): SourceHealth {
  return {
    id: source.id,
    name: source.connector.name,
    state,
    sentence: [sentence, ...(state === 'good' ? (row?.remarks ?? []).slice(0, 1) : [])].join(' '),
    lastReadAt: row?.lastReadAt ?? null,
    lastGoodAt: row?.lastGoodAt ?? null,
    asOf: row?.asOf ?? null,
    nextAt,
    fault,
    faultsInARow: row?.faultsInARow ?? 0,
    quarantined: (row?.quarantined ?? []).map(({ at, key, code, message }) => ({ at, key, code, message })),
    recent: row?.recent ?? [],
    trust: source.trust,
    licence: source.connector.licence.id,
    attribution: source.connector.licence.attribution,
  };
}
