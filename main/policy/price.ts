import type { Price } from '../domain/settings.ts';

const microsOfUsd = 6;

/** The price of one model of one provider; undefined where none is set. */
export function priceOf(prices: readonly Price[], provider: string, model: string): Price | undefined {
  return prices.find((price) => price.provider === provider && price.model === model);
}

/**
 * What tokens cost, in millionths of a dollar, rounded up to a whole one. Dollars a million tokens are millionths a
 * token, so nothing but whole numbers is multiplied and added.
 */
export function costMicros(price: Pick<Price, 'inputUsdPerMillion' | 'outputUsdPerMillion'>, usage: { readonly promptTokens: number; readonly outputTokens: number }): number {
  const [input, output] = [decimalOf(price.inputUsdPerMillion), decimalOf(price.outputUsdPerMillion)];
  const places = Math.max(input.places, output.places);
  const cost = scaled(input, places) * BigInt(usage.promptTokens) + scaled(output, places) * BigInt(usage.outputTokens);
  const whole = 10n ** BigInt(places);
  return Number((cost + whole - 1n) / whole);
}

/** An amount in dollars as whole millionths of a dollar, rounded down: a cap never grows by being counted. */
export function microsOf(usd: number): number {
  const { digits, places } = decimalOf(usd);
  return Number((digits * 10n ** BigInt(microsOfUsd)) / 10n ** BigInt(places));
}

/** Millionths of a dollar as a person reads them: `0.50 USD`, `0.000123 USD`, never rounded. */
export function dollars(usdMicros: number): string {
  const digits = String(usdMicros).padStart(microsOfUsd + 1, '0');
  const fraction = digits.slice(-microsOfUsd).replace(/0{1,4}$/, '');
  return `${digits.slice(0, -microsOfUsd).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')}.${fraction} USD`;
}

/** `digits` divided by ten to the power of `places`. */
interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

/** The decimal a person wrote, which is the shortest one that the binary number stands for. Takes no negative numbers. */
function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 };
}

function scaled({ digits, places }: Decimal, to: number): bigint {
  return digits * 10n ** BigInt(to - places);
}
