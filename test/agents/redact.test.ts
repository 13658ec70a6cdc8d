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

  it('finds one at the beginning of a line, also in JSON text and behind a colour', () => {
    for (const secret of [assembled('gh', 'p_', 'a'.repeat(36)), assembled('sk', '-proj-', 'Zx'.repeat(20)), assembled('ey', 'J', 'a'.repeat(20), '.ey', 'J', 'b'.repeat(20), '.', 'c'.repeat(20))]) {
      expect(redact(JSON.stringify({ text: `x\n${secret}` }))).not.toContain(secret.slice(0, 8));
      expect(redact(JSON.stringify(JSON.stringify({ text: `x\n\t${secret}` })))).not.toContain(secret.slice(0, 8));
      expect(redact(`\u001B[32m${secret}\u001B[0m`)).not.toContain(secret.slice(0, 8));
    }
    expect(redact(JSON.stringify({ env: `AWS_SECRET_ACCESS_KEY="${'k'.repeat(40)}"`, secretAccessKey: 'q'.repeat(40) }))).not.toMatch(/kkkk|qqqq/);
  });

  it('takes a long one out to its end, and a key file without its end or inside JSON', () => {
    expect(redact(assembled('sk', '-', 'a'.repeat(4000)))).toBe('[redacted: API key]');
    const body = Array.from({ length: 20 }, () => 'Ab1+'.repeat(16)).join('\n');
    expect(redact(assembled('-----BEGIN ', 'PRIVATE KEY-----\n', body))).toBe('[redacted: private key]');
    expect(JSON.parse(redact(JSON.stringify({ pem: assembled('-----BEGIN EC ', 'PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\n', body, '\n-----END EC ', 'PRIVATE KEY-----\n') })))).toEqual({ pem: '[redacted: private key]\n' });
  });

  it.each([
    ['a template', 'const url = `https://${user}:${password}@${host}/x`;'], ['a search for a key’s header', assembled("if (text.includes('-----BEGIN ", "PRIVATE KEY-----')) return null;\nexport const rest = 1;")],
    ['words with sk in them', 'the risk-management-of-everything-here and task-scope-and-everything-else'], ['two addresses', '["https://a:","b@c.example"]'], ['a digest', 'a'.repeat(64)],
  ])('leaves %s alone', (_, text) => {
    expect(redact(text)).toBe(text);
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

  it('changes nothing more the second time, whatever the known keys are', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.string({ minLength: 6, maxLength: 12 }), fc.constantFrom('redacted', '[redacted', 'private key', 'acted: key'))), fc.array(fc.string()), (secrets, parts) => {
      const twice = createRedactor(secrets);
      const text = [...parts, ...secrets].join(' ');
      expect(twice(twice(text))).toBe(twice(text));
    }));
  });

  it('keeps JSON whole, whatever stands beside what it takes out', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('https://a:', 'x@y', '\\', '"', '\n', assembled('-----BEGIN ', 'PRIVATE KEY-----'), assembled('-----END ', 'PRIVATE KEY-----'), 'Ab1+'.repeat(16), assembled('gh', 'p_', 'a'.repeat(36)), assembled('aws_secret_', 'access_key='), 'k'.repeat(40)));
    fc.assert(fc.property(fc.array(fc.array(piece).map((parts) => parts.join(''))), (parts) => {
      expect(JSON.parse(redact(JSON.stringify(parts)))).toHaveLength(parts.length);
      expect(JSON.parse(JSON.parse(redact(JSON.stringify(JSON.stringify(parts)))))).toHaveLength(parts.length);
      expect(redact(redact(parts.join('\n')))).toBe(redact(parts.join('\n')));
    }), { numRuns: 1000 });
  });

  it('reads a megabyte of what almost looks like one', () => {
    for (const almost of ['-----BEGIN PRIVATE KEY-----', assembled('ey', 'J', 'a'.repeat(9)), 'https://a:', 'aws_secret_access_key = ', assembled('gh', 'p_'), assembled('sk', '-'), assembled('ey', 'J', 'a'.repeat(12), '.'), 'https://a:a:', assembled('-----BEGIN ', 'PRIVATE KEY-----\n', 'A'.repeat(30)), '\\']) {
      expect(redact(almost.repeat(Math.ceil(1_000_000 / almost.length))).length).toBeGreaterThan(0);
    }
  });

  it('leaves this program’s own sources alone', () => {
    const sources = ['main', 'agents', 'sandbox', 'renderer', 'preload'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)));
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((file) => redact(readFileSync(file, 'utf8')) !== readFileSync(file, 'utf8'))).toEqual([]);
  });
});
