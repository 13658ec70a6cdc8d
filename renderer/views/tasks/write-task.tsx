import { useState, type ReactElement } from 'react';
import type { Fault } from '../../app/contract.ts';
import { Button } from '../../components/button.tsx';
import { Layer } from '../../components/layer.tsx';
import { FaultNote } from '../../components/notes.tsx';
import { useTasks } from '../../stores/tasks.ts';

const longest = 4000;

/** Writes a task down for a later run. */
export function WriteTask({ workspaceId, onClose }: { readonly workspaceId: string; readonly onClose: () => void }): ReactElement {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const why = text.trim() === '' ? 'Say what is to be done.' : null;
  const write = async (): Promise<void> => {
    if (why !== null) return;
    const refused = await useTasks.getState().write(workspaceId, text);
    if (refused === null) onClose();
    else setFault(refused);
  };
  return (
    <Layer open onClose={onClose} title="Write a task" width="36rem">
      <form
        className="flex flex-col gap-3 px-5 pt-2 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <label htmlFor="write-task" className="text-ink-2">What is to be done? A sentence or two; name the files you mean.</label>
        <textarea
          id="write-task" value={text} rows={5} maxLength={longest} onChange={(event) => setText(event.target.value)} aria-keyshortcuts="Control+Enter"
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void write();
          }}
          className="w-full rounded-md border border-edge bg-panel p-2.5 text-ink"
        />
        {fault !== null && <FaultNote fault={fault} />}
        <div className="flex items-center justify-end gap-2">
          <span className="mr-auto text-sm text-ink-3">It waits for a run; a model does it.</span>
          <Button look="quiet" onClick={onClose}>Not now</Button>
          <Button type="submit" look="strong" why={why}>Write it down</Button>
        </div>
      </form>
    </Layer>
  );
}
