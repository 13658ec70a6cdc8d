import { memo, useMemo, useState, type ReactElement } from 'react';
import type { ReplayState, SourceOutcome } from '../../../preload/feed-api.ts';
import { sourceOutcomeNames } from '../../app/feed-words.ts';
import { recordedClock } from '../../app/time.ts';
import { Tick } from '../feed/marks-of-feed.tsx';
import { scrubMarks, shareOf, type ScrubMark } from './scrub.ts';

const places = 240;
/** The slider moves in this many steps over the whole recording. */
const steps = 1000;

/** The recording from end to end: a mark for each observation, what was fed so far, and the place that is looked at. */
export function ScrubBar({ state, shownAt, onSeek }: {
  readonly state: ReplayState;
  /** The instant of the older version that is looked at; null for where the replay has come to. */
  readonly shownAt: string | null;
  readonly onSeek: (place: number, instant: string) => void;
}): ReactElement {
  const share = shareOf(state.from, state.to);
  const reached = state.position === null ? 0 : share(state.position);
  const looked = shownAt === null ? reached : share(shownAt);
  const [dragged, setDragged] = useState<number | null>(null);
  const marks = useMemo(() => scrubMarks(state.marks, state.from, state.to, places), [state.marks, state.from, state.to]);
  const at = dragged ?? looked;
  const instantAt = (place: number): string => new Date(Date.parse(state.from) + place * (Date.parse(state.to) - Date.parse(state.from))).toISOString();
  const settle = (): void => {
    if (dragged !== null) onSeek(dragged, instantAt(dragged));
    setDragged(null);
  };
  return (
    <div className="mt-2">
      <div className="relative h-9">
        <Marks marks={marks} />
        <div aria-hidden className="absolute top-4 h-2 w-full overflow-hidden rounded-full bg-line-2">
          <div className="h-full bg-replay-edge/55" style={{ width: `${reached * 100}%` }} />
        </div>
        <input
          type="range" min={0} max={steps} step={1} value={Math.round(at * steps)} aria-label="Place in the recording"
          aria-valuetext={`${recordedClock(instantAt(at))}${shownAt === null ? '' : ', an older version'}`}
          onChange={(event) => setDragged(event.target.valueAsNumber / steps)} onPointerUp={settle} onKeyUp={settle} onBlur={settle}
          className="scrub absolute inset-x-0 top-2 h-6 w-full"
        />
        {dragged !== null && <output aria-hidden className="absolute -top-4 -translate-x-1/2 rounded-sm bg-ink px-1.5 text-sm whitespace-nowrap text-panel" style={{ left: `clamp(6rem, ${at * 100}%, calc(100% - 6rem))` }}>{recordedClock(instantAt(at))}</output>}
      </div>
      <div className="flex items-center gap-4 text-sm text-ink-3">
        <span>{recordedClock(state.from)}</span>
        <span className="mx-auto flex flex-wrap items-center gap-x-4 max-md:hidden">
          {(['changed', 'unchanged', 'failed', 'quarantined'] as const).map((outcome) => <Legend key={outcome} outcome={outcome} />)}
          <span>pale: not fed yet</span>
        </span>
        <span>{recordedClock(state.to)}</span>
      </div>
    </div>
  );
}

function Legend({ outcome }: { readonly outcome: SourceOutcome }): ReactElement {
  return <span className="inline-flex items-center gap-1"><svg aria-hidden viewBox="0 0 5 12" className="h-3 w-1.25"><Tick outcome={outcome} /></svg>{sourceOutcomeNames[outcome]}</span>;
}

const Marks = memo(function Marks({ marks }: { readonly marks: readonly ScrubMark[] }): ReactElement {
  return (
    <svg aria-hidden viewBox={`0 0 ${places * 5} 12`} preserveAspectRatio="none" className="absolute top-0 h-3.5 w-full">
      {marks.map((mark) => (
        <g key={mark.at} transform={`translate(${mark.at * places * 5 - 2.5} 0)`}>
          {mark.outcome === null ? <rect x="1.5" y="6" width="2" height="5" className="fill-line-2" /> : <Tick outcome={mark.outcome} />}
        </g>
      ))}
    </svg>
  );
});
