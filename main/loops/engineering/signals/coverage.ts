import { createHash } from 'node:crypto';
import type { RecipePlace, TreeFile } from '../../../../agents/recipes/contract.ts';
import type { SignalSettings } from '../../../domain/signal-settings.ts';
import type { Signal } from '../../../domain/signal.ts';
import { nameOf } from '../ecosystems-paths.ts';
import { coverageIn, type FileCoverage } from './coverage-reports.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { findPlaces, readPlace } from './host-places.ts';
import { makeSignal } from './make-signal.ts';
import type { PathFinder } from './path-finder.ts';

const named = { source: 'coverage', title: 'Coverage gaps' };

export interface CoverageQuestion {
  readonly place: Pick<RecipePlace, 'files' | 'read'>;
  readonly repository: string;
  readonly settings: Pick<SignalSettings, 'coverage' | 'coverageBelowPercent'>;
  readonly find: PathFinder;
}

const maxBytes = 8 * 1024 * 1024;
const mostReports = 10;
const fewestLines = 10;
const reportNames = new Set(['lcov.info', 'coverage-summary.json', 'cobertura.xml', 'cobertura-coverage.xml', 'coverage.xml']);

interface Report {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files whose share of covered lines is below the bound, from reports that are committed or named in the settings. */
export async function signalsOfCoverage({ place, repository, settings, find }: CoverageQuestion): Promise<Gathered> {
  const committed = await committedReports(place);
  const given = await givenReports(repository, settings.coverage);
  const reports = [...committed.reports, ...given.reports];
  const notes = [...committed.notes, ...given.notes];
  if (reports.length === 0) {
    if (notes.length > 0) return { ...notLooked(named, 'not-runnable', notes[0] ?? ''), leftOut: notes };
    return notLooked(named, 'not-applicable', 'The commit holds no coverage report, and the settings of this workspace name none.');
  }
  const byPath = new Map<string, { readonly file: FileCoverage; readonly report: Report }>();
  for (const report of reports) {
    const files = coverageIn(report.name, report.bytes);
    if (files === null) notes.push(`${report.name} is no coverage report that is known.`);
    for (const file of files ?? []) {
      const path = find(file.path);
      if (path !== null) byPath.set(path, { file, report });
    }
  }
  const gaps = [...byPath].filter(([, { file }]) => file.lines >= fewestLines && percentOf(file) < settings.coverageBelowPercent);
  const signals = gaps.map(([path, { file, report }]) => signalOf(path, file, report, settings.coverageBelowPercent));
  return looked(named, `${counted(reports.length, 'report')} tell of ${counted(byPath.size, 'file')} of the repository.`, signals, notes);
}

interface Reports {
  readonly reports: readonly Report[];
  readonly notes: string[];
}

async function committedReports({ files, read }: Pick<RecipePlace, 'files' | 'read'>): Promise<Reports> {
  const found = files.filter(isReport);
  const chosen = found.slice(0, mostReports).filter(({ size }) => size <= maxBytes);
  const notes = found.filter((file) => !chosen.includes(file)).map(({ path }) => `${path} was not read: it is too large, or one of too many reports.`);
  const contents = await read(chosen.map(({ path }) => path), maxBytes);
  if (!contents.ok) return { reports: [], notes: [`The coverage reports can’t be read: ${contents.error.message}`] };
  return { reports: [...contents.value].map(([name, bytes]) => ({ name, bytes })), notes };
}

function isReport({ path, kind }: TreeFile): boolean {
  return (kind === 'file' || kind === 'executable') && reportNames.has(nameOf(path)) && !/(?:^|\/)(?:node_modules|vendor|testdata|fixtures)\//u.test(path);
}

async function givenReports(repository: string, patterns: readonly string[]): Promise<Reports> {
  const found = await Promise.all(patterns.map((pattern) => findPlaces(repository, pattern)));
  const notes = found.flatMap((each) => [...each.notes]);
  const reports: Report[] = [];
  for (const place of found.flatMap((each) => each.places).slice(0, mostReports)) {
    const content = await readPlace(place, maxBytes);
    if (content.ok) reports.push({ name: place.name, bytes: content.value });
    else notes.push(content.error.message);
  }
  return { reports, notes };
}

function percentOf({ lines, covered }: FileCoverage): number {
  return lines === 0 ? 100 : Math.floor((covered / lines) * 1000) / 10;
}

function signalOf(path: string, file: FileCoverage, report: Report, target: number): Signal {
  const percent = percentOf(file);
  const missing = file.lines - file.covered;
  return makeSignal({
    kind: 'coverage-gap',
    title: `${path}: ${percent} % of its lines are covered`,
    severity: 0.15 + 0.15 * (1 - percent / 100) + 0.15 * Math.min(missing / 300, 1),
    subject: path,
    fingerprint: '',
    detail: `${missing} of ${file.lines} lines were not run by the tests.`,
    evidence: stretches(file.uncovered).map(([from, to]) => ({ path, line: from, detail: from === to ? `Line ${from} was not run.` : `Lines ${from} to ${to} were not run.` })),
    figures: [{ name: 'covered percent', value: percent }, { name: 'wanted percent', value: target }, { name: 'lines not run', value: missing }],
    source: `coverage:${report.name}`,
    digest: createHash('sha256').update(report.bytes).digest('hex'),
    count: missing,
  });
}

/** Lines in a row as one, longest first, at most 20. */
function stretches(lines: readonly number[]): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last !== undefined && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0]).slice(0, 20);
}
