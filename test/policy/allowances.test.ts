import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capsSchema, type Caps } from '../../main/domain/settings.ts';
import { allowanceFor, dayOf, isNearCap, type AllowanceInputs } from '../../main/policy/allowances.ts';

const nothing = { usdMicros: 0, tokens: 0, calls: 0 };

function inputs(over: Partial<AllowanceInputs> = {}): AllowanceInputs {
  return { caps: capsSchema.parse({}), run: nothing, day: nothing, worst: { usdMicros: 100_000, tokens: 20_000 }, candidate: { paid: true, hasPrice: true }, ...over };
}

describe('an allowance', () => {
  it.each([
    ['run-usd', { run: { ...nothing, usdMicros: 900_001 } }],
    ['run-tokens', { run: { ...nothing, tokens: 180_001 } }],
    ['run-calls', { run: { ...nothing, calls: 60 } }],
    ['day-usd', { day: { ...nothing, usdMicros: 4_900_001 } }],
    ['day-tokens', { day: { ...nothing, tokens: 1_980_001 } }],
    ['no-price', { candidate: { paid: true, hasPrice: false } }],
  ] as const)('is refused by %s, and by nothing one unit below it', (cap, over) => {
    expect(allowanceFor(inputs(over))).toMatchObject({ allowed: false, cap });
    const below = { run: { usdMicros: 900_000, tokens: 180_000, calls: 59 }, day: { usdMicros: 4_900_000, tokens: 1_980_000, calls: 1000 } };
    expect(allowanceFor(inputs(below))).toEqual({ allowed: true });
  });

  it('names the cap, what is used, what the call could take and what would lift it', () => {
    expect(allowanceFor(inputs({ day: { usdMicros: 4_950_000, tokens: 0, calls: 0 } }))).toEqual({
      allowed: false,
      cap: 'day-usd',
      sentence: 'The day’s cap of 5.00 USD could be crossed: 4.95 USD used or set aside, and this call could take 0.10 USD.',
      lift: 'Raise `caps.day.usd` in Settings, Models, for new runs, or wait for the next day of UTC.',
    });
    expect(allowanceFor(inputs({ run: { ...nothing, calls: 60 } }))).toMatchObject({
      sentence: 'The run’s cap of 60 calls could be crossed: 60 calls used or set aside, and this call could take 1 call.',
      lift: 'Raise `caps.run.calls` in Settings, Models, for new runs, or give the run a smaller task.',
    });
  });

  it('lets a free call go on where the money is used up, but not where the tokens are', () => {
    const free = { worst: { usdMicros: 0, tokens: 10 }, candidate: { paid: false, hasPrice: false } };
    expect(allowanceFor(inputs({ ...free, day: { usdMicros: 9_000_000, tokens: 0, calls: 9 } }))).toEqual({ allowed: true });
    expect(allowanceFor(inputs({ ...free, day: { usdMicros: 0, tokens: 2_000_000, calls: 9 } }))).toMatchObject({ cap: 'day-tokens' });
  });

  it('never lets anything past a cap, and refuses nothing that fits all of them', () => {
    const amount = fc.nat(3_000_000);
    const sum = fc.record({ usdMicros: amount, tokens: amount, calls: fc.nat(5) });
    const caps: fc.Arbitrary<Caps> = fc.record({
      run: fc.record({ usd: fc.integer({ min: 0, max: 300 }).map((cents) => cents / 100), tokens: amount, calls: fc.nat(5) }),
      day: fc.record({ usd: fc.integer({ min: 0, max: 300 }).map((cents) => cents / 100), tokens: amount }),
    });
    fc.assert(fc.property(caps, sum, sum, fc.record({ usdMicros: fc.integer({ min: 1, max: 300_000 }), tokens: fc.integer({ min: 1, max: 300_000 }) }), (limits, run, day, worst) => {
      const cents = (usd: number): number => Math.round(usd * 100) * 10_000;
      const fits =
        run.usdMicros + worst.usdMicros <= cents(limits.run.usd) && run.tokens + worst.tokens <= limits.run.tokens && run.calls + 1 <= limits.run.calls &&
        day.usdMicros + worst.usdMicros <= cents(limits.day.usd) && day.tokens + worst.tokens <= limits.day.tokens;
      expect(allowanceFor({ caps: limits, run, day, worst, candidate: { paid: true, hasPrice: true } }).allowed).toBe(fits);
    }), { numRuns: 500 });
  });
});

describe('the day that counts', () => {
  it('is the clock’s in UTC, and never earlier than one that something was spent for', () => {
    const late = new Date('2026-11-22T23:59:59.999Z');
    expect(dayOf(late, null)).toBe('2026-11-22');
    expect(dayOf(late, '2026-11-21')).toBe('2026-11-22');
    expect(dayOf(late, '2026-11-23')).toBe('2026-11-23');
    expect(dayOf(new Date('2026-11-23T00:00:00.000Z'), '2026-11-22')).toBe('2026-11-23');
  });

  it('never goes back, whatever the clock does', () => {
    fc.assert(fc.property(fc.array(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), { minLength: 1 }), (clock) => {
      const days: string[] = [];
      for (const now of clock) days.push(dayOf(now, days.at(-1) ?? null));
      expect(days).toEqual(days.toSorted());
    }));
  });
});

describe('being near a cap', () => {
  it.each([
    [{ usdMicros: 3_999_999, tokens: 1_599_999, calls: 1 }, false],
    [{ usdMicros: 4_000_000, tokens: 0, calls: 1 }, true],
    [{ usdMicros: 0, tokens: 1_600_000, calls: 1 }, true],
  ])('begins at four fifths of money or tokens: %j', (day, near) => {
    expect(isNearCap(capsSchema.parse({}), day)).toBe(near);
  });

  it('is not told of a cap of nothing', () => {
    expect(isNearCap(capsSchema.parse({ day: { usd: 0, tokens: 100 } }), { ...nothing, tokens: 1 })).toBe(false);
  });
});
