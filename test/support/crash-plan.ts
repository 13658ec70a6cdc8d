/** Where a process is killed. */
export type CrashPlan =
  /** So long after it was told to begin. */
  | { readonly kind: 'time'; readonly at: number }
  /** When the n-th request has come to the forge, or when its answer has gone out. */
  | { readonly kind: 'request'; readonly at: number; readonly when: 'asked' | 'answered' }
  /** When the n-th fact has been stored. */
  | { readonly kind: 'fact'; readonly at: number }
  /** Inside the remote, before the branch is taken and after. */
  | { readonly kind: 'hook'; readonly hook: 'pre-receive' | 'post-receive' };

export interface CrashPlans {
  readonly rounds: number;
  readonly seed: number;
  /** What a delivery takes that nothing cuts off: milliseconds, requests and facts. */
  readonly ms: number;
  readonly requests: number;
  readonly facts: number;
}

/** Random points of every kind; half of them at any time at all. */
export function crashPlans({ rounds, seed, ms, requests, facts }: CrashPlans): readonly CrashPlan[] {
  const random = randomFrom(seed);
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  return Array.from({ length: rounds }, (_, index): CrashPlan => {
    if (index % 2 === 0) return { kind: 'time', at: random() * ms };
    if (index % 10 === 1) return { kind: 'hook', hook: random() < 0.5 ? 'pre-receive' : 'post-receive' };
    return index % 4 === 1 ? { kind: 'fact', at: upTo(facts) } : { kind: 'request', at: upTo(requests), when: random() < 0.5 ? 'asked' : 'answered' };
  });
}

/** Numbers from 0 to 1 that a seed gives again (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
