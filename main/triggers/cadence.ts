import { activityOf, type Activity, type EventTime } from './activity.ts';
import { seededFraction } from './seeded.ts';

/** How often a source, or a sport of it, is read. */
export interface Pace {
  /** While something is live or about to be. */
  readonly liveSeconds: number;
  /** While something is near. */
  readonly idleSeconds: number;
}

/** What the next read of a source rests on. */
export interface CadenceState {
  readonly source: string;
  readonly pace: Pace;
  /** Where a sport of the source goes by another pace. */
  readonly bySport?: Readonly<Record<string, Pace>>;
  /** Never asked again sooner. */
  readonly minGapSeconds: number;
  /** RFC 3339; null where it was never read. */
  readonly lastReadAt: string | null;
  readonly faultsInARow: number;
  /** What the source asked for at the last read. */
  readonly retryAfterMs: number | null;
  /** What the source tells of. */
  readonly events: readonly EventTime[];
}

export interface NextRead {
  /** RFC 3339; not later than now where it is due. */
  readonly at: string;
  /** Not sooner in any case: what the source asked for, and its connector's gap but for a few seconds that the reader waits itself. */
  readonly notBefore: string;
  readonly why: 'never-read' | Activity | 'backoff' | 'retry-after';
  /** Seconds between reads before jitter; 0 where it was never read. */
  readonly everySeconds: number;
}

/** A source with nothing near is read every five minutes at the least, unless its own idle seconds are more. */
const quietSeconds = 300;
/** However often a source has failed, it is asked once in so long. */
const longestBackoffSeconds = 900;
/** Ticks come a few seconds apart from whole minutes; a gap of a whole minute must not cost every second tick. */
const gapSlackMs = 5000;
/** A tenth to either side, so that sources don't fall into step. */
const jitterShare = 0.1;

/**
 * When a source is to be read next. The same state gives the same answer: the jitter comes from the source's id and
 * its last read. A first fault keeps the pace, each further one doubles it, up to a quarter of an hour.
 */
export function nextRead(state: CadenceState, now: Date, random: (seed: string) => number = seededFraction): NextRead {
  if (state.lastReadAt === null) return { at: now.toISOString(), notBefore: now.toISOString(), why: 'never-read', everySeconds: 0 };
  // A last read in the future is a clock that was set back since: counted from now, it costs one interval at the most.
  const lastMs = Math.min(Date.parse(state.lastReadAt), now.getTime());
  const { activity, seconds } = paceOf(state, now);
  const everySeconds = backedOff(seconds, state.faultsInARow);
  const jitter = 1 + jitterShare * (2 * random(`${state.source} ${state.lastReadAt}`) - 1);
  const dueMs = lastMs + everySeconds * jitter * 1000;
  const retryMs = lastMs + (state.retryAfterMs ?? 0);
  const gapMs = lastMs + state.minGapSeconds * 1000;
  const why = everySeconds > seconds ? 'backoff' : activity;
  return {
    at: new Date(Math.max(dueMs, retryMs, gapMs)).toISOString(),
    notBefore: new Date(Math.max(lastMs, retryMs, gapMs - gapSlackMs)).toISOString(),
    why: retryMs > dueMs ? 'retry-after' : why,
    everySeconds,
  };
}

/**
 * Whether a source is to be read at this tick: its time has come, or is nearer to this tick than to the next. Without
 * that a source due every minute, a little late by its jitter, would be read at every second tick of a minute's clock.
 */
export function isDue({ at, notBefore }: NextRead, now: Date, tickSeconds: number): boolean {
  return Date.parse(notBefore) <= now.getTime() && Date.parse(at) <= now.getTime() + (tickSeconds * 1000) / 2;
}

/** The sport that wants the source soonest decides. */
function paceOf(state: CadenceState, now: Date): { readonly activity: Activity; readonly seconds: number } {
  const sports = [...new Set(state.events.map(({ sport }) => sport))];
  const wishes = sports.map((sport) => {
    const activity = activityOf(state.events.filter((event) => event.sport === sport), now);
    return { activity, seconds: secondsOf(activity, state.bySport?.[sport] ?? state.pace) };
  });
  return wishes.toSorted((a, b) => a.seconds - b.seconds)[0] ?? { activity: 'quiet', seconds: secondsOf('quiet', state.pace) };
}

function secondsOf(activity: Activity, { liveSeconds, idleSeconds }: Pace): number {
  switch (activity) {
    case 'live': case 'soon':
      return liveSeconds;
    case 'near':
      return idleSeconds;
    case 'quiet':
      return Math.max(idleSeconds, Math.min(2 * idleSeconds, quietSeconds));
  }
}

/** Doubled for each fault after the first. A pace that is slower than the longest backoff stays as it is. */
function backedOff(seconds: number, faultsInARow: number): number {
  const doubled = seconds * 2 ** Math.min(Math.max(0, faultsInARow - 1), 20);
  return Math.max(seconds, Math.min(doubled, longestBackoffSeconds));
}
