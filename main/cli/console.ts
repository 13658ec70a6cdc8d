import { visible, visibleLines } from '../git/escape.ts';
import type { Fault } from '../domain/result.ts';

/** The terminal: results on standard output, everything else on standard error, nothing that could steer it. */
export interface Console {
  readonly json: boolean;
  /** The one JSON document of `--json`; nothing in the other mode. */
  document(value: unknown): void;
  /** A line of the result for a person; nothing with `--json`. */
  line(text?: string): void;
  /** Text of a repository as it is, but for control characters. */
  text(text: string): void;
  note(text: string): void;
  progress(text: string): void;
  fault(fault: Fault): void;
}

export function createConsole(json: boolean, out: NodeJS.WriteStream = process.stdout, err: NodeJS.WriteStream = process.stderr): Console {
  // On a terminal one line is written over and over; elsewhere each new sentence is a line of its own, and a count that goes up is no new sentence.
  const bar = err.isTTY;
  let shown = '';
  const clear = (): void => {
    if (bar && shown !== '') err.write('\r\u001b[K');
    shown = '';
  };
  return {
    json,
    document: (value) => {
      if (json) out.write(`${JSON.stringify(value, null, 2)}\n`);
    },
    line: (text = '') => {
      clear();
      if (!json) out.write(`${visibleLines(text)}\n`);
    },
    text: (text) => {
      clear();
      if (!json) out.write(visibleLines(text));
    },
    note: (text) => {
      clear();
      err.write(`${visibleLines(text)}\n`);
    },
    progress: (text) => {
      if (text === shown || (!bar && withoutCounts(text) === withoutCounts(shown))) return;
      const width = Math.max(20, (err.columns ?? 80) - 1);
      err.write(bar ? `\r\u001b[K${visible(text).slice(0, width)}` : `${visible(text)}\n`);
      shown = text;
    },
    fault: (fault) => {
      clear();
      if (json) out.write(`${JSON.stringify({ error: fault }, null, 2)}\n`);
      err.write(`${visibleLines(fault.message)}\n${visibleLines(fault.next)}\n`);
    },
  };
}

function withoutCounts(text: string): string {
  return text.replaceAll(/\d+/gu, '');
}
