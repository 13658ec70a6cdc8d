import { useEffect, useState } from 'react';
import type { FeedEventPage, FeedPage } from '../../../preload/feed-api.ts';
import { waiting, type Remote } from '../../app/ask.ts';
import type { Feed } from '../../app/contract.ts';
import { eventKey, useFeedReads, type FeedReader } from '../../stores/feed-reads.ts';

/** Passing over a story with a held key reads nothing; resting on it does. */
const restMs = 90;

/** The feed to show: the newest of the page, or an older version by its digest. */
export function useShownFeed(reader: FeedReader, page: FeedPage, version: string | null): Remote<Feed> | null {
  const old = version !== null && version !== page.sha256;
  const remote = useFeedReads((state) => (old ? state.feeds[version] : undefined));
  useEffect(() => {
    if (old) void useFeedReads.getState().readFeed(reader, version);
  }, [reader, old, version]);
  if (old) return remote ?? waiting;
  return page.feed === null ? null : { state: 'here', value: page.feed };
}

/** The feed before the shown one; null where there is none or it is not read yet. */
export function usePreviousFeed(reader: FeedReader, page: FeedPage, feed: Feed | null): Feed | null {
  const isNewest = feed !== null && feed === page.feed;
  const wanted = isNewest ? null : feed?.previous ?? null;
  const remote = useFeedReads((state) => (wanted === null ? undefined : state.feeds[wanted]));
  useEffect(() => {
    if (wanted !== null) void useFeedReads.getState().readFeed(reader, wanted);
  }, [reader, wanted]);
  if (isNewest) return page.previous;
  return remote?.state === 'here' ? remote.value : null;
}

/** The event as in the feed of a digest. While a newer one is read, what was known of the same event stays. */
export function useEventOf(reader: FeedReader, sha256: string | null, eventId: string | null): { readonly event: Remote<FeedEventPage>; readonly retry: () => void } {
  const key = sha256 === null || eventId === null ? null : eventKey(sha256, eventId);
  const remote = useFeedReads((state) => (key === null ? undefined : state.events[key]));
  const [last, setLast] = useState<{ readonly eventId: string; readonly remote: Remote<FeedEventPage> } | null>(null);
  useEffect(() => {
    if (sha256 === null || eventId === null) return undefined;
    const rest = window.setTimeout(() => void useFeedReads.getState().readEvent(reader, sha256, eventId), restMs);
    return () => window.clearTimeout(rest);
  }, [reader, sha256, eventId]);
  if (remote?.state === 'here' && eventId !== null && last?.remote !== remote) setLast({ eventId, remote });
  const retry = (): void => {
    if (sha256 !== null && eventId !== null) void useFeedReads.getState().readEvent(reader, sha256, eventId);
  };
  if (remote?.state === 'here' || remote?.state === 'broken') return { event: remote, retry };
  return { event: last?.eventId === eventId ? last.remote : waiting, retry };
}
