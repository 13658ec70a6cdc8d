import { Pause, Play, RotateCcw, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { ReplayControl, ReplayPage, ReplayState } from '../../../preload/feed-api.ts';
import { useCommands } from '../../app/commands.ts';
import { showFault } from '../../app/dry-run.ts';
import { figure } from '../../app/figures.ts';
import { recordedClock } from '../../app/time.ts';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { FaultNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { showOfFeed } from '../../stores/place.ts';
import { useReplay } from '../../stores/replay.ts';
import { ReplayChip } from '../feed/marks-of-feed.tsx';
import { nextSpeed, observationsUpTo, speedInWords, speeds, versionAt } from './scrub.ts';
import { ScrubBar } from './scrub-bar.tsx';

async function control(act: ReplayControl): Promise<void> {
  const fault = await useReplay.getState().control(act);
  if (fault !== null) showFault(fault);
}

async function restart(): Promise<void> {
  showOfFeed({ version: null, event: null, tab: null }, 'leaf');
  await control({ kind: 'restart' });
  await control({ kind: 'play' });
}

function setSpeed(speed: number): void {
  void control({ kind: 'speed', speed });
}

/** Play, speed, and the way through recorded time; it stays in sight whatever is looked at below. */
export function ReplayBar({ replay, version }: { readonly replay: ReplayPage; readonly version: string | null }): ReactElement {
  const { state, versions } = replay;
  const over = state.done >= state.total;
  const toggle = (): void => {
    if (over && !state.playing) void restart();
    else void control({ kind: state.playing ? 'pause' : 'play' });
  };
  useCommands({
    'replay.play': toggle,
    'replay.slower': () => setSpeed(nextSpeed(state.speed, -1)),
    'replay.faster': () => setSpeed(nextSpeed(state.speed, 1)),
  });
  const shown = versions.find((each) => each.sha256 === version);
  const seek = (place: number, instant: string): void => {
    const to = observationsUpTo(state.marks, state.from, state.to, place);
    if (to > state.done) {
      showOfFeed({ version: null }, 'leaf');
      void control({ kind: 'seek', to });
    } else showOfFeed({ version: to === state.done ? null : versionAt(versions, instant)?.sha256 ?? null }, 'leaf');
  };
  return (
    <section aria-label="Replay" className="shrink-0 border-b border-replay-edge bg-replay-tint px-5 pt-2.5 pb-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <ReplayChip />
        <h1 className="min-w-0 flex-1 truncate text-md font-semibold" title={state.folder}><Plain text={state.title} /></h1>
        <Position state={state} />
        <Button look="strong" command="replay.play" className="min-w-32" onClick={toggle}>
          {state.playing ? <><Pause aria-hidden size="0.875rem" />Pause</> : over ? <><RotateCcw aria-hidden size="0.875rem" />Again</> : <><Play aria-hidden size="0.875rem" />Play</>}
        </Button>
        <Speeds speed={state.speed} onChoose={setSpeed} />
        <Button onClick={() => void control({ kind: 'close' })}><X aria-hidden size="0.875rem" />Close</Button>
      </div>
      <ScrubBar state={state} shownAt={shown?.at ?? null} onSeek={seek} />
      {state.fault !== null && <div className="mt-2"><FaultNote fault={state.fault} /></div>}
    </section>
  );
}

/** The recorded time it has come to, and how much was fed of all. */
function Position({ state }: { readonly state: ReplayState }): ReactElement {
  return (
    <div className="shrink-0 text-right">
      <p className="font-semibold"><span className="sr-only">Recorded time </span>{state.position === null ? 'not begun' : recordedClock(state.position)}</p>
      <p className="text-sm leading-4 text-ink-2" role="status">{state.playing ? 'playing' : state.done >= state.total ? 'at its end' : 'paused'} · {figure(state.done)} of {figure(state.total)} observations</p>
    </div>
  );
}

function Speeds({ speed, onChoose }: { readonly speed: number; readonly onChoose: (speed: number) => void }): ReactElement {
  return (
    <div role="radiogroup" aria-label="Speed" className="flex rounded-md border border-line-2 bg-raised p-0.5">
      {speeds.map((each) => (
        <button
          key={each} type="button" role="radio" aria-checked={each === speed} onClick={() => onChoose(each)} title={each === 0 ? 'No waiting between observations' : `${each} recorded seconds a second`}
          className={cx('h-6 rounded-sm px-2 text-sm', each === speed ? 'bg-chosen font-medium text-ink' : 'text-ink-2 hover:text-ink')}
        >{each === 0 ? 'Fastest' : speedInWords(each)}</button>
      ))}
    </div>
  );
}
