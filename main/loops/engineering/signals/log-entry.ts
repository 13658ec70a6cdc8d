import type { StackFrame } from './stack-frames.ts';

/** One error that a log tells of. */
export interface LogEntry {
  readonly message: string;
  readonly fatal: boolean;
  /** RFC 3339; null where the entry does not say. */
  readonly at: string | null;
  readonly frames: readonly StackFrame[];
  /** Its lines as they are in the log, the first ones where it is long. */
  readonly sample: string;
}

const instant = /\b(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,3})\d{0,6})?\s?(Z|[+-]\d{2}:?\d{2})?/u;

/** The instant a line begins with, near enough; without an offset it is taken for UTC. */
export function instantIn(line: string): string | null {
  const [, day, time, fraction, offset] = instant.exec(line.slice(0, 120)) ?? [];
  if (day === undefined || time === undefined) return null;
  const zone = offset === undefined || offset === 'Z' ? 'Z' : offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  return asInstant(Date.parse(`${day}T${time}.${(fraction ?? '0').padEnd(3, '0')}${zone}`));
}

/** RFC 3339 of milliseconds since 1970; null where that is no time of the years 1970 to 9999. */
export function asInstant(milliseconds: number): string | null {
  return milliseconds >= 0 && milliseconds < 253_402_300_800_000 ? new Date(milliseconds).toISOString() : null;
}
