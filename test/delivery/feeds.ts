import { eventArtifactSchema, type EventArtifact } from '../../main/domain/artifacts/event.ts';
import { liveFeedSchema, type FeedItem, type LiveFeed, type Sentence } from '../../main/domain/artifacts/live-feed.ts';
import { newRunId } from '../../main/domain/ids.ts';

/** Feeds and events of clubs that do not exist, for tests of what is made of them. */

export const midday = '2026-05-09T12:00:00.000Z';

export interface EventShape {
  readonly id: string;
  readonly home?: string;
  readonly away?: string;
  readonly homeScore?: number;
  readonly awayScore?: number;
  readonly status?: FeedItem['status'];
  readonly observedAt?: string;
  readonly asOf?: string | null;
  readonly summary?: string;
  readonly whyNow?: string;
  readonly rank?: number;
}

export interface FeedShape {
  readonly timestamp?: string;
  readonly title?: string;
  readonly events?: readonly EventShape[];
  readonly source?: Partial<LiveFeed['sources'][number]>;
  readonly summary?: string | null;
  readonly degraded?: LiveFeed['degraded'];
}

function envelope(timestamp: string) {
  return { runId: newRunId(), timestamp, inputsVersion: 'a'.repeat(64), modelProvider: 'builtin', confidence: { value: 0.9, basis: 'two sources agree' } };
}

function sentence(text: string, checkedAt: string): Sentence {
  return { text, claims: [], writtenBy: 'builtin', level: 'template', checkedAt };
}

function clubs({ id, home, away }: EventShape): { readonly home: string; readonly away: string } {
  return { home: home ?? `Northfield ${id}`, away: away ?? `Easton ${id}` };
}

function textOf(shape: EventShape): string {
  const { home, away } = clubs(shape);
  return shape.summary ?? `${home} ${shape.homeScore ?? 0}–${shape.awayScore ?? 0} ${away}.`;
}

export function feedItem(shape: EventShape, rank: number, timestamp = midday): FeedItem {
  const names = clubs(shape);
  return {
    eventId: shape.id, rank: shape.rank ?? rank, sport: 'soccer', competition: 'Lakeland League', startsAt: '2026-05-09T11:00:00.000Z', status: shape.status ?? 'live',
    competitors: [{ key: 'home', name: names.home, alignment: 'home' }, { key: 'away', name: names.away, alignment: 'away' }],
    total: { home: shape.homeScore ?? 0, away: shape.awayScore ?? 0 }, shootout: null, clock: '60’', actionId: null,
    summary: sentence(textOf(shape), shape.observedAt ?? timestamp), whyNow: sentence(shape.whyNow ?? 'It is close.', shape.observedAt ?? timestamp),
    score: 1 / rank, parts: [{ name: 'closeness', value: 1 / rank, weight: 1, contribution: 1 / rank, why: 'One goal apart.' }], movedFrom: null, confidence: 0.9,
    sources: [{ id: 'meadow', observedAt: shape.observedAt ?? timestamp, asOf: shape.asOf ?? null }], conflicts: 0,
  };
}

/** A feed of these events, in this order. */
export function liveFeed(shape: FeedShape = {}): LiveFeed {
  const timestamp = shape.timestamp ?? midday;
  const events = shape.events ?? [{ id: 'one' }];
  return liveFeedSchema.parse({
    ...envelope(timestamp), kind: 'live_feed', formatVersion: 1, title: shape.title ?? 'Live feed', language: 'en', asOf: null, degraded: shape.degraded ?? 'template',
    degradedWhy: 'No model is set.', previous: null,
    summary: shape.summary === null || events[0] === undefined ? null : sentence(shape.summary ?? textOf(events[0]), events[0].observedAt ?? timestamp),
    items: events.map((event, index) => feedItem(event, index + 1, timestamp)), moments: [],
    sources: [{ id: 'meadow', name: 'Meadow Scores', state: 'good', lastGoodAt: timestamp, asOf: null, fault: null, attribution: null, ...shape.source }],
  } satisfies LiveFeed);
}

/** The file of one event. */
export function eventArtifact(shape: EventShape, timestamp = midday): EventArtifact {
  const names = clubs(shape);
  const observedAt = shape.observedAt ?? timestamp;
  const from = { source: 'meadow', since: '2026-05-09T11:00:00.000Z', observedAt, asOf: shape.asOf ?? null };
  const sourced = <Value>(value: Value) => ({ value, from, agreeing: [] });
  const total = { home: shape.homeScore ?? 0, away: shape.awayScore ?? 0 };
  return eventArtifactSchema.parse({
    ...envelope(timestamp), kind: 'event', formatVersion: 1, id: shape.id,
    record: {
      id: shape.id, sport: 'soccer', competition: sourced({ name: 'Lakeland League', season: null, stage: null, round: null, knockout: false }),
      startsAt: sourced('2026-05-09T11:00:00.000Z'), startsOn: '2026-05-09', venue: null, status: sourced(shape.status ?? 'live'),
      clock: sourced({ period: '2H', minute: 60, stoppage: null, second: null }),
      competitors: [
        { key: 'home', name: names.home, alignment: 'home', names: [], attributes: {} },
        { key: 'away', name: names.away, alignment: 'away', names: [], attributes: {} },
      ],
      score: sourced({ total, periods: [], shootout: null }),
      actions: [{ id: 'goal-1', type: 'goal', period: '1H', minute: 12, stoppage: null, second: null, sequence: 1, competitor: 'home', participant: 'Ada Rook', score: null, attributes: {}, from, confirmedBy: [] }],
      attributes: { observedAt: 'a field of the source that only looks like a stamp' },
      sources: [{ source: 'meadow', key: shape.id, observedAt, asOf: shape.asOf ?? null, joined: 1 }], conflicts: [],
      confidence: { value: 0.9, basis: 'one source' }, changedAt: '2026-05-09T11:12:00.000Z',
    },
    outcomes: ['home', 'draw', 'away'], course: [], fields: { 'score.home': { value: total.home, pointer: '/score/value/total/home', from } },
    summary: sentence(textOf(shape), observedAt), whyNow: sentence(shape.whyNow ?? 'It is close.', observedAt), degraded: 'template',
  } satisfies EventArtifact);
}

/** A feed with the files of its events. */
export function feedWithEvents(shape: FeedShape = {}): { readonly feed: LiveFeed; readonly events: readonly EventArtifact[] } {
  const events = shape.events ?? [{ id: 'one' }];
  return { feed: liveFeed({ ...shape, events }), events: events.map((event) => eventArtifact(event, shape.timestamp)) };
}

/** Feed number n: a new event every hundred feeds, a changed one every ten. */
export function numberedFeed(n: number, timestamp: string): { readonly feed: LiveFeed; readonly events: readonly EventArtifact[] } {
  const id = `event-${Math.floor(n / 100)}`;
  const homeScore = Math.floor(n / 10) % 10;
  const base = baseFor(id, homeScore);
  return { feed: { ...base.feed, title: String(n), timestamp }, events: [base.event] };
}

let last: { readonly id: string; readonly homeScore: number; readonly feed: LiveFeed; readonly event: EventArtifact } | undefined;
function baseFor(id: string, homeScore: number) {
  if (last?.id !== id || last.homeScore !== homeScore) last = { id, homeScore, feed: liveFeed({ events: [{ id, homeScore }] }), event: eventArtifact({ id, homeScore }) };
  return last;
}
