import { Cpu, FolderGit2, HeartPulse, History, Inbox, ListOrdered, ListTodo, Newspaper, Scale, Settings2, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { cx } from '../components/class-names.ts';
import { useHealth } from '../stores/health.ts';
import { useInbox } from '../stores/inbox.ts';
import { usePlace } from '../stores/place.ts';
import { useRuns } from '../stores/runs.ts';
import { valueOf } from './ask.ts';
import { count } from './figures.ts';
import { keysInWords, type CommandId } from './keymap.ts';
import { addressOf, newestFeed, type Place } from './location.ts';
import { isUnderWay } from './phrases.ts';

interface Stop {
  readonly place: Place;
  readonly name: string;
  readonly icon: LucideIcon;
  readonly command: CommandId;
}

const stops: readonly Stop[] = [
  { place: { view: 'inbox' }, name: 'Inbox', icon: Inbox, command: 'go.inbox' },
  { place: { view: 'runs', filter: 'all', text: '' }, name: 'Runs', icon: ListOrdered, command: 'go.runs' },
  { place: { view: 'tasks', workspaceId: null }, name: 'Tasks', icon: ListTodo, command: 'go.tasks' },
  { place: { view: 'feed', workspaceId: null, ...newestFeed }, name: 'Feed', icon: Newspaper, command: 'go.feed' },
  { place: { view: 'replay', ...newestFeed }, name: 'Replay', icon: History, command: 'go.replay' },
  { place: { view: 'workspaces' }, name: 'Workspaces', icon: FolderGit2, command: 'go.workspaces' },
];
const lowerStops: readonly Stop[] = [
  { place: { view: 'health' }, name: 'Health', icon: HeartPulse, command: 'go.health' },
  { place: { view: 'autonomy', workspaceId: null }, name: 'Autonomy', icon: Scale, command: 'go.autonomy' },
  { place: { view: 'models' }, name: 'Models', icon: Cpu, command: 'go.models' },
  { place: { view: 'settings' }, name: 'Settings', icon: Settings2, command: 'go.settings' },
];

export function Rail(): ReactElement {
  return (
    <nav aria-label="Screens" className="flex flex-col gap-0.5 overflow-y-auto border-r border-line bg-ground px-2 py-2">
      {stops.map((stop) => <RailLink key={stop.name} stop={stop} />)}
      <div aria-hidden className="mx-2 my-2 h-px shrink-0 bg-line" />
      {lowerStops.map((stop) => <RailLink key={stop.name} stop={stop} />)}
    </nav>
  );
}

function RailLink({ stop }: { readonly stop: Stop }): ReactElement {
  const view = usePlace((state) => state.place.view);
  const here = view === stop.place.view || (view === 'run' && stop.place.view === 'runs');
  const { icon: Icon } = stop;
  return (
    <a
      href={addressOf(stop.place)}
      aria-current={here ? 'page' : undefined}
      aria-keyshortcuts={keysInWords(stop.command)}
      title={`${stop.name} (${keysInWords(stop.command)})`}
      onClick={(event) => {
        event.preventDefault();
        usePlace.getState().go(stop.place);
      }}
      className={cx(
        'relative flex min-h-8 shrink-0 items-center gap-2.5 rounded-md px-2.5 select-none',
        'max-xl:min-h-12 max-xl:flex-col max-xl:justify-center max-xl:gap-0.5 max-xl:px-0 max-xl:text-xs max-md:min-h-9',
        here ? 'bg-chosen font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden size="1.0625rem" strokeWidth={here ? 2.1 : 1.8} className="shrink-0" />
      <span className="min-w-0 max-md:sr-only xl:flex-1">{stop.name}</span>
      {stop.place.view === 'inbox' && <InboxCount />}
      {stop.place.view === 'runs' && <RunningCount />}
      {stop.place.view === 'health' && <Ailing />}
    </a>
  );
}

const badge = 'rounded-full px-1.5 text-xs font-semibold leading-4 max-xl:absolute max-xl:top-1 max-xl:right-1.5 max-md:right-0 max-md:px-1';

function InboxCount(): ReactElement | null {
  const items = useInbox((state) => valueOf(state.items));
  const waits = items?.filter((item) => item.group !== 'done').length ?? 0;
  return waits === 0 ? null : (
    <span className={cx(badge, 'bg-need text-panel')}>{waits}<span className="sr-only"> waiting for you</span></span>
  );
}

function RunningCount(): ReactElement | null {
  const lines = useRuns((state) => valueOf(state.lines));
  const running = lines?.filter((line) => isUnderWay(line.run.status)).length ?? 0;
  return running === 0 ? null : (
    <span title={`${count(running, 'run')} under way`} className={cx(badge, 'bg-dry-solid text-dry-on')}>
      {running}<span className="sr-only"> under way</span>
    </span>
  );
}

function Ailing(): ReactElement | null {
  const doctor = useHealth((state) => valueOf(state.doctor));
  return doctor?.canRun === false ? <span className={cx(badge, 'bg-bad text-panel')}>!<span className="sr-only"> something is missing</span></span> : null;
}
