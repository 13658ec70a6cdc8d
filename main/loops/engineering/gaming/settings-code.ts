import { chainOf, propertyName } from './javascript-chain.ts';
import { programOf } from './program.ts';
import { bare, canonical, child, list, text, type Syntax } from './syntax.ts';

/** Configuration that is code: what it hands over, as far as it is written out, and everything else it does. */
export interface CodeSettings {
  readonly value: unknown;
  /** The canonical spelling of every other statement but imports. */
  readonly rest: string;
}

/** Reads `export default {…}`, `module.exports = {…}`, with `defineConfig` and the like around; null for anything else. */
export function codeSettings(path: string, source: string): CodeSettings | null {
  const program = programOf(path, source);
  if (program === null) return null;
  const statements = list(program, 'body');
  const given = statements.flatMap((statement) => exportedBy(statement) ?? []);
  const [only] = given;
  if (only === undefined || given.length > 1) return null;
  const name = bare(only).type === 'Identifier' ? text(bare(only), 'name') : null;
  const declared = name === null ? null : declarationOf(statements, name);
  const root = unwrapped(declared?.init ?? only);
  if (root === null) return null;
  const others = statements.filter((each) => exportedBy(each) === null && each !== declared?.statement && !isImport(each));
  try {
    return { value: valueOf(root), rest: others.map((each) => canonical(each)).join('\n') };
  } catch (error) {
    if (error instanceof TwiceSet) return null;
    throw error;
  }
}

class TwiceSet extends Error {}

function exportedBy(statement: Syntax): Syntax | null {
  if (statement.type === 'ExportDefaultDeclaration') return child(statement, 'declaration');
  const expression = child(statement, 'expression');
  const target = statement.type === 'ExpressionStatement' && expression?.type === 'AssignmentExpression' ? child(expression, 'left') : null;
  if (target === null || chainOf(target, new Map()).links.map((link) => link.name).join('.') !== 'module.exports') return null;
  return child(expression, 'right');
}

/** Packages may come from elsewhere; a file of the repository is part of what is configured. */
function isImport(statement: Syntax): boolean {
  const from = statement.type === 'ImportDeclaration' ? canonical(child(statement, 'source')) : null;
  if (from !== null) return !from.startsWith('".');
  const values = statement.type === 'VariableDeclaration' ? list(statement, 'declarations').map((each) => canonical(child(each, 'init'))) : [''];
  return values.every((value) => value.startsWith('CallExpression(require,["') && !value.startsWith('CallExpression(require,[".'));
}

function declarationOf(statements: readonly Syntax[], name: string): { readonly statement: Syntax; readonly init: Syntax } | null {
  for (const statement of statements) {
    const [only, ...others] = statement.type === 'VariableDeclaration' ? list(statement, 'declarations') : [];
    const init = only !== undefined && others.length === 0 && text(child(only, 'id'), 'name') === name ? child(only, 'init') : null;
    if (init !== null) return { statement, init };
  }
  return null;
}

/** The object or list itself, without `defineConfig(…)` around it. */
function unwrapped(node: Syntax): Syntax | null {
  const plain = bare(node);
  if (plain.type === 'ObjectExpression' || plain.type === 'ArrayExpression') return plain;
  const [first, ...others] = plain.type === 'CallExpression' ? list(plain, 'arguments') : [];
  const name = plain.type === 'CallExpression' ? chainOf(plain, new Map()).links.map((link) => link.name).join('.') : '';
  return first !== undefined && others.length === 0 && /^(?:define\w*|[\w.]+\.config)$/.test(name) ? unwrapped(first) : null;
}

/** As JSON would hold it; what has to be run to be known is its spelling. */
function valueOf(node: Syntax): unknown {
  const plain = bare(node);
  if (plain.type === 'ArrayExpression') return list(plain, 'elements').map(valueOf);
  if (plain.type === 'ObjectExpression') return recordOf(plain);
  const held = plain['value'];
  if (plain.type === 'Literal' && (typeof held === 'string' || typeof held === 'number' || typeof held === 'boolean')) return held;
  return codeMark + canonical(plain);
}

const codeMark = 'code: ';

/** A value that only running the configuration would tell. */
export function isCode(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(codeMark);
}

function recordOf(node: Syntax): Readonly<Record<string, unknown>> {
  const made: Record<string, unknown> = {};
  for (const [index, property] of list(node, 'properties').entries()) {
    const value = child(property, 'value');
    const isPlain = property.type === 'Property' && property['computed'] !== true && value !== null;
    const key = isPlain ? propertyName({ ...property, property: property['key'] }) : `...${index}`;
    if (Object.hasOwn(made, key) || key === '__proto__') throw new TwiceSet(key);
    made[key] = isPlain ? valueOf(value) : codeMark + canonical(property);
  }
  return made;
}
