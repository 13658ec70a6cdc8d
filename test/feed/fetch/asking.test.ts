import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, wait } from '../../../main/feed/fetch/backoff.ts';
import { createHostGate } from '../../../main/feed/fetch/host-gate.ts';
import { redirectTarget } from '../../../main/feed/fetch/redirect.ts';
import { readRetryAfter } from '../../../main/feed/fetch/retry-after.ts';

describe('Retry-After', () => {
  const now = new Date('2031-05-01T12:00:00Z');
  test.each([
    ['0', 0], ['120', 120_000], [' 5 ', 5000], ['Thu, 01 May 2031 12:01:30 GMT', 90_000], ['Thursday, 01-May-31 12:01:30 GMT', 90_000],
    ['Thu, 01 May 2031 11:00:00 GMT', 0], ['99999999999', 86_400_000], ['Thu, 01 May 2099 11:00:00 GMT', 86_400_000],
    ['-5', null], ['1.5', null], ['soon', null], ['', null], [undefined, null], ['Mon, 99 Foo 2031', null],
  ])('%s is %s ms', (header, ms) => {
    expect(readRetryAfter(header, now)).toBe(ms);
  });
});

describe('backoff', () => {
  test('has a bound that doubles up to eight seconds, and full jitter below it', () => {
    expect([0, 1, 2, 3, 4, 5, 60].map((attempt) => backoffMs(attempt, () => 1))).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000]);
    expect(backoffMs(3, () => 0)).toBe(0);
  });

  test('a wait that is called off ends', async () => {
    const stop = new AbortController();
    const waiting = wait(3_600_000, stop.signal);
    stop.abort();
    await waiting;
    await wait(3_600_000, stop.signal);
  });
});

describe('the gate of a host', () => {
  test('never lets two requests of one gap closer than it, in whatever order they come', () => {
    const asks = fc.array(fc.record({ host: fc.constantFrom('a.example', 'b.example'), passMs: fc.nat(5000) }), { maxLength: 60 });
    fc.assert(fc.property(asks, fc.nat(4000), (list, gapMs) => {
      let clock = 0;
      const gate = createHostGate(() => clock);
      const at = new Map<string, number>();
      for (const { host, passMs } of list) {
        clock += passMs;
        const moment = clock + gate.take(host, gapMs);
        expect(moment - (at.get(host) ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(gapMs);
        at.set(host, moment);
      }
    }));
  });

  test('forgets those it was asked for longest ago', () => {
    const gate = createHostGate(() => 0);
    for (let host = 0; host < 3000; host += 1) gate.take(`h${host}.example`, 1000);
    expect([gate.waitMs('h0.example', 1000), gate.waitMs('h2999.example', 1000)]).toEqual([0, 1000]);
  });
});

describe('a redirect', () => {
  test.each([
    ['https://a.example/x', 'https://b.example/y', 'https://b.example/y'], ['https://a.example/x/', '../y', 'https://a.example/y'], ['https://a.example/', '//b.example/', 'https://b.example/'],
    ['http://a.example/', 'https://a.example/', 'https://a.example/'], ['http://a.example:8080/', 'http://a.example:8080/y', 'http://a.example:8080/y'],
    ['http://a.example/', 'http://b.example/', null], ['http://a.example/', 'https://b.example/', null], ['http://a.example/', 'http://a.example:22/', null], ['https://a.example/', 'http://a.example/', null],
    ['https://a.example/', 'https://me:word@b.example/', null], ['https://a.example/', 'file:///etc/passwd', null], ['https://a.example/', 'https://', null],
  ])('from %s to %s leads to %s', (from, location, expected) => {
    const target = redirectTarget(new URL(from), location);
    expect('url' in target ? target.url.href : null).toBe(expected);
  });
});
