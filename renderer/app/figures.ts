const grouped = new Intl.NumberFormat('en-US');

/** `1 file`, `1,234 files`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped.format(number)} ${number === 1 ? one : many}`;
}

export function figure(number: number): string {
  return grouped.format(number);
}

/** Dollars with cents; below a cent, the digits that still say something. */
export function usd(amount: number): string {
  if (amount === 0) return '$0.00';
  return amount < 0.01 ? `$${amount.toPrecision(1)}` : `$${amount.toFixed(2)}`;
}

export function bytes(size: number): string {
  if (size < 1000) return `${size} B`;
  if (size < 1_000_000) return `${(size / 1000).toFixed(size < 10_000 ? 1 : 0)} kB`;
  return `${(size / 1_000_000).toFixed(1)} MB`;
}

/** The first digits of a digest or object name: enough to tell two apart by eye. */
export function short(digest: string, digits = 10): string {
  return digest.slice(0, digits);
}

/** A share of one as `83 %`. */
export function share(part: number): string {
  return `${Math.round(part * 100)} %`;
}
