import { laneOf } from '../domain/decide.ts';
import type { Owner } from '../domain/facts.ts';
import { fail, type Fault, type Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { closing } from './closing.ts';
import { issue } from './issue.ts';

/** Runs one queued run with the loop it names. */
export type RunOne = (run: RunRow, signal: AbortSignal) => Promise<Result<RunRow>>;

export interface DispatcherOptions {
  readonly ledger: Ledger;
  readonly owner: Owner;
  readonly runOne: RunOne;
  /** Called while another process's run goes first, about once a second; may find that the process is gone. */
  readonly onBlocked: () => Promise<void>;
  /** A fault that no run could carry, e.g. a ledger that can't be written. The queue stands until it can be written again. */
  readonly onFault: (fault: Fault) => void;
}

/**
 * Takes this process's queued runs, those of one lane one after the other. It acts on what the ledger says and on nothing else:
 * a new fact wakes it, a cancel request of any process reaches the run under way.
 */
export interface Dispatcher {
  /** Looks at the queue now. Harmless when there is nothing to do. */
  wake(): void;
  /** Resolves when no run of this process is queued or running. */
  idle(): Promise<void>;
  /** Cancels the run under way and takes no further one. */
  stop(): Promise<void>;
}

export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { ledger, owner } = options;
  const active = new Map<string, { readonly runId: string; readonly abort: AbortController }>();
  let stopped = false;
  /** After a fault that no run could carry. */
  let standing = false;
  /** Runs whose end could not be recorded, and why. */
  const unended = new Map<string, Fault>();
  let told: string | null = null;
  let blocked: NodeJS.Timeout | null = null;
  let idlers: (() => void)[] = [];

  const mine = (run: RunRow): boolean => run.owner.pid === owner.pid && run.owner.startedAt === owner.startedAt;
  const queued = (): readonly RunRow[] => (stopped || standing ? [] : ledger.read.openRuns().filter((run) => run.status === 'queued' && mine(run)));

  /** Each lane has one run at a time: a feed does not wait for a patch. */
  const wake = (): void => {
    const waiting = queued();
    for (const run of waiting) {
      const lane = laneOf(run);
      if (active.has(lane)) continue;
      const abort = new AbortController();
      active.set(lane, { runId: run.runId, abort });
      void execute(run, abort.signal);
    }
    if (active.size === 0 && waiting.length === 0) for (const resolve of idlers.splice(0)) resolve();
  };

  const execute = async (run: RunRow, signal: AbortSignal): Promise<void> => {
    const outcome = await options.runOne(run, signal).catch((error: unknown) => threw(run.runId, error));
    if (!outcome.ok && outcome.error.code === 'another_run_first') return waitForOther(laneOf(run));
    active.delete(laneOf(run));
    if (outcome.ok) told = null;
    if (outcome.ok || outcome.error.code === 'run_has_ended' || outcome.error.code === 'not_queued') return wake();
    standing = true;
    unended.set(run.runId, outcome.error);
    // Each fact that is stored lets it try again: the same fault is told once.
    if (told !== outcome.error.message) options.onFault(outcome.error);
    told = outcome.error.message;
    wake();
  };

  /** A fact was stored, so facts can be: what could not be ended then is ended now, and the queue goes on. */
  const goOn = (): void => {
    standing = false;
    const left = [...unended];
    unended.clear();
    for (const [runId, fault] of left) {
      const run = ledger.read.run(runId);
      if (run === undefined || run.status === 'queued') continue;
      const ended = issue(ledger, 'system', runId, { kind: 'end', result: 'failed', sentence: fault.message, fault });
      if (!ended.ok && ended.error.code !== 'run_has_ended') unended.set(runId, fault);
    }
    standing = unended.size > 0;
  };

  /** The other run's end is a fact and wakes this dispatcher; a process that died leaves none, so it is looked for. */
  const waitForOther = (lane: string): void => {
    active.delete(lane);
    blocked ??= setTimeout(() => {
      blocked = null;
      options.onBlocked().then(wake).catch((error: unknown) => options.onFault(unlooked(error)));
    }, 1000);
  };

  const unsubscribe = ledger.subscribe((facts) => {
    for (const fact of facts) {
      if (fact.type !== 'run.cancel-requested') continue;
      for (const { runId, abort } of active.values()) if (runId === fact.body.runId) abort.abort();
    }
    if (standing && !stopped) goOn();
    wake();
  });

  return {
    wake,
    idle: () => new Promise((resolve) => {
      idlers = [...idlers, resolve];
      wake();
    }),
    async stop() {
      stopped = true;
      if (blocked !== null) clearTimeout(blocked);
      for (const { abort } of active.values()) abort.abort(closing);
      await new Promise<void>((resolve) => {
        idlers = [...idlers, resolve];
        wake();
      });
      unsubscribe();
    },
  };
}

function threw(runId: string, error: unknown): Result<RunRow> {
  return fail('run_threw', `Run ${runId} broke off: ${error instanceof Error ? error.message : String(error)}`, 'Check free space and permissions of Touchline’s home; if it stays, please report it.');
}

function unlooked(error: unknown): Fault {
  return { code: 'recovery_failed', message: `Runs of processes that have ended could not be looked for: ${error instanceof Error ? error.message : String(error)}`, next: 'It is tried again by itself.' };
}
