import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fail } from '../../main/domain/result.ts';
import { writeWhole } from '../../main/orchestrator/write-whole.ts';
import { createEnvironmentKeyring, createKeyringOver, type Cipher, type Keyring, type KeyringOptions } from '../../main/secrets/keyring.ts';
import { faultCodeOf, temporaryHome, valueOf } from '../support/ledger-home.ts';
import { filesHolding } from '../support/search-files.ts';

const key = 'sk-first-Qm3Zx81VtLr5WcUe7Nb';
const other = 'sk-other-9uYk2Pd6HsTgA4Fw0Jx';
const hosted = { id: 'hosted', kind: 'openai', baseUrl: 'https://api.openai.com/v1' } as const;
const local = { id: 'local', kind: 'ollama', baseUrl: 'http://127.0.0.1:11434' } as const;

/** Stands in for the operating system: bytes change, and another machine's secret does not open them. */
function machine(secret: number): Cipher {
  const turn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ secret));
  return {
    encrypt: (text) => turn(Buffer.from(`sealed:${text}`, 'utf8')),
    decrypt: (bytes) => {
      const text = turn(bytes).toString('utf8');
      if (!text.startsWith('sealed:')) throw new Error('Another machine sealed this.');
      return text.slice('sealed:'.length);
    },
  };
}

const refusing: Cipher = {
  ...machine(0x5a),
  encrypt: (text) => {
    throw new Error(`no, not ${text}`);
  },
};

function keyringIn(home: string, cipher: Cipher | null = machine(0x5a), changed: Partial<KeyringOptions> = {}): Keyring {
  const path = join(home, 'keys.json');
  return createKeyringOver({ file: { path, write: (bytes) => writeWhole(path, bytes) }, cipher, why: 'As the system says.', env: {}, ...changed });
}

const fileIn = (home: string): string => readFileSync(join(home, 'keys.json'), 'utf8');

describe('with a keychain', () => {
  test('a key outlives the session, sealed, in a file of its owner alone', () => {
    using home = temporaryHome();
    const first = keyringIn(home.path);
    expect(first.placeOf(hosted)).toBe('none');
    expect(valueOf(first.set(hosted, `  ${key}\n`))).toBe('keychain');
    const second = keyringIn(home.path);
    expect([second.keyOf(hosted), second.placeOf(hosted), second.keeps, second.sentence]).toEqual([key, 'keychain', true, 'As the system says.']);
    expect(statSync(join(home.path, 'keys.json')).mode & 0o777).toBe(0o600);
    expect(filesHolding(home.path, [key])).toEqual([]);
    writeFileSync(join(home.path, 'in-base64.txt'), Buffer.from(key).toString('base64'));
    expect(filesHolding(home.path, [key])).toHaveLength(1);
  });

  test('keys of several providers do not disturb each other', () => {
    using home = temporaryHome();
    const keyring = keyringIn(home.path);
    valueOf(keyring.set(hosted, key));
    valueOf(keyring.set(local, other));
    valueOf(keyring.forget('hosted'));
    const later = keyringIn(home.path);
    expect([later.keyOf(hosted), later.keyOf(local)]).toEqual([null, other]);
    expect(valueOf(later.forget('nobody'))).toBeNull();
  });

  test('what this session has known is taken out of texts even after it was replaced or forgotten', () => {
    using home = temporaryHome();
    valueOf(keyringIn(home.path).set(hosted, key));
    const keyring = keyringIn(home.path);
    valueOf(keyring.forget('hosted'));
    valueOf(keyring.set(hosted, other));
    expect([...keyring.values()].sort()).toEqual([key, other].sort());
  });

  test.each(['short', 'a key with spaces', 'käse-statt-schlüssel', 'x'.repeat(501), 'line\nbreak-in-it', ''])('%j is not taken', (typed) => {
    using home = temporaryHome();
    const keyring = keyringIn(home.path);
    expect(faultCodeOf(keyring.set(hosted, typed))).toBe('not_a_key');
    expect([keyring.placeOf(hosted), existsSync(join(home.path, 'keys.json'))]).toEqual(['none', false]);
  });

  test('when it refuses, the key is held for the session, and neither its words nor the key get out', () => {
    using home = temporaryHome();
    const keyring = keyringIn(home.path, refusing);
    expect(valueOf(keyring.set(hosted, key))).toBe('session');
    expect([keyring.keyOf(hosted), keyring.placeOf(hosted)]).toEqual([key, 'session']);
    expect(keyring.sentence).toMatch(/for this session only/);
    expect(keyring.sentence).not.toContain(key);
    expect(existsSync(join(home.path, 'keys.json'))).toBe(false);
  });

  test('a key that could not be written is not said to be kept, and the one before it still is', () => {
    using home = temporaryHome();
    const path = join(home.path, 'keys.json');
    let full = false;
    const keyring = keyringIn(home.path, machine(0x5a), { file: { path, write: (bytes) => (full ? fail('write_failed', 'The disk is full.', 'Free some space.') : writeWhole(path, bytes)) } });
    valueOf(keyring.set(hosted, key));
    full = true;
    expect(faultCodeOf(keyring.set(hosted, other))).toBe('write_failed');
    expect(keyring.keyOf(hosted)).toBe(key);
    expect(faultCodeOf(keyring.forget('hosted'))).toBe('write_failed');
    expect(keyring.keyOf(hosted)).toBe(key);
  });
});

describe('with another machine’s keychain', () => {
  test('a key is not there, the window hears why, and setting one leaves the others as they were', () => {
    using home = temporaryHome();
    valueOf(keyringIn(home.path).set(hosted, key));
    valueOf(keyringIn(home.path).set(local, other));
    const before: unknown = JSON.parse(fileIn(home.path));
    const elsewhere = keyringIn(home.path, machine(0x33));
    expect([elsewhere.keyOf(hosted), elsewhere.placeOf(hosted), elsewhere.values()]).toEqual([null, 'none', []]);
    expect(elsewhere.sentence).toMatch(/another keychain.*hosted, local/);
    valueOf(elsewhere.set(hosted, 'sk-here-123456789'));
    expect(elsewhere.sentence).toMatch(/another keychain.*: the key of local\.$/);
    const after: unknown = JSON.parse(fileIn(home.path));
    expect(Reflect.get(Object(Reflect.get(Object(after), 'keys')), 'local')).toBe(Reflect.get(Object(Reflect.get(Object(before), 'keys')), 'local'));
    expect(keyringIn(home.path).keyOf(local)).toBe(other);
  });
});

describe('without a keychain', () => {
  test('keys are held for the session, nothing is written, and it says so', () => {
    using home = temporaryHome();
    const keyring = keyringIn(home.path, null);
    expect([keyring.keeps, keyring.sentence]).toEqual([false, 'As the system says.']);
    expect(valueOf(keyring.set(hosted, key))).toBe('session');
    expect([keyring.keyOf(hosted), keyring.placeOf(hosted), keyring.values()]).toEqual([key, 'session', [key]]);
    expect(existsSync(join(home.path, 'keys.json'))).toBe(false);
    expect(keyringIn(home.path, null).placeOf(hosted)).toBe('none');
    valueOf(keyring.forget('hosted'));
    expect(keyring.placeOf(hosted)).toBe('none');
  });

  test('a sealed key is left where it is, but a forgotten one does not come back with the keychain', () => {
    using home = temporaryHome();
    valueOf(keyringIn(home.path).set(hosted, key));
    valueOf(keyringIn(home.path).set(local, other));
    const without = keyringIn(home.path, null);
    expect([without.placeOf(hosted), without.keyOf(hosted)]).toEqual(['none', null]);
    valueOf(without.forget('hosted'));
    const again = keyringIn(home.path);
    expect([again.keyOf(hosted), again.keyOf(local)]).toEqual([null, other]);
  });
});

describe('a file that is not one of keys', () => {
  test.each(['{', '[]', '{"version":2,"keys":{}}', '{"version":1,"keys":{"hosted":"sk-in-clear!"}}'])('%s is left as it is', (text) => {
    using home = temporaryHome();
    valueOf(writeWhole(join(home.path, 'keys.json'), Buffer.from(text)));
    const keyring = keyringIn(home.path);
    expect([keyring.keeps, keyring.placeOf(hosted)]).toEqual([false, 'none']);
    expect(keyring.sentence).toMatch(/can’t be read.*left as it is/s);
    expect(valueOf(keyring.set(hosted, key))).toBe('session');
    expect(keyring.keyOf(hosted)).toBe(key);
    expect(faultCodeOf(keyring.forget('hosted'))).toBe('keys_unreadable');
    expect(keyring.placeOf(hosted)).toBe('none');
    expect(fileIn(home.path)).toBe(text);
  });
});

describe('a key', () => {
  test('goes to the server it was entered for, and to no other that takes its provider’s name', () => {
    using home = temporaryHome();
    const keyring = keyringIn(home.path);
    valueOf(keyring.set(hosted, key));
    for (const open of [keyring, keyringIn(home.path)]) {
      expect(open.keyOf({ ...hosted, baseUrl: 'https://api.openai.com/v2' })).toBe(key);
      for (const baseUrl of ['https://api.openai.com:8443/v1', 'http://api.openai.com/v1', 'https://example.org/v1', 'nonsense']) {
        expect([open.keyOf({ ...hosted, baseUrl }), open.placeOf({ ...hosted, baseUrl })]).toEqual([null, 'none']);
      }
    }
  });
});

describe('the environment', () => {
  test('gives its key to the address it is meant for and to this machine, and to nobody else', () => {
    const at = (baseUrl: string, env: NodeJS.ProcessEnv = {}): string | null => createEnvironmentKeyring({ OPENAI_API_KEY: key, ...env }).keyOf({ ...hosted, baseUrl });
    expect(['https://api.openai.com/v1', 'http://127.0.0.1:8080/v1', 'http://localhost:1234', 'http://[::1]:1/v1'].map((address) => at(address))).toEqual([key, key, key, key]);
    expect(['https://example.org/v1', 'https://api.openai.com.example.org/v1', 'http://127.0.0.1.example.org/', 'nonsense'].map((address) => at(address))).toEqual([null, null, null, null]);
    expect(at('https://gateway.example.org/v1', { OPENAI_BASE_URL: 'https://gateway.example.org/v1' })).toBe(key);
  });

  test('its key serves providers of the kind openai that have no other', () => {
    using home = temporaryHome();
    const keyring = keyringIn(home.path, machine(0x5a), { env: { OPENAI_API_KEY: ` ${other}\r\n` } });
    expect([keyring.keyOf(hosted), keyring.placeOf(hosted), keyring.keyOf(local), keyring.placeOf(local)]).toEqual([other, 'environment', null, 'none']);
    expect(keyring.values()).toEqual([other]);
    valueOf(keyring.set(hosted, key));
    expect([keyring.keyOf(hosted), keyring.placeOf(hosted)]).toEqual([key, 'keychain']);
    expect(fileIn(home.path)).not.toContain(Buffer.from(machine(0x5a).encrypt(other)).toString('base64'));
  });

  test('an empty one is none, and the terminal keeps nothing', () => {
    expect(createEnvironmentKeyring({ OPENAI_API_KEY: '  ' }).placeOf(hosted)).toBe('none');
    const terminal = createEnvironmentKeyring({ OPENAI_API_KEY: key });
    expect([terminal.keyOf(hosted), terminal.placeOf(hosted), terminal.keeps, terminal.values()]).toEqual([key, 'environment', false, [key]]);
    expect(terminal.sentence).toMatch(/terminal/);
  });
});
