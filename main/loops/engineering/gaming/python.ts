import type { Assertion, Mark, SourceFacts, Trap, Unit } from './facts.ts';
import { pythonClaims } from './python-claims.ts';
import { pythonLines, type PythonLine } from './python-lines.ts';
import { pythonMark, skipWords } from './python-marks.ts';
import { assertionFrom, spelled, splitTop } from './text-code.ts';

interface Open {
  readonly indent: number;
  readonly kind: 'class' | 'def' | 'block';
  readonly name: string;
  readonly traps: readonly Trap[];
  readonly skipped: Unit['skipped'];
}

interface OpenUnit extends Omit<Unit, 'assertions' | 'calls' | 'skipped'> {
  skipped: Unit['skipped'];
  readonly assertions: Assertion[];
  readonly calls: string[];
  readonly known: Map<string, string>;
}

/** Reads a Python file by its logical lines and their indents. */
export function pythonFacts(path: string, source: string, isTest: boolean): SourceFacts {
  const lines = pythonLines(source);
  const file = unitOf(path, 'file', '', '', 1, null);
  const units: OpenUnit[] = [file];
  const marks: Mark[] = [];
  let open: Open[] = [];
  let current: { unit: OpenUnit; indent: number } | null = null;
  let decorators: PythonLine[] = [];
  for (const [index, line] of lines.entries()) {
    open = open.filter((each) => each.indent < line.indent);
    if (current !== null && line.indent <= current.indent) current = null;
    const mark = pythonMark(lines, index, isTest);
    if (mark !== null) marks.push(mark);
    if (line.text.startsWith('@')) {
      decorators = [...decorators, line];
      continue;
    }
    const named = /^(?:async\s+)?(class|def)\s+(\w+)/.exec(line.text);
    if (named !== null) {
      const skipped = skippedBy(decorators) ?? open.find((each) => each.skipped !== null)?.skipped ?? null;
      if (named[1] === 'def' && current === null) {
        const unit = defined(path, named[2] ?? '', line, open, decorators);
        unit.skipped = unit.kind === 'test' ? skipped : null;
        units.push(unit);
        current = { unit, indent: line.indent };
      }
      open = [...open, { indent: line.indent, kind: named[1] === 'class' ? 'class' : 'def', name: named[2] ?? '', traps: [], skipped: named[1] === 'class' ? skipped : null }];
      decorators = [];
      continue;
    }
    decorators = [];
    const unit = current?.unit ?? file;
    read(line, unit, open.flatMap((each) => each.traps), file, units);
    const traps = trapsOf(lines, index);
    if (traps.length > 0) open = [...open, { indent: line.indent, kind: 'block', name: '', traps, skipped: null }];
    if (current !== null && leaves(lines, index, current.indent)) open = [...open, { indent: current.indent, kind: 'block', name: '', traps: ['unreached'], skipped: null }];
  }
  const all = file.skipped;
  return { units: units.map((unit) => ({ ...unit, skipped: unit.skipped ?? (unit.kind === 'test' ? all : null) })), marks };
}

function unitOf(path: string, kind: Unit['kind'], name: string, title: string, line: number, rows: Unit['rows']): OpenUnit {
  return { path, kind, name, title, line, rows, skipped: null, awaits: [], callbacks: [], timeLimit: null, assertions: [], calls: [], known: new Map() };
}

function defined(path: string, name: string, line: PythonLine, open: readonly Open[], decorators: readonly PythonLine[]): OpenUnit {
  const groups = open.filter((each) => each.kind === 'class').map((each) => each.name);
  const isTest = name.startsWith('test');
  return unitOf(path, isTest ? 'test' : 'helper', [...groups, name].join(' > '), name, line.line, rowsOf(decorators));
}

/** The rows of `@pytest.mark.parametrize`, all decorators together. */
function rowsOf(decorators: readonly PythonLine[]): Unit['rows'] {
  const tables = decorators.flatMap(({ text }) => {
    const inside = /^@(?:pytest\.mark\.parametrize|parameterized\.expand|parameterized|data)\((.*)\)$/s.exec(text.trim())?.[1];
    if (inside === undefined) return [];
    const parts = splitTop(inside, 'hash', /,/);
    const list = parts.find((part) => /^[[(]/.test(part) && !/^\(?\[?\s*"[\w, ]+"\s*[\])]?$/.test(part)) ?? parts[1];
    const body = /^[[(](.*)[\])]$/s.exec(list?.trim() ?? '')?.[1];
    return body === undefined ? [] : [splitTop(body, 'hash', /,/).filter((part) => part !== '').map((part) => spelled(part, 'hash'))];
  });
  return tables.length === 0 ? null : tables.flat();
}

function skippedBy(decorators: readonly PythonLine[]): Unit['skipped'] {
  const found = decorators.find(({ text }) => skipWords.test(text));
  return found === undefined ? null : { line: found.line, how: (/^@([\w.]+)/.exec(found.text)?.[1] ?? 'skip') };
}

function read(line: PythonLine, unit: OpenUnit, traps: readonly Trap[], file: OpenUnit, units: readonly OpenUnit[]): void {
  const { text } = line;
  const skips = /^(?:raise\s+)?(?:pytest\.(?:skip|xfail|importorskip)|self\.skipTest|unittest\.SkipTest|SkipTest)\b/.exec(text);
  if (skips !== null) {
    if (unit === file) file.skipped ??= { line: line.line, how: skips[0] };
    else unit.skipped ??= { line: line.line, how: skips[0] };
  }
  if (unit === file && ((/^pytestmark\s*=/.test(text) && skipWords.test(text)) || /^__test__\s*=\s*False/.test(text) || text.startsWith('collect_ignore'))) file.skipped ??= { line: line.line, how: text.slice(0, 40) };
  if (/^__test__\s*=\s*False/.test(text)) for (const each of units) if (each.line <= line.line) each.skipped ??= null;
  const place = { comments: 'hash' as const, known: unit.known, traps: [...new Set(traps)], line: line.line };
  const claims = pythonClaims(line);
  for (const claim of claims) unit.assertions.push(assertionFrom(claim, place));
  if (claims.length === 0) for (const call of text.matchAll(/(?<![.\w])(\w+)\(/g)) unit.calls.push(spelled(text.slice(call.index), 'hash'));
  const set = /^(\w+)(?::[^=]+)?\s*=(?!=)\s*(.+)$/s.exec(text);
  if (set?.[1] !== undefined && set[2] !== undefined) unit.known.set(set[1], spelled(set[2], 'hash').slice(0, 500));
}

/** What a line that opens a block does to the assertions below it. */
function trapsOf(lines: readonly PythonLine[], index: number): readonly Trap[] {
  const line = lines[index];
  if (line === undefined || !line.code.trimEnd().endsWith(':')) return [];
  if (/^try\s*:/.test(line.text)) return isDropped(lines, index) ? ['swallowed'] : [];
  if (/^(?:async )?with\b.*\bsuppress\(/.test(line.text)) return ['swallowed'];
  if (/^(?:if|while)\s+(?:False|0|None)\s*:/.test(line.text) || /^for\s.+\sin\s+(?:\[\]|\(\)|\{\}|range\(0\))\s*:/.test(line.text)) return ['unreached'];
  return /^(?:if|elif|else)\b/.test(line.text) && !/^if\s+True\s*:/.test(line.text) ? ['conditional'] : [];
}

/** Whether some handler of the `try` at `index` neither raises nor asserts. */
function isDropped(lines: readonly PythonLine[], index: number): boolean {
  const start = lines[index];
  if (start === undefined) return false;
  let handler: string[] | null = null;
  const handlers: string[][] = [];
  for (const line of lines.slice(index + 1)) {
    if (line.indent < start.indent || (line.indent === start.indent && !/^(?:except|else|finally)\b/.test(line.text))) break;
    if (line.indent === start.indent) {
      handler = line.text.startsWith('except') ? [] : null;
      if (line.text.startsWith('finally') && leavesFinally(lines, line)) return true;
      const inline = /^except[^:]*:\s*(.+)$/.exec(line.text)?.[1];
      if (handler !== null) handlers.push(handler);
      if (handler !== null && inline !== undefined) handler.push(inline);
    } else handler?.push(line.text);
  }
  return handlers.some((body) => !body.some((text) => /^(?:raise|assert)\b|\bself\.(?:fail|assert\w*)\(|pytest\.fail\(|sys\.exit\((?!0)/.test(text)));
}

/** A `return` in `finally` drops whatever went wrong before. */
function leavesFinally(lines: readonly PythonLine[], start: PythonLine): boolean {
  const from = lines.indexOf(start) + 1;
  const end = lines.findIndex((line, at) => at >= from && line.indent <= start.indent);
  return lines.slice(from, end === -1 ? undefined : end).some((line) => /^(?:return|break|continue)\b/.test(line.text));
}

/** `return` in the test's own body, or in an `if` directly in it. */
function leaves(lines: readonly PythonLine[], index: number, indent: number): boolean {
  const line = lines[index];
  if (line === undefined || !/^return\b/.test(line.text)) return false;
  const own = lines.slice(0, index).findLast((each) => each.indent < line.indent);
  if (own === undefined) return false;
  if (own.indent === indent) return true;
  const outer = lines.slice(0, index).findLast((each) => each.indent < own.indent);
  return /^if\b/.test(own.text) && outer?.indent === indent;
}
