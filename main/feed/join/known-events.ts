import type { EventLink } from '../contract.ts';
import { partsOf } from './event-id.ts';
import type { Subject } from './subject.ts';

/** An event and the views that are linked to it now. */
export interface KnownEvent {
  readonly id: string;
  readonly members: Member[];
  /** Links whose view is not there any more. */
  readonly gone: EventLink[];
}

/** A view of an event, and the event's competitor keys by the source's, where they differ. */
export interface Member {
  readonly subject: Subject;
  readonly eventKeys: ReadonlyMap<string, string>;
  readonly link: EventLink;
}

/**
 * The events known so far, to be looked up by who plays when. What a name is looked up by (`traces`) is kept for each
 * day, so a view is compared only with the few events that have a like name on both sides.
 */
export interface KnownEvents {
  all(): readonly KnownEvent[];
  find(id: string): KnownEvent | undefined;
  /** Adds an event without members, or gives the one there is. */
  open(id: string): KnownEvent;
  add(event: KnownEvent, member: Member): void;
  eventOf(subject: Subject): KnownEvent | undefined;
  /** Events on the subject's day, the day before or after, or without a day, that could be the same. */
  near(subject: Subject): readonly KnownEvent[];
  /** Events of the same two sides on any day. */
  ofSameSides(subject: Subject): readonly KnownEvent[];
  /** Events nobody lists any more whose id was made of the same two sides. */
  abandonedOf(subject: Subject): readonly KnownEvent[];
}

/** Words that are on so many events of a day tell nothing; a name is found by its other words. */
const mostHits = 400;
/** No more events than these are compared with one view. */
const mostCandidates = 40;

export function createKnownEvents(): KnownEvents {
  const events = new Map<string, KnownEvent>();
  const postings = new Map<string, Set<KnownEvent>>();
  const bySlugs = new Map<string, KnownEvent[]>();
  const bySubject = new Map<Subject, KnownEvent>();
  const post = (key: string, event: KnownEvent): void => {
    const found = postings.get(key);
    if (found === undefined) postings.set(key, new Set([event]));
    else found.add(event);
  };
  const unposted: (readonly [KnownEvent, Subject])[] = [];
  /** Only when somebody looks: at most ticks every view has its link and nobody does. */
  const postAll = (): void => {
    for (const [event, subject] of unposted.splice(0)) {
      for (const trace of new Set(subject.contestants.flatMap((contestant) => contestant.traces))) {
        post(`${subject.day ?? '-'}|${subject.sport}|${trace}`, event);
        post(`*|${subject.sport}|${trace}`, event);
      }
    }
  };
  /** Events by how many of the traces they share. */
  const hits = (days: readonly string[], sport: string, traces: readonly string[]): ReadonlyMap<KnownEvent, number> => {
    postAll();
    const found = new Map<KnownEvent, number>();
    for (const day of days) {
      for (const trace of traces) {
        const list = postings.get(`${day}|${sport}|${trace}`);
        if (list !== undefined && list.size <= mostHits) for (const event of list) found.set(event, (found.get(event) ?? 0) + 1);
      }
    }
    return found;
  };
  const ofSides = (days: readonly string[], { sport, two }: Subject): readonly KnownEvent[] => {
    const [one, other] = (two ?? []).map((contestant) => hits(days, sport, [`=${contestant.slug}`]));
    return one === undefined || other === undefined ? [] : closest(new Map([...one].filter(([event]) => other.has(event))));
  };
  return {
    all: () => [...events.values()],
    find: (id) => events.get(id),
    eventOf: (subject) => bySubject.get(subject),
    open: (id) => {
      const before = events.get(id);
      if (before !== undefined) return before;
      const event: KnownEvent = { id, members: [], gone: [] };
      events.set(id, event);
      const parts = partsOf(id);
      if (parts !== null) enter(bySlugs, `${parts.sport}|${parts.slugs.join('|')}`, event);
      return event;
    },
    add: (event, member) => {
      event.members.push(member);
      bySubject.set(member.subject, event);
      unposted.push([event, member.subject]);
    },
    near: (subject) => {
      const days = subject.day === null ? ['*'] : [`${subject.day}`, `${subject.day - 1}`, `${subject.day + 1}`, '-'];
      if (subject.two === null) return hitOften(subject.contestants.map((contestant) => hits(days, subject.sport, contestant.traces)));
      const same = subject.day === null ? [] : ofSides([`${subject.day}`], subject);
      if (same.length > 0) return same;
      const [one, other] = subject.two.map((contestant) => hits(days, subject.sport, contestant.traces));
      if (one === undefined || other === undefined) return [];
      const both = new Map([...one].flatMap(([event, count]) => (other.has(event) ? [[event, count + (other.get(event) ?? 0)] as const] : [])));
      // One side alone is enough to be looked at where it is surely the same.
      const surely = subject.day === null ? [] : subject.two.flatMap((contestant) => [...hits(days, subject.sport, [`=${contestant.slug}`]).keys()]);
      for (const event of surely) if (!both.has(event)) both.set(event, 1);
      return closest(both);
    },
    ofSameSides: (subject) => ofSides(['*'], subject),
    abandonedOf: (subject) => {
      if (subject.two === null) return [];
      const key = `${subject.sport.slice(0, 20)}|${subject.two.map((contestant) => contestant.slug).join('|')}`;
      return (bySlugs.get(key) ?? []).filter((event) => event.members.length === 0 && event.gone.length > 0).slice(0, mostCandidates);
    },
  };
}

export function invert(keys: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  return Object.fromEntries([...keys].map(([own, event]) => [event, own] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function memberOf(subject: Subject, link: EventLink): Member {
  return { subject, link, eventKeys: new Map(Object.entries(link.competitors).map(([event, own]) => [own, event])) };
}

/** Events that share a good part of a field. */
function hitOften(each: readonly ReadonlyMap<KnownEvent, number>[]): readonly KnownEvent[] {
  const counts = new Map<KnownEvent, number>();
  for (const found of each) for (const event of found.keys()) counts.set(event, (counts.get(event) ?? 0) + 1);
  return closest(new Map([...counts].filter(([event, count]) => event.members.some(({ subject }) => count >= 0.3 * Math.min(each.length, subject.contestants.length)))));
}

/** Events somebody still lists, those that share most first where there are too many. */
function closest(counts: ReadonlyMap<KnownEvent, number>): readonly KnownEvent[] {
  const found = [...counts].filter(([event]) => event.members.length > 0);
  if (found.length <= mostCandidates) return found.map(([event]) => event);
  return found.toSorted(([a, one], [b, other]) => other - one || (a.id < b.id ? -1 : 1)).slice(0, mostCandidates).map(([event]) => event);
}

function enter(map: Map<string, KnownEvent[]>, key: string, event: KnownEvent): void {
  map.set(key, [...(map.get(key) ?? []), event]);
}
