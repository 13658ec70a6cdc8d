import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fail, ok, type Result } from '../../domain/result.ts';
import { isBelow } from '../fetch/file-part.ts';
import { codesOf } from '../fetch/read-fault.ts';
import { indexSchema, type Entry } from './recording-index.ts';
import type { RecordedFault } from './recorded-fault.ts';

/** One thing a source published, at its place in the order of time. */
export interface RecordedObservation {
  /** Place in the recording, from 0. */
  readonly index: number;
  readonly source: string;
  /** As `Date.prototype.toISOString` writes it. */
  readonly publishedAt: string;
  readonly files: readonly { readonly path: string; readonly contentType: string | null }[];
  readonly fault: RecordedFault | null;
}

/** What sources published over a time. */
export interface Recording {
  /** The real path of its folder. */
  readonly folder: string;
  /** By the time of publishing; what was published at the same time stays in the order of the index. */
  readonly observations: readonly RecordedObservation[];
  readonly sources: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** A year of a source that changes every five minutes, as a bound. */
const mostIndexBytes = 64 * 1024 * 1024;

/**
 * Opens a folder of recorded observations: `index.json` and the files it names, which must be plain files below the
 * folder. Faults: `recording_missing`, `recording_unreadable`, `recording_invalid`, `recording_empty`, `recording_path_refused`.
 */
export function openRecording(folder: string): Result<Recording> {
  const index = readIndex(folder);
  if (!index.ok) return index;
  const real = realpathSync(folder);
  const bad = index.value.flatMap((entry) => entry.files).find((path) => !isFileBelow(join(real, path), real));
  if (bad !== undefined) return fail('recording_path_refused', `${bad}, which the recording names, is not a file below its folder.`, 'Put the file there, or take its entry out of index.json.');
  const observations = inOrder(index.value);
  const [first, last] = [observations[0], observations.at(-1)];
  if (first === undefined || last === undefined) return fail('recording_empty', `The recording in ${folder} holds nothing.`, 'Choose another folder.');
  const sources = [...new Set(observations.map(({ source }) => source))].toSorted();
  return ok({ folder: real, observations, sources, from: first.publishedAt, to: last.publishedAt });
}

/** The entries of a folder's index, checked. */
export function readIndex(folder: string): Result<readonly Entry[]> {
  const path = join(folder, 'index.json');
  let value: unknown;
  try {
    if (statSync(path).size > mostIndexBytes) return fail('recording_invalid', `${path} is larger than ${mostIndexBytes} bytes.`, 'Choose a shorter recording.');
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return fail('recording_invalid', `${path} is not JSON: ${error.message}`, 'Mend it, or choose another folder.');
    const code = codesOf(error)[0] ?? String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('recording_missing', `There is no recording in ${folder}: it has no index.json.`, 'Choose the folder that holds index.json.');
    return fail('recording_unreadable', `${path} can’t be read (${code}).`, 'Check its permissions.');
  }
  const parsed = indexSchema.safeParse(value);
  if (!parsed.success) return fail('recording_invalid', `${path} is not a recording’s index: ${z.prettifyError(parsed.error).slice(0, 500)}`, 'Mend it, or choose another folder.');
  return ok(parsed.data);
}

function inOrder(entries: readonly Entry[]): readonly RecordedObservation[] {
  return entries
    .map(({ source, publishedAt, files, contentTypes, fault }) => ({
      source,
      publishedAt: new Date(publishedAt).toISOString(),
      files: files.map((path) => ({ path, contentType: contentTypes[path] ?? null })),
      fault: fault ?? null,
    }))
    .toSorted((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt))
    .map((observation, index) => ({ index, ...observation }));
}

function isFileBelow(path: string, folder: string): boolean {
  try {
    const real = realpathSync(path);
    return isBelow(real, folder) && statSync(real).isFile();
  } catch (error) {
    if (codesOf(error).length > 0) return false;
    throw error;
  }
}
