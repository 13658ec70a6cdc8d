import type { EventRecord, EventStatus } from '../../domain/event-data.ts';
import type { FeedSettings } from '../../domain/feed-settings.ts';
import type { RankPart } from '../../domain/artifacts/live-feed.ts';
import { endedAt, happenedAt, minutesSince, minutesUntil } from './happened.ts';
import type { EventCourse, Moment } from './moments.ts';
import { part } from './part.ts';
import { duration, percent } from './words.ts';

/** What an event is worth to a reader now: its story as far as it is fresh, and where the event stands. */

/** The news value of an action halves in this time: about how long a live audience talks of it. */
const storyHalfLife = 12;

/** The share of a story that stays for the day, so that what was greatest comes first when all is over, and its half-life. */
const lasting = { share: 0.1, halfLife: 12 * 60 } as const;

/** How fresh a story of this age is: 1 when new. */
function freshness(minutes: number): number {
  return (1 - lasting.share) * 0.5 ** (minutes / storyHalfLife) + lasting.share * 0.5 ** (minutes / lasting.halfLife);
}

/**
 * The action that an event is told by now: the best when what it did and its age are taken together; of equals the
 * later. Null where no action did anything: then the event is told by where it stands, and not by its latest throw-in.
 */
export function storyOf(record: EventRecord, moments: readonly Moment[], now: number): { readonly moment: Moment; readonly age: number } | null {
  let best: { readonly moment: Moment; readonly age: number; readonly worth: number } | null = null;
  for (const moment of moments) {
    const age = minutesSince(happenedAt(record, moment.action), now);
    const worth = moment.ranked.score * freshness(age);
    if (worth > 0 && (best === null || worth >= best.worth)) best = { moment, age, worth };
  }
  return best;
}

/** The story's signals at their freshness. */
export function storyParts({ moment, age }: { readonly moment: Moment; readonly age: number }): readonly RankPart[] {
  const fresh = freshness(age);
  const ago = age === 0 ? 'just now' : `${duration(age)} ago`;
  return moment.ranked.parts.map(({ name, value, weight, why }) => part(name, value * fresh, weight, `${why} That was ${ago}.`));
}

/** Where the event stands: live, open, late, near, wanted. */
export function stateParts({ record, course }: EventCourse, settings: Pick<FeedSettings, 'weights' | 'favourites' | 'competitions'>, now: number): readonly RankPart[] {
  const { weights } = settings;
  return [livePart(record, weights.live), ...tensionParts(record, course, settings), recencyPart(record, weights.recency, now), competitionPart(record, settings), favouritePart(record, settings)];
}

const liveness: Readonly<Record<EventStatus, number>> = { live: 1, interrupted: 0.8, finished: 0.4, unknown: 0.3, scheduled: 0.2, postponed: 0.2, abandoned: 0.4, cancelled: 0.2 };

function livePart({ status }: EventRecord, weight: number): RankPart {
  return part('live', liveness[status.value], weight, status.value === 'unknown' ? 'It should have begun, and no source says so.' : `It is ${status.value}.`);
}

/** While nothing happens an open contest is worth a look, the more the later; far less than something that happened. */
const tension = 0.2;

function tensionParts({ status }: EventRecord, course: EventCourse['course'], { weights }: Pick<FeedSettings, 'weights'>): readonly RankPart[] {
  const last = course.at(-1);
  if (status.value !== 'live' || last === undefined || last.chances.length === 0) return [];
  return [
    part('open now', tension * last.closeness, weights.closeness, `It is ${percent(last.closeness)} open.`),
    part('late now', tension * last.closeness * last.progress, weights.lateness, `It is ${percent(last.progress)} over and ${percent(last.closeness)} open.`),
  ];
}

function recencyPart(record: EventRecord, weight: number, now: number): RankPart {
  const { value: status } = record.status;
  if (status === 'live' || status === 'interrupted') return part('recency', 1, weight, 'It is under way.');
  if (status === 'scheduled' || status === 'unknown') {
    const start = record.startsAt.value;
    if (start === null) return part('recency', 0, weight, 'When it starts is not known.');
    const until = minutesUntil(Date.parse(start), now);
    return part('recency', 0.5 ** (until / 180), weight, until === 0 ? 'It was to start by now.' : `It starts in ${duration(until)}.`);
  }
  const since = status === 'finished' ? endedAt(record) : Date.parse(record.status.from.since);
  const age = minutesSince(since, now);
  return part('recency', 0.5 ** (age / 360), weight, status === 'finished' ? `It ended ${duration(age)} ago.` : `It has been ${status} for ${duration(age)}.`);
}

/** Where the settings do not name a competition it matters as much as most. */
const unnamed = 0.5;

function competitionPart({ competition }: EventRecord, { weights, competitions }: Pick<FeedSettings, 'weights' | 'competitions'>): RankPart {
  const { name } = competition.value;
  const set = Object.entries(competitions).find(([one]) => folded(one) === folded(name))?.[1];
  return part('competition', set ?? unnamed, weights.competition, set === undefined ? `${name} has no weight of its own in the settings.` : `${name} is worth ${percent(set)} by the settings.`);
}

function favouritePart(record: EventRecord, { weights, favourites }: Pick<FeedSettings, 'weights' | 'favourites'>): RankPart {
  const wanted = new Set([...favourites.competitors, ...favourites.competitions].map(folded));
  const competitor = record.competitors.find(({ name, names }) => favourites.competitors.length > 0 && [name, ...names].some((one) => wanted.has(folded(one))));
  if (competitor !== undefined) return part('favourite', 1, weights.favourite, `${competitor.name} is a favourite.`);
  const { name } = record.competition.value;
  const is = wanted.has(folded(name));
  return part('favourite', is ? 1 : 0, weights.favourite, is ? `${name} is a favourite.` : 'No favourite is in it.');
}

/** Names alike but for case and accents. */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().trim();
}
