import type { Aliases, Chain } from './javascript-chain.ts';
import { chainOf, propertyName } from './javascript-chain.ts';
import { bare, canonical, child, isConstant, list, templateText, text, truthOf, type Syntax } from './syntax.ts';

/** A call that defines a test or a group of tests. */
export interface Definition {
  readonly kind: 'test' | 'group';
  readonly title: string;
  /** Why it does not run, in words; null when it runs. */
  readonly skipped: string | null;
  readonly only: boolean;
  /** Canonical rows of its table; null when it has none. */
  readonly rows: readonly string[] | null;
  readonly body: Syntax | null;
  readonly timeLimit: number | null;
  readonly retries: boolean;
}

const tests = new Set(['it', 'test', 'specify', 'xit', 'fit', 'xtest', 'ftest', 'xspecify']);
const groups = new Set(['describe', 'suite', 'context', 'xdescribe', 'fdescribe', 'xcontext', 'fcontext']);
const modifiers = new Set(['skip', 'only', 'todo', 'skipIf', 'runIf', 'each', 'for', 'concurrent', 'sequential', 'serial', 'fails', 'failing', 'fixme', 'shuffle', 'describe', '()', 'cb', 'step', 'extend', 'fail', 'slow', 'if']);

/** Reads a call as a definition; null when it is none. `contexts` are names of test contexts around it. */
export function definitionOf(node: Syntax, aliases: Aliases, contexts: ReadonlySet<string>, known: ReadonlyMap<string, Syntax>): Definition | null {
  if (node.type !== 'CallExpression') return null;
  const chain = chainOf(node, aliases);
  const names = chain.links.map((link) => link.name);
  const [root = ''] = names;
  const isSub = contexts.has(root) && (names[1] === 'test' || names[1] === 'it');
  const start = root === 'Deno' || root === 'QUnit' || root === 'Bun' || isSub ? 2 : 1;
  const isTest = tests.has(root) || (start === 2 && /^(?:test|skip|only|todo)$/.test(names[1] ?? '')) || isSub;
  if (!isTest && !groups.has(root)) return null;
  if (!names.slice(isTest && start === 2 && names[1] !== 'test' && names[1] !== 'it' ? 1 : start).every((name) => modifiers.has(name))) return null;
  const args = chain.links.at(-1)?.args ?? null;
  const [first] = args ?? [];
  if (args === null || first === undefined || args[0]?.type === 'TaggedTemplateExpression') return null;
  if (['skipIf', 'runIf', 'each', 'for', 'if', 'extend'].includes(names.at(-1) ?? '')) return null;
  const isGroup = groups.has(root) || names.includes('describe');
  return { kind: isGroup ? 'group' : 'test', title: titleOf(first), ...standing(chain, args), rows: rowsOf(chain, known), body: bodyOf(args) };
}

function titleOf(node: Syntax): string {
  const plain = bare(node);
  if (plain.type === 'TemplateLiteral') return templateText(plain);
  if (plain.type === 'ObjectExpression') return titleOf(propertyOf(plain, 'name') ?? { ...plain, type: 'Nameless' });
  return text(plain, 'value') ?? text(plain, 'name') ?? canonical(plain).slice(0, 80);
}

function bodyOf(args: readonly Syntax[]): Syntax | null {
  const inOptions = propertyOf(args.map(bare)[0] ?? null, 'fn');
  return args.map(bare).find((each) => /Function/.test(each.type)) ?? inOptions;
}

function propertyOf(node: Syntax | null, name: string): Syntax | null {
  return list(node, 'properties').filter((each) => propertyName(each) === name).map((each) => child(each, 'value'))[0] ?? null;
}

function standing(chain: Chain, args: readonly Syntax[]): Pick<Definition, 'skipped' | 'only' | 'timeLimit' | 'retries'> {
  const names = chain.links.map((link) => link.name);
  const options = args.map(bare).find((each) => each.type === 'ObjectExpression') ?? null;
  const option = (name: string): Syntax | null => propertyOf(options, name);
  const set = (name: string): boolean => option(name) !== null && truthOf(option(name)) !== false;
  const word = names.find((name) => /^(?:skip|todo|fails|failing|fixme|fail|skipIf|runIf|if)$/.test(name)) ?? (/^x[a-z]/.test(names[0] ?? '') ? names[0] : undefined) ?? ['skip', 'todo', 'fails', 'failing', 'ignore'].find(set);
  const withoutBody = bodyOf(args) === null && args.length === 1 ? 'no body' : null;
  const number = args.slice(1).map((each) => Number(text(bare(each), 'raw')?.replaceAll('_', ''))).find((each) => Number.isFinite(each)) ?? Number(text(option('timeout'), 'raw')?.replaceAll('_', ''));
  const retry = option('retry') ?? option('retries');
  return {
    skipped: word ?? withoutBody,
    only: names.includes('only') || /^f(?:it|test|describe|context)$/.test(names[0] ?? '') || set('only'),
    timeLimit: Number.isFinite(number) ? number : null,
    retries: retry !== null && canonical(retry) !== '0',
  };
}

function rowsOf(chain: Chain, known: ReadonlyMap<string, Syntax>): readonly string[] | null {
  const link = chain.links.find((each) => each.name === 'each' || each.name === 'for');
  const table = link?.args?.[0] ?? null;
  if (link === undefined || table === null) return null;
  if (table.type === 'TaggedTemplateExpression') return rowsOfTemplate(table);
  return elementsOf(table, known);
}

/** A row of a tagged table is a line; its values are taken in order. */
function rowsOfTemplate(table: Syntax): readonly string[] {
  const quasi = child(table, 'quasi');
  const columns = Math.max(1, (templateText(quasi ?? table).split('\n').find((line) => line.trim() !== '') ?? '').split('|').length);
  const values = list(quasi, 'expressions').map((each) => canonical(each));
  return Array.from({ length: Math.ceil(values.length / columns) }, (_, row) => values.slice(row * columns, (row + 1) * columns).join(','));
}

/** The elements of a list that is written out, canonical; null where it is not. */
export function elementsOf(node: Syntax | null, known: ReadonlyMap<string, Syntax>): readonly string[] | null {
  const plain = node === null ? null : bare(node);
  if (plain === null) return null;
  if (plain.type === 'Identifier') {
    const held = known.get(text(plain, 'name') ?? '');
    return held === undefined || held.type === 'Identifier' ? null : elementsOf(held, known);
  }
  if (plain.type === 'CallExpression' && /^Object\.entries$/.test(chainOf(plain, new Map()).links.map((link) => link.name).join('.'))) {
    const object = list(plain, 'arguments')[0];
    return object === undefined || bare(object).type !== 'ObjectExpression' ? null : list(bare(object), 'properties').map((each) => canonical(each));
  }
  return plain.type === 'ArrayExpression' ? list(plain, 'elements').map((each) => canonical(each, { known })) : null;
}

/** Whether a skip that a running test asks for always happens, as far as reading tells. */
export function skipsItself(chain: Chain, contexts: ReadonlySet<string>): boolean {
  const [first, second] = chain.links;
  if (first === undefined) return false;
  const inContext = contexts.has(first.name) || first.name === 'this' || first.name === 'ctx' || first.name === 'test' || first.name === 'it';
  if (inContext && second !== undefined && ['skip', 'todo', 'fixme', 'fail'].includes(second.name)) {
    const [condition] = second.args ?? [];
    if (first.name === 'test' || first.name === 'it') return second.args !== null && !(second.args ?? []).some((each) => /Function/.test(bare(each).type)) && (second.args ?? []).length !== 1;
    return second.args !== null && (condition === undefined || !isConstant(condition) || truthOf(condition) !== false);
  }
  return first.args !== null && (first.name === 'pending' || (first.name === 'skip' && contexts.has('skip')));
}
