import { CheckCheck } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Button } from './button.tsx';
import { useNow } from './clock.ts';

/** So long the toast still says what has begun, once it can no longer be taken back. */
const lingersMs = 4000;

/**
 * An approval that can still be taken back, counting down to when it leaves. It stays while it is pointed at or has the
 * focus; the moment of delivery itself is main's and doesn't wait for that, so it says so when that has passed.
 */
export function UndoToast({ runId, until, onUndo, onGone }: {
  readonly runId: string; readonly until: string; readonly onUndo: () => void; readonly onGone: () => void;
}): ReactElement {
  const now = useNow(250);
  const [held, setHeld] = useState({ pointer: false, focus: false });
  const left = Math.floor((Date.parse(until) - now) / 1000);
  const over = Date.parse(until) + lingersMs < now && !held.pointer && !held.focus;
  useEffect(() => {
    if (over) onGone();
  }, [over, onGone]);
  return (
    <div
      onPointerEnter={() => setHeld((each) => ({ ...each, pointer: true }))} onPointerLeave={() => setHeld((each) => ({ ...each, pointer: false }))}
      onFocus={() => setHeld((each) => ({ ...each, focus: true }))} onBlur={() => setHeld((each) => ({ ...each, focus: false }))}
      data-undo={runId}
      className="flex w-[22rem] items-center gap-3 rounded-md border border-line-2 bg-raised px-3 py-2.5 font-sans text-base text-ink shadow-(--shadow)"
    >
      <CheckCheck aria-hidden size="1.125rem" className="shrink-0 text-good" />
      <p className="min-w-0 flex-1">
        <strong className="block font-medium">Approved</strong>
        <span className="text-ink-2 tabular-nums">{left > 0 ? `Delivery begins in ${left} s` : 'Delivery has begun; close its pull request to stop it'}</span>
      </p>
      {left > 0 ? <Button size="small" command="undo" onClick={onUndo}>Undo</Button> : <Button size="small" look="quiet" onClick={onGone}>Close</Button>}
    </div>
  );
}
