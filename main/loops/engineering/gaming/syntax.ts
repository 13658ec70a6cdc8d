/** A node of the syntax tree as the parser hands it over; every field is looked at before it is used. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value && typeof value.start === 'number' && 'end' in value;
}

/** The node in a field, if there is one. */
export function child(node: Syntax | null, field: string): Syntax | null {
  const value = node?.[field];
  return isSyntax(value) ? value : null;
}

/** The nodes in a list field; holes are left out. */
export function list(node: Syntax | null, field: string): readonly Syntax[] {
  const value = node?.[field];
  return Array.isArray(value) ? value.filter(isSyntax) : [];
}

/** Every node directly below, in the order of the fields. */
export function children(node: Syntax): readonly Syntax[] {
  return Object.values(node).flatMap((value) => (Array.isArray(value) ? value.filter(isSyntax) : isSyntax(value) ? [value] : []));
}

export function text(node: Syntax | null, field: string): string | null {
  const value = node?.[field];
  return typeof value === 'string' ? value : null;
}

const wrappers = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion', 'ParenthesizedExpression', 'ChainExpression']);

/** Without what only the type checker or the eye needs. */
export function bare(node: Syntax): Syntax {
  let now = node;
  for (let inner = child(now, 'expression'); wrappers.has(now.type) && inner !== null; inner = child(now, 'expression')) now = inner;
  return now;
}

const leftOut = new Set(['start', 'end', 'range', 'loc', 'raw', 'typeAnnotation', 'typeArguments', 'typeParameters', 'returnType', 'decorators', 'optional', 'definite', 'accessibility']);

export interface Spelling {
  /** Literals become a blank, so that only the structure counts. */
  readonly blank?: boolean;
  /** What simple variables stand for; they are filled in, three deep. */
  readonly known?: ReadonlyMap<string, Syntax>;
}

/** One spelling for everything that means the same: no quotes, blanks, types, parentheses or names of simple variables. */
export function canonical(node: Syntax | null, spelling: Spelling = {}, depth = 0): string {
  if (node === null) return '';
  const plain = bare(node);
  if (plain.type === 'Literal') return spelling.blank === true ? '_' : literal(plain);
  if (plain.type === 'TemplateLiteral' && list(plain, 'expressions').length === 0) return spelling.blank === true ? '_' : JSON.stringify(templateText(plain));
  if (plain.type === 'Identifier') return identifier(plain, spelling, depth);
  if (depth > 60) return plain.type;
  const fields = Object.keys(plain).filter((field) => field !== 'type' && !leftOut.has(field));
  return `${plain.type}(${fields.map((field) => fieldText(plain[field], spelling, depth + 1)).join(',')})`;
}

function identifier(node: Syntax, spelling: Spelling, depth: number): string {
  const name = text(node, 'name') ?? '';
  const known = spelling.known?.get(name);
  if (known === undefined || depth > 40) return name;
  const rest = new Map(spelling.known);
  rest.delete(name);
  return canonical(known, { ...spelling, known: rest }, depth + 10);
}

function fieldText(field: unknown, spelling: Spelling, depth: number): string {
  if (Array.isArray(field)) return `[${field.map((each) => fieldText(each, spelling, depth)).join(',')}]`;
  if (isSyntax(field)) return canonical(field, spelling, depth);
  return typeof field === 'object' && field !== null ? JSON.stringify(field) : String(field);
}

function literal(node: Syntax): string {
  const regex = node['regex'];
  if (typeof regex === 'object' && regex !== null) return `/${JSON.stringify(regex)}/`;
  const held = node['value'];
  return typeof held === 'bigint' ? `${held}n` : JSON.stringify(held) ?? 'undefined';
}

/** The text of a template without its expressions. */
export function templateText(node: Syntax): string {
  return list(node, 'quasis').map((quasi) => {
    const held = quasi['value'];
    return typeof held === 'object' && held !== null && 'cooked' in held && typeof held.cooked === 'string' ? held.cooked : '';
  }).join('${}');
}

/** Holds no name and no call: its value is known without running anything. */
export function isConstant(node: Syntax | null): boolean {
  if (node === null) return false;
  const plain = bare(node);
  if (plain.type === 'Identifier') return ['undefined', 'NaN', 'Infinity'].includes(text(plain, 'name') ?? '');
  if (plain.type === 'Property') return isConstant(child(plain, 'value'));
  const kinds = ['Literal', 'TemplateLiteral', 'TemplateElement', 'UnaryExpression', 'BinaryExpression', 'LogicalExpression', 'ArrayExpression', 'ObjectExpression', 'ConditionalExpression'];
  return kinds.includes(plain.type) && children(plain).every(isConstant);
}

/** Whether it is true whatever the names in it stand for; null when that depends on them. */
export function truthOf(node: Syntax | null): boolean | null {
  if (node === null) return null;
  const plain = bare(node);
  const operator = text(plain, 'operator');
  if (plain.type === 'Literal') return Boolean(plain['value']) || plain['regex'] !== undefined && plain['regex'] !== null;
  if (plain.type === 'ArrayExpression' || plain.type === 'ObjectExpression' || plain.type.endsWith('FunctionExpression')) return true;
  if (plain.type === 'TemplateLiteral' && templateText(plain) !== '' && list(plain, 'expressions').length === 0) return true;
  if (plain.type === 'Identifier') return text(plain, 'name') === 'undefined' ? false : null;
  if (plain.type === 'UnaryExpression') return unaryTruth(plain, operator);
  if (plain.type === 'LogicalExpression') return logicalTruth(plain, operator);
  if (plain.type === 'BinaryExpression' && /^===?$/.test(operator ?? '')) return canonical(child(plain, 'left')) === canonical(child(plain, 'right')) ? true : null;
  return null;
}

function unaryTruth(node: Syntax, operator: string | null): boolean | null {
  if (operator === 'typeof') return true;
  if (operator === 'void') return false;
  const inner = truthOf(child(node, 'argument'));
  return operator === '!' && inner !== null ? !inner : null;
}

function logicalTruth(node: Syntax, operator: string | null): boolean | null {
  const sides = [truthOf(child(node, 'left')), truthOf(child(node, 'right'))];
  if (operator === '||') return sides.includes(true) ? true : sides.every((side) => side === false) ? false : null;
  if (operator === '&&') return sides.includes(false) ? false : sides.every((side) => side === true) ? true : null;
  return null;
}
