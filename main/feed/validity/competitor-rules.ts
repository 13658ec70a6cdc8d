import { sidesOf, type EventObservation } from '../../domain/event-data.ts';
import { nameOfEvent, scoreInWords } from './event-words.ts';
import type { EventRule } from './rule.ts';

/** The names of the two sides, home first; null where there are none. */
export function sideNames({ competitors }: EventObservation): readonly [string, string] | null {
  const sides = sidesOf(competitors);
  return sides === null ? null : [sides.home.name, sides.away.name];
}

/** Whether home and away have changed places. */
export function sidesChanged(before: EventObservation, after: EventObservation): boolean {
  const known = sideNames(before);
  const said = sideNames(after);
  return known !== null && said !== null && known[0] !== known[1] && known[0] === said[1] && known[1] === said[0];
}

/** Sides that change places take their score along; a score that stays is another side's. */
const swapped: EventRule = {
  code: 'sides_swapped',
  mends: ['time'],
  concerns: 'word',
  doubt: ({ before, after }) => {
    if (before === null || !sidesChanged(before.observation, after)) return null;
    const { home, away } = before.observation.score?.total ?? {};
    const said = after.score?.total;
    if (home === undefined || away === undefined || said === undefined || (said['home'] === away && said['away'] === home)) return null;
    return `has home and away in each other’s place, and the score is not turned with them (${scoreInWords({ home, away })}, now ${scoreInWords(said)}).`;
  },
};

/** Until it begins an event may still have placeholders for sides, such as the winner of another. */
const replaced: EventRule = {
  code: 'competitors_replaced',
  mends: ['time'],
  concerns: 'word',
  doubt: ({ before, after }) => {
    if (before === null || before.observation.status === 'scheduled' || before.observation.status === 'unknown') return null;
    const known = sideNames(before.observation);
    const said = sideNames(after);
    if (known === null || said === null || known.some((name) => said.includes(name))) return null;
    return `was ${nameOfEvent(before.observation)} when it began, and has become another event.`;
  },
};

export const competitorRules: readonly EventRule[] = [swapped, replaced];
