import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import type * as z from 'zod';
import { eventArtifactSchema } from '../domain/artifacts/event.ts';
import { liveFeedSchema } from '../domain/artifacts/live-feed.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { contentDigest } from './content-digest.ts';

/** What is remembered of a published file. */
export interface PublishedEntry {
  readonly sha256: string;
  /** What stood there before: it still does when a crash came between the note and the file. Null where nothing did. */
  readonly before: string | null;
  /** As `contentDigest` has it. */
  readonly content: string;
  /** The artifact's own. */
  readonly timestamp: string;
}

/** What stands at a published file's name. */
export type Standing =
  | { readonly kind: 'absent' }
  | { readonly kind: 'ours'; readonly sha256: string; readonly content: string; readonly timestamp: string; readonly bytes: number }
  /** Not what was published last: edited, cut off, or put there by another program. */
  | { readonly kind: 'changed' }
  /** Nothing is known of it, and it is no file of a feed. */
  | { readonly kind: 'foreign' };

export type ArtifactReading = Pick<PublishedEntry, 'content' | 'timestamp'>;

/** Nothing that Touchline publishes comes near this; a greater file need not be read to know that it isn't ours. */
const greatestFileBytes = 256 * 1024 * 1024;

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function liveFeedIn(bytes: Uint8Array): ArtifactReading | null {
  const feed = parsed(liveFeedSchema, bytes);
  return feed === null ? null : { content: contentDigest(feed), timestamp: feed.timestamp };
}

/** The event's own file only: another event's under this name is not one. */
export function eventIn(id: string): (bytes: Uint8Array) => ArtifactReading | null {
  return (bytes) => {
    const event = parsed(eventArtifactSchema, bytes);
    return event === null || event.id !== id ? null : { content: contentDigest(event), timestamp: event.timestamp };
  };
}

/** Looks at what stands under a name, given what is remembered of it. Other file errors than absence are thrown. */
export function standingAt(path: string, entry: PublishedEntry | undefined, readOurs: (bytes: Uint8Array) => ArtifactReading | null): Result<Standing> {
  const found = sizeOf(path);
  if (!found.ok) return found;
  if (found.value === null) return ok({ kind: 'absent' });
  const otherwise = ok(entry === undefined ? ({ kind: 'foreign' } as const) : ({ kind: 'changed' } as const));
  if (found.value > greatestFileBytes) return otherwise;
  const bytes = readFileSync(path);
  const sha256 = sha256Of(bytes);
  if (entry !== undefined && entry.sha256 === sha256) return ok({ kind: 'ours', sha256, content: entry.content, timestamp: entry.timestamp, bytes: bytes.byteLength });
  if (entry !== undefined && entry.before !== sha256) return otherwise;
  const reading = readOurs(bytes);
  return reading === null ? otherwise : ok({ kind: 'ours', sha256, ...reading, bytes: bytes.byteLength });
}

/** The size of a plain file; null where there is none; a fault for anything else. */
export function sizeOf(path: string): Result<number | null> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return ok(null);
  if (found.isFile()) return ok(found.size);
  const what = found.isSymbolicLink() ? 'a link to elsewhere' : found.isDirectory() ? 'a folder' : 'not a plain file';
  return fail('feed_target_refused', `${path} is ${what}; a published file must be a plain one.`, 'Move it away, or publish to another folder.');
}

function parsed<Schema extends z.ZodType>(schema: Schema, bytes: Uint8Array): z.output<Schema> | null {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  const artifact = schema.safeParse(value);
  return artifact.success ? artifact.data : null;
}
