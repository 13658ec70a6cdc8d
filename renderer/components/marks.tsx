import {
  CircleAlert, CircleCheck, CircleDashed, CircleDot, CirclePause, CircleSlash, CircleX, FlaskConical, GitPullRequestArrow, Hourglass, Radio, ShieldAlert, UserRound,
} from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { Mode, Outcome, RunChange, RunResult, RunRow, StepRow } from '../app/contract.ts';
import { outcomePhrase, resultPhrase, statusNames } from '../app/phrases.ts';
import { cx } from './class-names.ts';

/** Icon, word and colour always come together; the word alone says it all. */

export type Tone = 'quiet' | 'need' | 'bad' | 'good' | 'dry';

const toneText: Readonly<Record<Tone, string>> = {
  quiet: 'text-ink-2', need: 'text-need', bad: 'text-bad', good: 'text-good', dry: 'text-dry',
};
const toneChip: Readonly<Record<Tone, string>> = {
  quiet: 'border-line-2 bg-raised text-ink-2',
  need: 'border-need-edge bg-need-tint text-need',
  bad: 'border-bad-edge bg-bad-tint text-bad',
  good: 'border-good-edge bg-good-tint text-good',
  dry: 'border-dry-edge bg-dry-tint text-dry',
};

export function Mark({ icon, tone, children, className }: {
  readonly icon: ReactNode;
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly className?: string;
}): ReactElement {
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-1.5', toneText[tone], className)}>
      <span aria-hidden className="flex shrink-0">{icon}</span>
      <span className="truncate">{children}</span>
    </span>
  );
}

export function Chip({ tone = 'quiet', dashed = false, title, children }: {
  readonly tone?: Tone;
  readonly dashed?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <span title={title} className={cx(
      'inline-flex h-5 shrink-0 items-center gap-1 rounded-sm border px-1.5 text-xs font-medium whitespace-nowrap',
      toneChip[tone], dashed && 'border-dashed',
    )}>{children}</span>
  );
}

export function DryRunChip({ compact = false }: { readonly compact?: boolean }): ReactElement {
  return (
    <span className={cx(
      'dry-hatch inline-flex shrink-0 items-center gap-1 rounded-sm border border-dashed border-dry-edge bg-dry-tint font-semibold tracking-wide whitespace-nowrap text-dry',
      compact ? 'h-4 px-1 text-[0.625rem]' : 'h-5 px-1.5 text-xs',
    )}>
      <FlaskConical aria-hidden size="0.75rem" strokeWidth={2.25} />
      {compact ? 'DRY' : 'DRY RUN'}
    </span>
  );
}

/** Solid where a dry run's is hatched and dashed: the two share neither colour nor outline. */
export function LiveChip({ compact = false }: { readonly compact?: boolean }): ReactElement {
  return (
    <span className={cx('inline-flex shrink-0 items-center gap-1 rounded-sm bg-ink font-semibold tracking-wide whitespace-nowrap text-panel', compact ? 'h-4 px-1 text-[0.625rem]' : 'h-5 px-1.5 text-xs')}>
      <Radio aria-hidden size="0.75rem" strokeWidth={2.25} />LIVE
    </span>
  );
}

export function ModeChip({ mode }: { readonly mode: Mode }): ReactElement {
  return mode === 'dry-run' ? <DryRunChip /> : <LiveChip />;
}

const size = '0.9375rem';

const changeTones: Readonly<Record<NonNullable<RunChange>, Tone>> = {
  waits: 'need', 'made-anew': 'quiet', approved: 'good', 'not-delivered': 'bad', rejected: 'bad', delivered: 'good', merged: 'good', closed: 'bad', reverted: 'bad',
};

export function resultTone(result: RunResult, change: RunChange = null): Tone {
  if (change !== null) return changeTones[change];
  if (result === 'failed' || result === 'blocked' || result === 'rejected') return 'bad';
  if (result === 'patch-ready' || result === 'needs-you' || result === 'awaiting-review') return 'need';
  if (result === 'delivered') return 'good';
  return 'quiet';
}

function resultIcon(result: RunResult): ReactElement {
  if (result === 'failed') return <CircleX size={size} />;
  if (result === 'blocked') return <ShieldAlert size={size} />;
  if (result === 'rejected') return <CircleSlash size={size} />;
  if (result === 'cancelled' || result === 'interrupted') return <CirclePause size={size} />;
  if (result === 'patch-ready') return <CircleDot size={size} />;
  if (result === 'needs-you' || result === 'awaiting-review') return <UserRound size={size} />;
  if (result === 'delivered') return <GitPullRequestArrow size={size} />;
  return <CircleDashed size={size} />;
}

/** What a run is doing, or how it ended. */
export function RunMark({ run, change = null, className }: { readonly run: RunRow; readonly change?: RunChange; readonly className?: string }): ReactElement {
  if (run.status === 'queued') return <Mark tone="quiet" icon={<Hourglass size={size} />} {...named(className)}>Queued</Mark>;
  if (run.status === 'running' || run.status === 'cancelling') {
    return (
      <Mark tone={run.mode === 'dry-run' ? 'dry' : 'quiet'} icon={<CircleDot size={size} className="underway" />} {...named(className)}>
        {run.status === 'cancelling' ? 'Cancelling' : `Running${run.step === null ? '' : `: ${run.step}`}`}
      </Mark>
    );
  }
  if (run.result === null) return <Mark tone="bad" icon={<CircleAlert size={size} />} {...named(className)}>{statusNames[run.status]}</Mark>;
  return <Mark tone={resultTone(run.result, change)} icon={resultIcon(run.result)} {...named(className)}>{resultPhrase(run.result, run.mode, change)}</Mark>;
}

function named(className: string | undefined): { readonly className?: string } {
  return className === undefined ? {} : { className };
}

export function outcomeTone(outcome: Outcome, mode: Mode): Tone {
  if (outcome === 'REJECT') return 'bad';
  if (outcome === 'REQUIRES_HUMAN_REVIEW') return 'need';
  return mode === 'dry-run' ? 'quiet' : 'good';
}

export function OutcomeMark({ outcome, mode }: { readonly outcome: Outcome; readonly mode: Mode }): ReactElement {
  const icon = outcome === 'REJECT' ? <CircleSlash size={size} />
    : outcome === 'REQUIRES_HUMAN_REVIEW' ? <UserRound size={size} /> : <CircleCheck size={size} />;
  return <Mark tone={outcomeTone(outcome, mode)} icon={icon}>{outcomePhrase(outcome, mode)}</Mark>;
}

export function StepIcon({ status, mode }: { readonly status: StepRow['status']; readonly mode: Mode }): ReactElement {
  if (status === 'running') return <CircleDot size={size} className="underway text-dry" />;
  if (status === 'done') return <CircleCheck size={size} className={mode === 'dry-run' ? 'text-ink-2' : 'text-good'} />;
  if (status === 'failed') return <CircleX size={size} className="text-bad" />;
  if (status === 'cancelled' || status === 'interrupted') return <CirclePause size={size} className="text-bad" />;
  if (status === 'skipped') return <CircleSlash size={size} className="text-ink-3" />;
  return <CircleDashed size={size} className="text-ink-3" />;
}

export const stepStatusWords: Readonly<Record<StepRow['status'], string>> = {
  pending: 'To come', running: 'Under way', done: 'Done', failed: 'Failed', skipped: 'Skipped', cancelled: 'Cancelled', interrupted: 'Interrupted',
};
