import type { WatchedFigure } from '../../../domain/canary-settings.ts';
import type { CanaryFigure } from '../../../domain/delivery-facts.ts';
import type { Figures } from './figures.ts';

/**
 * Holds the patched side's figures to what is asked of them. `base` is null where nobody can tell the base's: then a
 * figure's own `baseline` stands for it. What is missing or no finite number fails, on either side.
 */
export function compareFigures(watched: readonly WatchedFigure[], base: Figures | null, patched: Figures): readonly CanaryFigure[] {
  return watched.map((figure) => {
    const was = finite(base === null ? (figure.baseline ?? undefined) : base.get(figure.name));
    const is = finite(patched.get(figure.name));
    return { name: figure.name, base: was, patched: is, limit: limitOf(figure), ok: holds(figure, was, is, base !== null) };
  });
}

function holds({ min, max, absolute, relative }: WatchedFigure, base: number | null, patched: number | null, hasBase: boolean): boolean {
  if (patched === null || (base === null && hasBase)) return false;
  if (min !== null && !(patched >= min)) return false;
  if (max !== null && !(patched <= max)) return false;
  if (absolute === null && relative === null) return min !== null || max !== null || base === null || patched === base;
  if (base === null) return false;
  const off = Math.abs(patched - base);
  return (absolute === null || off <= absolute) && (relative === null || off <= relative * Math.abs(base));
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function limitOf({ min, max, absolute, relative }: WatchedFigure): string {
  const parts = [
    ...(min === null ? [] : [`at least ${min}`]),
    ...(max === null ? [] : [`at most ${max}`]),
    ...(absolute === null ? [] : [`at most ${absolute} off the base`]),
    ...(relative === null ? [] : [`at most ${Number((relative * 100).toPrecision(4))} % off the base`]),
  ];
  return parts.length === 0 ? 'as the base' : parts.join(', ');
}
