import { createHash } from 'node:crypto';
import type { DependencyRequest } from '../../agents/workspace.ts';

/**
 * SHA-256, in hex, over all that decides what is installed: the manager, the image (which fixes its version, the
 * platform and every other program), and each file by name, length and bytes. The installation is in it because two
 * homes on one engine share nothing.
 */
export function dependencyKey(installation: string, imageId: string, { manager, files }: DependencyRequest): string {
  const hash = createHash('sha256').update(JSON.stringify(['touchline-dependencies-1', installation, manager, imageId]));
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  for (const { path, bytes } of sorted) hash.update(`\0${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** Names of containers and volumes are made from this much of a key. */
export function shortKey(key: string): string {
  return key.slice(0, 16);
}
