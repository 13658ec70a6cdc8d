import type { Action } from '../../domain/event-data.ts';
import { samePerson } from './names.ts';
import type { Contestant, Subject } from './subject.ts';

/** What speaks for or against two views being of one event beyond who plays when. It never joins by itself: at most a few hundredths. */
export interface Evidence {
  readonly weight: number;
  readonly reasons: readonly string[];
}

export type Pairs = readonly (readonly [Contestant, Contestant])[];

/** Compares score and scorers of two views whose contestants are paired. */
export function evidenceOf(a: Subject, b: Subject, pairs: Pairs): Evidence {
  const score = scoreEvidence(a, b, pairs);
  const scorers = scorerEvidence(a, b);
  return { weight: score.weight + scorers.weight, reasons: [...score.reasons, ...scorers.reasons] };
}

export const nothing: Evidence = { weight: 0, reasons: [] };

function scoreEvidence(a: Subject, b: Subject, pairs: Pairs): Evidence {
  const [one, other] = [a.view.observation.score, b.view.observation.score];
  if (one === null || other === null || a.status !== b.status || a.status !== 'finished') return nothing;
  const same = pairs.every(([left, right]) => one.total[left.key] === other.total[right.key]);
  return same ? { weight: 0.01, reasons: ['the same score'] } : { weight: -0.02, reasons: ['other scores'] };
}

/** At most the first ten goals of each: enough to tell two matches apart. */
function scorerEvidence(a: Subject, b: Subject): Evidence {
  const [one, other] = [scorersOf(a), scorersOf(b)];
  if (one.length === 0 || other.length === 0) return nothing;
  const shared = one.filter((name) => other.some((candidate) => samePerson(name, candidate) >= 0.6)).length;
  const share = shared / Math.min(one.length, other.length);
  return share >= 0.5 ? { weight: 0.02, reasons: ['the same scorers'] } : { weight: share === 0 ? -0.02 : 0, reasons: share === 0 ? ['other scorers'] : [] };
}

function scorersOf(subject: Subject): readonly string[] {
  const goals = subject.view.observation.actions.filter((action: Action) => /goal|penalty/.test(action.type) && action.participant !== null);
  return goals.slice(0, 10).map((action) => action.participant ?? '');
}
