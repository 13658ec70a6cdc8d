/** What a module offers to others: each exported name, and the text by which it is declared. */
export type ExportedNames = ReadonlyMap<string, string>;

const mostExports = 5_000;
const longest = 4_000;

const declaration =
  /^[ \t]*export\s+(?:declare\s+)?(default\s+)?(?:async\s+)?(?:abstract\s+)?(?:(function\s*\*?|class|interface|enum|const\s+enum|type|namespace|module|const|let|var)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*))?/gmu;
const list = /\bexport\s+(?:type\s+)?\{([^{}]{0,20000})\}/gu;
const star = /\bexport\s+(?:type\s+)?\*\s*(?:as\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*)?from\s*(['"])([^'"\n]{1,1000})\2/gu;
const assigned = /^[ \t]*(?:module\.)?exports(?:\.([A-Za-z_$][\w$]*))?\s*=[^\n]{0,400}/gmu;

/**
 * The exported names of a JavaScript or TypeScript text, by pattern and without a parser (see `readModuleText`).
 * A function counts by its parameters and result, a constant by its type or what it takes, a class, interface, type
 * or enumeration by the whole of its text: that is what others see of it.
 */
export function exportedNames(text: string): ExportedNames {
  const names = new Map<string, string>();
  const add = (name: string, shape: string): void => {
    if (names.size < mostExports || names.has(name)) names.set(name, squeezed(`${names.get(name) ?? ''} ${shape}`));
  };
  let seen = 0;
  for (const match of text.matchAll(declaration)) {
    if ((seen += 1) > mostExports) break;
    const [whole, byDefault, word, name] = match;
    if (name === undefined && byDefault === undefined) continue;
    const rest = text.slice(match.index, match.index + longest);
    add(byDefault === undefined ? (name ?? '') : 'default', shapeOf(rest, whole.length, word?.replace(/\s.*$/su, '') ?? 'default'));
  }
  for (const [, inside = ''] of text.matchAll(list)) for (const item of inside.split(',')) addListed(item, add);
  for (const [, name, , source = ''] of text.matchAll(star)) add(name ?? `* from ${source}`, source);
  for (const [whole, name] of text.matchAll(assigned)) add(name ?? 'module.exports', whole);
  return names;
}

/** Names that one side has and the other has not, or declares otherwise; both sides null means no such file. */
export function changedNames(before: string | null, after: string | null): readonly string[] {
  const [old, now] = [exportedNames(before ?? ''), exportedNames(after ?? '')];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

function addListed(item: string, add: (name: string, shape: string) => void): void {
  const plain = item.replace(/\/\*.{0,500}?\*\/|\/\/[^\n]*/gsu, ' ').trim();
  if (plain === '') return;
  const name = /\bas\s+(\S+)$/u.exec(plain)?.[1] ?? plain.replace(/^type\s+/u, '');
  add(name, plain);
}

function shapeOf(text: string, from: number, word: string): string {
  if (word === 'class' || word === 'interface' || word === 'enum' || word === 'namespace' || word === 'module') return upTo(text, from, (at, depth) => depth === 0 && text[at] === '}', 1);
  if (word === 'function') return upTo(text, from, (at, depth) => depth === 1 && text[at] === '{' && closedBefore(text, at));
  if (word === 'type') return upTo(text, from, (at, depth) => depth === 0 && (text[at] === ';' || /^\n(?:\n|export|const|function|type|import)/u.test(text.slice(at, at + 10))));
  return upTo(text, from, (at, depth) => depth <= 1 && (text[at] === '{' || text[at] === ';' || text.startsWith('=>', at) || text[at] === '\n'));
}

/** A body opens after the parameters or a result's name, not after what asks for a type. */
function closedBefore(text: string, at: number): boolean {
  return /[\w)\]>'"]\s*$/u.test(text.slice(Math.max(0, at - 40), at));
}

/** The text until `ends` holds; the depth counts brackets, those at the place itself among them. */
function upTo(text: string, from: number, ends: (at: number, depth: number) => boolean, more = 0): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (ends(at, depth)) return text.slice(0, at + more);
  }
  return text;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, longest);
}
