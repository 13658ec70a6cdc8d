import { autonomyRunReportSchema, type AutonomyRunReport } from '../../domain/artifacts/autonomy-run-report.ts';
import type { Ended, RunContext } from '../loop.ts';
import { reportHead } from '../report-head.ts';
import type { ProductScope } from './scope.ts';

/** The whole tick on one page, also for one that ended early: there is no patch to speak of in this loop. */
export function reportOf(scope: ProductScope | null, context: RunContext, ended: Ended): AutonomyRunReport {
  const { run } = context;
  return autonomyRunReportSchema.parse({
    ...context.envelope({ frozen: run.frozen, state: scope?.stateDigest ?? null }, confidenceOf(scope), scope?.madeBy),
    ...reportHead(context, ended),
    baseCommit: null,
    task: null,
    objectiveAfter: null,
    patch: null,
    patchFile: null,
    rejections: [],
    checks: null,
    policyInputs: null,
    decision: null,
    pullRequest: null,
    sandbox: null,
  });
}

/** A feed is as sure as the least sure of its items. */
export function confidenceOf(scope: ProductScope | null): { value: number; basis: string } {
  const [least] = [...(scope?.stories ?? [])].sort((a, b) => a.record.confidence.value - b.record.confidence.value);
  if (least === undefined) return { value: 0, basis: 'There is no event to speak of.' };
  return { value: least.record.confidence.value, basis: `The least sure item: ${least.record.confidence.basis}`.slice(0, 500) };
}
