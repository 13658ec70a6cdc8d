import type { Pairs } from './evidence.ts';

/** How far two views are of one event. */
export interface Agreement {
  /** 0 to 1. */
  readonly confidence: number;
  /** Who is whom, first view's contestant first. */
  readonly pairs: Pairs;
  readonly crossed: boolean;
  readonly reasons: readonly string[];
}

/** At this confidence two views are joined. */
export const joinFrom = 0.7;
/** From this confidence on a view that is not joined is told to be ambiguous. */
export const mentionFrom = 0.4;
/** No join is certain. */
export const most = 0.99;
