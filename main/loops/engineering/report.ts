import { autonomyRunReportSchema, type AutonomyRunReport } from '../../domain/artifacts/autonomy-run-report.ts';
import type { Ended, RunContext } from '../loop.ts';
import { reportHead } from '../report-head.ts';
import type { EngineeringScope } from './scope.ts';

/** The whole run on one page, also for a run that ended early: what it has not made is null. */
export function reportOf(scope: EngineeringScope | null, context: RunContext, ended: Ended): AutonomyRunReport {
  const { run } = context;
  return autonomyRunReportSchema.parse({
    ...context.envelope({ frozen: run.frozen, base: scope?.repository.commit ?? null }, confidenceOf(scope), scope?.codedBy),
    ...reportHead(context, ended),
    baseCommit: scope?.repository.commit ?? null,
    task: scope?.task ?? null,
    objectiveAfter: scope?.objectiveAfter ?? null,
    patch: scope?.patch ?? null,
    patchFile: scope?.patchFile ?? null,
    rejections: scope?.rejections ?? [],
    checks: scope?.matrix ?? scope?.baseMatrix ?? null,
    policyInputs: scope?.policyInputs ?? null,
    decision: scope?.decision ?? null,
    pullRequest: scope?.pullRequest ?? null,
    sandbox: scope === null ? null : { ...scope.engine, network: 'none', proof: scope.proved },
  });
}

/** With deterministic coders the only open question is whether the checks could speak. */
function confidenceOf(scope: EngineeringScope | null): { value: number; basis: string } {
  const rows = scope?.matrix?.rows ?? [];
  if (rows.length === 0) return { value: 0, basis: 'No check ran on a patched tree.' };
  const spoke = rows.filter((row) => row.verdict === 'passes' || row.verdict === 'fixed').length;
  return { value: Math.round((spoke / rows.length) * 100) / 100, basis: `${spoke} of ${rows.length} checks are green on the patched tree.` };
}
