import type { ReactElement, ReactNode } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { CheckMatrix, Decision, Mode, Task } from '../../app/contract.ts';
import { figure } from '../../app/figures.ts';
import type { Tab } from '../../app/location.ts';
import { isUnderWay, verdictNames } from '../../app/phrases.ts';
import { cx } from '../../components/class-names.ts';
import { DiffStat } from '../../components/diff-stat.tsx';
import { KeyValues } from '../../components/key-values.tsx';
import { OutcomeMark } from '../../components/marks.tsx';
import { OutcomeScale } from '../../components/outcome-scale.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { VerdictPart } from './verdict-part.tsx';

/** The evidence beside the verdict, whatever tab is open. */
export function DecisionRail({ page, show, className }: {
  readonly page: RunPage;
  readonly show: (tab: Tab) => void;
  readonly className?: string;
}): ReactElement {
  const { run } = page.line;
  return (
    <aside aria-label="Decision" className={cx('flex flex-col divide-y divide-line bg-panel', className)}>
      <Verdict page={page} />
      <Part title="Decision">
        {page.decision === null
          ? <p className="text-ink-2">{isUnderWay(run.status) ? 'Comes after the checks. Policy decides; no model does.' : 'This run ended before policy was asked.'}</p>
          : <Decided decision={page.decision} mode={run.mode} show={show} />}
      </Part>
      <Part title="Task">
        {page.task === null ? <p className="text-ink-2">{taskless(page)}</p> : <TaskPart task={page.task} after={page.report?.objectiveAfter ?? null} />}
      </Part>
      <Part title="Checks">
        {page.checks === null ? <p className="text-ink-2">{isUnderWay(run.status) ? 'Not run yet.' : 'None were run.'}</p> : <ChecksPart checks={page.checks} />}
      </Part>
      {page.patch !== null && (
        <Part title="Change">
          <p className="flex items-center gap-3">
            {figure(page.patch.files.length)} {page.patch.files.length === 1 ? 'file' : 'files'}
            <DiffStat added={sum(page, 'linesAdded')} removed={sum(page, 'linesRemoved')} />
          </p>
        </Part>
      )}
    </aside>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return <section className="px-4 py-3.5"><h2 className="label mb-2">{title}</h2>{children}</section>;
}

/** Beside the evidence, where there is a verdict to give or to follow. */
function Verdict({ page }: { readonly page: RunPage }): ReactElement | null {
  if (page.line.run.mode === 'dry-run' || (page.line.run.result !== 'awaiting-review' && page.review === null)) return null;
  return <section aria-label="Verdict" className="bg-ground px-4 py-3.5"><VerdictPart page={page} /></section>;
}

function Decided({ decision, mode, show }: { readonly decision: Decision; readonly mode: Mode; readonly show: (tab: Tab) => void }): ReactElement {
  const holding = decision.verdicts.filter((verdict) => decision.heldBy.includes(verdict.rule));
  const lifts = holding.flatMap((verdict) => (verdict.lift === null ? [] : [verdict.lift]));
  return (
    <>
      <p className="mb-3 text-md font-semibold"><OutcomeMark outcome={decision.outcome} mode={mode} /></p>
      <OutcomeScale decision={decision} mode={mode} />
      <p className="mt-3 wrap-anywhere"><Sentence text={decision.sentence} /></p>
      {lifts.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-medium text-ink-3">What would lift it</h3>
          <ul className="mt-0.5 flex flex-col gap-1">{lifts.map((lift) => <li key={lift} className="text-ink-2 wrap-anywhere"><Plain text={lift} /></li>)}</ul>
        </>
      )}
      <button type="button" onClick={() => show('decision')} className="mt-2 min-h-6 text-link underline-offset-2 hover:underline">
        All {decision.verdicts.length} rules
      </button>
    </>
  );
}

function TaskPart({ task, after }: { readonly task: Task; readonly after: number | null }): ReactElement {
  return (
    <>
      <p className="wrap-anywhere"><Plain text={task.objective} /></p>
      <div className="mt-2">
        <KeyValues pairs={[
          [task.measure.name, <span key="m" className="tabular-nums">{figure(task.measure.before)}{after === null ? `, aiming at ${figure(task.measure.target)}` : ` → ${figure(after)}`}</span>],
          ['Recipe', <span key="r" className="font-mono text-sm"><Plain text={task.recipe} /></span>],
          ['Category', task.category],
          ['Risk', task.risk],
        ]} />
      </div>
    </>
  );
}

function taskless(page: RunPage): string {
  if (isUnderWay(page.line.run.status)) return 'Not chosen yet.';
  return page.candidates?.why ?? 'None was chosen.';
}

function ChecksPart({ checks }: { readonly checks: CheckMatrix }): ReactElement {
  const counts = new Map<string, number>();
  for (const row of checks.rows) {
    const word = row.verdict === null ? 'To come' : verdictNames[row.verdict];
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (checks.rows.length === 0) return <p className="text-ink-2">The repository names no checks.</p>;
  return <KeyValues pairs={[...counts].map(([word, number]) => [word, <span key={word} className="tabular-nums">{number}</span>])} />;
}

function sum(page: RunPage, key: 'linesAdded' | 'linesRemoved'): number {
  return page.patch?.files.reduce((total, file) => total + file[key], 0) ?? 0;
}
