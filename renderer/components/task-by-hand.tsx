import { useEffect, useState, type ReactElement } from 'react';
import { valueOf } from '../app/ask.ts';
import type { Fault } from '../app/contract.ts';
import { startDryRun } from '../app/dry-run.ts';
import { useModels } from '../stores/models.ts';
import { usePlace } from '../stores/place.ts';
import { chosenOf, useWorkspaces } from '../stores/workspaces.ts';
import { Button } from './button.tsx';
import { Layer } from './layer.tsx';
import { FaultNote } from './notes.tsx';
import { Plain } from './plain.tsx';

const longest = 4000;

/** A dry run with a task in the person's own words. Only a model can do one. */
export function TaskByHand({ onClose }: { readonly onClose: () => void }): ReactElement {
  const workspace = useWorkspaces(chosenOf);
  const page = useModels((state) => valueOf(state.page));
  const [task, setTask] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => void useModels.getState().load(), []);
  const ready = page?.provider === 'models' && (page.models.roles.coder !== undefined || page.models.tiers.capable.length > 0);
  const why = workspace === null ? 'There is no workspace yet' : task.trim() === '' ? 'Say what is to be done' : ready ? null : 'No model is set for the coder';
  const start = async (): Promise<void> => {
    if (workspace === null || why !== null) return;
    const refused = await startDryRun(workspace.workspaceId, task.trim());
    if (refused === null) onClose();
    else setFault(refused);
  };
  return (
    <Layer open onClose={onClose} title="Dry run with a task of yours">
      <form
        className="flex flex-col gap-3 px-5 pt-2 pb-5"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <label htmlFor="task-by-hand" className="text-ink-2">What is to be done in <Plain text={workspace?.name ?? 'the workspace'} />? A sentence or two; name the files you mean.</label>
        <textarea
          id="task-by-hand" value={task} maxLength={longest} rows={5} onChange={(event) => setTask(event.target.value)}
          aria-keyshortcuts="Control+Enter"
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              void start();
            }
          }}
          className="w-full rounded-md border border-line-2 bg-panel p-2.5 text-ink"
        />
        {page !== null && !ready && (
          <p className="flex flex-wrap items-center gap-3 rounded-md border border-need-edge bg-need-tint px-3 py-2 text-need">
            <span className="min-w-0 flex-1">Only a model can do a task by hand, and none is set: builtin finds its tasks itself.</span>
            <Button size="small" onClick={() => {
              onClose();
              usePlace.getState().go({ view: 'models' });
            }}>Open Models</Button>
          </p>
        )}
        {fault !== null && <FaultNote fault={fault} />}
        <div className="flex items-center justify-end gap-2">
          <span className="mr-auto text-sm text-ink-3">Nothing is written to the repository.</span>
          <Button look="quiet" onClick={onClose}>Not now</Button>
          <Button type="submit" look="dry" why={why}>Dry run</Button>
        </div>
      </form>
    </Layer>
  );
}
