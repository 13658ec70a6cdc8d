import type { EventLink } from '../contract.ts';
import { joinFrom } from './agreement.ts';
import { pairFields } from './field.ts';
import { invert, memberOf, type KnownEvent, type KnownEvents, type Member } from './known-events.ts';
import { fitOf, type Fit } from './match-source.ts';
import type { NameBench } from './name-bench.ts';
import type { Subject } from './subject.ts';

/** A link that takes the place of another. */
export interface Relink {
  readonly before: Member;
  readonly event: KnownEvent;
  readonly after: Member;
  readonly why: string;
}

/** Two events that were kept apart are made one only at this confidence. */
const mergeFrom = 0.85;

/** Links whose competitors are other ones than when they were made: a source put its sides right, or a field grew. */
export function changedSidesOf(event: KnownEvent, bench: NameBench): readonly Relink[] {
  const [first, ...others] = event.members.toSorted((a, b) => a.eventKeys.size - b.eventKeys.size || orderOf(a.subject, b.subject));
  if (first === undefined) return [];
  return others.flatMap((member) => {
    const eventKeys = member.subject.two === null ? grownField(first, member) : turnedSides(first, member, bench);
    if (eventKeys === null) return [];
    const why = member.subject.two === null ? 'More of the field are known by name.' : 'The sides are the other way round than before.';
    return [{ before: member, event, after: memberOf(member.subject, linkWith(member.link, invert(eventKeys), why)), why }];
  });
}

/** Only what a link is: one that was stored holds more, such as when, and a new one must not take that along. */
function linkWith({ eventId, source, key, confidence }: EventLink, competitors: EventLink['competitors'], why: string): EventLink {
  return { eventId, source, key, confidence, competitors, why };
}

/** The mapping as it is now, where it differs and there is no doubt; null else. */
function turnedSides(first: Member, member: Member, bench: NameBench): ReadonlyMap<string, string> | null {
  const [known, own] = [first.subject.two, member.subject.two];
  if (known === null || own === null) return null;
  const like = (a: 0 | 1, b: 0 | 1): number => bench.compare(known[a], own[b], member.subject.contest).score;
  const straight = Math.min(like(0, 0), like(1, 1));
  const crossed = Math.min(like(0, 1), like(1, 0));
  if (Math.max(straight, crossed) < 0.8 || Math.min(straight, crossed) > 0.5) return null;
  const pairs = straight > crossed ? ([[0, 0], [1, 1]] as const) : ([[0, 1], [1, 0]] as const);
  const now = new Map(pairs.map(([a, b]) => [own[b].key, first.eventKeys.get(known[a].key) ?? known[a].key] as const));
  const asBefore = [...now].every(([key, eventKey]) => (member.eventKeys.get(key) ?? key) === eventKey);
  return asBefore ? null : new Map([...now].filter(([key, eventKey]) => key !== eventKey));
}

/** The mapping with competitors that joined the field since; null where there are none. */
function grownField(first: Member, member: Member): ReadonlyMap<string, string> | null {
  const found = pairFields(first.subject.contestants, member.subject.contestants)
    .map(([known, own]) => [own.key, first.eventKeys.get(known.key) ?? known.key] as const)
    .filter(([key, eventKey]) => key !== eventKey && !member.eventKeys.has(key));
  return found.length === 0 ? null : new Map([...member.eventKeys, ...found]);
}

/**
 * Events that turn out to be one since a view of them changed: a place-holder got its name, or a wrong day was put
 * right. Events whose views say what they said when the id was made stay apart, whatever else is known by now.
 */
export function mergeChanged(events: KnownEvents, bench: NameBench): readonly Relink[] {
  return events.all().filter(hasChanged).toSorted((a, b) => (a.id < b.id ? -1 : 1)).flatMap((event) => mergeOne(event, events, bench));
}

function hasChanged({ id, members }: KnownEvent): boolean {
  return members.length > 0 && members.every(({ subject }) => id !== subject.stem && !id.startsWith(`${subject.stem}--`));
}

function mergeOne(event: KnownEvent, events: KnownEvents, bench: NameBench): readonly Relink[] {
  const sources = new Set(event.members.map((member) => member.subject.source));
  const others = [...new Set(event.members.flatMap((member) => events.near(member.subject)))]
    .filter((other) => other !== event && other.members.every((member) => !sources.has(member.subject.source)));
  const fits = others.map((other) => bestFit(event, other, bench)).filter((fit) => fit !== null).filter((fit) => fit.agreement.confidence >= mergeFrom)
    .toSorted((a, b) => b.agreement.confidence - a.agreement.confidence || (a.event.id < b.event.id ? -1 : 1));
  const [best, second] = fits;
  if (best === undefined || (second !== undefined && best.agreement.confidence - second.agreement.confidence < 0.02)) return [];
  const [from, to] = best.event.members.length < event.members.length ? [best.event, event] : [event, best.event];
  return moveMembers(from, to, events, bench);
}

function bestFit(event: KnownEvent, other: KnownEvent, bench: NameBench): Fit | null {
  const fits = event.members.map((member) => fitOf(member.subject, other, bench)).filter((fit) => fit !== null);
  return fits.toSorted((a, b) => b.agreement.confidence - a.agreement.confidence)[0] ?? null;
}

function moveMembers(from: KnownEvent, to: KnownEvent, events: KnownEvents, bench: NameBench): readonly Relink[] {
  return [...from.members].flatMap((before) => {
    const fit = fitOf(before.subject, to, bench);
    if (fit === null || fit.agreement.confidence < joinFrom) return [];
    const after = joinedBy(fit, 'Now known to be the same event');
    from.members.splice(from.members.indexOf(before), 1);
    events.add(to, after);
    return [{ before, event: to, after, why: `It is the same event as ${to.id}.` }];
  });
}

/** The member a fit makes of its view. */
export function joinedBy({ subject, event, member, agreement }: Fit, opening: string): Member {
  const eventKeys = new Map(agreement.pairs.map(([known, own]) => [own.key, member.eventKeys.get(known.key) ?? known.key] as const).filter(([key, eventKey]) => key !== eventKey));
  const why = `${opening} as ${member.subject.source} has: ${agreement.reasons.join('; ')}.`;
  return memberOf(subject, {
    eventId: event.id, source: subject.source, key: subject.key, confidence: Math.round(agreement.confidence * 1000) / 1000,
    competitors: invert(eventKeys), why: why.length <= 400 ? why : `${why.slice(0, 399)}…`,
  });
}

export function orderOf(a: Subject, b: Subject): number {
  return a.source < b.source ? -1 : a.source > b.source ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
