import { ListTodo } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { TasksPage } from '../../../preload/tasks-api.ts';
import { useCommands } from '../../app/commands.ts';
import type { TaskCandidate, TaskLook, TaskMark } from '../../app/contract.ts';
import { showFault, startDryRun } from '../../app/dry-run.ts';
import { count } from '../../app/figures.ts';
import { rerankingTold } from '../../app/task-words.ts';
import { Ago } from '../../components/ago.tsx';
import { Button } from '../../components/button.tsx';
import { useWhyNot } from '../../components/dry-run-button.tsx';
import { useListCursor } from '../../components/list-keys.ts';
import { DryRunChip } from '../../components/marks.tsx';
import { EmptyNote } from '../../components/notes.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { openRun } from '../../stores/place.ts';
import { useTasks } from '../../stores/tasks.ts';
import { CandidateRow } from './candidate-row.tsx';

/** What the run that looked last found, in the order it would be picked. */
export function Found({ workspaceId, page: { look, candidates, marks } }: { readonly workspaceId: string; readonly page: TasksPage }): ReactElement {
  const why = useWhyNot();
  const [open, setOpen] = useState<string | null>(null);
  const toggle = ({ id }: TaskCandidate): void => setOpen(open === id ? null : id);
  const { cursor, setCursor } = useListCursor({ rows: candidates, idOf: ({ id }) => id, open: toggle, onMove: ({ id }) => document.getElementById(`task-${id}`)?.focus() });
  const markOf = ({ id }: TaskCandidate): TaskMark | null => marks.find((row) => row.taskId === id)?.mark ?? null;
  const mark = async (task: TaskCandidate, wanted: TaskMark): Promise<void> => {
    const fault = await useTasks.getState().mark(workspaceId, task, markOf(task) === wanted ? null : wanted);
    if (fault !== null) showFault(fault);
  };
  useCommands(cursor === undefined ? {} : { 'task.pin': () => void mark(cursor, 'pinned'), 'task.skip': () => void mark(cursor, 'skipped') });
  if (look === null) {
    return (
      <EmptyNote title="Nobody has looked yet" action={<Button look="dry" why={why} onClick={() => void startDryRun(workspaceId)}>Dry run</Button>}>
        A run looks at the repository first: its checks, findings and comments. What is worth doing is listed here afterwards, whether the run did it or not.
      </EmptyNote>
    );
  }
  return (
    <section aria-labelledby="found">
      <LookLine look={look} found={candidates.length} />
      {candidates.length === 0
        ? <p className="rounded-lg border border-dashed border-line-2 px-4 py-3 text-ink-2">Nothing worth a change was found. That is a good result.</p>
        : (
          <ol className="divide-y divide-line rounded-lg border border-line">
            {candidates.map((task, place) => (
              <CandidateRow
                key={task.id} task={task} mark={markOf(task)} place={place + 1} takenUp={task.id === look.chosen} current={task === cursor} open={open === task.id}
                onFocus={() => setCursor(task)} onToggle={() => toggle(task)} onMark={(wanted) => void mark(task, wanted)}
              />
            ))}
          </ol>
        )}
      {look.leftOut > 0 && <p className="mt-2 text-sm text-ink-3">{count(look.leftOut, 'more', 'more')} left out</p>}
    </section>
  );
}

/** Who looked and when, what was chosen and why. */
function LookLine({ look, found }: { readonly look: TaskLook; readonly found: number }): ReactElement {
  return (
    <>
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 id="found" className="label flex items-center gap-1.5"><ListTodo aria-hidden size="0.875rem" />Found</h2>
        <p className="text-sm text-ink-3">
          {count(found, 'candidate')}, <Ago at={look.at} /> by{' '}
          <button type="button" onClick={() => openRun(look.runId)} className="min-h-6 text-link underline-offset-2 hover:underline">the run that looked last</button>
        </p>
        {look.mode === 'dry-run' && <DryRunChip compact />}
      </div>
      <p className="mb-2 text-ink-2 wrap-anywhere">
        <Sentence text={look.why} />
        {look.reranking !== null && <span className="block text-sm text-ink-3"><Plain text={rerankingTold(look.reranking)} /></span>}
      </p>
    </>
  );
}
