import { grouped, type Assertion, type Unit } from './facts.ts';

export interface UnitPair {
  readonly before: Unit;
  readonly after: Unit;
}

export interface MatchedUnits {
  readonly pairs: readonly UnitPair[];
  readonly gone: readonly Unit[];
  readonly news: readonly Unit[];
}

/** One key for assertions that say the same. */
export function assertionKey(assertion: Assertion): string {
  return `${assertion.matcher} ${assertion.subject} ${assertion.expected}`;
}

/** What two units are known by, from the surest to the least sure. */
const keys: readonly ((unit: Unit) => string)[] = [
  (unit) => `${unit.kind} ${unit.path} ${unit.name}`,
  (unit) => `${unit.kind} ${unit.kind === 'file' ? unit.path : unit.name}`,
  (unit) => `${unit.kind} ${unit.path} ${unit.title}`,
  (unit) => `${unit.kind} ${unit.kind === 'file' ? unit.path : unit.title}`,
];

/** Finds for every unit of the base the one it became, over all files of the patch: tests may move and be renamed. */
export function matchUnits(before: readonly Unit[], after: readonly Unit[]): MatchedUnits {
  const pairs: UnitPair[] = [];
  let gone = [...before];
  let news = [...after];
  for (const key of keys) {
    const waiting = grouped(news, key);
    const taken = new Set<Unit>();
    gone = gone.filter((unit) => {
      const found = waiting.get(key(unit))?.shift();
      if (found === undefined) return true;
      pairs.push({ before: unit, after: found });
      taken.add(found);
      return false;
    });
    news = news.filter((unit) => !taken.has(unit));
  }
  return renamed({ pairs, gone, news });
}

/** A test with another name that asserts everything the old one did is that test. */
function renamed({ pairs, gone, news }: MatchedUnits): MatchedUnits {
  // Beyond this nobody renamed tests: the files are made to keep a comparison busy.
  if (gone.length * news.length > mostComparisons) return { pairs, gone, news };
  const found: UnitPair[] = [];
  const left = gone.filter((unit) => {
    const match = news.find((other) => other.kind === unit.kind && !found.some((pair) => pair.after === other) && holdsAll(other, unit));
    if (match !== undefined) found.push({ before: unit, after: match });
    return match === undefined;
  });
  return { pairs: [...pairs, ...found], gone: left, news: news.filter((unit) => !found.some((pair) => pair.after === unit)) };
}

const mostComparisons = 200_000;

function holdsAll(after: Unit, before: Unit): boolean {
  if (before.assertions.length === 0 || before.kind === 'file') return false;
  const rows = before.rows === null || before.rows.every((row) => after.rows?.includes(row) === true);
  return rows && before.assertions.every((one) => after.assertions.some((other) => sameDemand(one, other)));
}

/** The same expectation, or the same but for names: what is looked at may be called otherwise. */
function sameDemand(one: Assertion, other: Assertion): boolean {
  if (assertionKey(one) === assertionKey(other)) return true;
  return one.matcher === other.matcher && one.expected === other.expected && one.expected !== '' && other.strength >= one.strength;
}
