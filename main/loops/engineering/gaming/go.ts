import { bracesAround, codeOf, functionsIn, tableRows, type BracedFunction } from './braces.ts';
import { type Assertion, lineOf, type Mark, type SourceFacts, type Trap, type Unit } from './facts.ts';
import { assertionFrom, bracketed, claimOf, spelled, splitTop, type Claim } from './text-code.ts';

interface Source {
  readonly path: string;
  readonly text: string;
  readonly code: string;
}

/** Reads a Go file by its functions: `testing`, testify and the like. */
export function goFacts(path: string, text: string, isTest: boolean): SourceFacts {
  const source = { path, text, code: codeOf(text) };
  const functions = functionsIn(text, source.code, /\bfunc\s+(?:\([^)]*\)\s*)?([A-Za-z_]\w*)/g);
  const tag = /^(?:\/\/go:build|\/\/ \+build)\s+(.+)$/m.exec(text);
  const hidden = tag === null || !isTest ? null : { line: lineOf(text, tag.index), how: `a build constraint, ${tag[1]}` };
  return { units: functions.flatMap((fn) => unitsOf(source, fn, hidden)), marks: marksOf(source, isTest) };
}

function marksOf({ text, code }: Source, isTest: boolean): readonly Mark[] {
  const found = (pattern: RegExp, label: string, detail: string): readonly Mark[] =>
    [...code.matchAll(pattern)].map((match) => ({ kind: 'failure-swallowed' as const, label, detail, key: spelled(text.slice(match.index, match.index + 120), 'slashes'), line: lineOf(text, match.index) }));
  return [
    ...(isTest ? found(/\bos\.Exit\(\s*0\s*\)/g, 'an exit', 'The process ends well whatever the tests found.') : []),
    ...found(/defer\s+func\s*\(\)\s*\{\s*(?:_\s*=\s*)?recover\(\)\s*\}\s*\(\)/g, 'a catch-all', 'Every panic is recovered here and none is told.'),
    ...(isTest ? found(/\bif\s+(?:testing\.Short\(\)|os\.Getenv\("_*"\)\s*[!=]=)/g, 'a condition of the environment', 'What is tested depends on how the tests are started.').map((mark) => ({ ...mark, kind: 'test-skipped' as const })) : []),
  ];
}

/** The test itself and each of its `t.Run` parts with a plain title. */
function unitsOf(source: Source, fn: BracedFunction, hidden: Unit['skipped']): readonly Unit[] {
  const isTest = /^(?:Test|Fuzz|Example)(?:[^a-z]|$)/.test(fn.name);
  const base = source.text.slice(fn.open, fn.close);
  const parts = [...base.matchAll(/\.Run\(\s*"([^"]+)"/g)].map((match) => ({ at: fn.open + match.index, title: match[1] ?? '' }));
  const places = assertionsOf(source, fn);
  const owner = (at: number): string => parts.filter((part) => part.at < at && endOf(source, part.at) > at).at(-1)?.title ?? '';
  const unit = (title: string, at: number): Unit => ({
    kind: isTest ? 'test' : 'helper', path: source.path, name: title === '' ? fn.name : `${fn.name} > ${title}`, title: title === '' ? fn.name : title, line: lineOf(source.text, at),
    skipped: skippedIn(source, fn, title === '' ? null : [at, endOf(source, at)]) ?? (isTest ? hidden : null),
    assertions: places.filter((place) => owner(place.at) === title).map((place) => place.assertion),
    rows: title === '' ? tableRows(source.text, fn) : null,
    calls: title === '' ? [...base.matchAll(/(?<![.\w])([A-Za-z_]\w*)\(/g)].map((match) => spelled(base.slice(match.index, match.index + 200), 'slashes')) : [],
    awaits: [], callbacks: [], timeLimit: null,
  });
  return [unit('', fn.start), ...parts.map((part) => unit(part.title, part.at))];
}

function endOf(source: Source, at: number): number {
  const open = source.code.indexOf('(', at);
  return (open === -1 ? null : bracketed(source.text, source.code, open))?.end ?? at;
}

function skippedIn(source: Source, fn: BracedFunction, range: readonly [number, number] | null): Unit['skipped'] {
  const [from, to] = range ?? [fn.open, fn.close];
  const found = /\b\w+\.(Skip|Skipf|SkipNow)\(/.exec(source.code.slice(from, to));
  return found === null ? null : { line: lineOf(source.text, from + found.index), how: `t.${found[1]}` };
}

interface Placed {
  readonly at: number;
  readonly assertion: Assertion;
}

function assertionsOf(source: Source, fn: BracedFunction): readonly Placed[] {
  const body = source.code.slice(fn.open, fn.close);
  const failing = [...body.matchAll(/\b[a-z]\w*\.(Error|Errorf|Fatal|Fatalf|Fail|FailNow)\(/g)].filter((match) => !/^(?:log|fmt|errors|logger|slog)\./.test(match[0]));
  const calls = [...body.matchAll(/\b(?:require|assert|is|qt|td|must|check|should)\.([A-Z]\w*)\(/g)];
  return [
    ...failing.flatMap((match) => failed(source, fn, fn.open + match.index)),
    ...awaitedEvents(source, fn),
    ...calls.map((match) => called(source, fn, fn.open + match.index, match[1] ?? '', fn.open + match.index + match[0].length - 1)),
  ];
}

/** A failure under a condition asserts its opposite; under either of several, the opposite of each. */
function failed(source: Source, fn: BracedFunction, at: number): readonly Placed[] {
  const around = bracesAround(source.text, source.code, fn, at);
  const nearest = around.findLast((each) => /^(?:\}?\s*else\s+)?if\b/.test(each.head));
  const header = nearest?.head.replace(/^\}?\s*(?:else\s+)?if\s+/, '') ?? '';
  const parts = splitTop(header, 'slashes', /;/);
  const known = new Map([...variablesBefore(source, fn, at), ...(parts.length > 1 ? definitions(parts[0] ?? '') : [])]);
  const outer = around.filter((each) => each !== nearest);
  const claims = header === '' ? [{ subject: '', name: 'fail', expected: '' }] : splitTop(parts.at(-1) ?? '', 'slashes', /\|\|/).map(opposite);
  return claims.map((claim) => ({ at, assertion: assertionFrom(claim, { comments: 'slashes', known, traps: [...trapsOf(outer), ...early(source, fn, at)], line: lineOf(source.text, at) }) }));
}

/** Variables set once to something written out: `want := 3`. */
function variablesBefore(source: Source, fn: BracedFunction, at: number): readonly (readonly [string, string])[] {
  const before = source.text.slice(fn.open + 1, at);
  return [...before.matchAll(/^[ \t]*(?:var\s+|const\s+)?(\w+)(?:\s+[\w.[\]*]+)?\s*:?=\s*(["`\d\-[&{][^\n]{0,300}|true|false|\w[\w.]*\{[^\n]{0,300})$/gm)].map((set) => [set[1] ?? '', spelled(set[2] ?? '', 'slashes')] as const);
}

/** A `return` directly in the test, before the place: under no condition, or under one that says nothing of an error. */
function early(source: Source, fn: BracedFunction, at: number): readonly Trap[] {
  const before = source.code.slice(fn.open + 1, at);
  const found = [...before.matchAll(/\breturn\b/g)].some((match) => {
    const around = bracesAround(source.text, source.code, fn, fn.open + 1 + match.index);
    const block = source.code.slice(around.at(-1)?.open ?? fn.open, fn.open + 1 + match.index);
    return around.every(({ head }) => /^if\b/.test(head)) && (around.length === 0 || !/\.(?:Error|Errorf|Fatal|Fatalf|Fail|FailNow)\(/.test(block));
  });
  return found ? ['unreached'] : [];
}

function definitions(text: string): readonly (readonly [string, string])[] {
  const set = /^(\w+(?:\s*,\s*\w+)*)\s*:=\s*(.+)$/s.exec(text);
  const value = spelled(set?.[2] ?? '', 'slashes');
  return (set?.[1] ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== '_').map((name, index) => [name, index === 0 ? value : `${value}#${index + 1}`] as const);
}

function opposite(condition: string): Claim {
  const never = /(?:^|&&)\s*false\b|\bfalse\s*&&/.test(condition);
  const deep = /^!\s*(?:reflect\.DeepEqual|slices\.Equal|maps\.Equal|bytes\.Equal|cmp\.Equal)\((.*)\)$/s.exec(condition.trim())?.[1];
  if (deep !== undefined) return { subject: splitTop(deep, 'slashes', /,/)[0] ?? '', name: 'deepStrictEqual', expected: splitTop(deep, 'slashes', /,/)[1] ?? '', always: never };
  const claim = claimOf(condition, 'slashes');
  if (/^err\w*$/.test(claim.subject) && claim.name === 'toBeNull') return { subject: claim.subject, name: claim.negated === true ? 'noerror' : 'error', expected: '', always: never };
  const swapped: Readonly<Record<string, string>> = { gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' };
  const turned = swapped[claim.name];
  if (turned !== undefined) return { ...claim, name: turned, always: never };
  return { ...claim, negated: claim.negated !== true, always: never };
}

function trapsOf(around: readonly { readonly head: string }[]): readonly Trap[] {
  return [...new Set(around.flatMap(({ head }): readonly Trap[] => {
    if (/^(?:\}?\s*else\s+)?if\s+false\b/.test(head)) return ['unreached'];
    if (/^(?:\}?\s*else\b|if\b|switch\b|case\b)/.test(head)) return ['conditional'];
    if (/^go\s+func/.test(head)) return ['detached'];
    return [];
  }))];
}

/** A `select` that fails when nothing comes in time asserts that something comes: as often as the loop around it runs. */
function awaitedEvents(source: Source, fn: BracedFunction): readonly Placed[] {
  const selects = [...source.code.slice(fn.open, fn.close).matchAll(/\bselect\s*\{/g)].map((match) => fn.open + match.index);
  return selects.flatMap((at) => {
    const inside = bracketed(source.text, source.code, source.code.indexOf('{', at));
    const cases = inside === null ? [] : source.code.slice(at, inside.end).split(/\b(?=case\b|default\s*:)/).slice(1);
    const late = cases.filter((each) => /^case\s*<-\s*(?:time\.After\(|\w+\.Done\(\)|\w+\.C\b)/.test(each));
    const others = cases.filter((each) => !late.includes(each));
    const isStrict = late.some((each) => /\bt\w*\.(?:Fatal|Fatalf|FailNow)\(/.test(each)) && others.length > 0 && others.every((each) => /^case\b[^\n]*<-/.test(each));
    if (!isStrict) return [];
    const around = bracesAround(source.text, source.code, fn, at);
    const loop = around.at(-1)?.head ?? '';
    const body = bracketed(source.text, source.code, around.at(-1)?.open ?? source.code.indexOf('{', at));
    if (body === null || /\b(?:return|break|continue|goto)\b/.test(source.code.slice(around.at(-1)?.open ?? at, body.end))) return [];
    const times = /^for\s+(?:\w+\s*:=\s*0\s*;\s*\w+\s*<\s*(\w+)\s*;|(?:\w+\s*:=\s*)?range\s+(\w+)$)/.exec(loop);
    const claim = { subject: 'events that come in time', name: 'equals', expected: times?.[1] ?? times?.[2] ?? '1' };
    return [{ at, assertion: assertionFrom(claim, { comments: 'slashes', known: new Map(), traps: [...trapsOf(around), ...early(source, fn, at)], line: lineOf(source.text, at) }) }];
  });
}

/** testify and its like: `require.Equal(t, want, got)`. */
function called(source: Source, fn: BracedFunction, at: number, name: string, open: number): Placed {
  const inside = bracketed(source.text, source.code, open)?.inside ?? '';
  const args = splitTop(inside, 'slashes', /,/).filter((part) => part !== '' && !/^[a-z]{1,2}$/.test(part));
  const unary = /^(?:NoError|Error|True|False|Nil|NotNil|Empty|NotEmpty|Zero|Fail|FailNow|Panics|NotPanics|NoErr)/.test(name);
  const [first = '', second = ''] = args;
  const isSwapped = /^(?:Equal|EqualValues|Exactly|JSONEq|Same)$/.test(name);
  const claim = unary ? { ...(name === 'True' ? claimOf(first, 'slashes') : { subject: first, name, expected: '' }) } : { subject: isSwapped ? second : first, name, expected: isSwapped ? first : second };
  const negatedName = /^Not(?=[A-Z])/.test(claim.name) ? { ...claim, name: claim.name.slice(3), negated: true } : claim;
  return { at, assertion: assertionFrom(negatedName, { comments: 'slashes', known: new Map(variablesBefore(source, fn, at)), traps: [...trapsOf(bracesAround(source.text, source.code, fn, at)), ...early(source, fn, at)], line: lineOf(source.text, at) }) };
}
