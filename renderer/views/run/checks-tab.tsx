import { Ban, ChevronRight, CircleAlert, CircleCheck, CircleDashed, CircleX, Clock, History, Shuffle, TrendingDown, Wrench } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { CheckMatrix, CheckResult, CheckRow, CheckVerdict, Mode } from '../../app/contract.ts';
import { figure } from '../../app/figures.ts';
import { isUnderWay, verdictNames } from '../../app/phrases.ts';
import { duration } from '../../app/time.ts';
import { cx } from '../../components/class-names.ts';
import { Mark, type Tone } from '../../components/marks.tsx';
import { EmptyNote } from '../../components/notes.tsx';
import { PlainBlock } from '../../components/plain-block.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { TestList } from './test-list.tsx';

export function ChecksTab({ page }: { readonly page: RunPage }): ReactElement {
  if (page.checks === null) {
    return isUnderWay(page.line.run.status)
      ? <EmptyNote title="No check has finished yet">The repository’s own checks run on its files as they stand, then on the changed files, so that “was already red” is told apart from “broke it”.</EmptyNote>
      : <EmptyNote title="No checks were run">The run ended before its checks.</EmptyNote>;
  }
  if (page.checks.rows.length === 0) {
    return <EmptyNote title="The repository names no checks">No test, lint, type or build command was found in it. Without one, the decision rests on the other inputs.</EmptyNote>;
  }
  return <Matrix checks={page.checks} mode={page.line.run.mode} />;
}

const dependencyWords: Readonly<Record<CheckMatrix['dependencies']['state'], string>> = {
  'not-needed': 'No dependencies needed', 'taken-along': 'Dependencies taken along', prepared: 'Dependencies installed apart', missing: 'Dependencies missing',
};

function Matrix({ checks, mode }: { readonly checks: CheckMatrix; readonly mode: Mode }): ReactElement {
  const rows = [...checks.rows].sort((a, b) => weight(a.verdict) - weight(b.verdict));
  return (
    <div className="max-w-[80rem]">
      <p className="mb-3 text-ink-2">
        <strong className="font-medium text-ink">{dependencyWords[checks.dependencies.state]}.</strong> <Sentence text={checks.dependencies.detail} />
      </p>
      <table className="w-full table-fixed border-collapse text-left">
        <thead className="text-sm text-ink-3">
          <tr className="border-b border-line-2 [&>th]:py-1.5 [&>th]:pr-4 [&>th]:font-medium">
            <th scope="col">Check</th>
            <th scope="col" className="w-[22%]">Before</th>
            <th scope="col" className="w-[22%]">With this change</th>
            <th scope="col" className="w-[25%]">Verdict</th>
          </tr>
        </thead>
        {rows.map((row) => <Row key={row.check.id} row={row} mode={mode} />)}
      </table>
    </div>
  );
}

function Row({ row, mode }: { readonly row: CheckRow; readonly mode: Mode }): ReactElement {
  const [open, setOpen] = useState(false);
  const reason = row.patched?.reason ?? row.base.reason ?? (row.check.runnable.yes ? null : row.check.runnable.reason);
  return (
    <tbody className="border-b border-line">
      <tr className="align-top [&>td]:py-2.5 [&>td]:pr-4">
        <td>
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="flex min-h-6 items-start gap-1.5 text-left hover:text-link">
            <ChevronRight aria-hidden size="0.875rem" className={cx('mt-[3px] shrink-0', open && 'rotate-90')} />
            <span className="min-w-0">
              <span className="font-medium wrap-anywhere"><Plain text={row.check.title} /></span>
              <span className="block font-mono text-sm text-ink-3 wrap-anywhere"><Plain text={row.check.argv.join(' ')} /></span>
            </span>
          </button>
        </td>
        <td><ResultCell result={row.base} mode={mode} /></td>
        <td>{row.patched === null ? <span className="text-ink-3">To come</span> : <ResultCell result={row.patched} mode={mode} />}</td>
        <td>
          {row.verdict === null ? <span className="text-ink-3">To come</span> : <VerdictMark verdict={row.verdict} mode={mode} />}
          {reason !== null && <p className="mt-0.5 text-ink-2 wrap-anywhere"><Sentence text={reason} /></p>}
        </td>
      </tr>
      {open && <tr><td colSpan={4} className="pr-4 pb-4 pl-5"><Outputs row={row} mode={mode} /></td></tr>}
    </tbody>
  );
}

function ResultCell({ result, mode }: { readonly result: CheckResult; readonly mode: Mode }): ReactElement {
  const looks: Readonly<Record<CheckResult['status'], readonly [string, Tone, ReactNode]>> = {
    passed: ['Passed', mode === 'dry-run' ? 'quiet' : 'good', <CircleCheck key="i" size="0.9375rem" />],
    failed: ['Failed', 'bad', <CircleX key="i" size="0.9375rem" />],
    flaky: ['Flaky', 'bad', <Shuffle key="i" size="0.9375rem" />],
    'timed-out': ['Timed out', 'bad', <Clock key="i" size="0.9375rem" />],
    'not-runnable': ['Could not run', 'quiet', <Ban key="i" size="0.9375rem" />],
    error: ['Error', 'bad', <CircleAlert key="i" size="0.9375rem" />],
  };
  const [word, tone, icon] = looks[result.status];
  return (
    <>
      <Mark tone={tone} icon={icon}>{word}{result.exitCode !== null && result.exitCode !== 0 && <span className="text-ink-3"> (exit {result.exitCode})</span>}</Mark>
      {result.tests !== null && (
        <p className="text-sm text-ink-2">
          {figure(result.tests.total - result.tests.failed - result.tests.skipped)} of {figure(result.tests.total)} tests pass
          {result.tests.failed > 0 && <span className="text-bad">, {figure(result.tests.failed)} fail</span>}
          {result.tests.skipped > 0 && `, ${figure(result.tests.skipped)} skipped`}
        </p>
      )}
      {result.status !== 'not-runnable' && <p className="text-sm text-ink-3">{duration(result.durationMs)}</p>}
    </>
  );
}

export function VerdictMark({ verdict, mode }: { readonly verdict: CheckVerdict; readonly mode: Mode }): ReactElement {
  const icon = '0.9375rem';
  const looks: Readonly<Record<CheckVerdict, readonly [Tone, ReactNode]>> = {
    passes: [mode === 'dry-run' ? 'quiet' : 'good', <CircleCheck key="i" size={icon} />],
    fixed: ['need', <Wrench key="i" size={icon} />],
    broke: ['bad', <CircleX key="i" size={icon} />],
    'already-red': ['bad', <History key="i" size={icon} />],
    'not-runnable': ['dry', <CircleDashed key="i" size={icon} />],
    flaky: ['bad', <Shuffle key="i" size={icon} />],
    'fewer-tests': ['bad', <TrendingDown key="i" size={icon} />],
  };
  const [tone, mark] = looks[verdict];
  return <Mark tone={tone} icon={mark} className="font-medium">{verdictNames[verdict]}</Mark>;
}

function Outputs({ row, mode }: { readonly row: CheckRow; readonly mode: Mode }): ReactElement {
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-3">
        Found in <span className="font-mono"><Plain text={row.check.foundIn} /></span>
        {row.check.cwd !== '' && <>, runs in <span className="font-mono"><Plain text={row.check.cwd} /></span></>}
        , at most {duration(row.check.timeoutMs)}
      </p>
      <TestList row={row} mode={mode} />
      <Output title="Before" result={row.base} check={row.check.title} />
      {row.patched !== null && <Output title="With this change" result={row.patched} check={row.check.title} />}
    </div>
  );
}

function Output({ title, result, check }: { readonly title: string; readonly result: CheckResult; readonly check: string }): ReactElement {
  return (
    <div>
      <h2 className="mb-1 text-sm font-medium text-ink-2">{title}: last part of the output</h2>
      {result.outputTail === ''
        ? <p className="text-ink-3">{result.reason === null ? 'It printed nothing.' : <Sentence text={result.reason} />}</p>
        : <PlainBlock text={result.outputTail} name={`Output of ${check}, ${title}`} maxHeight="16rem" />}
    </div>
  );
}

/** What holds the change back comes first. */
function weight(verdict: CheckVerdict | null): number {
  const order: readonly (CheckVerdict | null)[] = ['broke', 'fewer-tests', 'flaky', 'already-red', 'not-runnable', null, 'fixed', 'passes'];
  return order.indexOf(verdict);
}
