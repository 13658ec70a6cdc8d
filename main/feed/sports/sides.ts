/** The two sides of a contest, and a number for each. */

export type Side = 'home' | 'away';
export interface Sides { readonly home: number; readonly away: number }

export const nobody: Sides = { home: 0, away: 0 };

/** Null for a competitor that is neither side. */
export function sideOf(key: unknown): Side | null {
  return key === 'home' || key === 'away' ? key : null;
}

export function otherThan(side: Side): Side {
  return side === 'home' ? 'away' : 'home';
}

export function oneMore(sides: Sides, side: Side, by = 1): Sides {
  return { ...sides, [side]: sides[side] + by };
}

/** How far the home side leads; below 0 the away side does. */
export function leadOf(sides: Sides): number {
  return sides.home - sides.away;
}
