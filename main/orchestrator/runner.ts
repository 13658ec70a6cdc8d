import { rmSync } from 'node:fs';
import type { AutonomyRunReport, RunResult } from '../domain/artifacts/autonomy-run-report.ts';
import type { Owner } from '../domain/facts.ts';
import type { Fault, Result } from '../domain/result.ts';
import type { RunRow, StepRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Ended, Loop, RunContext } from '../loops/loop.ts';
import { issue } from './issue.ts';
import { createRunContext, runFolder, type ProgressLine } from './run-context.ts';
import { faultOf, runStep, type Refusal } from './step-runner.ts';

export interface RunnerOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onProgress: (line: ProgressLine) => void;
}

interface RunEnd {
  readonly result: RunResult;
  readonly sentence: string;
  readonly fault: Fault | null;
}

/**
 * Runs a queued run through its loop to its one recorded end. The answer is a fault only when the run could
 * not begin (another one goes first) or the ledger can't be written; everything else is told by the run itself.
 */
export async function runLoop<Scope>(options: RunnerOptions, loop: Loop<Scope>, runId: string, signal: AbortSignal): Promise<Result<RunRow>> {
  const { ledger, owner } = options;
  const started = issue(ledger, 'system', runId, { kind: 'start', owner, steps: loop.steps.map((step) => step.name) });
  if (!started.ok) return started;
  const refusals: Refusal[] = [];
  const context = createRunContext({ ...options, run: started.value, signal });
  if (!context.ok) return issue(ledger, 'system', runId, { kind: 'end', ...failed(context.error) });
  try {
    const end = await throughLoop(options, loop, context.value, refusals);
    return issue(ledger, 'system', runId, { kind: 'end', ...end });
  } finally {
    rmSync(runFolder(options.home, runId), { recursive: true, force: true });
  }
}

async function throughLoop<Scope>(options: RunnerOptions, loop: Loop<Scope>, context: RunContext, refusals: Refusal[]): Promise<RunEnd> {
  let scope: Scope | null = null;
  let end: RunEnd;
  try {
    const opened = await loop.open(context);
    if (opened.ok) {
      scope = opened.value;
      end = await throughSteps(options.ledger, loop, scope, context, refusals);
    } else {
      end = endOf(context, opened.error);
    }
  } catch (error) {
    end = endOf(context, faultOf(error));
  }
  if (scope !== null) await loop.close(scope, context);
  return writeReport(options, loop, scope, context, end, refusals);
}

async function throughSteps<Scope>(ledger: Ledger, loop: Loop<Scope>, scope: Scope, context: RunContext, refusals: Refusal[]): Promise<RunEnd> {
  for (const step of loop.steps) {
    if (context.signal.aborted) return cancelled;
    const outcome = await runStep(ledger, step, scope, context, refusals);
    if (!outcome.ok) return endOf(context, outcome.error);
    if (outcome.value.end !== undefined) return { ...outcome.value.end, fault: null };
  }
  return { result: 'unchanged', sentence: 'Every step finished.', fault: null };
}

const cancelled: RunEnd = { result: 'cancelled', sentence: 'Cancelled: nothing was written to the repository.', fault: null };

function endOf(context: RunContext, fault: Fault): RunEnd {
  return context.signal.aborted ? cancelled : failed(fault);
}

function failed(fault: Fault): RunEnd {
  return { result: 'failed', sentence: fault.message, fault };
}

/** The report is an artifact like any other; if it can't be written the run says so and fails. */
function writeReport<Scope>(options: RunnerOptions, loop: Loop<Scope>, scope: Scope | null, context: RunContext, end: RunEnd, refusals: readonly Refusal[]): RunEnd {
  try {
    const report = loop.report(scope, context, endedOf(options, context, end, refusals));
    const written = context.writeArtifact('autonomy_run_report.json', `${JSON.stringify(report, null, 2)}\n`, 'application/json');
    return written.ok ? end : failed(written.error);
  } catch (error) {
    return failed(faultOf(error));
  }
}

function endedOf(options: RunnerOptions, context: RunContext, end: RunEnd, refusals: readonly Refusal[]): Ended {
  const { ledger, now } = options;
  const endedAt = now().toISOString();
  return {
    ...end,
    steps: ledger.read.steps(context.run.runId).map((row) => reportStep(row, end)),
    refusals: refusals.slice(0, 100).map(({ tool, code, message }) => ({ tool, code, message })),
    startedAt: context.run.startedAt ?? endedAt,
    endedAt,
  };
}

/** Steps that are still pending now will be recorded as skipped with the run's end; the report says so already. */
function reportStep(row: StepRow, end: RunEnd): AutonomyRunReport['steps'][number] {
  const pending = row.status === 'pending';
  return {
    name: row.step,
    status: pending ? 'skipped' : row.status,
    attempts: row.attempts,
    durationMs: row.durationMs ?? 0,
    sentence: pending ? `Not needed: ${end.sentence}` : (row.sentence ?? row.fault?.message ?? ''),
    fault: row.fault,
  };
}
