import { sidesOf, type Competitor, type EventRecord, type RecordAction } from '../../domain/event-data.ts';
import type { CoursePoint } from '../contract.ts';

/** The score of a contest of two, seen from one side: positive where that side is ahead. */
export interface Standing {
  readonly home: number;
  readonly away: number;
}

/** Both sides of a contest of two; where it has no home and away, in the order they are listed. Null for a field of many. */
export function pairOf(record: EventRecord): { readonly home: Competitor; readonly away: Competitor } | null {
  const [first, second, third] = record.competitors;
  if (first === undefined || second === undefined || third !== undefined) return null;
  return sidesOf(record.competitors) ?? { home: first, away: second };
}

/** The score after each action as the sport counts it (or, without, as the source says), in the order of time. */
export function standingsOf(record: EventRecord, course: readonly CoursePoint[]): ReadonlyMap<string, Standing> {
  const pair = pairOf(record);
  const totals = new Map(course.map(({ action, total }) => [action.id, total]));
  const standings = new Map<string, Standing>();
  for (const action of record.actions) {
    const standing = pair === null ? null : standingIn(totals.get(action.id) ?? action.score, pair);
    if (standing !== null) standings.set(action.id, standing);
  }
  return standings;
}

export function standingIn(total: Readonly<Record<string, number>> | null, pair: { readonly home: Competitor; readonly away: Competitor }): Standing | null {
  const home = total?.[pair.home.key];
  const away = total?.[pair.away.key];
  return home === undefined || away === undefined ? null : { home, away };
}

export function same(one: Standing, other: Standing): boolean {
  return one.home === other.home && one.away === other.away;
}

const scoringTypes = new Set(['goal', 'own-goal', 'penalty-goal']);

/** A goal, of whichever kind, of a sport that counts goals. */
export function isGoal(action: Pick<RecordAction, 'type'>): boolean {
  return scoringTypes.has(action.type);
}

/** The standings of the actions up to and without one, and after it. Null where the score was not known all along. */
export function around(record: EventRecord, standings: ReadonlyMap<string, Standing>, action: RecordAction): { readonly earlier: readonly Standing[]; readonly before: Standing; readonly after: Standing } | null {
  const upTo = record.actions.slice(0, record.actions.findIndex(({ id }) => id === action.id)).filter(changesScore(standings));
  const earlier = [{ home: 0, away: 0 }, ...upTo.flatMap(({ id }) => standings.get(id) ?? [])];
  const before = earlier.at(-1);
  const after = standings.get(action.id);
  return before === undefined || after === undefined || earlier.length !== upTo.length + 1 ? null : { earlier, before, after };
}

/** Goals whose score is not known count too: they make what comes after unsure. */
function changesScore(standings: ReadonlyMap<string, Standing>): (action: RecordAction) => boolean {
  return (action) => isGoal(action) || standings.has(action.id);
}
