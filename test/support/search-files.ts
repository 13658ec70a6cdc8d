import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a secret can lie about: in clear, in base64 however it is aligned, in hex, as part of an address. */
export function spellings(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  // Base64 of a longer text holds the secret's own base64 shifted by 0, 1 or 2 bytes; its edges depend on the neighbours.
  const shifted = [0, 1, 2].map((shift) => Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').slice(shift === 0 ? 0 : 4, -4));
  return [...new Set([secret, ...shifted, bytes.toString('hex'), bytes.toString('utf16le'), encodeURIComponent(secret)])];
}

/** Every file under the folder that holds one of the secrets in any spelling, and which. */
export function filesHolding(folder: string, secrets: readonly string[]): readonly string[] {
  const wanted = secrets.flatMap((secret) => spellings(secret).map((spelling) => ({ secret, bytes: Buffer.from(spelling, 'latin1') })));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const content = readFileSync(file);
      const found = wanted.filter(({ bytes }) => content.includes(bytes));
      return found.length === 0 ? [] : [`${file}: ${[...new Set(found.map(({ secret }) => secret))].join(', ')}`];
    });
}
