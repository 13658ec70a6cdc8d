/** Keeps the least gap between two requests to a host, whichever sources ask. Times are of a clock that never goes back. */
export interface HostGate {
  /** How long a request to the host would have to wait now, in milliseconds. */
  waitMs(host: string, gapMs: number): number;
  /** Takes the next free moment for a request and gives how long to wait for it. */
  take(host: string, gapMs: number): number;
}

/** More hosts than any settings name; beyond, those that were asked longest ago are forgotten. */
const mostHosts = 1000;

/** One for all sources of a process: share it over the readers of all workspaces. */
export function createHostGate(monotonicMs: () => number = () => performance.now()): HostGate {
  const lastAt = new Map<string, number>();
  const waitMs = (host: string, gapMs: number): number => {
    const last = lastAt.get(host);
    return last === undefined ? 0 : Math.max(0, Math.ceil(last + gapMs - monotonicMs()));
  };
  return {
    waitMs,
    take(host, gapMs) {
      const waiting = waitMs(host, gapMs);
      // Set again, the host moves to the end: the map's first entry is the one asked longest ago.
      lastAt.delete(host);
      lastAt.set(host, monotonicMs() + waiting);
      const oldest = lastAt.keys().next();
      if (lastAt.size > mostHosts && oldest.done === false) lastAt.delete(oldest.value);
      return waiting;
    },
  };
}
