import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedApi, ReplayState } from '../../../preload/feed-api.ts';
import type { Actor } from '../../domain/facts.ts';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import { openRecording, type Recording } from '../../feed/replay/recording.ts';
import type { Ledger } from '../../ledger/contract.ts';
import type { FeedPlan } from '../../loops/product/rooms.ts';
import type { ModelRoom } from '../../orchestrator/model-room.ts';
import type { ProgressLine } from '../../orchestrator/run-context.ts';
import { noSuchFeed, readEvent, readFeed } from '../feed-reading.ts';
import { readSettings } from '../settings-file.ts';
import { openReplayHouse, replayFolder, type ReplayHouse } from './replay-house.ts';
import { planFor } from './replay-plan.ts';
import { createReplay, noReplay, type Replay } from './replay.ts';
import { createTurns } from './turns.ts';

export interface ReplayDeskOptions {
  /** The house's own ledger: it only knows the workspaces. */
  readonly ledger: Ledger;
  readonly home: string;
  readonly actor: Actor;
  readonly models: ModelRoom;
  readonly version: string;
  readonly onProgress: (line: ProgressLine) => void;
  readonly onState: (state: ReplayState | null) => void;
  readonly onFault: (fault: Fault) => void;
}

export interface ReplayDesk extends Pick<FeedApi, 'replay' | 'openReplay' | 'controlReplay' | 'replayEvent' | 'replayVersion'> {
  close(): Promise<void>;
}

/** Where a workspace keeps a recording of its own. */
function workspaceRecording(repository: string): string {
  return join(repository, '.touchline', 'recording');
}

/** How fast a replay goes until it is told otherwise: an hour a second. */
const firstSpeed = 3600;

/** One replay at a time, in a house of its own. */
export function createReplayDesk(options: ReplayDeskOptions): ReplayDesk {
  let open: Replay | null = null;
  /** Two that were asked for at once must not both be open. */
  const inTurn = createTurns();
  const leave = async (): Promise<void> => {
    const leaving = open;
    open = null;
    await leaving?.close();
    if (leaving !== null) options.onState(null);
  };
  return {
    close: () => inTurn(leave),
    replay: async () => (open === null ? ok(null) : open.page()),
    openReplay: (workspaceId, folder) => inTurn(async () => {
      const workspace = options.ledger.read.workspace(workspaceId);
      if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
      const recording = openRecording(folder ?? workspaceRecording(workspace.path));
      if (!recording.ok) return recording;
      const plan = planFor(recording.value, workspace.path);
      if (!plan.ok) return plan;
      await leave();
      const made = createReplay({
        recording: recording.value, title: plan.value.settings.title, speed: firstSpeed, everySeconds: 0, onState: options.onState,
        openHouse: () => openHouse(options, recording.value, plan.value, workspace.path),
      });
      if (!made.ok) return made;
      open = made.value;
      return ok(open.state());
    }),
    async controlReplay(control) {
      if (open === null) return noReplay;
      if (control.kind !== 'close') return open.control(control);
      const state = open.state();
      await inTurn(leave);
      return ok({ ...state, playing: false });
    },
    replayEvent: async (eventId, feedSha256) => (open === null ? noReplay : readEvent(open.house().ledger, open.house().workspace.workspaceId, eventId, feedSha256)),
    replayVersion: async (sha256) => {
      if (open === null) return noReplay;
      const { ledger, workspace } = open.house();
      return ledger.read.feedBySha256(workspace.workspaceId, sha256) === undefined ? noSuchFeed : readFeed(ledger, sha256);
    },
  };
}

/** A replay asks no models: a recording is played over and over, and words cost the same each time. */
function openHouse(options: ReplayDeskOptions, recording: Recording, plan: FeedPlan, repository: string): Result<ReplayHouse> {
  const settings = readSettings(options.home);
  if (!settings.ok) return settings;
  const home = replayFolder(options.home, `window-${randomUUID().slice(0, 8)}`);
  const house = openReplayHouse({
    home, repository, recording, plan,
    settings: { ...settings.value, provider: 'builtin', level: 'L1' },
    actor: options.actor, models: options.models, version: options.version, onProgress: options.onProgress, onFault: options.onFault,
  });
  if (!house.ok) return house;
  // A window may be open for weeks: what was closed can't be looked at any more.
  const close = async (): Promise<void> => {
    await house.value.close();
    try {
      rmSync(home, { recursive: true, force: true });
    } catch (error) {
      options.onFault({ code: 'replay_left', message: `What the replay made in ${home} could not be removed: ${String(error)}`, next: 'Nothing to do: it is tried again when the next process opens a replay.' });
    }
  };
  return ok({ ...house.value, close });
}
