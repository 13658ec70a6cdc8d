import { programOf, type RegexProgram } from './regex-program.ts';
import { isLineEnd, isWordCode, readRegex, RegexRefused } from './regex-syntax.ts';

interface RegexMatch {
  readonly index: number;
  readonly text: string;
  /** From 1 on; undefined for a group that took no part. */
  readonly groups: readonly (string | undefined)[];
}

export interface LinearRegex {
  readonly names: ReadonlyMap<string, number>;
  /** The first match at or after `from`; throws `RegexRefused` where the text or the work left is too long. */
  find(text: string, from: number, work: RegexWork): RegexMatch | null;
}

/** Steps that may still be taken; shared by as many matches as their owner wants bounded together. */
export interface RegexWork {
  left: number;
}

const longestText = 20_000;

/**
 * A regular expression that is matched in time proportional to text times pattern, whatever both are: a backtracking
 * matcher that never looks at the same fork at the same place twice (as RE2's bit-state matcher does,
 * https://swtch.com/~rsc/regexp/regexp3.html). Priorities and groups are those of JavaScript; only a turn of a loop
 * that matches nothing, which JavaScript takes back, counts here as in RE2.
 */
export function compileRegex(pattern: string, flags: string): LinearRegex {
  const syntax = readRegex(pattern, flags);
  const program = programOf(syntax);
  const multiline = flags.includes('m');
  const slots = (syntax.groups + 1) * 2;
  return {
    names: syntax.names,
    find(text, from, work) {
      if (text.length > longestText) throw new RegexRefused(`A text of ${text.length} characters is too long for a regular expression (${longestText} at the most).`);
      const saved = run(program, { text, from, multiline, slots, work });
      return saved === null ? null : matchOf(text, saved);
    },
  };
}

interface Subject {
  readonly text: string;
  readonly from: number;
  readonly multiline: boolean;
  readonly slots: number;
  readonly work: RegexWork;
}

function run(program: RegexProgram, subject: Subject): Int32Array | null {
  const { text, from, multiline, slots, work } = subject;
  const words = Math.ceil(program.forks / 32);
  // Clearing the marks is work too.
  work.left -= (words * (text.length - from + 1)) >> 3;
  const seen = new Int32Array(words * (text.length - from + 1));
  const saved = new Int32Array(slots).fill(-1);
  const last = program.anchored && !multiline ? Math.min(from, 0) : text.length;
  for (let start = from; start <= last; start += 1) {
    if (matchAt(program, subject, start, seen, words, saved)) return saved;
  }
  return null;
}

/** Tries one start. The stack holds what to try next: a step and a place, or (negative) a slot to set back. */
function matchAt({ steps }: RegexProgram, subject: Subject, start: number, seen: Int32Array, words: number, saved: Int32Array): boolean {
  const { text, from, multiline, work } = subject;
  const stack: number[] = [0, start];
  while (stack.length > 0) {
    let at = stack.pop() ?? 0;
    let pc = stack.pop() ?? 0;
    if (pc < 0) {
      saved[-pc - 1] = at;
      continue;
    }
    for (let alive = true; alive;) {
      work.left -= 1;
      if (work.left < 0) throw new RegexRefused('The regular expression takes too much work on this text.');
      const step = steps[pc];
      if (step === undefined) throw new RegexRefused('The regular expression left its program.');
      switch (step.op) {
        case 'char':
          alive = at < text.length && step.test(text.charCodeAt(at));
          at += 1;
          pc += 1;
          break;
        case 'fork': {
          const cell = (at - from) * words + (step.mark >> 5);
          const bit = 1 << (step.mark & 31);
          const before = seen[cell] ?? 0;
          alive = (before & bit) === 0;
          seen[cell] = before | bit;
          if (alive) stack.push(step.second, at);
          pc = step.first;
          break;
        }
        case 'jump': pc = step.to; break;
        case 'save':
          stack.push(-step.slot - 1, saved[step.slot] ?? -1);
          saved[step.slot] = at;
          pc += 1;
          break;
        case 'clear':
          for (let slot = step.from; slot <= step.to; slot += 1) {
            stack.push(-slot - 1, saved[slot] ?? -1);
            saved[slot] = -1;
          }
          pc += 1;
          break;
        case 'assert':
          alive = holds(step.at, text, at, multiline);
          pc += 1;
          break;
        case 'match': return true;
      }
    }
  }
  return false;
}

function holds(where: 'start' | 'end' | 'word' | 'not-word', text: string, at: number, multiline: boolean): boolean {
  if (where === 'start') return at === 0 || (multiline && isLineEnd(text.charCodeAt(at - 1)));
  if (where === 'end') return at === text.length || (multiline && isLineEnd(text.charCodeAt(at)));
  const edge = (at > 0 && isWordCode(text.charCodeAt(at - 1))) !== (at < text.length && isWordCode(text.charCodeAt(at)));
  return where === 'word' ? edge : !edge;
}

function matchOf(text: string, saved: Int32Array): RegexMatch {
  const piece = (group: number): string | undefined => {
    const from = saved[group * 2] ?? -1;
    const to = saved[group * 2 + 1] ?? -1;
    return from < 0 || to < 0 ? undefined : text.slice(from, to);
  };
  const groups = Array.from({ length: saved.length / 2 - 1 }, (_, index) => piece(index + 1));
  return { index: saved[0] ?? 0, text: piece(0) ?? '', groups };
}
