import type { ReactElement } from 'react';
import type { FeedItem } from '../../app/contract.ts';
import { asWord, eventStatusNames } from '../../app/feed-words.ts';
import { exact, wallClock } from '../../app/time.ts';
import { cx } from '../../components/class-names.ts';
import { useNow } from '../../components/clock.ts';
import { Plain } from '../../components/plain.tsx';
import { FavouriteMark } from './marks-of-feed.tsx';
import { sidesOf } from './sides.ts';

type Board = Pick<FeedItem, 'competitors' | 'total' | 'shootout' | 'status'>;

/** Who plays and how it stands: two sides, or the first of a field. */
export function Scoreboard({ item, large = false, most = 3, twoColumns = false }: {
  readonly item: Board; readonly large?: boolean; readonly most?: number;
  /** A field in two columns, the first half at the left. */
  readonly twoColumns?: boolean;
}): ReactElement {
  const sides = sidesOf(item.competitors);
  const shown = sides ?? item.competitors.slice(0, most);
  const ahead = Math.max(...shown.map((one) => item.total?.[one.key] ?? Number.NEGATIVE_INFINITY));
  const over = item.status === 'finished';
  return (
    <ul className={cx(!large ? 'leading-5' : sides === null ? 'text-md leading-6' : 'text-lg leading-7', twoColumns && sides === null && 'columns-2 gap-10')}>
      {shown.map((one, at) => {
        const points = item.total?.[one.key];
        const behind = sides !== null && over && points !== undefined && points < ahead;
        return (
          <li key={one.key} className={cx('flex items-baseline gap-2', behind && 'text-ink-3')}>
            {sides === null && <span className="w-4 shrink-0 text-right text-sm text-ink-3">{at + 1}</span>}
            <span className={cx('min-w-0 flex-1 truncate', large ? 'font-semibold' : 'font-medium')} title={one.name}><Plain text={one.name} /></span>
            {item.shootout?.[one.key] !== undefined && <span className="text-sm text-ink-3"><span className="sr-only">shoot-out </span>({item.shootout[one.key]})</span>}
            <span className={cx('shrink-0 text-right font-semibold', large ? 'min-w-7' : 'min-w-5')}>{points ?? <span className="font-normal text-ink-3">–</span>}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** Sport, competition, and where it stands in time. */
export function StoryLabel({ item }: { readonly item: FeedItem }): ReactElement {
  return (
    <p className="flex min-w-0 items-center gap-1.5 text-sm text-ink-3">
      {isFavourite(item) && <FavouriteMark />}
      <span className="min-w-0 truncate" title={item.competition}><Plain text={asWord(item.sport)} /> · <Plain text={item.competition} /></span>
    </p>
  );
}

/** `78’` with a dot while it goes on, `Full time`, or the kick-off. */
export function Standing({ item }: { readonly item: Pick<FeedItem, 'status' | 'clock' | 'startsAt'> }): ReactElement {
  const now = useNow(60_000);
  if (item.status === 'live' || item.status === 'interrupted') {
    return (
      <span className="inline-flex shrink-0 items-center gap-1.5 font-semibold whitespace-nowrap">
        <span aria-hidden className={cx('size-1.5 rounded-full', item.status === 'live' ? 'bg-current' : 'border border-current')} />
        <span className="sr-only">{eventStatusNames[item.status]}, </span>
        {item.clock === null ? eventStatusNames[item.status] : <Plain text={item.clock} />}
        {item.status === 'interrupted' && item.clock !== null && <span className="font-normal text-ink-3">{eventStatusNames.interrupted}</span>}
      </span>
    );
  }
  if (item.status === 'scheduled' && item.startsAt !== null) {
    return <time dateTime={item.startsAt} title={exact(item.startsAt)} className="shrink-0 whitespace-nowrap text-ink-2"><span className="sr-only">begins </span>{wallClock(item.startsAt, now)}</time>;
  }
  return <span className="shrink-0 whitespace-nowrap text-ink-2">{eventStatusNames[item.status]}</span>;
}

function isFavourite(item: FeedItem): boolean {
  return item.parts.some((part) => part.name === 'favourite' && part.contribution > 0);
}
