import type { TreeFile } from '../../../../agents/recipes/contract.ts';
import { churn, type FileChurn } from '../../../git/churn.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { isGenerated } from '../ecosystems-paths.ts';
import { commentStyleOf } from '../markers-comments.ts';
import { counted, looked, notLooked, type Gathered } from './gathered.ts';
import { makeSignal } from './make-signal.ts';

const named = { source: 'hot-spots', title: 'Hot spots: churn and size' };

export interface HotSpotsQuestion {
  readonly store: ObjectStore;
  readonly commit: string;
  readonly files: readonly TreeFile[];
  readonly shallow: boolean;
  /** RFC 3339: the end of the stretch that is counted. */
  readonly now: string;
  readonly signal: AbortSignal;
}

const days = 180;
const maxCommits = 500;
const fewestCommits = 3;
const mostSpots = 20;
const dayMs = 86_400_000;

/**
 * The files where changes and size meet: `heat = (commits' share + lines' share) / 2 × size's share`, each a share of
 * the largest such figure of the repository, lines and size on a logarithmic scale.
 */
export async function signalsOfHotSpots({ store, commit, files, shallow, now, signal }: HotSpotsQuestion): Promise<Gathered> {
  const since = new Date(Date.parse(now) - days * dayMs).toISOString();
  const told = await churn({ store, commit, since, maxCommits, timeoutMs: 5000, signal });
  if (!told.ok) return notLooked(named, 'not-runnable', told.error.message);
  const sources = files.filter(({ path, kind }) => (kind === 'file' || kind === 'executable') && commentStyleOf(path) !== null && !isGenerated(path));
  const spots = heated(sources, told.value.files).slice(0, mostSpots);
  const detail = `${counted(told.value.commits, 'commit')} of the last ${days} days were counted.`;
  const leftOut = [
    ...(told.value.commits >= maxCommits ? [`Changes before the last ${maxCommits} commits, for hot spots.`] : []),
    ...(shallow ? ['Changes before the cut of the history (a shallow clone), for hot spots.'] : []),
  ];
  return looked(named, detail, spots.map((spot) => signalOf(spot)), leftOut);
}

interface Spot extends FileChurn {
  readonly path: string;
  readonly size: number;
  readonly heat: number;
}

function heated(sources: readonly TreeFile[], changes: ReadonlyMap<string, FileChurn>): readonly Spot[] {
  const spots = sources.flatMap(({ path, size }) => {
    const changed = changes.get(path);
    return changed === undefined || changed.commits < fewestCommits ? [] : [{ path, size, ...changed }];
  });
  const most = { commits: largest(spots.map((spot) => spot.commits)), lines: largest(spots.map((spot) => spot.linesTouched)), size: largest(spots.map((spot) => spot.size)) };
  return spots
    .map((spot) => ({ ...spot, heat: ((spot.commits / most.commits + share(spot.linesTouched, most.lines)) / 2) * share(spot.size, most.size) }))
    .sort((a, b) => b.heat - a.heat || (a.path < b.path ? -1 : 1));
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, each) => Math.max(most, each), 1);
}

function share(value: number, most: number): number {
  return Math.log1p(value) / Math.log1p(most);
}

function signalOf({ path, commits, linesTouched, size, heat }: Spot): Gathered['signals'][number] {
  return makeSignal({
    kind: 'hot-spot',
    title: `${path} changes often and is large`,
    severity: 0.1 + 0.25 * heat,
    subject: path,
    fingerprint: '',
    detail: `${counted(commits, 'commit')} touched ${counted(linesTouched, 'line')} of it in ${days} days; it has ${size} bytes.`,
    evidence: [{ path, detail: `${counted(commits, 'commit')} in ${days} days` }],
    figures: [{ name: 'commits', value: commits }, { name: 'lines touched', value: linesTouched }, { name: 'bytes', value: size }, { name: 'heat', value: Math.round(heat * 1000) / 1000 }],
    source: 'git:log',
    count: commits,
  });
}
