import type { FeedSettings } from '../../domain/feed-settings.ts';
import type { Ranked } from '../contract.ts';
import { stateParts, storyOf, storyParts } from './event-signals.ts';
import { momentsOf, type EventCourse } from './moments.ts';
import { byScore, rankedBy } from './part.ts';
import { topSlot } from './top-slot.ts';

/** What of the settings a rank depends on. */
export type RankSettings = Pick<FeedSettings, 'weights' | 'favourites' | 'competitions'>;

/** The most moments a feed lists. */
const momentsAtMost = 100;

/**
 * The feed's order, from what is known at `now` and nothing later: events by the story each has now and by where it
 * stands, and the greatest moments of all of them. The same input gives the same order, ties go by id; the top stays
 * until another is clearly better.
 *
 * @param input.now RFC 3339; ages count in steps of five minutes
 */
export function rankFeed(input: {
  readonly events: readonly EventCourse[];
  readonly settings: RankSettings;
  readonly now: string;
  readonly previous: { readonly topEventId: string | null };
}): { readonly items: readonly Ranked[]; readonly moments: readonly Ranked[] } {
  const now = Date.parse(input.now);
  const weighed = input.events.map((event) => ({ event, moments: momentsOf(event, input.settings.weights) }));
  const items = weighed.map(({ event, moments }) => {
    const story = storyOf(event.record, moments, now);
    const parts = [...(story === null ? [] : storyParts(story)), ...stateParts(event, input.settings, now)];
    return rankedBy(event.record.id, story?.moment.action.id ?? null, parts);
  }).sort(byScore);
  const top = topSlot(input.previous.topEventId, items.map(({ eventId, score }) => ({ id: eventId, score })));
  const ordered = [...items.filter(({ eventId }) => eventId === top), ...items.filter(({ eventId }) => eventId !== top)];
  const moments = weighed.flatMap((one) => one.moments.map(({ ranked }) => ranked)).sort(byScore);
  return { items: ordered, moments: moments.slice(0, momentsAtMost) };
}
