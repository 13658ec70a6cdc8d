import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { compareAssertions, covers, isTabled, titleOf, type Elsewhere } from './compare-assertions.ts';
import { finding, grouped, type Assertion, type Unit } from './facts.ts';
import { assertionKey, matchUnits, type UnitPair } from './match-units.ts';
import { isPutAway } from './paths.ts';

export interface ComparedTests {
  readonly findings: readonly GamingFinding[];
  /** Titles of base tests that are there under another name, or whose end is reported already. */
  readonly accounted: ReadonlySet<string>;
}

/** Compares everything the changed files test, before and after, across files. */
export function compareTests(before: readonly Unit[], after: readonly Unit[]): ComparedTests {
  const seen = after.filter((unit) => unit.kind !== 'test' || !isPutAway(unit.path));
  const matched = matchUnits(before, seen);
  const elsewhere: Elsewhere = { added: addedOf(matched.pairs, seen), units: seen, before };
  const gone = matched.gone.filter((unit) => unit.kind === 'test' && !isElsewhere(unit, elsewhere));
  const helpers = matched.gone.filter((unit) => unit.kind === 'helper' && unit.assertions.length > 0);
  return {
    findings: [
      ...matched.pairs.flatMap((pair) => [...standing(pair), ...rows(pair), ...timeLimit(pair), ...compareAssertions(pair, elsewhere)]),
      ...removed(gone, after),
      ...helpers.flatMap((unit) => lostHelper(unit, elsewhere)),
      ...pointless(before, seen),
      ...trappedNews(matched.news),
    ],
    accounted: new Set([...matched.pairs.filter((pair) => pair.before.title !== pair.after.title || pair.before.name !== pair.after.name || pair.after.skipped !== null).map((pair) => pair.before.title), ...matched.gone.map((unit) => unit.title)]),
  };
}

/** Assertions of the patch that are not where they were before, by their keys. */
function addedOf(pairs: readonly UnitPair[], after: readonly Unit[]): Map<string, number> {
  const added = new Map<string, number>();
  for (const [key, count] of counted(inUse(after))) added.set(key, count);
  for (const pair of pairs) {
    const now = counted([pair.after]);
    for (const [key, count] of counted([pair.before])) added.set(key, (added.get(key) ?? 0) - Math.min(count, now.get(key) ?? 0));
  }
  return added;
}

/** Tests, and the functions that they call, directly or through one another: a function that nobody calls asserts nothing. */
function inUse(units: readonly Unit[]): readonly Unit[] {
  const used = new Set(units.filter((unit) => unit.kind !== 'helper'));
  for (let grew = true; grew;) {
    const called = new Set([...used].flatMap((unit) => unit.calls.map((call) => /^\w+/.exec(call)?.[0] ?? '')));
    const more = units.filter((unit) => unit.kind === 'helper' && !used.has(unit) && called.has(unit.title));
    for (const unit of more) used.add(unit);
    grew = more.length > 0;
  }
  return [...used];
}

/** Only what can fail, in tests that run, counts. */
function counted(units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const asserting = units.filter((unit) => unit.skipped === null).flatMap((unit) => unit.assertions).filter((one) => !one.always && one.traps.length === 0);
  for (const one of asserting) counts.set(assertionKey(one), (counts.get(assertionKey(one)) ?? 0) + 1);
  return counts;
}

/** Every assertion of a test that is gone is made somewhere else now. */
function isElsewhere(unit: Unit, elsewhere: Elsewhere): boolean {
  if (unit.assertions.length === 0 || (unit.rows?.length ?? 0) > 0) return false;
  const taken = new Map<string, number>();
  return unit.assertions.every((one) => {
    const key = assertionKey(one);
    const used = taken.get(key) ?? 0;
    taken.set(key, used + 1);
    return (elsewhere.added.get(key) ?? 0) > used || isTabled(one, elsewhere) || elsewhere.units.some((other) => other.kind === 'test' && other.skipped === null && other.assertions.some((each) => covers(each, one) && each.subject === one.subject));
  });
}

function standing({ before, after }: UnitPair): readonly GamingFinding[] {
  if (before.kind !== 'test' || before.skipped !== null || after.skipped === null) return [];
  return [finding('test-skipped', after.path, after.skipped.line, `${titleOf(after)} ran before and is now left out or allowed to fail (${after.skipped.how.slice(0, 60)}).`)];
}

/** A table may grow; a row that is gone or says something else needs a look. */
function rows({ before, after }: UnitPair): readonly GamingFinding[] {
  if (before.rows === null || before.kind !== 'test') return [];
  const now = after.rows ?? [];
  const added = now.filter((row) => !before.rows?.includes(row));
  const lost = before.rows.filter((row) => !now.includes(row) && !added.some((other) => isExtended(row, other)));
  if (lost.length === 0) return [];
  const changed = Math.min(lost.length, added.length);
  if (lost.length > changed) return [finding('test-removed', after.path, after.line, `The table of ${titleOf(after)} has ${lost.length - changed} of its ${before.rows.length} rows fewer.`)];
  return [finding('assertion-weakened', after.path, after.line, `The table of ${titleOf(after)} says something else in ${changed} of its rows: expected value changed.`)];
}

/** A row with everything the old one held, in its order, and more: a name for it, another column. */
function isExtended(row: string, other: string): boolean {
  const left = row.match(/[\w."'-]+/g) ?? [];
  for (const part of other.match(/[\w."'-]+/g) ?? []) if (part === left[0]) left.shift();
  return left.length === 0 && other.length > row.length;
}

const ordinaryLimit = 10_000;

function timeLimit({ before, after }: UnitPair): readonly GamingFinding[] {
  const was = before.timeLimit;
  const is = after.timeLimit;
  if (is === null || (was === null ? is <= ordinaryLimit : is <= was) || before.kind === 'helper') return [];
  return [finding('assertion-weakened', after.path, after.line, `${titleOf(after)} may take longer than before: ${is} ms.`)];
}

/** One finding a file: a hundred deleted tests are one story. */
function removed(gone: readonly Unit[], after: readonly Unit[]): readonly GamingFinding[] {
  return [...grouped(gone, (unit) => unit.path)].map(([path, units]) => {
    const [first] = units;
    const away = after.find((unit) => isPutAway(unit.path) && unit.title === first?.title);
    const how = away === undefined ? 'is gone' : `was put where no runner looks (${away.path.slice(0, 80)})`;
    const others = units.length === 1 ? '' : ` and ${units.length - 1} more`;
    return finding('test-removed', path, first?.line ?? null, `The test ${first === undefined ? '' : titleOf(first)}${others} ${how}, and nothing asserts the same.`);
  });
}

function lostHelper(unit: Unit, elsewhere: Elsewhere): readonly GamingFinding[] {
  const callers = elsewhere.units.filter((each) => each.calls.some((call) => call.startsWith(`${unit.title}(`)));
  const usedBefore = elsewhere.before.some((each) => each.kind === 'test' && each.calls.some((call) => call.startsWith(`${unit.title}(`)) && !each.assertions.some((one) => !one.always));
  const stillAsserted = unit.assertions.every((one) => [...elsewhere.units].some((each) => each.assertions.some((other) => assertionKey(other) === assertionKey(one) || (other.matcher === one.matcher && other.strength >= one.strength))));
  if (stillAsserted || (callers.length === 0 && !usedBefore)) return [];
  return [finding('assertion-removed', unit.path, unit.line, `The helper ${titleOf(unit)}, which asserted for tests, is gone.`)];
}

/** Assertions that can't fail, beyond those that were there already. */
function pointless(before: readonly Unit[], after: readonly Unit[]): readonly GamingFinding[] {
  const old = before.flatMap((unit) => unit.assertions).filter((one) => one.always).map(assertionKey);
  return after.flatMap((unit) => unit.assertions.filter((one) => one.always && !tookOne(old, one)).map((one) => finding('always-true', unit.path, one.line, `${titleOf(unit)}: an assertion that can't fail, whatever the code does.`)));
}

function tookOne(keys: string[], one: Assertion): boolean {
  const index = keys.indexOf(assertionKey(one));
  if (index !== -1) keys.splice(index, 1);
  return index !== -1;
}

function trappedNews(news: readonly Unit[]): readonly GamingFinding[] {
  return news.filter((unit) => unit.kind === 'test').flatMap((unit) => unit.assertions.filter((one) => one.traps.includes('swallowed')).slice(0, 1).map((one) => finding('failure-swallowed', unit.path, one.line, `${titleOf(unit)}: the failure of an assertion is caught and dropped.`)));
}
