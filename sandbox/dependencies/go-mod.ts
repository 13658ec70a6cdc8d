/** A module at a version, as go.mod names it. */
export interface GoModule {
  readonly path: string;
  readonly version: string;
}

/** The module, or the folder, that stands in for another. */
interface Replacement {
  readonly of: string;
  /** Null: for every version of it. */
  readonly at: string | null;
  readonly by: { readonly path: string; readonly version: string | null };
}

/** What a go.mod says of other modules; https://go.dev/ref/mod#go-mod-file. */
export interface GoManifest {
  /** The language version, as it is written; null where none is. */
  readonly go: string | null;
  readonly requires: readonly GoModule[];
  readonly replaces: readonly Replacement[];
}

/**
 * Reads a go.mod. What it does not understand is left out: nothing of the file itself is given to an installation, and
 * what it names is only fetched where go.sum has its checksum.
 */
export function readGoMod(bytes: Uint8Array): GoManifest {
  const requires: GoModule[] = [];
  const replaces: Replacement[] = [];
  let go: string | null = null;
  let block = '';
  for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
    const words = wordsOf(line.slice(0, 4000));
    const [first = '', second] = words;
    if (block === '' && second === '(' && words.length === 2) block = first;
    else if (first === ')') block = '';
    else {
      const [directive, rest] = block === '' ? [first, words.slice(1)] : [block, words];
      if (directive === 'go') go ??= rest[0] ?? null;
      else if (directive === 'require') requires.push(...requirementIn(rest));
      else if (directive === 'replace') replaces.push(...replacementIn(rest));
    }
  }
  return { go, requires, replaces };
}

/** What is really taken for a required module. */
export function standIn({ replaces }: GoManifest, { path, version }: GoModule): { readonly path: string; readonly version: string | null } {
  const fitting = replaces.filter(({ of }) => of === path);
  const found = fitting.find(({ at }) => at === version) ?? fitting.find(({ at }) => at === null);
  return found?.by ?? { path, version };
}

function requirementIn([path, version]: readonly string[]): readonly GoModule[] {
  return path === undefined || version === undefined ? [] : [{ path, version }];
}

/** `old [version] => new [version]`, where a new one without a version is a folder. */
function replacementIn(words: readonly string[]): readonly Replacement[] {
  const arrow = words.indexOf('=>');
  const [of, at = null] = words.slice(0, Math.max(arrow, 0));
  const [path, version = null] = words.slice(arrow + 1);
  return of === undefined || path === undefined ? [] : [{ of, at, by: { path, version } }];
}

/** The words before a comment; a quoted one is one word. */
function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/\/\/.*$|"([^"]*)"|`([^`]*)`|(\S+?)(?=\s|\/\/\s|$)/g)].flatMap(([whole, quoted, raw, bare]) => {
    const word = quoted ?? raw ?? bare;
    return word === undefined || whole.startsWith('//') ? [] : [word];
  });
}
