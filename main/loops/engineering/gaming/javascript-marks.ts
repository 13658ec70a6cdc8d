import { type Mark, lineOf } from './facts.ts';
import { raises } from './javascript-assertions.ts';
import { chainOf, propertyName, type Aliases } from './javascript-chain.ts';
import { demandOf } from './strength.ts';
import { bare, canonical, child, isConstant, list, text, type Syntax } from './syntax.ts';

interface Place {
  readonly source: string;
  readonly aliases: Aliases;
  readonly isTest: boolean;
}

/** What makes every test say less, wherever it stands; null for anything else. */
export function markOf(node: Syntax, place: Place): Mark | null {
  if (node.type === 'AssignmentExpression') return place.isTest ? assigned(node, place) : null;
  if (node.type !== 'CallExpression') return null;
  const names = chainOf(node, place.aliases).links.map((link) => link.name);
  const path = names.join('.');
  const args = list(node, 'arguments');
  if (path.endsWith('.catch') && isEmptyHandler(args[0] ?? null)) return mark(place, node, 'failure-swallowed', 'a catch-all', 'Whatever fails in this promise is dropped.');
  if (!place.isTest) return null;
  if (path === 'process.exit' || path === 'process.reallyExit') return canonical(args[0] ?? null) === '0' ? mark(place, node, 'failure-swallowed', 'an exit', 'The process ends well whatever the tests found.') : null;
  if (/^process\.(?:on|once|addListener|prependListener)$/.test(path) && /^"(?:uncaughtException|unhandledRejection|exit)"$/.test(canonical(args[0] ?? null))) return mark(place, node, 'failure-swallowed', 'a process handler', `What nobody caught no longer ends the process: ${canonical(args[0] ?? null)} is handled.`);
  if (path === 'expect.extend') return extended(node, args[0] ?? null, place);
  if (path === 'Object.assign' && isAssertion(args[0] ?? null, place)) return mark(place, node, 'always-true', 'a replaced assertion', 'Assertions themselves are replaced.');
  if (/^(?:jest|vi|sinon|mock)\.(?:spyOn|stub|method|replace)$/.test(path) && isAssertion(args[0] ?? null, place)) return mark(place, node, 'always-true', 'a replaced assertion', 'An assertion itself is replaced by a stand-in.');
  if (/^(?:jest\.retryTimes|this\.retries|test\.retries)$/.test(path) && canonical(args[0] ?? null) !== '0') return mark(place, node, 'failure-swallowed', 'a repeated try', 'Failing tests are tried again until they pass.');
  return null;
}

function mark(place: Place, node: Syntax, kind: Mark['kind'], label: string, detail: string): Mark {
  return { kind, label, key: canonical(node).slice(0, 400), line: lineOf(place.source, node.start), detail };
}

function assigned(node: Syntax, place: Place): Mark | null {
  const target = child(node, 'left');
  if (target === null) return null;
  const names = chainOf(target, place.aliases).links.map((link) => link.name);
  if (names.join('.') === 'process.exitCode') return ['0', 'undefined'].includes(canonical(child(node, 'right'))) ? mark(place, node, 'failure-swallowed', 'an exit', 'The exit code of the tests is set to success.') : null;
  const [first = '', second] = names;
  const isGlobal = /^(?:global|globalThis|window|self)$/.test(first) && /^(?:expect|assert|it|test|describe)$/.test(second ?? '');
  if (isGlobal || (second !== undefined && /^(?:expect|assert|strictAssert)$/.test(first))) return mark(place, node, 'always-true', 'a replaced assertion', `\`${names.join('.')}\` itself is replaced.`);
  return null;
}

function isAssertion(node: Syntax | null, place: Place): boolean {
  if (node === null) return false;
  return /^(?:assert|strictAssert|expect|chai)(?:\.|$)/.test(chainOf(node, place.aliases).links.map((link) => link.name).join('.'));
}

/** New matchers are welcome; one with the name of a built-in replaces it. */
function extended(node: Syntax, matchers: Syntax | null, place: Place): Mark | null {
  const names = list(matchers === null ? null : bare(matchers), 'properties').map(propertyName);
  const replaced = names.find((name) => !demandOf(name, false).matcher.startsWith('own:'));
  if (replaced !== undefined) return mark(place, node, 'always-true', 'a replaced assertion', `The matcher \`${replaced}\` is replaced.`);
  return null;
}

/** `catch {}` and `catch { return null; }`: nobody learns that something went wrong. */
export function catchAllMark(node: Syntax, place: Place): Mark | null {
  const handler = child(node, 'handler');
  const body = child(handler, 'body');
  if (handler === null || body === null || raises(body)) return null;
  if (!list(body, 'body').every(saysNothing)) return null;
  return { kind: 'failure-swallowed', label: 'a catch-all', key: canonical(node).slice(0, 400), line: lineOf(place.source, handler.start), detail: 'Every error is caught here and none is told.' };
}

function saysNothing(statement: Syntax): boolean {
  if (statement.type === 'ReturnStatement') return child(statement, 'argument') === null || isConstant(child(statement, 'argument'));
  if (statement.type === 'ContinueStatement' || statement.type === 'BreakStatement' || statement.type === 'EmptyStatement') return true;
  const expression = child(statement, 'expression');
  return statement.type === 'ExpressionStatement' && expression?.type === 'AssignmentExpression' && isConstant(child(expression, 'right'));
}

function isEmptyHandler(node: Syntax | null): boolean {
  const plain = node === null ? null : bare(node);
  const body = child(plain, 'body');
  if (plain === null || body === null || !/Function/.test(plain.type)) return text(plain, 'name') === 'noop';
  return body.type === 'BlockStatement' ? list(body, 'body').every(saysNothing) : isConstant(body);
}
