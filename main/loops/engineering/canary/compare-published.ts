import type { EventArtifact } from '../../../domain/artifacts/event.ts';
import type { FeedItem, LiveFeed } from '../../../domain/artifacts/live-feed.ts';
import { digestOf } from '../../../domain/digest.ts';
import { contentDigest } from '../../../delivery/content-digest.ts';
import { diffFeeds } from '../../../delivery/feed-diff.ts';
import { visible } from '../../../git/escape.ts';
import type { Published } from './feed-house.ts';

const longest = 500;

/**
 * What a reader of the patch would find otherwise after one tick, a sentence each: what the feed tells first, then what
 * only its details or an event's file show. Nothing that is published is left out of it.
 */
export function comparePublished(tick: string, was: Published, is: Published): readonly string[] {
  return [...feedChanges(was.feed, is.feed), ...eventChanges(was.events, is.events)].map((sentence) => `${tick}: ${visible(sentence)}`.slice(0, longest));
}

function feedChanges(was: LiveFeed | null, is: LiveFeed | null): readonly string[] {
  if (was === null && is === null) return [];
  if (is === null) return ['nothing would be published, where the base publishes a feed.'];
  if (was === null) return ['a feed would be published, where the base publishes none.'];
  if (contentDigest(was) === contentDigest(is)) return [];
  const told = diffFeeds(was, is).changes.map(({ sentence }) => sentence);
  return told.length > 0 ? told : [`the feed tells the same in other details: ${detailsOf(was, is).join(', ') || 'its order'}.`];
}

const envelope: ReadonlySet<string> = new Set(['runId', 'timestamp', 'inputsVersion', 'previous']);

function detailsOf(was: LiveFeed, is: LiveFeed): readonly string[] {
  const before = new Map(was.items.map((item) => [item.eventId, item]));
  const ofItems = is.items.flatMap((item) => {
    const old = before.get(item.eventId);
    return old === undefined ? [] : differingKeys<FeedItem>(old, item).map((key) => `${key} of ${item.eventId}`);
  });
  const others = differingKeys<LiveFeed>(was, is).filter((key) => key !== 'items' && !envelope.has(key));
  return [...others, ...ofItems].slice(0, 10);
}

function eventChanges(was: Published['events'], is: Published['events']): readonly string[] {
  // Which events are in the feed at all, the feed itself tells.
  return [...is].flatMap(([id, event]) => {
    const before = was.get(id);
    if (before === undefined || contentDigest(before) === contentDigest(event)) return [];
    return [`event/${id}.json is otherwise in ${eventDetails(before, event).slice(0, 10).join(', ')}.`];
  });
}

function eventDetails(was: EventArtifact, is: EventArtifact): readonly string[] {
  const whole = differingKeys<EventArtifact>(was, is).filter((key) => key !== 'record' && !envelope.has(key));
  return [...differingKeys<EventArtifact['record']>(was.record, is.record).map((key) => `record.${key}`), ...whole];
}

function differingKeys<Whole extends object>(was: Whole, is: Whole): readonly string[] {
  const [before, after] = [new Map(Object.entries(was)), new Map(Object.entries(is))];
  return [...new Set([...before.keys(), ...after.keys()])].filter((key) => digestOf(before.get(key) ?? null) !== digestOf(after.get(key) ?? null));
}
