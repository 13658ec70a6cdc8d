import { type Assertion, type Trap, lineOf } from './facts.ts';
import type { Aliases, Chain, Link } from './javascript-chain.ts';
import { chainOf } from './javascript-chain.ts';
import { comparison, errorParts, heldBy, propertyOf, type Said } from './javascript-said.ts';
import { demandOf } from './strength.ts';
import { bare, canonical, child, children, isConstant, list, text, truthOf, type Syntax } from './syntax.ts';

export interface AssertionPlace {
  readonly source: string;
  readonly aliases: Aliases;
  /** What simple variables stand for at this place. */
  readonly known: ReadonlyMap<string, Syntax>;
  readonly traps: readonly Trap[];
  /** First parameters of the tests around: `t` of `test('…', (t) => …)`. */
  readonly contexts: ReadonlySet<string>;
  readonly awaited: boolean;
}

const words = new Set(['to', 'be', 'been', 'is', 'that', 'which', 'and', 'has', 'have', 'with', 'at', 'of', 'but', 'does', 'still', 'also', 'should', 'deep', 'nested', 'own', 'ordered', 'any', 'all', 'not', 'resolves', 'rejects', 'eventually', 'become']);
/** Assertions of Playwright that wait by themselves: without an `await` they say nothing. */
const waiting = new Set(['toHaveText', 'toContainText', 'toHaveURL', 'toHaveTitle', 'toHaveCount']);
const notAsserting = new Set(['test', 'skip', 'todo', 'plan', 'after', 'before', 'beforeEach', 'afterEach', 'mock', 'diagnostic', 'teardown', 'context', 'end', 'pass', 'timeout', 'log', 'comment', 'signal', 'name', 'runOnly', 'task', 'onTestFinished', 'slow', 'retries']);

/** The assertions a chain makes: mostly one; a request that expects several things makes one for each. */
export function assertionsOf(node: Syntax, place: AssertionPlace): readonly Assertion[] {
  const { links } = chainOf(node, place.aliases);
  const first = links.findIndex((link, index) => index > 0 && link.name === 'expect' && link.args !== null);
  if (first === -1 || place.contexts.has(links[0]?.name ?? '')) {
    const one = assertionOf(node, place);
    return one === null ? [] : [one];
  }
  const subject = links.slice(0, first).map((link) => `${link.name}(${(link.args ?? []).map((arg) => canonical(arg)).join(', ')})`).join('.');
  return links.slice(first).filter((link) => link.name === 'expect' && link.args !== null).map((link) => ({ ...made(node, place, { subject: null, name: 'equals', negated: false, expected: link.args ?? [] }), subject, shape: subject, strength: 4.5, always: false }));
}

/** `expect.assertions(2)` counts as one. */
function assertionOf(node: Syntax, place: AssertionPlace): Assertion | null {
  const chain = chainOf(node, place.aliases);
  const [first, second] = chain.links;
  if (first === undefined) return null;
  if (first.name === 'expect') return expectation(node, chain, place);
  const should = chain.links.findIndex((link) => link.name === 'should');
  if (should > 0) return worded(node, place, chain.links.slice(should + 1), subjectBefore(node), chain);
  if (first.name === 'assert' || first.name === 'strictAssert') return asserted(node, chain.links, first.name === 'strictAssert', place);
  if (place.contexts.has(first.name) && second?.name === 'plan' && second.args !== null) return plan(node, second, place);
  if (place.contexts.has(first.name) && second !== undefined && !notAsserting.has(second.name)) {
    return second.name === 'assert' || second.name === 'expect' ? asserted(node, chain.links.slice(1), false, place) : asserted(node, chain.links, false, place);
  }
  const last = chain.links.at(-1);
  if (first.name === 'sinon' && second?.name === 'assert' && last?.args) return made(node, place, { subject: last.args[0] ?? null, name: last.name, negated: false, expected: last.args.slice(1) });
  return null;
}

function expectation(node: Syntax, chain: Chain, place: AssertionPlace): Assertion | null {
  const [first, second] = chain.links;
  if (first?.args === null || first === undefined) {
    if (second === undefined || second.args === null) return null;
    if (/^(?:assertions|hasAssertions)$/.test(second.name)) return plan(node, second, place);
    if (!/^(?:soft|poll)$/.test(second.name)) return null;
    return worded(node, place, chain.links.slice(2), second.args[0] ?? null, chain);
  }
  return worded(node, place, chain.links.slice(1), first.args[0] ?? null, chain);
}

function plan(node: Syntax, link: Link, place: AssertionPlace): Assertion {
  const planned = { subject: 'a plan of assertions', shape: 'a plan of assertions', matcher: 'plan', strength: 3, loose: 0, precision: null, always: false };
  return { ...planned, expected: canonical(link.args?.[0] ?? null), traps: place.traps, line: lineOf(place.source, node.start) };
}

/** `…not.toBe(1)`, `…to.have.property('a')`, `…to.be.true`. */
function worded(node: Syntax, place: AssertionPlace, links: readonly Link[], subject: Syntax | null, chain: Chain): Assertion | null {
  const said = links.filter((link) => !words.has(link.name) || link.args !== null).filter((link) => !['catch', 'then', 'finally'].includes(link.name));
  const last = said.at(-1);
  if (last === undefined) return null;
  const negated = links.filter((link) => link.name === 'not').length % 2 === 1;
  const promised = links.find((link) => link.name === 'resolves' || link.name === 'rejects' || link.name === 'eventually');
  const name = last.args !== null && last.name === 'equal' && links.some((link) => link.name === 'deep') ? 'eql' : chain.links[0]?.name === 'expect' && last.name === 'equal' ? 'equals' : last.name;
  const swallowed = links.some((link) => link.name === 'catch' && swallows(link.args?.[0] ?? null)) ? ['swallowed' as const] : [];
  const waits = promised !== undefined || waiting.has(last.name);
  const lost = waits && !place.awaited ? ['unawaited' as const] : [];
  return made(node, { ...place, traps: [...place.traps, ...swallowed, ...lost] }, { subject, name, negated, expected: last.args ?? [] });
}

/** A handler that neither throws nor asserts. */
export function swallows(handler: Syntax | null): boolean {
  if (handler === null) return false;
  const plain = bare(handler);
  if (!/Function/.test(plain.type)) return false;
  return !raises(child(plain, 'body'));
}

/** Whether code throws, asserts or hands an error on. */
export function raises(body: Syntax | null): boolean {
  if (body === null) return false;
  const queue: Syntax[] = [body];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.type === 'ThrowStatement') return true;
    if (node.type === 'CallExpression' && /^(?:expect|assert\w*|fail|done|reject|next|abort|ok|equal|strictEqual|t|exit|rethrow|callback|cb)$/.test(calleeName(node))) return calleeName(node) !== 'exit' || canonical(list(node, 'arguments')[0] ?? null) !== '0';
    queue.push(...children(node));
  }
  return false;
}

function calleeName(node: Syntax): string {
  const [first, ...rest] = chainOf(node, new Map()).links;
  return rest.length === 0 || first?.args !== null || /^(?:expect|assert|t)$/.test(first.name) ? (first?.name ?? '') : (rest.at(-1)?.name ?? '');
}

function asserted(node: Syntax, links: readonly Link[], strict: boolean, place: AssertionPlace): Assertion | null {
  const [first, ...rest] = links;
  if (first === undefined) return null;
  const call = rest.filter((link) => link.name !== 'strict').at(-1) ?? first;
  if (call.args === null) return null;
  const isStrict = strict || rest.some((link) => link.name === 'strict');
  const name = /^(?:plan)$/.test(call.name) ? 'plan' : /^(?:assert|strictAssert)$/.test(call.name) ? 'ok' : call.name;
  const negated = /^not(?=[A-Z])/.test(name) && demandOf(name, false).matcher.startsWith('own:');
  const plainName = negated ? name.charAt(3).toLowerCase() + name.slice(4) : name;
  const [subject = null, ...others] = call.args;
  if (plainName === 'ok' || plainName === 'isTrue') {
    const split = comparison(subject);
    if (split !== null) return made(node, place, split);
  }
  const told = isStrict && /^(?:equal|deepEqual|notEqual)$/.test(plainName) ? (plainName === 'notEqual' ? 'notStrictEqual' : plainName === 'deepEqual' ? 'deepStrictEqual' : 'strictEqual') : plainName;
  // The last of three is what is said when it fails.
  const expected = /^(?:ok|true|false|isTrue|isFalse|truthy|falsy|notOk|fail|isOk|exists|isDefined)$/.test(plainName) ? [] : others.slice(0, /closeTo|approximately|inDelta/i.test(plainName) ? 2 : 1);
  return made(node, place, { subject, name: told, negated, expected });
}

function made(node: Syntax, place: AssertionPlace, first: Said): Assertion {
  const inner = /^(?:toBe|toEqual|toStrictEqual|equal|equals|true|toBeTruthy|ok)$/.test(first.name) && !first.negated && (first.expected.length === 0 || canonical(first.expected[0] ?? null) === 'true') ? comparison(first.subject) : null;
  const named = propertyOf(first);
  const said = named === null ? (inner ?? first) : { ...first, name: 'equals', expected: first.expected.slice(1) };
  const { known } = place;
  const isLength = /^(?:toHaveLength|lengthOf)$/.test(said.name) && !said.negated;
  const isPattern = /^toHave(?:Text|URL|Title|Value)$/.test(said.name) && /^\/|^"[^"]*\*/.test(canonical(said.expected[0] ?? null, { known }));
  const demand = isPattern ? demandOf('toMatch', said.negated) : isLength ? demandOf('equals', false) : demandOf(said.name, said.negated);
  const of = (spelling: string): string => (isLength || named !== null ? `MemberExpression(${spelling},${named ?? 'length'},false)` : spelling);
  const subject = of(canonical(said.subject, { known }));
  const wanted = demand.matcher === 'approx' ? said.expected.slice(0, 1) : said.expected;
  const expected = (demand.matcher === 'throws' ? wanted.flatMap(errorParts) : wanted).map((each) => (typeof each === 'string' ? each : canonical(each, { known }))).join('; ') || (demand.matcher === 'equal' && said.expected.length === 0 ? heldBy(said.name) : '');
  const primitive = said.expected.length === 1 && /^(?:"|-?\d|true|false|null|undefined|UnaryExpression)/.test(expected);
  const strength = demand.matcher === 'equal' && demand.strength < 5.5 && primitive && said.name !== 'equal' ? 5.5 : demand.matcher === 'throws' && said.expected.length > 0 ? 4 : demand.strength;
  const last = said.expected.at(-1);
  return {
    subject, expected, matcher: demand.matcher, strength,
    shape: of(canonical(said.subject, { known, blank: true })),
    loose: (expected.match(/MemberExpression\(expect,(?:anything|any|objectContaining|arrayContaining|stringContaining|stringMatching|closeTo)\b/g) ?? []).length + (expected.match(/MemberExpression\((?:sinon,match|match,\w+)/g) ?? []).length,
    precision: demand.matcher === 'approx' ? precisionOf(said.name, said.expected.length > 1 ? (last ?? null) : null) : null,
    always: isAlways(said, subject, expected, demand.matcher, known),
    traps: place.traps,
    line: lineOf(place.source, node.start),
  };
}

/** Jest's digits; where the matcher takes a distance, its negative. */
function precisionOf(name: string, last: Syntax | null): number {
  const digits = Number(canonical(last).replace(/^UnaryExpression\(-,(?:true,)?|,?(?:true)?\)$/g, (part) => (part.startsWith('U') ? '-' : '')));
  if (name === 'toBeCloseTo') return last === null || Number.isNaN(digits) ? 2 : digits;
  return Number.isNaN(digits) ? 0 : -digits;
}

function isAlways(said: Said, subject: string, expected: string, matcher: string, known: ReadonlyMap<string, Syntax>): boolean {
  const plain = said.subject === null ? null : bare(said.subject);
  const init = plain?.type === 'Identifier' ? (known.get(text(plain, 'name') ?? '') ?? plain) : plain;
  // A list or an object that a name stands for may have been filled since.
  const held = plain?.type === 'Identifier' && init !== null && /^(?:Array|Object|New)Expression$/.test(init.type) ? plain : init;
  if (matcher === 'equal' && said.expected.length === 0) return truthOf(held) === (said.name !== 'false') && held !== null && said.name !== 'null';
  if (matcher === 'equal' && subject === expected && subject !== '') return plain?.type !== 'Identifier' || held !== plain || canonical(said.subject) === said.expected.map((each) => canonical(each)).join('; ');
  if (matcher === 'truthy') return truthOf(held) === true;
  if (matcher === 'falsy') return truthOf(held) === false;
  if (matcher === 'equal' && (expected === 'true' || expected === 'false')) return truthOf(held) === (expected === 'true') && held !== null && (plain?.type !== 'Identifier' || isConstant(held));
  if (matcher === 'equal') return isConstant(held) && said.expected.every(isConstant);
  if (matcher === 'defined') return truthOf(held) !== null;
  if (matcher === 'above') return /,length\b/.test(subject) && said.name.toLowerCase().includes('equal') && expected === '0';
  return (matcher === 'length' || matcher === 'type' || matcher === 'contains') && isConstant(held) && said.expected.every(isConstant);
}

/** The expression before the part that asserts: `x` of `x.should.equal(3)`. */
function subjectBefore(node: Syntax): Syntax | null {
  let now = bare(node);
  for (;;) {
    const next = child(now, 'callee') ?? child(now, 'object');
    if (next === null) return now;
    const isMark = now.type === 'MemberExpression' && ['should', 'expect'].includes(text(child(now, 'property'), 'name') ?? '');
    now = bare(next);
    if (isMark) return now;
  }
}
