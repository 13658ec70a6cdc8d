import type { ReplayControl, ReplayPage, ReplayState } from '../../../preload/feed-api.ts';
import { fail, ok, type Fault, type Result } from '../../domain/result.ts';
import type { RunRow } from '../../domain/views.ts';
import type { Recording } from '../../feed/replay/recording.ts';
import { versionOf } from '../feed-reading.ts';
import type { ReplayHouse } from './replay-house.ts';
import { replaySteps, type ReplayStep } from './replay-steps.ts';

export interface ReplayOptions {
  readonly recording: Recording;
  /** What the feed is called. */
  readonly title: string;
  /** Opens the replay's house anew: once at the start, and again for each restart. */
  readonly openHouse: () => Result<ReplayHouse>;
  /** Recorded seconds a second; 0 is as fast as it goes. */
  readonly speed: number;
  readonly everySeconds: number;
  readonly onState: (state: ReplayState) => void;
  readonly onTick?: (step: ReplayStep, run: RunRow) => void;
}

/** Feeds a recording through the whole loop as of its publish times. Forward only: what is past is looked at, not made again. */
export interface Replay {
  state(): ReplayState;
  house(): ReplayHouse;
  page(): Promise<Result<ReplayPage>>;
  control(control: Exclude<ReplayControl, { readonly kind: 'close' }>): Promise<Result<ReplayState>>;
  /** Resolves when it has come to its end, was paused, or met a fault. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

type Outcome = ReplayState['marks'][number]['outcome'];

/** Where a replay stands. Its steps are fed one after the other; what a person asks changes the rest. */
interface Player {
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

/** The longest that a replay waits in one go, so that a change of speed is felt. */
const longestWaitMs = 200;
const versionsShown = 500;

export const noReplay = fail('no_replay', 'No replay is open.', 'Open one first.');

export function createReplay(options: ReplayOptions): Result<Replay> {
  const opened = options.openHouse();
  if (!opened.ok) return opened;
  const player: Player = {
    options, steps: replaySteps(options.recording, options.everySeconds), outcomes: new Map(), house: opened.value,
    next: 0, playing: false, speed: options.speed, fault: null, hurryTo: 0, under: null, wake: noWait,
  };
  return ok({
    state: () => stateOf(player),
    house: () => player.house,
    page: () => pageOf(player),
    control: (command) => control(player, command),
    settled: () => settled(player),
    async close() {
      pause(player);
      await settled(player);
      await player.house.close();
    },
  });
}

function noWait(): void {
  // Nothing is waited for.
}

function stateOf({ options, steps, next, playing, speed, fault, outcomes }: Player): ReplayState {
  const { recording, title } = options;
  const last = steps[next - 1];
  return {
    folder: recording.folder, title,
    total: recording.observations.length, done: last?.done ?? 0, position: last?.at ?? null,
    from: recording.from, to: recording.to, playing, speed, fault,
    marks: recording.observations.map(({ publishedAt, source }, index) => ({ at: publishedAt, source, outcome: outcomes.get(index) ?? null })),
  };
}

async function pageOf(player: Player): Promise<Result<ReplayPage>> {
  const { ledger, workspace, desk } = player.house;
  const page = await desk.feedPage(workspace.workspaceId);
  if (!page.ok) return page;
  return ok({ state: stateOf(player), page: page.value, versions: ledger.read.feeds(workspace.workspaceId, versionsShown).map((row) => versionOf(ledger, row)) });
}

async function control(player: Player, command: Exclude<ReplayControl, { readonly kind: 'close' }>): Promise<Result<ReplayState>> {
  switch (command.kind) {
    case 'play':
      player.playing = player.next < player.steps.length;
      break;
    case 'pause':
      pause(player);
      break;
    case 'speed':
      player.speed = command.speed;
      break;
    case 'seek':
      player.hurryTo = Math.min(command.to, player.options.recording.observations.length);
      break;
    case 'restart': {
      const again = await restart(player);
      if (!again.ok) return again;
    }
  }
  player.wake();
  if (mayGo(player)) player.under ??= run(player);
  player.options.onState(stateOf(player));
  return ok(stateOf(player));
}

function pause(player: Player): void {
  player.playing = false;
  player.hurryTo = 0;
  player.wake();
}

async function restart(player: Player): Promise<Result<null>> {
  pause(player);
  await settled(player);
  await player.house.close();
  const opened = player.options.openHouse();
  if (!opened.ok) return opened;
  Object.assign(player, { house: opened.value, next: 0, fault: null });
  player.outcomes.clear();
  return ok(null);
}

async function settled(player: Player): Promise<void> {
  while (player.under !== null) await player.under;
}

/** Whether the next step is to be fed: while it plays, or while it hurries to a place that was asked for. */
function mayGo({ steps, next, playing, hurryTo, fault }: Player): boolean {
  const step = steps[next];
  return step !== undefined && fault === null && (playing || step.done <= hurryTo);
}

async function run(player: Player): Promise<void> {
  while (mayGo(player)) {
    await waitForNext(player);
    if (!mayGo(player)) break;
    await feedNext(player);
    player.options.onState(stateOf(player));
    // A breath between ticks, so that a person's clicks are heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
  player.playing = player.playing && player.next < player.steps.length && player.fault === null;
  player.under = null;
  player.options.onState(stateOf(player));
}

/** Waits as long as recorded time takes at the present speed, in short pieces. */
async function waitForNext(player: Player): Promise<void> {
  const [before, step] = [player.steps[player.next - 1], player.steps[player.next]];
  if (before === undefined || step === undefined) return;
  let leftMs = Date.parse(step.at) - Date.parse(before.at);
  while (player.playing && player.speed > 0 && leftMs > 0 && step.done > player.hurryTo) {
    const pieceMs = Math.min(longestWaitMs, leftMs / player.speed);
    await pieceOf(player, pieceMs);
    leftMs -= pieceMs * player.speed;
  }
}

function pieceOf(player: Player, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    player.wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}

async function feedNext(player: Player): Promise<void> {
  const { steps, house, options } = player;
  const step = steps[player.next];
  if (step === undefined) return;
  house.clock.advanceTo(step.at);
  const ticked = await house.tick(`replay:${step.at}`);
  if (!ticked.ok) {
    player.fault = ticked.error;
    return;
  }
  noteOutcomes(player, steps[player.next - 1]?.done ?? 0, step.done);
  player.next += 1;
  if (ticked.value.status === 'failed') player.fault = ticked.value.fault;
  options.onTick?.(step, ticked.value);
}

/** What became of the observations that were published since: the source's last read says so for the newest of each. */
function noteOutcomes({ house, options, outcomes }: Player, from: number, to: number): void {
  const rows = new Map(house.ledger.read.sourceReads(house.workspace.workspaceId).map((row) => [row.source, row]));
  for (const { index, source } of options.recording.observations.slice(from, to)) outcomes.set(index, rows.get(source)?.lastOutcome ?? null);
}
