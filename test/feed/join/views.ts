import { eventObservationSchema, type EventStatus } from '../../../main/domain/event-data.ts';
import type { EventLink, SourceView } from '../../../main/feed/contract.ts';
import { joinEvents, type Joined } from '../../../main/feed/join/join.ts';

/** What a test says of a view; the rest is filled in. */
export interface ViewInput {
  readonly key: string;
  readonly sport?: string;
  readonly competition?: string;
  readonly season?: string | null;
  readonly stage?: string | null;
  readonly round?: string | null;
  readonly startsAt?: string | null;
  readonly startsOn?: string | null;
  readonly home?: string;
  readonly away?: string;
  /** Without sides: as many competitors as wanted. */
  readonly field?: readonly { readonly key: string; readonly name: string }[];
  readonly codes?: readonly [string, string];
  readonly status?: EventStatus;
  readonly score?: readonly [number, number] | undefined;
  readonly scorers?: readonly string[];
  readonly observedAt?: string;
}

/** A view of a source, checked as an observation from outside would be. */
export function viewOf(source: string, input: ViewInput): SourceView {
  const { key, sport = 'soccer', competition = 'Northern League', season = null, stage = null, round = null, startsAt = null, startsOn = null, score } = input;
  const sides = input.field?.map((one) => ({ ...one, alignment: null })) ?? [
    { key: 'home', name: input.home ?? 'Home', alignment: 'home' as const, names: input.codes === undefined ? [] : [input.codes[0]] },
    { key: 'away', name: input.away ?? 'Away', alignment: 'away' as const, names: input.codes === undefined ? [] : [input.codes[1]] },
  ];
  const observation = eventObservationSchema.parse({
    key, sport, competition: { name: competition, season, stage, round }, startsAt, startsOn, status: input.status ?? (score === undefined ? 'scheduled' : 'finished'), competitors: sides,
    score: score === undefined ? null : { total: { home: score[0], away: score[1] } },
    actions: (input.scorers ?? []).map((participant, index) => ({ id: `g${index}`, type: 'goal', sequence: index, participant })),
  });
  const observedAt = input.observedAt ?? '2030-05-01T09:00:00Z';
  return { source, trust: 0.5, observation, firstSeenAt: observedAt, observedAt, changedAt: {}, previous: null, healthy: true };
}

/** All links after a join: what there was, less what was taken away, and what is new. */
export function linksAfter(before: readonly EventLink[], joined: Joined): readonly EventLink[] {
  const gone = new Set(joined.removed.map(({ source, key }) => `${source}\n${key}`));
  return [...before.filter(({ source, key }) => !gone.has(`${source}\n${key}`)), ...joined.links];
}

/** Joins afresh. */
export function joinAll(views: readonly SourceView[]): Joined {
  return joinEvents({ views, links: [] });
}

/** Which views are of one event: lists of `source key`, sorted, so two joins can be compared whatever the ids are. */
export function groupsOf(links: readonly EventLink[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { eventId, source, key } of links) groups.set(eventId, [...(groups.get(eventId) ?? []), `${source} ${key}`]);
  return [...groups.values()].map((group) => group.toSorted()).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
