import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { asksOfCaught, asksOfError, contradicts, isAwaitedInstead, spellsOut } from './demands-compare.ts';
import { finding, type Assertion, type Trap, type Unit } from './facts.ts';
import { assertionKey, type UnitPair } from './match-units.ts';

/** What of the patch may stand in for an assertion that is gone from its test. */
export interface Elsewhere {
  /** Assertions that the patch adds anywhere, by their keys, and how many. */
  readonly added: Map<string, number>;
  /** Every unit of the patched files. */
  readonly units: readonly Unit[];
  /** Every unit of the same files before. */
  readonly before: readonly Unit[];
}

/** What one test, helper or file asserts less than it did. */
export function compareAssertions({ before, after }: UnitPair, elsewhere: Elsewhere): readonly GamingFinding[] {
  const left = [...after.assertions];
  const findings: GamingFinding[] = [];
  const waiting: Assertion[] = [];
  for (const one of before.assertions) {
    const same = take(left, (other) => assertionKey(other) === assertionKey(one));
    if (same === null) waiting.push(one);
    else findings.push(...weaker(one, same, after), ...newTraps(one, same, after));
  }
  const unmatched: Assertion[] = [];
  for (const one of waiting) {
    const near = nearest(left, one);
    if (near === null) unmatched.push(one);
    else findings.push(...weaker(one, near, after), ...newTraps(one, near, after));
  }
  const gone = unmatched.filter((one) => !one.always && !isExcused(one, { before, after }, left, elsewhere));
  return [...findings, ...gone.map((one) => goneFinding(one, after, left))];
}

function goneFinding(one: Assertion, after: Unit, left: readonly Assertion[]): GamingFinding {
  const instead = left.find((other) => !other.always);
  const owner = titleOf(after);
  if (instead === undefined) return finding('assertion-removed', after.path, after.line, `${owner} no longer asserts ${shown(one)}.`);
  return finding('assertion-weakened', after.path, instead.line, `${owner} asserts something else instead of ${shown(one)}.`);
}

function take(list: Assertion[], wanted: (assertion: Assertion) => boolean): Assertion | null {
  const index = list.findIndex(wanted);
  return index === -1 ? null : (list.splice(index, 1)[0] ?? null);
}

/** The assertion that became of this one: about the same thing, of the same shape, or with the same expectation. */
function nearest(left: Assertion[], one: Assertion): Assertion | null {
  const sameThing = (other: Assertion): boolean => other.subject === one.subject && !other.always;
  return (
    take(left, (other) => sameThing(other) && other.matcher === one.matcher) ??
    take(left, (other) => sameThing(other) && other.strength >= one.strength) ??
    take(left, sameThing) ??
    take(left, (other) => other.matcher === one.matcher && other.shape === one.shape && other.expected === one.expected && !other.always) ??
    take(left, (other) => other.expected === one.expected && one.expected !== '' && other.strength >= one.strength && !other.always) ??
    take(left, (other) => other.matcher === one.matcher && other.expected === one.expected && !other.always && one.expected === '')
  );
}

function weaker(one: Assertion, other: Assertion, after: Unit): readonly GamingFinding[] {
  const reason = reasonOf(one, other);
  if (reason === null) return [];
  const kind = one.matcher === 'snapshot' && other.matcher === 'snapshot' ? 'snapshot-changed' : 'assertion-weakened';
  return [finding(kind, after.path, other.line, `${titleOf(after)}: ${reason}.`)];
}

function reasonOf(one: Assertion, other: Assertion): string | null {
  if (one.always) return null;
  if (other.loose > one.loose) return 'the expected value accepts more than before';
  if (one.subject !== other.subject && one.shape === other.shape && one.expected === other.expected && one.subject !== '') return 'the same is expected of another input';
  if (one.precision !== null && other.precision !== null) return precisionReason(one, other, one.precision, other.precision);
  if (one.precision === null && other.precision !== null && one.matcher === 'equal') return 'an exact comparison became an approximate one';
  if (asksOfError(one, other)) return null;
  if (contradicts(one, other)) return 'expected value changed';
  if (one.matcher === other.matcher) return sameMatcherReason(one, other);
  if (other.strength < one.strength - 0.05) return `a weaker matcher, ${shownMatcher(other)} where it was ${shownMatcher(one)}`;
  if (one.matcher === 'calm' && other.matcher === 'throws') return 'the opposite is expected';
  return isDenial(other) && !isDenial(one) ? 'the opposite is expected' : null;
}

function isDenial({ matcher }: Assertion): boolean {
  return matcher.startsWith('not-') || matcher === 'unequal' || matcher === 'excludes' || matcher === 'calm';
}

function precisionReason(one: Assertion, other: Assertion, before: number, after: number): string | null {
  if (after < before) return 'the tolerance was widened';
  if (one.expected === other.expected) return null;
  const [was, is] = [Number(one.expected), Number(other.expected)];
  const isCloser = after > before && Number.isFinite(was) && Math.abs(was - is) <= (before >= 0 ? 10 ** -before : -before);
  return isCloser ? null : 'expected value changed';
}

function sameMatcherReason(one: Assertion, other: Assertion): string | null {
  if (other.strength < one.strength - 0.05 && one.expected !== other.expected) return 'a weaker expectation';
  if (other.strength < one.strength - 0.3) return 'a weaker matcher';
  if (one.expected === other.expected || other.strength > one.strength + 0.3) return null;
  const [was, is] = [Number(one.expected), Number(other.expected)];
  if (one.matcher === 'plan' && is >= was) return null;
  if (one.matcher === 'below' && is <= was) return null;
  if (one.matcher === 'above' && is >= was) return null;
  return one.matcher === 'below' || one.matcher === 'above' ? 'a bound was widened' : 'expected value changed';
}

const trapWords: Readonly<Record<Trap, readonly [GamingFinding['kind'], string]>> = {
  swallowed: ['failure-swallowed', 'the failure of an assertion is caught and dropped'],
  conditional: ['assertion-weakened', 'an assertion is made only under a condition'],
  unreached: ['assertion-removed', 'an assertion may no longer be reached'],
  detached: ['assertion-weakened', 'an assertion runs when the test may be over'],
  unawaited: ['assertion-weakened', 'an assertion on a promise is no longer awaited'],
};

function newTraps(one: Assertion, other: Assertion, after: Unit): readonly GamingFinding[] {
  return other.traps.filter((trap) => !one.traps.includes(trap)).map((trap) => finding(trapWords[trap][0], after.path, other.line, `${titleOf(after)}: ${trapWords[trap][1]}.`));
}

/** Moved to another test, made by a helper that is called now, or part of a larger expectation. */
function isExcused(one: Assertion, { before, after }: UnitPair, left: readonly Assertion[], elsewhere: Elsewhere): boolean {
  const key = assertionKey(one);
  const moved = elsewhere.added.get(key) ?? 0;
  if (moved > 0) {
    elsewhere.added.set(key, moved - 1);
    return true;
  }
  return left.some((other) => covers(other, one)) || isAwaited(one, before, after) || isCalled(one, before, after, elsewhere) || isTabled(one, elsewhere);
}

function isAwaited(one: Assertion, before: Unit, after: Unit): boolean {
  return after.assertions.some((other) => !other.always) && isAwaitedInstead(one, { callbacks: before.callbacks, awaits: after.awaits });
}

/** `toEqual({ kind: 'a', minute: 1 })` says what two assertions on its fields said; `toBe(x)` says that it is defined. */
export function covers(other: Assertion, one: Assertion): boolean {
  if (other.always || other.traps.some((trap) => !one.traps.includes(trap))) return false;
  if (asksOfCaught(one, other)) return true;
  if (other.strength < 3.5) return false;
  if (spellsOut(one, other)) return true;
  if (one.strength <= 1.5 && (one.subject === other.subject || other.subject.includes(one.subject) || one.subject.includes(other.subject)) && one.matcher !== 'calm' && other.matcher !== 'throws') return other.strength > one.strength;
  return other.strength >= 4.5 && one.expected.length > 0 && other.expected !== one.expected && other.expected.includes(one.expected) && /[[({]/.test(other.expected);
}

/** A helper with an assertion as strong, which this test did not call before, or which asserts more than it did. */
function isCalled(one: Assertion, before: Unit, after: Unit, { units, before: base }: Elsewhere): boolean {
  return after.calls.filter((call) => !before.calls.includes(call)).some((call) => {
    const name = /^\w+/.exec(call)?.[0];
    const helper = units.find((unit) => unit.kind === 'helper' && unit.title === name);
    const known = base.find((unit) => unit.kind === 'helper' && unit.title === name);
    return helper !== undefined && helper.assertions.some((other) => !other.always && other.strength >= one.strength - 0.6 && other.traps.length === 0 && (one.expected === '' || call.includes(one.expected) || other.expected === one.expected || known !== undefined));
  });
}

/** The expected value stands in a row of a table that a new or changed test runs. */
export function isTabled(one: Assertion, { units, before }: Elsewhere): boolean {
  if (one.expected === '') return false;
  const old = new Set(before.flatMap((unit) => unit.rows ?? []));
  return units.some((unit) => unit.kind === 'test' && unit.skipped === null && unit.rows?.some((row) => !old.has(row) && row.includes(one.expected)) === true && unit.assertions.some((other) => !other.always && other.strength >= one.strength - 0.6));
}

export function titleOf(unit: Unit): string {
  return unit.kind === 'file' ? 'The file' : `\`${unit.title.slice(0, 80)}\``;
}

function shownMatcher(assertion: Assertion): string {
  return `\`${assertion.matcher.replace(/^own:/, '')}\``;
}

function shown(one: Assertion): string {
  const words: Readonly<Record<string, string>> = { equal: 'an equality', fail: 'that it fails', calm: 'that nothing goes wrong', throws: 'an error', plan: 'how many assertions run' };
  return words[one.matcher] ?? shownMatcher(one);
}
