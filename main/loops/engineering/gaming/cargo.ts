import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { finding } from './facts.ts';
import { tablesOf } from './settings-tables.ts';

type Table = Readonly<Record<string, unknown>>;

/** Switches of Cargo by which a target's tests or examples run; they are on unless they say otherwise. */
const switches = ['test', 'doctest', 'autotests', 'harness'] as const;

/** Targets of a Cargo.toml whose tests `cargo test` ran and runs no longer. */
export function targetFindings(path: string, before: string, after: string): readonly GamingFinding[] {
  if (!/(?:^|\/)Cargo\.toml$/.test(path)) return [];
  const [was, is] = [tablesOf(before, true), tablesOf(after, true)];
  if (was === null || is === null) return [];
  const old = targetsOf(was);
  const now = targetsOf(is);
  const off = [...now].flatMap(([name, table]) => lostOf(name, old.get(name), table).map((key) => `\`${name}\` sets \`${key}\``));
  const gone = [...old].filter(([name, table]) => /^test\b/.test(name) && !now.has(name) && (table['path'] !== undefined || is['package']?.['autotests'] === false)).map(([name]) => `\`${name}\` is gone`);
  const members = is['workspace']?.['default-members'] !== undefined && was['workspace']?.['default-members'] === undefined ? ['`workspace` sets `default-members`'] : [];
  const line = (words: string): number | null => {
    const key = /`([\w-]+)`$/.exec(words)?.[1];
    const at = key === undefined ? -1 : after.split('\n').findIndex((each) => each.trimStart().startsWith(key));
    return at === -1 ? null : at + 1;
  };
  return [...off, ...gone, ...members].map((words) => finding('check-configuration', path, line(words), `Cargo runs fewer tests: ${words.slice(0, 200)}.`));
}

/** Tables of targets by kind and name, so that their order does not count. Benchmarks and examples are none: no test runs in them. */
function targetsOf(tables: Readonly<Record<string, Table>>): ReadonlyMap<string, Table> {
  return new Map(Object.entries(tables).flatMap(([section, table]) => {
    const kind = /^(package|lib|bin|test)(?:#\d+)?$/.exec(section)?.[1];
    return kind === undefined ? [] : [[kind === 'package' || kind === 'lib' ? kind : `${kind} ${JSON.stringify(table['name'] ?? '')}`, table] as const];
  }));
}

/** A target that the file did not name before may have been found by itself; only its own harness is news then. */
function lostOf(name: string, was: Table | undefined, is: Table): readonly string[] {
  const off = switches.filter((key) => is[key] === false && was?.[key] !== false && (key !== 'harness' || was !== undefined));
  const needs = is['required-features'];
  const isBound = name.startsWith('test ') && needs !== undefined && JSON.stringify(needs) !== JSON.stringify(was?.['required-features']);
  return isBound ? [...off, 'required-features'] : off;
}
