import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Sandbox } from '../agents/workspace.ts';
import { createDockerSandbox } from '../sandbox/docker-sandbox.ts';
import type { Change } from '../preload/api.ts';
import type { ReplayState } from '../preload/feed-api.ts';
import { createDesk, type Desk } from './app/desk.ts';
import { createFeedDesk } from './app/feed-desk.ts';
import { readFeedPlan } from './app/feed-plan.ts';
import { createFeedRooms } from './app/feed-rooms.ts';
import { createFeedServers, type FeedServers } from './app/feed-servers.ts';
import { createFeedTicks, type FeedTicks } from './app/feed-ticks.ts';
import { createModelRoom } from './app/model-room.ts';
import { createModelsDesk } from './app/models-desk.ts';
import { createReplayDesk } from './app/replay/replay-desk.ts';
import type { Actor } from './domain/facts.ts';
import { ok, type Fault, type Result } from './domain/result.ts';
import type { Ledger } from './ledger/contract.ts';
import { openLedger } from './ledger/open.ts';
import { engineeringLoop } from './loops/engineering.ts';
import { productLoop } from './loops/product.ts';
import { createDispatcher, type Dispatcher } from './orchestrator/dispatcher.ts';
import { thisProcess } from './orchestrator/owner.ts';
import { needsRecovery, recover, type Recovery } from './orchestrator/recovery.ts';
import type { ProgressLine } from './orchestrator/run-context.ts';
import { runLoop } from './orchestrator/runner.ts';
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
  const sandbox = decorate(createDockerSandbox({ installation: installationOf(ledger), imageTag: options.imageTag }));
  const models = createModelRoom(options.keyring);
  const modelsDesk = createModelsDesk({ home: options.home, keyring: options.keyring, onChange: options.onPull ?? ((): void => undefined) });
  const recoverNow = async (reap: boolean): Promise<Recovery> => recover(ledger, options.home, reap ? (keep) => sandbox.reap(keep) : null);
  const versions = versionsOf(options.root, ledger);
  const runner = { ledger, home: options.home, owner, now, onProgress: options.onProgress, models };
  const engineering = engineeringLoop({ sandbox });
  const product = productLoop(createFeedRooms({ ledger, home: options.home, now, version: versions.app }));
  const dispatcher = createDispatcher({
    ledger, owner,
    runOne: (loop, runId, signal) => (loop === 'product' ? runLoop(runner, product, runId, signal) : runLoop(runner, engineering, runId, signal)),
    onBlocked: async () => {
      if (needsRecovery(ledger)) await recoverNow(true);
    },
    onFault: options.onFault,
  });
  const doctor = { home: options.home, sandbox, keyring: options.keyring, versions };
  const ticks = createFeedTicks({ ledger, dispatcher, home: options.home, owner, now, onFault: options.onFault });
  const servers = createFeedServers({ ledger, onFault: options.onFault });
  const feedDesk = createFeedDesk({ ledger, dispatcher, home: options.home, actor: options.actor, owner, now, planOf: readFeedPlan, ticks, servedAt: (workspaceId) => servers.addressOf(workspaceId) });
  const replays = createReplayDesk({ ledger, home: options.home, actor: options.actor, models, version: versions.app, onProgress: options.onProgress, onState: options.onReplay ?? ((): void => undefined), onFault: options.onFault });
  return ok({
    ledger, sandbox, dispatcher, ticks, servers,
    desk: createDesk({ feeds: feedDesk, replays, ledger, dispatcher, home: options.home, actor: options.actor, owner, doctor, now, models: modelsDesk, secrets: () => options.keyring.values() }),
    recover: ({ reap }) => recoverNow(reap === 'always' || needsRecovery(ledger)),
    async close() {
      modelsDesk.close();
      ticks.stop();
      await replays.close();
      await servers.close();
      await dispatcher.stop();
      ledger.close();
    },
  });
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
