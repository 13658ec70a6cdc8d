import type { RunPage } from '../../../preload/api.ts';
import type { FallbackRow, ModelCallRow, StepRow, ToolCallRow } from '../../app/contract.ts';
import { dryRunSteps } from '../../app/phrases.ts';

/** Where a bar lies: both in parts of the whole width. */
export interface Span {
  readonly from: number;
  readonly width: number;
}

export type WaterfallRow =
  | { readonly kind: 'step'; readonly key: string; readonly step: StepRow; readonly span: Span | null }
  | { readonly kind: 'call'; readonly key: string; readonly call: ToolCallRow; readonly span: Span }
  | { readonly kind: 'model'; readonly key: string; readonly call: ModelCallRow; readonly span: Span }
  | { readonly kind: 'fallback'; readonly key: string; readonly move: FallbackRow; readonly span: Span };

export interface Waterfall {
  readonly rows: readonly WaterfallRow[];
  readonly totalMs: number;
}

/** Steps in their order, each followed by its tool calls, laid out on the run's own time. What is under way reaches to now. */
export function waterfallOf(page: RunPage, now: number): Waterfall {
  const { run } = page.line;
  const start = Date.parse(run.startedAt ?? run.requestedAt);
  const end = run.endedAt === null ? now : Date.parse(run.endedAt);
  const totalMs = Math.max(1, end - start);
  const spanOf = (startedAt: string, durationMs: number | null): Span => {
    const from = clamp((Date.parse(startedAt) - start) / totalMs);
    const ends = durationMs === null ? 1 : clamp((Date.parse(startedAt) - start + durationMs) / totalMs);
    return { from, width: Math.max(0, ends - from) };
  };
  const steps = page.steps.length > 0 ? [...page.steps].sort((a, b) => a.position - b.position) : stepsToCome(page);
  const rows = steps.flatMap((step): readonly WaterfallRow[] => [
    { kind: 'step', key: step.step, step, span: step.startedAt === null ? null : spanOf(step.startedAt, step.durationMs) },
    ...doingsOf(page, step, spanOf),
  ]);
  return { rows, totalMs };
}

/** What was done in a step, in the order it began: tools called, models asked, candidates given up. */
function doingsOf(page: RunPage, { step }: StepRow, spanOf: (startedAt: string, durationMs: number | null) => Span): readonly WaterfallRow[] {
  const calls = page.toolCalls.filter((call) => call.step === step).map((call) => ({ at: call.startedAt, row: { kind: 'call', key: call.callId, call, span: spanOf(call.startedAt, call.durationMs) } as const }));
  const asked = page.modelCalls.filter((call) => call.step === step).map((call) => ({ at: call.startedAt, row: { kind: 'model', key: call.callId, call, span: spanOf(call.startedAt, call.durationMs) } as const }));
  const moves = page.fallbacks.filter((move) => move.step === step).map((move, index) => ({ at: move.at, row: { kind: 'fallback', key: `${step} fallback ${index}`, move, span: spanOf(move.at, 0) } as const }));
  return [...calls, ...asked, ...moves].sort((a, b) => a.at.localeCompare(b.at)).map(({ row }) => row);
}

/** Before the run has begun its steps are known only as a plan. */
function stepsToCome(page: RunPage): readonly StepRow[] {
  return dryRunSteps.map((step, position) => ({
    runId: page.line.run.runId, step, position, status: 'pending', attempts: 0, role: null,
    startedAt: null, endedAt: null, durationMs: null, sentence: null, fault: null,
  }));
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}
