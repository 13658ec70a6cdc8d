import { Ban, Check, X } from 'lucide-react';
import type { ReactElement } from 'react';
import type { RunLine } from '../../../preload/api.ts';
import { figure, usd } from '../../app/figures.ts';
import { addressOf } from '../../app/location.ts';
import { duration } from '../../app/time.ts';
import { Ago, Elapsed } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { DiffStat } from '../../components/diff-stat.tsx';
import { DryRunChip, LiveChip, OutcomeMark, RunMark } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { openRun } from '../../stores/place.ts';

export const columns = 'grid grid-cols-[11rem_minmax(12rem,1fr)_12rem_6.5rem_7rem_3.5rem_4.5rem_7rem] items-center gap-x-3 px-6 max-lg:grid-cols-[11.5rem_minmax(10rem,1fr)_6rem_4.75rem_6.5rem] max-lg:[&>:nth-child(3)]:hidden max-lg:[&>:nth-child(5)]:hidden max-lg:[&>:nth-child(6)]:hidden';

export function RunRow({ line, at, chosen, top, height, onChoose }: {
  readonly line: RunLine; readonly at: number; readonly chosen: boolean; readonly top: number; readonly height: number; readonly onChoose: () => void;
}): ReactElement {
  const { run } = line;
  const address = addressOf({ view: 'run', runId: run.runId, tab: null, file: null, line: null });
  return (
    <div
      role="row" aria-rowindex={at + 2}
      className={cx(columns, 'absolute inset-x-0 border-b', run.mode === 'dry-run' ? 'border-dashed border-line-2' : 'border-line', chosen ? 'bg-chosen' : 'hover:bg-hover')}
      style={{ top, height }}
    >
      <span role="cell" className="flex"><RunMark run={run} change={line.change} /></span>
      <span role="cell" className="block min-w-0">
          <a
            href={address} onFocus={onChoose}
            onClick={(event) => {
              event.preventDefault();
              openRun(run.runId);
            }}
            className="block truncate font-medium text-ink after:absolute after:inset-0 hover:underline"
          ><Plain text={line.taskTitle ?? run.sentence ?? `Looking at ${line.workspaceName}`} /></a>
          <span className="flex items-center gap-1.5 text-sm leading-4 text-ink-3">
            {run.mode === 'dry-run' ? <DryRunChip compact /> : run.loop === 'engineering' && <LiveChip compact />}<span className="truncate"><Plain text={line.workspaceName} /></span>
          </span>
      </span>
      <span role="cell" className="flex">{line.outcome === null ? <Nothing /> : <OutcomeMark outcome={line.outcome} mode={run.mode} />}</span>
      <span role="cell" className="flex">{line.checks === null ? <Nothing /> : <CheckCounts checks={line.checks} />}</span>
      <span role="cell" className="text-right">{line.linesAdded === null || line.linesRemoved === null ? <Nothing /> : <DiffStat added={line.linesAdded} removed={line.linesRemoved} />}</span>
      <span role="cell" className="text-right text-ink-2">{usd(line.spend.usd)}</span>
      <span role="cell" className="text-right text-ink-2"><Took line={line} /></span>
      <span role="cell" className="relative z-1 justify-self-end pr-1 text-ink-2"><Ago at={run.requestedAt} /></span>
    </div>
  );
}

function Took({ line }: { readonly line: RunLine }): ReactElement {
  const { startedAt, endedAt } = line.run;
  if (startedAt === null) return <Nothing />;
  return endedAt === null ? <Elapsed since={startedAt} /> : <>{duration(Date.parse(endedAt) - Date.parse(startedAt))}</>;
}

function CheckCounts({ checks }: { readonly checks: NonNullable<RunLine['checks']> }): ReactElement {
  const size = '0.8125rem';
  return (
    <span className="inline-flex items-center gap-2.5 text-sm" aria-label={`${checks.green} pass, ${checks.red} fail, ${checks.notRunnable} could not run`} role="img">
      <span className="inline-flex items-center gap-1 text-ink-2"><Check aria-hidden size={size} />{figure(checks.green)}</span>
      {checks.red > 0 && <span className="inline-flex items-center gap-1 text-bad"><X aria-hidden size={size} />{figure(checks.red)}</span>}
      {checks.notRunnable > 0 && <span className="inline-flex items-center gap-1 text-dry"><Ban aria-hidden size={size} />{figure(checks.notRunnable)}</span>}
    </span>
  );
}

function Nothing(): ReactElement {
  return <span className="text-ink-3"><span aria-hidden>–</span><span className="sr-only">none</span></span>;
}
