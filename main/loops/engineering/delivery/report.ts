import { autonomyRunReportSchema, type AutonomyRunReport } from '../../../domain/artifacts/autonomy-run-report.ts';
import type { Ended, RunContext } from '../../loop.ts';
import { reportHead } from '../../report-head.ts';
import type { DeliveryScope } from './delivery-scope.ts';

/** A delivery on one page: what was approved, what it came to on the base as it is now, and where it went. */
export function deliveryReport(scope: DeliveryScope | null, context: RunContext, ended: Ended): AutonomyRunReport {
  const { run } = context;
  const moved = scope?.moved ?? null;
  return autonomyRunReportSchema.parse({
    ...context.envelope({ frozen: run.frozen, delivers: run.delivers, base: scope?.tip ?? null }, { value: 1, basis: 'What was done is recorded step by step; nothing is estimated.' }, scope?.change.codedBy),
    ...reportHead(context, ended),
    baseCommit: scope?.tip ?? null,
    task: scope?.change.task ?? null,
    objectiveAfter: (moved === null ? scope?.change.objectiveAfter : moved.objectiveAfter) ?? null,
    patch: moved?.patch ?? scope?.change.patch ?? null,
    patchFile: moved?.patchFile ?? null,
    rejections: [],
    checks: moved?.matrix ?? scope?.change.matrix ?? null,
    policyInputs: moved?.policyInputs ?? null,
    decision: scope?.decision ?? null,
    pullRequest: null,
    delivery: scope?.delivered ?? null,
    sandbox: moved === null ? null : { ...moved.engine, network: 'none', proof: moved.proved },
  });
}
