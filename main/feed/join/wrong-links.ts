import type { AliasBook } from './aliases.ts';
import { partsOf } from './event-id.ts';
import type { KnownEvent, Member } from './known-events.ts';
import type { NameBench } from './name-bench.ts';
import { compareTeamNames, samePerson } from './names.ts';
import type { Contest, Contestant, Subject } from './subject.ts';
import { readTeamName, type TeamName } from './team-name.ts';

/** A link that holds no more, and why. */
export interface WrongLink {
  readonly member: Member;
  readonly why: string;
}

/** From this likeness on a name is taken to be of the same competitor when a link is looked over again. */
const alike = 0.6;

/**
 * The links of an event whose source has come to mean another event by the same key, as sources without ids of their
 * own do when they number their rows. A changed day, a corrected name or a competitor that is now known is none.
 */
export function wrongLinksOf(event: KnownEvent, bench: NameBench, book: AliasBook): readonly WrongLink[] {
  const [only] = event.members;
  if (event.members.length === 1 && only !== undefined) return isAnother(event, only.subject, book) ? [{ member: only, why: 'The source now gives two other competitors under this key.' }] : [];
  const strangers = event.members.filter((member) => event.members.every((other) => other === member || unrelated(member.subject, other.subject, bench)));
  if (strangers.length < event.members.length) return strangers.map(wrong);
  // No two agree: whoever fits the event's id stays, else the first.
  const [kept = event.members[0]] = event.members.filter((member) => !isAnother(event, member.subject, book));
  return event.members.filter((member) => member !== kept).map(wrong);
}

function wrong(member: Member): WrongLink {
  return { member, why: 'The source now gives other competitors than the event’s other sources.' };
}

/** Neither competitor of one is in the other; or one is, against somebody else on another day. */
function unrelated(a: Subject, b: Subject, bench: NameBench): boolean {
  if (a.two === null || b.two === null || hasPlaceholder(a) || hasPlaceholder(b)) return false;
  const scores = a.two.map((one) => (b.two ?? []).map((other) => bench.compare(one, other, a.contest).score));
  const shared = scores.flat().filter((score) => score >= alike).length;
  return shared === 0 || (shared === 1 && a.day !== null && b.day !== null && Math.abs(a.day - b.day) > 2);
}

function hasPlaceholder(subject: Subject): boolean {
  return subject.contestants.some((contestant) => contestant.readings[0]?.placeholder !== null);
}

/** Whether the event's id was made of two other competitors. */
function isAnother(event: KnownEvent, subject: Subject, book: AliasBook): boolean {
  const parts = partsOf(event.id);
  if (parts === null || subject.two === null || hasPlaceholder(subject)) return false;
  const before = parts.slugs.map((slug) => readTeamName(slug.replaceAll('-', ' '), subject.sport, book));
  if (before.some((name) => name.placeholder !== null || subject.two === null)) return false;
  return subject.two.every((contestant) => parts.slugs.every((slug, index) => slug !== contestant.slug && !isLike(contestant, slug, before[index], subject.contest)));
}

function isLike(contestant: Contestant, slug: string, before: TeamName | undefined, contest: Contest): boolean {
  if (contest === 'people') return samePerson(contestant.name, slug.replaceAll('-', ' ')) >= alike;
  return before !== undefined && contestant.readings.some((reading) => compareTeamNames({ ...reading, side: before.side }, before).score >= alike);
}
