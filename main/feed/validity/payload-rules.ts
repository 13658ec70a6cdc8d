import { digestOf } from '../../domain/digest.ts';
import { sidesOf, type EventObservation } from '../../domain/event-data.ts';
import type { SourceView } from '../contract.ts';
import { sidesChanged, sideNames } from './competitor-rules.ts';
import { dayOf } from './event-words.ts';
import type { Mending } from './rule.ts';
import { statusAt, untilEarliestStart } from './status-at.ts';
import { canBeSwapped, isSwapped } from './time-rules.ts';
import { day } from './time-words.ts';

/** A whole payload beside what the source said last that was believed. */
export interface Payload {
  readonly before: readonly SourceView[];
  readonly after: readonly EventObservation[];
  readonly now: string;
}

/** What can't be of a payload as a whole. `digest` knows the same fault again. */
export interface PayloadRule {
  readonly code: string;
  readonly mends: readonly Mending[];
  doubt(payload: Payload): { readonly message: string; readonly digest: string } | null;
}

/** An event before and after, found by its key, or by its sides where the key went away with what changed. */
interface Pair { readonly before: EventObservation; readonly after: EventObservation }

function pairsOf({ before, after }: Payload): readonly Pair[] {
  const byKey = new Map(after.map((one) => [one.key, one]));
  const known = new Set(before.map(({ observation }) => observation.key));
  const fresh = onlyOnesBySides(after.filter(({ key }) => !known.has(key)));
  const lost = onlyOnesBySides(before.flatMap(({ observation }) => (byKey.has(observation.key) ? [] : [observation])));
  const kept = before.flatMap(({ observation }) => {
    const found = byKey.get(observation.key);
    return found === undefined ? [] : [{ before: observation, after: found }];
  });
  const renamed = [...lost].flatMap(([sides, one]) => {
    const found = fresh.get(sides);
    return found === undefined ? [] : [{ before: one, after: found }];
  });
  return [...kept, ...renamed];
}

/** By their sides, but for those who meet more than once: which is which can't be told. */
function onlyOnesBySides(observations: readonly EventObservation[]): ReadonlyMap<string, EventObservation> {
  const named = observations.flatMap((one) => {
    const name = pairName(one);
    return name === null ? [] : [{ name, one }];
  });
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(named.flatMap(({ name, one }) => (times.get(name) === 1 ? [[name, one]] : [])));
}

/** The two sides whichever stands first. */
function pairName(observation: EventObservation): string | null {
  const names = sideNames(observation);
  return names === null ? null : JSON.stringify([...names].sort());
}

const flipped: PayloadRule = {
  code: 'date_format_flipped',
  mends: [],
  doubt: (payload) => {
    const pairs = pairsOf(payload).flatMap(({ before, after }) => {
      const [known, said] = [dayOf(before), dayOf(after)];
      return known !== null && said !== null && canBeSwapped(known) ? [{ known, said }] : [];
    });
    const swapped = pairs.filter(({ known, said }) => isSwapped(known, said));
    const stayed = pairs.filter(({ known, said }) => known === said);
    if (swapped.length < 2 || swapped.length <= stayed.length) return null;
    const [first] = swapped;
    return { message: `${swapped.length} events changed their date by swapping day and month, such as ${first?.known} to ${first?.said}.`, digest: digestOf(swapped) };
  },
};

const turned: PayloadRule = {
  code: 'all_sides_swapped',
  mends: [],
  doubt: (payload) => {
    const pairs = pairsOf(payload).filter(({ before, after }) => dayOf(before) === dayOf(after) && sidesOf(before.competitors) !== null);
    const swapped = pairs.filter(({ before, after }) => sidesChanged(before, after));
    if (swapped.length < 3 || swapped.length * 2 <= pairs.length) return null;
    return { message: `${swapped.length} of ${pairs.length} events have home and away in each other’s place.`, digest: digestOf(swapped.map(({ after }) => after.key)) };
  },
};

/** What is on, or begins within a week, does not leave a list by itself. */
const near = 7 * day;

const vanished: PayloadRule = {
  code: 'events_vanished',
  mends: ['time'],
  doubt: ({ before, after, now }) => {
    const left = new Set(after.map(({ key }) => key));
    const known = before.map(({ observation }) => observation);
    const relevant = known.filter((one) => isRelevant(one, now));
    const lost = relevant.filter(({ key }) => !left.has(key));
    const lostOfAll = known.filter(({ key }) => !left.has(key)).length;
    const fresh = after.length - (known.length - lostOfAll);
    const cutOff = known.length >= 8 && lostOfAll * 2 > known.length && fresh * 2 < lostOfAll;
    // One that renames its keys loses them all and brings as many.
    const fewer = lost.length >= 2 && lost.length * 2 > relevant.length && fresh * 2 < lost.length;
    if (!cutOff && !fewer && !(after.length === 0 && relevant.length > 0)) return null;
    return { message: `${lostOfAll} of ${known.length} events that were listed are not listed any more, and ${fresh} are new.`, digest: digestOf([...left].sort()) };
  },
};

function isRelevant(observation: EventObservation, now: string): boolean {
  const status = statusAt(observation, null, now);
  if (status === 'live' || status === 'interrupted') return true;
  return status === 'scheduled' && untilEarliestStart(observation, now) <= near;
}

export const payloadRules: readonly PayloadRule[] = [flipped, turned, vanished];
