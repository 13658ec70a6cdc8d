import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKind, mayAsk } from '../../../main/feed/fetch/address.ts';

test.each([
  ['93.184.215.14', 'public'], ['172.32.0.1', 'public'], ['100.128.0.1', 'public'], ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'], ['::ffff:93.184.215.14', 'public'],
  ['127.0.0.1', 'loopback'], ['127.255.0.3', 'loopback'], ['::1', 'loopback'], ['::ffff:127.0.0.1', 'loopback'], ['::ffff:7f00:1', 'loopback'], ['2002:7f00:1::', 'loopback'],
  ['10.0.0.1', 'private'], ['172.16.0.1', 'private'], ['172.31.255.255', 'private'], ['192.168.1.1', 'private'], ['100.64.0.1', 'private'], ['fd12:3456::1', 'private'], ['64:ff9b::a00:1', 'private'],
  ['0.0.0.0', 'refused'], ['169.254.169.254', 'refused'], ['224.0.0.1', 'refused'], ['255.255.255.255', 'refused'], ['::', 'refused'], ['fe80::1%eth0', 'refused'], ['ff02::1', 'refused'], ['::ffff:169.254.169.254', 'refused'],
  ['scores.example', 'refused'], ['', 'refused'],
])('%s is %s', (address, kind) => {
  expect(addressKind(address)).toBe(kind);
});

test('an IPv4 address is of the same kind when it is written as a mapped IPv6 one', () => {
  fc.assert(fc.property(fc.ipV4(), (address) => addressKind(`::ffff:${address}`) === addressKind(address)));
});

test('any IPv6 address has a kind', () => {
  fc.assert(fc.property(fc.ipV6(), (address) => ['public', 'loopback', 'private', 'refused'].includes(addressKind(address))));
});

test('what is configured opens itself and nothing more', () => {
  expect(mayAsk('127.0.0.1', 'localhost')).toBe(true);
  expect(mayAsk('::1', 'localhost.')).toBe(true);
  expect(mayAsk('127.0.0.1', '[::1]')).toBe(true);
  expect(mayAsk('127.0.0.1', 'localhost.example.com')).toBe(false);
  expect(mayAsk('127.0.0.1', '10.0.0.1')).toBe(false);
  expect(mayAsk('10.0.0.1', '10.0.0.1')).toBe(true);
  expect(mayAsk('10.0.0.2', '10.0.0.1')).toBe(false);
  expect(mayAsk('10.0.0.1', 'localhost')).toBe(false);
  expect(mayAsk('169.254.169.254', '169.254.169.254')).toBe(false);
});
