import type { Owner } from '../domain/facts.ts';
import type { Fault } from '../domain/result.ts';
import type { LoopName } from '../domain/words.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';

/** Runs one queued run with the loop it names. */
export type RunOne = (loop: LoopName, runId: string, signal: AbortSignal) => Promise<Result<RunRow>>;

export interface DispatcherOptions {
  readonly ledger: Ledger;
  readonly owner: Owner;
  readonly runOne: RunOne;
  /** Called while another process's run goes first, about once a second; may find that the process is gone. */
  readonly onBlocked: () => Promise<void>;
  /** A fault that no run could carry, e.g. a ledger that can't be written any more. */
  readonly onFault: (fault: Fault) => void;
}

/**
 * Takes this process's queued runs one after the other. It acts on what the ledger says and on nothing else:
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
  let active: { readonly runId: string; readonly abort: AbortController } | null = null;
  let stopped = false;
  let blocked: NodeJS.Timeout | null = null;
  let idlers: (() => void)[] = [];

  const mine = (run: RunRow): boolean => run.owner.pid === owner.pid && run.owner.startedAt === owner.startedAt;
  const next = (): RunRow | undefined => ledger.read.openRuns().find((run) => run.status === 'queued' && mine(run));

  const wake = (): void => {
    if (active !== null) return;
    const run = stopped ? undefined : next();
    if (run === undefined) {
      for (const resolve of idlers.splice(0)) resolve();
      return;
    }
    active = { runId: run.runId, abort: new AbortController() };
    void execute(run, active.abort.signal);
  };

  const execute = async (run: RunRow, signal: AbortSignal): Promise<void> => {
    const outcome = await options.runOne(run.loop, run.runId, signal);
    active = null;
    if (outcome.ok || outcome.error.code === 'run_has_ended' || outcome.error.code === 'not_queued') return wake();
    if (outcome.error.code === 'another_run_first') return waitForOther();
    options.onFault(outcome.error);
    return stop();
  };

  /** The other run's end is a fact and wakes this dispatcher; a process that died leaves none, so it is looked for. */
  const waitForOther = (): void => {
    blocked ??= setTimeout(() => {
      blocked = null;
      void options.onBlocked().then(wake);
    }, 1000);
  };

  const stop = async (): Promise<void> => {
    stopped = true;
    active?.abort.abort();
    wake();
  };

  const unsubscribe = ledger.subscribe((facts) => {
    for (const fact of facts) {
      if (fact.type === 'run.cancel-requested' && fact.body.runId === active?.runId) active.abort.abort();
    }
    wake();
  });

  return {
    wake,
    idle: () => new Promise((resolve) => {
      idlers = [...idlers, resolve];
      wake();
    }),
    async stop() {
      await stop();
      await new Promise<void>((resolve) => {
        idlers = [...idlers, resolve];
        wake();
      });
      unsubscribe();
    },
  };
}
