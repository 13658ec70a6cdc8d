import { type SourceFacts, type Trap, lineOf } from './facts.ts';
import { assertionsOf, swallows } from './javascript-assertions.ts';
import { aliasesOf, chainOf, type Chain } from './javascript-chain.ts';
import { catchAllMark, markOf } from './javascript-marks.ts';
import { awaitedBy, opened, parametersOf, remember, skipHere, takesError, trapped, type At, type File } from './javascript-places.ts';
import { definitionOf, elementsOf, skipsItself, type Definition } from './javascript-tests.ts';
import { programOf } from './program.ts';
import { bare, child, children, list, text, truthOf, type Syntax } from './syntax.ts';

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
    case 'AwaitExpression': at.unit.awaits.push(...awaitedBy(plain, at)); return walkEach(file, children(plain), { ...at, awaited: true });
    case 'ReturnStatement': return walkEach(file, children(plain), { ...at, awaited: true });
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

/** A callback inherits what the call does to it: later, never, or with its failures dropped. */
function walkArgument(file: File, chain: Chain, index: number, arg: Syntax, at: At): void {
  const link = chain.links[index];
  const later = chain.links.slice(index + 1);
  if (takesError(arg)) at.unit.callbacks.push(link?.name ?? '');
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
