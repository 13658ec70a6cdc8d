import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFeedClock, type FeedClock, type FeedClockOptions } from '../../main/triggers/feed-clock.ts';

const minute = 60_000;
const begin = Date.UTC(2031, 4, 1, 12, 0, 30);
const instant = (ms: number): string => new Date(ms).toISOString();

interface Outcome {
  readonly kind: 'ticked' | 'skipped' | 'missed';
  readonly from: string;
  readonly until: string;
}

/** A machine with a wall clock that can be set, timers that sleep with it, and a ledger that outlives its processes. */
function createMachine(everyMinutes: number) {
  let wall = begin;
  let running = 0;
  let timers: { at: number; fire: () => void }[] = [];
  const outcomes: Outcome[] = [];
  const failures: unknown[] = [];
  const setBacks: string[] = [];
  let runs: { end: () => void; fail: (error: Error) => void }[] = [];
  let trouble = { after: 0, times: 0 };
  let troubles = 0;
  const record = (outcome: Outcome): void => {
    if (trouble.after > 0) trouble = { ...trouble, after: trouble.after - 1 };
    else if (trouble.times > 0) {
      trouble = { after: 0, times: trouble.times - 1 };
      throw new Error('The ledger is busy.');
    }
    outcomes.push(outcome);
  };
  const options: FeedClockOptions = {
    now: () => new Date(wall),
    random: () => 0.5,
    setTimer(ms, fire) {
      const timer = { at: running + ms, fire };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    onTick({ slot }) {
      outcomes.push({ kind: 'ticked', from: slot, until: slot });
      return new Promise((resolve, reject) => {
        runs.push({ end: resolve, fail: reject });
      });
    },
    onMissed: (_workspaceId, { from, until }) => record({ kind: 'missed', from, until }),
    onSkipped: ({ slot }) => record({ kind: 'skipped', from: slot, until: slot }),
    onFailed: (_tick, error) => void failures.push(error),
    onTrouble: () => {
      troubles += 1;
    },
    onSetBack: (_workspaceId, until) => void setBacks.push(until),
  };
  const start = (): FeedClock => {
    const clock = createFeedClock(options);
    clock.start('w', { everyMinutes, from: instant(begin), closed: outcomes.at(-1)?.until ?? null });
    return clock;
  };
  let clock = start();
  return {
    outcomes, failures, setBacks,
    troubles: () => troubles,
    wall: () => wall,
    clock: () => clock,
    timers: () => timers.length,
    /** Time goes by with the machine awake. */
    pass(ms: number): void {
      const end = running + ms;
      for (let guard = 0; guard < 100_000; guard += 1) {
        const next = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        wall += next.at - running;
        running = next.at;
        timers = timers.filter((other) => other !== next);
        next.fire();
      }
      wall += end - running;
      running = end;
    },
    /** Asleep: the wall clock goes on, timers don't. */
    sleep(ms: number): void {
      wall += ms;
    },
    setClock(by: number): void {
      wall += by;
    },
    /** The process dies with its runs and timers, and another begins some time later. */
    restart(downMs: number): void {
      timers = [];
      runs = [];
      wall += downMs;
      clock = start();
    },
    switchOffAndOn(): void {
      clock.stop('w');
      clock.start('w', { everyMinutes, from: instant(begin), closed: outcomes.at(-1)?.until ?? null });
    },
    /** The runs under way end, and what waits for them has gone on. */
    async endRuns(error?: Error): Promise<void> {
      for (const run of runs.splice(0)) {
        if (error === undefined) run.end();
        else run.fail(error);
      }
      // After every microtask that the ends set off.
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    },
    /** From the so-manieth outcome on, so many can't be recorded. */
    breakLedger(after: number, times: number): void {
      trouble = { after, times };
    },
  };
}

/** Every slot of every outcome, in order. */
function slotsOf(outcomes: readonly Outcome[], everyMinutes: number): readonly string[] {
  return outcomes.flatMap(({ from, until }) => {
    const slots: string[] = [];
    for (let slot = Date.parse(from); slot <= Date.parse(until); slot += everyMinutes * minute) slots.push(instant(slot));
    return slots;
  });
}

function grid(everyMinutes: number, until: number): readonly string[] {
  const step = everyMinutes * minute;
  const slots: string[] = [];
  for (let slot = (Math.floor(begin / step) + 1) * step; slot <= until; slot += step) slots.push(instant(slot));
  return slots;
}

describe('a feed’s clock', () => {
  test('ticks once a slot, a little after it', async () => {
    const machine = createMachine(1);
    for (let count = 0; count < 5; count += 1) {
      machine.pass(minute);
      await machine.endRuns();
    }
    expect(machine.outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'ticked'));
    expect(slotsOf(machine.outcomes, 1)).toEqual(grid(1, machine.wall()));
  });

  test('skips what comes while the run before still goes on, also one from before it was switched off and on', async () => {
    const machine = createMachine(1);
    machine.pass(2 * minute);
    machine.switchOffAndOn();
    machine.pass(minute);
    await machine.endRuns();
    machine.pass(minute);
    expect(machine.outcomes.map(({ kind }) => kind)).toEqual(['ticked', 'skipped', 'skipped', 'ticked']);
  });

  test('after a sleep runs the newest and tells the rest as one range', async () => {
    const machine = createMachine(1);
    machine.pass(minute);
    await machine.endRuns();
    machine.sleep(480 * minute);
    machine.pass(minute);
    expect(machine.outcomes.map(({ kind }) => kind)).toEqual(['ticked', 'missed', 'ticked']);
    expect(slotsOf(machine.outcomes, 1)).toEqual(grid(1, machine.wall()));
  });

  test('begun again after the app was down, runs at once', async () => {
    const machine = createMachine(1);
    machine.pass(minute);
    machine.restart(10 * minute);
    expect(machine.outcomes.map(({ kind }) => kind)).toEqual(['ticked', 'missed', 'ticked']);
  });

  test('of a run that throws says so, and goes on', async () => {
    const machine = createMachine(1);
    machine.pass(minute);
    await machine.endRuns(new Error('boom'));
    machine.pass(minute);
    expect(machine.failures).toEqual([new Error('boom')]);
    expect(machine.outcomes).toHaveLength(2);
  });

  test('set back by hours gives no slot twice, and tells about once a slot that it is', async () => {
    const machine = createMachine(1);
    machine.pass(minute);
    await machine.endRuns();
    machine.setClock(-120 * minute);
    machine.pass(10 * minute);
    expect(machine.outcomes).toHaveLength(1);
    expect(machine.setBacks.length).toBeGreaterThanOrEqual(8);
    expect(machine.setBacks.length).toBeLessThanOrEqual(11);
    machine.pass(112 * minute);
    expect(machine.outcomes.length).toBeGreaterThan(1);
    expect(slotsOf(machine.outcomes, 1)).toEqual(grid(1, machine.wall()));
  });

  test('whose outcomes can’t be recorded keeps their slots open, and those only', async () => {
    const machine = createMachine(1);
    machine.pass(minute);
    machine.sleep(10 * minute);
    machine.breakLedger(1, 1);
    machine.pass(minute);
    expect(machine.troubles()).toBe(1);
    machine.pass(minute);
    expect(machine.outcomes.map(({ kind }) => kind)).toEqual(['ticked', 'missed', 'missed', 'skipped']);
    expect(slotsOf(machine.outcomes, 1)).toEqual(grid(1, machine.wall()));
  });

  test('whose failed run can’t be recorded tells of it again', async () => {
    const told: string[] = [];
    const fires: (() => void)[] = [];
    let [wall, broken, troubles] = [begin, true, 0];
    const clock = createFeedClock({
      now: () => new Date(wall), random: () => 0, setTimer: (_ms, fire) => (fires.push(fire), () => undefined),
      onTick: () => Promise.reject(new Error('The ledger is busy.')),
      onFailed: ({ slot }) => {
        if (broken) throw new Error('The ledger is busy.');
        told.push(slot);
      },
      onTrouble: () => {
        troubles += 1;
      },
      onMissed: () => undefined, onSkipped: () => undefined, onSetBack: () => undefined,
    });
    clock.start('a', { everyMinutes: 1, from: instant(begin), closed: null });
    for (let tick = 0; tick < 3; tick += 1) {
      wall += minute;
      broken = tick < 1;
      for (const fire of fires.splice(0)) fire();
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
    expect(told).toEqual(grid(1, wall));
    expect(troubles).toBe(1);
  });

  test('stopped by the tick itself, leaves no timer', () => {
    let timers = 0;
    const clock: FeedClock = createFeedClock({
      now: () => new Date(begin), random: () => 0, setTimer: () => {
        timers += 1;
        return () => undefined;
      },
      onTick: ({ workspaceId }) => Promise.resolve(clock.stop(workspaceId)),
      onMissed: () => undefined, onSkipped: () => undefined, onFailed: () => undefined, onTrouble: () => undefined, onSetBack: () => undefined,
    });
    clock.start('a', { everyMinutes: 1, from: instant(begin - minute), closed: null });
    expect(timers).toBe(0);
  });

  test('stopped, does nothing more and leaves no timer', () => {
    const machine = createMachine(1);
    expect(machine.clock().nextAt('w')).toBe('2031-05-01T12:01:00.000Z');
    machine.clock().stopAll();
    machine.pass(10 * minute);
    expect([machine.outcomes, machine.timers(), machine.clock().nextAt('w')]).toEqual([[], 0, null]);
  });

  test('tells of what can’t be recorded once a tick, however long that lasts, and records all of it afterwards', async () => {
    let [wall, full, troubles] = [begin, true, 0];
    const failed: string[] = [];
    let fire: () => void = () => undefined;
    const clock = createFeedClock({
      now: () => new Date(wall), random: () => 0,
      setTimer: (_ms, next) => {
        fire = next;
        return () => undefined;
      },
      onTick: () => Promise.reject(new Error('The disk is full.')),
      onFailed: ({ slot }) => {
        if (full) throw new Error('The disk is full.');
        failed.push(slot);
      },
      onTrouble: () => void (troubles += 1),
      onMissed: () => undefined, onSkipped: () => undefined, onSetBack: () => undefined,
    });
    clock.start('w', { everyMinutes: 1, from: instant(begin), closed: null });
    for (let count = 1; count <= 20; count += 1) {
      wall += minute;
      fire();
      await new Promise((resolve) => setImmediate(resolve));
      expect(troubles).toBe(count);
    }
    full = false;
    wall += minute;
    fire();
    await new Promise((resolve) => setImmediate(resolve));
    expect(failed).toEqual(Array.from({ length: 21 }, (_, index) => instant(Date.UTC(2031, 4, 1, 12, 1 + index))));
    expect(troubles).toBe(20);
    clock.stopAll();
  });

  test('goes by whole minutes only', () => {
    const machine = createMachine(1);
    expect(() => machine.clock().start('v', { everyMinutes: 0.5, from: instant(begin), closed: null })).toThrow(RangeError);
  });

  test('keeps two workspaces apart', () => {
    const ticks: string[] = [];
    const fires: (() => void)[] = [];
    let wall = begin;
    const clock = createFeedClock({
      now: () => new Date(wall), random: () => 0, setTimer: (_ms, fire) => (fires.push(fire), () => undefined),
      onTick: ({ workspaceId }) => {
        ticks.push(workspaceId);
        return new Promise(() => undefined);
      },
      onMissed: () => undefined, onSkipped: () => undefined, onFailed: () => undefined, onTrouble: () => undefined, onSetBack: () => undefined,
    });
    for (const workspaceId of ['a', 'b']) clock.start(workspaceId, { everyMinutes: 1, from: instant(begin), closed: null });
    wall += minute;
    for (const fire of fires.splice(0)) fire();
    expect(ticks).toEqual(['a', 'b']);
  });

  type Move = { readonly kind: 'pass' | 'sleep' | 'set' | 'restart' | 'end' | 'onoff' | 'trouble'; readonly seconds: number };
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.record({ kind: fc.constant('pass' as const), seconds: fc.nat(400) }),
    fc.record({ kind: fc.constant('sleep' as const), seconds: fc.nat(20_000) }),
    fc.record({ kind: fc.constant('set' as const), seconds: fc.integer({ min: -8000, max: 8000 }) }),
    fc.record({ kind: fc.constant('restart' as const), seconds: fc.nat(8000) }),
    fc.record({ kind: fc.constantFrom('end' as const, 'onoff' as const, 'trouble' as const), seconds: fc.nat(2) }),
  );

  test('whatever happens to the machine, each slot ends exactly once and none is lost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(move, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (moves, everyMinutes) => {
      const machine = createMachine(everyMinutes);
      for (const { kind, seconds } of moves) {
        if (kind === 'pass') machine.pass(seconds * 1000);
        else if (kind === 'sleep') machine.sleep(seconds * 1000);
        else if (kind === 'set') machine.setClock(seconds * 1000);
        else if (kind === 'restart') machine.restart(seconds * 1000);
        else if (kind === 'onoff') machine.switchOffAndOn();
        else if (kind === 'trouble') machine.breakLedger(seconds % 3, 2);
        else await machine.endRuns();
      }
      machine.breakLedger(0, 0);
      machine.pass(3 * everyMinutes * minute);
      const seen = slotsOf(machine.outcomes, everyMinutes);
      const last = seen.at(-1);
      expect(seen).toEqual(last === undefined ? [] : grid(everyMinutes, Date.parse(last)));
      // The newest slot of the wall clock has its outcome: nothing is lost at the end either.
      for (const slot of grid(everyMinutes, machine.wall() - 6000)) expect(seen).toContain(slot);
    }), { numRuns: 150 });
  });
});
