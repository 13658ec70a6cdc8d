import { FolderPlus } from 'lucide-react';
import { useState, type FormEvent, type ReactElement } from 'react';
import type { Fault } from '../../app/contract.ts';
import { Button } from '../../components/button.tsx';
import { Answered, EmptyNote, FaultNote } from '../../components/notes.tsx';
import { ScreenFrame } from '../../components/screen.tsx';
import { useWorkspaces } from '../../stores/workspaces.ts';
import { WorkspaceList } from './workspace-list.tsx';

export function WorkspacesView(): ReactElement {
  const workspaces = useWorkspaces((state) => state.workspaces);
  const [fault, setFault] = useState<Fault | null>(null);
  const choose = async (): Promise<void> => setFault(await useWorkspaces.getState().addByChooser());
  const chooseButton = <Button look="strong" onClick={() => void choose()}><FolderPlus aria-hidden size="1rem" />Add a folder…</Button>;
  return (
    <ScreenFrame
      title="Workspaces"
      note="Repositories under supervision. Touchline reads them; a dry run writes nothing into them."
      actions={chooseButton}
    >
      <PathForm onFault={setFault} />
      {fault !== null && <div className="mb-4"><FaultNote fault={fault} /></div>}
      <Answered remote={workspaces} what="Reading the workspaces" retry={() => void useWorkspaces.getState().load()} lines={3} height="4.5rem">
        {(rows) => (rows.length === 0
          ? <EmptyNote title="No workspace" action={chooseButton}>Add the folder of a git repository to run on it.</EmptyNote>
          : <WorkspaceList rows={rows} onFault={setFault} />)}
      </Answered>
    </ScreenFrame>
  );
}

/** For those who would rather type or paste a path than click through folders. */
function PathForm({ onFault }: { readonly onFault: (fault: Fault | null) => void }): ReactElement {
  const [path, setPath] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fault = await useWorkspaces.getState().add(path.trim());
    onFault(fault);
    if (fault === null) setPath('');
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mb-4 flex max-w-[40rem] gap-2">
      <label className="flex min-w-0 flex-1">
        <span className="sr-only">Path of a repository</span>
        <input
          value={path} onChange={(event) => setPath(event.target.value)} placeholder="Or paste a path: /home/you/projects/name" spellCheck={false}
          className="h-8 min-w-0 flex-1 rounded-md border border-edge bg-panel px-2.5 font-mono text-sm placeholder:font-sans placeholder:text-ink-3"
        />
      </label>
      <Button type="submit" why={path.trim() === '' ? 'Type a path first.' : null}>Add</Button>
    </form>
  );
}
