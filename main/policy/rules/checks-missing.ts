import type { PolicyInputs } from '../../domain/decision.ts';
import { allowed, held, type Rule } from '../rule.ts';
import { count, inWords } from '../wording.ts';

const name = 'checks-missing';

type Checks = PolicyInputs['checks'];

/** What was not seen to pass is not known to work. */
export const checksMissing: Rule = {
  name,
  about: 'change',
  judge: ({ checks }, policy) => {
    const { minimumPassing } = policy.checks;
    const passing = checks.passes + checks.fixed;
    const { notRunnable, alreadyRed } = checks;
    const seen = { passing, notRunnable, alreadyRed, minimumPassing };
    if (passing >= minimumPassing && notRunnable === 0 && alreadyRed === 0) {
      return allowed(name, `Every check ran and passes (${count(passing, 'check')}).`, seen);
    }
    const reason = `${inWords(gapsOf(checks, passing, minimumPassing))}.`;
    return held(name, 'REQUIRES_HUMAN_REVIEW', { reason, lift: liftOf(checks, passing, minimumPassing) }, seen);
  },
};

function gapsOf(checks: Checks, passing: number, minimum: number): string[] {
  const { notRunnable, alreadyRed, broke, fewerTests, flaky } = checks;
  const others = passing + alreadyRed + broke + fewerTests + flaky;
  if (others + notRunnable === 0) return ['No check was found that could be run'];
  const gaps: string[] = [];
  if (notRunnable > 0) gaps.push(notRunnableGap(notRunnable, others));
  if (alreadyRed > 0) gaps.push(`${count(alreadyRed, 'check')} ${alreadyRed === 1 ? 'was' : 'were'} red already before the change`);
  if (passing < minimum && others > 0) gaps.push(tooFew(passing, minimum));
  return gaps.map((gap, index) => (index === 0 ? capital(gap) : gap));
}

function notRunnableGap(notRunnable: number, others: number): string {
  if (others > 0) return `${count(notRunnable, 'check')} could not be run`;
  return notRunnable === 1 ? 'The only check could not be run' : `None of the ${count(notRunnable, 'check')} could be run`;
}

function tooFew(passing: number, minimum: number): string {
  const pass = passing === 0 ? 'none passes' : `only ${count(passing, 'check')} ${passing === 1 ? 'passes' : 'pass'}`;
  return minimum === 1 ? pass : `${pass} where ${minimum} must`;
}

function liftOf({ notRunnable, alreadyRed }: Checks, passing: number, minimum: number): string {
  const deeds: string[] = [];
  if (notRunnable > 0) deeds.push(`what ${count(notRunnable, 'check')} ${notRunnable === 1 ? 'needs' : 'need'} in order to run`);
  if (alreadyRed > 0) deeds.push(`${count(alreadyRed, 'check')} mended beforehand, in a change of ${alreadyRed === 1 ? 'its' : 'their'} own`);
  const missing = minimum - passing - notRunnable - alreadyRed;
  if (missing > 0) deeds.push(`${count(missing, 'more check')} that can be run and ${missing === 1 ? 'passes' : 'pass'}`);
  return `${capital(inWords(deeds))}.`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
