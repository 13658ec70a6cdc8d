import { joinFrom, mentionFrom, type Agreement } from './agreement.ts';
import { agreementOf } from './compare-views.ts';
import type { KnownEvent, KnownEvents, Member } from './known-events.ts';
import type { NameBench } from './name-bench.ts';
import type { Subject } from './subject.ts';

/** A view and the event it fits. */
export interface Fit {
  readonly subject: Subject;
  readonly event: KnownEvent;
  /** The view of the event it agrees with best. */
  readonly member: Member;
  readonly agreement: Agreement;
}

export interface SourceMatch {
  readonly joined: readonly Fit[];
  /** For views that are not joined: the events that came near, best first. */
  readonly near: ReadonlyMap<Subject, readonly Fit[]>;
  /** Views that fit two events alike, or an event another view of the source fits alike. */
  readonly unclear: ReadonlySet<Subject>;
}

/** Closer than this, two candidates are alike: nothing tells which it is. */
const margin = 0.02;

/**
 * Assigns one source's views to events: each event takes one view of the source and each view one event, the best pair
 * first. A pair is only taken when neither of the two has another partner that fits as well.
 */
export function matchSource(subjects: readonly Subject[], events: KnownEvents, bench: NameBench): SourceMatch {
  const fits = subjects.flatMap((subject) => fitsOf(subject, events, bench)).toSorted(bestFirst);
  const bySubject = groupBy(fits, (fit) => fit.subject);
  const byEvent = groupBy(fits, (fit) => fit.event);
  const settled = new Set<Subject>();
  const taken = new Set<KnownEvent>();
  const unclear = new Set<Subject>();
  const joined: Fit[] = [];
  const isOpen = (fit: Fit): boolean => !settled.has(fit.subject) && !taken.has(fit.event);
  for (const fit of fits) {
    if (fit.agreement.confidence < joinFrom) break;
    if (!isOpen(fit) || unclear.has(fit.subject)) continue;
    const rivals = [...(bySubject.get(fit.subject) ?? []), ...(byEvent.get(fit.event) ?? [])].filter((other) => other !== fit && isOpen(other) && other.agreement.confidence > fit.agreement.confidence - margin);
    if (rivals.length > 0) {
      for (const one of [fit, ...rivals]) unclear.add(one.subject);
      continue;
    }
    settled.add(fit.subject);
    taken.add(fit.event);
    joined.push(fit);
  }
  const near = new Map([...bySubject].filter(([subject]) => !settled.has(subject)).map(([subject, list]) => [subject, list.slice(0, 5)]));
  return { joined, near, unclear };
}

/** The best agreement of a view with any view of an event. */
export function fitOf(subject: Subject, event: KnownEvent, bench: NameBench): Fit | null {
  let best: Fit | null = null;
  for (const member of event.members) {
    const agreement = agreementOf(member.subject, subject, bench);
    if (agreement !== null && (best === null || agreement.confidence > best.agreement.confidence)) best = { subject, event, member, agreement };
  }
  return best;
}

function fitsOf(subject: Subject, events: KnownEvents, bench: NameBench): readonly Fit[] {
  const free = events.near(subject).filter((event) => event.members.every((member) => member.subject.source !== subject.source));
  return free.map((event) => fitOf(subject, event, bench)).filter((fit) => fit !== null).filter((fit) => fit.agreement.confidence >= mentionFrom);
}

function bestFirst(a: Fit, b: Fit): number {
  return b.agreement.confidence - a.agreement.confidence || order(a.event.id, b.event.id) || order(a.subject.key, b.subject.key);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function groupBy<Key>(fits: readonly Fit[], keyOf: (fit: Fit) => Key): ReadonlyMap<Key, readonly Fit[]> {
  const groups = new Map<Key, Fit[]>();
  for (const fit of fits) {
    const found = groups.get(keyOf(fit));
    if (found === undefined) groups.set(keyOf(fit), [fit]);
    else found.push(fit);
  }
  return groups;
}
