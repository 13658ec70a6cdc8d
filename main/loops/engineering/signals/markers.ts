import type { Evidence } from '../../../domain/task.ts';
import { blame } from '../../../git/blame.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { counted, looked, type Gathered } from './gathered.ts';
import { makeSignal } from './make-signal.ts';

const named = { source: 'markers', title: 'TODO comments by age' };

export interface MarkersQuestion {
  readonly store: ObjectStore;
  readonly commit: string;
  readonly shallow: boolean;
  readonly markers: readonly Evidence[];
  /** RFC 3339: ages are counted to here. */
  readonly now: string;
  readonly signal: AbortSignal;
}

const mostFiles = 60;
const mostLinesOfFile = 100;
const millisecondsOfFile = 4000;
const dayMs = 86_400_000;

/** When each line was written, by path and line; files that were not asked about, and why, in words. */
interface Ages {
  readonly at: ReadonlyMap<string, string>;
  readonly leftOut: readonly string[];
}

/** TODO, FIXME, HACK and XXX comments, each with its age by blame; the same words twice in a file are one signal. */
export async function signalsOfMarkers(question: MarkersQuestion): Promise<Gathered> {
  const { markers, shallow, now } = question;
  if (markers.length === 0) return looked(named, 'There are none in the files that were searched.', []);
  const ages = await agesOf(question);
  const groups = new Map<string, Evidence[]>();
  for (const marker of markers) {
    const key = JSON.stringify([marker.path, marker.detail]);
    groups.set(key, [...(groups.get(key) ?? []), marker]);
  }
  const signals = [...groups.values()].map((group) => signalOf(group, ages.at, now));
  const cutHistory = shallow ? ['The history is cut (a shallow clone): TODO comments may be older than they seem.'] : [];
  return looked(named, `${counted(ages.at.size, 'comment')} of ${markers.length} have their age from git’s history.`, signals, [...ages.leftOut, ...cutHistory]);
}

async function agesOf({ store, commit, markers, signal }: MarkersQuestion): Promise<Ages> {
  const byFile = new Map<string, number[]>();
  for (const { path, line } of markers) {
    if (line !== undefined) byFile.set(path, [...(byFile.get(path) ?? []), line]);
  }
  const at = new Map<string, string>();
  const beyond = new Map<string, number>([...byFile].slice(mostFiles).map(([path, lines]) => [path, lines.length]));
  for (const [path, lines] of [...byFile].slice(0, mostFiles)) {
    const asked = lines.slice(0, mostLinesOfFile);
    const told = signal.aborted ? null : await blame({ store, commit, path, lines: asked, timeoutMs: millisecondsOfFile, signal });
    if (told?.ok === true) for (const { line, at: when } of told.value) at.set(placeOf(path, line), when);
    const missing = told?.ok === true ? lines.length - asked.length : lines.length;
    if (missing > 0) beyond.set(path, missing);
  }
  const comments = [...beyond.values()].reduce((sum, each) => sum + each, 0);
  return { at, leftOut: comments === 0 ? [] : [`The age of ${counted(comments, 'TODO comment')} in ${counted(beyond.size, 'file')}: too many, or git took too long.`] };
}

function placeOf(path: string, line: number | undefined): string {
  return `${path}\0${line ?? 0}`;
}

function signalOf(group: readonly Evidence[], ages: ReadonlyMap<string, string>, now: string): Gathered['signals'][number] {
  const text = group[0]?.detail ?? '';
  const path = group[0]?.path ?? '';
  const dates = group.flatMap((marker) => ages.get(placeOf(path, marker.line)) ?? []).sort();
  const oldest = dates[0] ?? null;
  const days = oldest === null ? null : Math.max(0, Math.floor((Date.parse(now) - Date.parse(oldest)) / dayMs));
  return makeSignal({
    kind: 'marker',
    title: text,
    severity: severityOf(text, days),
    subject: path,
    fingerprint: text,
    detail: days === null ? '' : `Written ${counted(days, 'day')} before this run.`,
    evidence: group,
    figures: days === null ? [] : [{ name: 'age in days', value: days }],
    source: 'git:blame',
    at: oldest,
    count: group.length,
  });
}

/** A word that says something is wrong weighs more than a wish, and two years double neither. */
function severityOf(text: string, days: number | null): number {
  const word = text.startsWith('TODO') ? 0.15 : 0.25;
  return word + 0.15 * Math.min((days ?? 0) / 730, 1);
}
