import type { FeedApi, FeedPage } from '../../preload/feed-api.ts';
import type { Actor, Owner } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import type { RunRow } from '../domain/views.ts';
import type { Mode } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { FeedPlan } from '../loops/product/rooms.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { readFeedPage } from './feed-page.ts';
import { noSuchFeed, readEvent, readFeed, versionOf } from './feed-reading.ts';
import type { FeedTicks } from './feed-ticks.ts';
import { readSettings } from './settings-file.ts';
import { submitFeedRun } from './submit.ts';

export interface FeedDeskOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly actor: Actor;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly planOf: (repository: string) => Result<FeedPlan>;
  /** Null in a replay: it has no clock of its own. */
  readonly ticks: FeedTicks | null;
  readonly servedAt: (workspaceId: string) => string | null;
}

type Replays = 'replay' | 'openReplay' | 'chooseReplayFolder' | 'controlReplay' | 'replayEvent' | 'replayVersion';

/** What doors may ask of feeds; replays have a desk of their own. */
export interface FeedDesk extends Omit<FeedApi, Replays> {
  /** A run of the product loop under other settings than those of the home, e.g. those of the command line. */
  runFeed(request: { readonly workspaceId: string; readonly commandId: string; readonly mode: Mode; readonly settings: Settings }): Promise<Result<RunRow>>;
}

export function createFeedDesk(options: FeedDeskOptions): FeedDesk {
  const { ledger, home } = options;
  return {
    feedPage: async (workspaceId): Promise<Result<FeedPage>> => readFeedPage(options, workspaceId),
    feedEvent: async (workspaceId, eventId, feedSha256) => readEvent(ledger, workspaceId, eventId, feedSha256),
    feedVersions: async (workspaceId, limit) => ok(ledger.read.feeds(workspaceId, limit).map((row) => versionOf(ledger, row))),
    feedVersion: async (workspaceId, sha256) => (ledger.read.feedBySha256(workspaceId, sha256) === undefined ? noSuchFeed : readFeed(ledger, sha256)),
    tickFeed: async (workspaceId, commandId) => {
      const settings = readSettings(home);
      return settings.ok ? ask(options, { workspaceId, commandId, mode: 'dry-run', settings: settings.value }) : settings;
    },
    switchFeed: async (workspaceId, on) => options.ticks?.switch(workspaceId, on, options.actor) ?? fail('no_clock', 'A replay has no clock of its own.', 'Use the replay’s play button.'),
    runFeed: async (request) => ask(options, request),
  };
}

function ask(options: FeedDeskOptions, { workspaceId, commandId, mode, settings }: Parameters<FeedDesk['runFeed']>[0]): Result<RunRow> {
  const { ledger, dispatcher, actor, owner } = options;
  const workspace = ledger.read.workspace(workspaceId);
  if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
  // A feed that can't be read is said at once, and not by a run that fails.
  const plan = options.planOf(workspace.path);
  if (!plan.ok) return plan;
  const run = submitFeedRun(ledger, { workspace, commandId, mode, slot: null, settings, actor, owner });
  dispatcher.wake();
  return run;
}
