import { createPrivateKey } from 'node:crypto';
import { fail, ok, type Result } from '../domain/result.ts';

const pem = /^-----BEGIN (?<label>[A-Z0-9 ]{1,40})-----\n(?:[A-Za-z0-9+/]+={0,2}\n)+-----END \k<label>-----$/;
const passphrase = 'This private key is locked with a passphrase, which Touchline does not ask for.';
const unlocked = 'Enter the key as GitHub gave it.';
const again = 'Choose the .pem file that GitHub gave when the key was made, or make a new key in the App’s settings.';

/**
 * The private key of a GitHub App as it is kept: one PEM block, PKCS#1 (as GitHub gives it) or PKCS#8, of RSA, because a
 * GitHub App signs with RS256 and nothing else. No message repeats a part of it. Fault: `not_a_key`.
 */
export function checkedAppKey(typed: string): Result<string> {
  const text = typed.replace(/\r\n?/g, '\n').split('\n').map((line) => line.trim()).join('\n').trim();
  // The old form says so in lines of its own inside the block, which no key that can be used has.
  if (text.includes('\nProc-Type: 4,ENCRYPTED')) return fail('not_a_key', passphrase, unlocked);
  const label = pem.exec(text)?.groups?.['label'];
  if (label === undefined) return fail('not_a_key', 'This is not one whole private key in PEM: it begins with “-----BEGIN … PRIVATE KEY-----” and ends with the matching END line.', again);
  if (!label.endsWith('PRIVATE KEY')) return fail('not_a_key', `This is a ${label.toLowerCase()}, not a private key.`, again);
  if (label.startsWith('ENCRYPTED')) return fail('not_a_key', passphrase, unlocked);
  return loadsAsRsa(text);
}

function loadsAsRsa(text: string): Result<string> {
  try {
    const kind = createPrivateKey(text).asymmetricKeyType;
    return kind === 'rsa' ? ok(text) : fail('not_a_key', `This is a private key of another kind (${kind ?? 'unknown'}): a GitHub App signs with RSA.`, again);
  } catch {
    // What the library says of it is not passed on: it was handed the key.
    return fail('not_a_key', 'This private key is damaged: it can’t be read.', again);
  }
}
