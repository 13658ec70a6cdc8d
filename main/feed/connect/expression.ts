import jsonata from 'jsonata';
import { fail, ok, type Result } from '../../domain/result.ts';
import { boundCodes, BoundCrossed, BoundedRegExp, bounds, chargeStep } from './expression-bounds.ts';
import { compileRegex } from './linear-regex.ts';
import { nativeFunctions, refusedFunctions, usableFunctions } from './native-functions.ts';
import { ownFunctions } from './own-functions.ts';
import { RegexRefused } from './regex-syntax.ts';
import { TooDeep } from './weight.ts';

/** A JSONata expression (https://docs.jsonata.org) that can be evaluated within bounds. */
export interface Expression {
  /** Whether it looks at other parts than the record it is given. */
  readonly readsParts: boolean;
  /**
   * The value for an input; `variables` are seen as `$name`. Faults: `mapping_failed` (this input does not fit),
   * `record_refused` (the expression itself says so, by `$error` or `$assert`), `mapping_too_heavy` (a bound was crossed).
   */
  evaluate(input: unknown, variables: Readonly<Record<string, unknown>>): Promise<Result<unknown>>;
}

const known = new Map<string, Result<Expression>>();

/** Compiles once and remembers. Faults: `mapping_invalid`. */
export function compileExpression(text: string): Result<Expression> {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= 200) known.clear();
  const compiled = compile(text);
  known.set(text, compiled);
  return compiled;
}

function compile(text: string): Result<Expression> {
  try {
    const options: jsonata.JsonataOptions = { stack: bounds.depth };
    // JSONata calls nothing of it but `new` and `exec`.
    const expression = jsonata(text, Object.assign(options, { RegexEngine: BoundedRegExp }));
    const seen = lookOver(expression.ast());
    for (const [name, why] of refusedFunctions) {
      if (seen.variables.has(name)) return invalid(`It uses $${name}, which is not available: ${why}.`);
    }
    const unset = [...seen.variables].find((name) => !seen.set.has(name) && !given.has(name));
    if (unset !== undefined) return invalid(`It uses $${unset}, which is neither set in it nor a function there is.`);
    let prepared: Promise<void> | undefined;
    return ok({
      readsParts: seen.variables.has('parts'),
      evaluate: async (input, variables) => {
        prepared ??= prepare(expression);
        await prepared;
        return evaluate(expression, text, input, variables);
      },
    });
  } catch (error) {
    return invalid(messageOf(error, text));
  }
}

/** What an expression finds set: the record, the whole input, what the feed gives, and the functions. JSONata takes any other variable for nothing. */
const given: ReadonlySet<string> = new Set(['', '$', 'parts', 'parameters', ...usableFunctions, ...Object.keys(ownFunctions)]);

/** JSONata calls what is bound to this after each step it evaluates. */
const afterStep = Symbol.for('jsonata.__evaluate_exit');

/** What most kinds of step give was charged where it was made, in a constructor or a function: `null` is charged as nothing. */
function countStep(step: { readonly type: string; readonly group?: unknown }, _input: unknown, environment: jsonata.Environment, result: unknown): Promise<void> | undefined {
  const made = step.group !== undefined || making.has(step.type) || (step.type === 'path' && Array.isArray(result));
  return chargeStep(environment.timestamp, made ? result : null);
}

const making: ReadonlySet<string> = new Set(['unary', 'binary', 'descendant', 'wildcard', 'partial', 'transform']);

/** Puts the guarded functions over JSONata's own, and the guard behind each step. */
async function prepare(expression: jsonata.Expression): Promise<void> {
  const surroundings: { assign(name: string | symbol, value: unknown): void } = expression;
  for (const [name, value] of Object.entries({ ...(await nativeFunctions()), ...ownFunctions })) surroundings.assign(name, value);
  surroundings.assign(afterStep, countStep);
}

async function evaluate(expression: jsonata.Expression, text: string, input: unknown, variables: Readonly<Record<string, unknown>>): Promise<Result<unknown>> {
  try {
    const value: unknown = await expression.evaluate(input, variables);
    return ok(value);
  } catch (error) {
    if (error instanceof BoundCrossed || error instanceof RegexRefused || error instanceof TooDeep || error instanceof RangeError || boundCodes.has(codeOf(error))) {
      return fail('mapping_too_heavy', `The mapping asks for more than it may: ${messageOf(error, text)}`, 'Make the mapping of the connector simpler.');
    }
    if (refusalCodes.has(codeOf(error))) return fail('record_refused', messageOf(error, text), 'Look at the record, or at what the mapping asks of it.');
    return fail('mapping_failed', `The mapping can’t read it: ${messageOf(error, text)}`, 'Look at the record, or mend the mapping of the connector.');
  }
}

/** What `$error` and `$assert` throw. */
const refusalCodes: ReadonlySet<string> = new Set(['D3137', 'D3141']);

interface Seen {
  readonly variables: Set<string>;
  /** Those it sets itself, by `:=`, as an argument, or by `@` and `#`. */
  readonly set: Set<string>;
}

/** The variables an expression names and sets; throws where one of its regular expressions is refused. */
function lookOver(ast: unknown): Seen {
  const seen: Seen = { variables: new Set(), set: new Set() };
  const done = new Set<object>();
  const waiting: unknown[] = [ast];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (node instanceof RegExp) compileRegex(node.source, node.flags);
    if (typeof node !== 'object' || node === null || done.has(node)) continue;
    done.add(node);
    if ('type' in node && node.type === 'variable' && 'value' in node && typeof node.value === 'string') seen.variables.add(node.value);
    for (const name of namesSetBy(node)) seen.set.add(name);
    waiting.push(...Object.values(node));
  }
  return seen;
}

function namesSetBy(node: object): readonly string[] {
  const places: readonly unknown[] = [
    'focus' in node ? node.focus : null,
    'index' in node ? node.index : null,
    'type' in node && node.type === 'bind' && 'lhs' in node ? node.lhs : null,
    ...('type' in node && node.type === 'lambda' && 'arguments' in node && Array.isArray(node.arguments) ? node.arguments : []),
  ];
  return places.flatMap((place) => (typeof place === 'object' && place !== null && 'value' in place ? place.value : place)).filter((name) => typeof name === 'string');
}

function invalid(message: string): Result<never> {
  return fail('mapping_invalid', `The expression can’t be used: ${message}`, 'Mend the expression in the connector; docs/connectors.md says what there is.');
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** JSONata throws plain objects with a message, and adds the place to what a function throws. */
function messageOf(error: unknown, text: string): string {
  if (error instanceof BoundCrossed || error instanceof RegexRefused) return error.message;
  if (typeof error !== 'object' || error === null || !('message' in error) || typeof error.message !== 'string') return String(error);
  const called = 'token' in error && typeof error.token === 'string' && codeOf(error) === notAFunction ? ` $${error.token}` : '';
  const place = 'position' in error && typeof error.position === 'number' ? ` (${placeIn(text, error.position)})` : '';
  return `${error.message.slice(0, 300)}${called}${place}`;
}

const notAFunction = 'T1006';

/** The line, and what stands before the place: JSONata names the end of what it stumbled over. A mapping is given line by line. */
function placeIn(text: string, position: number): string {
  const before = text.slice(0, position).split('\n');
  const last = before.at(-1)?.trim() ?? '';
  const [line, shown] = last === '' && before.length > 1 ? [before.length - 1, before.at(-2)?.trim() ?? ''] : [before.length, last];
  return shown === '' ? `line ${line}` : `line ${line}, after “${shown.slice(-40)}”`;
}
