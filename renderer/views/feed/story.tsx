import { GitCompareArrows } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import type { FeedItem } from '../../app/contract.ts';
import { count } from '../../app/figures.ts';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';
import type { Language } from './language.ts';
import { LevelChip } from './marks-of-feed.tsx';
import { Scoreboard, Standing, StoryLabel } from './scoreboard.tsx';
import { titleOf } from './sides.ts';
import { TracedSentence } from './traced-sentence.tsx';

export interface StoryProps {
  readonly item: FeedItem;
  readonly address: string;
  readonly chosen: boolean;
  readonly language: Language;
  readonly onChoose: (item: FeedItem) => void;
  readonly onOpen: (item: FeedItem) => void;
}

export const storyId = (eventId: string): string => `story-${eventId}`;

/** The first story, large. */
export const TopStory = memo(function TopStory(props: StoryProps): ReactElement {
  const { item, chosen } = props;
  return (
    <Card {...props} className="px-5 py-4">
      <div className="mb-2 flex items-center gap-3"><Rank item={item} /><StoryLabel item={item} /><span className="ml-auto text-md"><Standing item={item} /></span></div>
      <div className="grid gap-x-8 gap-y-3 md:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
        <div className="min-w-0"><Opener {...props}><Scoreboard item={item} large most={6} /></Opener></div>
        <div className="min-w-0" lang={props.language.lang} dir={props.language.dir}>
          <p className="text-lg leading-6.5 font-medium wrap-anywhere">{chosen ? <TracedSentence sentence={item.summary} /> : <Plain text={item.summary.text} />}</p>
          <p className="mt-1.5 text-ink-2 wrap-anywhere">{chosen ? <TracedSentence sentence={item.whyNow} /> : <Plain text={item.whyNow.text} />}</p>
          <Doubts item={item} />
        </div>
      </div>
    </Card>
  );
});

/** A story of the list. */
export const Story = memo(function Story(props: StoryProps): ReactElement {
  const { item, chosen } = props;
  return (
    <Card {...props} className="grid [contain-intrinsic-size:auto_6rem] [content-visibility:auto] grid-cols-[1.5rem_minmax(0,14.5rem)_minmax(0,1fr)] gap-x-4 px-5 py-2.5 max-sm:grid-cols-[1.5rem_minmax(0,1fr)]">
      <Rank item={item} />
      <div className="min-w-0">
        <div className="flex items-baseline gap-2"><span className="min-w-0 flex-1"><StoryLabel item={item} /></span><span className="text-sm"><Standing item={item} /></span></div>
        <Opener {...props}><Scoreboard item={item} /></Opener>
      </div>
      <div className="min-w-0 max-sm:col-start-2" lang={props.language.lang} dir={props.language.dir}>
        <p className="line-clamp-3 wrap-anywhere">{chosen ? <TracedSentence sentence={item.summary} /> : <Plain text={item.summary.text} />}</p>
        <p className="line-clamp-2 text-sm text-ink-3 wrap-anywhere">{chosen ? <TracedSentence sentence={item.whyNow} /> : <Plain text={item.whyNow.text} />}</p>
        <Doubts item={item} />
      </div>
    </Card>
  );
});

function Card({ item, chosen, onChoose, className, children }: StoryProps & { readonly className: string; readonly children: React.ReactNode }): ReactElement {
  return (
    <article
      aria-label={titleOf(item)}
      className={cx('relative border-b border-line', className, chosen ? 'bg-chosen/70' : 'hover:bg-hover/70')}
    >
      <button
        type="button" tabIndex={-1} aria-hidden className="absolute inset-0"
        onClick={() => {
          onChoose(item);
          document.getElementById(storyId(item.eventId))?.focus();
        }}
      />
      {children}
    </article>
  );
}

/** The way into the event: who plays is the link, the keys reach it, and a press anywhere else on the card only chooses it. */
function Opener({ item, address, chosen, onChoose, onOpen, children }: StoryProps & { readonly children: React.ReactNode }): ReactElement {
  return (
    <a
      id={storyId(item.eventId)} href={address} aria-current={chosen ? 'true' : undefined} onFocus={() => onChoose(item)}
      onClick={(event) => {
        event.preventDefault();
        onOpen(item);
      }}
      className="relative z-1 block rounded-sm hover:underline hover:decoration-edge hover:underline-offset-2"
    >{children}</a>
  );
}

function Rank({ item }: { readonly item: FeedItem }): ReactElement {
  return <span title={`Rank ${item.rank}, score ${item.score.toFixed(2)}`} className="shrink-0 text-md leading-5 font-semibold text-ink-3"><span className="sr-only">Rank </span>{item.rank}</span>;
}

/** What a reader should know of how sure this is; nothing where all is well. */
function Doubts({ item }: { readonly item: FeedItem }): ReactElement | null {
  const level = item.summary.level;
  const shown = level === 'last-good' || level === 'stale';
  if (item.conflicts === 0 && !shown) return null;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-dry">
      {shown && <LevelChip level={level} />}
      {item.conflicts > 0 && <span className="inline-flex items-center gap-1"><GitCompareArrows aria-hidden size="0.8125rem" />Sources disagree on {count(item.conflicts, 'thing')}</span>}
    </p>
  );
}
