import type { ReactElement } from 'react';
import type { TaskStanding } from '../../app/contract.ts';
import { standingTone, standingWord } from '../../app/task-words.ts';
import { Ago } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Chip } from '../../components/marks.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { openRun } from '../../stores/place.ts';

export function StandingChip({ standing }: { readonly standing: TaskStanding }): ReactElement {
  return <Chip tone={standingTone(standing.state)} title={standing.pickable ? 'A run may take it up' : 'No run takes it up as things are'}>{standingWord(standing.state)}</Chip>;
}

/** Why a task stands where it stands, since when, and the run that it is about. */
export function StandingWhy({ standing: { why, since, runId }, className }: { readonly standing: TaskStanding; readonly className?: string }): ReactElement {
  return (
    <p className={cx('flex flex-wrap items-baseline gap-x-2 text-sm text-ink-2 wrap-anywhere', className)}>
      <Sentence text={why} />
      {since !== null && <span className="text-ink-3"><Ago at={since} /></span>}
      {runId !== null && <button type="button" onClick={() => openRun(runId)} className="min-h-6 text-link underline-offset-2 hover:underline">Open that run</button>}
    </p>
  );
}
