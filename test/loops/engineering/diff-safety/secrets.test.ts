import * as fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secretsInWords } from '../../../../main/loops/engineering/diff-safety/secret-findings.ts';
import { secretsIn, withoutSecrets } from '../../../../main/loops/engineering/diff-safety/secrets.ts';
import { credentials, drawn } from '../../../hostile/diff-safety/credentials.ts';

describe('looking for credentials', () => {
  it.each(Object.entries(credentials))('finds %s once, and takes it out whole', async (_name, value) => {
    const text = `before ${value} after`;
    expect(await secretsIn('a.ts', text)).toHaveLength(1);
    const { text: cut, rules } = await withoutSecrets(text);
    expect(rules).toHaveLength(1);
    for (const line of value.split('\n').filter((part) => part.length > 20)) expect(cut).not.toContain(line.slice(-20));
    expect(cut).toContain('before ');
  });

  it('tells rule, beginning and size, and nothing else of it', async () => {
    const value = credentials['a classic GitHub token'] ?? '';
    const [found] = await secretsInWords('(commit message)', `Use ${value}`);
    expect(found).toEqual({ kind: 'secret', path: '(commit message)', line: null, detail: `Looks like a credential (rule github): ${value.slice(0, 4)}****, 40 characters.` });
  });

  it('reads no file by a path it is given: not even a key store', async () => {
    const store = join(mkdtempSync(join(tmpdir(), 'touchline-test-')), 'keys.p12');
    writeFileSync(store, 'not a key store');
    expect(await secretsIn(store, 'text')).toEqual([]);
    expect(await secretsIn(`${store}/none.p12`, 'text')).toEqual([]);
  });

  it('keeps no mark of what it looked at for the life of the process', async () => {
    const before = performance.getEntries().length;
    for (let times = 0; times < 20; times += 1) await secretsIn('a.ts', `const a${times} = 1;`);
    expect(performance.getEntries().length).toBe(before);
  });

  it('leaves any text without credentials as it is', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const { text: cut, rules } = await withoutSecrets(text);
      if (rules.length === 0) expect(cut).toBe(text);
    }));
    expect((await withoutSecrets(`key ${drawn(40, 'hex')} of commit`)).rules).toEqual([]);
  });

  it.each(['xoxb-', 'SG.', 'https://a:', ['-'.repeat(5), 'BEGIN PRIV', 'ATE KEY', '-'.repeat(5), '\n'].join(''), 'postgres://a:', 'AWS_SECRET_ACCESS_KEY', 'token', 'token="', '_', '\n', 'ghp_', '"'])('is done with half a mebibyte of %j', async (piece) => {
    expect(Array.isArray(await secretsIn('.env', piece.repeat(Math.ceil((512 * 1024) / piece.length))))).toBe(true);
  });
});
