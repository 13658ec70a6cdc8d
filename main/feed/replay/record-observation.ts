import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceIdSchema } from '../../domain/connector.ts';
import { instantSchema } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { PartBytes } from '../contract.ts';
import { codesOf } from '../fetch/read-fault.ts';
import { readIndex } from './recording.ts';
import type { Entry } from './recording-index.ts';

/** A feed that is on for months must not fill the disk: some weeks of usual sources. */
const mostBytes = 4 * 1024 ** 3;

/**
 * Adds what a source published to a recording, which is made where there is none. Files first, then the index, each
 * whole or not at all: a crash leaves the recording as it was. The same again adds nothing; what would make it larger
 * than `most` bytes is refused. One writer at a time.
 */
export function recordObservation(folder: string, source: string, publishedAt: string, parts: readonly PartBytes[], most = mostBytes): Result<null> {
  if (!sourceIdSchema.safeParse(source).success || !instantSchema.safeParse(publishedAt).success || parts.some(({ part }) => !/^[a-zA-Z0-9_]{1,60}$/.test(part))) {
    return fail('recording_entry_invalid', `${source} at ${publishedAt} can’t be recorded: a name or the time is not one.`, 'Please report it.');
  }
  const index = existsSync(join(folder, 'index.json')) ? readIndex(folder) : ok([]);
  if (!index.ok) return index;
  const entry = entryOf(source, publishedAt, parts);
  if (index.value.some((one) => one.source === source && one.publishedAt === publishedAt && one.files.join('\n') === entry.files.join('\n'))) return ok(null);
  if ([...index.value, entry].reduce((sum, { bytes = 0 }) => sum + bytes, 0) > most) {
    return fail('recording_full', `The recording in ${folder} has reached ${most} bytes.`, 'Move it away to go on with a new one, or take `record` out of the feed’s settings.');
  }
  try {
    for (const [at, { bytes }] of parts.entries()) writeWhole(join(folder, entry.files[at] ?? ''), bytes);
    writeWhole(join(folder, 'index.json'), Buffer.from(`[\n${[...index.value, entry].map((one) => JSON.stringify(tidy(one))).join(',\n')}\n]\n`, 'utf8'));
    return ok(null);
  } catch (error) {
    return fail('recording_write_failed', `The recording in ${folder} could not be written (${codesOf(error)[0] ?? String(error)}).`, 'Check free space and permissions of the folder.');
  }
}

/** A folder for each observation, named by its time and content; a file for each part, named like it. */
function entryOf(source: string, publishedAt: string, parts: readonly PartBytes[]): Entry {
  const digest = createHash('sha256');
  for (const { part, bytes } of parts) digest.update(`${part} ${bytes.byteLength}\n`).update(bytes);
  const folder = `${source}/${publishedAt.replaceAll(':', '-')}_${digest.digest('hex').slice(0, 12)}`;
  const files = parts.map(({ part, contentType }) => `${folder}/${part}${extensionOf(contentType)}`);
  const contentTypes: Record<string, string> = {};
  for (const [at, { contentType }] of parts.entries()) if (contentType !== null) contentTypes[files[at] ?? ''] = contentType.slice(0, 200);
  return { source, publishedAt, files, contentTypes, bytes: parts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) };
}

function extensionOf(contentType: string | null): string {
  const kind = contentType?.split(';')[0]?.toLowerCase() ?? '';
  return ['json', 'csv', 'yaml', 'html', 'xml'].map((name) => (kind.includes(name) ? `.${name}` : '')).find((extension) => extension !== '') ?? '.txt';
}

function tidy({ contentTypes, ...entry }: Entry): object {
  return Object.keys(contentTypes).length === 0 ? entry : { ...entry, contentTypes };
}

/** The old bytes or the new ones, also after a crash. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      for (let written = 0; written < bytes.byteLength; ) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
