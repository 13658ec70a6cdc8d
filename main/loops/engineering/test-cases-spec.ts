import type { TestCase } from '../../domain/checks.ts';
import { groupsOf } from './test-cases-groups.ts';

interface Entry {
  readonly indent: number;
  readonly name: string;
  readonly status: TestCase['status'] | null;
  readonly durationMs: number | null;
}

/**
 * The trees that node:test (spec), Mocha and Jest (verbose) print: groups by their indent, tests by a mark. A failure
 * is printed again at the end by all three, so reading stops where the summary begins.
 */
export function specCases(text: string): readonly TestCase[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => /^(?:ℹ tests \d+|✖ failing tests:|\s+\d+ (?:passing|failing|pending)\b|Test Suites:|Tests:\s)/.test(line));
  if (end === -1) return [];
  const groups: Entry[] = [];
  const found: TestCase[] = [];
  for (const entry of lines.slice(0, end).flatMap(entryOf)) {
    while ((groups.at(-1)?.indent ?? -1) >= entry.indent) groups.pop();
    if (entry.status === null) groups.push(entry);
    // node:test sums a group up behind its tests, under the group's own name.
    else if (entry.status !== null) found.push({ name: [...groups.map((group) => group.name), entry.name].join(' > '), status: entry.status, durationMs: entry.durationMs });
  }
  const groupNames = groupsOf(found.map(({ name }) => name));
  return found.filter(({ name }) => !groupNames.has(name));
}

const marks: Readonly<Record<string, TestCase['status']>> = { '✔': 'passed', '✓': 'passed', '√': 'passed', '✖': 'failed', '✕': 'failed', '×': 'failed', '﹣': 'skipped', '○': 'skipped', '-': 'skipped', '✎': 'todo', '⚠': 'todo' };

function entryOf(line: string): readonly Entry[] {
  const indent = line.length - line.trimStart().length;
  const plain = line.trim();
  const marked = /^([✔✓√✖✕×﹣○✎⚠]|-(?= ))\s+(.{1,400}?)(?:\s+\((\d[\d.]*) ?(ms|s)\))?(?:\s+#\s*(SKIP|TODO).*)?$/iu.exec(plain);
  if (marked?.[2] !== undefined) {
    const word = marked[5]?.toUpperCase();
    const name = marked[2].replace(/^(?:skipped|todo) /, '');
    return [{ indent, name, status: word === 'SKIP' ? 'skipped' : word === 'TODO' ? 'todo' : (marks[marked[1] ?? ''] ?? 'failed'), durationMs: marked[3] === undefined ? null : Number(marked[3]) * (marked[4] === 's' ? 1000 : 1) }];
  }
  const numbered = /^\d{1,5}\) (.{1,400})$/.exec(plain);
  if (numbered?.[1] !== undefined && indent > 0) return [{ indent, name: numbered[1], status: 'failed', durationMs: null }];
  const opened = /^▶ (.{1,400}?)(?: \([\d.]+ ?m?s\))?$/u.exec(plain);
  if (opened?.[1] !== undefined) return [{ indent, name: opened[1], status: null, durationMs: null }];
  const file = /^(?:PASS|FAIL)\s+(\S+\.[cm]?[jt]sx?)/.exec(plain);
  if (file?.[1] !== undefined) return [{ indent: 0, name: file[1], status: null, durationMs: null }];
  return indent >= 2 && plain !== '' && !/^[\d{}[\]+<>|]|^at /.test(plain) && plain.length < 200 ? [{ indent, name: plain, status: null, durationMs: null }] : [];
}
