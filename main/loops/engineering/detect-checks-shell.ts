/** Reads a shell line well enough to see which programs it names. Nothing is run and nothing is expanded. */

/** The simple commands of a line, each as its words, without assignments and the words that only prefix a command. */
export function commandsIn(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  for (const token of tokensOf(line)) {
    if (token.kind === 'operator') commands.push([]);
    else commands.at(-1)?.push(token.text);
  }
  return commands.map(withoutPrefix).filter((words) => words.length > 0);
}

interface Token {
  readonly kind: 'word' | 'operator';
  readonly text: string;
}

const operators = /^(?:&&|\|\||[;|&\n(){}])/;
const redirection = /^\d?(?:>>?|<)&?\s*(?:[^\s;|&<>]+)?/;

function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const rest = line.slice(at);
    const skipped = /^[ \t\r]+/.exec(rest)?.[0] ?? /^\\\n/.exec(rest)?.[0] ?? redirection.exec(rest)?.[0];
    const operator = operators.exec(rest)?.[0];
    if (skipped !== undefined) at += skipped.length;
    else if (operator !== undefined && !(operator === '{' && /^\{[^\s]/.test(rest))) {
      tokens.push({ kind: 'operator', text: operator });
      at += operator.length;
    } else {
      const word = wordAt(line, at);
      tokens.push({ kind: 'word', text: word.text });
      at = word.end;
    }
  }
  return tokens;
}

/** One word from `start`, quotes taken off. */
function wordAt(line: string, start: number): { text: string; end: number } {
  let text = '';
  let at = start;
  let quote: string | null = null;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    if (quote === null && at > start && /[\s;|&()<>]/.test(character)) break;
    if (character === quote) quote = null;
    else if (quote === null && (character === '"' || character === "'")) quote = character;
    else if (character === '\\' && quote !== "'") text += line.charAt(++at);
    else text += character;
  }
  return { text, end: at };
}

const prefixes = new Set(['env', 'exec', 'time', 'nice', '!', 'command', 'cross-env-shell']);

function withoutPrefix(words: readonly string[]): readonly string[] {
  const start = words.findIndex((word) => !/^[A-Za-z_]\w*=/.test(word) && !prefixes.has(word));
  return start === -1 ? [] : words.slice(start);
}
