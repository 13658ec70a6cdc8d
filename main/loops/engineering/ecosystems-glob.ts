/**
 * Glob patterns out of a repository, matched in time that grows only with the product of the lengths: a pattern made
 * to be slow is not. Knows `*`, `**`, `?` and `{a,b}`; a class such as `[jt]` counts as any one character and a group
 * such as `+(a|b)` as anything, so that a pattern matches too much rather than too little.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const alternatives = patterns.filter((pattern) => pattern.length <= maxPattern).slice(0, maxPatterns).flatMap(expanded);
  const compiled = alternatives.map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, '').split('/'));
  return (path) => {
    const parts = path.split('/');
    return compiled.some((pattern) => matches(pattern, parts, (part) => part === '**', segmentMatches));
  };
}

const maxPattern = 200;
const maxPatterns = 50;
const maxAlternatives = 64;

function expanded(pattern: string): readonly string[] {
  const plain = pattern.replace(/[@?+*!]\([^()]*\)/g, '*').replace(/\[[^\][]*\]/g, '?');
  let found = [plain];
  for (let next = openBrace(found); next !== undefined && found.length < maxAlternatives; next = openBrace(found)) {
    found = found.flatMap((each) => withoutFirstBrace(each));
  }
  return found;
}

const brace = /\{([^{}]*)\}/;

function openBrace(patterns: readonly string[]): string | undefined {
  return patterns.find((pattern) => brace.test(pattern));
}

function withoutFirstBrace(pattern: string): readonly string[] {
  const match = brace.exec(pattern);
  if (match === null) return [pattern];
  const [before, after] = [pattern.slice(0, match.index), pattern.slice(match.index + match[0].length)];
  return (match[1] ?? '').split(',').map((choice) => before + choice + after);
}

/** Matches a list against a pattern of which some parts stand for any number of items; goes back to the last of those only. */
function matches<Item>(pattern: readonly Item[], items: readonly Item[], isAny: (part: Item) => boolean, isSame: (part: Item, item: Item) => boolean): boolean {
  let [at, from] = [0, 0];
  let retry: { at: number; from: number } | null = null;
  while (from < items.length) {
    const part = pattern[at];
    const item = items[from];
    if (part !== undefined && isAny(part)) {
      retry = { at: at++, from };
    } else if (part !== undefined && item !== undefined && isSame(part, item)) {
      at++;
      from++;
    } else if (retry !== null) {
      at = retry.at + 1;
      from = ++retry.from;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every(isAny);
}

function segmentMatches(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  return matches([...pattern], [...name], (character) => character === '*', (character, other) => character === '?' || character === other);
}
