import { FlaskConical, Square } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { FeedPage } from '../../../preload/feed-api.ts';
import { cancelRun, showFault } from '../../app/dry-run.ts';
import { notPublished, replayed } from '../../app/feed-words.ts';
import { figure, usd } from '../../app/figures.ts';
import type { Feed, Mode } from '../../app/contract.ts';
import { Ago, Until } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { ModeChip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { Switch } from '../../components/switch.tsx';
import { useFeeds } from '../../stores/feed.ts';
import { usePages } from '../../stores/pages.ts';
import { openRun } from '../../stores/place.ts';
import { LevelChip } from './marks-of-feed.tsx';

/** What feed this is, of which instant, in which form; what is being done about a newer one. */
export function FeedHeader({ page, feed, mode, replay, versions }: {
  readonly page: FeedPage; readonly feed: Feed | null; readonly mode: Mode | null; readonly replay: boolean; readonly versions: ReactNode;
}): ReactElement {
  const title = <Plain text={feed?.title ?? page.settings?.title ?? 'Feed'} />;
  if (replay) {
    return (
      <header className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2 text-sm text-ink-2">
        <h2 className="min-w-0 truncate text-md font-semibold text-ink">{title}</h2>
        <strong className="font-semibold text-replay">{replayed}</strong>
        {feed !== null && <Instants feed={feed} />}
        <span className="ml-auto">{versions}</span>
      </header>
    );
  }
  return (
    <header className="shrink-0 px-5 pt-2.5 pb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {mode !== null && <ModeChip mode={mode} />}
        <h1 className="min-w-0 flex-1 truncate text-lg font-semibold">{title}</h1>
        {versions}
        <Clock page={page} />
        <TickButton page={page} />
      </div>
      <div className="mt-1 flex min-h-6 flex-wrap items-center gap-x-4 text-sm text-ink-2">
        {mode === 'dry-run' && <strong className="font-semibold text-dry">{notPublished}</strong>}
        {mode === 'live' && page.publishedTo !== null && <span className="min-w-0 truncate" title={page.publishedTo}>published to <Plain text={page.publishedTo} /></span>}
        {feed !== null && <Instants feed={feed} />}
        {page.servedAt !== null && <span className="min-w-0 truncate" title="Clients of this computer may ask here">served at <Plain text={page.servedAt} /></span>}
        <Doing page={page} />
      </div>
    </header>
  );
}

function Instants({ feed }: { readonly feed: Feed }): ReactElement {
  return (
    <>
      <span>{feed.asOf === null ? 'event time not said' : <>true as of <Ago at={feed.asOf} /></>}</span>
      <span>made <Ago at={feed.timestamp} /></span>
      <LevelChip level={feed.degraded} />
    </>
  );
}

function Clock({ page }: { readonly page: FeedPage }): ReactElement {
  const { on, nextAt, sentence } = page.clock;
  const change = async (wanted: boolean): Promise<void> => {
    const fault = await useFeeds.getState().switchClock(page.workspaceId, wanted);
    if (fault !== null) showFault(fault);
  };
  return (
    <Switch
      on={on} onChange={(wanted) => void change(wanted)}
      label={<span className="min-w-36 text-left" title={sentence}>Clock {on ? 'on' : 'off'}<span className="block truncate text-xs leading-3.5 text-ink-3">{on && nextAt !== null ? <>next read <Until at={nextAt} fine /></> : on ? <Sentence text={sentence} /> : 'reads only when asked'}</span></span>}
    />
  );
}

/** One dry run of the feed. */
export function TickButton({ page }: { readonly page: Pick<FeedPage, 'workspaceId' | 'runningRunId'> }): ReactElement {
  const asked = useFeeds((state) => state.asked.includes(page.workspaceId));
  return (
    <Button look="dry" command="dry-run" onClick={() => void tickFeed(page.workspaceId)} why={asked || page.runningRunId !== null ? 'A feed is being made.' : null}>
      <FlaskConical aria-hidden size="1rem" strokeWidth={2.25} />Dry run
    </Button>
  );
}

export async function tickFeed(workspaceId: string): Promise<void> {
  const fault = await useFeeds.getState().tick(workspaceId);
  if (fault !== null) showFault(fault);
}

/** What is being made, how far it is; else how the last run ended. One line, always there. */
function Doing({ page }: { readonly page: FeedPage }): ReactElement | null {
  const runId = page.runningRunId;
  const progress = usePages((state) => (runId === null ? undefined : state.progress[runId]));
  if (runId !== null) {
    const known = progress !== undefined && progress.done !== null && progress.total !== null;
    return (
      <span className="ml-auto flex min-w-0 items-center gap-2 text-ink">
        <span aria-hidden className="underway size-2 shrink-0 rounded-full bg-dry-solid" />
        <span role="status" className="min-w-0 truncate">{progress === undefined ? 'Making a feed' : <Plain text={progress.sentence} />}{known && ` · ${figure(progress.done ?? 0)} of ${figure(progress.total ?? 0)}`}</span>
        <Button size="small" onClick={() => void cancelRun(runId)}><Square aria-hidden size="0.6875rem" />Cancel</Button>
      </span>
    );
  }
  const run = page.lastRun;
  return run === null ? null : (
    <button type="button" onClick={() => openRun(run.runId)} title="Open the run" className="ml-auto min-w-0 truncate text-ink-3 hover:text-ink hover:underline">
      <Plain text={run.sentence} /> · {usd(run.usd)}
    </button>
  );
}
