import type { EventViewRow, SourceReadsRow } from '../../domain/feed-views.ts';
import type { SourceView } from '../../feed/contract.ts';
import type { StepContext } from '../loop.ts';
import type { ProductScope } from './scope.ts';

/**
 * What every source says of every event now, as the feed's parts know it. Rows are read once a tick and again where a
 * read changed them: there may be thousands. A source that is no longer in the settings has no say.
 */
export function viewsNow(scope: ProductScope, context: StepContext): readonly SourceView[] {
  const { store } = scope.rooms;
  const { workspaceId } = context.run;
  const reads = new Map(store.sourceReads(workspaceId).map((read) => [read.source, read]));
  return scope.sources.flatMap(({ id, trust }) => {
    const read = reads.get(id);
    if (read === undefined) return [];
    const rows = scope.viewRows.get(id) ?? store.eventViewsOf(workspaceId, id);
    scope.viewRows.set(id, rows);
    return rows.map((row) => viewOf(row, trust, read));
  });
}

/** After a read that changed something: its rows are read anew when they are next asked for. */
export function forgetRows(scope: ProductScope, source: string): void {
  scope.viewRows.delete(source);
}

function viewOf(row: EventViewRow, trust: number, read: SourceReadsRow): SourceView {
  return {
    source: row.source,
    trust,
    observation: row.observation,
    firstSeenAt: row.firstSeenAt,
    ...heardOf(row, read),
    changedAt: row.changedAt,
    previous: row.previous,
    healthy: isHealthy(row.key, read),
  };
}

/**
 * When the source was last heard to say this, and at which good read before. While it says something else that is not
 * believed, this word was last heard before that began.
 */
function heardOf(row: EventViewRow, { held, recent, lastGoodAt }: SourceReadsRow): Pick<SourceView, 'observedAt' | 'previousReadAt'> {
  const doubted = held.find((doubt) => doubt.key === row.key || doubt.key === null)?.since;
  const good = recent.filter(({ at, outcome }) => (outcome === 'changed' || outcome === 'unchanged') && (doubted === undefined || at < doubted));
  return { observedAt: good.at(-1)?.at ?? (doubted === undefined ? lastGoodAt : null) ?? row.firstSeenAt, previousReadAt: good.at(-2)?.at ?? null };
}

/** A read that failed makes all that the source says of now doubtful; what is old or not believed of one event, only that. */
function isHealthy(key: string, { lastOutcome, lateKeys, held }: SourceReadsRow): boolean {
  if (lastOutcome !== 'changed' && lastOutcome !== 'unchanged') return false;
  return !lateKeys.includes(key) && !held.some((doubt) => doubt.key === key || doubt.key === null);
}
