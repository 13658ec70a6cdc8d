import type { Actor, Fact, Owner } from '../domain/facts.ts';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import type { FeedClockRow } from '../domain/feed-views.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Dispatcher } from '../orchestrator/dispatcher.ts';
import { createFeedClock, type FeedClock, type FeedClockOptions } from '../triggers/feed-clock.ts';
import { readSettings } from './settings-file.ts';
import { openRanges, type SlotRange } from './slot-ranges.ts';
import { submitFeedRun } from './submit.ts';

export interface FeedTicksOptions {
  readonly ledger: Ledger;
  readonly dispatcher: Dispatcher;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onFault: (fault: Fault) => void;
  /** Calls back once after so many milliseconds, and gives the way to call that off; the real timer when left out. */
  readonly setTimer?: FeedClockOptions['setTimer'];
}

/** The clocks of all feeds that are switched on. */
export interface FeedTicks {
  /** Runs the clocks that the ledger says are on, and follows it from then on: whichever process switches one, or removes its workspace. */
  resume(): void;
  /** Records it; a process that runs the clocks hears of it by the ledger. */
  switch(workspaceId: string, on: boolean, actor: Actor): Result<null>;
  nextAt(workspaceId: string): string | null;
  stop(): void;
}

const everyMinutes = 1;

export function createFeedTicks(options: FeedTicksOptions): FeedTicks {
  const { ledger } = options;
  const clock = createClock(options);
  let leave: (() => void) | null = null;
  const start = ({ workspaceId, since }: FeedClockRow): void => {
    clock.start(workspaceId, { everyMinutes, from: since, closed: lastSlot(ledger, workspaceId) });
  };
  const follow = (fact: Fact): void => {
    if (fact.type === 'workspace.removed') clock.stop(fact.body.workspaceId);
    if (fact.type !== 'feed.switched') return;
    // What it has come to since counts, not what was told first.
    const row = clocksOn(ledger).find(({ workspaceId }) => workspaceId === fact.body.workspaceId);
    if (row === undefined) clock.stop(fact.body.workspaceId);
    else start(row);
  };
  return {
    resume() {
      leave ??= ledger.subscribe((facts) => facts.forEach(follow));
      for (const row of clocksOn(ledger)) start(row);
    },
    switch(workspaceId, on, actor) {
      return ledger.transact(actor, (read) => {
        const workspace = read.workspace(workspaceId);
        if (workspace === undefined) return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
        const same = (read.feedClock(workspaceId)?.on ?? false) === on;
        return ok({ facts: same ? [] : [{ type: 'feed.switched' as const, body: { workspaceId: workspace.workspaceId, on } }], value: null });
      });
    },
    nextAt: (workspaceId) => clock.nextAt(workspaceId),
    stop() {
      leave?.();
      leave = null;
      clock.stopAll();
    },
  };
}

/** The clocks that are on, of workspaces that are there. */
export function clocksOn({ read }: Pick<Ledger, 'read'>): readonly FeedClockRow[] {
  return read.feedClocks().filter(({ on, workspaceId }) => on && read.workspace(workspaceId) !== undefined);
}

function createClock(options: FeedTicksOptions): FeedClock {
  const { ledger, now, onFault } = options;
  const closed = (workspaceId: string, range: SlotRange, outcome: 'missed' | 'skipped' | 'blocked', why: string): void => {
    const workspace = ledger.read.workspace(workspaceId);
    if (workspace === undefined) return;
    const common = { workspaceId: workspace.workspaceId, loop: 'product' as const, outcome, why };
    // Another process may have run some of them: those have their outcome already.
    const stored = ledger.transact('system', (read) => ok({
      facts: openRanges(range, read.slotsBetween(workspaceId, 'product', range.from, range.until), everyMinutes).map(({ from, until, count }) => ({ type: 'slot.closed' as const, body: { ...common, slot: from, until, count } })),
      value: null,
    }));
    if (!stored.ok) throw new Error(stored.error.message);
  };
  return createFeedClock({
    now,
    random: Math.random,
    setTimer: options.setTimer ?? realTimer,
    onTick: async ({ workspaceId, slot }) => {
      const asked = requestTick(options, workspaceId, slot);
      // Another process may have taken the tick: then it has its outcome already.
      if (!asked.ok && asked.error.code !== 'slot_taken') closed(workspaceId, single(slot), asked.error.code === 'previous_running' ? 'skipped' : 'blocked', asked.error.message);
      if (asked.ok) await ended(options, asked.value.runId);
    },
    onMissed: (workspaceId, missed) => closed(workspaceId, missed, 'missed', 'Touchline was not running, or the machine slept.'),
    onSkipped: ({ workspaceId, slot }) => closed(workspaceId, single(slot), 'skipped', 'The run of the tick before was still under way.'),
    onFailed: ({ workspaceId, slot }, error) => closed(workspaceId, single(slot), 'blocked', `The run could not be asked for: ${String(error)}`.slice(0, 500)),
    onTrouble: (_, error) => onFault({ code: 'feed_clock', message: `The feed’s clock could not record a tick: ${error instanceof Error ? error.message : String(error)}`, next: 'Check free space and permissions of Touchline’s home.' }),
    onSetBack: (workspaceId, until) => {
      onFault({ code: 'clock_set_back', message: `The machine’s clock was set back: the feed’s ticks up to ${until} have run already.`, next: 'Nothing to do: the feed is read once a minute meanwhile.' });
      const asked = requestTick(options, workspaceId, null);
      if (!asked.ok) onFault(asked.error);
    },
  });
}

const single = (slot: string): SlotRange => ({ from: slot, until: slot, count: 1 });

function realTimer(ms: number, fire: () => void): () => void {
  const timer = setTimeout(fire, ms);
  return () => clearTimeout(timer);
}

/** A tick's run has the tick's name, so that no two processes ever start two. */
function requestTick(options: FeedTicksOptions, workspaceId: string, slot: string | null): Result<RunRow> {
  const { ledger, dispatcher, home, owner, now } = options;
  const workspace = ledger.read.workspace(workspaceId);
  if (workspace === undefined) return fail('no_such_workspace', 'The workspace was removed.', 'Add its folder again.');
  const settings = readSettings(home);
  if (!settings.ok) return settings;
  const run = submitFeedRun(ledger, {
    workspace, actor: 'system', owner, settings: settings.value, slot,
    commandId: `feed:${workspaceId}:${slot ?? now().toISOString()}`,
    // Nothing leaves Touchline's home at level L1.
    mode: settings.value.level === 'L1' ? 'dry-run' : 'live',
  });
  dispatcher.wake();
  return run;
}

/** Resolves when the run has ended, whoever runs it. */
function ended({ ledger }: FeedTicksOptions, runId: string): Promise<void> {
  return new Promise((resolve) => {
    const over = (): boolean => !ledger.read.openRuns().some((run) => run.runId === runId);
    const unsubscribe = ledger.subscribe(() => {
      if (!over()) return;
      unsubscribe();
      resolve();
    });
    if (!over()) return;
    unsubscribe();
    resolve();
  });
}

function lastSlot(ledger: Ledger, workspaceId: string): string | null {
  return ledger.read.slots(workspaceId, 'product', 1)[0]?.until ?? null;
}
