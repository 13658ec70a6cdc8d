import type { ReplayPage, ReplayState } from '../../../preload/feed-api.ts';
import { ok, type Fault, type Result } from '../../domain/result.ts';
import type { RunRow } from '../../domain/views.ts';
import type { Recording } from '../../feed/replay/recording.ts';
import { versionOf } from '../feed-reading.ts';
import type { ReplayHouse } from './replay-house.ts';
import type { ReplayStep } from '../../feed/replay/replay-steps.ts';

export interface ReplayOptions {
  readonly recording: Recording;
  /** What the feed is called. */
  readonly title: string;
  /** Opens the replay's house anew: once at the start, and again for each restart, each time in another folder. */
  readonly openHouse: () => Result<ReplayHouse>;
  /** Recorded seconds a second; 0 is as fast as it goes. */
  readonly speed: number;
  readonly everySeconds: number;
  readonly onState: (state: ReplayState) => void;
  readonly onTick?: (step: ReplayStep, run: RunRow) => void;
}

type Outcome = ReplayState['marks'][number]['outcome'];

/** Where a replay stands. Its steps are fed one after the other; what a person asks changes the rest. */
export interface Player {
  readonly options: ReplayOptions;
  readonly steps: readonly ReplayStep[];
  /** How the read of each observation ended, by its place in the recording. */
  readonly outcomes: Map<number, Outcome>;
  house: ReplayHouse;
  /** The step that is fed next. */
  next: number;
  playing: boolean;
  speed: number;
  fault: Fault | null;
  /** Everything up to this many observations is fed without waiting. */
  hurryTo: number;
  under: Promise<void> | null;
  /** Ends the wait that is under way. */
  wake: () => void;
}

const versionsShown = 500;

export function stateOf({ options, steps, next, playing, speed, fault, outcomes }: Player): ReplayState {
  const { recording, title } = options;
  const last = steps[next - 1];
  return {
    folder: recording.folder, title,
    total: recording.observations.length, done: last?.done ?? 0, position: last?.at ?? null,
    from: recording.from, to: recording.to, playing, speed, fault,
    marks: recording.observations.map(({ publishedAt, source }, index) => ({ at: publishedAt, source, outcome: outcomes.get(index) ?? null })),
  };
}

export async function pageOf(player: Player): Promise<Result<ReplayPage>> {
  const { ledger, workspace, desk } = player.house;
  // Before anything is waited for: a restart may close this house meanwhile.
  const versions = ledger.read.feeds(workspace.workspaceId, versionsShown).map((row) => versionOf(ledger, row));
  const page = await desk.feedPage(workspace.workspaceId);
  return page.ok ? ok({ state: stateOf(player), page: page.value, versions }) : page;
}
