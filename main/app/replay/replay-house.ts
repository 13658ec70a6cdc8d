import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Actor } from '../../domain/facts.ts';
import { newWorkspaceId } from '../../domain/ids.ts';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import type { Settings } from '../../domain/settings.ts';
import type { RunRow, WorkspaceRow } from '../../domain/views.ts';
import { recordedReader } from '../../feed/replay/recorded-reader.ts';
import type { Recording } from '../../feed/replay/recording.ts';
import { createVirtualClock, type VirtualClock } from '../../feed/replay/virtual-clock.ts';
import type { Ledger } from '../../ledger/contract.ts';
import { openLedger } from '../../ledger/open.ts';
import { productLoop } from '../../loops/product.ts';
import type { FeedPlan } from '../../loops/product/rooms.ts';
import { createDispatcher } from '../../orchestrator/dispatcher.ts';
import type { ModelRoom } from '../../orchestrator/model-room.ts';
import { isAlive, thisProcess } from '../../orchestrator/owner.ts';
import type { ProgressLine } from '../../orchestrator/run-context.ts';
import { runLoop } from '../../orchestrator/runner.ts';
import { createFeedDesk, type FeedDesk } from '../feed-desk.ts';
import { createFeedRooms } from '../feed-rooms.ts';

export interface ReplayHouseOptions {
  /** A folder of this replay's own; emptied first. */
  readonly home: string;
  readonly repository: string;
  readonly recording: Recording;
  readonly plan: FeedPlan;
  readonly settings: Settings;
  readonly actor: Actor;
  readonly models: ModelRoom;
  readonly version: string;
  /** Where its feeds are published: somebody named it for this replay. Nowhere, as a dry run, when left out. */
  readonly folder?: string;
  readonly onProgress: (line: ProgressLine) => void;
  readonly onFault: (fault: Fault) => void;
}

/** A house for one replay: a ledger of its own and recorded time, so that nothing mixes with what is real. */
export interface ReplayHouse {
  readonly ledger: Ledger;
  readonly clock: VirtualClock;
  readonly workspace: WorkspaceRow;
  readonly desk: FeedDesk;
  /** One tick as of the clock's now, to its end. */
  tick(name: string): Promise<Result<RunRow>>;
  close(): Promise<void>;
}

export function openReplayHouse(options: ReplayHouseOptions): Result<ReplayHouse> {
  const { home, recording, plan, actor } = options;
  const clock = createVirtualClock(recording.from);
  const now = (): Date => clock.now();
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const opened = openLedger({ home, now });
  if (!opened.ok) return opened;
  const ledger = opened.value;
  const workspace = addFolder(ledger, options.repository);
  if (!workspace.ok) {
    ledger.close();
    return workspace;
  }
  const owner = thisProcess();
  const rooms = createFeedRooms({ ledger, home, now, version: options.version, reader: recordedReader(recording, clock), planOf: () => ok(plan), ...(options.folder === undefined ? {} : { folder: options.folder }) });
  const loop = productLoop(rooms);
  const dispatcher = createDispatcher({
    ledger, owner, onFault: options.onFault, onBlocked: async () => undefined,
    runOne: ({ runId }, signal) => runLoop({ ledger, home, owner, now, onProgress: options.onProgress, models: options.models }, loop, runId, signal),
  });
  const desk = createFeedDesk({ ledger, dispatcher, home, actor, owner, now, planOf: () => ok(plan), ticks: null, servedAt: () => null });
  return ok({
    ledger, clock, workspace: workspace.value, desk,
    async tick(name) {
      const asked = await desk.runFeed({ workspaceId: workspace.value.workspaceId, commandId: name, mode: options.folder === undefined ? 'dry-run' : 'live', settings: options.folder === undefined ? options.settings : { ...options.settings, level: 'L2' } });
      if (!asked.ok) return asked;
      await dispatcher.idle();
      const run = ledger.read.run(asked.value.runId);
      return run === undefined ? fail('no_such_run', 'The tick’s run is not there.', 'This is a fault of Touchline; please report it.') : ok(run);
    },
    async close() {
      await dispatcher.stop();
      ledger.close();
    },
  });
}

/** The folder need be no repository here: a replay reads no file of it. */
function addFolder(ledger: Ledger, path: string): Result<WorkspaceRow> {
  const workspaceId = newWorkspaceId();
  const stored = ledger.transact('system', () => ok({ facts: [{ type: 'workspace.added', body: { workspaceId, path, name: basename(path) || path, example: false } }], value: null }));
  if (!stored.ok) return stored;
  const row = ledger.read.workspace(workspaceId);
  return row === undefined ? fail('workspace_not_stored', 'The workspace was not stored.', 'This is a fault of Touchline; please report it.') : ok(row);
}

/** Where a replay of this process keeps what it makes. The process's number is in the name, so that a later one may clear it away. */
export function replayFolder(home: string, name: string): string {
  clearDeadReplays(home);
  return join(home, 'replays', `${process.pid}-${name}`);
}

/** What earlier processes played is kept until the next replay, and then goes. */
function clearDeadReplays(home: string): void {
  const folder = join(home, 'replays');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = Number.parseInt(name, 10);
    // Of a replay only the number is known: a later process that got the same one keeps it a while longer.
    if (!Number.isInteger(pid) || !isAlive({ pid, startedAt: 'uptime:' })) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
