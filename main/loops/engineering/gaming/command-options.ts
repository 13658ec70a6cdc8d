import { weakeningsOf } from './commands.ts';

/** Options that ask for more, or change nothing of what is asked for. */
const harmless = /^(?:-race|-count=\d+|-v+|-shuffle=(?:on|\d+)|-cover|-coverprofile=\S+|-covermode=\w+|--strict(?:-\w+)?|-W=error|-Werror|-r[aAfExX]+|-q|--tb=\w+|--durations=\d+|--cov(?:=\S+|-branch|-report=\S+)?|--doctest-modules|--color=\w+|--ci|--coverage|--runInBand|--detectOpenHandles|--verbose|--no-cache|--errorOnDeprecated|--randomize|--report-unused-disable-directives|--max-warnings=0|--noEmit|--all-targets|--all-features|--workspace|--locked|--|-D=warnings|--check|--diff|--exit-non-zero-on-fix|--forbid-only|--forbid-pending|--check-leaks|--fail-zero|--warn-unused-ignores|--disallow-[\w-]+|--pretty|--experimental-test-coverage)$/;

/** Options without which as much is asked for. */
const droppable = /^(?:-short|--quiet|-q|-v+|--verbose|--cache|--pass-?with-?no-?tests|--lf|--last-failed|--exit-zero|--silent|-s|--reporter=\w+|--color=\w+|--retries=\d+|--reruns=\d+|--ignore-missing-imports)$/i;

/** Options whose number says how much is forgiven. */
const ceilings = /^(--max-warnings|--retries|--reruns|--timeout|--test-timeout|-timeout)=(\d+)$/;
const floors = /^(--cov-fail-under|--fail-under|--lines|--branches|--functions|--statements)=(\d+(?:\.\d+)?)$/;

/** What is no file or folder: programs and their parts. */
const programs = /^(?:npx|npm|pnpm|yarn|bunx?|run|exec|dlx|go|test|vet|cargo|clippy|nextest|fmt|check|python3?|-m|-mpytest|pytest|unittest|poetry|uv|hatch|node|deno|lint|jest|vitest|mocha|ava|tap|tape|eslint|oxlint|biome|prettier|tsc|ruff|mypy|pyright|flake8|pylint|black|isort|cross-env|c8|nyc|time|env|[A-Z_]+=\S*|\.?\.?\/?node_modules\/\S+)$/;

/** Characters of a command that is compared word by word. */
const longestCommand = 1000;
const mostCandidates = 20;

/** Whether one of these commands stands in for another: the same program, which asks for no less. */
export function isReplaced(command: string, others: readonly string[]): boolean {
  const program = `${/^\S*/.exec(command)?.[0] ?? ''} `;
  return others.filter((each) => each.startsWith(program)).slice(0, mostCandidates).some((each) => asksMore(command, each));
}

/**
 * Whether a command asks for no less than the one it takes the place of: the same program on the same files or more, with
 * options that are known to ask for more or to change nothing. What is not known counts as less.
 */
export function asksMore(was: string, is: string): boolean {
  if (was.length > longestCommand || is.length > longestCommand) return false;
  if (weakeningsOf(is).some((words) => !weakeningsOf(was).includes(words))) return false;
  const [before, after] = [wordsOf(was), wordsOf(is)];
  const added = without(after, before);
  const lost = without(before, after);
  const isNamed = before.some((word, at) => isPlace(word) && !takesValue(before[at - 1] ?? ''));
  const isKept = (word: string): boolean => droppable.test(word) || after.some((other) => isFirmer(word, other));
  const isFine = (word: string): boolean => harmless.test(word) || before.some((other) => isFirmer(other, word)) || floors.test(word) || (isNamed && (isPlace(word) || (/^(?:test|lint|check)$/.test(word) && !before.some((each) => /^(?:go|cargo|npm|pnpm|yarn|bun|deno|make)$/.test(each)))));
  const isValue = (word: string): boolean => !word.startsWith('-') && takesValue(after[after.indexOf(word) - 1] ?? '');
  return lost.every(isKept) && added.every((word) => isFine(word) && !isValue(word));
}

/** A file, a folder or a pattern of them. */
function isPlace(word: string): boolean {
  return /^[\w./*-]*[\w*.]$/.test(word) && !word.startsWith('-') && !programs.test(word);
}

/** What follows an option that is not known to stand alone may be its value. */
function takesValue(word: string): boolean {
  return word.startsWith('-') && !word.includes('=') && word !== '--test' && !harmless.test(word);
}

/** An option and its number are one word. */
function wordsOf(command: string): readonly string[] {
  return command.trim().replace(/(?<=\s|^)(--?[\w-]+)\s+(?=\d+(?:\s|$))/g, '$1=').replace(/(?<=\s|^)(-[WD])\s+(?=\w)/g, '$1=').split(/\s+/).map((word) => word.replace(/^["']|["']$/g, '')).filter((word) => word !== '');
}

function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The same option with a number that forgives no more. */
function isFirmer(one: string, other: string): boolean {
  const [low, lower] = [ceilings.exec(one), ceilings.exec(other)];
  if (low !== null && lower !== null) return low[1] === lower[1] && Number(lower[2]) <= Number(low[2]) && (Number(lower[2]) > 0 || !/timeout/.test(one));
  const [high, higher] = [floors.exec(one), floors.exec(other)];
  return high !== null && higher !== null && high[1] === higher[1] && Number(higher[2]) >= Number(high[2]);
}
