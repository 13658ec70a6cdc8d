/** A package of a Cargo.lock. */
export interface LockedCrate {
  readonly name: string;
  readonly version: string;
  /** Null for the repository's own. */
  readonly source: string | null;
  /** SHA-256 of the crate, in hex. */
  readonly checksum: string | null;
  /** Each `name`, or `name version` where there are several of that name. */
  readonly dependencies: readonly string[];
}

type Reading = { -readonly [Key in keyof Omit<LockedCrate, 'dependencies'>]: LockedCrate[Key] } & { dependencies: string[] };

const mostLines = 400_000;

const name = /^name = "([A-Za-z][A-Za-z0-9_-]{0,100})"$/;
const version = /^version = "(\d{1,20}\.\d{1,20}\.\d{1,20}[0-9A-Za-z.+-]{0,100})"$/;
const source = /^source = "([^"\\\s]{1,2000})"$/;
const checksum = /^checksum = "([0-9a-f]{64})"$/;
const dependency = /^ "([A-Za-z][A-Za-z0-9_-]{0,100})(?: (\d[0-9A-Za-z.+-]{0,150}))?(?: \([^"\\()\s]{1,2000}\))?",$/;

/**
 * The packages of a Cargo.lock, in the one layout that cargo writes it in since 1.41 (the format is not specified; it
 * is https://github.com/rust-lang/cargo/blob/master/src/cargo/core/resolver/encode.rs), or which line is not like that.
 */
export function entriesOf(text: string): readonly LockedCrate[] | string {
  const entries: Reading[] = [];
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  if (lines.length > mostLines) return `it has more than ${mostLines} lines`;
  let table: 'top' | 'package' | 'dependencies' | 'unused' = 'top';
  for (const [index, line] of lines.entries()) {
    const entry = entries.at(-1);
    if (table !== 'dependencies' && (line === '' || line.startsWith('#'))) continue;
    if (table === 'dependencies') {
      const [, other, at] = dependency.exec(line) ?? [];
      if (line === ']') table = 'package';
      else if (other === undefined) return `line ${index + 1}`;
      else entry?.dependencies.push(at === undefined ? other : `${other} ${at}`);
    } else if (line === '[[package]]') {
      entries.push({ name: '', version: '', source: null, checksum: null, dependencies: [] });
      table = 'package';
    } else if (line === '[[patch.unused]]') table = 'unused';
    else if (table === 'package' && line === 'dependencies = [') table = 'dependencies';
    else if (!(table === 'package' && entry !== undefined && takes(entry, line)) && !isBeside(table, line)) return `line ${index + 1}`;
  }
  const nameless = entries.some((entry) => entry.name === '' || entry.version === '');
  return nameless || table === 'dependencies' ? 'a package has no name, no version or no end' : entries;
}

/** Takes a field of a package, each of them once. */
function takes(entry: Reading, line: string): boolean {
  const named = name.exec(line)?.[1];
  const at = version.exec(line)?.[1];
  const from = source.exec(line)?.[1];
  const sum = checksum.exec(line)?.[1];
  if (named !== undefined && entry.name === '') entry.name = named;
  else if (at !== undefined && entry.version === '') entry.version = at;
  else if (from !== undefined && entry.source === null) entry.source = from;
  else if (sum !== undefined && entry.checksum === null) entry.checksum = sum;
  else return false;
  return true;
}

/** The version of the format; and patches that nothing uses, for which nothing is fetched. */
function isBeside(table: 'top' | 'package' | 'unused', line: string): boolean {
  if (table === 'top') return /^version = [34]$/.test(line);
  return table === 'unused' && [name, version, source, checksum].some((field) => field.test(line));
}
