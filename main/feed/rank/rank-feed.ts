import type { EventRecord } from '../../domain/event-data.ts';
import type { FeedSettings } from '../../domain/feed-settings.ts';
import type { Ranked } from '../contract.ts';
import { stateParts, storyOf, storyParts } from './event-signals.ts';
import { momentsOf, type EventCourse, type Moment } from './moments.ts';
import { byScore, part, rankedBy } from './part.ts';
import { changeKey, qualificationChanges, type QualificationChange } from './qualification.ts';
import { topSlot } from './top-slot.ts';

/** What of the settings a rank depends on. */
export type RankSettings = Pick<FeedSettings, 'weights' | 'favourites' | 'competitions' | 'places'>;

/** The most moments a feed lists. */
const momentsAtMost = 100;

/**
 * The feed's order, from what is known at `now` and nothing later: events by the story each has now and by where it
 * stands, and the greatest moments of all of them. What an action changed in who goes through counts for the event's
 * place, not among the moments: those are ranked by what each did in its own contest. The same input gives the same order, ties go by id; the top stays
 * until another is clearly better.
 *
 * @param input.others events that are not in the feed but in the same groups or leagues, whenever they are played
 * @param input.now RFC 3339; ages count in steps of five minutes
 */
export function rankFeed(input: {
  readonly events: readonly EventCourse[];
  readonly others?: readonly EventRecord[];
  readonly settings: RankSettings;
  readonly now: string;
  readonly previous: { readonly topEventId: string | null };
}): { readonly items: readonly Ranked[]; readonly moments: readonly Ranked[] } {
  const now = Date.parse(input.now);
  const { weights, places } = input.settings;
  const changes = weights.qualification === 0 ? new Map<string, QualificationChange>() : qualificationChanges(input.events, input.others ?? [], places);
  const weighed = input.events.map((event) => ({ event, moments: momentsOf(event, weights) }));
  const items = weighed.map(({ event, moments }) => {
    const story = storyOf(event.record, moments.map((moment) => withQualification(moment, changes, weights.qualification)), now);
    const parts = [...(story === null ? [] : storyParts(story)), ...stateParts(event, input.settings, now)];
    return rankedBy(event.record.id, story?.moment.action.id ?? null, parts);
  }).sort(byScore);
  const top = topSlot(input.previous.topEventId, items.map(({ eventId, score }) => ({ id: eventId, score })));
  const ordered = [...items.filter(({ eventId }) => eventId === top), ...items.filter(({ eventId }) => eventId !== top)];
  const moments = weighed.flatMap((one) => one.moments.map(({ ranked }) => ranked)).sort(byScore);
  return { items: ordered, moments: moments.slice(0, momentsAtMost) };
}

function withQualification(moment: Moment, changes: ReadonlyMap<string, QualificationChange>, weight: number): Moment {
  const { eventId, actionId, parts } = moment.ranked;
  const change = changes.get(changeKey(eventId, actionId ?? ''));
  if (change === undefined) return moment;
  return { ...moment, ranked: rankedBy(eventId, actionId, [...parts, part('qualification', change.value, weight, change.why)]) };
}
