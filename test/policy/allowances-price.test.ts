import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceSchema } from '../../main/domain/settings.ts';
import { costMicros, dollars, microsOf, priceOf } from '../../main/policy/price.ts';

describe('a cost', () => {
  it.each([
    [{ inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.2 }, 1, 1, 1],
    [{ inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.2 }, 10, 0, 1],
    [{ inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.2 }, 10, 5, 2],
    [{ inputUsdPerMillion: 0.1, outputUsdPerMillion: 0.2 }, 11, 5, 3],
    [{ inputUsdPerMillion: 2.5, outputUsdPerMillion: 15 }, 1_000_000, 1_000_000, 17_500_000],
    [{ inputUsdPerMillion: 1e-7, outputUsdPerMillion: 0 }, 10_000_000, 0, 1],
    [{ inputUsdPerMillion: 0, outputUsdPerMillion: 0 }, 999, 999, 0],
  ])('is exact and rounded up to a whole millionth: %j', (price, promptTokens, outputTokens, cost) => {
    expect(costMicros(price, { promptTokens, outputTokens })).toBe(cost);
  });

  it('never falls when there are more tokens', () => {
    const tokens = fc.nat(10_000_000);
    const usd = fc.double({ min: 0, max: 10_000, noNaN: true });
    fc.assert(fc.property(usd, usd, tokens, tokens, fc.nat(1000), (inputUsdPerMillion, outputUsdPerMillion, promptTokens, outputTokens, more) => {
      const cost = (extra: number): number => costMicros({ inputUsdPerMillion, outputUsdPerMillion }, { promptTokens: promptTokens + extra, outputTokens });
      expect(cost(more)).toBeGreaterThanOrEqual(cost(0));
      expect(Number.isSafeInteger(cost(0))).toBe(true);
    }));
  });
});

describe('dollars of the settings', () => {
  it.each([[1, 1_000_000], [0.29, 290_000], [1.1, 1_100_000], [4.35, 4_350_000], [1.005, 1_005_000], [0.0000019, 1], [1e-7, 0], [100_000, 100_000_000_000], [0, 0]])('%d are whole millionths, rounded down', (usd, micros) => {
    expect(microsOf(usd)).toBe(micros);
  });

  it('are the millionths a person wrote, all of them', () => {
    fc.assert(fc.property(fc.nat(2_000_000_000), (micros) => {
      expect(microsOf(micros / 1_000_000)).toBe(micros);
    }));
  });

  it.each([[0, '0.00 USD'], [1, '0.000001 USD'], [500_000, '0.50 USD'], [123_450, '0.12345 USD'], [1_234_567_890_000, '1,234,567.89 USD']])('%d millionths are shown as %s', (micros, shown) => {
    expect(dollars(micros)).toBe(shown);
  });
});

describe('prices', () => {
  it('are found by provider and model together', () => {
    const price = priceSchema.parse({ provider: 'hosted', model: 'm', inputUsdPerMillion: 1, outputUsdPerMillion: 2, asOf: '2026-01-01', source: 'a page' });
    expect(priceOf([price], 'hosted', 'm')).toBe(price);
    expect(priceOf([price], 'other', 'm')).toBeUndefined();
    expect(priceOf([price], 'hosted', 'n')).toBeUndefined();
  });
});
