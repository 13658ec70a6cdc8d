import type { EventLink, SourceView } from '../contract.ts';
import { commonAliases, type AliasBook } from './aliases.ts';
import { createIdGiver } from './event-id.ts';
import { createKnownEvents, memberOf, type KnownEvent, type KnownEvents, type Member } from './known-events.ts';
import { matchSource, type Fit } from './match-source.ts';
import { findMoved, listedDaysOf, type ListedDays } from './moved.ts';
import { createNameBench, type NameBench } from './name-bench.ts';
import { changedSidesOf, joinedBy, mergeChanged, orderOf } from './relink.ts';
import { createSubjectReader, type Subject } from './subject.ts';
import { twinsOf } from './twins.ts';
import { wrongLinksOf } from './wrong-links.ts';

export interface JoinInput {
  /** The present views of all sources, in any order; each source and key once. */
  readonly views: readonly SourceView[];
  /** The links that exist, those of views that are gone as well: they tell a moved event from a new one. */
  readonly links: readonly EventLink[];
  /** Names of competitors; the common ones where left out. */
  readonly aliases?: AliasBook;
}

export interface Joined {
  /** New links only: with `links` less `removed` every view is linked to exactly one event. */
  readonly links: readonly EventLink[];
  /** Links that hold no more. Take them away before adding `links`: a view may be in both. */
  readonly removed: readonly { readonly source: string; readonly key: string; readonly why: string }[];
  /** Views that got an event of their own though others came near. */
  readonly ambiguous: readonly { readonly source: string; readonly key: string; readonly candidates: readonly { readonly eventId: string; readonly confidence: number }[]; readonly why: string }[];
}

/**
 * Finds which views of several sources are of one event, by kick-off, competition and competitors; score and scorers
 * only break ties. Pure, and the same whatever the order of views. Links that exist are kept but for three causes: the
 * source's key came to mean another event, its sides were turned round, or a changed view shows that two events are one.
 */
export function joinEvents({ views, links, aliases = commonAliases }: JoinInput): Joined {
  const bench = createNameBench();
  const subjects = views.map(createSubjectReader(aliases)).toSorted(orderOf);
  const events = createKnownEvents();
  const join: Join = { events, bench, freeId: createIdGiver((id) => events.find(id) !== undefined), made: [], removed: [], ambiguous: [] };
  const unlinked = takeLinks(join, subjects, links);
  const strangers = lookOver(join, aliases);
  const { leaders, twins } = twinsOf([...unlinked, ...strangers].toSorted(orderOf), join.events);
  const listed = listedDaysOf(subjects);
  for (const group of bySource(leaders)) joinSource(join, group, listed);
  for (const { twin, of } of twins) followTwin(join, twin, of);
  return { links: join.made.toSorted(linkOrder), removed: join.removed, ambiguous: join.ambiguous };
}

/** What a join has come to so far. */
interface Join {
  readonly events: KnownEvents;
  readonly bench: NameBench;
  readonly freeId: (stem: string) => string;
  readonly made: EventLink[];
  readonly removed: Joined['removed'][number][];
  readonly ambiguous: Joined['ambiguous'][number][];
}

/** Puts the views that have a link into their events; gives those that have none. */
function takeLinks({ events }: Join, subjects: readonly Subject[], links: readonly EventLink[]): readonly Subject[] {
  const present = new Map(subjects.map((subject) => [placeOf(subject.source, subject.key), subject]));
  const linked = new Set<Subject>();
  for (const link of links.toSorted(linkOrder)) {
    const event = events.open(link.eventId);
    const subject = present.get(placeOf(link.source, link.key));
    if (subject === undefined || linked.has(subject)) event.gone.push(link);
    else {
      linked.add(subject);
      events.add(event, memberOf(subject, link));
    }
  }
  return subjects.filter((subject) => !linked.has(subject));
}

/** Looks the existing links over; gives the views whose link was wrong. */
function lookOver(join: Join, aliases: AliasBook): readonly Subject[] {
  const strangers: Subject[] = [];
  for (const event of join.events.all()) {
    for (const { member, why } of wrongLinksOf(event, join.bench, aliases)) {
      event.members.splice(event.members.indexOf(member), 1);
      event.gone.push(member.link);
      strangers.push(member.subject);
      join.removed.push({ source: member.subject.source, key: member.subject.key, why });
    }
    for (const { before, after, why } of changedSidesOf(event, join.bench)) {
      event.members.splice(event.members.indexOf(before), 1, after);
      replaceLink(join, before, after, why);
    }
  }
  for (const { before, after, why } of mergeChanged(join.events, join.bench)) replaceLink(join, before, after, why);
  return strangers;
}

function replaceLink({ made, removed }: Join, before: Member, after: Member, why: string): void {
  const again = made.findIndex((link) => link.source === before.link.source && link.key === before.link.key);
  if (again === -1) removed.push({ source: before.link.source, key: before.link.key, why });
  else made.splice(again, 1);
  made.push(after.link);
}

/** Links one source's views: to events of other sources, to events that moved, else to events of their own. */
function joinSource(join: Join, subjects: readonly Subject[], listed: ListedDays): void {
  const { joined, near, unclear } = matchSource(subjects, join.events, join.bench);
  const settled = new Set(joined.map((fit) => fit.subject));
  for (const fit of joined) enter(join, fit.event, joinedBy(fit, 'The same event'));
  // Earlier days first: an event that was put off is there before the day it was put off to.
  for (const subject of subjects.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0) || orderOf(a, b))) {
    if (settled.has(subject)) continue;
    const moved = unclear.has(subject) ? null : findMoved(subject, join.events, listed);
    if (moved !== null) enter(join, moved.event, sameKeys(subject, moved.event, moved.confidence, `The same event on another day or under another key: ${moved.why}.`));
    else openEvent(join, subject, near.get(subject) ?? [], unclear.has(subject));
  }
}

function openEvent(join: Join, subject: Subject, near: readonly Fit[], unclear: boolean): void {
  const event = join.events.open(join.freeId(subject.stem));
  enter(join, event, sameKeys(subject, event, 1, 'No other source’s event fits.'));
  if (near.length === 0) return;
  const why = unclear ? 'More than one pair fits alike, so none was joined.' : 'An event came near, but not near enough.';
  join.ambiguous.push({ source: subject.source, key: subject.key, candidates: near.map((fit) => ({ eventId: fit.event.id, confidence: Math.round(fit.agreement.confidence * 1000) / 1000 })), why: `${why} ${near[0]?.agreement.reasons.join('; ') ?? ''}.` });
}

/** A second row of the same source for the same event goes where the first one went. */
function followTwin(join: Join, twin: Subject, of: Subject): void {
  const event = join.events.eventOf(of);
  const first = event?.members.find((member) => member.subject === of);
  if (event === undefined || first === undefined) return;
  enter(join, event, memberOf(twin, { eventId: event.id, source: twin.source, key: twin.key, confidence: 0.9, competitors: inSameOrder(twin, first), why: 'The source lists the same event twice.' }));
}

function enter(join: Join, event: KnownEvent, member: Member): void {
  join.events.add(event, member);
  join.made.push(member.link);
}

/** A member whose competitors stand in the same order as those of a view that is there, or of the source's own before. */
function sameKeys(subject: Subject, event: KnownEvent, confidence: number, why: string): Member {
  const [first] = event.members;
  const before = event.gone.find((link) => link.source === subject.source && Object.values(link.competitors).every((key) => subject.contestants.some((contestant) => contestant.key === key)));
  const competitors = first === undefined ? (before?.competitors ?? {}) : inSameOrder(subject, first);
  return memberOf(subject, { eventId: event.id, source: subject.source, key: subject.key, confidence, competitors, why });
}

function inSameOrder(subject: Subject, first: Member): EventLink['competitors'] {
  const pairs = (first.subject.two ?? []).map((known, index) => [first.eventKeys.get(known.key) ?? known.key, subject.two?.[index]?.key] as const);
  return Object.fromEntries(pairs.flatMap(([eventKey, own]) => (own === undefined || own === eventKey ? [] : [[eventKey, own] as const])));
}

function bySource(subjects: readonly Subject[]): readonly (readonly Subject[])[] {
  const groups = new Map<string, Subject[]>();
  for (const subject of subjects) {
    const found = groups.get(subject.source);
    if (found === undefined) groups.set(subject.source, [subject]);
    else found.push(subject);
  }
  return [...groups.values()];
}

function placeOf(source: string, key: string): string {
  return `${source}\n${key}`;
}

function linkOrder(a: EventLink, b: EventLink): number {
  const [one, other] = [placeOf(a.source, a.key), placeOf(b.source, b.key)];
  return one < other ? -1 : one > other ? 1 : a.eventId < b.eventId ? -1 : a.eventId > b.eventId ? 1 : 0;
}
