import { digestOf } from '../../domain/digest.ts';
import type { EventRecord } from '../../domain/event-data.ts';
import type { Ranked } from '../../feed/contract.ts';
import { isJustOver } from '../../feed/narrate/state-fields.ts';
import type { ProductScope } from './scope.ts';

/**
 * What a feed is made from: the settings, what is held true, how it is ranked, and how the sources do. That a source
 * was read again and said the same is not part of it, so a quiet feed stays as it is and costs no model. That a match
 * is no longer just over is: what says so has to go.
 */
export function stateDigestOf(scope: ProductScope, items: readonly Ranked[]): string {
  return digestOf({
    settings: scope.settingsDigest,
    records: [...scope.records].sort((a, b) => (a.id < b.id ? -1 : 1)).map((record) => ({ ...told(record), justOver: isJustOver(record, scope.now) })),
    order: items.map(({ eventId, actionId, parts }) => ({ eventId, actionId, parts })),
    sources: scope.sourceStates.map(({ id, state, asOf, fault }) => ({ id, state, asOf, fault })),
  });
}

/** The record without the stamps that move with every read. */
function told(record: EventRecord): Record<string, unknown> {
  return {
    ...record,
    competition: record.competition.value, startsAt: record.startsAt.value, status: record.status.value, clock: record.clock?.value ?? null, score: record.score?.value ?? null,
    actions: record.actions.map((action) => ({ ...action, from: action.from.source })),
    sources: record.sources.map(({ source, key, joined }) => ({ source, key, joined })),
  };
}
