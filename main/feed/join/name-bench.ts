import { comparePeople, compareTeamNames, sidesDiffer, type NameMatch } from './names.ts';
import type { Contest, Contestant } from './subject.ts';

/** Compares contestants and remembers what it found: the same two names meet many times in a season. */
export interface NameBench {
  compare(a: Contestant, b: Contestant, contest: Contest): NameMatch;
}

export function createNameBench(): NameBench {
  const rows = new Map<string, Map<string, NameMatch>>();
  return {
    compare: (a, b, contest) => {
      const row = rows.get(a.tag) ?? new Map<string, NameMatch>();
      rows.set(a.tag, row);
      const match = row.get(b.tag) ?? compareAs(contest, a, b);
      row.set(b.tag, match);
      return match;
    },
  };
}

function compareAs(contest: Contest, a: Contestant, b: Contestant): NameMatch {
  if (contest === 'people') return comparePeople(a.name, b.name);
  const teams = compareReadings(a, b);
  if (contest === 'teams' || teams.contradicts) return teams;
  const people = comparePeople(a.name, b.name);
  return people.score >= 0.6 && people.score > teams.score ? people : teams;
}

/** The first name decides what contradicts; other names and codes may find what it did not. */
function compareReadings(a: Contestant, b: Contestant): NameMatch {
  const [first, ...othersA] = a.readings;
  const [second, ...othersB] = b.readings;
  if (first === undefined || second === undefined) return { score: 0, reason: 'a competitor has no name', contradicts: false };
  const plain = compareTeamNames(first, second);
  if (plain.contradicts || plain.score >= 0.97 || sidesDiffer(first.side, second.side) !== null) return plain;
  const pairs = [first, ...othersA].flatMap((one) => [second, ...othersB].map((other) => [one, other] as const)).slice(1);
  return pairs.reduce((best, [one, other]) => {
    const match = compareTeamNames({ ...one, side: first.side }, { ...other, side: second.side });
    // Two sources' codes of three letters may be equal by chance.
    const score = one.folded.length <= 3 && other.folded.length <= 3 ? match.score * 0.75 : match.score * 0.98;
    return !match.contradicts && score > best.score ? { ...match, score } : best;
  }, plain);
}
