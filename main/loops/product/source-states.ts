import type { LiveFeed } from '../../domain/artifacts/live-feed.ts';
import type { ResolvedSource } from '../../domain/feed-settings.ts';
import type { Fault } from '../../domain/result.ts';
import type { SourceReadsRow } from '../../domain/feed-views.ts';
import { isEncodingRemark } from '../../feed/connect/decode-text.ts';
import { sourceStateOf, type SourceRead, type SourceState } from '../../feed/validity/source-state.ts';
import type { StepContext } from '../loop.ts';
import { contradictionsOf } from './contradictions.ts';
import type { ProductScope } from './scope.ts';

/** How each source of the feed does, as the feed says it. */
export function sourceStatesOf(scope: ProductScope, context: StepContext): LiveFeed['sources'] {
  const rows = new Map(scope.rooms.store.sourceReads(context.run.workspaceId).map((row) => [row.source, row]));
  const contradicted = contradictionsOf(scope.records);
  return scope.sources.map((source) => lineOf(source, rows.get(source.id), contradicted.get(source.id) ?? null, scope.now));
}

/** What others contradict is named where nothing else is wrong: the source itself can’t tell it from a truth. */
function lineOf(source: ResolvedSource, row: SourceReadsRow | undefined, contradicted: Fault | null, now: string): LiveFeed['sources'][number] {
  const own = stateOf(row, now);
  const { state, fault } = own.state !== 'good' ? own : contradicted === null ? { state: own.state, fault: misdeclared(row) } : { state: 'quarantined' as const, fault: contradicted };
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

/** A source that is good though its text is not in the encoding it is said to be in: that is named all the same. */
function misdeclared(row: SourceReadsRow | undefined): Pick<Fault, 'code' | 'message'> | null {
  const remark = row?.remarks.find(isEncodingRemark);
  return remark === undefined ? null : { code: 'encoding_wrong', message: remark };
}

/** How a source does, from what is kept of its reads. */
export function stateOf(row: SourceReadsRow | undefined, now: string): SourceState {
  return sourceStateOf(row === undefined ? [] : readsOf(row), now);
}

/**
 * Of earlier reads only their outcome is kept; what is wrong now is told whole. A read that brought nothing new repeats
 * the last good payload, or was judged and is as what was believed: what came between and was not believed is over.
 */
function readsOf(row: SourceReadsRow): readonly SourceRead[] {
  const earlier = row.recent.slice(0, -1).map(({ at, outcome }) => plain(at, outcome));
  const known = row.lastGoodAt !== null && !earlier.some(({ at }) => at === row.lastGoodAt) ? [plain(row.lastGoodAt, 'changed')] : [];
  const good = row.lastOutcome === 'changed' || row.lastOutcome === 'unchanged';
  const doubts = row.held.length === 0 && row.lastOutcome === 'quarantined' && row.fault !== null ? [row.fault] : row.held;
  const newest: SourceRead = {
    at: row.lastReadAt,
    outcome: good ? 'changed' : row.lastOutcome,
    fault: row.lastOutcome === 'failed' ? row.fault : null,
    late: good && row.held.length === 0 ? row.fault : null,
    quarantined: row.lastOutcome === 'failed' ? [] : doubts,
  };
  return [...known, ...earlier, newest];
}

function plain(at: string, outcome: SourceRead['outcome']): SourceRead {
  return { at, outcome: outcome === 'unchanged' ? 'changed' : outcome, fault: null, late: null, quarantined: [] };
}
