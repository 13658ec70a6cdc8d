import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Sandbox } from '../agents/workspace.ts';
import { createDockerSandbox } from '../sandbox/docker-sandbox.ts';
import type { Change } from '../preload/api.ts';
import type { ReplayState } from '../preload/feed-api.ts';
import { createDeliveries, type Deliveries } from './app/deliveries.ts';
import { createPlaceFinder } from './app/delivery-place.ts';
import { createDesk, type Desk } from './app/desk.ts';
import { createFeedDesk } from './app/feed-desk.ts';
import { readFeedHealth } from './app/feed-health.ts';
import { createForgeIssues } from './app/forge-issues.ts';
import { readFeedPlan } from './app/feed-plan.ts';
import { createFeedRooms } from './app/feed-rooms.ts';
import { createFeedServers, type FeedServers } from './app/feed-servers.ts';
import { createFeedTicks, type FeedTicks } from './app/feed-ticks.ts';
import { createRunArchive } from './app/run-archive.ts';
import { installedPackages } from './app/input-digests.ts';
import { createModelRoom } from './app/model-room.ts';
import { createModelsDesk } from './app/models-desk.ts';
import { createTaskMemory } from './app/task-memory.ts';
import { createFeedHouses } from './app/replay/feed-houses.ts';
import { createReplayDesk } from './app/replay/replay-desk.ts';
import { createReviewDesk } from './app/review-desk.ts';
import type { Actor } from './domain/facts.ts';
import { ok, type Fault, type Result } from './domain/result.ts';
import type { Level } from './domain/words.ts';
import { reliabilityOf } from './policy/track-record.ts';
import type { Ledger } from './ledger/contract.ts';
import { openLedger } from './ledger/open.ts';
import { deliveryLoop, engineeringLoop, mergeLoop, revisionLoop } from './loops/engineering.ts';
import type { EngineeringRooms } from './loops/engineering/scope.ts';
import { productLoop } from './loops/product.ts';
import { createDispatcher, type Dispatcher } from './orchestrator/dispatcher.ts';
import { thisProcess } from './orchestrator/owner.ts';
import { needsRecovery, recover, type Recovery } from './orchestrator/recovery.ts';
import type { ProgressLine } from './orchestrator/run-context.ts';
import { runLoop } from './orchestrator/runner.ts';
import { createPullWatch, type PullWatch } from './app/pull-watch.ts';
import type { DueDeeds } from './app/due-deeds.ts';
import { createMerges } from './app/merges.ts';
import { readSettings } from './app/settings-file.ts';
import { createProtectionReader, createWatchedPlaces } from './app/watched-place.ts';
import type { Keyring } from './secrets/keyring.ts';

export interface AppOptions {
  readonly home: string;
  /** Folder of the program itself: its package.json, example and image files. */
  readonly root: string;
  readonly imageTag: string;
  readonly actor: Actor;
  readonly onProgress: (line: ProgressLine) => void;
  readonly onFault: (fault: Fault) => void;
  readonly now?: () => Date;
  /** Where keys of providers are kept: the operating system's keychain, or the environment for the terminal. */
  readonly keyring: Keyring;
  /** Hears what a fetch of a model is doing. */
  readonly onPull?: (change: Extract<Change, { kind: 'pull' }>) => void;
  /** Hears where a replay stands; null when it was closed. */
  readonly onReplay?: (state: ReplayState | null) => void;
  /** Stands between the house and its sandbox, e.g. to measure it. */
  readonly decorateSandbox?: (sandbox: Sandbox) => Sandbox;
  /** Milliseconds between two looks at a host's own checks before a merge; 15 s when left out. */
  readonly ciPollMs?: number;
}

/** The whole house put together, for whichever door opens it. */
export interface App {
  readonly ledger: Ledger;
  readonly sandbox: Sandbox;
  readonly dispatcher: Dispatcher;
  readonly desk: Desk;
  /** The clocks of the feeds that are switched on. */
  readonly ticks: FeedTicks;
  readonly servers: FeedServers;
  /** What was approved and has to leave the house. */
  readonly deliveries: Deliveries;
  /** What was delivered and goes on without a person. */
  readonly merges: DueDeeds;
  /** What has left the house, until it is merged or closed and beyond. */
  readonly pulls: PullWatch;
  /** Ends runs of dead processes as interrupted and takes their containers away. Always worth a call at start. */
  recover(options: { readonly reap: 'always' | 'if-needed' }): Promise<Recovery>;
  /** Cancels what runs, waits for its end, closes the ledger. */
  close(): Promise<void>;
}

export function createApp(options: AppOptions): Result<App> {
  const now = options.now ?? ((): Date => new Date());
  const opened = openLedger({ home: options.home, now });
  if (!opened.ok) return opened;
  const ledger = opened.value;
  const owner = thisProcess();
  const decorate = options.decorateSandbox ?? ((plain: Sandbox): Sandbox => plain);
  const sandbox = decorate(createDockerSandbox({ installation: installationOf(ledger), imageTag: options.imageTag, egressPrograms: join(options.root, 'sandbox', 'egress') }));
  const models = createModelRoom(options.keyring);
  const modelsDesk = createModelsDesk({ home: options.home, keyring: options.keyring, onChange: options.onPull ?? ((): void => undefined) });
  const recoverNow = async (reap: boolean): Promise<Recovery> => recover(ledger, options.home, reap ? (keep) => sandbox.reap(keep) : null);
  const versions = versionsOf(options.root, ledger);
  const runner = { ledger, home: options.home, owner, now, onProgress: options.onProgress, models };
  const rooms: EngineeringRooms = {
    sandbox, tasks: createTaskMemory(ledger), version: versions.app, beside: [installedPackages],
    forge: createForgeIssues({ ledger, keyring: options.keyring, home: options.home }),
    feedHealth: (workspaceId) => readFeedHealth({ ledger, planOf: readFeedPlan, now }, workspaceId),
    protectionOf: createProtectionReader({ ledger, keyring: options.keyring, home: options.home }),
    reliability: (workspaceId, category) => reliabilityOf(ledger.read.settledChanges(workspaceId), category),
  };
  const engineering = engineeringLoop(rooms);
  const archive = createRunArchive(ledger);
  const revision = revisionLoop({ ...rooms, archive });
  const deliveryRooms = { ...rooms, archive, placeFor: createPlaceFinder({ keyring: options.keyring, home: options.home }) };
  const delivery = deliveryLoop(deliveryRooms);
  const merge = mergeLoop({ ...deliveryRooms, delivered: ledger.read, levelNow: () => levelNow(options.home), now, pollMs: options.ciPollMs ?? 15_000, feedHouses: createFeedHouses({ home: options.home, models, version: versions.app, onFault: options.onFault }) });
  const product = productLoop(createFeedRooms({ ledger, home: options.home, now, version: versions.app }));
  const dispatcher = createDispatcher({
    ledger, owner,
    runOne: (run, signal) => {
      if (run.loop === 'product') return runLoop(runner, product, run.runId, signal);
      if (run.merges !== null) return runLoop(runner, merge, run.runId, signal);
      if (run.delivers !== null) return runLoop(runner, delivery, run.runId, signal);
      return run.revises === null ? runLoop(runner, engineering, run.runId, signal) : runLoop(runner, revision, run.runId, signal);
    },
    onBlocked: async () => {
      if (needsRecovery(ledger)) await recoverNow(true);
    },
    onFault: options.onFault,
  });
  const doctor = { home: options.home, sandbox, keyring: options.keyring, versions };
  const ticks = createFeedTicks({ ledger, dispatcher, home: options.home, owner, now, onFault: options.onFault });
  const servers = createFeedServers({ ledger, onFault: options.onFault });
  const pulls = createPullWatch({ ledger, now, placeOf: createWatchedPlaces({ ledger, keyring: options.keyring, home: options.home }), onFault: options.onFault });
  const deliveries = createDeliveries({ ledger, dispatcher, home: options.home, owner, now, onFault: options.onFault });
  const merges = createMerges({ ledger, dispatcher, home: options.home, owner, now, onFault: options.onFault });
  const feedDesk = createFeedDesk({ ledger, dispatcher, home: options.home, actor: options.actor, owner, now, planOf: readFeedPlan, ticks, servedAt: (workspaceId) => servers.addressOf(workspaceId) });
  const replays = createReplayDesk({ ledger, home: options.home, actor: options.actor, models, version: versions.app, onProgress: options.onProgress, onState: options.onReplay ?? ((): void => undefined), onFault: options.onFault });
  const reviews = createReviewDesk({ ledger, home: options.home, keyring: options.keyring, deliver: (runId) => deliveries.deliver(runId), now });
  return ok({
    ledger, sandbox, dispatcher, ticks, servers, deliveries, merges, pulls,
    desk: createDesk({ feeds: feedDesk, replays, reviews, ledger, dispatcher, home: options.home, actor: options.actor, owner, doctor, now, models: modelsDesk, secrets: () => options.keyring.values() }),
    recover: ({ reap }) => recoverNow(reap === 'always' || needsRecovery(ledger)),
    async close() {
      modelsDesk.close();
      ticks.stop();
      deliveries.stop();
      merges.stop();
      pulls.stop();
      await replays.close();
      await servers.close();
      await dispatcher.stop();
      ledger.close();
    },
  });
}

/** Settings that can't be read allow nothing. */
function levelNow(home: string): Level {
  const settings = readSettings(home);
  return settings.ok ? settings.value.level : 'L1';
}

/** The random name this home got when it was made: containers carry it, so that nobody else's are ever touched. */
function installationOf(ledger: Ledger): string {
  const first = ledger.read.factsAfter(0, 1)[0];
  return first?.type === 'home.created' ? first.body.installation : 'unknown';
}

function versionsOf(root: string, ledger: Ledger): { app: string; node: string; electron: string | null; sqlite: string } {
  const manifest = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  return { app: manifest.version, node: process.versions.node, electron: process.versions.electron ?? null, sqlite: ledger.sqliteVersion };
}
