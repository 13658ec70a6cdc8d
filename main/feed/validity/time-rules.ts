import type { Clock } from '../../domain/event-data.ts';
import { dayOf } from './event-words.ts';
import type { EventRule } from './rule.ts';
import { day, msBetween, second, spanInWords } from './time-words.ts';

/** An event as good as never moves further than to the next season. */
const furthestMove = 400 * day;
const earliestYear = 1800;
const yearsAhead = 10;

const kickoffAbsurd: EventRule = {
  code: 'kickoff_absurd',
  mends: [],
  concerns: 'word',
  doubt: ({ after, now }) => {
    const said = dayOf(after);
    if (said === null) return null;
    const year = Number(said.slice(0, 4));
    return year < earliestYear || year > Number(now.slice(0, 4)) + yearsAhead ? `is said to begin on ${said}.` : null;
  },
};

const kickoffMoved: EventRule = {
  code: 'kickoff_moved_far',
  mends: ['others'],
  concerns: 'word',
  doubt: ({ before, after }) => {
    const known = before === null ? null : dayOf(before.observation);
    const said = dayOf(after);
    if (known === null || said === null || Math.abs(msBetween(known, said)) <= furthestMove) return null;
    return `is moved from ${known} to ${said}, which is ${spanInWords(Math.abs(msBetween(known, said)))}.`;
  },
};

const dayAndMonth: EventRule = {
  code: 'day_and_month_swapped',
  mends: ['others', 'time'],
  concerns: 'word',
  doubt: ({ before, after }) => {
    const known = before === null ? null : dayOf(before.observation);
    const said = dayOf(after);
    return known !== null && said !== null && isSwapped(known, said) ? `is moved from ${known} to ${said}: day and month look swapped.` : null;
  },
};

/** Whether one date is the other with day and month swapped; `2026-06-06` can't be told apart. */
export function isSwapped(known: string, said: string): boolean {
  const [year, month, date] = known.split('-');
  return month !== date && said === `${year}-${date}-${month}`;
}

/** Whether a date, swapped, would still be one. */
export function canBeSwapped(known: string): boolean {
  const [, month, date] = known.split('-');
  return month !== date && Number(date) <= 12;
}

/** Two servers of one source may differ by moments. */
const skew = 5 * second;

const asOfBackwards: EventRule = {
  code: 'older_than_before',
  mends: ['others', 'time'],
  concerns: 'movement',
  doubt: ({ before, after }) => {
    const known = before?.observation.asOf ?? null;
    if (known === null || after.asOf === null || msBetween(after.asOf, known) <= skew) return null;
    return `is as of ${after.asOf}, older than what was read before (${known}): an old copy.`;
  },
};

/** A minute back may be a correction; more is another clock or an old copy. */
const minutesBack = 1;

const clockBackwards: EventRule = {
  code: 'clock_backwards',
  mends: ['others', 'time'],
  concerns: 'movement',
  doubt: ({ before, after, sport }) => {
    const known = before?.observation.clock ?? null;
    const said = after.clock;
    if (known === null || said === null || known.period !== said.period) return null;
    const [from, to] = [minutesOf(known), minutesOf(said)];
    if (from === null || to === null) return null;
    const back = sport?.plausible.countsDown === true ? to - from : from - to;
    return back > minutesBack ? `has a clock that ran back from minute ${from} to ${to}.` : null;
  },
};

function minutesOf({ minute, stoppage }: Clock): number | null {
  return minute === null ? null : minute + (stoppage ?? 0);
}

export const timeRules: readonly EventRule[] = [kickoffAbsurd, kickoffMoved, dayAndMonth, asOfBackwards, clockBackwards];
