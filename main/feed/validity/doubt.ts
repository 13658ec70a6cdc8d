import { digestOf } from '../../domain/digest.ts';
import type { EventObservation } from '../../domain/event-data.ts';

/** A word that is not believed; what a source's last good state stays for. */
export interface Doubt {
  /** The event's key in the source; null where the payload as a whole is not believed. */
  readonly key: string | null;
  readonly code: string;
  readonly message: string;
  /** When this same word was first not believed. */
  readonly since: string;
  /** Digest of what is said, to know the same word again. */
  readonly digest: string;
}

/** A doubted word that was believed in the end. */
export interface Mended {
  readonly key: string | null;
  readonly code: string;
  readonly why: string;
}

/** What a word states and is held to: not its clock or time stamps, which move on. */
export function wordDigest({ status, score, startsAt, startsOn, competitors }: EventObservation): string {
  return digestOf({ status, total: score?.total ?? null, shootout: score?.shootout ?? null, startsAt, startsOn, names: competitors.map(({ name }) => name) });
}

/** Since when the same word has not been believed. */
export function doubtedSince(held: readonly Doubt[], key: string | null, digest: string, now: string): string {
  return held.find((one) => one.key === key && one.digest === digest)?.since ?? now;
}
