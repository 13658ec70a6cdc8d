import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventStatus } from '../../main/domain/event-data.ts';
import { activityOf } from '../../main/triggers/activity.ts';
import { isDue, nextRead, type CadenceState } from '../../main/triggers/cadence.ts';

const now = new Date('2031-05-01T12:00:00Z');
const inMinutes = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
const eventAt = (minutes: number | null, status: EventStatus = 'scheduled', sport = 'soccer') => ({ sport, status, startsAt: minutes === null ? null : inMinutes(minutes) });
const stateOf = (more: Partial<CadenceState> = {}): CadenceState => ({
  source: 'lake', pace: { liveSeconds: 60, idleSeconds: 120 }, minGapSeconds: 1, lastReadAt: inMinutes(0), faultsInARow: 0, retryAfterMs: null, events: [], ...more,
});
const middle = () => 0.5;
const waitOf = (state: CadenceState, random = middle): number => (Date.parse(nextRead(state, now, random).at) - now.getTime()) / 1000;

describe('how much goes on', () => {
  test.each([
    [eventAt(-30, 'live'), 'live'], [eventAt(null, 'live'), 'live'], [eventAt(-3 * 1440, 'live'), 'live'], [eventAt(-7 * 1440, 'live'), 'quiet'], [eventAt(-30, 'interrupted'), 'live'],
    [eventAt(0), 'live'], [eventAt(-10), 'live'], [eventAt(-10, 'unknown'), 'live'], [eventAt(-250), 'quiet'],
    [eventAt(15), 'soon'], [eventAt(16), 'near'], [eventAt(360), 'near'], [eventAt(361), 'quiet'], [eventAt(null), 'quiet'],
    [eventAt(-10, 'finished'), 'quiet'], [eventAt(10, 'postponed'), 'quiet'], [eventAt(-10, 'abandoned'), 'quiet'], [eventAt(10, 'cancelled'), 'quiet'],
  ] as const)('%j is %s', (event, activity) => {
    expect(activityOf([event], now)).toBe(activity);
    expect(activityOf([eventAt(-100, 'finished'), event, eventAt(5000)], now)).toBe(activity);
  });

  test('nothing is quiet', () => expect(activityOf([], now)).toBe('quiet'));
});

describe('the next read', () => {
  test('is now where there was none', () => {
    expect(nextRead(stateOf({ lastReadAt: null, retryAfterMs: 5000 }), now)).toEqual({ at: now.toISOString(), notBefore: now.toISOString(), why: 'never-read', everySeconds: 0 });
  });

  test('is sooner the more goes on', () => {
    const waits = [[eventAt(-5, 'live')], [eventAt(10)], [eventAt(100)], [eventAt(1000)], []].map((events) => waitOf(stateOf({ events })));
    expect(waits).toEqual([60, 60, 120, 240, 240]);
  });

  test.each([[100, 200], [150, 300], [200, 300], [300, 300], [900, 900]])('with idle seconds of %i is every %i s when nothing is near', (idleSeconds, seconds) => {
    expect(waitOf(stateOf({ pace: { liveSeconds: 60, idleSeconds } }))).toBe(seconds);
  });

  test('goes by the sport that wants it soonest', () => {
    const bySport = { tennis: { liveSeconds: 20, idleSeconds: 400 } };
    const soccer = eventAt(-5, 'live');
    expect(waitOf(stateOf({ bySport, events: [soccer, eventAt(-5, 'live', 'tennis')] }))).toBe(20);
    expect(waitOf(stateOf({ bySport, events: [soccer, eventAt(100, 'scheduled', 'tennis')] }))).toBe(60);
  });

  test('backs off after faults: the first keeps the pace, then it doubles up to a quarter of an hour', () => {
    const events = [eventAt(-5, 'live')];
    expect([0, 1, 2, 3, 4, 5, 6, 1000].map((faultsInARow) => waitOf(stateOf({ events, faultsInARow })))).toEqual([60, 60, 120, 240, 480, 900, 900, 900]);
    expect(nextRead(stateOf({ events, faultsInARow: 2 }), now).why).toBe('backoff');
    expect(waitOf(stateOf({ pace: { liveSeconds: 60, idleSeconds: 3600 }, faultsInARow: 9 }))).toBe(3600);
  });

  test('waits as long as the source asked, to the second and not less', () => {
    expect(nextRead(stateOf({ retryAfterMs: 600_000 }), now, () => 0)).toMatchObject({ at: inMinutes(10), notBefore: inMinutes(10), why: 'retry-after' });
    expect(waitOf(stateOf({ retryAfterMs: 5000 }))).toBe(240);
  });

  test('keeps the connector’s gap', () => {
    expect(waitOf(stateOf({ events: [eventAt(-5, 'live')], minGapSeconds: 90 }))).toBe(90);
  });

  test('of a clock that was set back is one interval from now at the most', () => {
    expect(waitOf(stateOf({ lastReadAt: inMinutes(5000) }))).toBe(240);
  });

  test('has a jitter of a tenth that can be repeated and differs between sources', () => {
    const [low, high] = [waitOf(stateOf(), () => 0), waitOf(stateOf(), () => 1)];
    expect(low).toBeCloseTo(216, 6);
    expect(high).toBeCloseTo(264, 6);
    expect(nextRead(stateOf(), now)).toEqual(nextRead(stateOf(), now));
    const all = Array.from({ length: 50 }, (_, index) => nextRead(stateOf({ source: `s${index}` }), now).at);
    expect(new Set(all).size).toBeGreaterThan(45);
  });

  test('is never sooner than the gap and what the source asked, and never later than its bounds', () => {
    const state = fc.record({
      source: fc.constant('lake'), pace: fc.record({ liveSeconds: fc.integer({ min: 5, max: 3600 }), idleSeconds: fc.integer({ min: 5, max: 86_400 }) }),
      minGapSeconds: fc.nat(3600), lastReadAt: fc.integer({ min: -100_000, max: 100_000 }).map(inMinutes), faultsInARow: fc.nat(2000), retryAfterMs: fc.option(fc.nat(86_400_000)),
      events: fc.array(fc.record({ sport: fc.constantFrom('soccer', 'tennis'), status: fc.constantFrom('scheduled', 'live', 'finished', 'unknown'), startsAt: fc.option(fc.integer({ min: -1000, max: 1000 }).map(inMinutes)) }), { maxLength: 5 }),
    });
    fc.assert(fc.property(state, (drawn) => {
      const next = nextRead(drawn, now);
      const last = Math.min(Date.parse(drawn.lastReadAt), now.getTime());
      const waited = Date.parse(next.at) - last;
      const demanded = Math.max(drawn.minGapSeconds * 1000, drawn.retryAfterMs ?? 0);
      expect(waited).toBeGreaterThanOrEqual(demanded);
      const slowest = Math.max(900, drawn.pace.idleSeconds, drawn.pace.liveSeconds, 300) * 1.1 * 1000;
      expect(waited).toBeLessThanOrEqual(Math.max(slowest, demanded) + 1);
      expect(next.at >= next.notBefore).toBe(true);
    }));
  });
});

describe('due at a tick', () => {
  test('is what is nearer to it than to the next, so that a minute’s pace is kept at a minute’s clock', () => {
    const events = [eventAt(-5, 'live')];
    for (let index = 0; index < 200; index += 1) {
      const next = nextRead(stateOf({ source: `s${index}`, events }), now);
      expect(isDue(next, new Date(now.getTime() + 60_000), 60)).toBe(true);
      expect(isDue(next, new Date(now.getTime() + 10_000), 60)).toBe(false);
    }
  });

  test('is nothing before the time a source asked for', () => {
    const next = nextRead(stateOf({ retryAfterMs: 90_000, events: [eventAt(-5, 'live')] }), now);
    expect(isDue(next, new Date(now.getTime() + 89_000), 60)).toBe(false);
    expect(isDue(next, new Date(now.getTime() + 90_000), 60)).toBe(true);
  });

  test('keeps a gap of a whole minute at a minute’s clock whose ticks come some seconds apart', () => {
    const next = nextRead(stateOf({ minGapSeconds: 60, events: [eventAt(-5, 'live')] }), now);
    expect(isDue(next, new Date(now.getTime() + 57_000), 60)).toBe(true);
    expect(isDue(next, new Date(now.getTime() + 50_000), 60)).toBe(false);
  });
});
