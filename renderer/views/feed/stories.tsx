import { useCallback, useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import type { Feed, FeedItem } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { Plain } from '../../components/plain.tsx';
import type { Language } from './language.ts';
import { Moments } from './moments.tsx';
import { Story, TopStory } from './story.tsx';

interface StoriesProps {
  readonly feed: Feed;
  readonly cursor: FeedItem | null;
  readonly language: Language;
  readonly addressOf: (eventId: string) => string;
  readonly onChoose: (item: FeedItem) => void;
  readonly onOpen: (item: FeedItem) => void;
  readonly note: ReactNode;
  readonly changes: ReactNode;
}

/** The feed as a reader sees it. */
export function Stories({ feed, cursor, language, addressOf, onChoose, onOpen, note, changes }: StoriesProps): ReactElement {
  // Stories are drawn anew only when they change: what is done with them is kept the same.
  const choose = useSame(onChoose);
  const open = useSame(onOpen);
  return (
    <div role="region" aria-label="Stories" tabIndex={0} className="scroll-pt-10 -outline-offset-2 lg:h-full lg:overflow-auto">
      <div className="sticky top-0 z-2 flex min-h-9 items-center gap-3 border-b border-line bg-panel px-5 py-1">
        <h2 className="label flex-1">{count(feed.items.length, 'story', 'stories')}, most worth telling first</h2>
        {changes}
      </div>
      {note}
      {feed.items.length === 0 && <p className="px-5 py-6 text-ink-2">No event is in the window the settings look at: nothing is on, was just on, or is about to begin.</p>}
      {feed.items.map((item, at) => {
        const Kind = at === 0 ? TopStory : Story;
        return <Kind key={item.eventId} item={item} address={addressOf(item.eventId)} chosen={item.eventId === cursor?.eventId} language={language} onChoose={choose} onOpen={open} />;
      })}
      <Moments feed={feed} onOpen={open} />
      <Attributions feed={feed} />
    </div>
  );
}

/** What has to be said wherever the data is shown. */
function Attributions({ feed }: { readonly feed: Feed }): ReactElement | null {
  const said = feed.sources.filter((source) => source.attribution !== null);
  return said.length === 0 ? null : (
    <p className="px-5 py-3 text-sm text-ink-3">Data: {said.map((source, at) => <span key={source.id}>{at > 0 && ' · '}<Plain text={source.attribution ?? ''} /></span>)}</p>
  );
}

/** The same function for as long as the component lives, doing what the latest given one does. */
function useSame<A>(act: (argument: A) => void): (argument: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((argument: A) => latest.current(argument), []);
}
