import { autonomyRunReportSchema, type AutonomyRunReport } from '../../../domain/artifacts/autonomy-run-report.ts';
import type { Ended, RunContext } from '../../loop.ts';
import { reportHead } from '../../report-head.ts';
import { deliveryOf, type MergeScope } from './merge-scope.ts';

/** A merge on one page: what was delivered, and how it ended. The comparisons themselves are in the ledger. */
export function mergeReport(scope: MergeScope | null, context: RunContext, ended: Ended): AutonomyRunReport {
  const delivery = scope === null ? null : deliveryOf(scope);
  const trees = scope?.trees ?? null;
  return autonomyRunReportSchema.parse({
    ...context.envelope({ frozen: context.run.frozen, merges: context.run.merges, commit: delivery?.commit ?? null }, { value: 1, basis: 'What was done is recorded comparison by comparison; nothing is estimated.' }, scope?.change.codedBy),
    ...reportHead(context, ended),
    baseCommit: delivery?.baseCommit ?? null,
    task: scope?.change.task ?? null,
    objectiveAfter: scope?.change.objectiveAfter ?? null,
    patch: scope?.change.patch ?? null,
    patchFile: null,
    rejections: [],
    checks: scope?.change.matrix ?? null,
    policyInputs: null,
    decision: scope?.decision ?? null,
    pullRequest: null,
    delivery: delivery === null ? null : { branch: delivery.branch, commit: delivery.commit, base: delivery.base, baseCommit: delivery.baseCommit, number: delivery.opened?.number ?? null, url: delivery.opened?.url ?? null },
    sandbox: trees === null ? null : { ...trees.engine, network: 'none', proof: trees.proved },
  });
}
