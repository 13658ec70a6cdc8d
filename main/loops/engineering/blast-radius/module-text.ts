/** What one source text says of others. */
export interface ModuleText {
  readonly imports: readonly ImportedName[];
  /** Imports whose name is worked out as the program runs: nobody can say from the text where they lead. */
  readonly computed: number;
  /** More imports than are followed: what is beyond them is not known. */
  readonly cut: boolean;
}

export interface ImportedName {
  /** As written, without a query or a bundler's prefix. */
  readonly specifier: string;
  /** What comes from there is handed on: `export … from`, or imported and listed in an `export {…}`. */
  readonly passedOn: boolean;
}

/** A script by its name, of the repository's own. */
export const isModule = (path: string): boolean => /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/iu.test(path) && !/(?:^|\/)node_modules\//u.test(path);

const mostImports = 5_000;
const lookBack = 4_000;
const name = String.raw`(['"])([^'"\n]{1,1000})\1`;

const fromClause = new RegExp(String.raw`\bfrom\s*${name}`, 'gu');
const bareImport = new RegExp(String.raw`\bimport\s*${name}`, 'gu');
const call = /\b(?:import|require(?:\.resolve)?)\s*\(\s*(?:\/\*[^*]{0,200}\*\/\s*)?(['"`])([^'"`\n$]{1,1000})\1/gu;
const address = new RegExp(String.raw`\bnew\s+URL\s*\(\s*${name}\s*,\s*import\.meta\.url`, 'gu');
const computedCall = /\b(?:import|require)\s*\(\s*(?:[A-Za-z_$][\w$]*\s*[).[(+]|\x60[^\x60\n]{0,200}\$\{)/gu;
const exportList = /\bexport\s*\{[^{}]{0,20000}\}(?!\s*from)/u;
const requiredAndExported = /\bexports\b[^=\n]{0,200}=\s*(?:[\w$.]{1,100}\()?require\s*$/u;

/**
 * The names a JavaScript or TypeScript text imports, requires or points at, script blocks of Vue and Svelte files
 * included, found by pattern in one pass.
 *
 * No parser takes part on purpose. The text is anybody's, and a native parser that recurses ends the whole program
 * (oxc-parser 0.159: a few thousand nested brackets, 6 KB of text, overflow its stack). A pattern can only read too
 * much: what a comment or a string quotes is an edge as well, where it leads to a file.
 */
export function readModuleText(text: string): ModuleText {
  const found = new Map<string, boolean>();
  const listed = exportList.test(text);
  let count = 0;
  const take = (specifier: string, passedOn: boolean): boolean => {
    const plain = withoutQuery(specifier);
    found.set(plain, (found.get(plain) ?? false) || passedOn);
    count += 1;
    return count < mostImports;
  };
  const cut = !(
    every(text.matchAll(fromClause), (match) => take(match[2] ?? '', listed || isExport(text, match.index))) &&
    every(text.matchAll(bareImport), (match) => take(match[2] ?? '', false)) &&
    every(text.matchAll(call), (match) => take(match[2] ?? '', requiredAndExported.test(text.slice(Math.max(0, match.index - 300), match.index + 7)))) &&
    every(text.matchAll(address), (match) => take(match[2] ?? '', false))
  );
  return { imports: [...found].map(([specifier, passedOn]) => ({ specifier, passedOn })), computed: [...text.matchAll(computedCall)].length, cut };
}

/** Scripts and links a page loads, relative to the page; an absolute path is one from the root. */
export function readPage(text: string): readonly string[] {
  return [...text.matchAll(/<script\b[^>]{0,500}?\bsrc\s*=\s*["']?([^'">\s]{1,500})/giu)].slice(0, 200).flatMap(([, source = '']) => {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/iu.test(source)) return [];
    const plain = withoutQuery(source);
    return [plain.startsWith('.') || plain.startsWith('/') ? plain : `./${plain}`];
  });
}

/** Whether the clause belongs to an `export`: the nearer of the two words before it tells. */
function isExport(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - lookBack), at);
  return before.lastIndexOf('export') > before.lastIndexOf('import');
}

function withoutQuery(specifier: string): string {
  const inner = specifier.slice(specifier.lastIndexOf('!') + 1);
  const end = inner.search(/[?]|(?<=.)#/u);
  return end === -1 ? inner : inner.slice(0, end);
}

function every<Item>(items: Iterable<Item>, take: (item: Item) => boolean): boolean {
  for (const item of items) if (!take(item)) return false;
  return true;
}
