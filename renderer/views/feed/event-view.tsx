import { ArrowLeft } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useRef, type ReactElement } from 'react';
import type { FeedEventPage } from '../../../preload/feed-api.ts';
import type { Remote } from '../../app/ask.ts';
import type { EventFile, FeedItem } from '../../app/contract.ts';
import { asWord } from '../../app/feed-words.ts';
import { eventTabs, type EventTab } from '../../app/location.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { Answered } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { ActionList } from './action-list.tsx';
import { CourseTab } from './course-tab.tsx';
import { Scoreboard, Standing } from './scoreboard.tsx';
import { titleOf } from './sides.ts';

const names: Readonly<Record<EventTab, string>> = { actions: 'Actions', course: 'Course', history: 'What was known when' };

export interface EventViewProps {
  readonly item: FeedItem | null;
  readonly event: Remote<FeedEventPage>;
  readonly tab: EventTab;
  readonly show: (tab: EventTab) => void;
  readonly back: () => void;
  readonly retry: () => void;
}

/** One event: what happened, what it changed, and what was known of it when. */
export function EventView({ item, event, tab, show, back, retry }: EventViewProps): ReactElement {
  const file = event.state === 'here' ? event.value.event : null;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  const board = item ?? (file === null ? null : boardOf(file));
  return (
    <div ref={frame} tabIndex={-1} className="flex flex-col outline-none lg:h-full">
      <header className="shrink-0 px-5 pt-3 pb-2">
        <div className="flex min-h-6 items-center gap-3">
          <Button look="quiet" size="small" command="up" onClick={back}><ArrowLeft aria-hidden size="0.875rem" />All stories</Button>
          {board !== null && <p className="min-w-0 flex-1 truncate text-sm text-ink-3"><Plain text={asWord(board.sport)} /> · <Plain text={board.competition} />{file?.record.venue != null && <> · <Plain text={file.record.venue} /></>}</p>}
          {board !== null && <span className="text-md"><Standing item={board} /></span>}
        </div>
        <h2 className="sr-only">{board === null ? 'Event' : <Plain text={titleOf(board)} />}</h2>
        <div className="mt-2 min-h-14 max-w-[34rem]">{board !== null && <Scoreboard item={board} large most={8} twoColumns />}</div>
      </header>
      <Tabs.Root value={tab} onValueChange={(next) => show(eventTabs.find((each) => each === next) ?? 'actions')} className="flex flex-col lg:min-h-0 lg:flex-1">
        <Tabs.List aria-label="Parts of the event" className="flex h-9 shrink-0 items-stretch gap-1 border-b border-line px-3">
          {eventTabs.map((each) => (
            <Tabs.Trigger key={each} value={each} className="relative px-2.5 text-ink-2 -outline-offset-2 select-none hover:text-ink data-[state=active]:font-medium data-[state=active]:text-ink data-[state=active]:after:absolute data-[state=active]:after:inset-x-2 data-[state=active]:after:-bottom-px data-[state=active]:after:h-0.5 data-[state=active]:after:bg-ink">{names[each]}</Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={tab} className="px-5 py-3 -outline-offset-2 lg:min-h-0 lg:flex-1 lg:overflow-auto">
          <Answered remote={event} what="Reading the event" retry={retry} lines={8} height="2rem">
            {(page) => <Body tab={tab} page={page} />}
          </Answered>
        </Tabs.Content>
      </Tabs.Root>
    </div>
  );
}

function Body({ tab, page }: { readonly tab: EventTab; readonly page: FeedEventPage }): ReactElement {
  if (tab === 'course') return <CourseTab file={page.event} />;
  return tab === 'actions' ? <ActionList file={page.event} /> : <History history={page.history} />;
}

function History({ history }: { readonly history: FeedEventPage['history'] }): ReactElement {
  if (history.length === 0) return <p className="text-ink-2">Nothing is kept of what was known of this event when.</p>;
  return (
    <table className="w-full text-left">
      <caption className="sr-only">What was known when, newest first</caption>
      <thead><tr className="border-b border-line-2 text-sm text-ink-3"><th scope="col" className="w-28 py-1 font-medium">When</th><th scope="col" className="w-36 py-1 font-medium">Source</th><th scope="col" className="py-1 font-medium">What it said</th></tr></thead>
      <tbody>
        {history.map((line, at) => (
          <tr key={at} className="border-b border-line align-top">
            <td className="py-1 pr-3 text-ink-2"><Ago at={line.at} /></td>
            <th scope="row" className="max-w-36 truncate py-1 pr-3 font-medium"><Plain text={line.source} /></th>
            <td className="py-1 wrap-anywhere"><Plain text={line.sentence} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Board = Pick<FeedItem, 'sport' | 'competition' | 'competitors' | 'total' | 'shootout' | 'status' | 'clock' | 'startsAt'>;

/** The head of an event that is not in the feed, from its own file. */
function boardOf({ record }: EventFile): Board {
  return {
    sport: record.sport, competition: record.competition.value.name, competitors: record.competitors.slice(0, 8), total: record.score?.value.total ?? null,
    shootout: record.score?.value.shootout ?? null, status: record.status.value, clock: null, startsAt: record.startsAt.value,
  };
}
