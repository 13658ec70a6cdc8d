import { History, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import type { FeedPage, FeedVersion } from '../../../preload/feed-api.ts';
import type { Feed } from '../../app/contract.ts';
import { degradedMeanings } from '../../app/feed-words.ts';
import { count } from '../../app/figures.ts';
import { exact } from '../../app/time.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { Plain } from '../../components/plain.tsx';

/** Says that what is shown is not the newest feed. */
export function OldVersion({ versions, sha256, onNewest }: { readonly versions: readonly FeedVersion[]; readonly sha256: string | null; readonly onNewest: () => void }): ReactElement {
  const at = versions.findIndex((version) => version.sha256 === sha256);
  const version = versions[at];
  return (
    <div role="status" className="flex min-h-10 shrink-0 items-center gap-3 border-b border-dashed border-need-edge bg-need-tint px-5 py-1 text-need">
      <History aria-hidden size="1rem" className="shrink-0" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">An older version.</strong>{' '}
        {version === undefined ? 'It is no longer in the list of versions.' : <>Made <Ago at={version.at} /> <span className="text-ink-2">({exact(version.at).split(' · ')[0]})</span>, {count(at, 'version')} before the newest. Ages below count from then.</>}
      </p>
      <Button size="small" onClick={onNewest}>Show the newest</Button>
    </div>
  );
}

/** Why the feed is not in its best form, where a reader must know it. */
export function StaleNote({ feed, page, replay }: { readonly feed: Feed; readonly page: FeedPage; readonly replay: boolean }): ReactElement | null {
  const failing = page.sources.filter((source) => source.state === 'failing' || source.state === 'quarantined').length;
  const all = page.sources.length > 0 && failing === page.sources.length && !replay;
  if (feed.degraded !== 'stale' && feed.degraded !== 'last-good' && !all) return null;
  const grave = feed.degraded === 'stale' || all;
  return (
    <div className={cx('flex gap-2.5 border-b px-5 py-2', grave ? 'border-bad-edge bg-bad-tint text-bad' : 'border-dry-edge bg-dry-tint text-dry')}>
      <TriangleAlert aria-hidden size="1rem" className="mt-0.5 shrink-0" />
      <p className="min-w-0 wrap-anywhere">
        <strong className="font-semibold">{all ? 'No source can be relied on now. ' : feed.degraded === 'stale' ? 'This is old data. ' : 'The wording is not fresh. '}</strong>
        <span className="text-ink-2">{feed.degradedWhy === null ? degradedMeanings[feed.degraded] : <Plain text={feed.degradedWhy} />}</span>
      </p>
    </div>
  );
}
