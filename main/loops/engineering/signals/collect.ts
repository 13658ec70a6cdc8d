import type { RecipePlace, TreeFile } from '../../../../agents/recipes/contract.ts';
import type { SignalSettings } from '../../../domain/signal-settings.ts';
import type { Evidence } from '../../../domain/task.ts';
import type { ObjectStore } from '../../../git/store.ts';
import { signalsOfCoverage } from './coverage.ts';
import { signalsOfDependencies } from './dependencies.ts';
import { signalsOfFeed, type ReadFeedHealth } from './feed-health.ts';
import { signalsOfIssues, type ForgeIssues } from './forge-issues.ts';
import { notLooked, type Gathered } from './gathered.ts';
import { signalsOfHotSpots } from './hot-spots.ts';
import { signalsOfLogs } from './logs.ts';
import { signalsOfMarkers } from './markers.ts';
import type { PathFinder } from './path-finder.ts';

/** What the sources of signals look at. */
export interface SignalsQuestion {
  readonly repository: string;
  readonly workspaceId: string;
  readonly store: ObjectStore;
  readonly commit: string;
  readonly shallow: boolean;
  readonly files: readonly TreeFile[];
  readonly read: RecipePlace['read'];
  readonly find: PathFinder;
  readonly markers: readonly Evidence[];
  readonly settings: SignalSettings;
  readonly forge: ForgeIssues | null;
  readonly feedHealth: ReadFeedHealth | null;
  /** RFC 3339: ages and stretches of time are counted to here. */
  readonly now: string;
  /** No source is waited for longer. */
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}

const longestMs = 20_000;

/**
 * Asks every source of signals that needs no check to have run, all at once. A source that fails, hangs or is not here
 * says so in its own words and takes nothing from the others.
 */
export async function collectSignals(question: SignalsQuestion): Promise<readonly Gathered[]> {
  const { files, read, repository, store, commit, shallow, settings, find, now, markers, forge, feedHealth, workspaceId, timeoutMs = longestMs } = question;
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([question.signal, deadline]);
  const place = { files, read };
  const asked: readonly Promise<readonly Gathered[]>[] = [
    within(signal, 'logs', 'Error logs', async () => [await signalsOfLogs({ repository, settings, find, now, signal })]),
    within(signal, 'markers', 'TODO comments by age', async () => [await signalsOfMarkers({ store, commit, shallow, markers, now, signal })]),
    within(signal, 'dependencies', 'Dependencies', async () => await signalsOfDependencies({ place, repository, settings, signal })),
    within(signal, 'hot-spots', 'Hot spots: churn and size', async () => [await signalsOfHotSpots({ store, commit, files, shallow, now, signal })]),
    within(signal, 'coverage', 'Coverage gaps', async () => [await signalsOfCoverage({ place, repository, settings, find })]),
    within(signal, 'issues', 'Open issues', async () => [await signalsOfIssues({ forge, find, signal })]),
    within(signal, 'feed', 'Feed and source health', async () => [signalsOfFeed(feedHealth, workspaceId)]),
  ];
  return (await Promise.all(asked)).flat();
}

/** One source's bug or silence must not cost the run the others; it is said, not hidden. */
async function within(signal: AbortSignal, source: string, title: string, ask: () => Promise<readonly Gathered[]>): Promise<readonly Gathered[]> {
  const refused = (why: string): readonly Gathered[] => [notLooked({ source, title }, 'not-runnable', why)];
  const answer = ask().catch((error: unknown) => refused(`This source of signals failed: ${error instanceof Error ? error.message : String(error)}`.slice(0, 500)));
  const over = new Promise<readonly Gathered[]>((resolve) => {
    const stop = (): void => resolve(refused('It was not done when the time for it was over.'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  return await Promise.race([answer, over]);
}
