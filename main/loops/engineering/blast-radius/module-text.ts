import { lexedModule } from './lexed-module.ts';

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
  /** The specifier is a pattern of one star: which of its files is worked out as the program runs. */
  readonly anyOf?: true;
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
/** Between tags, quotes and braces are text: a lexer of JavaScript may take what follows them for a string. */
const markup = /<\/|\/>/u;

/**
 * The names a JavaScript or TypeScript text imports, requires or points at, script blocks of Vue and Svelte files
 * included. The statements and `import()` come from es-module-lexer, which knows comments and strings from code, reads
 * without recursion inside WebAssembly and gives up on what it can't follow. Calls of `require`, addresses and types
 * are found by pattern, and so is everything in a text that the lexer gave up on or that holds markup. A pattern can
 * only read too much: what a comment or a string quotes is an edge then, where it leads to a file.
 */
export function readModuleText(text: string): ModuleText {
  const found = new Map<string, ImportedName>();
  let count = 0;
  const take = ({ specifier, passedOn, anyOf }: ImportedName): boolean => {
    const plain = withoutQuery(specifier);
    const key = `${anyOf === true ? '*' : '='}${plain}`;
    found.set(key, { specifier: plain, passedOn: passedOn || (found.get(key)?.passedOn ?? false), ...(anyOf === true ? { anyOf } : {}) });
    count += 1;
    return count < mostImports;
  };
  const lexed = lexedModule(text);
  const cut = !(
    every(lexed?.imports ?? [], take) &&
    every(lexed === null || markup.test(text) ? statements(text) : [], take) &&
    every(text.matchAll(call), (match) => take({ specifier: match[2] ?? '', passedOn: requiredAndExported.test(text.slice(Math.max(0, match.index - 300), match.index + 7)) })) &&
    every(text.matchAll(address), (match) => take({ specifier: match[2] ?? '', passedOn: false }))
  );
  return { imports: [...found.values()], computed: [...text.matchAll(computedCall)].length, cut };
}

/** The statements of a text, found by pattern. */
function* statements(text: string): Iterable<ImportedName> {
  const listed = exportList.test(text);
  for (const match of text.matchAll(fromClause)) yield { specifier: match[2] ?? '', passedOn: listed || isExport(text, match.index) };
  for (const match of text.matchAll(bareImport)) yield { specifier: match[2] ?? '', passedOn: false };
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
