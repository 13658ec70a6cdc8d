import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import type { KeyPlace } from '../../preload/api.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { ProviderSettings } from '../domain/settings.ts';
import { checkedAppKey } from './app-key.ts';

/** Who a key belongs to: a provider of models, the forge of a workspace, or a GitHub App, whose key is a private one in PEM. */
export interface KeyOwner extends Pick<ProviderSettings, 'id' | 'baseUrl'> {
  readonly kind: ProviderSettings['kind'] | 'github' | 'github-app' | 'gitlab' | 'git';
}

/** Where keys of providers are kept. A key is handed to the provider's client and to nobody else. */
export interface Keyring {
  keyOf(provider: KeyOwner): string | null;
  placeOf(provider: KeyOwner): KeyPlace;
  /** The key is bound to the server of the provider's address: no other server is ever sent it. */
  set(provider: KeyOwner, key: string): Result<KeyPlace>;
  forget(providerId: string): Result<null>;
  /** Every key this session has known, replaced and forgotten ones too: a run under way may still speak of them. */
  values(): readonly string[];
  /** Whether keys outlive this session. */
  readonly keeps: boolean;
  /** What becomes of a key here, and which kept ones can’t be opened. */
  readonly sentence: string;
}

/** Encrypts with a secret only the operating system has. Either may throw: a keychain can be locked at any time. */
export interface Cipher {
  encrypt(text: string): Uint8Array;
  decrypt(bytes: Uint8Array): string;
}

/** Reads and writes the one file whole; handed in, so that nothing here knows how. */
export interface KeyFile {
  readonly path: string;
  write(bytes: Uint8Array): Result<null>;
}

export interface KeyringOptions {
  readonly file: KeyFile;
  /** Null where the operating system offers none: then keys are held for the session only. */
  readonly cipher: Cipher | null;
  readonly why: string;
  readonly env: NodeJS.ProcessEnv;
}

const fileSchema = z.strictObject({ version: z.literal(1), keys: z.record(z.string(), z.base64()) });
type Stored = z.infer<typeof fileSchema>;

/** What is sealed: the key together with the server it is for, so that neither can be exchanged without the other. */
const boundKeySchema = z.strictObject({ origin: z.string().min(1), key: z.string().min(1) });
type BoundKey = z.infer<typeof boundKeySchema>;

/**
 * A keyring over one file of ciphertext; without a cipher nothing is sealed and keys end with the session.
 * Ciphertext that can't be opened here is carried along as it is, until its own key is set or forgotten.
 */
export function createKeyringOver({ file, cipher, why, env }: KeyringOptions): Keyring {
  const session = new Map<string, BoundKey>();
  const seen = new Set<string>();
  let refused = false;
  const stored = readStored(file.path);
  const kept = new Map(Object.entries(stored.ok ? stored.value.keys : {}));
  const open = (id: string): BoundKey | null => {
    const sealed = kept.get(id);
    return sealed === undefined || cipher === null ? null : decrypted(cipher, sealed);
  };
  const own = (id: string): BoundKey | null => session.get(id) ?? open(id);
  const fits = (bound: BoundKey | null | undefined, { baseUrl }: KeyOwner): bound is BoundKey => bound != null && bound.origin === originOf(baseUrl);
  const hold = (id: string, bound: BoundKey): Result<KeyPlace> => {
    session.set(id, bound);
    return ok('session');
  };
  /** Changes one line of the file, or nothing: what could not be written is not so. */
  const keep = (id: string, sealed: string | null): Result<null> => {
    const next = new Map(kept);
    if (sealed === null) next.delete(id);
    else next.set(id, sealed);
    const written = file.write(Buffer.from(`${JSON.stringify({ version: 1, keys: Object.fromEntries(next) } satisfies Stored, null, 2)}\n`, 'utf8'));
    if (!written.ok) return written;
    if (sealed === null) kept.delete(id);
    else kept.set(id, sealed);
    return ok(null);
  };
  return {
    keeps: cipher !== null && stored.ok,
    get sentence() {
      if (!stored.ok) return stored.error.message;
      if (refused) return 'The operating system’s keychain did not take a key, so it is held for this session only.';
      const lost = cipher === null ? [] : [...kept.keys()].filter((id) => own(id) === null);
      return lost.length === 0 ? why : `${why} Sealed by another keychain, and to be entered again: the key of ${lost.join(', ')}.`;
    },
    keyOf: (provider) => {
      const bound = own(provider.id);
      return fits(bound, provider) ? bound.key : environmentKey(env, provider);
    },
    placeOf: (provider) => {
      if (fits(session.get(provider.id), provider)) return 'session';
      if (fits(open(provider.id), provider)) return 'keychain';
      return environmentKey(env, provider) === null ? 'none' : 'environment';
    },
    set({ id, kind, baseUrl }, typed) {
      const key = kind === 'github-app' ? checkedAppKey(typed) : checkedKey(typed);
      if (!key.ok) return key;
      const bound = { origin: originOf(baseUrl), key: key.value };
      seen.add(key.value);
      // A file that can't be read may hold keys of others; it is left as it is until a person has looked at it.
      if (cipher === null || !stored.ok) return hold(id, bound);
      const sealed = encrypted(cipher, bound);
      refused = sealed === null;
      if (sealed === null) return hold(id, bound);
      const written = keep(id, sealed);
      if (!written.ok) return written;
      session.delete(id);
      return ok('keychain');
    },
    forget(id) {
      const gone = own(id);
      if (gone !== null) seen.add(gone.key);
      session.delete(id);
      // The key may be in there, and would be back when the file can be read again.
      if (!stored.ok) return stored;
      return kept.has(id) ? keep(id, null) : ok(null);
    },
    values: () => [...new Set([...seen, ...[...kept.keys()].flatMap((id) => open(id)?.key ?? []), ...Object.values(variables).flatMap(({ keys }) => keys.flatMap((name) => trimmed(env[name])))])],
  };
}

/** The terminal's keyring: what the environment says, and nothing that could be changed. */
export function createEnvironmentKeyring(env: NodeJS.ProcessEnv): Keyring {
  const none = { path: '', write: (): Result<null> => fail('no_keychain', 'The terminal keeps no keys.', 'Set OPENAI_API_KEY for the command, or enter the key in the window.') };
  return createKeyringOver({ file: none, cipher: null, why: 'The terminal reads keys from the environment and keeps none.', env });
}

/** Variables that carry a key, the server they are meant for, and the variable that names another one. */
const variables: Readonly<Partial<Record<KeyOwner['kind'], { readonly keys: readonly string[]; readonly host: string; readonly other: string }>>> = {
  openai: { keys: ['OPENAI_API_KEY'], host: 'api.openai.com', other: 'OPENAI_BASE_URL' },
  github: { keys: ['GITHUB_TOKEN', 'GH_TOKEN'], host: 'api.github.com', other: 'GITHUB_API_URL' },
  'github-app': { keys: ['GITHUB_APP_PRIVATE_KEY'], host: 'api.github.com', other: 'GITHUB_API_URL' },
  gitlab: { keys: ['GITLAB_TOKEN'], host: 'gitlab.com', other: 'GITLAB_API_URL' },
};

/** The environment's key goes to the address it is meant for, and to this very machine; never to another server. */
function environmentKey(env: NodeJS.ProcessEnv, { kind, baseUrl }: KeyOwner): string | null {
  const known = variables[kind];
  if (known === undefined || !isMeantFor(baseUrl, [known.host, hostOf(env[known.other] ?? '')])) return null;
  return known.keys.flatMap((name) => trimmed(env[name]))[0] ?? null;
}

/** The key as it is sent; none where there is nothing but white space. */
function trimmed(key: string | undefined): readonly string[] {
  return key === undefined || key.trim() === '' ? [] : [key.trim()];
}

function isMeantFor(baseUrl: string, hosts: readonly string[]): boolean {
  const host = hostOf(baseUrl);
  const loopback = host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
  return host !== '' && (loopback || hosts.includes(host));
}

/** Scheme, host and port; empty for what is no address. */
function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : '';
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : '';
}

function checkedKey(typed: string): Result<string> {
  const key = typed.trim();
  if (/^[\x21-\x7e]{8,500}$/.test(key)) return ok(key);
  return fail('not_a_key', 'This is not a key: a key has 8 to 500 characters, without spaces.', 'Copy it again from the provider’s page.');
}

/** Null where the keychain is locked or gone meanwhile. What it says about it is not passed on: it was handed the key. */
function encrypted(cipher: Cipher, bound: BoundKey): string | null {
  try {
    return Buffer.from(cipher.encrypt(JSON.stringify(bound))).toString('base64');
  } catch {
    return null;
  }
}

function decrypted(cipher: Cipher, sealed: string): BoundKey | null {
  try {
    return boundKeySchema.parse(JSON.parse(cipher.decrypt(Buffer.from(sealed, 'base64'))));
  } catch {
    // Sealed by another keychain, e.g. in a home that was copied here: as good as not there.
    return null;
  }
}

function readStored(path: string): Result<Stored> {
  if (!existsSync(path)) return ok({ version: 1, keys: {} });
  try {
    const parsed = fileSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return ok(parsed.data);
  } catch (error) {
    return unreadable(path, error instanceof Error ? error.message : String(error));
  }
  return unreadable(path, 'it has not the shape of a key file');
}

function unreadable(path: string, why: string): { readonly ok: false; readonly error: { code: string; message: string; next: string } } {
  return fail('keys_unreadable', `The file of sealed keys ${path} can’t be read (${why}). It is left as it is, and keys are held for this session only.`, 'Mend the file or move it away, and start Touchline again.');
}
