import * as fc from 'fast-check';
import { eventRecordSchema, eventStatuses, type EventRecord } from '../../../main/domain/event-data.ts';

/** Event records of every status and shape, with names nobody expects. */

const seen = '2026-06-18T20:00:00.000Z';
const from = { source: 'one', since: seen, observedAt: seen, asOf: null };
const sourced = <Value>(value: Value) => ({ value, from, agreeing: [] });

const plainName = fc.constantFrom('Ostholm', 'Vila Mora', 'Kråkvik', 'FC 09 Brehna', '1. FC Lindos', 'Côte-du-Nord', 'St. Aurel', 'the Ninth', 'Świt Borów', 'Nott’m Wood');
const oddName = fc.oneof(fc.string({ minLength: 1, maxLength: 200 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constantFrom('{home}', 'undefined', 'null', 'NaN', 'https://example.org', '<b>A</b>', '\u202etxet', 'A\u200bB', '2–1', '67', 'lead', 'not', ',', '\uff21', 'beat Ostholm 2–1', 'the match'));
export const names: fc.Arbitrary<string> = fc.oneof({ weight: 3, arbitrary: plainName }, { weight: 1, arbitrary: oddName });

const actionTypes = ['goal', 'own-goal', 'penalty-goal', 'penalty-missed', 'yellow-card', 'red-card', 'second-yellow-card', 'substitution', 'point', 'finish', 'play'];

const action = fc.record({ type: fc.constantFrom(...actionTypes), side: fc.constantFrom('home', 'away', null), participant: fc.option(names), minute: fc.option(fc.nat(120)), stoppage: fc.option(fc.nat(10)), period: fc.constantFrom('1H', '2H', 'ET1', 'PEN', null), position: fc.option(fc.integer({ min: 1, max: 20 })), grid: fc.option(fc.integer({ min: 1, max: 20 })) });

export const records: fc.Arbitrary<EventRecord> = fc.record({
  sport: fc.constantFrom('soccer', 'tennis', 'handball', 'motor-racing', 'baseball'),
  sides: fc.tuple(names, names), field: fc.array(names, { minLength: 3, maxLength: 6 }), many: fc.boolean(), status: fc.constantFrom(...eventStatuses), total: fc.option(fc.tuple(fc.nat(12), fc.nat(12))), shootout: fc.option(fc.tuple(fc.nat(7), fc.nat(7))),
  actions: fc.array(action, { maxLength: 6 }), confidence: fc.constantFrom(0, 0.3, 0.5, 0.9, 1), competition: names, stage: fc.option(names), venue: fc.option(names), startsAt: fc.option(fc.constant(seen)),
  clock: fc.option(fc.record({ period: fc.constantFrom('1H', 'HT', '2H', 'ET1', 'PEN', 'SET2', null), minute: fc.option(fc.nat(120)), stoppage: fc.option(fc.nat(10)) })),
}).map((drawn) => {
  const sided = ['home', 'away'] as const;
  const competitors = drawn.many
    ? drawn.field.map((name, index) => ({ key: `driver-${index}`, name, alignment: null, names: [], attributes: { team: 'Red Works' } }))
    : sided.map((side, index) => ({ key: side, name: drawn.sides[index] ?? '', alignment: side, names: [], attributes: {} }));
  const keyOf = (side: string | null): string | null => (drawn.many ? (competitors[side === 'home' ? 0 : 1]?.key ?? null) : side);
  const values = ([one, other]: readonly [number, number]) => ({ [competitors[0]?.key ?? '']: one, [competitors[1]?.key ?? '']: other });
  return eventRecordSchema.parse({
    id: 'event', sport: drawn.sport, competition: sourced({ name: drawn.competition, stage: drawn.stage, season: null, round: drawn.stage, knockout: null }), startsAt: sourced(drawn.startsAt), startsOn: null, venue: drawn.venue, status: sourced(drawn.status),
    clock: drawn.clock === null ? null : sourced({ ...drawn.clock, second: null }), competitors, score: drawn.total === null ? null : sourced({ total: values(drawn.total), periods: [], shootout: drawn.shootout === null ? null : values(drawn.shootout) }),
    actions: drawn.actions.map((one, index) => ({ id: `a${index}`, type: one.type, period: one.period, minute: one.minute, stoppage: one.stoppage, second: null, sequence: index, competitor: keyOf(one.side), participant: one.participant, score: null, attributes: { ...(one.position === null ? {} : { position: one.position }), ...(one.grid === null ? {} : { grid: one.grid }) }, from, confirmedBy: [] })),
    attributes: {}, sources: [{ source: 'one', key: 'k', observedAt: seen, asOf: null, joined: 1 }], conflicts: [], confidence: { value: drawn.confidence, basis: 'drawn' }, changedAt: seen,
  });
});

/** Parts of a rank, as the ranking names them. */
export const parts = fc.array(fc.constantFrom('impact', 'lateness', 'closeness', 'open now', 'late now', 'rarity', 'competition', 'live', 'recency', 'favourite', 'places gained', 'constructor'), { minLength: 1, maxLength: 8 })
  .map((drawn) => [...new Set(drawn)].map((name, index) => ({ name, value: 1, weight: 1 / (index + 1), contribution: 1 / (index + 1), why: `It is ${name}.` })));
