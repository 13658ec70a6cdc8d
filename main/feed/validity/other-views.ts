import type { EventLink, SourceView } from '../contract.ts';
import { rekeyed } from './rekey.ts';
import type { OtherWords } from './lateness.ts';

/** What other sources say of a source's events, by the links there are, in that source's competitor keys. */
export function otherViews(input: { readonly source: string; readonly views: readonly SourceView[]; readonly links: readonly EventLink[] }): OtherWords {
  const linkOf = new Map(input.links.map((link) => [nameOf(link.source, link.key), link]));
  const byEvent = new Map<string, { readonly view: SourceView; readonly link: EventLink }[]>();
  for (const view of input.views) {
    const link = linkOf.get(nameOf(view.source, view.observation.key));
    if (view.source === input.source || link === undefined) continue;
    const list = byEvent.get(link.eventId);
    if (list === undefined) byEvent.set(link.eventId, [{ view, link }]);
    else list.push({ view, link });
  }
  return (key) => {
    const ours = linkOf.get(nameOf(input.source, key));
    const theirs = ours === undefined ? undefined : byEvent.get(ours.eventId);
    return ours === undefined || theirs === undefined ? [] : theirs.map(({ view, link }) => inKeysOf(view, link, ours));
  };
}

/** From their keys to the event's, and from the event's to ours. */
function inKeysOf(view: SourceView, theirs: EventLink, ours: EventLink): SourceView {
  const toEvent = new Map(Object.entries(theirs.competitors).map(([event, source]) => [source, event]));
  const toOurs = new Map(Object.entries(ours.competitors));
  const events = rekeyed(view.observation, toEvent);
  return { ...view, observation: rekeyed(events, toOurs) };
}

function nameOf(source: string, key: string): string {
  return `${source}\n${key}`;
}
