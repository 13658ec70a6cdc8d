import * as z from 'zod';
import { eventArtifactSchema, type EventArtifact } from '../../domain/artifacts/event.ts';
import { liveFeedSchema, type LiveFeed } from '../../domain/artifacts/live-feed.ts';
import type { Result } from '../../domain/result.ts';
import type { FeedFileRow } from '../../domain/feed-views.ts';
import type { ProductRooms } from './rooms.ts';

/** The feed that was made last, and what was said of its events. */
export interface LastFeed {
  readonly row: FeedFileRow;
  readonly feed: LiveFeed;
  /** The event's last file, also of an event that has left the feed since. */
  event(eventId: string): EventArtifact | null;
}

/** Null where none was made yet, or its bytes are not what was stored: then the next one is made from the data alone. */
export function lastFeedOf(rooms: ProductRooms, workspaceId: string): LastFeed | null {
  const row = rooms.store.feeds(workspaceId, 1)[0];
  const bytes = row === undefined ? null : rooms.artifact(row.sha256);
  if (row === undefined || bytes === null || !bytes.ok) return null;
  const feed = liveFeedSchema.safeParse(jsonOf(bytes.value));
  if (!feed.success) return null;
  const known = new Map<string, EventArtifact | null>();
  const openFiles = createEventFiles((sha256) => rooms.artifact(sha256));
  return {
    row,
    feed: feed.data,
    event(eventId) {
      const there = known.get(eventId);
      if (there !== undefined) return there;
      const file = rooms.store.eventFile(workspaceId, eventId, row.seq);
      const artifact = file === undefined ? null : openFiles(file.sha256, eventId);
      known.set(eventId, artifact);
      return artifact;
    },
  };
}

/** Opens event files out of the `events.json` they were stored in; each of those is read once. Null where it is not there, or not of this version. */
export function createEventFiles(artifact: (sha256: string) => Result<Uint8Array>): (sha256: string, eventId: string) => EventArtifact | null {
  const opened = new Map<string, Readonly<Record<string, unknown>>>();
  return (sha256, eventId) => {
    const files = opened.get(sha256) ?? filesIn(artifact(sha256));
    opened.set(sha256, files);
    const parsed = eventArtifactSchema.safeParse(files[eventId]);
    return parsed.success ? parsed.data : null;
  };
}

function filesIn(bytes: Result<Uint8Array>): Readonly<Record<string, unknown>> {
  const files = bytes.ok ? z.record(z.string(), z.unknown()).safeParse(jsonOf(bytes.value)) : null;
  return files?.success === true ? files.data : {};
}

function jsonOf(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}
