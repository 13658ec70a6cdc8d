import type { CodeLanguage } from './code-languages.ts';
import { codeLanguageOf } from './code-languages.ts';
import type { Span } from './text-file.ts';

/** Where comments and strings are in a source text, in order. */
export interface CodeRegions {
  readonly comments: readonly Span[];
  /** Strings that span lines: what stands at the end of their lines is data. */
  readonly longStrings: readonly Span[];
}

/**
 * Finds comments and strings in a source file by the rules of its language, in time linear in the text.
 * @returns undefined for a language that is not known or a text that does not fit its rules: then nothing is certain.
 */
export function codeRegions(path: string, text: string): CodeRegions | undefined {
  // To some languages these end a line, and with it a comment.
  if (/\r(?!\n)|[\u{2028}\u{2029}]/u.test(text)) return undefined;
  const language = codeLanguageOf(path, text);
  return language && new RegionScan(text, language).run();
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

const regexMayFollow = /(?:^|[=(,:;[!&|?{}+\-*%<>~^]|=>|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield|instanceof))$/u;

class RegionScan {
  readonly #comments: Span[] = [];
  readonly #longStrings: Span[] = [];
  readonly #text: string;
  readonly #language: CodeLanguage;
  /** For each template literal that holds the current code: how many braces are open in its substitution. */
  readonly #templates: { start: number; braces: number }[] = [];
  #doubtful = false;

  constructor(text: string, language: CodeLanguage) {
    this.#text = text;
    this.#language = language;
  }

  run(): CodeRegions | undefined {
    const interesting = this.#language.interesting;
    let at = this.#text.startsWith('#!') ? this.#lineEnd(0) : 0;
    while (at < this.#text.length && !this.#doubtful) {
      interesting.lastIndex = at;
      const next = interesting.exec(this.#text);
      if (!next) break;
      at = this.#step(next.index);
    }
    if (this.#doubtful || this.#templates.length > 0) return undefined;
    return { comments: this.#comments, longStrings: this.#longStrings.toSorted(byStart) };
  }

  /** Handles what begins at `at` and answers where to go on. */
  #step(at: number): number {
    const { lineComment, blockComment, strings } = this.#language;
    if (blockComment && this.#text.startsWith('/*', at)) return this.#block(at);
    if (lineComment && this.#text.startsWith(lineComment, at)) return this.#lineComment(at, lineComment);
    const string = strings.find((one) => this.#text.startsWith(one.open, at));
    if (string) return this.#string(at, string);
    const sign = this.#text[at];
    if (sign === "'" && this.#language.charLiterals) return this.#charLiteral(at);
    if (sign === '`' && this.#language.templates) return this.#template(at, at + 1);
    if (sign === '/' && this.#language.regexes) return this.#regex(at);
    return sign === '\\' ? at + 2 : this.#brace(sign, at);
  }

  #lineComment(at: number, mark: string): number {
    const before = this.#text[at - 1] ?? '\n';
    const end = this.#lineEnd(at);
    // In a shell `#` only begins a comment after a space; elsewhere `://` is an address in running text.
    if (mark === '#' && this.#language.spaceBeforeComment && !/\s/u.test(before)) return at + 1;
    if (/[\s;,{}()[\]>]/u.test(before)) this.#comments.push({ start: at + mark.length, end });
    return end;
  }

  #block(at: number): number {
    const nested = this.#language.blockComment === 'nested';
    const sign = nested ? /\/\*|\*\//gu : /\*\//gu;
    sign.lastIndex = at + 2;
    let depth = 1;
    for (let found = sign.exec(this.#text); found; found = sign.exec(this.#text)) {
      if (found[0] === '*/') depth -= 1;
      else depth += 1;
      if (depth === 0) {
        this.#comments.push({ start: at + 2, end: found.index });
        return sign.lastIndex;
      }
    }
    this.#doubtful = true;
    return this.#text.length;
  }

  #string(at: number, string: CodeLanguage['strings'][number]): number {
    const { stops } = string;
    stops.lastIndex = at + string.open.length;
    for (let found = stops.exec(this.#text); found; found = stops.exec(this.#text)) {
      if (found[0] === '\\') stops.lastIndex += 1;
      else if (found[0] === '\n') return this.#brokenOff(found.index);
      else {
        if (string.long) this.#longStrings.push({ start: at, end: stops.lastIndex });
        return stops.lastIndex;
      }
    }
    return this.#brokenOff(this.#text.length);
  }

  /** A short string without an end: running text in JSX has apostrophes, other code is not understood. */
  #brokenOff(at: number): number {
    if (!this.#language.hasRunningText) this.#doubtful = true;
    return at;
  }

  #charLiteral(at: number): number {
    const literal = /'(?:\\[^\n]{1,10}?|[^'\\\n]{1,4})'/uy;
    literal.lastIndex = at;
    return literal.test(this.#text) ? literal.lastIndex : at + 1;
  }

  /** Goes on inside a template literal up to its end or its next substitution. */
  #template(start: number, from: number): number {
    const sign = /\\|`|\$\{/gu;
    sign.lastIndex = from;
    for (let found = sign.exec(this.#text); found; found = sign.exec(this.#text)) {
      if (found[0] === '\\') sign.lastIndex += 1;
      else {
        this.#longStrings.push({ start, end: sign.lastIndex });
        if (found[0] === '${') this.#templates.push({ start, braces: 0 });
        return sign.lastIndex;
      }
    }
    this.#doubtful = true;
    return this.#text.length;
  }

  #brace(sign: string | undefined, at: number): number {
    const template = this.#templates.at(-1);
    if (!template) return at + 1;
    if (sign === '{') template.braces += 1;
    if (sign === '}' && template.braces === 0) {
      this.#templates.pop();
      return this.#template(at, at + 1);
    }
    if (sign === '}') template.braces -= 1;
    return at + 1;
  }

  #regex(at: number): number {
    const before = this.#text.slice(Math.max(0, at - 40), at).trimEnd();
    if (at > 0 && before !== '' && !regexMayFollow.test(before)) return at + 1;
    let inClass = false;
    for (let end = at + 1; end < this.#text.length; end += 1) {
      const sign = this.#text[end];
      if (sign === '\n') break;
      if (sign === '\\') end += 1;
      else if (sign === '[') inClass = true;
      else if (sign === ']') inClass = false;
      else if (sign === '/' && !inClass) return end + 1;
    }
    return at + 1;
  }

  #lineEnd(at: number): number {
    const end = this.#text.indexOf('\n', at);
    const last = end < 0 ? this.#text.length : end;
    return this.#text[last - 1] === '\r' ? last - 1 : last;
  }
}
