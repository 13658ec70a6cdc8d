/**
 * How deeply a parser may have to descend into JavaScript or TypeScript. A native parser that descends too far ends the
 * whole process, so hostile text is measured before it is parsed. The answer is an upper bound as far as strings,
 * templates, comments and regular expressions can be told apart without parsing; where they can't, more is assumed.
 */
export function nestingOf(source: string): number {
  return new Scanner(source, /<\/|\/>/.test(source)).measure();
}

interface Level {
  readonly opener: string;
  /** The brackets of `if (…)` and the like: behind them a slash begins a regular expression, behind others it divides. */
  readonly isHeader: boolean;
  /** Operators of the expression that is open here. */
  chain: number;
  /** Prefixes of the statement that is open here: `if (…) if (…)`. */
  statement: number;
  /** Angle brackets, and whatever can't be told from nesting. */
  lasting: number;
  elses: number;
}

const headers = new Set(['if', 'while', 'for', 'with']);
const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const expressionWords = new Set(['new', 'typeof', 'void', 'delete', 'await', 'yield', 'keyof', 'infer', 'readonly', 'unique', 'in', 'instanceof', 'of', 'as', 'satisfies', 'is', 'asserts', 'async', 'throw', 'return']);
const statementWords = new Set(['if', 'while', 'for', 'with', 'do', 'class', 'extends']);
/** What may follow `}` without ending the statement around it. */
const continuing = new Set(['else', 'instanceof', 'in', 'of', 'as', 'satisfies', 'extends', 'implements', 'is']);
const beforeRegex = new Set(['return', 'typeof', 'case', 'in', 'of', 'delete', 'void', 'throw', 'new', 'else', 'do', 'yield', 'await', 'instanceof']);

class Scanner {
  readonly #source: string;
  readonly #isMarkup: boolean;
  readonly #levels: Level[] = [levelFor('', false)];
  #at = 0;
  #last = '';
  #beforeLast = '';
  #depth = 0;
  #peak = 0;

  constructor(source: string, isMarkup: boolean) {
    this.#source = source;
    this.#isMarkup = isMarkup;
  }

  measure(): number {
    while (this.#at < this.#source.length) {
      if (this.#top().opener === '`') this.#template();
      else this.#code();
      if (this.#depth > this.#peak) this.#peak = this.#depth;
    }
    return this.#peak;
  }

  #top(): Level {
    const top = this.#levels.at(-1);
    if (top === undefined) throw new Error('A scanner always has a level.');
    return top;
  }

  #code(): void {
    const rest = this.#source.charAt(this.#at);
    if (/\s/.test(rest)) this.#at += 1;
    else if (/[\w$\u0080-\uffff\\]/.test(rest)) this.#word();
    else if (rest === '"' || rest === "'") this.#skip(/(["'])(?:\\[^]|(?!\1)[^\\\n])*\1?/y, 'string');
    else if (rest === '/') this.#slash();
    else this.#sign(rest);
  }

  #word(): void {
    const word = this.#match(/[\w$\u0080-\uffff\\]+/y);
    const top = this.#top();
    if (word === 'else') this.#add(top, 'elses', 1);
    else if (statementWords.has(word)) this.#add(top, 'statement', 1);
    else if (expressionWords.has(word)) this.#add(top, 'chain', 1);
    this.#token(word);
  }

  #sign(sign: string): void {
    const top = this.#top();
    this.#at += 1;
    if (sign === '`') this.#open('`');
    else if ('([{'.includes(sign)) this.#open(sign);
    else if (')]}'.includes(sign)) return this.#token(this.#close(sign));
    else if (sign === ';') this.#ends(top, true);
    else if (sign === ',') this.#ends(top, false);
    else if (sign === '<') this.#angle(top);
    else if (sign === ':' && /^[\w$]/.test(this.#last) && !/^[,{]?$/.test(this.#beforeLast)) this.#add(top, 'statement', 1);
    else if (sign === '.') this.#add(top, 'chain', 1 / 16);
    else this.#add(top, 'chain', 1);
    this.#token(sign);
  }

  #angle(top: Level): void {
    if (!this.#isMarkup || this.#source[this.#at] !== '/') this.#add(top, 'lasting', 1);
    else if (top.lasting > 0) this.#add(top, 'lasting', -1);
  }

  #open(opener: string): void {
    // `a[b][c]` nests in types, so a bracket counts for the level around it, too.
    this.#add(this.#top(), 'chain', opener === '{' ? 0 : 0.5);
    this.#levels.push(levelFor(opener, opener === '(' && headers.has(this.#last) && this.#beforeLast !== '.'));
    this.#depth += 1;
  }

  /** In code that parses, whatever is still open inside of the partner was closed where reading was not sure. */
  #close(closer: string): string {
    const at = this.#levels.findLastIndex((level) => level.opener === partner[closer] || (closer === '}' && level.opener === '${'));
    if (at <= 0) return closer;
    const { opener, isHeader } = this.#levels[at] ?? levelFor('', false);
    const isTemplate = opener === '${';
    for (const level of this.#levels.splice(at)) this.#depth -= 1 + level.chain + level.statement + level.lasting + level.elses;
    if (closer === '}' && !isTemplate && this.#endsStatement()) this.#ends(this.#top(), true);
    return isHeader ? 'header' : closer;
  }

  #endsStatement(): boolean {
    const next = /(?:\s|\/\/[^\n]*(?=\n)|\/\*[^]*?\*\/){0,1000}([A-Za-z_$][\w$]*|[;}@"']|$)/y;
    next.lastIndex = this.#at;
    const found = next.exec(this.#source)?.[1];
    return found !== undefined && !continuing.has(found);
  }

  /** A text between tags may hold such signs, which end nothing. */
  #ends(top: Level, isStatement: boolean): void {
    if (this.#isMarkup && top.lasting > 0) return;
    this.#add(top, 'chain', -top.chain);
    if (!isStatement) return;
    this.#add(top, 'statement', -top.statement);
    this.#add(top, 'lasting', -top.lasting);
  }

  #slash(): void {
    const next = this.#source[this.#at + 1];
    if (next === '/') return this.#skip(/\/\/[^\n]*/y, '');
    if (next === '*') return this.#skip(/\/\*[^]*?(?:\*\/|$)/y, '');
    if (this.#isMarkup && next === '>') {
      this.#at += 2;
      if (this.#top().lasting > 0) this.#add(this.#top(), 'lasting', -1);
      return this.#token('>');
    }
    if (this.#last === '}') return this.#unsure();
    const isDivision = this.#last !== 'header' && /^(?:[\w$\u0080-\uffff]+|\]|\)|string|regex|template)$/.test(this.#last) && !beforeRegex.has(this.#last);
    if (isDivision) return this.#sign('/');
    this.#skip(/\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]?|[^/\\[\n])*\/?/y, 'regex');
  }

  /** A division or a regular expression: everything that may open something in the rest of the line is assumed to. */
  #unsure(): void {
    const line = this.#match(/[^\n]+/y);
    const openers = line.match(/[([{<`]/g)?.length ?? 0;
    this.#add(this.#top(), 'lasting', openers + (/`|\/\*/.test(line) ? Number.POSITIVE_INFINITY : 0));
    this.#token('regex');
  }

  /** What is no code, unless it stands between tags, where quotes and slashes are text and braces are code. */
  #skip(pattern: RegExp, token: string): void {
    const found = this.#match(pattern);
    if (this.#isMarkup && /[{<]/.test(found)) this.#add(this.#top(), 'lasting', found.match(/[([{<`]/g)?.length ?? 0);
    if (token !== '') this.#token(token);
  }

  #template(): void {
    const text = this.#match(/(?:\\[^]|\$(?!\{)|[^`\\$])*/y);
    const outer = this.#levels.at(-2);
    if (this.#isMarkup && outer !== undefined) this.#add(outer, 'lasting', text.match(/[([{<]/g)?.length ?? 0);
    const next = this.#source.charAt(this.#at);
    this.#at += next === '$' ? 2 : 1;
    if (next === '$') return this.#open('${');
    this.#levels.pop();
    this.#depth -= 1;
    this.#token('template');
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0] ?? '';
    this.#at += Math.max(1, found.length);
    if (found === '' && pattern.source.includes('`')) this.#at -= 1;
    return found;
  }

  #add(level: Level, field: 'chain' | 'statement' | 'lasting' | 'elses', amount: number): void {
    level[field] += amount;
    this.#depth += amount;
  }

  #token(token: string): void {
    this.#beforeLast = this.#last;
    this.#last = token;
  }
}

function levelFor(opener: string, isHeader: boolean): Level {
  return { opener, isHeader, chain: 0, statement: 0, lasting: 0, elses: 0 };
}
