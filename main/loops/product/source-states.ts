import type { LiveFeed } from '../../domain/artifacts/live-feed.ts';
import type { ResolvedSource } from '../../domain/feed-settings.ts';
import type { SourceReadsRow } from '../../domain/views.ts';
import { sourceStateOf, type SourceRead, type SourceState } from '../../feed/validity/source-state.ts';
import type { StepContext } from '../loop.ts';
import type { ProductScope } from './scope.ts';

/** How each source of the feed does, as the feed says it. */
export function sourceStatesOf(scope: ProductScope, context: StepContext): LiveFeed['sources'] {
  const rows = new Map(scope.rooms.store.sourceReads(context.run.workspaceId).map((row) => [row.source, row]));
  return scope.sources.map((source) => lineOf(source, rows.get(source.id), scope.now));
}

function lineOf(source: ResolvedSource, row: SourceReadsRow | undefined, now: string): LiveFeed['sources'][number] {
  const { state, fault } = stateOf(row, now);
  return {
    id: source.id,
    name: source.connector.name,
    state,
    lastGoodAt: row?.lastGoodAt ?? null,
    asOf: row?.asOf ?? null,
    fault: fault === null ? null : { code: fault.code, message: fault.message },
    attribution: source.connector.licence.attribution,
  };
}

/** How a source does, from what is kept of its reads. */
export function stateOf(row: SourceReadsRow | undefined, now: string): SourceState {
  return sourceStateOf(row === undefined ? [] : readsOf(row), now);
}

/** Of earlier reads only their outcome is kept; what is wrong now is told whole. */
function readsOf(row: SourceReadsRow): readonly SourceRead[] {
  const earlier = row.recent.slice(0, -1).map(({ at, outcome }) => plain(at, outcome));
  const known = row.lastGoodAt !== null && !earlier.some(({ at }) => at === row.lastGoodAt) ? [plain(row.lastGoodAt, 'changed')] : [];
  const good = row.lastOutcome === 'changed' || row.lastOutcome === 'unchanged';
  const doubts = row.held.length === 0 && row.lastOutcome === 'quarantined' && row.fault !== null ? [row.fault] : row.held;
  const newest: SourceRead = {
    at: row.lastReadAt,
    outcome: row.lastOutcome,
    fault: row.lastOutcome === 'failed' ? row.fault : null,
    late: good && row.held.length === 0 ? row.fault : null,
    quarantined: row.lastOutcome === 'failed' ? [] : doubts,
  };
  return [...known, ...earlier, newest];
}

function plain(at: string, outcome: SourceRead['outcome']): SourceRead {
  return { at, outcome, fault: null, late: null, quarantined: [] };
}
