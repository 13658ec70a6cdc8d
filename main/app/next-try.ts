import type { RunRow } from '../domain/views.ts';

/** Faults of the way, not of the change: trying later may help. */
const passing = new Set(['remote_unreachable', 'remote_timeout', 'remote_limited', 'remote_failed', 'host_unreachable', 'host_timeout', 'host_limited', 'host_failed', 'run_timed_out']);
const waitsMs = [60_000, 300_000, 900_000, 3_600_000] as const;
/** A run that dies each time is not begun for ever. */
const mostTries = 6;

/** When what was due from then on is to be tried next, in milliseconds; null where a person has to look first. */
export function nextTryFrom(from: string, tries: readonly RunRow[]): number | null {
  const last = tries.at(-1);
  if (last === undefined) return Date.parse(from);
  const endedAt = Date.parse(last.endedAt ?? last.requestedAt);
  if (last.endedAt === null && last.status !== 'interrupted') return null;
  if (tries.length >= mostTries) return null;
  if (last.status === 'interrupted') return endedAt;
  const wait = waitsMs[tries.length - 1];
  return last.status === 'failed' && wait !== undefined && passing.has(last.fault?.code ?? '') ? endedAt + wait : null;
}
