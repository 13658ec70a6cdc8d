import { ChevronRight, Pin, SkipForward } from 'lucide-react';
import type { ReactElement } from 'react';
import type { TaskCandidate, TaskMark } from '../../app/contract.ts';
import { figure } from '../../app/figures.ts';
import { Button } from '../../components/button.tsx';
import { cx } from '../../components/class-names.ts';
import { Chip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { StandingChip, StandingWhy } from './standing.tsx';

const letter = { pinned: 'i', skipped: 's' } as const;

/** A candidate with its score, what is known of it, and what the maintainer says of it. */
export function CandidateRow({ task, mark, place, takenUp, current, open, onFocus, onToggle, onMark }: {
  readonly task: TaskCandidate; readonly mark: TaskMark | null; readonly place: number;
  /** Whether the run that looked chose it. */
  readonly takenUp: boolean;
  readonly current: boolean; readonly open: boolean;
  readonly onFocus: () => void; readonly onToggle: () => void; readonly onMark: (mark: TaskMark) => void;
}): ReactElement {
  const { standing } = task;
  return (
    <li className={cx(current && 'bg-chosen')}>
      <div className="flex items-start gap-3 px-4 py-2.5">
        <span className="w-5 pt-0.5 text-right text-sm text-ink-3 tabular-nums">{place}</span>
        <button id={`task-${task.id}`} type="button" aria-expanded={open} onClick={onToggle} onFocus={onFocus} className="flex min-w-0 flex-1 items-start gap-1.5 text-left hover:text-link">
          <ChevronRight aria-hidden size="0.875rem" className={cx('mt-1 shrink-0', open && 'rotate-90')} />
          <span className="min-w-0">
            <span className={cx('font-medium wrap-anywhere', mark === 'skipped' && 'text-ink-3 line-through')}><Plain text={task.title} /></span>
            <span className="block text-sm text-ink-3">{task.category} · {task.recipe} · {task.effort} · {task.risk} risk</span>
          </span>
        </button>
        <span className="flex shrink-0 flex-wrap items-center justify-end gap-1.5">
          {takenUp && <Chip title="The run that looked last chose it">Chosen</Chip>}
          {mark === 'pinned' && <Chip tone="need"><Pin aria-hidden size="0.75rem" />Pinned</Chip>}
          {mark === 'skipped' && <Chip><SkipForward aria-hidden size="0.75rem" />Skipped</Chip>}
          {standing !== null && standing.state !== mark && <StandingChip standing={standing} />}
          <Score task={task} />
          <Button size="small" look="quiet" onFocus={onFocus} aria-pressed={mark === 'pinned'} title={`Pinned tasks are done first (${letter.pinned})`} onClick={() => onMark('pinned')} aria-label={`${mark === 'pinned' ? 'Unpin' : 'Pin'} ${task.title}`}>{mark === 'pinned' ? 'Unpin' : 'Pin'}</Button>
          <Button size="small" look="quiet" onFocus={onFocus} aria-pressed={mark === 'skipped'} title={`Skipped tasks are never picked (${letter.skipped})`} onClick={() => onMark('skipped')} aria-label={`${mark === 'skipped' ? 'Unskip' : 'Skip'} ${task.title}`}>{mark === 'skipped' ? 'Unskip' : 'Skip'}</Button>
        </span>
      </div>
      {standing !== null && <StandingWhy standing={standing} className="pr-4 pb-2 pl-17" />}
      {open && <Evidence task={task} />}
    </li>
  );
}

function Score({ task }: { readonly task: TaskCandidate }): ReactElement {
  return (
    <span className="flex w-24 items-center gap-2" title={task.scoreParts.map((part) => `${part.name} ${part.value.toFixed(2)}`).join(', ')}>
      <span className="h-1.5 flex-1 overflow-hidden rounded-full bg-line-2"><span className="block h-full bg-ink-2" style={{ width: `${task.score * 100}%` }} /></span>
      <span className="text-sm tabular-nums"><span className="sr-only">Score </span>{task.score.toFixed(2)}</span>
    </span>
  );
}

/** Why it is worth doing: what was found where, what is measured, and what the score is made of. */
function Evidence({ task }: { readonly task: TaskCandidate }): ReactElement {
  return (
    <div className="grid gap-x-8 gap-y-3 pr-4 pb-4 pl-17 lg:grid-cols-2">
      <div>
        <p className="wrap-anywhere"><Plain text={task.objective} /></p>
        <p className="mt-1 text-ink-2 tabular-nums"><Plain text={task.measure.name} />: {figure(task.measure.before)}, aiming at {figure(task.measure.target)}</p>
        <h3 className="mt-3 text-sm text-ink-3">Evidence</h3>
        <ul>
          {task.evidence.map((item, at) => (
            <li key={at} className="flex gap-3 wrap-anywhere"><span className="font-mono text-sm text-ink-2"><Plain text={item.path} />{item.line !== undefined && `:${item.line}`}</span><span className="min-w-0"><Plain text={item.detail} /></span></li>
          ))}
        </ul>
        {task.evidenceLeftOut > 0 && <p className="text-sm text-ink-3">and {figure(task.evidenceLeftOut)} more</p>}
      </div>
      <div>
        <table className="w-full text-left">
          <caption className="mb-1 text-left text-sm text-ink-3">What the score is made of</caption>
          <tbody>
            {task.scoreParts.map((part) => (
              <tr key={part.name} className="border-b border-line align-top [&>*]:py-1 [&>*]:pr-4">
                <th scope="row" className="font-normal"><Plain text={part.name} /></th><td className="text-right tabular-nums">{part.value.toFixed(2)}</td><td className="text-ink-2 wrap-anywhere"><Plain text={part.why} /></td>
              </tr>
            ))}
          </tbody>
        </table>
        {task.expectedFiles.length > 0 && <p className="mt-2 font-mono text-sm text-ink-2 wrap-anywhere"><Plain text={task.expectedFiles.slice(0, 12).join(', ')} />{task.expectedFiles.length > 12 && ` and ${task.expectedFiles.length - 12} more`}</p>}
      </div>
    </div>
  );
}
