import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { writeWhole } from '../../main/orchestrator/write-whole.ts';
import { checkedAppKey } from '../../main/secrets/app-key.ts';
import { createEnvironmentKeyring, createKeyringOver } from '../../main/secrets/keyring.ts';
import { faultCodeOf, temporaryHome, valueOf } from '../support/ledger-home.ts';
import { filesHolding } from '../support/search-files.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const pkcs8 = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicKey = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const elliptic = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const app = { id: 'forge-here-app', kind: 'github-app', baseUrl: 'https://api.github.com' } as const;
const token = { id: 'forge-here', kind: 'github', baseUrl: 'https://api.github.com' } as const;

describe('a private key of a GitHub App', () => {
  it.each([['PKCS#1, as GitHub gives it', pkcs1], ['PKCS#8', pkcs8]])('is taken in %s, however its lines end', (_, pem) => {
    for (const typed of [pem, pem.trim(), pem.replaceAll('\n', '\r\n'), `\n\n  ${pem.replaceAll('\n', '  \n  ')}\n`]) expect(valueOf(checkedAppKey(typed))).toBe(pem.trim());
  });

  const refused: readonly (readonly [what: string, typed: string, said: RegExp])[] = [
    ['nothing', '', /one whole private key/],
    ['a token', 'ghp_0123456789abcdef0123', /one whole private key/],
    ['a key that was cut off', pkcs1.slice(0, -40), /one whole private key/],
    ['a line of it only', pkcs1.split('\n')[1] ?? '', /one whole private key/],
    ['two keys', `${pkcs1}${pkcs8}`, /one whole private key/],
    ['a public key', publicKey, /public key, not a private/],
    ['a key of another kind', elliptic.export({ type: 'sec1', format: 'pem' }).toString(), /another kind \(ec\)/],
    ['a locked one', rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' }).toString(), /passphrase/],
    ['a locked one of the old form', rsa.privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' }).toString(), /passphrase/],
    ['one with a line missing', pkcs1.split('\n').toSpliced(3, 1).join('\n'), /damaged/],
  ];
  it.each(refused)('is not %s, and what is said of it repeats none of it', (_, typed, said) => {
    const answer = checkedAppKey(typed);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not_a_key', message: expect.stringMatching(said) } });
    for (const line of typed.split('\n').filter((each) => each.length > 20 && !each.startsWith('-----'))) expect(JSON.stringify(answer)).not.toContain(line);
  });

  it('is never made of what was changed somewhere', () => {
    const body = pkcs8.trim().split('\n').slice(1, -1).join('');
    fc.assert(fc.property(fc.nat(body.length - 1), fc.constantFrom('-', ' x', '\u0000', 'é', '"'), (at, wrong) => {
      expect(checkedAppKey(`-----BEGIN PRIVATE KEY-----\n${body.slice(0, at)}${wrong}${body.slice(at + 1)}\n-----END PRIVATE KEY-----`).ok).toBe(false);
    }), { numRuns: 200 });
  });
});

describe('where it is kept', () => {
  test('it is sealed beside the token, and neither is given out as the other', () => {
    using home = temporaryHome();
    const path = `${home.path}/keys.json`;
    const turn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ 0x5a));
    const cipher = { encrypt: (text: string) => turn(Buffer.from(text)), decrypt: (bytes: Uint8Array) => turn(bytes).toString() };
    const open = (): ReturnType<typeof createKeyringOver> => createKeyringOver({ file: { path, write: (bytes) => writeWhole(path, bytes) }, cipher, why: '', env: { GITHUB_TOKEN: 'ghp_0123456789abcdef' } });
    const keyring = open();
    expect([keyring.placeOf(app), keyring.placeOf(token)]).toEqual(['none', 'environment']);
    expect(faultCodeOf(keyring.set(app, 'ghp_0123456789abcdef'))).toBe('not_a_key');
    expect(faultCodeOf(keyring.set(token, pkcs1))).toBe('not_a_key');
    expect(valueOf(keyring.set(app, pkcs1))).toBe('keychain');
    expect([open().keyOf(app), open().keyOf(token), open().keyOf({ ...app, baseUrl: 'https://elsewhere.example' })]).toEqual([pkcs1.trim(), 'ghp_0123456789abcdef', null]);
    expect(open().values()).toContain(pkcs1.trim());
    expect(filesHolding(home.path, [pkcs1.trim(), pkcs1.split('\n')[1] ?? ''])).toEqual([]);
  });

  test('at the terminal it comes from a variable of its own, for its own server', () => {
    const keyring = createEnvironmentKeyring({ GITHUB_APP_PRIVATE_KEY: pkcs1, GITHUB_TOKEN: 'ghp_0123456789abcdef' });
    expect([keyring.keyOf(app), keyring.keyOf({ ...app, baseUrl: 'https://elsewhere.example' })]).toEqual([pkcs1.trim(), null]);
  });
});
