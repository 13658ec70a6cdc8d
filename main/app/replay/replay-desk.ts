import { randomUUID } from 'node:crypto';
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
export function workspaceRecording(repository: string): string {
  return join(repository, '.touchline', 'recording');
}

/** How fast a replay goes until it is told otherwise: an hour a second. */
const firstSpeed = 3600;

/** One replay at a time, in a house of its own. */
export function createReplayDesk(options: ReplayDeskOptions): ReplayDesk {
  let open: Replay | null = null;
  const close = async (): Promise<void> => {
    const leaving = open;
    open = null;
    await leaving?.close();
    if (leaving !== null) options.onState(null);
  };
  return {
    close,
    replay: async () => (open === null ? ok(null) : open.page()),
    async openReplay(workspaceId, folder) {
      const workspace = options.ledger.read.workspace(workspaceId);
      if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
      const recording = openRecording(folder ?? workspaceRecording(workspace.path));
      if (!recording.ok) return recording;
      const plan = planFor(recording.value, workspace.path);
      if (!plan.ok) return plan;
      await close();
      const made = createReplay({
        recording: recording.value, title: plan.value.settings.title, speed: firstSpeed, everySeconds: 0, onState: options.onState,
        openHouse: () => openHouse(options, recording.value, plan.value, workspace.path),
      });
      if (!made.ok) return made;
      open = made.value;
      return ok(open.state());
    },
    async controlReplay(control) {
      if (open === null) return noReplay;
      if (control.kind !== 'close') return open.control(control);
      const state = open.state();
      await close();
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
  return openReplayHouse({
    home: replayFolder(options.home, `window-${randomUUID().slice(0, 8)}`), repository, recording, plan,
    settings: { ...settings.value, provider: 'builtin', level: 'L1' },
    actor: options.actor, models: options.models, version: options.version, onProgress: options.onProgress, onFault: options.onFault,
  });
}
