import { setImmediate } from 'node:timers/promises';

/** Long work in small pieces, so that the program stays able to answer. */
export interface Pace {
  /** Lets others work, where it is time to. False when the work is to stop: it was cancelled or takes too long. */
  goOn(): Promise<boolean>;
  readonly stopped: 'no' | 'cancelled' | 'too-long';
}

const piece = 15;

/** Milliseconds are those of the clock on the wall, so `longest` is generous. */
export function createPace(signal: AbortSignal, longest = 60_000): Pace {
  const started = performance.now();
  let last = started;
  let stopped: Pace['stopped'] = 'no';
  return {
    async goOn() {
      if (signal.aborted) stopped = 'cancelled';
      if (stopped !== 'no') return false;
      if (performance.now() - last < piece) return true;
      if (performance.now() - started > longest) stopped = 'too-long';
      await setImmediate();
      last = performance.now();
      return stopped === 'no';
    },
    get stopped() {
      return stopped;
    },
  };
}
