import { Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { WrittenTask } from '../../app/contract.ts';
import { showFault } from '../../app/dry-run.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/layer.tsx';
import { Plain } from '../../components/plain.tsx';
import { useTasks } from '../../stores/tasks.ts';
import { StandingChip, StandingWhy } from './standing.tsx';

/** Tasks in the maintainer's words that wait for a run. */
export function Written({ workspaceId, tasks, onWrite }: { readonly workspaceId: string; readonly tasks: readonly WrittenTask[]; readonly onWrite: () => void }): ReactElement {
  const [leaving, setLeaving] = useState<WrittenTask | null>(null);
  const remove = async (task: WrittenTask): Promise<void> => {
    const fault = await useTasks.getState().remove(workspaceId, task.taskId);
    if (fault !== null) showFault(fault);
  };
  return (
    <section aria-labelledby="written">
      <h2 id="written" className="label mb-2">Written by you</h2>
      {tasks.length === 0
        ? <p className="flex flex-wrap items-center gap-3 rounded-lg border border-dashed border-line-2 px-4 py-3 text-ink-2">None waits. A task in your words needs a model to do it.<Button size="small" command="task.write" onClick={onWrite}>Write one</Button></p>
        : (
          <ul className="divide-y divide-line rounded-lg border border-line">
            {tasks.map((task) => (
              <li key={task.taskId} className="flex items-start gap-3 px-4 py-2.5">
                <div className="min-w-0 flex-1">
                  <p className="whitespace-pre-wrap wrap-anywhere"><Plain text={task.text} lines="many" /></p>
                  {task.standing !== null && <StandingWhy standing={task.standing} />}
                </div>
                {task.standing !== null && <StandingChip standing={task.standing} />}
                <span className="text-sm text-ink-3"><Ago at={task.at} /></span>
                <Button size="small" look="quiet" onClick={() => setLeaving(task)} aria-label={`Remove ${task.text.slice(0, 60)}`}><Trash2 aria-hidden size="0.875rem" /></Button>
              </li>
            ))}
          </ul>
        )}
      <Confirm
        open={leaving !== null} onClose={() => setLeaving(null)} title="Remove this task?" verb="Remove the task"
        effect={<><Plain text={leaving?.text.slice(0, 200) ?? ''} lines="many" /> It is not done then; you can write it again.</>}
        act={() => {
          if (leaving !== null) void remove(leaving);
        }}
      />
    </section>
  );
}
