import type { EventRecord } from '../../domain/event-data.ts';
import type { NewFact } from '../../domain/facts.ts';
import type { EventLinkRow } from '../../domain/feed-views.ts';
import type { SourceView } from '../../feed/contract.ts';
import { joinEvents, type Joined } from '../../feed/join/join.ts';
import { mergeEvent } from '../../feed/merge/merge.ts';
import { groupOf } from '../../feed/rank/qualification-table.ts';
import { sportOf } from '../../feed/sports/all.ts';
import type { StepContext } from '../loop.ts';
import type { ProductScope } from './scope.ts';
import { viewsNow } from './views.ts';
import { isInWindow } from './window.ts';

export interface Records {
  /** Of the events in the feed's window. */
  readonly inWindow: readonly EventRecord[];
  /** Of those outside it that the ranking looks at: the form of a season so far, the other matches of a table. */
  readonly beside: readonly EventRecord[];
}

const dayMs = 86_400_000;
/** How long it is remembered which event a row was of that its source no longer lists: it may come back by another key. */
const rememberedMs = 60 * dayMs;
const forgottenATick = 200;

/** What is held true of each event, put together from all sources. New links are recorded first. */
export function recordsOf(scope: ProductScope, context: StepContext): Records {
  const { store } = scope.rooms;
  const { workspaceId } = context.run;
  const views = viewsNow(scope, context);
  const links = store.eventLinks(workspaceId);
  context.record(...linkFacts(context, joinEvents({ views, links }), forgotten(scope, views, links)));
  const events = eventsOf(views, store.eventLinks(workspaceId));
  const inWindow = events.filter((event) => event.views.some(({ observation }) => isInWindow(observation, scope)));
  const beside = events.filter((event) => !inWindow.includes(event) && event.views.some(countsBeside));
  return { inWindow: inWindow.map((event) => merged(scope, event)), beside: beside.map((event) => merged(scope, event)) };
}

/** Links that go come first: a view may be in both. */
function linkFacts({ run: { workspaceId, runId } }: StepContext, { links, removed }: Joined, old: readonly EventLinkRow[]): readonly NewFact[] {
  return [
    ...removed.map(({ source, key, why }): NewFact => ({ type: 'event.unlinked', body: { runId, workspaceId, source, key, why } })),
    ...old.map(({ source, key }): NewFact => ({ type: 'event.unlinked', body: { runId, workspaceId, source, key, why: 'Its source has not listed it for two months.' } })),
    ...links.map((link): NewFact => ({ type: 'event.linked', body: { runId, workspaceId, ...link, competitors: { ...link.competitors } } })),
  ];
}

function forgotten({ now }: ProductScope, views: readonly SourceView[], links: readonly EventLinkRow[]): readonly EventLinkRow[] {
  const listed = new Set(views.map((view) => nameOf({ source: view.source, key: view.observation.key })));
  const before = new Date(Date.parse(now) - rememberedMs).toISOString();
  return links.filter((link) => link.at < before && !listed.has(nameOf(link))).slice(0, forgottenATick);
}

interface ViewedEvent {
  readonly eventId: string;
  readonly views: readonly SourceView[];
  readonly links: readonly EventLinkRow[];
}

function eventsOf(views: readonly SourceView[], links: readonly EventLinkRow[]): readonly ViewedEvent[] {
  const linkOf = new Map(links.map((link) => [nameOf(link), link]));
  const events = new Map<string, { readonly eventId: string; readonly views: SourceView[]; readonly links: EventLinkRow[] }>();
  for (const view of views) {
    const link = linkOf.get(nameOf({ source: view.source, key: view.observation.key }));
    if (link === undefined) continue;
    const event = events.get(link.eventId) ?? { eventId: link.eventId, views: [], links: [] };
    event.views.push(view);
    event.links.push(link);
    events.set(link.eventId, event);
  }
  return [...events.values()];
}

/** Whether an event counts for the ranking of others: by the form of its competitors, or in the same table. */
function countsBeside({ observation }: SourceView): boolean {
  return (sportOf(observation.sport).earlierContests > 0 && observation.status === 'finished') || groupOf(observation.competition) !== null;
}

function merged(scope: ProductScope, { eventId, views, links }: ViewedEvent): EventRecord {
  return mergeEvent({
    eventId, views, links,
    previous: scope.last?.event(eventId)?.record ?? null,
    sport: sportOf(views[0]?.observation.sport ?? ''),
    now: scope.now,
  }).record;
}

function nameOf({ source, key }: { readonly source: string; readonly key: string }): string {
  return `${source}\n${key}`;
}
