import type { ReplayControl, ReplayPage, ReplayState } from '../../../preload/feed-api.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { pageOf, stateOf, type Player, type ReplayOptions } from './player.ts';
import type { ReplayHouse } from './replay-house.ts';
import { replaySteps } from '../../feed/replay/replay-steps.ts';
import { createTurns } from './turns.ts';

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

/** The longest that a replay waits in one go, so that a change of speed is felt. */
const longestWaitMs = 200;
/** As fast as it goes, the state is told only so often: with it go the marks of the whole recording. */
const tellEveryMs = 50;

export const noReplay = fail('no_replay', 'No replay is open.', 'Open one first.');

/** A tick a minute for two years. */
const mostSteps = 1_000_000;

export function createReplay(options: ReplayOptions): Result<Replay> {
  const { recording: { from, to }, everySeconds } = options;
  if (everySeconds > 0 && (Date.parse(to) - Date.parse(from)) / 1000 / everySeconds > mostSteps) {
    return fail('replay_too_long', `From ${from} to ${to} there would be more than ${mostSteps} ticks.`, 'Tick less often, or only where something was published.');
  }
  const opened = options.openHouse();
  if (!opened.ok) return opened;
  const player: Player = {
    options, steps: replaySteps(options.recording, options.everySeconds), outcomes: new Map(), house: opened.value,
    next: 0, playing: false, speed: options.speed, fault: null, hurryTo: 0, under: null, wake: noWait,
  };
  // A restart takes a while, and nothing may be fed into a house that is being left.
  const inTurn = createTurns();
  return ok({
    state: () => stateOf(player),
    house: () => player.house,
    page: () => pageOf(player),
    control: (command) => inTurn(() => control(player, command)),
    settled: () => settled(player),
    close: () => inTurn(async () => {
      pause(player);
      await settled(player);
      await player.house.close();
    }),
  });
}

function noWait(): void {
  // Nothing is waited for.
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

/** The old house stands until the new one does: a replay that can't begin again can still be looked at. */
async function restart(player: Player): Promise<Result<null>> {
  pause(player);
  await settled(player);
  const opened = player.options.openHouse();
  if (!opened.ok) return opened;
  const old = player.house;
  Object.assign(player, { house: opened.value, next: 0, fault: null });
  player.outcomes.clear();
  await old.close();
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
  let toldAt = Number.NEGATIVE_INFINITY;
  while (mayGo(player)) {
    await waitForNext(player);
    if (!mayGo(player)) break;
    try {
      await feedNext(player);
    } catch (error) {
      player.fault = fail('replay_failed', `The replay could not go on: ${error instanceof Error ? error.message : String(error)}`, 'Restart it; if it stays, please report it.').error;
    }
    if (isPaced(player) || performance.now() - toldAt > tellEveryMs) {
      player.options.onState(stateOf(player));
      toldAt = performance.now();
    }
    // A breath between ticks, so that a person's clicks are heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
  player.playing = player.playing && player.next < player.steps.length && player.fault === null;
  player.under = null;
  player.options.onState(stateOf(player));
}

/** Whether the next step waits for its time. */
function isPaced({ playing, speed, steps, next, hurryTo }: Player): boolean {
  return playing && speed > 0 && (steps[next]?.done ?? 0) > hurryTo;
}

/** Waits as long as recorded time takes at the present speed, in short pieces. */
async function waitForNext(player: Player): Promise<void> {
  const [before, step] = [player.steps[player.next - 1], player.steps[player.next]];
  if (before === undefined || step === undefined) return;
  let leftMs = Date.parse(step.at) - Date.parse(before.at);
  while (isPaced(player) && leftMs > 0) {
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
