import { bracesAround, codeOf, functionsIn, tableRows, type BracedFunction } from './braces.ts';
import { type Assertion, lineOf, type Mark, type SourceFacts, type Trap, type Unit } from './facts.ts';
import { assertionFrom, bracketed, claimOf, spelled, splitTop, type Claim } from './text-code.ts';

/** Reads a Rust file by its functions; tests may stand beside the code they test. */
export function rustFacts(path: string, text: string): SourceFacts {
  const code = codeOf(text);
  const functions = functionsIn(text, code, /\bfn\s+([a-z_]\w*)/g);
  const units = functions.map((fn) => unitOf(path, text, code, fn));
  const exits = [...code.matchAll(/\bprocess::exit\(\s*0\s*\)|\bcatch_unwind\(/g)].map((match): Mark => ({
    kind: 'failure-swallowed', label: 'an exit', key: spelled(text.slice(match.index, match.index + 80), 'slashes'), line: lineOf(text, match.index), detail: 'A failure no longer ends the test run.',
  }));
  return { units, marks: units.some((unit) => unit.kind === 'test') ? exits : [] };
}

function unitOf(path: string, text: string, code: string, fn: BracedFunction): Unit {
  const isTest = /#\[(?:\w+::)*(?:test|rstest|test_case|proptest|quickcheck)\b/.test(fn.above);
  const hides = /#\[\s*(ignore|should_panic|cfg(?:_attr)?\s*\()/.exec(fn.above);
  const line = lineOf(text, fn.start);
  const calls = [...text.slice(fn.open, fn.close).matchAll(/(?<![.\w!])([a-z_]\w*)\(/g)].map((match) => spelled(text.slice(fn.open + match.index, fn.open + match.index + 200), 'slashes'));
  return {
    kind: isTest ? 'test' : 'helper', path, name: fn.name, title: fn.name, line,
    skipped: isTest && hides !== null ? { line, how: `#[${hides[1]?.replace(/\s*\($/, '')}]` } : null,
    assertions: assertionsOf(text, code, fn), rows: tableRows(text, fn), calls, awaits: [], callbacks: [], timeLimit: null,
  };
}

function assertionsOf(text: string, code: string, fn: BracedFunction): readonly Assertion[] {
  const body = code.slice(fn.open, fn.close);
  const known = new Map<string, string>();
  for (const set of text.slice(fn.open, fn.close).matchAll(/\blet\s+(?:mut\s+)?(\w+)(?:\s*:[^=;]+)?\s*=\s*([^;]{1,300});/g)) if (set[1] !== undefined && set[2] !== undefined) known.set(set[1], spelled(set[2], 'slashes'));
  return [...body.matchAll(/\b(?:debug_)?(assert|assert_eq|assert_ne|assert_matches|panic|unreachable|prop_assert|prop_assert_eq)!\s*([([{])/g)].map((match) => {
    const at = fn.open + match.index;
    const inside = bracketed(text, code, at + match[0].length - 1)?.inside ?? '';
    const around = bracesAround(text, code, fn, at);
    return assertionFrom(claimFor(match[1] ?? '', splitTop(inside, 'slashes', /,/), inside), { comments: 'slashes', known, traps: [...trapsOf(around.map(({ head }) => head)), ...early(code, fn, at)], line: lineOf(text, at) });
  });
}

function claimFor(macro: string, args: readonly string[], inside: string): Claim {
  const [first = '', second = ''] = args;
  if (macro.endsWith('assert_eq')) return { subject: first, name: 'equals', expected: second };
  if (macro === 'assert_ne') return { subject: first, name: 'equals', expected: second, negated: true };
  if (macro === 'assert_matches') return { subject: first, name: 'match', expected: second };
  if (macro === 'panic' || macro === 'unreachable') return { subject: '', name: 'fail', expected: '' };
  const matches = /^\s*matches!\((.*)\)\s*$/s.exec(splitTop(inside, 'slashes', /,(?![^(]*\))/)[0] ?? '')?.[1];
  if (matches !== undefined) return { subject: splitTop(matches, 'slashes', /,/)[0] ?? '', name: 'match', expected: splitTop(matches, 'slashes', /,/)[1] ?? '', always: /,\s*_\s*$/.test(matches) };
  return claimOf(first, 'slashes');
}

function trapsOf(heads: readonly string[]): readonly Trap[] {
  return heads.flatMap((head): readonly Trap[] => {
    if (/^if\s+false\b/.test(head)) return ['unreached'];
    return /^(?:if\b|\}?\s*else\b|match\b|while\b)/.test(head) ? ['conditional'] : [];
  });
}

/** A `return` directly in the test, or in an `if` directly in it, before the place. */
function early(code: string, fn: BracedFunction, at: number): readonly Trap[] {
  const before = code.slice(fn.open + 1, at);
  const found = [...before.matchAll(/\breturn\b/g)].some((match) => bracesAround(code, code, fn, fn.open + 1 + match.index).every(({ head }) => /^if\b/.test(head)));
  return found ? ['unreached'] : [];
}
