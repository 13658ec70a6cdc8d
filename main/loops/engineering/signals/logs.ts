import type { SignalSettings } from '../../../domain/signal-settings.ts';
import type { Signal } from '../../../domain/signal.ts';
import type { Evidence } from '../../../domain/task.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { findPlaces, type HostPlace } from './host-places.ts';
import { entriesIn } from './log-entries.ts';
import type { LogEntry } from './log-entry.ts';
import { maskMessage } from './log-fingerprint.ts';
import { readTail } from './log-tail.ts';
import { makeSignal } from './make-signal.ts';
import type { PathFinder } from './path-finder.ts';

const named = { source: 'logs', title: 'Error logs' };

export interface LogsQuestion {
  /** Folder that relative paths of the settings start from. */
  readonly repository: string;
  readonly settings: Pick<SignalSettings, 'logs' | 'logDays'>;
  readonly find: PathFinder;
  /** RFC 3339. */
  readonly now: string;
  readonly signal: AbortSignal;
}

const mostFiles = 20;
const mostGroups = 500;
const bounds = { maxBytes: 1024 * 1024, maxLines: 10_000, maxLineLength: 32 * 1024 } as const;
const dayMs = 86_400_000;

/** Errors of the logs that the settings name, the same ones counted together. */
export async function signalsOfLogs({ repository, settings, find, now, signal }: LogsQuestion): Promise<Gathered> {
  if (settings.logs.length === 0) return notLooked(named, 'not-applicable', 'The settings of this workspace name no logs.');
  const found = await Promise.all(settings.logs.map((pattern) => findPlaces(repository, pattern)));
  const places = [...new Map(found.flatMap((each) => each.places).map((place) => [place.path, place])).values()];
  const since = new Date(Date.parse(now) - settings.logDays * dayMs).toISOString();
  const groups = new Map<string, Group>();
  const notes = found.flatMap((each) => each.notes);
  let read = 0;
  for (const place of places.slice(0, mostFiles)) {
    if (signal.aborted) notes.push(`${place.name} was not read: the time for it was over.`);
    else read += await readInto(groups, notes, { place, since, find });
  }
  if (places.length > mostFiles) notes.push(`${counted(places.length - mostFiles, 'log')} beyond the first ${mostFiles}.`);
  const signals = [...groups.values()].map(signalOf);
  const detail = `${counted(read, 'log')} of ${places.length} ${places.length === 1 ? 'was' : 'were'} read, the last ${settings.logDays} days of each.`;
  return read === 0 && notes.length > 0 ? { ...notLooked(named, 'not-runnable', notes[0] ?? detail), leftOut: notes } : looked(named, detail, signals, notes);
}

/** The same error as often as it was told. */
interface Group {
  readonly fingerprint: string;
  readonly message: string;
  readonly entry: LogEntry;
  readonly place: HostPlace;
  readonly sha256: string;
  readonly evidence: Map<string, Evidence>;
  count: number;
  fatal: boolean;
  first: string | null;
  last: string | null;
}

interface Reading {
  readonly place: HostPlace;
  readonly since: string;
  readonly find: PathFinder;
}

async function readInto(groups: Map<string, Group>, notes: string[], { place, since, find }: Reading): Promise<number> {
  const tail = await readTail(place, { ...bounds, since });
  if (!tail.ok) {
    notes.push(tail.error.message);
    return 0;
  }
  notes.push(...tail.value.leftOut);
  let beyond = 0;
  for (const entry of entriesIn(tail.value.lines)) {
    if (entry.at !== null && entry.at < since) continue;
    const evidence = placesOf(entry, find);
    const fingerprint = `${evidence[0]?.path ?? ''}\0${maskMessage(entry.message)}`;
    const known = groups.get(fingerprint);
    if (known !== undefined) merge(known, entry, evidence);
    else if (groups.size >= mostGroups) beyond += 1;
    else groups.set(fingerprint, startOf(fingerprint, entry, { place, sha256: tail.value.sha256, evidence }));
  }
  if (beyond > 0) notes.push(`${counted(beyond, 'error')} of ${place.name} beyond the first ${mostGroups} kinds.`);
  return 1;
}

function placesOf(entry: LogEntry, find: PathFinder): readonly Evidence[] {
  return entry.frames.flatMap(({ path, line }): Evidence[] => {
    const known = find(path);
    return known === null ? [] : [{ path: known, line, detail: entry.message }];
  });
}

function startOf(fingerprint: string, entry: LogEntry, { place, sha256, evidence }: { place: HostPlace; sha256: string; evidence: readonly Evidence[] }): Group {
  return { fingerprint, message: maskMessage(entry.message), entry, place, sha256, evidence: byPlace(evidence), count: 1, fatal: entry.fatal, first: entry.at, last: entry.at };
}

function byPlace(evidence: readonly Evidence[]): Map<string, Evidence> {
  return new Map(evidence.map((item) => [`${item.path}:${item.line ?? 0}`, item]));
}

function merge(group: Group, entry: LogEntry, evidence: readonly Evidence[]): void {
  group.count += 1;
  group.fatal ||= entry.fatal;
  for (const [key, item] of byPlace(evidence)) if (group.evidence.size < 20) group.evidence.set(key, item);
  if (entry.at === null) return;
  if (group.first === null || entry.at < group.first) group.first = entry.at;
  if (group.last === null || entry.at > group.last) group.last = entry.at;
}

function signalOf({ fingerprint, entry, place, sha256, evidence, count, fatal, first, last }: Group): Signal {
  const seen = first === null ? '' : first === last ? `Seen at ${first}.\n` : `First seen ${first}, last ${last ?? first}.\n`;
  return makeSignal({
    kind: 'error-log',
    title: entry.message,
    severity: (fatal ? 0.75 : 0.5) + 0.1 * Math.min(Math.log10(count), 2),
    subject: maskMessage(entry.message) || 'An error without words',
    fingerprint,
    detail: `${seen}${entry.sample}`,
    evidence: [...evidence.values()],
    figures: [{ name: 'times', value: count }],
    source: `log:${place.name}`,
    at: last,
    digest: sha256,
    count,
  });
}
