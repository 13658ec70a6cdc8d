import { PenLine } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import type { TasksPage } from '../../../preload/tasks-api.ts';
import { waiting } from '../../app/ask.ts';
import { useCommands } from '../../app/commands.ts';
import { Button } from '../../components/button.tsx';
import { Answered, EmptyNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { ScreenFrame } from '../../components/screen.tsx';
import { usePlace } from '../../stores/place.ts';
import { useTasks } from '../../stores/tasks.ts';
import { chosenOf, useWorkspaces } from '../../stores/workspaces.ts';
import { Found } from './found.tsx';
import { History } from './history.tsx';
import { WriteTask } from './write-task.tsx';
import { Written } from './written.tsx';

/** What is worth doing in a workspace, and what became of what was done. */
export function TasksView({ workspaceId }: { readonly workspaceId: string | null }): ReactElement {
  const chosen = useWorkspaces(chosenOf);
  const id = workspaceId ?? chosen?.workspaceId ?? null;
  const name = useWorkspaces((state) => (state.workspaces.state === 'here' ? state.workspaces.value.find((row) => row.workspaceId === id)?.name : undefined));
  const remote = useTasks((state) => (id === null ? undefined : state.pages[id])) ?? waiting;
  const load = useTasks((state) => state.load);
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    if (id !== null) void load(id);
  }, [id, load]);
  useCommands(id === null ? {} : { 'task.write': () => setWriting(true) });
  if (id === null) {
    return (
      <ScreenFrame title="Tasks">
        <EmptyNote title="No workspace" action={<Button onClick={() => usePlace.getState().go({ view: 'workspaces' })}>Add a folder</Button>}>Tasks are found in the repository of a workspace.</EmptyNote>
      </ScreenFrame>
    );
  }
  return (
    <ScreenFrame
      title="Tasks" wide
      note={<>What is worth doing{name !== undefined && <> in <Plain text={name} /></>}, in the order it would be picked. A run does one.</>}
      actions={<Button look="strong" command="task.write" onClick={() => setWriting(true)}><PenLine aria-hidden size="0.875rem" />Write a task…</Button>}
    >
      <Answered remote={remote} what="Reading the tasks" retry={() => void load(id)} lines={6}>
        {(page) => <Board workspaceId={id} page={page} onWrite={() => setWriting(true)} />}
      </Answered>
      {writing && <WriteTask workspaceId={id} onClose={() => setWriting(false)} />}
    </ScreenFrame>
  );
}

function Board({ workspaceId, page, onWrite }: { readonly workspaceId: string; readonly page: TasksPage; readonly onWrite: () => void }): ReactElement {
  return (
    <div className="flex flex-col gap-8">
      <EnoughWaits waiting={page.waiting} />
      <Found workspaceId={workspaceId} page={page} />
      <Written workspaceId={workspaceId} tasks={page.written} onWrite={onWrite} />
      <History page={page} />
    </div>
  );
}

/** So many changes wait for a person that no further one is begun. */
function EnoughWaits({ waiting: { count: waits, most } }: { readonly waiting: TasksPage['waiting'] }): ReactElement | null {
  if (waits < most) return null;
  return (
    <div role="note" className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-need-edge bg-need-tint px-4 py-3">
      <p className="min-w-0 flex-1 basis-72"><strong className="font-medium text-need">Waiting {waits} of {most}: planning pauses.</strong> No further change is begun until you have approved or rejected one.</p>
      <Button size="small" onClick={() => usePlace.getState().go({ view: 'inbox' })}>Open the inbox</Button>
    </div>
  );
}
