import type { PolicyInputs } from '../domain/decision.ts';
import type { SettledChangeRow } from '../domain/change-views.ts';
import type { TaskCategory } from '../domain/words.ts';

/** How the changes of one category in one workspace have ended so far. A change counts once, by how it stands now. */
export function reliabilityOf(settled: readonly SettledChangeRow[], category: TaskCategory): PolicyInputs['reliability'] {
  const count = (outcome: SettledChangeRow['outcome']): number => settled.filter((row) => row.category === category && row.outcome === outcome).length;
  return { accepted: count('accepted'), rejected: count('rejected'), reverted: count('reverted') };
}
