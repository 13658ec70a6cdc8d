import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHello } from '../../../sandbox/egress/client-hello.ts';
import { clientHello, encryptedHello, madeHello, serverNames } from './hello.ts';

describe('the server name of a TLS hello', () => {
  it('is read from what a real client says', async () => {
    expect(readHello(await clientHello('good.test'))).toEqual({ state: 'named', serverName: 'good.test' });
  });

  it('is read as it stands: no case is changed, no dot is dropped', async () => {
    for (const name of ['GOOD.test', 'good.test.', 'xgood.test', 'good.test\0.evil.test']) {
      expect(readHello(madeHello([serverNames(name)]))).toEqual({ state: 'named', serverName: name });
    }
  });

  it('is waited for however the hello is cut, and never guessed', async () => {
    const whole = await clientHello('good.test');
    for (let length = 0; length < whole.length; length += 1) expect(readHello(whole.subarray(0, length))).toEqual({ state: 'more' });
  });

  it('is put together from several records', () => {
    for (const bytes of [1, 2, 5, 50]) expect(readHello(madeHello([serverNames('good.test')], bytes))).toEqual({ state: 'named', serverName: 'good.test' });
  });

  it('is missing, hidden, double or not of a host: refused', async () => {
    expect(readHello(await clientHello(null))).toEqual({ state: 'refused', reason: 'no-server-name' });
    expect(readHello(madeHello([]))).toEqual({ state: 'refused', reason: 'no-server-name' });
    expect(readHello(madeHello([serverNames('good.test'), encryptedHello]))).toEqual({ state: 'refused', reason: 'encrypted-hello' });
    expect(readHello(madeHello([serverNames('good.test'), serverNames('evil.test')]))).toEqual({ state: 'refused', reason: 'not-tls' });
    expect(readHello(madeHello([serverNames('good.test', 'evil.test')]))).toEqual({ state: 'refused', reason: 'not-tls' });
    expect(readHello(madeHello([serverNames()]))).toEqual({ state: 'refused', reason: 'not-tls' });
  });

  it.each(['SSH-2.0-x\r\n', 'GET / HTTP/1.1\r\n\r\n', '\x15\x03\x01\x00\x02\x01\x00', '\x16\x02\x00', '\x16\x03\x01\x00\x00', '\x16\x03\x01\xff\xff', '\x16\x03\x01\x00\x04\x02\x00\x00\x00'])('is none in %j', (text) => {
    expect(readHello(Buffer.from(text, 'latin1'))).toEqual({ state: 'refused', reason: 'not-tls' });
  });

  it('never throws, whatever the bytes, and a changed byte never gives a name beyond the record', async () => {
    const whole = await clientHello('good.test');
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => ['more', 'refused', 'named'].includes(readHello(Buffer.from(bytes)).state)));
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const changed = Buffer.from(whole);
      changed[at] = value;
      return ['more', 'refused', 'named'].includes(readHello(changed).state);
    }));
  });
});
