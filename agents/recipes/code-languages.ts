import { baseName, extensionOf } from './tree-paths.ts';

/** A way to write a string. */
export interface StringForm {
  readonly open: string;
  /** It may go on over the end of a line. */
  readonly long: boolean;
  /** Finds the next sign that ends it, breaks it off or escapes another. */
  readonly stops: RegExp;
}

/** How comments and strings are written in a language. */
export interface CodeLanguage {
  readonly lineComment?: '//' | '#';
  /** Slash-star comments; `nested` where one may hold another. */
  readonly blockComment?: 'flat' | 'nested';
  /** `#` is only a comment after white space. */
  readonly spaceBeforeComment: boolean;
  /** The ones with longer opening marks first. */
  readonly strings: readonly StringForm[];
  /** A single quote opens one character, or stands for something else. */
  readonly charLiterals: boolean;
  readonly templates: boolean;
  readonly regexes: boolean;
  /** Running text may stand between the code, as in JSX. */
  readonly hasRunningText: boolean;
  /** Finds the next sign at which anything of the above can begin. */
  readonly interesting: RegExp;
}

/** The language of a file by its name, when it is known and this text keeps to what is known of it. */
export function codeLanguageOf(path: string, text: string): CodeLanguage | undefined {
  const extension = extensionOf(path);
  const name = baseName(path).toLowerCase();
  if (extension === 'js' && /^[ \t]*<\/?[A-Za-z]/mu.test(text)) return languages.jsx;
  const language = byExtension.get(extension) ?? (/^(?:makefile|dockerfile|justfile)(?:\.|$)/u.test(name) ? languages.hashLines : undefined);
  if (language === languages.hashLines) return keepsToHashLines(extension, text) ? language : undefined;
  return (language === languages.shell && /<<[-~]?\s?["'\\]?\w/u.test(text)) || (language === languages.c && text.includes('R"')) ? undefined : language;
}

/** Where here-documents, block scalars and long strings are, a line that begins with `#` may be data. */
function keepsToHashLines(extension: string, text: string): boolean {
  if (/yaml|yml/u.test(extension)) return !/[|>][-+\d]{0,2}[ \t]*(?:#[^\n]*)?\r?$/mu.test(text) && !/["']$/mu.test(text.replace(/(["'])[^"'\n]*\1/gu, ''));
  return !/<<|"""|'''|%[qQwWiIrsx]?[{([<|!]|__END__|__DATA__|^=begin|^@?define\b|^=(?:pod|head)/mu.test(text);
}

const short = (open: string): StringForm => ({ open, long: false, stops: new RegExp(`\\\\|\n|${open}`, 'gu') });
const long = (open: string, escapes: boolean, close = open): StringForm => ({ open, long: true, stops: new RegExp(escapes ? `\\\\|${close}` : close, 'gu') });

const base = {
  spaceBeforeComment: false,
  charLiterals: false,
  templates: false,
  regexes: false,
  hasRunningText: false,
  interesting: /\/\*|\/\/|["'`]/gu,
};

const cLike = { ...base, lineComment: '//', blockComment: 'flat' } as const;

const languages = {
  js: { ...cLike, strings: [short('"'), short("'")], templates: true, regexes: true, interesting: /["'`/{}]/gu },
  jsx: { ...cLike, strings: [short('"'), short("'")], templates: true, regexes: true, hasRunningText: true, interesting: /["'`/{}]/gu },
  go: { ...cLike, strings: [long('`', false), short('"')], charLiterals: true },
  c: { ...cLike, strings: [short('"')], charLiterals: true },
  rust: { ...cLike, blockComment: 'nested', strings: [long('r##"', false, '"##'), long('r#"', false, '"#'), long('"', true)], charLiterals: true, interesting: /\/\*|\/\/|r#{0,2}"|["']/gu },
  jvm: { ...cLike, strings: [long('"""', true), short('"')], charLiterals: true },
  nestedJvm: { ...cLike, blockComment: 'nested', strings: [long('"""', false), short('"')], charLiterals: true },
  dart: { ...cLike, blockComment: 'nested', strings: [long('"""', true), long("'''", true), short('"'), short("'")] },
  csharp: { ...cLike, strings: [long('"""', false), long('@"', false, '"'), long('@$"', false, '"'), short('"')], charLiterals: true, interesting: /\/\*|\/\/|@\$?"|["']/gu },
  css: { ...base, blockComment: 'flat', strings: [short('"'), short("'")] },
  python: { ...base, lineComment: '#', strings: [long('"""', true), long("'''", true), short('"'), short("'")], interesting: /[#"']/gu },
  shell: { ...base, lineComment: '#', spaceBeforeComment: true, strings: [long('"', true), long("'", false)], interesting: /[#"'\\]/gu },
  hashLines: { ...base, lineComment: '#', strings: [], interesting: /(?<=^[ \t]*)#(?=[ #!])/gmu },
} as const satisfies Record<string, CodeLanguage>;

const byExtension = new Map<string, CodeLanguage>(
  Object.entries({
    'js mjs cjs ts mts cts': languages.js,
    'jsx tsx': languages.jsx,
    go: languages.go,
    'c h cc cpp cxx hpp hh': languages.c,
    rs: languages.rust,
    java: languages.jvm,
    'kt kts swift scala': languages.nestedJvm,
    dart: languages.dart,
    cs: languages.csharp,
    'css scss less': languages.css,
    'py pyi': languages.python,
    'sh bash': languages.shell,
    'rb ex exs yml yaml toml mk r jl': languages.hashLines,
  }).flatMap(([extensions, language]) => extensions.split(' ').map((extension): [string, CodeLanguage] => [extension, language])),
);
