import { bare, child, children, isSyntax, list, templateText, text, type Syntax } from './syntax.ts';

/** One part of a chain such as `expect(x).not.toBe(1)`. */
export interface Link {
  readonly name: string;
  /** Null where the part is not called. */
  readonly args: readonly Syntax[] | null;
}

export interface Chain {
  /** What the chain begins with where that is no plain name, e.g. a call of something else. */
  readonly root: Syntax | null;
  readonly links: readonly Link[];
}

/** What local names stand for: `e` for `expect`, `ok` for `assert.ok`. */
export type Aliases = ReadonlyMap<string, readonly string[]>;

/** The parts of a call or member expression, from its root on, known names in the spelling of their module. */
export function chainOf(node: Syntax, aliases: Aliases): Chain {
  const plain = bare(node);
  if (plain.type === 'AwaitExpression') return inner(plain, 'argument', aliases);
  if (plain.type === 'CallExpression' || plain.type === 'NewExpression') return called(inner(plain, 'callee', aliases), list(plain, 'arguments'));
  if (plain.type === 'TaggedTemplateExpression') return called(inner(plain, 'tag', aliases), [plain]);
  if (plain.type === 'MemberExpression') {
    const before = inner(plain, 'object', aliases);
    return { root: before.root, links: [...before.links, { name: propertyName(plain), args: null }] };
  }
  if (plain.type === 'ThisExpression') return { root: null, links: [{ name: 'this', args: null }] };
  const name = plain.type === 'Identifier' ? text(plain, 'name') : null;
  if (name === null) return { root: plain, links: [] };
  return { root: null, links: (aliases.get(name) ?? [name]).map((part) => ({ name: part, args: null })) };
}

function inner(node: Syntax, field: string, aliases: Aliases): Chain {
  const next = child(node, field);
  return next === null ? { root: node, links: [] } : chainOf(next, aliases);
}

function called(chain: Chain, args: readonly Syntax[]): Chain {
  const last = chain.links.at(-1);
  if (last === undefined) return chain;
  if (last.args === null) return { ...chain, links: [...chain.links.slice(0, -1), { ...last, args }] };
  return { ...chain, links: [...chain.links, { name: '()', args }] };
}

export function propertyName(member: Syntax): string {
  const property = child(member, 'property') ?? child(member, 'key');
  if (property === null) return '?';
  if (member['computed'] !== true) return text(property, 'name') ?? text(property, 'value') ?? '?';
  return property.type === 'Literal' ? (text(property, 'value') ?? '?') : property.type === 'TemplateLiteral' ? templateText(property) : '?';
}

const assertModules = /^(?:node:)?assert(?:\/strict)?$|^chai$|^(?:node:)?test$|^vitest$|^@jest\/globals$|^uvu(?:\/assert)?$|^tap$|^ava$|^tape$|^bun:test$|^@playwright\/test$|^mocha$|^@std\/(?:assert|expect|testing)/;

/** Names that a file gives to parts of test libraries, by import, require, destructuring or plain assignment. */
export function aliasesOf(program: Syntax): Aliases {
  const found = new Map<string, readonly string[]>();
  const queue: Syntax[] = [program];
  for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
    if (node.type === 'ImportDeclaration') importAliases(node, found);
    else if (node.type === 'VariableDeclarator') declarationAliases(node, found);
    queue.push(...children(node));
  }
  return found;
}

function importAliases(node: Syntax, found: Map<string, readonly string[]>): void {
  const source = text(child(node, 'source'), 'value') ?? '';
  if (!assertModules.test(source)) return;
  for (const specifier of list(node, 'specifiers')) {
    const local = text(child(specifier, 'local'), 'name') ?? '';
    const named = text(child(specifier, 'imported'), 'name') ?? text(child(specifier, 'imported'), 'value');
    found.set(local, named === null || named === 'default' ? [moduleRoot(source, local)] : named === 'strict' ? ['strictAssert'] : memberOf(source, named));
  }
}

/** `equal` of node:assert is `assert.equal`; `expect` of vitest is `expect`. */
function memberOf(source: string, name: string): readonly string[] {
  return isAssert(source) ? [moduleRoot(source, name), name] : [name];
}

function isAssert(source: string): boolean {
  return /(?:^|[:/])assert(?:\/|$)/.test(source);
}

function moduleRoot(source: string, local: string): string {
  if (source.endsWith('assert/strict')) return 'strictAssert';
  if (isAssert(source)) return 'assert';
  if (/^(?:tap|tape)$/.test(source) && local !== 'test') return 'tap';
  return source === 'chai' || source === 'vitest' ? local : 'test';
}

function declarationAliases(node: Syntax, found: Map<string, readonly string[]>): void {
  const target = child(node, 'id');
  const init = child(node, 'init');
  if (target === null || init === null) return;
  const base = valueAlias(bare(init), found);
  if (base === null) return;
  if (target.type === 'Identifier') found.set(text(target, 'name') ?? '', base);
  for (const property of target.type === 'ObjectPattern' ? list(target, 'properties') : []) {
    const local = text(child(property, 'value'), 'name');
    if (local !== null) found.set(local, partOf(base, propertyName(property)));
  }
}

function partOf(base: readonly string[], name: string): readonly string[] {
  if (base[0] === 'library') return name === 'strict' ? ['strictAssert'] : [name];
  if (name === 'strict') return ['strictAssert'];
  return base[0] === 'test' && /^(?:it|test|describe|suite|before|after|beforeEach|afterEach)$/.test(name) ? [name] : [...base, name];
}

const roots = new Set(['expect', 'assert', 'strictAssert', 'it', 'test', 'describe', 'suite', 'specify', 'context']);

/** What the right-hand side of a declaration stands for: a required module, a known name, or a member of one. */
function valueAlias(init: Syntax, found: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  if (init.type === 'CallExpression' && text(child(init, 'callee'), 'name') === 'require') {
    const source = list(init, 'arguments')[0];
    const name = isSyntax(source) ? (text(source, 'value') ?? '') : '';
    if (!assertModules.test(name)) return null;
    return isAssert(name) || /^(?:node:)?test$|^tap$|^ava$|^tape$/.test(name) ? [moduleRoot(name, /^tape?$/.test(name) ? 'tap' : 'assert')] : ['library'];
  }
  if (init.type === 'MemberExpression') {
    const object = child(init, 'object');
    const base = object === null ? null : valueAlias(bare(object), found);
    return base === null ? null : partOf(base, propertyName(init));
  }
  const name = init.type === 'Identifier' ? text(init, 'name') : null;
  if (name === null) return null;
  return found.get(name) ?? (roots.has(name) ? [name] : null);
}
