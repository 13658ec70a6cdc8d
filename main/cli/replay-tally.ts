import type { ReplayStep } from '../feed/replay/replay-steps.ts';
import type { RunRow } from '../domain/views.ts';

/** Counts how the ticks of a replay ended, and keeps the first words of each kind of trouble. */
export interface Tally {
  add(step: ReplayStep, run: RunRow): void;
  sums(): { readonly ticks: number; readonly published: number; readonly unchanged: number; readonly failed: number; readonly millisecondsEach: number | null };
  lines(): readonly string[];
}

export function createTally(): Tally {
  const started = performance.now();
  let [ticks, published, unchanged, failed] = [0, 0, 0, 0];
  const troubles = new Map<string, { readonly at: string; readonly message: string; count: number }>();
  return {
    add({ at }, run) {
      ticks += 1;
      if (run.result === 'published') published += 1;
      else if (run.result === 'unchanged') unchanged += 1;
      else failed += 1;
      if (run.fault === null) return;
      const known = troubles.get(run.fault.code);
      if (known === undefined) troubles.set(run.fault.code, { at, message: run.fault.message, count: 1 });
      else known.count += 1;
    },
    sums: () => ({ ticks, published, unchanged, failed, millisecondsEach: ticks === 0 ? null : Math.round((performance.now() - started) / ticks) }),
    lines: () => [
      `${ticks} ticks: ${published} new feeds, ${unchanged} unchanged, ${failed} failed.`,
      ...[...troubles].map(([code, { at, message, count }]) => `${code} (${count} times, first at ${at}): ${message}`),
    ],
  };
}
