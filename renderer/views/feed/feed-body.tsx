import { GitCompareArrows } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { FeedPage, FeedVersion } from '../../../preload/feed-api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import type { Feed, FeedItem } from '../../app/contract.ts';
import type { FeedSpot } from '../../app/location.ts';
import { NowThere } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { useListCursor } from '../../components/list-keys.ts';
import { FaultNote, WaitingLines } from '../../components/notes.tsx';
import type { FeedReader } from '../../stores/feed-reads.ts';
import { showOfFeed } from '../../stores/place.ts';
import { ChangesPanel } from './changes-panel.tsx';
import { EventView } from './event-view.tsx';
import { feedChanges } from './feed-changes.ts';
import { FeedHeader } from './feed-header.tsx';
import { languageOf } from './language.ts';
import { SourceStrip } from './source-strip.tsx';
import { Stories } from './stories.tsx';
import { storyId } from './story.tsx';
import { useEventOf, usePreviousFeed, useShownFeed } from './use-shown.ts';
import { VersionSteps } from './version-steps.tsx';
import { OldVersion, StaleNote } from './version-notes.tsx';
import { WhyPanel } from './why-panel.tsx';

export interface FeedBodyProps {
  readonly page: FeedPage;
  readonly versions: readonly FeedVersion[];
  readonly spot: FeedSpot;
  readonly reader: FeedReader;
  readonly addressOf: (eventId: string) => string;
  /** The recorded time a replay has come to; null for the feed itself. */
  readonly replayAt: string | null;
  readonly replay: boolean;
  /** What to show while no feed was made. */
  readonly empty: ReactElement;
}

/** A feed and why it is as it is; the live one's and a replay's alike. */
export function FeedBody(props: FeedBodyProps): ReactElement {
  const { page, versions, spot, reader, replay, empty } = props;
  const shown = useShownFeed(reader, page, spot.version);
  const feed = shown?.state === 'here' ? shown.value : null;
  const old = versions.find((version) => version.sha256 === spot.version && spot.version !== page.sha256) ?? null;
  const isOld = spot.version !== null && spot.version !== page.sha256;
  const mode = isOld ? old?.mode ?? null : page.mode;
  const sha256 = isOld ? spot.version : page.sha256;
  const wanted = useMemo(() => (feed === null ? null : { feed, sha256, madeAt: isOld ? feed.timestamp : null }), [feed, sha256, isOld]);
  // What is pressed is answered at once at the top; a long list follows when it is drawn.
  const read = useDeferredValue(wanted);
  const steps = versions.length === 0 ? null : <VersionSteps versions={versions} shown={isOld ? spot.version : versions[0]?.sha256 ?? null} replay={replay} onShow={(version) => showOfFeed({ version }, 'leaf')} />;
  return (
    <NowThere value={props.replayAt}>
      <div className="flex flex-col lg:h-full lg:min-h-0 lg:overflow-hidden">
        <FeedHeader page={page} feed={feed} mode={mode} replay={replay} versions={steps} />
        <SourceStrip sources={page.sources} />
        {isOld && <OldVersion versions={versions} sha256={spot.version} onNewest={() => showOfFeed({ version: null }, 'leaf')} />}
        {shown === null && <div className="px-6 lg:min-h-0 lg:flex-1 lg:overflow-auto">{empty}</div>}
        {shown?.state === 'waiting' && <div className="p-5"><WaitingLines what="Reading the feed" lines={8} height="4rem" /></div>}
        {shown?.state === 'broken' && <div className="p-5"><FaultNote fault={shown.fault} /></div>}
        {feed !== null && read !== null && (
          <NowThere value={read.madeAt ?? props.replayAt}>
            <Read {...props} feed={read.feed} sha256={read.sha256} watermark={replay ? 'replay' : mode === 'dry-run' ? 'dry' : null} />
          </NowThere>
        )}
      </div>
    </NowThere>
  );
}

/** The stories or an opened one at the left, why at the right. */
function Read({ page, spot, reader, feed, sha256, watermark, addressOf, replay }: FeedBodyProps & { readonly feed: Feed; readonly sha256: string | null; readonly watermark: 'dry' | 'replay' | null }): ReactElement {
  const [changesShown, setChangesShown] = useState(false);
  const previous = usePreviousFeed(reader, page, feed);
  const changes = useMemo(() => feedChanges(previous, feed), [previous, feed]);
  const language = useMemo(() => languageOf(feed.language), [feed.language]);
  const { cursor, setCursor } = useListCursor({
    rows: feed.items, idOf: (item) => item.eventId, open: openEvent,
    onMove: (item) => (spot.event === null ? document.getElementById(storyId(item.eventId))?.focus() : showOfFeed({ event: item.eventId }, 'leaf')),
  });
  const eventId = spot.event ?? cursor?.eventId ?? null;
  const item = feed.items.find((each) => each.eventId === eventId) ?? null;
  const { event, retry } = useEventOf(reader, sha256, eventId);
  const back = (): void => {
    if (item !== null) setCursor(item);
    showOfFeed({ event: null, tab: null }, 'step');
  };
  useFocusOnReturn(spot.event, cursor?.eventId ?? null);
  useCommands({
    'feed.changes': () => setChangesShown(!changesShown),
    why: () => document.getElementById('why')?.focus(),
    ...(spot.event === null ? {} : { up: back }),
  });
  return (
    <div className={cx('grid lg:min-h-0 lg:flex-1 lg:grid-cols-[minmax(0,1fr)_25rem] 2xl:grid-cols-[minmax(0,1fr)_30rem]')}>
      <div className={cx('relative flex min-w-0 flex-col lg:min-h-0', watermark !== null && `watermark watermark-${watermark}`)}>
        {changesShown && <ChangesPanel changes={changes} previous={previous} onOpen={(id) => openEvent({ eventId: id })} onClose={() => setChangesShown(false)} />}
        <div className="relative lg:min-h-0 lg:flex-1">
          {/* The list stays while an event is open: stepping back finds it where it was. */}
          <div className={cx('lg:h-full', spot.event !== null && 'hidden')}>
            <Stories
              feed={feed} cursor={cursor ?? null} language={language} addressOf={addressOf} onChoose={setCursor} onOpen={openEvent}
              note={<StaleNote feed={feed} page={page} replay={replay} />}
              changes={<Button size="small" command="feed.changes" aria-expanded={changesShown} aria-controls="changes" onClick={() => setChangesShown(!changesShown)}><GitCompareArrows aria-hidden size="0.8125rem" />{previous === null ? 'First feed' : changes.length === 0 ? 'Nothing changed' : `${changes.length} changed`}</Button>}
            />
          </div>
          {spot.event !== null && <EventView item={item} event={event} tab={spot.tab ?? 'actions'} show={(tab) => showOfFeed({ tab }, 'leaf')} back={back} retry={retry} />}
        </div>
      </div>
      {eventId === null ? <div className="border-line p-5 text-ink-3 lg:border-l">Choose a story to see why it is here.</div>
        : <WhyPanel item={item} event={event ?? waiting} feed={feed} page={page} language={language} retry={retry} className="border-line max-lg:border-t lg:min-h-0 lg:overflow-auto lg:border-l" />}
    </div>
  );
}

function openEvent({ eventId }: Pick<FeedItem, 'eventId'>): void {
  showOfFeed({ event: eventId, tab: null }, 'step');
}

/** Back from an event, the key's place is at its story again. */
function useFocusOnReturn(opened: string | null, storyAt: string | null): void {
  const before = useRef(opened);
  useEffect(() => {
    if (before.current !== null && opened === null && storyAt !== null) document.getElementById(storyId(storyAt))?.focus();
    before.current = opened;
  }, [opened, storyAt]);
}
