import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { Button } from '../../components/button.tsx';
import { Layer } from '../../components/layer.tsx';
import { Plain } from '../../components/plain.tsx';
import { titleOf } from './run-header.tsx';

const reasons = ['Not worth doing', 'Wrong approach', 'Does more than asked', 'Breaks something', 'Not our style', 'Done elsewhere'] as const;
const longest = 2000;

/** A rejection with its reason, which is the lesson: one press for the common ones, or words. */
export function RejectLayer({ page, onClose, onReject }: { readonly page: RunPage; readonly onClose: () => void; readonly onReject: (note: string) => void }): ReactElement {
  const [note, setNote] = useState('');
  const byNumber = ({ key }: KeyboardEvent): void => {
    const reason = reasons[Number(key) - 1];
    if (reason !== undefined) setNote(reason);
  };
  return (
    <Layer open onClose={onClose} title="Reject this change" width="34rem">
      <form
        className="flex flex-col gap-3 px-5 pt-2 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          onReject(note);
        }}
      >
        <p className="text-ink-2 wrap-anywhere"><Plain text={titleOf(page)} /></p>
        <div role="group" aria-label="Common reasons" className="flex flex-wrap gap-2">
          {reasons.map((reason, at) => (
            <Button key={reason} size="small" aria-pressed={note === reason} onClick={() => setNote(reason)} onKeyDown={byNumber} className={note === reason ? 'bg-chosen!' : ''}>
              <kbd aria-hidden className="keycap">{at + 1}</kbd>{reason}
            </Button>
          ))}
        </div>
        <label htmlFor="reject-note" className="text-sm text-ink-3">Reason, in your words</label>
        <textarea
          id="reject-note" rows={3} maxLength={longest} value={note} onChange={(event) => setNote(event.target.value)} aria-keyshortcuts="Control+Enter"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onReject(note);
          }}
          className="w-full rounded-md border border-edge bg-panel p-2.5 text-ink"
        />
        <div className="flex flex-wrap items-center justify-end gap-2">
          <span className="mr-auto text-sm text-ink-3">It stands, and counts for its category. The task waits until something has changed.</span>
          <Button look="quiet" onClick={onClose}>Not now</Button>
          <Button type="submit" look="danger">Reject the change</Button>
        </div>
      </form>
    </Layer>
  );
}
