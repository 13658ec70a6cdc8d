import { actionSchema, eventRecordSchema, type EventRecord } from '../../main/domain/event-data.ts';
import type { z } from 'zod';

/** What a test says of an event; the rest of the record follows. */
export interface Told {
  readonly id: string;
  readonly sport: string;
  readonly competition: string;
  readonly knockout?: boolean | null;
  readonly startsAt: string | null;
  readonly status: EventRecord['status']['value'];
  readonly names: { readonly home: string; readonly away: string };
  readonly actions: readonly ToldAction[];
  readonly attributes?: EventRecord['attributes'];
}

/** An action and when it became known. */
export interface ToldAction {
  readonly action: z.input<typeof actionSchema>;
  readonly since: string;
}

/** A record of one source, as the merge would hold it. */
export function recordOf(told: Told): EventRecord {
  const since = told.startsAt ?? '2030-01-01T00:00:00Z';
  const from = { source: 'test', since, observedAt: since, asOf: null };
  const sourced = <T>(value: T) => ({ value, from, agreeing: [] });
  return eventRecordSchema.parse({
    id: told.id, sport: told.sport, startsOn: null, venue: null, clock: null, score: null, attributes: told.attributes ?? {}, conflicts: [],
    competition: sourced({ name: told.competition, season: null, stage: null, round: null, knockout: told.knockout ?? null }),
    startsAt: sourced(told.startsAt), status: sourced(told.status),
    competitors: [competitor('home', told.names.home), competitor('away', told.names.away)],
    actions: told.actions.map((one) => ({ ...actionSchema.parse(one.action), from: { ...from, since: one.since, observedAt: one.since }, confirmedBy: [] })),
    sources: [{ source: 'test', key: told.id, observedAt: since, asOf: null, joined: 1 }],
    confidence: { value: 1, basis: 'One source, made for a test.' }, changedAt: since,
  });
}

function competitor(key: 'home' | 'away', name: string) {
  return { key, name, alignment: key };
}
