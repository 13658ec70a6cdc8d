import { join } from 'node:path';
import { openReplayHouse, type ReplayHouse } from '../../../main/app/replay/replay-house.ts';
import { planFor } from '../../../main/app/replay/replay-plan.ts';
import { replaySteps, type ReplayStep } from '../../../main/feed/replay/replay-steps.ts';
import { liveFeedSchema, type LiveFeed } from '../../../main/domain/artifacts/live-feed.ts';
import type { Result } from '../../../main/domain/result.ts';
import { defaultSettings, type Settings } from '../../../main/domain/settings.ts';
import type { RunRow } from '../../../main/domain/views.ts';
import { openRecording } from '../../../main/feed/replay/recording.ts';
import type { ModelRoom } from '../../../main/orchestrator/model-room.ts';
import { noModels } from '../../support/no-models.ts';

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export interface Tick {
  readonly step: ReplayStep;
  readonly run: RunRow;
  /** The newest feed after the tick. */
  readonly feed: LiveFeed | null;
}

export interface ReplayThrough {
  readonly folder: string;
  readonly repository: string;
  readonly recording: string;
  readonly everySeconds: number;
  readonly settings?: Settings;
  readonly models?: ModelRoom;
  readonly publishInto?: string;
  /** Leaves the feeds out of the ticks that are given back: a week of them is more than the loop itself holds. */
  readonly forgetFeeds?: boolean;
}

/** Plays a recording through the whole loop, tick by tick; the house is closed by the caller. */
export async function playThrough(request: ReplayThrough, onTick: (tick: Tick, house: ReplayHouse) => void | Promise<void> = () => undefined): Promise<{ readonly ticks: readonly Tick[]; readonly house: ReplayHouse }> {
  const recording = valueOf(openRecording(request.recording));
  const house = valueOf(openReplayHouse({
    home: join(request.folder, 'home'), repository: request.repository, recording, plan: valueOf(planFor(recording, request.repository)),
    settings: request.settings ?? defaultSettings, actor: 'person:terminal', models: request.models ?? noModels, version: 'test',
    ...(request.publishInto === undefined ? {} : { folder: request.publishInto }),
    onProgress: () => undefined,
    onFault: (fault) => {
      throw new Error(fault.message);
    },
  }));
  const ticks: Tick[] = [];
  for (const step of replaySteps(recording, request.everySeconds)) {
    house.clock.advanceTo(step.at);
    const run = valueOf(await house.tick(step.at));
    const tick = { step, run, feed: newestFeed(house) };
    ticks.push(request.forgetFeeds === true ? { ...tick, feed: null } : tick);
    await onTick(tick, house);
  }
  return { ticks, house };
}

export function newestFeed(house: ReplayHouse): LiveFeed | null {
  const row = house.ledger.read.feeds(house.workspace.workspaceId, 1)[0];
  return row === undefined ? null : liveFeedSchema.parse(JSON.parse(Buffer.from(valueOf(house.ledger.artifacts.get(row.sha256))).toString('utf8')));
}
