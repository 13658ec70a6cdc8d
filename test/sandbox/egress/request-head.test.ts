import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedFor } from '../../../sandbox/egress/request-head.ts';

const good = { host: 'good.test', port: 443, privateAddress: false };
const other = { host: 'registry.example.org', port: 8443, privateAddress: true };

describe('what a request asks for', () => {
  it('is granted for a place of the list, whatever fields come with it', () => {
    expect(askedFor('CONNECT good.test:443 HTTP/1.1\r\nHost: evil.test\r\nProxy-Connection: keep-alive', [good, other])).toEqual({ ok: true, place: good });
    expect(askedFor('CONNECT registry.example.org:8443 HTTP/1.0', [good, other])).toEqual({ ok: true, place: other });
  });

  it('is granted for nothing else: only that one line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), fc.string({ unit: 'binary-ascii' }), (before, after) => {
      const asked = askedFor(`${before}good.test${after}`, [good]);
      expect(asked.ok).toBe(/^CONNECT $/.test(before) && /^:443 HTTP\/1\.[01](?:\r\n[!-9;-~]+:[^\r\n]*)*$/.test(after));
    }));
  });

  it('is granted to nobody by an empty list', () => {
    expect(askedFor('CONNECT good.test:443 HTTP/1.1', [])).toMatchObject({ ok: false, reason: 'host' });
  });
});
