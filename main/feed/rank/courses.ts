import type { EventRecord } from '../../domain/event-data.ts';
import { headOf, type EarlierContest } from '../sport.ts';
import { sportOf } from '../sports/all.ts';
import type { EventCourse } from './moments.ts';

/**
 * Each event with its course. Where a sport looks at what came before (the season so far of a driver), it gets the
 * contests of the same competition that were played on an earlier day, out of the records themselves and of `earlier`:
 * never anything that was played on the same day or later.
 *
 * @param records the events whose courses are wanted, in any order
 * @param earlier more events to look back at, e.g. of the season so far; those of `records` need not be among them
 */
export function coursesOf(records: readonly EventRecord[], earlier: readonly EventRecord[] = []): readonly EventCourse[] {
  const played = playedContests([...earlier, ...records]);
  return records.map((record) => {
    const sport = sportOf(record.sport);
    const day = dayOf(record);
    const before = day === null ? [] : (played.get(competitionOf(record)) ?? []).filter((contest) => contest.day < day).slice(-sport.earlierContests);
    return { record, course: sport.course(headOf(record), record.actions, before) };
  });
}

interface Played extends EarlierContest {
  readonly day: string;
}

/** The contests that are over, by competition, in the order of their days; of sports that look back at all. */
function playedContests(records: readonly EventRecord[]): ReadonlyMap<string, readonly Played[]> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const contests = new Map<string, Played[]>();
  for (const record of [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const day = dayOf(record);
    if (day === null || record.status.value !== 'finished' || sportOf(record.sport).earlierContests === 0) continue;
    const competition = competitionOf(record);
    const contest = { head: headOf(record), actions: record.actions, day };
    contests.set(competition, [...(contests.get(competition) ?? []), contest]);
  }
  return new Map([...contests].map(([competition, all]) => [competition, all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))]));
}

function competitionOf({ sport, competition }: EventRecord): string {
  return `${sport}\n${competition.value.name}`;
}

/** The day it was played on, as it is called where it was played; by UTC where only the instant is known. */
function dayOf({ startsOn, startsAt }: EventRecord): string | null {
  return startsOn ?? startsAt.value?.slice(0, 10) ?? null;
}
