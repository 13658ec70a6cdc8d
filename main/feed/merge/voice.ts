import type { EventObservation, EventStatus } from '../../domain/event-data.ts';
import type { ObservedField } from '../../domain/event-change.ts';
import type { EventLink, SourceView } from '../contract.ts';
import type { Sport } from '../sport.ts';
import { goalListOf, type ListWord } from '../validity/goal-list.ts';
import { rekeyed } from '../validity/rekey.ts';
import { startGrace, statusAt, untilEarliestStart } from '../validity/status-at.ts';
import { msBetween } from '../validity/time-words.ts';

/** One source's word on the event, in the event's own terms. */
export interface Voice {
  readonly view: SourceView;
  readonly source: string;
  readonly trust: number;
  readonly healthy: boolean;
  /** With the event's competitor keys. */
  readonly observation: EventObservation;
  /** What its status is worth now. */
  readonly status: EventStatus;
  /** Whether it says that the kick-off is still some time ahead. */
  readonly ahead: boolean;
  /** As of when its word is true, never later than it was read. */
  readonly contentAt: string;
  /** Whether its word is the last one on the event: that holds of any time after. */
  readonly final: boolean;
  readonly list: ListWord;
  readonly link: EventLink | null;
}

export interface VoicesInput {
  readonly views: readonly SourceView[];
  readonly links: readonly EventLink[];
  readonly sport: Sport | null;
  readonly now: string;
}

/** Every view as a voice, best first: healthy before not, then by trust; the order of the views does not matter. */
export function voicesOf({ views, links, sport, now }: VoicesInput): readonly Voice[] {
  return views.map((view) => voiceOf(view, links.find((link) => link.source === view.source && link.key === view.observation.key) ?? null, sport, now)).sort(bestFirst);
}

/** The best voice of each source: one that lists an event twice still has one say. */
export function oneOfEachSource(voices: readonly Voice[]): readonly Voice[] {
  return voices.filter((voice, index) => voices.findIndex(({ source }) => source === voice.source) === index);
}

/** When the source began to say this of a field. */
export function sinceOf({ view }: Voice, field: ObservedField): string {
  return view.changedAt[field] ?? view.firstSeenAt;
}

function voiceOf(view: SourceView, link: EventLink | null, sport: Sport | null, now: string): Voice {
  const observation = rekeyed(view.observation, new Map(Object.entries(link?.competitors ?? {}).map(([event, source]) => [source, event])));
  const status = statusAt(observation, sport, now);
  return {
    view, observation, link, status,
    source: view.source,
    trust: view.trust,
    healthy: view.healthy,
    ahead: untilEarliestStart(observation, now) > startGrace,
    contentAt: contentAt(view),
    final: status === 'finished' || status === 'abandoned',
    list: goalListOf(sport, observation),
  };
}

/**
 * The source's own time stamp, else when its clock last moved while it is live. A source that gives neither speaks of
 * the time it is read, and so does one that says it is over: a final word does not grow old.
 */
function contentAt({ observation, observedAt, changedAt, firstSeenAt }: SourceView): string {
  if (observation.status !== 'live' && observation.status !== 'interrupted') return observedAt;
  const said = observation.asOf ?? (observation.clock === null ? observedAt : (changedAt.clock ?? firstSeenAt));
  return msBetween(observedAt, said) > 0 ? observedAt : said;
}

function bestFirst(a: Voice, b: Voice): number {
  return Number(b.healthy) - Number(a.healthy)
    || b.trust - a.trust
    || (a.source === b.source ? -msBetween(b.contentAt, a.contentAt) || byText(a.observation.key, b.observation.key) : byText(a.source, b.source));
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
