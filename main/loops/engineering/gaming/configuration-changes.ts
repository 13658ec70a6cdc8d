import type { GamingFinding, GamingKind } from '../../../domain/patch-findings.ts';
import { finding } from './facts.ts';

/** One value of a configuration that changed, by its path from the top. */
export interface Change {
  readonly keys: readonly string[];
  readonly was: unknown;
  readonly is: unknown;
}

/** The leaves that differ between two values that came out of JSON. Lists are compared as sets of their elements. */
export function changesOf(was: unknown, is: unknown, keys: readonly string[]): readonly Change[] {
  if (JSON.stringify(was) === JSON.stringify(is) || keys.length > 20) return [];
  if (isRecord(was) && isRecord(is)) return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key) => changesOf(was[key], is[key], [...keys, key]));
  return [{ keys, was, is }];
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
  const [first] = changes.filter((change) => !isStricter(change));
  if (first === undefined) return [];
  const key = first.keys.at(-1) ?? of;
  const at = text.split('\n').findIndex((line) => line.includes(key));
  return [finding(kindOf(first.keys), path, at === -1 ? null : at + 1, `What the checks look at or ask for is configured otherwise: \`${first.keys.join('.').slice(0, 120)}\`.`)];
}

const severities = ['off', 'allow', 'ignore', 'warn', 'warning', 'error', 'deny'];

function isStricter({ keys, was, is }: Change): boolean {
  const key = keys.at(-1) ?? '';
  if (/^(?:\$schema|version|name|description|displayName|\/\/|title)$/.test(key)) return true;
  if (typeof is === 'number' && (was === undefined || typeof was === 'number') && kindOf(keys) === 'coverage-configuration') return was === undefined || is >= was;
  if (typeof is === 'boolean' && is && /^(?:strict\w*|no[A-Z]\w*|alwaysStrict|exactOptional\w*|useUnknown\w*|forbidOnly|failOn\w*|errorOn\w*|checkJs|all|bail|verbose)$/.test(key)) return true;
  const [before, after] = [severityOf(was), severityOf(is)];
  if (after !== null && (before !== null || was === undefined)) return after >= (before ?? 0) && JSON.stringify(optionsOf(was)) === JSON.stringify(optionsOf(is)) && after > 1;
  return false;
}

function severityOf(value: unknown): number | null {
  const plain: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof plain === 'number' && plain >= 0 && plain <= 2) return [0, 2, 4][plain] ?? null;
  const at = typeof plain === 'string' ? severities.indexOf(plain) : -1;
  return at === -1 ? null : at < 3 ? 0 : at < 5 ? 2 : 4;
}

function optionsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(1) : [];
}
