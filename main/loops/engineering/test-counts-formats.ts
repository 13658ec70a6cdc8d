import { countGo, countTap } from './test-counts-streams.ts';

/** Tests a runner says it ran. `skipped` holds those it names but did not judge: skipped, to do, expected to fail. */
export interface TestCounts {
  readonly total: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Every summary of one format that the lines hold, in order; none when the format is not there. */
export type CountFormat = (lines: readonly string[]) => readonly TestCounts[];

/** `ℹ tests 5` (spec) and `# tests 5` (TAP), one number a line; https://nodejs.org/api/test.html. */
const countNodeTest: CountFormat = (lines) =>
  lines.flatMap((line, at) => {
    if (!/^(?:ℹ|#) tests \d{1,9}$/.test(line)) return [];
    const block = lines.slice(at, at + 8).map((each) => /^(?:ℹ|#) ([a-z_]+) ([\d.]{1,20})$/.exec(each));
    const named = new Map(block.flatMap((match) => (match?.[1] && match[2] ? [[match[1], Number(match[2])] as const] : [])));
    const value = (name: string): number => named.get(name) ?? 0;
    if (!['pass', 'fail', 'cancelled', 'skipped'].every((name) => named.has(name))) return [];
    return [{ total: value('tests'), failed: value('fail') + value('cancelled'), skipped: value('skipped') + value('todo') }];
  });

/** TAP of others than node:test, whose summary says more. */
const countOtherTap: CountFormat = (lines) => (countNodeTest(lines).length > 0 ? [] : countTap(lines));

/** `      Tests  1 failed | 1 passed | 1 skipped | 1 todo (4)`. */
const countVitest: CountFormat = (lines) =>
  lines.flatMap((line) => {
    if (/^No test files found, exiting with code [01]$/.test(line)) return [nothing];
    const match = /^\s*Tests {2}((?:\d{1,9} [a-z ]+(?: \| )?)+) \((\d{1,9})\)$/.exec(line);
    return match?.[1] === undefined ? [] : [fromWords(match[1].split(' | '), Number(match[2]))];
  });

/** `Tests:       1 failed, 1 skipped, 1 todo, 1 passed, 4 total`. */
const countJest: CountFormat = (lines) =>
  lines.flatMap((line) => {
    if (/^No tests found, exiting with code [01]$/.test(line)) return [nothing];
    const match = /^Tests: {1,12}(.{1,200})$/.exec(line);
    const parts = match?.[1]?.split(', ') ?? [];
    const total = parts.map((part) => /^(\d{1,9}) total$/.exec(part)).find((found) => found !== null);
    return total === undefined ? [] : [fromWords(parts.slice(0, -1), Number(total[1]))];
  });

/** `  1 passing (3ms)`, then `  1 pending` and `  1 failing` where there are any. */
const countMocha: CountFormat = (lines) =>
  lines.flatMap((line, at) => {
    const passing = /^ {2}(\d{1,9}) passing(?: \(.{1,20}\))?$/.exec(line);
    if (passing === null) return [];
    const near = lines.slice(at + 1, at + 3).map((each) => /^ {2}(\d{1,9}) (pending|failing)$/.exec(each));
    const after = (word: string): number => Number(near.find((match) => match?.[2] === word)?.[1] ?? 0);
    const [pending, failing] = [after('pending'), after('failing')];
    return [{ total: Number(passing[1]) + pending + failing, failed: failing, skipped: pending }];
  });

/** `=== 2 failed, 2 passed, 2 skipped, 2 xfailed in 0.64s ===`; with `-q` without the rules at both sides. */
const countPytest: CountFormat = (lines) =>
  lines.flatMap((line) => {
    const match = /^(?:=+ )?(.{1,200}) in \d{1,9}\.\d\ds(?: \([\d:, a-z]{1,40}\))?(?: =+)?$/.exec(line);
    if (match?.[1] === undefined) return [];
    if (match[1] === 'no tests ran') return [nothing];
    const parts = match[1].split(', ').filter((part) => !/^\d{1,9} (?:warnings?|deselected)$/.test(part));
    if (parts.length === 0) return [nothing];
    if (!parts.every((part) => pytestPart.test(part))) return [];
    return [fromWords(parts, sumOf(parts))];
  });

const pytestPart = /^\d{1,9} (?:passed|failed|errors?|skipped|xfailed|xpassed)$/;

/** `Ran 4 tests in 0.001s`, then a line `OK (skipped=1)` or `FAILED (failures=1, errors=1)`. */
const countUnittest: CountFormat = (lines) =>
  lines.flatMap((line, at) => {
    const ran = /^Ran (\d{1,9}) tests? in [\d.]{1,20}s$/.exec(line);
    if (ran === null) return [];
    const verdict = lines.slice(at + 1, at + 4).find((each) => /^(?:OK|FAILED|NO TESTS RAN)/.test(each));
    if (verdict === undefined) return [];
    const value = (name: string): number => Number(new RegExp(`[( ]${name}=(\\d{1,9})`).exec(verdict)?.[1] ?? 0);
    const failed = value('failures') + value('errors') + value('unexpected successes');
    // An error while setting up a class counts as an error of no test.
    return [{ total: Math.max(Number(ran[1]), failed), failed, skipped: value('skipped') + value('expected failures') }];
  });

/** One `test result:` line for each test program, all part of one run. */
const countCargo: CountFormat = (lines) => {
  const results = lines.flatMap((line) => {
    const match = /^test result: \w+\. (\d{1,9}) passed; (\d{1,9}) failed; (\d{1,9}) ignored;/.exec(line);
    if (match === null) return [];
    const [passed, failed, ignored] = [Number(match[1]), Number(match[2]), Number(match[3])];
    return [{ total: passed + failed + ignored, failed, skipped: ignored }];
  });
  return merged(results);
};

export const formats: readonly CountFormat[] = [
  countNodeTest, countOtherTap, countVitest, countJest, countMocha, countPytest, countUnittest, countGo, countCargo,
];

const nothing: TestCounts = { total: 0, failed: 0, skipped: 0 };
const failedWords = new Set(['failed', 'error', 'errors', 'xpassed']);
const notJudgedWords = new Set(['skipped', 'todo', 'pending', 'xfailed', 'expected fail']);

/** Reads parts such as `2 failed` against the total the runner printed. */
function fromWords(parts: readonly string[], total: number): TestCounts {
  const numberOf = (words: ReadonlySet<string>): number =>
    parts.reduce((sum, part) => sum + (words.has(part.replace(/^\d{1,9} /, '')) ? Number.parseInt(part, 10) : 0), 0);
  return { total, failed: numberOf(failedWords), skipped: numberOf(notJudgedWords) };
}

function sumOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + Number.parseInt(part, 10), 0);
}

function merged(results: readonly TestCounts[]): readonly TestCounts[] {
  if (results.length === 0) return [];
  return [
    results.reduce((one, other) => ({
      total: one.total + other.total,
      failed: one.failed + other.failed,
      skipped: one.skipped + other.skipped,
    })),
  ];
}
