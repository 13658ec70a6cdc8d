import { type Assertion, type Mark, type Trap, type Unit, lineOf } from './facts.ts';
import { chainOf, type Aliases, type Chain } from './javascript-chain.ts';
import { canonical, child, list, text, type Syntax } from './syntax.ts';

/** What is known where the walk stands. */
export interface At {
  readonly unit: OpenUnit;
  readonly groups: readonly string[];
  readonly skipped: Unit['skipped'];
  readonly rows: readonly string[] | null;
  readonly traps: readonly Trap[];
  readonly known: Map<string, Syntax>;
  readonly contexts: ReadonlySet<string>;
  readonly awaited: boolean;
}

export interface OpenUnit extends Omit<Unit, 'assertions' | 'calls' | 'skipped' | 'timeLimit' | 'awaits' | 'callbacks'> {
  skipped: Unit['skipped'];
  readonly awaits: string[];
  readonly callbacks: string[];
  timeLimit: number | null;
  readonly assertions: Assertion[];
  readonly calls: string[];
}

export interface File {
  readonly path: string;
  readonly source: string;
  readonly aliases: Aliases;
  readonly isTest: boolean;
  readonly units: OpenUnit[];
  readonly marks: Mark[];
  /** Groups that skip themselves, by the names of their tests up to the group's end. */
  readonly skippedGroups: { readonly prefix: string; readonly skipped: NonNullable<Unit['skipped']> }[];
}

/** A new unit of the file, which the walk fills. */
export function opened(file: File, unit: Pick<Unit, 'kind' | 'name' | 'title' | 'line' | 'rows'>): OpenUnit {
  const made: OpenUnit = { ...unit, path: file.path, skipped: null, awaits: [], callbacks: [], timeLimit: null, assertions: [], calls: [] };
  file.units.push(made);
  return made;
}

/** The same place with more that keeps its assertions from failing the test. */
export function trapped(at: At, ...traps: readonly Trap[]): At {
  return { ...at, traps: [...new Set([...at.traps, ...traps])] };
}

/** Names of what is awaited here, where its failure ends the test. */
export function awaitedBy(node: Syntax, at: At): readonly string[] {
  const argument = child(node, 'argument');
  const names = argument?.type === 'CallExpression' ? chainOf(argument, new Map()).links.map((link) => link.name) : [];
  return at.traps.length > 0 || names.some((name) => /^(?:catch|then|allSettled|race|any)$/.test(name)) ? [] : names;
}

/** Whether this is a callback that is told of an error first. */
export function takesError(node: Syntax): boolean {
  const [first] = /Function/.test(node.type) ? list(node, 'params') : [];
  return first !== undefined && /^(?:err|error|er|e)$/.test(text(first, 'name') ?? '');
}

/** Notes a call that asserts nothing by itself: a helper, or a time limit. */
export function remember(node: Syntax, chain: Chain, at: At): void {
  const [first] = chain.links;
  if (first?.args !== null && first !== undefined) at.unit.calls.push(`${first.name}(${first.args.map((arg) => canonical(arg, { known: at.known })).join(', ')})`);
  const limit = chain.links.find((link) => link.name === 'setTimeout' || link.name === 'timeout');
  const value = Number(text(limit?.args?.[0] ?? null, 'raw')?.replaceAll('_', ''));
  if (node.type === 'CallExpression' && chain.links.length > 1 && limit !== undefined && Number.isFinite(value)) at.unit.timeLimit = value;
}

/** Notes a skip that a running test or group asks for. */
export function skipHere(file: File, node: Syntax, chain: Chain, at: At): void {
  const how = chain.links.map((link) => link.name).join('.');
  // Under a condition it may run: a person should still look, so it counts.
  const skipped = { line: lineOf(file.source, node.start), how: `${how}()` };
  if (at.unit.kind === 'test') at.unit.skipped ??= skipped;
  else if (at.unit.kind === 'file') file.skippedGroups.push({ prefix: at.groups.map((group) => `${group} > `).join(''), skipped });
}

/** Names of a callback's first parameter, or of what it takes out of it. */
export function parametersOf(body: Syntax | null): readonly string[] {
  const [first] = list(body, 'params');
  if (first === undefined) return [];
  const name = text(first, 'name');
  if (name !== null) return name === 'done' ? [] : [name];
  return list(first, 'properties').flatMap((each) => text(child(each, 'value'), 'name') ?? []).filter((each) => each === 'skip' || each === 'expect');
}
