/** Numbers as a reader of a `why` reads them. */

export function percent(share: number): string {
  const value = share * 100;
  if (value !== 0 && Math.abs(value) < 1) return 'less than 1 %';
  return `${Math.round(value)} %`;
}

export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 90) return whole === 1 ? '1 minute' : `${whole} minutes`;
  const hours = Math.round(whole / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
