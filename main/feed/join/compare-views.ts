import { most, type Agreement } from './agreement.ts';
import { compareCompetitions, seasonsFit, type CompetitionMatch } from './competition.ts';
import { evidenceOf, nothing, type Pairs } from './evidence.ts';
import { compareFields } from './field.ts';
import { compareKickOffs, type KickOffMatch } from './kick-off.ts';
import type { NameBench } from './name-bench.ts';
import type { NameMatch } from './names.ts';
import type { Contestant, Subject } from './subject.ts';

/** Compares two views; null where they cannot be of one event. */
export function agreementOf(a: Subject, b: Subject, bench: NameBench): Agreement | null {
  if (a.sport !== b.sport || (a.two === null) !== (b.two === null)) return null;
  const kickOff = compareKickOffs(a.kickOff, b.kickOff, Math.min(a.restHours, b.restHours));
  if (kickOff.score === 0) return null;
  if (a.day === null || b.day === null) return undatedAgreement(a, b, kickOff, bench);
  return a.two === null || b.two === null ? compareFields(a, b, kickOff) : compareSides(a, b, kickOff, bench);
}

/** Without a day on one side only the season's competition tells which meeting of the two it was. */
function undatedAgreement(a: Subject, b: Subject, kickOff: KickOffMatch, bench: NameBench): Agreement | null {
  const competition = compareCompetitions(a.competition, b.competition);
  const placed = competition.score >= 0.8 && seasonsFit(a.competition, b.competition);
  const found = a.two === null || b.two === null ? compareFields(a, b, kickOff) : compareSides(a, b, kickOff, bench);
  return found === null || placed ? found : { ...found, confidence: found.confidence * 0.7, reasons: [...found.reasons, 'nothing tells which meeting it was'] };
}

/** Compares two two-sided views whose kick-offs fit as given. */
export function compareSides(a: Subject, b: Subject, kickOff: KickOffMatch, bench: NameBench): Agreement | null {
  if (a.two === null || b.two === null) return null;
  const competition = compareCompetitions(a.competition, b.competition);
  const context = { exact: kickOff.exact && Math.min(a.restHours, b.restHours) >= 14 && competition.score >= 0.7, instants: kickOff.exact && kickOff.score === 1 };
  const straight = sidesAlike(a.two, b.two, a, context, bench);
  const reversed = sidesAlike(a.two, [b.two[1], b.two[0]], a, context, bench);
  // Sides that are named as such are seldom the other way round.
  const asReversed = reversed.score * (a.aligned && b.aligned ? 0.97 : 1);
  const crossed = asReversed > straight.score;
  const sides = crossed ? reversed : straight;
  const base = (crossed ? asReversed : straight.score) * kickOff.score * factorOf(competition, context.instants);
  // Score and scorers are only looked at where the rest nearly decides.
  const evidence = base >= 0.6 ? evidenceOf(a, b, sides.pairs) : nothing;
  return {
    confidence: Math.max(0, Math.min(most, base + evidence.weight)), pairs: sides.pairs, crossed,
    reasons: [kickOff.reason, ...sides.reasons, ...(crossed && a.aligned ? ['sides the other way round'] : []), competition.reason, ...evidence.reasons],
  };
}

function factorOf(competition: CompetitionMatch, sameInstant: boolean): number {
  if (competition.contradicts) return sameInstant ? 0.8 : 0.62;
  if (competition.score >= 0.8) return 1;
  return competition.score >= 0.5 ? 0.96 : 0.9;
}

interface SidesMatch {
  readonly score: number;
  readonly pairs: Pairs;
  readonly reasons: readonly string[];
}

function sidesAlike(a: readonly [Contestant, Contestant], b: readonly [Contestant, Contestant], subject: Subject, context: { readonly exact: boolean; readonly instants: boolean }, bench: NameBench): SidesMatch {
  const matches = [bench.compare(a[0], b[0], subject.contest), bench.compare(a[1], b[1], subject.contest)] as const;
  return { score: togetherOf(matches, context), pairs: [[a[0], b[0]], [a[1], b[1]]], reasons: matches.map((match) => match.reason) };
}

/**
 * Both names must fit. Where one is surely the same and the other is only not known again, the same competition at the
 * same time decides: a team plays once. Where the other is known to be somebody else, nothing does.
 */
function togetherOf([one, other]: readonly [NameMatch, NameMatch], context: { readonly exact: boolean; readonly instants: boolean }): number {
  const [low, high] = one.score <= other.score ? [one, other] : [other, one];
  const plain = Math.min(low.contradicts ? 0.5 : 1, Math.sqrt(low.score * high.score));
  if (low.contradicts || high.score < 0.95 || !context.exact) return plain;
  return Math.max(plain, context.instants ? 0.82 : 0.75);
}
