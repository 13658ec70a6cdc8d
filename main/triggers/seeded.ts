import { createHash } from 'node:crypto';

/** A number from 0 to below 1 that is the same for the same seed and looks like chance over seeds. */
export function seededFraction(seed: string): number {
  return createHash('sha256').update(seed).digest().readUInt32BE(0) / 2 ** 32;
}
