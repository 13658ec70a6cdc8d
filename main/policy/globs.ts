/**
 * Path patterns of a policy file: `*` and `?` inside one part of a path, `**` for any number of parts; every other
 * character stands for itself and case does not matter. Matching takes linear memory and at most pattern times path
 * steps, whatever is asked: patterns come from repositories, and a pattern must not be able to stall a decision.
 */

/**
 * True when a pattern matches the path or a folder above it. For lists that protect: it errs on the side of
 * matching, so compatibility forms of Unicode characters count as the characters they look like.
 */
export function covers(patterns: readonly string[], path: string): boolean {
  const parts = path.normalize('NFKC').toLowerCase().split('/');
  return compiled(patterns).some((pattern) => wildcard(pattern, parts, partMatches, true));
}

/** True when a pattern matches the whole path. For lists that permit: it errs on the side of not matching. */
export function matches(patterns: readonly string[], path: string): boolean {
  const parts = path.toLowerCase().split('/');
  return compiled(patterns).some((pattern) => wildcard(pattern, parts, partMatches, false));
}

/** A token of a pattern: many of anything, or one thing. */
type Token<One> = { readonly many: true } | { readonly many: false; readonly one: One };
/** One part of a path: an exact name, or tokens for its characters between a beginning and an end that are fixed. */
type Part = string | { readonly start: string; readonly end: string; readonly tokens: readonly Token<string>[] };

const compilations = new WeakMap<readonly string[], readonly (readonly Token<Part>[])[]>();

function compiled(patterns: readonly string[]): readonly (readonly Token<Part>[])[] {
  const known = compilations.get(patterns);
  if (known !== undefined) return known;
  const fresh = patterns.map((pattern) => pattern.normalize('NFKC').toLowerCase().split('/').map(partToken));
  compilations.set(patterns, fresh);
  return fresh;
}

function partToken(part: string): Token<Part> {
  if (part === '**') return { many: true };
  if (!/[*?]/.test(part)) return { many: false, one: part };
  const start = part.replace(/[*?].*$/su, '');
  const end = part.replace(/^.*[*?]/su, '');
  return { many: false, one: { start, end, tokens: Array.from(part, characterToken) } };
}

function characterToken(character: string): Token<string> {
  return character === '*' ? { many: true } : { many: false, one: character };
}

function partMatches(pattern: Part, part: string): boolean {
  if (typeof pattern === 'string') return pattern === part;
  if (!part.startsWith(pattern.start) || !part.endsWith(pattern.end)) return false;
  return wildcard(pattern.tokens, Array.from(part), characterMatches, false);
}

function characterMatches(pattern: string, character: string): boolean {
  return pattern === '?' || pattern === character;
}

/**
 * Matches tokens against items, going back to the last "many" only: earlier ones never need another try.
 * With `beneath`, it is enough that the tokens match a beginning of the items.
 */
function wildcard<Pattern, Item>(
  tokens: readonly Token<Pattern>[],
  items: readonly Item[],
  fits: (pattern: Pattern, item: Item) => boolean,
  beneath: boolean,
): boolean {
  let token = 0;
  let item = 0;
  let retryToken = -1;
  let retryItem = 0;
  for (;;) {
    const now = tokens[token];
    const here = items[item];
    if (now === undefined && (beneath || here === undefined)) return true;
    if (now !== undefined && now.many) {
      token += 1;
      retryToken = token;
      retryItem = item;
    } else if (now !== undefined && here !== undefined && fits(now.one, here)) {
      token += 1;
      item += 1;
    } else {
      if (retryToken < 0 || retryItem >= items.length) return false;
      retryItem += 1;
      token = retryToken;
      item = retryItem;
    }
  }
}
