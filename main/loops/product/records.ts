import type { EventRecord } from '../../domain/event-data.ts';
import type { SourceView } from '../../feed/contract.ts';
import { joinEvents } from '../../feed/join/join.ts';
import { mergeEvent } from '../../feed/merge/merge.ts';
import { sportOf } from '../../feed/sports/all.ts';
import type { StepContext } from '../loop.ts';
import type { ProductScope } from './scope.ts';
import { viewsNow } from './views.ts';
import { isInWindow } from './window.ts';

export interface Records {
  /** Of the events in the feed's window. */
  readonly inWindow: readonly EventRecord[];
  /** Of those before it, for sports whose ranking looks back. */
  readonly earlier: readonly EventRecord[];
}

/** What is held true of each event, put together from all sources. New links are recorded first. */
export function recordsOf(scope: ProductScope, context: StepContext): Records {
  const { store } = scope.rooms;
  const { workspaceId, runId } = context.run;
  const views = viewsNow(scope, context);
  const joined = joinEvents({ views, links: store.eventLinks(workspaceId) });
  for (const { source, key, why } of joined.removed) context.record({ type: 'event.unlinked', body: { runId, workspaceId, source, key, why } });
  for (const link of joined.links) context.record({ type: 'event.linked', body: { runId, workspaceId, ...link, competitors: { ...link.competitors } } });
  return {
    inWindow: mergeAll(scope, context, views.filter((view) => isInWindow(view.observation, scope))),
    earlier: mergeAll(scope, context, views.filter((view) => looksBack(view) && !isInWindow(view.observation, scope))),
  };
}

/** Whether an event that is over still counts for the ranking of later ones. */
function looksBack({ observation }: SourceView): boolean {
  return sportOf(observation.sport).earlierContests > 0 && observation.status === 'finished';
}

function mergeAll(scope: ProductScope, context: StepContext, views: readonly SourceView[]): readonly EventRecord[] {
  if (views.length === 0) return [];
  const links = scope.rooms.store.eventLinks(context.run.workspaceId);
  const eventOf = new Map(links.map((link) => [nameOf(link), link.eventId]));
  const byEvent = new Map<string, SourceView[]>();
  for (const view of views) {
    const eventId = eventOf.get(nameOf({ source: view.source, key: view.observation.key }));
    if (eventId === undefined) continue;
    byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), view]);
  }
  return [...byEvent].map(([eventId, ofEvent]) => mergeEvent({
    eventId,
    views: ofEvent,
    links: links.filter((link) => link.eventId === eventId),
    previous: scope.last?.event(eventId)?.record ?? null,
    sport: sportOf(ofEvent[0]?.observation.sport ?? ''),
    now: scope.now,
  }).record);
}

function nameOf({ source, key }: { readonly source: string; readonly key: string }): string {
  return `${source}\n${key}`;
}
