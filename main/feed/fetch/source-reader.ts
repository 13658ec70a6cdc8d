import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import type { Part } from '../../domain/connector.ts';
import type { PartBytes, ReadSource, SourceReading, SourceToRead, Validators } from '../contract.ts';
import { backoffMs, wait, type Wait } from './backoff.ts';
import { createDeadline, readBudgetMs, type Deadline } from './deadline.ts';
import { readFilePart, type FileAnswer } from './file-part.ts';
import { createHostGate, type HostGate } from './host-gate.ts';
import { readHttpPart, type HttpPartAnswer, type HttpPartOptions } from './http-part.ts';
import { cancelled, readFault, type ReadFault } from './read-fault.ts';
import { resolveHost, type ResolveHost } from './resolve-host.ts';

export interface SourceReaderOptions {
  /** The workspace: files are read below it only. Absolute. */
  readonly root: string;
  /** For `Retry-After` dates. */
  readonly now: () => Date;
  /** Shared by all readers of the process, so that a host is not asked too often by two of them. */
  readonly gate?: HostGate;
  /** E.g. `Touchline/1.2.0`. */
  readonly userAgent?: string;
  /** 0 to below 1, for the jitter of retries. */
  readonly random?: () => number;
  readonly wait?: Wait;
  readonly resolve?: ResolveHost;
  /** PEM of certificate authorities to trust instead of the usual ones. */
  readonly ca?: string;
}

type Settings = HttpPartOptions & { readonly root: string };

/** One part, read. `same`: as it was the last time, with its bytes where they came all the same. */
type PartReading =
  | { readonly kind: 'bytes'; readonly name: string; readonly same: boolean; readonly bytes: PartBytes; readonly validators: Validators }
  | { readonly kind: 'not-modified'; readonly name: string }
  | { readonly kind: 'missing'; readonly name: string; readonly same: boolean }
  | ReadFault;

/**
 * Reads sources over HTTP and from files. All parts or none; asks conditionally by what `validators` says of the last
 * payload, and tells "not modified" where every part is as it was. The caller keeps the validators of a payload only
 * once it has made use of it, and drops them when a location changes. Faults are `ReadFaultCode`s.
 */
export function createSourceReader(options: SourceReaderOptions): ReadSource {
  const { gate = createHostGate(), userAgent = 'Touchline', random = Math.random, resolve = resolveHost, ca } = options;
  const settings: Settings = { root: options.root, now: options.now, gate, userAgent, random, wait: options.wait ?? wait, resolve, ca };
  return async (source, signal) => {
    try {
      return await readSource(source, settings, signal);
    } catch (error) {
      // A bug of ours must not end the feed.
      return failed(readFault('source_read_failed', `Reading ${source.id} failed unexpectedly: ${error instanceof Error ? error.message : String(error)}`, 'Please report it.'));
    }
  };
}

async function readSource(source: SourceToRead, settings: Settings, signal: AbortSignal): Promise<SourceReading> {
  const deadline = createDeadline(readBudgetMs(source.connector));
  const readings: PartReading[] = [];
  for (const [name, part] of Object.entries(source.connector.parts)) {
    const reading = await readPart(source, name, part, source.validators[name] ?? null, settings, deadline, signal);
    if (reading.kind === 'failed') return failed(reading);
    readings.push(reading);
  }
  if (Object.keys(source.validators).length > 0 && readings.every(isSame)) return { kind: 'not-modified' };
  const whole: PartReading[] = [];
  for (const reading of readings) whole.push(await withBytes(source, reading, settings, deadline, signal));
  return payloadOf(whole);
}

function isSame(reading: PartReading): boolean {
  return reading.kind === 'not-modified' || ((reading.kind === 'bytes' || reading.kind === 'missing') && reading.same);
}

/** Where another part changed, a part that was not sent again is needed too: asked once more, without a condition. */
async function withBytes(source: SourceToRead, reading: PartReading, settings: Settings, deadline: Deadline, signal: AbortSignal): Promise<PartReading> {
  if (reading.kind !== 'not-modified') return reading;
  const part = source.connector.parts[reading.name];
  if (part === undefined) return reading;
  return readPart(source, reading.name, part, null, settings, deadline, signal);
}

function payloadOf(readings: readonly PartReading[]): SourceReading {
  const parts: PartBytes[] = [];
  const validators: Record<string, Validators> = {};
  for (const reading of readings) {
    if (reading.kind === 'failed') return failed(reading);
    // A part that is not there leaves marks too, empty ones: they take the place of those of its last bytes.
    if (reading.kind !== 'not-modified') validators[reading.name] = reading.kind === 'bytes' ? reading.validators : noMarks;
    if (reading.kind === 'bytes') parts.push(reading.bytes);
  }
  return { kind: 'payload', parts, validators };
}

async function readPart(
  source: SourceToRead, name: string, part: Part, validators: Validators | null, settings: Settings, deadline: Deadline, signal: AbortSignal,
): Promise<PartReading> {
  if (signal.aborted) return cancelled;
  const location = source.locations[name];
  if (location === undefined) return readFault('source_location_refused', `There is no location for the part ${name} of ${source.id}.`, 'Name it in the connector or in the feed’s settings.');
  const { timeoutSeconds, minGapSeconds, retries } = source.connector.polling;
  const answer = isAbsolute(location)
    ? await readFile(location, part, retries, settings, deadline, signal)
    : await readHttpPart({ location, part, validators, timeoutMs: timeoutSeconds * 1000, gapMs: minGapSeconds * 1000, retries, deadline, signal }, settings);
  return readingOf(name, part, answer, validators);
}

function readingOf(name: string, part: Part, answer: HttpPartAnswer | FileAnswer, known: Validators | null): PartReading {
  switch (answer.kind) {
    case 'failed':
      return answer;
    case 'missing':
      return part.optional ? { kind: 'missing', name, same: known === null || known.sha256 === undefined } : answer.fault;
    case 'not-modified':
      return { kind: 'not-modified', name };
    default: {
      const { bytes } = answer;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const [contentType, marks] = 'validators' in answer ? [answer.contentType, answer.validators] : [null, noMarks];
      return { kind: 'bytes', name, same: known?.sha256 === sha256, bytes: { part: name, bytes, contentType }, validators: { ...marks, sha256 } };
    }
  }
}

const noMarks: Validators = { etag: null, lastModified: null };

/** A file that is being written is looked at again a little later, like a request. */
async function readFile(path: string, part: Part, retries: number, settings: Settings, deadline: Deadline, signal: AbortSignal): Promise<FileAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await readFilePart(path, settings.root, part.maxBytes);
    if (signal.aborted) return cancelled;
    const pauseMs = backoffMs(attempt, settings.random);
    if (answer.kind !== 'failed' || !answer.again || attempt >= retries || pauseMs >= deadline.leftMs()) return answer;
    await settings.wait(pauseMs, signal);
  }
}

function failed({ fault, retryAfterMs }: ReadFault): SourceReading {
  return { kind: 'failed', fault, retryAfterMs };
}
