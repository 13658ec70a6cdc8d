import { propertyName } from './javascript-chain.ts';
import { bare, canonical, child, list, text, type Syntax } from './syntax.ts';

/** What an assertion says, before it is weighed. */
export interface Said {
  readonly subject: Syntax | null;
  readonly name: string;
  readonly negated: boolean;
  readonly expected: readonly Syntax[];
}

/** `assert(a === b)` says what `assert.strictEqual(a, b)` says. */
export function comparison(node: Syntax | null): Said | null {
  const plain = node === null ? null : bare(node);
  if (plain?.type === 'CallExpression') return searched(plain);
  if (plain?.type !== 'BinaryExpression') return null;
  const left = child(plain, 'left');
  const right = child(plain, 'right');
  const names: Readonly<Record<string, string>> = { '===': 'strictEqual', '==': 'equal', '!==': 'notStrictEqual', '!=': 'notEqual', '>': 'toBeGreaterThan', '>=': 'toBeGreaterThanOrEqual', '<': 'toBeLessThan', '<=': 'toBeLessThanOrEqual' };
  const name = names[text(plain, 'operator') ?? ''];
  return name === undefined || right === null ? null : { subject: left, name, negated: false, expected: [right] };
}

/** `text.includes('a')` and `/a/.test(text)` look for something. */
function searched(node: Syntax): Said | null {
  const callee = child(node, 'callee');
  const object = child(callee, 'object');
  const [argument, ...others] = list(node, 'arguments');
  if (callee?.type !== 'MemberExpression' || object === null || argument === undefined || others.length > 0) return null;
  const name = propertyName(callee);
  if (name === 'includes') return { subject: object, name: 'toContain', negated: false, expected: [argument] };
  return name === 'test' && canonical(object).startsWith('/') ? { subject: argument, name: 'toMatch', negated: false, expected: [object] } : null;
}

const held: Readonly<Record<string, string>> = { null: 'null', tobenull: 'null', undefined: 'undefined', tobeundefined: 'undefined', true: 'true', tobetrue: 'true', false: 'false', tobefalse: 'false' };

/** What a matcher demands that names the value itself: `to.be.null`; empty for others. */
export function heldBy(name: string): string {
  return held[name.toLowerCase()] ?? '';
}

/** The property whose value is asked for: `a` of `toHaveProperty('a', 1)`; null where it is none or a path. */
export function propertyOf({ name, negated, expected }: Said): string | null {
  const [first, ...others] = expected;
  const key = /^(?:toHaveProperty|property|ownProperty)$/.test(name) && !negated && others.length === 1 && first !== undefined ? text(bare(first), 'value') : null;
  return key !== null && /^[A-Za-z_$][\w$]*$/.test(key) ? key : null;
}

/** `new RangeError('a')` and `{ name: 'RangeError', message: 'a' }` ask for the same: a class and a message. */
export function errorParts(node: Syntax): readonly (Syntax | string)[] {
  const plain = bare(node);
  if (plain.type === 'NewExpression') return [...[child(plain, 'callee')].filter((each) => each !== null), ...list(plain, 'arguments').slice(0, 1)];
  const properties = plain.type === 'ObjectExpression' ? list(plain, 'properties') : [];
  if (properties.length === 0 || properties.some((each) => each.type !== 'Property')) return [node];
  return properties.map((each) => {
    const [name, value] = [propertyName(each), child(each, 'value')];
    if (name === 'message' && value !== null) return value;
    return name === 'name' && value !== null ? (text(bare(value), 'value') ?? value) : `${name}=${canonical(value)}`;
  });
}
