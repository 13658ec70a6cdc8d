import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../agents/redact.ts';

const root = resolve(import.meta.dirname, '../..');
const redact = createRedactor([]);
/** Put together here, so that no file of ours holds what looks like a credential. */
const assembled = (...parts: readonly string[]): string => parts.join('');

describe('taking secrets out', () => {
  it.each([
    ['GitHub token', assembled('gh', 'p_', 'a'.repeat(36))], ['GitHub token', assembled('github', '_pat_', 'A1'.repeat(30))], ['API key', assembled('sk', '-proj-', 'Zx'.repeat(20))],
    ['AWS key id', assembled('AKIA', 'IOSFODNN7EXAMPLE')], ['Slack token', assembled('xox', 'b-', '1234567890-abcdef')], ['Google key', assembled('AI', 'za', 'b'.repeat(35))], ['npm token', assembled('np', 'm_', 'c'.repeat(36))],
    ['JSON web token', assembled('ey', 'J', 'a'.repeat(20), '.ey', 'J', 'b'.repeat(20), '.', 'c'.repeat(20))],
    ['private key', assembled('-----BEGIN RSA ', 'PRIVATE KEY-----\nabc\ndef\n-----END RSA ', 'PRIVATE KEY-----')],
  ])('knows a %s by its look', (kind, secret) => {
    expect(redact(`before ${secret} after`)).toBe(`before [redacted: ${kind}] after`);
  });

  it('knows a password in an address, and leaves the rest of it', () => {
    expect(redact('git clone https://ada:hunter22@example.org/x.git')).toBe('git clone https://ada:[redacted: password in an address]@example.org/x.git');
  });

  it('takes known keys out however they are spelt', () => {
    const key = 'k3y+with/odd=signs"and\\more';
    const clean = createRedactor([key])(`${key} ${Buffer.from(key).toString('base64')} ${encodeURIComponent(key)} ${JSON.stringify({ key })}`);
    expect(clean).not.toContain('odd');
    expect(clean).not.toContain(Buffer.from(key).toString('base64').replace(/=+$/, ''));
  });

  it('changes nothing more the second time, and keeps JSON whole', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.constant(assembled('sk', '-', 'a'.repeat(30))), fc.constant('secret-key-1'))), (parts) => {
      const twice = createRedactor(['secret-key-1']);
      const text = JSON.stringify(parts);
      expect(twice(twice(text))).toBe(twice(text));
      expect(JSON.parse(twice(text))).toHaveLength(parts.length);
    }));
  });

  it('reads a megabyte of what almost looks like one', () => {
    for (const almost of ['-----BEGIN PRIVATE KEY-----', assembled('ey', 'J', 'a'.repeat(9)), 'https://a:', 'aws_secret_access_key = ', assembled('gh', 'p_')]) {
      expect(redact(almost.repeat(Math.ceil(1_000_000 / almost.length))).length).toBeGreaterThan(0);
    }
  });

  it('leaves this program’s own sources alone', () => {
    const sources = ['main', 'agents', 'sandbox', 'renderer', 'preload'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)));
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((file) => redact(readFileSync(file, 'utf8')) !== readFileSync(file, 'utf8'))).toEqual([]);
  });
});
