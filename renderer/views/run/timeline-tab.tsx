import { Ban, CircleX, Wrench } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import type { Mode, StepRow, ToolCallRow } from '../../app/contract.ts';
import { isUnderWay, stepMeaning } from '../../app/phrases.ts';
import { duration } from '../../app/time.ts';
import { Elapsed } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { useNow } from '../../components/clock.ts';
import { Chip, StepIcon, stepStatusWords } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { usePages } from '../../stores/pages.ts';
import { FallbackLine, ModelLine } from './model-lines.tsx';
import { Bar, columns, Line } from './timeline-line.tsx';
import { CallDetails, ModelCallDetails, StepDetails } from './timeline-details.tsx';
import { waterfallOf, type Span } from './waterfall.ts';

export function TimelineTab({ page }: { readonly page: RunPage }): ReactElement {
  const underWay = isUnderWay(page.line.run.status);
  const now = useNow(500, underWay);
  const { rows, totalMs } = waterfallOf(page, now);
  const [open, setOpen] = useState<string | null>(null);
  const toggle = (key: string): void => setOpen(open === key ? null : key);
  const { mode } = page.line.run;
  return (
    <div className="max-w-[90rem]">
      <div aria-hidden className={cx(columns, 'h-7 border-b border-line-2 text-sm text-ink-3')}>
        <span>Step, tool, model</span>
        <span className="flex justify-between"><span>0</span><span>{duration(totalMs / 2)}</span><span>{duration(totalMs)}</span></span>
        <span className="text-right">Took</span>
      </div>
      <ol aria-label="Steps, tool calls and models, in order">
        {rows.map((row) => (
          <li key={row.key} className="border-b border-line last:border-b-0">
            {row.kind === 'step' && <StepLine step={row.step} span={row.span} mode={mode} open={open === row.key} onToggle={() => toggle(row.key)} />}
            {row.kind === 'call' && <CallLine call={row.call} span={row.span} open={open === row.key} onToggle={() => toggle(row.key)} />}
            {row.kind === 'model' && <ModelLine call={row.call} span={row.span} open={open === row.key} onToggle={() => toggle(row.key)} />}
            {row.kind === 'fallback' && <FallbackLine move={row.move} />}
            {open === row.key && row.kind !== 'fallback' && (
              <div className="pt-1 pr-3 pb-4 pl-9">
                {row.kind === 'step' && <StepDetails step={row.step} page={page} />}
                {row.kind === 'call' && <CallDetails call={row.call} />}
                {row.kind === 'model' && <ModelCallDetails call={row.call} />}
              </div>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function StepLine({ step, span, mode, open, onToggle }: {
  readonly step: StepRow; readonly span: Span | null; readonly mode: Mode; readonly open: boolean; readonly onToggle: () => void;
}): ReactElement {
  const progress = usePages((state) => state.progress[step.runId]);
  const says = step.status === 'running' && progress?.step === step.step ? progress.sentence : step.sentence ?? step.fault?.message ?? stepMeaning(step.step);
  const failed = step.status === 'failed' || step.status === 'cancelled' || step.status === 'interrupted';
  return (
    <Line
      open={open} onToggle={onToggle}
      kind="Step"
      name={<><StepIcon status={step.status} mode={mode} /><span className="font-medium">{step.step}</span>
        {step.attempts > 1 && <Chip>{step.attempts} attempts</Chip>}
        <span className="truncate text-sm text-ink-3">{stepStatusWords[step.status]}</span></>}
      bar={<><Bar span={span} look={failed ? 'bg-bad-edge' : step.status === 'running' ? 'bg-dry-solid' : 'bg-ink-3'} tall /><Says span={span} text={says} quiet={step.status === 'pending' || step.status === 'skipped'} /></>}
      took={step.status === 'running' && step.startedAt !== null ? <Elapsed since={step.startedAt} /> : step.durationMs === null ? '' : duration(step.durationMs)}
    />
  );
}

/** The sentence of a step under its bar's line, always from the left so that it can be read down the page. */
function Says({ span, text, quiet }: { readonly span: Span | null; readonly text: string; readonly quiet: boolean }): ReactElement {
  return (
    <span className={cx('absolute inset-x-2 truncate text-sm', span === null ? 'top-1/2 -translate-y-1/2' : 'bottom-0.5', quiet ? 'text-ink-3' : 'text-ink-2')}>
      <Plain text={text} />
    </span>
  );
}

function CallLine({ call, span, open, onToggle }: { readonly call: ToolCallRow; readonly span: Span; readonly open: boolean; readonly onToggle: () => void }): ReactElement {
  const refused = call.outcome === 'refused';
  const failed = call.outcome === 'failed';
  return (
    <Line
      indent open={open} onToggle={onToggle} kind="Tool call"
      name={<>
        {refused ? <Ban aria-hidden size="0.875rem" className="shrink-0 text-bad" />
          : failed ? <CircleX aria-hidden size="0.875rem" className="shrink-0 text-bad" />
            : <Wrench aria-hidden size="0.8125rem" className="shrink-0 text-ink-3" />}
        <span className={cx('truncate font-mono text-sm', (refused || failed) && 'text-bad')}>{call.tool}</span>
        {refused && <Chip tone="bad">Refused</Chip>}
        {failed && <Chip tone="bad">Failed</Chip>}
      </>}
      bar={<Bar span={span} look={refused || failed ? 'bg-bad-edge' : 'bg-edge'} />}
      took={call.durationMs === null ? <Elapsed since={call.startedAt} /> : duration(call.durationMs)}
    />
  );
}
