import type { CanaryFigure } from '../../../domain/delivery-facts.ts';
import type { CanaryTickRow } from '../../../domain/change-views.ts';

/** What one comparison found. */
export interface TickFindings {
  readonly figures: readonly CanaryFigure[];
  readonly differences: readonly string[];
}

export function tickVerdict({ figures, differences }: TickFindings): 'passed' | 'failed' {
  return differences.length === 0 && figures.every((figure) => figure.ok) ? 'passed' : 'failed';
}

export type CanaryStand = 'going' | 'passed' | 'failed';

/** How a canary stands after these ticks: it passes only when all of them are there and no more failed than may. */
export function canaryStand(ticks: readonly Pick<CanaryTickRow, 'tick' | 'verdict'>[], { ticks: of, allowedFailures }: { readonly ticks: number; readonly allowedFailures: number }): CanaryStand {
  const numbers = new Set(ticks.map(({ tick }) => tick).filter((tick) => tick >= 1 && tick <= of));
  const failures = ticks.filter(({ verdict }) => verdict === 'failed').length;
  if (failures > allowedFailures) return 'failed';
  return numbers.size === of ? 'passed' : 'going';
}

/** Why a canary ended as it did, with the first things that were found. */
export function canaryWhy(ticks: readonly Pick<CanaryTickRow, 'tick' | 'verdict' | 'figures' | 'differences'>[], stand: CanaryStand): string {
  const failed = ticks.filter(({ verdict }) => verdict === 'failed');
  if (stand === 'passed') return `${ticks.length} of ${ticks.length} comparisons made, ${failed.length} failed.`;
  const first = failed[0];
  if (first === undefined) return 'The canary has not ended.';
  const found = [...first.figures.filter((figure) => !figure.ok).map(figureInWords), ...first.differences];
  return `Comparison ${first.tick} failed: ${found.slice(0, 3).join(' ')}${found.length > 3 ? ` And ${found.length - 3} more.` : ''}`.slice(0, 1500);
}

export function figureInWords({ name, base, patched, limit }: CanaryFigure): string {
  return `${name} is ${patched ?? 'missing'}${base === null ? '' : `, the base’s ${base}`}; asked for: ${limit}.`;
}
