import type { GamingFinding, GamingKind } from '../../../domain/patch-findings.ts';

/** One file of a patch as text; null where it is not there. Binary files and very large ones are not among them. */
export interface ChangedText {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What keeps an assertion from making a test fail. */
export type Trap = 'swallowed' | 'conditional' | 'unreached' | 'detached' | 'unawaited';

/** One place where a test may fail, in the same words for every language. */
export interface Assertion {
  /** What is looked at, in canonical spelling. */
  readonly subject: string;
  /** The same with every literal blanked: two subjects that differ only in literals ask with another input. */
  readonly shape: string;
  /** Family of the matcher: `equal`, `contains`, `truthy`, … */
  readonly matcher: string;
  /** How much it demands, 0 to 6; see strength.ts. */
  readonly strength: number;
  /** What is demanded, in canonical spelling, simple variables filled in. */
  readonly expected: string;
  /** How many placeholders that accept anything the expected value holds. */
  readonly loose: number;
  /** For approximate comparisons: a larger figure is stricter; null for others. */
  readonly precision: number | null;
  /** It can't fail, whatever the code does. */
  readonly always: boolean;
  readonly traps: readonly Trap[];
  readonly line: number;
}

/** A test, a helper that tests may call, or the file itself as the owner of what stands outside of both. */
export interface Unit {
  readonly kind: 'test' | 'helper' | 'file';
  readonly path: string;
  /** Titles from the outermost group to the test, or the function's name. */
  readonly name: string;
  readonly title: string;
  readonly line: number;
  readonly skipped: { readonly line: number; readonly how: string } | null;
  readonly assertions: readonly Assertion[];
  /** The rows of a table that the test runs for each, canonical; null when it has none. */
  readonly rows: readonly string[] | null;
  /** Canonical text of every call to a function by plain name, `name(arguments)`. */
  readonly calls: readonly string[];
  /** Names of what it awaits so that a failure ends it; only JavaScript is read for that. */
  readonly awaits: readonly string[];
  /** Names of what it hands a callback that is told of an error first. */
  readonly callbacks: readonly string[];
  /** Milliseconds it may take at most and how often it is tried again, where it says so itself. */
  readonly timeLimit: number | null;
}

/** Something whose mere presence counts: more of it in the patch than in the base is a finding. */
export interface Mark {
  readonly kind: GamingKind;
  /** What it is, in words that can be counted across files, e.g. `a focus mark`. */
  readonly label: string;
  /** Tells this one from others with the same label. */
  readonly key: string;
  readonly line: number;
  readonly detail: string;
}

export interface SourceFacts {
  readonly units: readonly Unit[];
  readonly marks: readonly Mark[];
}

export const noFacts: SourceFacts = { units: [], marks: [] };

let measured: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** The line, from 1, of an offset. Where lines begin is worked out once for a text that is asked about in a row. */
export function lineOf(text: string, offset: number): number {
  if (measured.text !== text) measured = { text, starts: [0, ...[...text.matchAll(/\n/g)].map((found) => found.index + 1)] };
  const { starts } = measured;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

export function finding(kind: GamingKind, path: string, line: number | null, detail: string): GamingFinding {
  return { kind, path, line, detail };
}

/** Things by what they have in common, in the order they came in. */
export function grouped<Item>(items: readonly Item[], key: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
