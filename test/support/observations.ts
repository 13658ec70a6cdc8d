import * as fc from 'fast-check';
import { eventObservationSchema, type Action, type EventObservation, type EventObservationInput, type EventStatus } from '../../main/domain/event-data.ts';
import type { EventLink, SourceView } from '../../main/feed/contract.ts';
import { defineSport } from '../../main/feed/sport.ts';

/** Observations of invented matches between invented clubs, and arbitrary ones. */

export const kickoff = '2031-05-04T18:00:00.000Z';

/** The instant so many minutes (or parts of one) after the kick-off. */
export function at(minutes: number): string {
  return new Date(Date.parse(kickoff) + minutes * 60_000).toISOString();
}

/** A ball game in which goals count and nothing else; clock, plausibility as in soccer. */
export const ballGame = defineSport<{ readonly home: number; readonly away: number }>({
  sport: 'ball-game',
  title: 'Ball game',
  outcomes: () => ['home', 'draw', 'away'],
  start: () => ({ home: 0, away: 0 }),
  apply: (state, { type, competitor }) => {
    if (!['goal', 'own-goal', 'penalty-goal'].includes(type)) return state;
    return competitor === 'home' ? { ...state, home: state.home + 1 } : competitor === 'away' ? { ...state, away: state.away + 1 } : state;
  },
  chances: () => [1 / 3, 1 / 3, 1 / 3],
  progress: () => 0,
  closeness: () => 0,
  total: (state) => ({ home: state.home, away: state.away }),
  rarity: () => 0,
  plausible: { riseByOne: 1, riseInTenMinutes: 6, longestHours: 4, mayFall: false, shortestMinutes: 85 },
});

export const sportOf = (sport: string): typeof ballGame | null => (sport === 'ball-game' ? ballGame : null);

export function aGoal(competitor: 'home' | 'away', minute: number, changes: Partial<Action> = {}): Action {
  return {
    id: `goal-${competitor}-${minute}`, type: 'goal', period: null, minute, stoppage: null, second: null, sequence: minute,
    competitor, participant: null, score: null, attributes: {}, ...changes,
  };
}

/** Brackwater – Ostrand, not yet begun unless told otherwise. */
export function anObservation(changes: Partial<EventObservationInput> = {}): EventObservation {
  return eventObservationSchema.parse({
    key: 'brackwater-ostrand', sport: 'ball-game', competition: { name: 'Coastal League' }, startsAt: kickoff, status: 'scheduled',
    competitors: [{ key: 'home', name: 'Brackwater', alignment: 'home' }, { key: 'away', name: 'Ostrand', alignment: 'away' }],
    ...changes,
  });
}

/** With this score, and the goals for it in the minutes 10, 20, 30… where `list` is set. */
export function withScore(home: number, away: number, changes: Partial<EventObservationInput> = {}, list = false): EventObservation {
  const goals = [...Array.from({ length: home }, (_, index) => aGoal('home', 10 * (index + 1))), ...Array.from({ length: away }, (_, index) => aGoal('away', 10 * (index + 1) + 5))];
  return anObservation({ status: 'live', score: { total: { home, away } }, actions: list ? goals : [], ...changes });
}

export function aView(observation: EventObservation, changes: Partial<SourceView> = {}): SourceView {
  return { source: 'north', trust: 0.5, observation, firstSeenAt: at(-60), observedAt: at(0), previousReadAt: at(-1), changedAt: {}, previous: null, healthy: true, ...changes };
}

export function aLink(changes: Partial<EventLink> = {}): EventLink {
  return { eventId: 'ball-game-brackwater-ostrand', source: 'north', key: 'brackwater-ostrand', confidence: 0.95, competitors: {}, why: 'Same names and kick-off.', ...changes };
}

/** What a store makes of a source's next word: when each thing of it changed. */
export function nextView(before: SourceView | null, observation: EventObservation, now: string, changes: Partial<SourceView> = {}): SourceView {
  if (before === null) return aView(observation, { firstSeenAt: now, observedAt: now, previousReadAt: null, ...changes });
  const fields = ['status', 'score', 'clock', 'actions', 'startsAt', 'asOf', 'competition'] as const;
  const changed = fields.filter((field) => JSON.stringify(before.observation[field]) !== JSON.stringify(observation[field]));
  return { ...before, observation, observedAt: now, previousReadAt: before.observedAt, changedAt: { ...before.changedAt, ...Object.fromEntries(changed.map((field) => [field, now])) }, healthy: true, ...changes };
}

const statuses: readonly EventStatus[] = ['scheduled', 'live', 'interrupted', 'finished', 'postponed', 'abandoned', 'cancelled', 'unknown'];
const people = ['Ilmar Vost', 'I. Vost', 'Vost', 'Peder Aaskov', 'Teodor Brünn', 'Bruenn', null];

/** Any action, sense or nonsense. */
export const actionArbitrary: fc.Arbitrary<Action> = fc.record({
  id: fc.constantFrom('a1', 'a2', 'a3', 'a4', 'a5', 'a6'),
  type: fc.constantFrom('goal', 'own-goal', 'penalty-goal', 'yellow-card', 'red-card', 'period-start'),
  period: fc.constantFrom('1H', '2H', 'PEN', null),
  minute: fc.option(fc.integer({ min: 0, max: 120 })),
  stoppage: fc.option(fc.integer({ min: 0, max: 9 })),
  second: fc.option(fc.integer({ min: 0, max: 59 })),
  sequence: fc.integer({ min: 0, max: 40 }),
  competitor: fc.constantFrom('home', 'away', null),
  participant: fc.constantFrom(...people),
  score: fc.constant(null),
  attributes: fc.constant({}),
});

const totalArbitrary = fc.record({ home: fc.integer({ min: 0, max: 4 }), away: fc.integer({ min: 0, max: 4 }) });
const instantArbitrary = fc.integer({ min: -60, max: 180 }).map(at);

/** Any word on the match: contradicting itself, out of order, or plain. */
export const observationArbitrary: fc.Arbitrary<EventObservation> = fc.record({
  status: fc.constantFrom(...statuses),
  startsAt: fc.option(fc.oneof({ weight: 4, arbitrary: fc.constant(kickoff) }, { weight: 1, arbitrary: instantArbitrary }), { freq: 9 }),
  startsOn: fc.constantFrom(null, '2031-05-04', '2031-04-05'),
  clock: fc.option(fc.record({ period: fc.constantFrom('1H', 'HT', '2H', null), minute: fc.option(fc.integer({ min: 0, max: 100 })), stoppage: fc.constant(null), second: fc.constant(null) })),
  score: fc.option(fc.record({ total: totalArbitrary, periods: fc.constant([]), shootout: fc.option(totalArbitrary, { freq: 6 }) })),
  actions: fc.uniqueArray(actionArbitrary, { maxLength: 6, selector: ({ id }) => id }),
  asOf: fc.option(instantArbitrary),
  competition: fc.record({ name: fc.constantFrom('Coastal League', 'Coastal Cup'), season: fc.constantFrom('2031', null) }),
}).map((changes) => eventObservationSchema.parse({ ...anObservation(), ...changes }));

/** Any view of up to five sources, read at any time. */
export const viewArbitrary: fc.Arbitrary<SourceView> = fc.record({
  source: fc.constantFrom('north', 'south', 'east', 'west', 'far'),
  trust: fc.constantFrom(0, 0.3, 0.5, 0.55, 0.8, 1),
  observation: observationArbitrary,
  firstSeenAt: instantArbitrary,
  read: fc.integer({ min: 0, max: 10 }),
  apart: fc.option(fc.integer({ min: 1, max: 5 })),
  status: fc.option(instantArbitrary),
  score: fc.option(instantArbitrary),
  healthy: fc.boolean(),
}).map(({ source, trust, observation, firstSeenAt, read, apart, status, score, healthy }) => aView(observation, {
  source, trust, firstSeenAt, healthy,
  observedAt: at(180 + read), previousReadAt: apart === null ? null : at(180 + read - apart),
  changedAt: { ...(status === null ? {} : { status }), ...(score === null ? {} : { score }) },
}));

/** Views of one event, one a source. */
export const viewsArbitrary: fc.Arbitrary<readonly SourceView[]> = fc.uniqueArray(viewArbitrary, { minLength: 1, maxLength: 5, selector: ({ source }) => source });
