import { create } from 'zustand';
import type { FeedEventPage } from '../../preload/feed-api.ts';
import type { Result } from '../../main/domain/result.ts';
import { remoteOf, waiting, type Remote } from '../app/ask.ts';
import type { Feed } from '../app/contract.ts';

/** How the parts of a feed are read: of the live one or of a replay's. */
export interface FeedReader {
  readonly version: (sha256: string) => Promise<Result<Feed>>;
  readonly event: (eventId: string, sha256: string) => Promise<Result<FeedEventPage>>;
}

/** Feeds and events by the digest of their feed: bytes that are named by their digest never change, so each is read once. */
interface FeedReads {
  readonly feeds: Readonly<Record<string, Remote<Feed>>>;
  readonly events: Readonly<Record<string, Remote<FeedEventPage>>>;
  readFeed(reader: FeedReader, sha256: string): Promise<void>;
  readEvent(reader: FeedReader, sha256: string, eventId: string): Promise<void>;
}

/** A feed that goes on for a day makes many; the latest looked at are kept. */
const keptFeeds = 40;
const keptEvents = 40;

export const eventKey = (sha256: string, eventId: string): string => `${sha256}/${eventId}`;

export const useFeedReads = create<FeedReads>((set, get) => ({
  feeds: {},
  events: {},
  async readFeed(reader, sha256) {
    if (isKnown(get().feeds[sha256])) return;
    set({ feeds: put(get().feeds, sha256, waiting, keptFeeds) });
    const answer = await reader.version(sha256);
    set({ feeds: put(get().feeds, sha256, remoteOf(answer), keptFeeds) });
  },
  async readEvent(reader, sha256, eventId) {
    const key = eventKey(sha256, eventId);
    if (isKnown(get().events[key])) return;
    set({ events: put(get().events, key, waiting, keptEvents) });
    const answer = await reader.event(eventId, sha256);
    set({ events: put(get().events, key, remoteOf(answer), keptEvents) });
  },
}));

/** What is there or on its way is not asked for again; a fault is. */
function isKnown(remote: Remote<unknown> | undefined): boolean {
  return remote !== undefined && remote.state !== 'broken';
}

function put<T>(known: Readonly<Record<string, T>>, key: string, value: T, kept: number): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = known;
  return Object.fromEntries([...Object.entries(others), [key, value] as const].slice(-kept));
}
