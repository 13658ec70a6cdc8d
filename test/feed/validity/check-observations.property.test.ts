import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventObservation } from '../../../main/domain/event-data.ts';
import type { SourceView } from '../../../main/feed/contract.ts';
import { checkObservations } from '../../../main/feed/validity/check-observations.ts';
import type { Doubt } from '../../../main/feed/validity/doubt.ts';
import { sourceStateOf } from '../../../main/feed/validity/source-state.ts';
import { at, nextView, observationArbitrary, sportOf, viewsArbitrary } from '../../support/observations.ts';

const payloadArbitrary: fc.Arbitrary<readonly EventObservation[]> = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), observationArbitrary).map(([key, observation]) => ({ ...observation, key })), { maxLength: 6 });

describe('judging, whatever a source says from read to read', () => {
  test('each event listed is believed or doubted, never both and never neither; nothing else is', () => {
    fc.assert(fc.property(fc.array(payloadArbitrary, { minLength: 1, maxLength: 8 }), viewsArbitrary, (payloads, others) => {
      const views = new Map<string, SourceView>();
      let held: readonly Doubt[] = [];
      for (const [tick, after] of payloads.entries()) {
        const now = at(60 + tick * 7);
        const before = [...views.values()];
        const checked = checkObservations({ source: 'north', before, after, sportOf, now, held, others: () => others });
        const listed = new Set(after.map(({ key }) => key));
        const whole = checked.quarantined.some(({ key }) => key === null);
        const told = [...checked.accepted.map(({ key }) => key), ...checked.quarantined.flatMap(({ key }) => key ?? [])];
        expect([...told].sort()).toEqual(whole ? [] : [...listed].sort());
        expect(checked.disappeared.map(({ key }) => key).sort()).toEqual(whole ? [] : before.map(({ observation }) => observation.key).filter((key) => !listed.has(key)).sort());
        expect(checked.quarantined.every(({ since, message }) => Date.parse(since) <= Date.parse(now) && message.length <= 600)).toBe(true);
        held = checked.quarantined;
        for (const observation of checked.accepted) views.set(observation.key, nextView(views.get(observation.key) ?? null, observation, now));
        const state = sourceStateOf([{ at: now, outcome: whole ? 'quarantined' : 'changed', fault: null, late: checked.late, quarantined: checked.quarantined }], now);
        expect(state.state === 'good').toBe(checked.quarantined.length === 0 && checked.late === null);
      }
    }), { numRuns: 300 });
  });

  test('the order of the rows does not matter', () => {
    fc.assert(fc.property(payloadArbitrary, payloadArbitrary, (first, second) => {
      const views = checkObservations({ source: 'north', before: [], after: first, sportOf, now: at(60) }).accepted.map((observation) => nextView(null, observation, at(60)));
      const forward = checkObservations({ source: 'north', before: views, after: second, sportOf, now: at(65) });
      const backward = checkObservations({ source: 'north', before: [...views].reverse(), after: [...second].reverse(), sportOf, now: at(65) });
      const sorted = (doubts: readonly Doubt[]): unknown => doubts.map(({ key, code }) => `${key} ${code}`).sort();
      expect(sorted(backward.quarantined)).toEqual(sorted(forward.quarantined));
      expect(backward.late?.message).toBe(forward.late?.message);
    }), { numRuns: 300 });
  });
});
