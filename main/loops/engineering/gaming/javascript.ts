import { parseSync } from 'oxc-parser';
import { type Assertion, type Mark, type SourceFacts, type Trap, type Unit, lineOf, noFacts } from './facts.ts';
import { assertionsOf, swallows } from './javascript-assertions.ts';
import { aliasesOf, chainOf, type Aliases, type Chain } from './javascript-chain.ts';
import { catchAllMark, markOf } from './javascript-marks.ts';
import { nestingOf } from './nesting.ts';
import { definitionOf, elementsOf, skipsItself, type Definition } from './javascript-tests.ts';
import { bare, canonical, child, children, isSyntax, list, text, truthOf, type Syntax } from './syntax.ts';

/** What is known where the walk stands. */
interface At {
  readonly unit: OpenUnit;
  readonly groups: readonly string[];
  readonly skipped: Unit['skipped'];
  readonly rows: readonly string[] | null;
  readonly traps: readonly Trap[];
  readonly known: Map<string, Syntax>;
  readonly contexts: ReadonlySet<string>;
  readonly awaited: boolean;
}

interface OpenUnit extends Omit<Unit, 'assertions' | 'calls' | 'skipped' | 'timeLimit'> {
  skipped: Unit['skipped'];
  timeLimit: number | null;
  readonly assertions: Assertion[];
  readonly calls: string[];
}

interface File {
  readonly path: string;
  readonly source: string;
  readonly aliases: Aliases;
  readonly isTest: boolean;
  readonly units: OpenUnit[];
  readonly marks: Mark[];
  /** Groups that skip themselves, by the names of their tests up to the group's end. */
  readonly skippedGroups: { readonly prefix: string; readonly skipped: NonNullable<Unit['skipped']> }[];
}

/** Reads a JavaScript or TypeScript file; what can't be parsed gives no facts, and a comparison says so. */
export function javascriptFacts(path: string, source: string, isTest: boolean): SourceFacts | null {
  const program = programOf(path, source);
  if (program === null) return null;
  const file: File = { path, source, aliases: aliasesOf(program), isTest, units: [], marks: [], skippedGroups: [] };
  const unit = opened(file, { kind: 'file', name: '', title: '', line: 1, rows: null });
  walkBody(file, list(program, 'body'), { unit, groups: [], skipped: null, rows: null, traps: [], known: new Map(), contexts: new Set(['tap']), awaited: true });
  for (const { prefix, skipped } of file.skippedGroups) for (const each of file.units) if (each.kind === 'test' && each.name.startsWith(prefix)) each.skipped ??= skipped;
  return { units: file.units, marks: file.marks };
}

/** Measured: the parser's stack overflows, and with it the process ends, beyond about 3,000 levels. */
const deepest = 800;
const mostCharacters = 1024 * 1024;

/** The syntax tree; null where the text is not JavaScript, or nests deeper than a parser may be trusted with. */
export function programOf(path: string, source: string): Syntax | null {
  if (source.length > mostCharacters || nestingOf(source) > deepest) return null;
  const parsed = parseSync(/\.(?:jsx?|mjs|cjs)$/i.test(path) ? path.replace(/\.[^.]*$/, '.jsx') : path, source);
  const program: unknown = parsed.program;
  if (parsed.errors.length > 0 && parsed.program.body.length === 0 && source.trim() !== '') return null;
  return isSyntax(program) ? program : null;
}

export { noFacts };

function opened(file: File, unit: Pick<Unit, 'kind' | 'name' | 'title' | 'line' | 'rows'>): OpenUnit {
  const made: OpenUnit = { ...unit, path: file.path, skipped: null, timeLimit: null, assertions: [], calls: [] };
  file.units.push(made);
  return made;
}

/** Statements in order: behind a return nothing is reached, behind `if (…) return` perhaps nothing. */
function walkBody(file: File, statements: readonly Syntax[], at: At): void {
  let now = at;
  for (const statement of statements) {
    walk(file, statement, now);
    if (leaves(statement) && now.unit.kind === 'test') now = trapped(now, 'unreached');
  }
}

function leaves(statement: Syntax): boolean {
  if (statement.type === 'ReturnStatement') return true;
  if (statement.type === 'BlockStatement') return list(statement, 'body').some(leaves);
  if (statement.type !== 'IfStatement') return false;
  return [child(statement, 'consequent'), child(statement, 'alternate')].some((branch) => branch !== null && leaves(branch));
}

function trapped(at: At, ...traps: readonly Trap[]): At {
  return { ...at, traps: [...new Set([...at.traps, ...traps])] };
}

function walk(file: File, node: Syntax, at: At): void {
  const plain = bare(node);
  const mark = markOf(plain, file) ?? (plain.type === 'TryStatement' ? catchAllMark(plain, file) : null);
  if (mark !== null) file.marks.push(mark);
  switch (plain.type) {
    case 'CallExpression': case 'MemberExpression': case 'TaggedTemplateExpression': return walkCall(file, plain, at);
    case 'BlockStatement': return walkBody(file, list(plain, 'body'), at);
    case 'FunctionDeclaration': return walkNamed(file, text(child(plain, 'id'), 'name'), plain, at);
    case 'VariableDeclarator': return walkDeclarator(file, plain, at);
    case 'ArrowFunctionExpression': case 'FunctionExpression': return walkFunction(file, plain, at);
    case 'AwaitExpression': case 'ReturnStatement': return walkEach(file, children(plain), { ...at, awaited: true });
    case 'ExpressionStatement': return walkEach(file, children(plain), { ...at, awaited: false });
    case 'IfStatement': return walkBranches(file, plain, at);
    case 'ConditionalExpression': case 'SwitchStatement': return walkEach(file, children(plain), trapped(at, 'conditional'));
    case 'LogicalExpression': return walkSides(file, plain, at);
    case 'TryStatement': return walkTry(file, plain, at);
    case 'ForOfStatement': case 'ForInStatement': case 'WhileStatement': case 'ForStatement': return walkLoop(file, plain, at);
    default: return walkEach(file, children(plain), at);
  }
}

function walkEach(file: File, nodes: readonly (Syntax | null)[], at: At): void {
  for (const node of nodes) if (node !== null) walk(file, node, at);
}

function walkFunction(file: File, node: Syntax, at: At): void {
  const body = child(node, 'body');
  const inside = { ...at, known: new Map(at.known) };
  if (body === null) return;
  if (body.type === 'BlockStatement') walkBody(file, list(body, 'body'), { ...inside, awaited: false });
  else walk(file, body, { ...inside, awaited: true });
}

/** A named function outside of tests is something tests may call. */
function walkNamed(file: File, name: string | null, node: Syntax, at: At): void {
  if (name === null || at.unit.kind === 'test') return walkFunction(file, node, at);
  const unit = opened(file, { kind: 'helper', name, title: name, line: lineOf(file.source, node.start), rows: null });
  walkFunction(file, node, { ...at, unit, traps: [] });
}

function walkDeclarator(file: File, node: Syntax, at: At): void {
  const init = child(node, 'init');
  const name = text(child(node, 'id'), 'name');
  if (init === null) return;
  const plain = bare(init);
  if (name !== null && /Function/.test(plain.type)) return walkNamed(file, name, plain, at);
  if (name !== null) at.known.set(name, plain.type === 'AwaitExpression' ? (child(plain, 'argument') ?? plain) : plain);
  walk(file, init, { ...at, awaited: true });
}

function walkBranches(file: File, node: Syntax, at: At): void {
  const test = child(node, 'test');
  const truth = truthOf(test);
  const branch = (taken: boolean | null): At => (taken === true ? at : trapped(at, taken === false ? 'unreached' : 'conditional'));
  walkEach(file, [test], at);
  walkEach(file, [child(node, 'consequent')], branch(truth));
  walkEach(file, [child(node, 'alternate')], branch(truth === null ? null : !truth));
}

function walkSides(file: File, node: Syntax, at: At): void {
  walkEach(file, [child(node, 'left')], at);
  walkEach(file, [child(node, 'right')], trapped(at, truthOf(child(node, 'left')) === false ? 'unreached' : 'conditional'));
}

function walkTry(file: File, node: Syntax, at: At): void {
  const handler = child(node, 'handler');
  const finalizer = child(node, 'finalizer');
  const drops = (handler !== null && swallows({ ...handler, type: 'Function' })) || list(finalizer, 'body').some((each) => each.type === 'ReturnStatement');
  walkEach(file, [child(node, 'block')], drops ? trapped(at, 'swallowed') : at);
  walkEach(file, [handler === null ? null : child(handler, 'body'), finalizer], at);
}

function walkLoop(file: File, node: Syntax, at: At): void {
  const over = child(node, 'right');
  const rows = elementsOf(over, at.known);
  const never = rows?.length === 0 || truthOf(child(node, 'test')) === false;
  const inside = { ...(never ? trapped(at, 'unreached') : at), rows: rows ?? at.rows };
  walkEach(file, children(node), inside);
}

function walkCall(file: File, node: Syntax, at: At): void {
  const definition = definitionOf(node, file.aliases, at.contexts, at.known);
  if (definition !== null) return walkDefinition(file, node, definition, at);
  const chain = chainOf(node, file.aliases);
  if (skipsItself(chain, at.contexts)) skipHere(file, node, chain, at);
  const assertions = assertionsOf(node, { ...at, source: file.source, aliases: file.aliases });
  if (assertions.length > 0) at.unit.assertions.push(...assertions);
  else remember(node, chain, at);
  for (const [index, link] of chain.links.entries()) for (const arg of link.args ?? []) walkArgument(file, chain, index, arg, at);
  if (chain.root !== null) walk(file, chain.root, at);
}

function remember(node: Syntax, chain: Chain, at: At): void {
  const [first] = chain.links;
  if (first?.args !== null && first !== undefined) at.unit.calls.push(`${first.name}(${first.args.map((arg) => canonical(arg, { known: at.known })).join(', ')})`);
  const limit = chain.links.find((link) => link.name === 'setTimeout' || link.name === 'timeout');
  const value = Number(text(limit?.args?.[0] ?? null, 'raw')?.replaceAll('_', ''));
  if (node.type === 'CallExpression' && chain.links.length > 1 && limit !== undefined && Number.isFinite(value)) at.unit.timeLimit = value;
}

function skipHere(file: File, node: Syntax, chain: Chain, at: At): void {
  const how = chain.links.map((link) => link.name).join('.');
  // Under a condition it may run: a person should still look, so it counts.
  const skipped = { line: lineOf(file.source, node.start), how: `${how}()` };
  if (at.unit.kind === 'test') at.unit.skipped ??= skipped;
  else if (at.unit.kind === 'file') file.skippedGroups.push({ prefix: at.groups.map((group) => `${group} > `).join(''), skipped });
}

/** A callback inherits what the call does to it: later, never, or with its failures dropped. */
function walkArgument(file: File, chain: Chain, index: number, arg: Syntax, at: At): void {
  const link = chain.links[index];
  const later = chain.links.slice(index + 1);
  const traps: Trap[] = [];
  if (later.some((each) => each.name === 'catch' && swallows(each.args?.[0] ?? null)) || (link?.name === 'then' && swallows(link.args?.[1] ?? null))) traps.push('swallowed');
  if (link?.name === 'allSettled') traps.push('swallowed');
  if (/^(?:setTimeout|setImmediate|nextTick|queueMicrotask|setInterval)$/.test(link?.name ?? '')) traps.push('detached');
  if (link?.name === 'then' && !at.awaited) traps.push('detached');
  const over = chain.root ?? (chain.links.length === 2 && chain.links[0]?.args === null ? { type: 'Identifier', name: chain.links[0].name, start: 0, end: 0 } : null);
  const rows = link?.name === 'forEach' || link?.name === 'map' ? elementsOf(over, at.known) : null;
  if (rows?.length === 0) traps.push('unreached');
  walk(file, arg, { ...trapped(at, ...traps), rows: rows ?? at.rows });
}

function walkDefinition(file: File, node: Syntax, definition: Definition, at: At): void {
  const line = lineOf(file.source, node.start);
  const skipped = definition.skipped === null ? at.skipped : { line, how: definition.skipped };
  if (definition.only) file.marks.push({ kind: 'only-marked', label: 'a focus mark', key: definition.title, line, detail: `Only \`${definition.title}\` and others so marked run: a focus mark leaves every other test out.` });
  if (definition.retries) file.marks.push({ kind: 'failure-swallowed', label: 'a repeated try', key: definition.title, line, detail: `\`${definition.title}\` is tried again until it passes.` });
  const groups = [...at.groups, definition.title];
  const rows = definition.rows ?? at.rows;
  if (definition.rows?.length === 0 || at.traps.includes('unreached') && at.unit.kind !== 'test') return;
  const known = new Map(at.known);
  const contexts = new Set([...at.contexts, ...parametersOf(definition.body)]);
  if (definition.kind === 'group') return walkEach(file, [definition.body], { ...at, groups, skipped, rows, known, contexts: at.contexts });
  const unit = opened(file, { kind: 'test', name: groups.join(' > '), title: definition.title, line, rows });
  unit.skipped = skipped ?? (at.traps.includes('conditional') && at.unit.kind !== 'test' ? { line, how: 'a condition around it' } : null);
  unit.timeLimit = definition.timeLimit;
  if (definition.body !== null) walkFunction(file, definition.body, { ...at, unit, groups, skipped, rows: null, traps: [], known, contexts });
}

/** Names of a callback's first parameter, or of what it takes out of it. */
function parametersOf(body: Syntax | null): readonly string[] {
  const [first] = list(body, 'params');
  if (first === undefined) return [];
  const name = text(first, 'name');
  if (name !== null) return name === 'done' ? [] : [name];
  return list(first, 'properties').flatMap((each) => text(child(each, 'value'), 'name') ?? []).filter((each) => each === 'skip' || each === 'expect');
}
