/** A replay's time: it stands still until it is moved, and never goes back. */
export interface VirtualClock {
  now(): Date;
  /** Moves to an instant; one that is past already changes nothing. */
  advanceTo(instant: string): void;
}

export function createVirtualClock(from: string): VirtualClock {
  let at = Date.parse(from);
  return {
    now: () => new Date(at),
    advanceTo(instant) {
      const next = Date.parse(instant);
      if (next > at) at = next;
    },
  };
}
