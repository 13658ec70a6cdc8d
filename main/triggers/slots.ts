/** What is known of a feed's clock when its slots are asked for. Instants are RFC 3339. */
export interface SlotQuestion {
  /** When the clock was switched on: what is not later was never due. */
  readonly from: string;
  /** The last slot that has an outcome, or its range's end; null where none has. */
  readonly closed: string | null;
  readonly now: Date;
  /** A slot lies at every whole multiple of so many minutes since 1970, UTC. */
  readonly everyMinutes: number;
}

/** Slots that went by while nobody could run them. */
export interface MissedSlots {
  readonly from: string;
  /** The last of them. */
  readonly until: string;
  readonly count: number;
}

export interface DueSlots {
  /** To be closed as missed first. */
  readonly missed: MissedSlots | null;
  /** To be run; null where none is. */
  readonly due: string | null;
  /** The first slot after these. */
  readonly next: string;
  /** Set where the clock was set back by more than a slot: until then every slot has its outcome already. */
  readonly setBackUntil: string | null;
}

/**
 * The slots of a clock that are due. Every slot after `from` is in exactly one answer, if each answer's last slot is
 * the next question's `closed`: the newest is due, those before it are missed, as one range. A clock that was set
 * back gives no slot again. Slots are instants of UTC, so that summer time does not concern them.
 */
export function dueSlots({ from, closed, now, everyMinutes }: SlotQuestion): DueSlots {
  const stepMs = everyMinutes * 60_000;
  const lastMs = Math.max(Date.parse(from), closed === null ? Number.NEGATIVE_INFINITY : Date.parse(closed));
  const newest = Math.floor(now.getTime() / stepMs) * stepMs;
  const first = (Math.floor(lastMs / stepMs) + 1) * stepMs;
  if (newest < first) return { missed: null, due: null, next: instantOf(first), setBackUntil: first - newest > 2 * stepMs ? instantOf(first) : null };
  const count = (newest - first) / stepMs;
  const missed = count === 0 ? null : { from: instantOf(first), until: instantOf(newest - stepMs), count };
  return { missed, due: instantOf(newest), next: instantOf(newest + stepMs), setBackUntil: null };
}

function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}
