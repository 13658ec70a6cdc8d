import { rmSync } from 'node:fs';
import { createRedactor } from '../../agents/redact.ts';
import { cancelledInWords } from '../domain/decide.ts';
import type { AutonomyRunReport, RunResult } from '../domain/artifacts/autonomy-run-report.ts';
import type { Owner } from '../domain/facts.ts';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';
import { settingsSchema, type Settings } from '../domain/settings.ts';
import type { RunRow, StepRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import type { Ended, Loop, RunContext } from '../loops/loop.ts';
import { closing } from './closing.ts';
import { issue } from './issue.ts';
import { createRunContext, runFolder, type ProgressLine } from './run-context.ts';
import type { ModelRoom } from './model-room.ts';
import { faultOf, runStep, type Refusal, type StepHouse } from './step-runner.ts';

export interface RunnerOptions {
  readonly ledger: Ledger;
  readonly home: string;
  readonly owner: Owner;
  readonly now: () => Date;
  readonly onProgress: (line: ProgressLine) => void;
  readonly models: ModelRoom;
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
  const frozen = frozenSettings(ledger, started.value);
  if (!frozen.ok) return issue(ledger, 'system', runId, { kind: 'end', ...failed(frozen.error) });
  const clock = wallClock(frozen.value, started.value, signal, loop.goesOn === true);
  const context = createRunContext({ ...options, run: started.value, signal: clock.signal });
  if (!context.ok) return issue(ledger, 'system', runId, { kind: 'end', ...failed(context.error) });
  try {
    const end = await throughLoop({ ...options, house: houseOf(options, frozen.value), stopped: clock.stopped }, loop, context.value);
    return issue(ledger, 'system', runId, { kind: 'end', ...end });
  } finally {
    clock.stop();
    rmSync(runFolder(options.home, runId), { recursive: true, force: true });
  }
}

function frozenSettings(ledger: Ledger, run: RunRow): Result<Settings> {
  const bytes = ledger.artifacts.get(run.frozen.settings);
  if (!bytes.ok) return bytes;
  const settings = settingsSchema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  return settings.success ? ok(settings.data) : fail('settings_not_known', 'The settings this run was frozen with are not of a shape that this version knows.', 'Start a new run.');
}

/** What every step of the run shares: the models it may ask, and what must never be stored. */
function houseOf({ ledger, now, models }: RunnerOptions, settings: Settings): StepHouse {
  const redact = createRedactor(models.secrets());
  return { ledger, now, settings, redact, refusals: [], models: settings.provider === 'models' ? models.open(settings) : null };
}

interface WallClock {
  readonly signal: AbortSignal;
  /** How a run ends that this signal stopped. */
  readonly stopped: () => RunEnd;
  stop(): void;
}

/** A run that is out of time is stopped like a cancelled one, but says why. */
function wallClock({ run: limits }: Settings, run: RunRow, signal: AbortSignal, goesOn: boolean): WallClock {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), limits.timeoutMinutes * 60_000);
  return {
    signal: AbortSignal.any([signal, limit.signal]),
    stopped: () => {
      if (!signal.aborted) return outOfTime(limits.timeoutMinutes);
      return goesOn && signal.reason === closing ? cutOff : cancelled(run);
    },
    stop: () => clearTimeout(timer),
  };
}

function outOfTime(minutes: number): RunEnd {
  return failed({ code: 'run_timed_out', message: `The run took longer than its ${minutes} minutes of wall clock.`, next: 'Look at the timeline for what took so long, or raise `run.timeoutMinutes`.' });
}

interface RunUnderWay extends RunnerOptions {
  readonly house: StepHouse;
  readonly stopped: () => RunEnd;
}

async function throughLoop<Scope>(options: RunUnderWay, loop: Loop<Scope>, context: RunContext): Promise<RunEnd> {
  let scope: Scope | null = null;
  let end: RunEnd;
  try {
    const over = await overAlready(options, loop, context);
    const opened = over === null ? await loop.open(context) : { ok: false as const, end: over };
    if (opened.ok) {
      scope = opened.value;
      end = await throughSteps(options, loop, scope, context);
    } else {
      end = 'end' in opened ? opened.end : endOf(options, context, opened.error);
    }
  } catch (error) {
    end = endOf(options, context, faultOf(error));
  }
  if (scope !== null) await loop.close(scope, context);
  return writeReport(options, loop, scope, context, end);
}

/** A loop may know beforehand that a run is not worth beginning; then nothing is opened. */
async function overAlready<Scope>(options: RunUnderWay, loop: Loop<Scope>, context: RunContext): Promise<RunEnd | null> {
  if (loop.precheck === undefined) return null;
  const over = await loop.precheck(context);
  if (!over.ok) return endOf(options, context, over.error);
  if (over.value === null) return null;
  return context.signal.aborted ? options.stopped() : { ...over.value, fault: null };
}

async function throughSteps<Scope>(options: RunUnderWay, loop: Loop<Scope>, scope: Scope, context: RunContext): Promise<RunEnd> {
  for (const step of loop.steps) {
    if (context.signal.aborted) return options.stopped();
    const outcome = await runStep(options.house, step, scope, context);
    if (!outcome.ok) return endOf(options, context, outcome.error);
    if (outcome.value.end !== undefined) return { ...outcome.value.end, fault: null };
  }
  return { result: 'unchanged', sentence: 'Every step finished.', fault: null };
}

function cancelled(run: RunRow): RunEnd {
  return { result: 'cancelled', sentence: cancelledInWords(run), fault: null };
}

/** Nobody cancelled it: what it was at is begun again at the next start, from what was recorded. */
const cutOff: RunEnd = { result: 'interrupted', sentence: 'Touchline was closed meanwhile: it goes on at the next start.', fault: null };

function endOf({ stopped }: RunUnderWay, context: RunContext, fault: Fault): RunEnd {
  return context.signal.aborted ? stopped() : failed(fault);
}

function failed(fault: Fault): RunEnd {
  return { result: 'failed', sentence: fault.message, fault };
}

/** The report is an artifact like any other; if it can't be written the run says so and fails. */
function writeReport<Scope>(options: RunUnderWay, loop: Loop<Scope>, scope: Scope | null, context: RunContext, end: RunEnd): RunEnd {
  try {
    const report = loop.report(scope, context, endedOf(options, context, end, options.house.refusals));
    const written = context.writeArtifact('autonomy_run_report.json', `${JSON.stringify(report, null, 2)}\n`, 'application/json');
    return written.ok ? end : failed(written.error);
  } catch (error) {
    return failed(faultOf(error));
  }
}

function endedOf(options: RunnerOptions, context: RunContext, end: RunEnd, refusals: readonly Refusal[]): Ended {
  const { ledger, now } = options;
  const endedAt = now().toISOString();
  const { usdMicros, tokens } = ledger.read.spendOfRun(context.run.runId);
  return {
    ...end,
    spend: { usd: usdMicros / 1_000_000, tokens },
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
