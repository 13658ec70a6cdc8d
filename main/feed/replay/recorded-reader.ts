import { createHash } from 'node:crypto';
import { join, posix } from 'node:path';
import type { Connector } from '../../domain/connector.ts';
import type { PartBytes, ReadSource, SourceReading, SourceToRead, Validators } from '../contract.ts';
import { readFilePart } from '../fetch/file-part.ts';
import { cancelled, readFault, type ReadFault } from '../fetch/read-fault.ts';
import { readingOfFault } from './recorded-fault.ts';
import type { RecordedObservation, Recording } from './recording.ts';

/** Where a replay stands; a virtual clock is one. */
export interface ReplayPosition {
  now(): Date;
}

/**
 * Reads a recording as the live reader reads the world: what a source had published last, as of the replay's now.
 * It remembers nothing: "not modified" rests on the validators that the caller gives back, as with a live source. Of a
 * source that has published nothing yet there is a fault of its own, `source_not_yet_recorded`.
 */
export function recordedReader(recording: Recording, position: ReplayPosition): ReadSource {
  const bySource = new Map<string, RecordedObservation[]>();
  for (const observation of recording.observations) {
    const list = bySource.get(observation.source) ?? [];
    list.push(observation);
    bySource.set(observation.source, list);
  }
  return async (source, signal) => {
    if (signal.aborted) return failed(cancelled);
    const newest = newestAt(bySource.get(source.id) ?? [], position.now().getTime());
    if (newest === undefined) return failed(readFault('source_not_yet_recorded', `The recording has nothing of ${source.id} up to now.`, 'It comes when the replay has reached its first observation.'));
    return readObservation(recording, newest, source);
  };
}

/** The last observation that is not later, by halving: a long recording is asked at every tick. */
function newestAt(observations: readonly RecordedObservation[], nowMs: number): RecordedObservation | undefined {
  let [low, high] = [0, observations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Date.parse(observations[middle]?.publishedAt ?? '') <= nowMs) low = middle + 1;
    else high = middle;
  }
  return observations[low - 1];
}

async function readObservation(recording: Recording, observation: RecordedObservation, source: SourceToRead): Promise<SourceReading> {
  const etag = `"recorded-${observation.index}-${observation.publishedAt}"`;
  const known = Object.values(source.validators);
  if (known.length > 0 && known.every((one) => one.etag === etag)) return { kind: 'not-modified' };
  if (observation.fault !== null) return readingOfFault(observation.fault, source.id, source.connector, etag);
  return readParts(recording, observation, source, etag);
}

async function readParts(recording: Recording, observation: RecordedObservation, source: SourceToRead, etag: string): Promise<SourceReading> {
  const parts: PartBytes[] = [];
  const validators: Record<string, Validators> = {};
  for (const [name, part] of Object.entries(source.connector.parts)) {
    validators[name] = { etag, lastModified: null };
    const file = fileOf(observation, name, source);
    if (file === undefined) {
      if (part.optional) continue;
      return failed(readFault('source_file_missing', `The recording of ${source.id} at ${observation.publishedAt} has no file for the part ${name}.`, 'Name the file like the part, or like the last word of its location.'));
    }
    const answer = await readFilePart(join(recording.folder, file.path), recording.folder, part.maxBytes);
    if (answer.kind !== 'bytes') return failed(answer.kind === 'missing' ? answer.fault : answer);
    validators[name] = { etag, lastModified: null, sha256: createHash('sha256').update(answer.bytes).digest('hex') };
    parts.push({ part: name, bytes: answer.bytes, contentType: file.contentType });
  }
  return sameBytes(source.validators, validators) ? { kind: 'not-modified' } : { kind: 'payload', parts, validators };
}

function sameBytes(known: SourceToRead['validators'], now: Readonly<Record<string, Validators>>): boolean {
  return Object.keys(known).length > 0 && Object.entries(now).every(([name, { sha256 }]) => known[name] !== undefined && known[name].sha256 === sha256);
}

/** By the part's name, or the last word of its location; a single file is the part that is read first. */
function fileOf(observation: RecordedObservation, name: string, source: SourceToRead): RecordedObservation['files'][number] | undefined {
  const { files } = observation;
  const place = lastWord(source.locations[name] ?? '');
  const named = files.find(({ path }) => stem(path) === name) ?? files.find(({ path }) => place !== '' && posix.basename(path) === place);
  if (named !== undefined) return named;
  return files.length === 1 && name === firstPart(source.connector) ? files[0] : undefined;
}

function lastWord(location: string): string {
  const path = URL.canParse(location) ? new URL(location).pathname : location.replaceAll('\\', '/');
  return posix.basename(path);
}

function stem(path: string): string {
  return posix.basename(path, posix.extname(path));
}

/** The first that may not be missing; the first of all where all may. */
function firstPart({ parts }: Connector): string {
  const names = Object.keys(parts);
  return names.find((name) => parts[name]?.optional === false) ?? names[0] ?? 'main';
}

function failed({ fault, retryAfterMs }: ReadFault): SourceReading {
  return { kind: 'failed', fault, retryAfterMs };
}
