import type { RunPage } from '../../preload/api.ts';
import { autonomyRunReportSchema } from '../domain/artifacts/autonomy-run-report.ts';
import { candidateTasksSchema } from '../domain/artifacts/candidate-tasks.ts';
import { failureReportSchema } from '../domain/artifacts/failure-report.ts';
import { secondOpinionSchema } from '../domain/artifacts/second-opinion.ts';
import { patchSchema } from '../domain/patch.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Ledger } from '../ledger/contract.ts';
import { readReviewPart } from './change-life.ts';
import { checksPage } from './checks-page.ts';
import { checksOf, readJson, readRunLine } from './run-line.ts';

/** Everything a reviewer needs of one run; what the run has not made yet is null. */
export function readRunPage(ledger: Ledger, runId: string): Result<RunPage> {
  const run = ledger.read.run(runId);
  if (run === undefined) return fail('no_such_run', `There is no run ${runId}.`, 'List the runs with `touchline runs`.');
  const matrix = checksOf(ledger, runId);
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
    checks: matrix === null ? null : checksPage(matrix),
    patch: readJson(ledger, runId, 'patch.json', patchSchema),
    decision: ledger.read.decision(runId)?.decision ?? null,
    ...readReviewPart(ledger, run),
    report: readJson(ledger, runId, 'autonomy_run_report.json', autonomyRunReportSchema),
    artifacts: ledger.read.artifacts(runId),
  });
}
