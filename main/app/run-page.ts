import type * as z from 'zod';
import type { RunLine, RunPage } from '../../preload/api.ts';
import { autonomyRunReportSchema } from '../domain/artifacts/autonomy-run-report.ts';
import { candidateTasksSchema } from '../domain/artifacts/candidate-tasks.ts';
import { failureReportSchema } from '../domain/artifacts/failure-report.ts';
import { secondOpinionSchema } from '../domain/artifacts/second-opinion.ts';
import { stateSnapshotSchema } from '../domain/artifacts/state-snapshot.ts';
import { checkMatrixSchema, type CheckMatrix } from '../domain/checks.ts';
import { patchSchema } from '../domain/patch.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';

/** Everything a reviewer needs of one run; what the run has not made yet is null. */
export function readRunPage(ledger: Ledger, runId: string): Result<RunPage> {
  const run = ledger.read.run(runId);
  if (run === undefined) return fail('no_such_run', `There is no run ${runId}.`, 'List the runs with `touchline runs`.');
  const candidates = readJson(ledger, runId, 'candidate_tasks.json', candidateTasksSchema);
  return ok({
    line: readRunLine(ledger, run),
    steps: ledger.read.steps(runId),
    toolCalls: ledger.read.toolCalls(runId),
    modelCalls: ledger.read.modelCalls(runId),
    fallbacks: ledger.read.fallbacks(runId),
    opinion: readJson(ledger, runId, 'second_opinion.json', secondOpinionSchema),
    failure: readJson(ledger, runId, 'failure_report.json', failureReportSchema),
    candidates,
    task: candidates?.candidates.find((candidate) => candidate.id === candidates.chosen) ?? null,
    checks: checksOf(ledger, runId),
    patch: readJson(ledger, runId, 'patch.json', patchSchema),
    decision: ledger.read.decision(runId)?.decision ?? null,
    report: readJson(ledger, runId, 'autonomy_run_report.json', autonomyRunReportSchema),
    artifacts: ledger.read.artifacts(runId),
  });
}

/** A run as one line of the list. */
export function readRunLine(ledger: Ledger, run: RunRow): RunLine {
  const candidates = readJson(ledger, run.runId, 'candidate_tasks.json', candidateTasksSchema);
  const patch = readJson(ledger, run.runId, 'patch.json', patchSchema);
  const spend = ledger.read.spendOfRun(run.runId);
  return {
    run,
    workspaceName: ledger.read.workspace(run.workspaceId)?.name ?? run.repository.split('/').at(-1) ?? run.repository,
    taskTitle: candidates?.candidates.find((candidate) => candidate.id === candidates.chosen)?.title ?? null,
    outcome: ledger.read.decision(run.runId)?.decision.outcome ?? null,
    linesAdded: patch === null ? null : total(patch.files.map((file) => file.linesAdded)),
    linesRemoved: patch === null ? null : total(patch.files.map((file) => file.linesRemoved)),
    checks: countChecks(checksOf(ledger, run.runId)),
    spend: { usd: spend.usdMicros / 1_000_000, tokens: spend.tokens },
  };
}

/** Base and patch once both ran, else the base alone as the snapshot has it. */
function checksOf(ledger: Ledger, runId: string): CheckMatrix | null {
  return readJson(ledger, runId, 'checks.json', checkMatrixSchema) ?? readJson(ledger, runId, 'state_snapshot.json', stateSnapshotSchema)?.baseChecks ?? null;
}

function countChecks(matrix: CheckMatrix | null): RunLine['checks'] {
  if (matrix === null || matrix.rows.every((row) => row.verdict === null)) return null;
  const verdicts = matrix.rows.map((row) => row.verdict);
  return {
    green: verdicts.filter((verdict) => verdict === 'passes' || verdict === 'fixed').length,
    red: verdicts.filter((verdict) => verdict === 'broke' || verdict === 'already-red' || verdict === 'fewer-tests').length,
    notRunnable: verdicts.filter((verdict) => verdict === 'not-runnable').length,
  };
}

/** An artifact that is missing, or no longer what was stored, reads as not there: `verify` says which. */
function readJson<Schema extends z.ZodType>(ledger: Ledger, runId: string, name: string, schema: Schema): z.infer<Schema> | null {
  const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === name);
  const bytes = row === undefined ? null : ledger.artifacts.get(row.sha256);
  if (bytes === null || !bytes.ok) return null;
  const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  return parsed.success ? parsed.data : null;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
