import { ArrowRightLeft, BrainCircuit, CircleX } from 'lucide-react';
import type { ReactElement } from 'react';
import type { FallbackRow, ModelCallRow } from '../../app/contract.ts';
import { figure, usd } from '../../app/figures.ts';
import { duration } from '../../app/time.ts';
import { Elapsed } from '../../components/ago.tsx';
import { cx } from '../../components/class-names.ts';
import { Chip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { Bar, columns, Line } from './timeline-line.tsx';
import type { Span } from './waterfall.ts';

const outcomeChips: Readonly<Record<Exclude<NonNullable<ModelCallRow['outcome']>, 'answered'>, string>> = { invalid: 'Wrong form', failed: 'Failed' };

/** One question to a model: who was asked, what it took, whether the answer was of use. */
export function ModelLine({ call, span, open, onToggle }: { readonly call: ModelCallRow; readonly span: Span; readonly open: boolean; readonly onToggle: () => void }): ReactElement {
  const bad = call.outcome === 'failed' || call.outcome === 'invalid';
  return (
    <Line
      indent open={open} onToggle={onToggle} kind="Model asked"
      name={<>
        {bad ? <CircleX aria-hidden size="0.875rem" className="shrink-0 text-bad" /> : <BrainCircuit aria-hidden size="0.8125rem" className="shrink-0 text-ink-3" />}
        <span className={cx('truncate text-sm', bad && 'text-bad')} title={call.provider}>{call.role}, <span className="font-mono"><Plain text={call.provider} /></span></span>
        {call.purpose === 'repair' && <Chip>Repair</Chip>}
        {call.outcome !== null && call.outcome !== 'answered' && <Chip tone="bad">{outcomeChips[call.outcome]}</Chip>}
      </>}
      bar={<><Bar span={span} look={bad ? 'bg-bad-edge' : 'bg-link'} /><Counted call={call} span={span} /></>}
      took={call.durationMs === null ? <Elapsed since={call.startedAt} /> : duration(call.durationMs)}
    />
  );
}

/** Tokens and cost beside the bar, on the side where there is room. */
function Counted({ call, span }: { readonly call: ModelCallRow; readonly span: Span }): ReactElement | null {
  if (call.promptTokens === null || call.outputTokens === null) return null;
  const left = span.from + span.width > 0.6;
  return (
    <span className="absolute top-1/2 -translate-y-1/2 text-xs whitespace-nowrap text-ink-3 tabular-nums" style={left ? { right: `calc(${(1 - span.from) * 100}% + 6px)` } : { left: `calc(${(span.from + span.width) * 100}% + 6px)` }}>
      {figure(call.promptTokens)} in, {figure(call.outputTokens)} out{call.usdMicros > 0 && `, ${usd(call.usdMicros / 1e6)}`}
    </span>
  );
}

/** Somebody else was asked, or nobody was left, and why. */
export function FallbackLine({ move }: { readonly move: FallbackRow }): ReactElement {
  return (
    <p className={cx(columns, 'min-h-7')}>
      <span className="flex min-w-0 items-center gap-2 pl-7 text-sm text-need">
        <ArrowRightLeft aria-hidden size="0.875rem" className="shrink-0" />
        <span className="truncate" title={`${move.from} → ${move.to ?? 'nobody'}`}><Plain text={move.from} /> → {move.to === null ? 'nobody left' : <Plain text={move.to} />}</span>
      </span>
      <span className="truncate text-sm text-ink-2" title={move.message}><Sentence text={move.message} /></span>
      <span className="pr-1 text-right text-xs text-ink-3">fallback</span>
    </p>
  );
}
