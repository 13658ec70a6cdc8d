import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterQuiet } from '../../main/app/quiet-hours.ts';

const local = (day: number, hours: number, minutes = 0): number => new Date(2026, 10, day, hours, minutes).getTime();
const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);

describe('quiet hours', () => {
  it('put off until they are over, over midnight too', () => {
    const night = { from: '22:00', until: '07:30' };
    expect(afterQuiet(local(26, 21, 59), night)).toBe(local(26, 21, 59));
    expect(afterQuiet(local(26, 22), night)).toBe(local(27, 7, 30));
    expect(afterQuiet(local(27, 3), night)).toBe(local(27, 7, 30));
    expect(afterQuiet(local(27, 7, 30), night)).toBe(local(27, 7, 30));
    expect(afterQuiet(local(26, 13), { from: '12:00', until: '14:00' })).toBe(local(26, 14));
  });

  it('are none where they are not set, or begin when they end', () => {
    expect(afterQuiet(local(26, 3), null)).toBe(local(26, 3));
    expect(afterQuiet(local(26, 3), { from: '03:00', until: '03:00' })).toBe(local(26, 3));
  });

  it('never put anything before its time, nor off for a day, and what is put off comes when nothing is quiet', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 4e9 }), time, time, (minutes, from, until) => {
      const at = minutes * 60_000 % local(26, 12);
      const put = afterQuiet(at, { from, until });
      expect(put).toBeGreaterThanOrEqual(at);
      expect(put - at).toBeLessThanOrEqual(25 * 60 * 60 * 1000);
      expect(afterQuiet(put, { from, until })).toBe(put);
    }));
  });
});
