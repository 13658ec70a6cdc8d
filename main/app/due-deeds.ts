import type { Fact } from '../domain/facts.ts';
import { realTimer, type SetTimer } from './timers.ts';

/** Something to be begun at a time, in milliseconds since 1970. */
export interface DueDeed {
  readonly at: number;
  begin(): void;
}

export interface DueDeedsOptions {
  /** Who tells of new facts; a ledger does. */
  readonly ledger: { subscribe(listener: (facts: readonly Pick<Fact, 'type'>[]) => void): () => void };
  readonly now: () => Date;
  readonly setTimer?: SetTimer | undefined;
  /** Kinds of facts after which other deeds may be due. */
  readonly tells: ReadonlySet<Fact['type']>;
  /** Every deed that is due now or later. One that has been begun is no longer among them. */
  readonly deeds: () => readonly DueDeed[];
}

export interface DueDeeds {
  /** Looks now and follows the ledger from then on. */
  resume(): void;
  stop(): void;
}

/** Begins each deed when its time has come: at once after a start, whenever the ledger tells of something new, and at the next time. */
export function createDueDeeds({ ledger, now, setTimer = realTimer, tells, deeds }: DueDeedsOptions): DueDeeds {
  let leave: (() => void) | null = null;
  let cancelTimer: (() => void) | null = null;
  const look = (): void => {
    cancelTimer?.();
    cancelTimer = null;
    const time = now().getTime();
    const all = deeds();
    for (const deed of all) if (deed.at <= time) deed.begin();
    const later = all.map(({ at }) => at).filter((at) => at > time);
    if (later.length > 0 && leave !== null) cancelTimer = setTimer(look, Math.min(...later) - time);
  };
  return {
    resume() {
      leave ??= ledger.subscribe((facts) => {
        if (facts.some(({ type }) => tells.has(type))) look();
      });
      look();
    },
    stop() {
      leave?.();
      leave = null;
      cancelTimer?.();
    },
  };
}
