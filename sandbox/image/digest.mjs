// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Name of the sandbox image, without its tag. */
export const imageRepository = 'touchline-sandbox';

/** Label that every sandbox image of ours carries. */
export const imageLabel = 'app.touchline.image=1';

/** The files that the image is made from, in the order in which they are digested. */
export const imageInputs = Object.freeze([
  'Dockerfile',
  'debian-packages.txt',
  'finish.sh',
  'toolbox/package-lock.json',
  'toolbox/package.json',
]);

/**
 * SHA-256, in hex, over the name, the length and the bytes of every input.
 * @param {string} [directory] the folder that holds the inputs; by default the one of this module
 * @returns {string}
 */
export function imageDigest(directory = dirname(fileURLToPath(import.meta.url))) {
  const hash = createHash('sha256');
  for (const name of imageInputs) {
    const bytes = readFileSync(join(directory, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The image's full name. Two checkouts with the same inputs share one image.
 * @param {string} [directory] as for `imageDigest`
 * @returns {string}
 */
export function imageTag(directory) {
  return `${imageRepository}:${imageDigest(directory).slice(0, 12)}`;
}
