import { most, type Agreement } from './agreement.ts';
import { compareCompetitions } from './competition.ts';
import type { Pairs } from './evidence.ts';
import type { KickOffMatch } from './kick-off.ts';
import { personLikeness } from './person-name.ts';
import type { Contestant, Subject } from './subject.ts';

/** From this share of the smaller field in the other on, two fields can be one. */
const leastShare = 0.5;

/** Compares two events of many competitors: when, which competition and session, and how many take part in both. */
export function compareFields(a: Subject, b: Subject, kickOff: KickOffMatch): Agreement | null {
  if (a.session !== b.session) return null;
  const pairs = pairFields(a.contestants, b.contestants);
  const smaller = Math.min(a.contestants.length, b.contestants.length);
  const share = pairs.length / smaller;
  if (share < leastShare || pairs.length < Math.min(3, smaller)) return null;
  const competition = compareCompetitions(a.competition, b.competition);
  const factor = competition.contradicts ? 0.5 : competition.score >= 0.8 ? 1 : competition.score >= 0.4 ? 0.97 : 0.9;
  // A field of one or two names says little of which event it is.
  const confidence = Math.min(most, kickOff.score * factor * (0.6 + 0.4 * share) * (smaller >= 3 ? 1 : 0.8));
  const reasons = [kickOff.reason, `${pairs.length} of ${smaller} competitors in both`, competition.reason];
  return { confidence, pairs, crossed: false, reasons };
}

/** Who is whom in two fields: by key and name, else by a name that is alike and free. */
export function pairFields(a: readonly Contestant[], b: readonly Contestant[]): Pairs {
  const bySlug = new Map(b.map((contestant) => [contestant.slug, contestant]));
  const byTrace = new Map<string, Contestant[]>();
  for (const contestant of b) for (const trace of contestant.traces) byTrace.set(trace, [...(byTrace.get(trace) ?? []), contestant]);
  const pairs: [Contestant, Contestant][] = [];
  const taken = new Set<Contestant>();
  const pair = (one: Contestant, other: Contestant | undefined): boolean => {
    if (other === undefined || taken.has(other)) return false;
    taken.add(other);
    pairs.push([one, other]);
    return true;
  };
  const left = a.filter((contestant) => !pair(contestant, bySlug.get(contestant.slug)));
  for (const contestant of left) pair(contestant, likest(contestant, byTrace, taken));
  return pairs;
}

function likest(contestant: Contestant, byTrace: ReadonlyMap<string, readonly Contestant[]>, taken: ReadonlySet<Contestant>): Contestant | undefined {
  const candidates = [...new Set(contestant.traces.flatMap((trace) => byTrace.get(trace) ?? []))].filter((other) => !taken.has(other));
  const scored = candidates.map((other) => ({ other, score: personLikeness(contestant.name, other.name) })).filter(({ score }) => score >= 0.7);
  return scored.sort((one, other) => other.score - one.score || (one.other.key < other.other.key ? -1 : 1))[0]?.other;
}
