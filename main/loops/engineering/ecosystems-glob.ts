/**
 * Glob patterns out of a repository, matched in time that grows only with the product of the lengths: a pattern made
 * to be slow is not. Knows `*`, `**`, `?` and `{a,b}`; a class such as `[jt]` counts as any one character and a group
 * such as `+(a|b)` as anything, so that a pattern matches too much rather than too little.
 */
export function globMatcher(patterns: readonly string[]): (path: string) => boolean {
  const usable = patterns.filter((pattern) => pattern.length <= maxPattern);
  const compiled = usable.flatMap(expanded).slice(0, maxAlternatives).map((pattern) => pattern.replace(/^\.\//, '').replace(/\/$/, '').split('/'));
  return (path) => {
    const parts = path.split('/');
    return parts.length <= maxDepth && compiled.some((pattern) => matches(pattern, parts, isAnyFolder, segmentMatches));
  };
}

const maxPattern = 200;
const maxAlternatives = 200;
const maxDepth = 64;

function expanded(pattern: string): readonly string[] {
  const plain = pattern.replace(/[@?+*!]\([^()]*\)/g, '*').replace(/\[[^\][]*\]/g, '?');
  let found = [plain];
  while (found.length < maxAlternatives && found.some((each) => brace.test(each))) found = found.flatMap(withoutFirstBrace);
  return found;
}

const brace = /\{([^{}]*)\}/;

function withoutFirstBrace(pattern: string): readonly string[] {
  const match = brace.exec(pattern);
  if (match === null) return [pattern];
  const [before, after] = [pattern.slice(0, match.index), pattern.slice(match.index + match[0].length)];
  return (match[1] ?? '').split(',').map((choice) => before + choice + after);
}

/**
 * Matches a list against a pattern of which some parts stand for any number of items. Where they fail it goes back to
 * the last of those parts only: an earlier one cannot help.
 */
function matches(pattern: ArrayLike<string>, items: ArrayLike<string>, isAny: (part: string) => boolean, isSame: (part: string, item: string) => boolean): boolean {
  let [at, from] = [0, 0];
  let retry: { at: number; from: number } | null = null;
  while (from < items.length) {
    const part = pattern[at];
    if (part !== undefined && isAny(part)) {
      retry = { at: at++, from };
    } else if (part !== undefined && isSame(part, items[from] ?? '')) {
      at++;
      from++;
    } else if (retry !== null) {
      at = retry.at + 1;
      from = ++retry.from;
    } else {
      return false;
    }
  }
  while (at < pattern.length && isAny(pattern[at] ?? '')) at++;
  return at === pattern.length;
}

function isAnyFolder(part: string): boolean {
  return part === '**';
}

function segmentMatches(pattern: string, name: string): boolean {
  if (name.startsWith('.') && !pattern.startsWith('.')) return false;
  return matches(pattern, name, isAnyText, isSameCharacter);
}

function isAnyText(character: string): boolean {
  return character === '*';
}

function isSameCharacter(character: string, other: string): boolean {
  return character === '?' || character === other;
}
