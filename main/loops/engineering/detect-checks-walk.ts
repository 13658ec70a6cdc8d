import type { ReadFiles } from './ecosystems.ts';

const maxFiles = 600;
const maxFileBytes = 256 * 1024;
const maxTotalBytes = 8 * 1024 * 1024;

/** What one round of files gives: what was looked for, or the files their imports lead to. */
export interface Round<Found> {
  readonly found: Found | null;
  readonly next: readonly string[];
}

/**
 * Follows imports from file to file, each once, until `look` finds something. `null` means that nothing was found;
 * `unknown` that there were too many files to follow, or that they could not be read.
 */
export async function followImports<Found>(
  read: ReadFiles, entries: readonly string[], look: (files: readonly string[], contents: ReadonlyMap<string, Uint8Array>) => Round<Found>,
): Promise<Found | null | 'unknown'> {
  const seen = new Set<string>();
  let bytes = 0;
  let files = entries;
  while (files.length > 0) {
    for (const file of files) seen.add(file);
    if (seen.size > maxFiles) return 'unknown';
    const contents = await read(files, maxFileBytes);
    if (!contents.ok) return 'unknown';
    for (const content of contents.value.values()) bytes += content.length;
    if (bytes > maxTotalBytes) return 'unknown';
    const { found, next } = look(files, contents.value);
    if (found !== null) return found;
    files = [...new Set(next)].filter((file) => !seen.has(file));
  }
  return null;
}
