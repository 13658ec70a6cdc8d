import type { RunLine } from '../../../preload/api.ts';
import type { RunFilter } from '../../app/location.ts';
import { isUnderWay } from '../../app/phrases.ts';

export const filterNames: Readonly<Record<RunFilter, string>> = {
  all: 'All', running: 'Under way', 'needs-you': 'Needs you', 'on-their-way': 'On their way', failed: 'Ended badly', 'no-task': 'Nothing to do',
};

/** Changes on their way are no runs: they are listed by themselves. */
export type RunListFilter = Exclude<RunFilter, 'on-their-way'>;

const keeps: Readonly<Record<RunListFilter, (line: RunLine) => boolean>> = {
  all: () => true,
  running: (line) => isUnderWay(line.run.status),
  'needs-you': (line) => line.run.result === 'needs-you' || line.change === 'waits' || (line.run.result === 'patch-ready' && line.outcome === 'REQUIRES_HUMAN_REVIEW'),
  failed: (line) => ['failed', 'blocked', 'rejected', 'interrupted', 'cancelled'].includes(line.run.result ?? line.run.status),
  'no-task': (line) => line.run.result === 'no-task',
};

/** The lines a filter keeps: by how the run stands, and by every word of the text in its title, workspace or id. */
export function filterRuns(lines: readonly RunLine[], filter: RunListFilter, text: string): readonly RunLine[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return lines.filter((line) => {
    if (!keeps[filter](line)) return false;
    const searched = `${line.taskTitle ?? ''} ${line.workspaceName} ${line.run.runId} ${line.run.loop} ${line.run.sentence ?? ''}`.toLowerCase();
    return words.every((word) => searched.includes(word));
  });
}
