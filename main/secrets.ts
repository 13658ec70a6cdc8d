import { safeStorage } from 'electron';
import { createKeyringOver, type Cipher, type Keyring } from './secrets/keyring.ts';
import type { Result } from './domain/result.ts';

export interface KeyringPlace {
  readonly path: string;
  /** Writes the file whole or not at all. */
  readonly write: (path: string, bytes: Uint8Array) => Result<null>;
  readonly env: NodeJS.ProcessEnv;
}

/** The window's keyring: the operating system's keychain where it has a real one. Only to be made when Electron is ready. */
export function createKeyring({ path, write, env }: KeyringPlace): Keyring {
  const { cipher, why } = systemCipher();
  return createKeyringOver({ file: { path, write: (bytes) => write(path, bytes) }, cipher, why, env });
}

function systemCipher(): { readonly cipher: Cipher | null; readonly why: string } {
  const gone = 'so keys are held for this session only and have to be entered again at the next start.';
  // Linux without a keyring encrypts with a password that everybody knows: that is no keychain.
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return { cipher: null, why: `No keyring is running here, ${gone}` };
  if (!safeStorage.isEncryptionAvailable()) return { cipher: null, why: `The system’s keychain is locked or not there, ${gone}` };
  return {
    cipher: { encrypt, decrypt: (bytes) => safeStorage.decryptString(Buffer.from(bytes)) },
    why: 'Keys are kept in the operating system’s keychain.',
  };
}

function encrypt(text: string): Uint8Array {
  const sealed = safeStorage.encryptString(text);
  // Chromium's mark, on Linux, of what it sealed with that well-known password.
  if (process.platform === 'linux' && sealed.subarray(0, 3).toString('latin1') === 'v10') throw new Error('The keyring gave no secret.');
  return sealed;
}
