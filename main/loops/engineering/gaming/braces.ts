import { bracketed, masked } from './text-code.ts';

/** A function of Go or Rust, with what stands before it. */
export interface BracedFunction {
  readonly name: string;
  /** Everything between the name and the body: parameters and result. */
  readonly head: string;
  /** Attributes and comments directly above it. */
  readonly above: string;
  readonly start: number;
  /** Offset of the opening brace, and of its partner. */
  readonly open: number;
  readonly close: number;
}

/** The functions that `pattern` (with the name as its first group, ending before the parameters) finds. */
export function functionsIn(source: string, code: string, pattern: RegExp): readonly BracedFunction[] {
  return [...code.matchAll(pattern)].flatMap((found) => {
    const start = found.index;
    const open = bodyOf(code, start + found[0].length);
    const body = open === -1 ? null : bracketed(source, code, open);
    if (body === null) return [];
    return [{ name: found[1] ?? '', head: source.slice(start + found[0].length, open), above: linesAbove(source, start), start, open, close: body.end }];
  });
}

/** The first brace outside of the parameters' brackets. */
function bodyOf(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    const character = code[at] ?? '';
    if ('(['.includes(character)) depth += 1;
    else if (')]'.includes(character)) depth -= 1;
    else if (depth === 0 && character === '{') return at;
    else if (depth === 0 && character === ';') return -1;
  }
  return -1;
}

function linesAbove(source: string, start: number): string {
  const lines = source.slice(0, start).split('\n').slice(0, -1);
  const from = lines.findLastIndex((line) => !/^\s*(?:#!?\[.*|\/\/.*)\s*$/.test(line));
  return lines.slice(from + 1).join('\n');
}

/** A brace around a place, and the text between it and the statement's beginning. */
export interface Around {
  readonly head: string;
  readonly open: number;
}

/** The braces around `at` inside of a function, from the outermost in. */
export function bracesAround(source: string, code: string, fn: BracedFunction, at: number): readonly Around[] {
  const open: number[] = [];
  for (let place = fn.open + 1; place < at; place += 1) {
    if (code[place] === '{') open.push(place);
    else if (code[place] === '}') open.pop();
  }
  return open.map((place) => ({ open: place, head: source.slice(beginning(code, place, fn.open), place).trim() }));
}

/** Where the statement that leads to a brace begins: behind the last line break, brace or semicolon at its level. */
function beginning(code: string, place: number, least: number): number {
  let depth = 0;
  for (let at = place - 1; at > least; at -= 1) {
    const character = code[at] ?? '';
    if (')]}'.includes(character)) depth += 1;
    else if ('([{'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && character === '\n')) return at + 1;
  }
  return least + 1;
}

/** Lines that are one element of a table each: `{…},`, `(…),`, `"name": {…},`. */
export function tableRows(source: string, fn: BracedFunction): readonly string[] | null {
  const rows = source.slice(fn.open + 1, fn.close).split('\n').map((line) => line.trim()).filter((line) => /^(?:"[^"]*":\s*)?(?:\w*\{|\().*[})],(?:\s*\/\/.*)?$/.test(line));
  return rows.length === 0 ? null : rows.map((row) => row.replace(/\s*\/\/.*$/, '').replace(/\s+/g, ' '));
}

export function codeOf(source: string): string {
  return masked(source, 'slashes');
}
