import type { Connector } from '../../domain/connector.ts';

/** What is left of a read's time. */
export interface Deadline {
  leftMs(): number;
}

/** Whatever a connector says: beyond it the feed's next ticks are past. */
const longestReadMs = 5 * 60_000;

/** The time a whole read may take, retries and gaps included: twice its time-out, and two gaps for each part. */
export function readBudgetMs({ polling, parts }: Connector): number {
  const gapsMs = 2 * Object.keys(parts).length * polling.minGapSeconds * 1000;
  return Math.min(longestReadMs, 2 * polling.timeoutSeconds * 1000 + gapsMs);
}

export function createDeadline(budgetMs: number): Deadline {
  const end = performance.now() + budgetMs;
  return { leftMs: () => Math.max(0, end - performance.now()) };
}
