import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDueDeeds } from '../../main/app/due-deeds.ts';
import type { Fact } from '../../main/domain/facts.ts';

/** A house in which time stands still until it is moved on, and a ledger that tells only that something was told. */
function house(times: readonly number[]) {
  let now = 0;
  let told: ((facts: readonly Pick<Fact, 'type'>[]) => void) | null = null;
  let timer: { readonly at: number; readonly fire: () => void } | null = null;
  const open = new Set(times.map((at, index) => ({ at, index })));
  const begun: { readonly at: number; readonly when: number }[] = [];
  let looks = 0;
  const deeds = createDueDeeds({
    ledger: {
      subscribe: (listener) => {
        told = listener;
        return () => (told = null);
      },
    },
    now: () => new Date(now),
    setTimer: (fire, ms) => {
      const mine = { at: now + ms, fire };
      timer = mine;
      return () => {
        if (timer === mine) timer = null;
      };
    },
    tells: new Set(['run.ended']),
    deeds: () => {
      looks += 1;
      return [...open].map((deed) => ({
        at: deed.at,
        begin: () => {
          open.delete(deed);
          begun.push({ at: deed.at, when: now });
        },
      }));
    },
  });
  return {
    deeds, begun,
    looks: () => looks,
    next: () => timer?.at ?? null,
    add: (at: number) => open.add({ at, index: -1 }),
    tell: (type: Fact['type']) => told?.([{ type }]),
    untilNothingIsDue() {
      while (timer !== null) {
        const { at, fire } = timer;
        timer = null;
        now = Math.max(now, at);
        fire();
      }
    },
  };
}

it('begins each deed once, no sooner than its time, and as soon as that', () => fc.assert(fc.property(fc.array(fc.integer({ min: -1000, max: 1_000_000 })), (times) => {
  const { deeds, begun, untilNothingIsDue } = house(times);
  deeds.resume();
  untilNothingIsDue();
  expect(begun.map(({ at }) => at).toSorted((a, b) => a - b)).toEqual(times.toSorted((a, b) => a - b));
  for (const { at, when } of begun) expect(when).toBe(Math.max(0, at));
})));

it('looks again when the ledger tells of something that matters, and not for anything else', () => {
  const { deeds, add, tell, looks, next, begun } = house([500]);
  deeds.resume();
  add(200);
  tell('tool.called');
  expect([looks(), next()]).toEqual([1, 500]);
  tell('run.ended');
  expect([looks(), next()]).toEqual([2, 200]);
  add(-1);
  tell('run.ended');
  expect([begun, next()]).toEqual([[{ at: -1, when: 0 }], 200]);
});

it('begins nothing once it was stopped', () => {
  const { deeds, begun, tell, next, add, untilNothingIsDue } = house([500]);
  deeds.resume();
  deeds.stop();
  add(-1);
  tell('run.ended');
  expect(next()).toBeNull();
  untilNothingIsDue();
  expect(begun).toEqual([]);
});
