import type { ReactElement } from 'react';
import type { Feed, FeedItem } from '../../app/contract.ts';
import { Plain } from '../../components/plain.tsx';
import { titleOf } from './sides.ts';

const shown = 5;

/** The most important things that happened, over all events of the feed. */
export function Moments({ feed, onOpen }: { readonly feed: Feed; readonly onOpen: (item: FeedItem) => void }): ReactElement | null {
  const moments = feed.moments.flatMap((moment) => {
    const item = feed.items.find((each) => each.eventId === moment.eventId);
    return item === undefined ? [] : [{ moment, item }];
  }).slice(0, shown);
  if (moments.length === 0) return null;
  return (
    <section aria-label="Moments" className="px-5 py-3">
      <h2 className="label mb-1">Moments that changed most</h2>
      <ol>
        {moments.map(({ moment, item }, at) => {
          const [strongest] = [...moment.parts].sort((a, b) => b.contribution - a.contribution);
          return (
            <li key={`${moment.eventId} ${moment.actionId}`} className="grid grid-cols-[1.5rem_minmax(0,14.5rem)_minmax(0,1fr)_3rem] items-baseline gap-x-4 border-t border-line py-1">
              <span className="text-ink-3">{at + 1}</span>
              <button type="button" onClick={() => onOpen(item)} title={titleOf(item)} className="min-w-0 truncate text-left font-medium hover:underline"><Plain text={titleOf(item)} /></button>
              <span className="min-w-0 wrap-anywhere text-ink-2"><Plain text={strongest?.why ?? ''} /></span>
              <span className="text-right text-sm text-ink-3">{moment.score.toFixed(2)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
