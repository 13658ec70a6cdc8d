import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { finding, grouped, type ChangedText, type Unit } from './facts.ts';
import { isFixture, isSnapshot } from './paths.ts';

/** Snapshots and data that tests compare with or read: a new one is welcome, a changed or deleted one needs a look. */
export function dataFindings(files: readonly ChangedText[], units: readonly Unit[]): readonly GamingFinding[] {
  const added = files.filter(({ before }) => before === null).map(({ after }) => after);
  return files.flatMap(({ path, before, after }): readonly GamingFinding[] => {
    if (before === null || before === after) return [];
    if (after === null && added.includes(before)) return [];
    if (isSnapshot(path)) return keepsEntries(before, after ?? '', units) ? [] : [finding('snapshot-changed', path, changedLine(before, after), after === null ? 'A snapshot is deleted.' : 'A snapshot that tests compare with says something else.')];
    if (!isFixture(path) || (after !== null && sameData(path, before, after))) return [];
    return [finding('fixture-changed', path, changedLine(before, after), after === null ? 'Data that tests read is deleted.' : 'Data that tests read says something else.')];
  });
}

/** Every entry there was is there unchanged, or its test spells it out now; entries are told apart by their `exports[` heading. */
function keepsEntries(before: string, after: string, units: readonly Unit[]): boolean {
  const now = new Set(entriesOf(after));
  const own = grouped(units.filter((unit) => unit.kind === 'test' && unit.skipped === null), (unit) => titled(unit.name));
  const entries = entriesOf(before).filter((entry) => entry.startsWith('exports['));
  return entries.length > 0 && entries.every((entry) => now.has(entry) || isSpelledOut(entry, own));
}

/** The test of this entry asserts exactly its value. Only texts without escapes, numbers, true and false are read. */
function isSpelledOut(entry: string, tests: ReadonlyMap<string, readonly Unit[]>): boolean {
  const [, name, value] = /^exports\[`([^`]*) \d+`\] = `\s*("[^"\\`]*"|-?\d+(?:\.\d+)?|true|false)\s*`;$/.exec(entry) ?? [];
  const own = name === undefined ? [] : (tests.get(titled(name)) ?? []);
  return own.some((unit) => unit.assertions.some((one) => one.matcher === 'equal' && one.strength >= 5 && one.expected === value && !one.always && one.traps.length === 0));
}

/** Jest parts the titles of groups by a blank, Vitest by an arrow. */
function titled(name: string): string {
  return name.replaceAll(' > ', ' ');
}

function entriesOf(text: string): readonly string[] {
  return text.split(/^(?=exports\[)/m).map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** The same values, written otherwise. */
function sameData(path: string, before: string, after: string): boolean {
  if (before.replace(/\s+/g, ' ').trim() === after.replace(/\s+/g, ' ').trim()) return true;
  if (!/\.json$/i.test(path)) return false;
  const [was, is] = [parsed(before), parsed(after)];
  return was !== null && was === is;
}

function parsed(text: string): string | null {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The first line, from 1, in which the texts differ; null where one is not there. */
export function changedLine(before: string, after: string | null): number | null {
  if (after === null) return null;
  const was = before.split('\n');
  const is = after.split('\n');
  const at = is.findIndex((line, index) => line !== was[index]);
  return at === -1 ? Math.max(1, is.length) : at + 1;
}
