import { dueSlots, type MissedSlots } from './slots.ts';

export interface FeedTick {
  readonly workspaceId: string;
  /** The slot it is for, RFC 3339. */
  readonly slot: string;
}

export interface FeedClockOptions {
  readonly now: () => Date;
  /** Calls back once after so many milliseconds, and gives the way to call that off. */
  readonly setTimer: (ms: number, fire: () => void) => () => void;
  /** 0 to below 1: how late within its first moments a tick runs, so that workspaces don't run all at once. */
  readonly random: () => number;
  /** Runs the tick; ends when its run has ended. The slot is closed with this call: it never comes again. */
  readonly onTick: (tick: FeedTick) => Promise<void>;
  readonly onMissed: (workspaceId: string, missed: MissedSlots) => void;
  /** A tick that came while the one before still ran. */
  readonly onSkipped: (tick: FeedTick, why: 'previous_running') => void;
  /** The tick's run threw. Told again with the next ticks for as long as this throws itself. */
  readonly onFailed: (tick: FeedTick, error: unknown) => void;
  /** An outcome could not be recorded; its slots stay open, and are looked at again with the next tick. */
  readonly onTrouble: (workspaceId: string, error: unknown) => void;
  /**
   * The clock of the machine was set back, and until then every slot has its outcome. Called about once a slot, so that
   * the feed can be kept fresh by runs that are no slot's.
   */
  readonly onSetBack: (workspaceId: string, until: string) => void;
}

/** Where a feed's clock begins: what the ledger knows of it. */
export interface FeedClockStart {
  readonly everyMinutes: number;
  /** When it was switched on, RFC 3339. */
  readonly from: string;
  /** The end of the last slot or range of slots with an outcome. */
  readonly closed: string | null;
}

export interface FeedClock {
  /** Starts a workspace's clock, or starts it anew. A slot that is due already runs at once. */
  start(workspaceId: string, at: FeedClockStart): void;
  /** Stops it; a run under way goes on, and still keeps the next start from overlapping it. */
  stop(workspaceId: string): void;
  stopAll(): void;
  /** When the next slot is; null where the clock stands. */
  nextAt(workspaceId: string): string | null;
}

/** At most so late, and never more than a tenth of the time between two slots. */
const mostJitterMs = 5000;

/** The clocks of all feeds. Every due slot ends in exactly one of ticked, skipped and missed. */
export function createFeedClock(options: FeedClockOptions): FeedClock {
  const clocks = new Map<string, WorkspaceClock>();
  const running = new Set<string>();
  const unrecorded: { readonly tick: FeedTick; readonly error: unknown }[] = [];
  /** In order, up to the first that can't be recorded yet: a full disk is told of once a tick, however long it lasts. */
  const tellFailed = (): void => {
    for (let [first] = unrecorded; first !== undefined; [first] = unrecorded) {
      try {
        options.onFailed(first.tick, first.error);
      } catch (trouble) {
        options.onTrouble(first.tick.workspaceId, trouble);
        return;
      }
      unrecorded.shift();
    }
  };
  const run = async (tick: FeedTick): Promise<void> => {
    running.add(tick.workspaceId);
    try {
      await options.onTick(tick);
    } catch (error) {
      // Behind others that can't be recorded it waits for the next tick as well.
      if (unrecorded.push({ tick, error }) === 1) tellFailed();
    } finally {
      running.delete(tick.workspaceId);
    }
  };
  const close = (tick: FeedTick): void => {
    tellFailed();
    if (running.has(tick.workspaceId)) options.onSkipped(tick, 'previous_running');
    else run(tick).catch((error: unknown) => options.onTrouble(tick.workspaceId, error));
  };
  const stop = (workspaceId: string): void => {
    clocks.get(workspaceId)?.stop();
    clocks.delete(workspaceId);
  };
  return {
    start(workspaceId, at) {
      if (!Number.isInteger(at.everyMinutes) || at.everyMinutes < 1) throw new RangeError(`A feed’s clock can’t go every ${at.everyMinutes} minutes.`);
      stop(workspaceId);
      const clock = createWorkspaceClock(workspaceId, at, options, close);
      clocks.set(workspaceId, clock);
      clock.look();
    },
    stop,
    stopAll() {
      for (const workspaceId of clocks.keys()) stop(workspaceId);
    },
    nextAt: (workspaceId) => clocks.get(workspaceId)?.nextAt() ?? null,
  };
}

interface WorkspaceClock {
  /** Closes what is due, and sets the timer for what comes next. */
  look(): void;
  stop(): void;
  nextAt(): string;
}

function createWorkspaceClock(workspaceId: string, { everyMinutes, from, closed }: FeedClockStart, options: FeedClockOptions, close: (tick: FeedTick) => void): WorkspaceClock {
  const stepMs = everyMinutes * 60_000;
  let last = closed;
  let next = from;
  let stopped = false;
  let callOff: (() => void) | null = null;
  const closeDue = (): void => {
    const slots = dueSlots({ from, closed: last, now: options.now(), everyMinutes });
    next = slots.next;
    if (slots.setBackUntil !== null) options.onSetBack(workspaceId, slots.setBackUntil);
    if (slots.missed !== null) {
      options.onMissed(workspaceId, slots.missed);
      last = slots.missed.until;
    }
    if (slots.due !== null) {
      close({ workspaceId, slot: slots.due });
      last = slots.due;
    }
  };
  const look = (): void => {
    try {
      closeDue();
    } catch (error) {
      options.onTrouble(workspaceId, error);
    }
    // What was called may have stopped this clock.
    if (!stopped) callOff = options.setTimer(untilNext(), look);
  };
  /** At most a slot's time: a clock that is set back meanwhile must not make it longer. */
  const untilNext = (): number => {
    const aheadMs = Math.min(Math.max(Date.parse(next) - options.now().getTime(), 0), stepMs);
    return Math.ceil(aheadMs + options.random() * Math.min(mostJitterMs, stepMs / 10));
  };
  return {
    look,
    nextAt: () => next,
    stop() {
      stopped = true;
      callOff?.();
    },
  };
}
