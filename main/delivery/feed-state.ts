import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { canonicalBytes } from '../domain/digest.ts';
import { eventRecordSchema } from '../domain/event-data.ts';
import { instantSchema, sha256Schema } from '../domain/ids.ts';
import { errnoOf } from './file-fault.ts';
import type { PublishedEntry } from './published-file.ts';

const entrySchema = z.strictObject({ sha256: sha256Schema, before: sha256Schema.nullable(), content: sha256Schema, timestamp: instantSchema }) satisfies z.ZodType<PublishedEntry>;

const feedStateSchema = z.strictObject({
  formatVersion: z.literal(1),
  /** How often the feed was replaced. */
  sequence: z.int().nonnegative(),
  feed: entrySchema.nullable(),
  events: z.record(eventRecordSchema.shape.id, entrySchema.extend({ leftAt: instantSchema.nullable().describe('Since when it is not in the feed.') })),
});
/** The notes on what was published last, in the folder it was published to. */
export type FeedState = z.infer<typeof feedStateSchema>;
export type EventEntry = FeedState['events'][string];

const emptyState: FeedState = { formatVersion: 1, sequence: 0, feed: null, events: {} };

export interface ReadState {
  readonly state: FeedState;
  /** `unreadable`: there were notes, so this is a feed's folder, but nobody can make sense of them. */
  readonly notes: 'none' | 'unreadable' | 'read';
}

/** Reads and remembers the notes. */
export interface StateFile {
  readonly path: string;
  read(): ReadState;
  /** What to write so that `read` gives this state. */
  bytesOf(state: FeedState): Uint8Array;
  /**
   * Tells that these notes and all they speak of were written: until somebody else writes them, what stood before is
   * no longer expected anywhere.
   */
  settled(state: FeedState, bytes: Uint8Array): void;
}

export function createStateFile(own: string): StateFile {
  const path = join(own, 'state.json');
  let last: { readonly state: FeedState; readonly bytes: Uint8Array } | null = null;
  return {
    path,
    read: () => {
      const bytes = bytesIn(path);
      if (bytes === null) return { state: emptyState, notes: 'none' };
      if (last !== null && Buffer.compare(bytes, last.bytes) === 0) return { state: last.state, notes: 'read' };
      const state = stateIn(bytes);
      return state === null ? { state: emptyState, notes: 'unreadable' } : { state, notes: 'read' };
    },
    bytesOf: canonicalBytes,
    settled: (state, bytes) => {
      last = { state: withoutBefore(state), bytes };
    },
  };
}

/** What is remembered of an event's file. An id may be any word, `constructor` too. */
export function entryOf({ events }: FeedState, id: string): EventEntry | undefined {
  return Object.hasOwn(events, id) ? events[id] : undefined;
}

/** Two states that differ only in what stood before say the same. */
export function sameState(a: FeedState, b: FeedState): boolean {
  return Buffer.compare(canonicalBytes(withoutBefore(a)), canonicalBytes(withoutBefore(b))) === 0;
}

function withoutBefore(state: FeedState): FeedState {
  const events = Object.entries(state.events).map(([id, entry]) => [id, { ...entry, before: null }] as const);
  return { ...state, feed: state.feed === null ? null : { ...state.feed, before: null }, events: Object.fromEntries(events) };
}

function bytesIn(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function stateIn(bytes: Uint8Array): FeedState | null {
  try {
    const state = feedStateSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return state.success ? state.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
