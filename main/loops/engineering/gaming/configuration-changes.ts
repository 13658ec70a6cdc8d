import type { GamingFinding, GamingKind } from '../../../domain/patch-findings.ts';
import { asksForMore } from './configuration-direction.ts';
import { finding } from './facts.ts';

/** One value of a configuration that changed, by its path from the top. */
export interface Change {
  readonly keys: readonly string[];
  readonly was: unknown;
  readonly is: unknown;
}

/**
 * The leaves that differ between two values that came out of JSON. What is there on one side only is looked into like
 * the rest. Lists of objects are compared one by one where they are as long as each other, others as a whole.
 */
export function changesOf(was: unknown, is: unknown, keys: readonly string[]): readonly Change[] {
  if (JSON.stringify(was) === JSON.stringify(is) || keys.length > 20) return [];
  const [before, after] = [fieldsOf(was), fieldsOf(is)];
  const isObject = (before !== null && after !== null) || (before !== null && is === undefined) || (after !== null && was === undefined);
  if (isObject) return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].flatMap((key) => changesOf(before?.[key], after?.[key], [...keys, key]));
  if (Array.isArray(was) && Array.isArray(is) && was.length === is.length && [...was, ...is].some((each) => fieldsOf(each) !== null)) return was.flatMap((each, at) => changesOf(each, is[at], [...keys, String(at)]));
  return [{ keys, was, is }];
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return isRecord(value) ? value : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const coverage = /coverage|thresholds?$|^nyc$|^c8$|check-coverage|fail_under|^(?:lines|branches|functions|statements)$/i;

export function kindOf(keys: readonly string[]): GamingKind {
  return keys.some((key) => coverage.test(key)) ? 'coverage-configuration' : 'check-configuration';
}

/** Changes that only ask for more are none a person must look at. */
export function configurationFinding(path: string, text: string, of: string, changes: readonly Change[]): readonly GamingFinding[] {
  const first = changes.find((change) => !asksForMore(change));
  if (first === undefined) return [];
  const key = first.keys.at(-1) ?? of;
  const at = text.split('\n').findIndex((line) => line.includes(key));
  return [finding(kindOf(first.keys), path, at === -1 ? null : at + 1, `What the checks look at or ask for is configured otherwise: \`${first.keys.join('.').slice(0, 120)}\`.`)];
}
