import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../sandbox/egress/addresses.ts';

describe('an address', () => {
  it.each(['104.16.0.1', '8.8.8.8', '1.1.1.1', '172.15.255.255', '172.32.0.0', '100.63.255.255', '100.128.0.0', '2606:4700::6810:1', '2a00:1450::1'])('%s is another machine on the internet', (address) => {
    expect(kindOf(address)).toBe('public');
  });

  it.each(['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.127.255.255', '192.0.2.1', '198.18.0.1', '203.0.113.9', 'fc00::1', 'fd12:3456::1'])('%s is in a network of somebody’s own', (address) => {
    expect(kindOf(address)).toBe('private');
  });

  it.each([
    '127.0.0.1', '127.255.255.255', '0.0.0.0', '0.1.2.3', '169.254.169.254', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '192.0.0.8',
    '::', '::1', 'fe80::1', 'fe80::1%eth0', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'fec0::1',
    '', 'localhost', '127.1', '2130706433', '0x7f.1', '1.2.3.4.5', '8.8.8.8 ', '010.0.0.1',
  ])('%j is never connected to', (address) => {
    expect(kindOf(address)).toBe('never');
  });

  it('is never public in a mapped or a loopback range', () => {
    fc.assert(fc.property(fc.ipV4(), (address) => kindOf(`::ffff:${address}`) === 'never'));
    fc.assert(fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c) => kindOf(`127.${a}.${b}.${c}`) === 'never' && kindOf(`10.${a}.${b}.${c}`) === 'private'));
  });
});
