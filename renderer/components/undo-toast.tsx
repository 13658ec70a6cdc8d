import { CheckCheck } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { undoTimeLeft, type UndoStanding } from '../app/undo-standing.ts';
import { Button } from './button.tsx';
import { useNow } from './clock.ts';

/** So long the toast still says what has begun, once it can no longer be taken back. */
const lingersMs = 4000;

const words: Readonly<Record<Exclude<UndoStanding, 'counting'>, string>> = {
  due: 'The time to take it back is over; its delivery is due.',
  begun: 'Its delivery has begun. Cancel that run, or close its pull request, to stop it.',
  'taken-back': 'It was taken back.',
};

/**
 * An approval that can still be taken back, counting down to main's own moment of delivery. Pointing at it keeps the toast on
 * the screen and changes nothing else, and it says so. The button stays where it is: a press that comes too late is not
 * taken for another one.
 */
export function UndoToast({ runId, until, standingAt, onUndo, onGone }: {
  readonly runId: string; readonly until: string; readonly standingAt: (now: number) => UndoStanding; readonly onUndo: () => void; readonly onGone: () => void;
}): ReactElement {
  const now = useNow(250);
  const [held, setHeld] = useState({ pointer: false, focus: false });
  const standing = standingAt(now);
  const over = standing === 'taken-back' || (Date.parse(until) + lingersMs < now && !held.pointer && !held.focus);
  useEffect(() => {
    if (over) onGone();
  }, [over, onGone]);
  return (
    <div
      onPointerEnter={() => setHeld((each) => ({ ...each, pointer: true }))} onPointerLeave={() => setHeld((each) => ({ ...each, pointer: false }))}
      onFocus={() => setHeld((each) => ({ ...each, focus: true }))} onBlur={() => setHeld((each) => ({ ...each, focus: false }))}
      data-undo={runId}
      className="flex w-[25rem] items-center gap-3 rounded-md border border-line-2 bg-raised px-3 py-2.5 font-sans text-base text-ink shadow-(--shadow)"
    >
      <CheckCheck aria-hidden size="1.125rem" className="shrink-0 text-good" />
      <div className="min-w-0 flex-1">
        <strong className="block font-medium">Approved</strong>
        <p className="text-ink-2 tabular-nums">{standing === 'counting' ? `Delivery begins in ${undoTimeLeft(until, now)}` : words[standing]}</p>
        {standing === 'counting' && <p className="text-sm text-ink-3">The time runs on while you point here.</p>}
      </div>
      <Button size="small" command="undo" onClick={onUndo} why={standing === 'counting' ? null : 'It can’t be taken back here any more'}>Undo</Button>
    </div>
  );
}
