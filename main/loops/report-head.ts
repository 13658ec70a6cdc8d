import type { AutonomyRunReport } from '../domain/artifacts/autonomy-run-report.ts';
import type { Ended, RunContext } from './loop.ts';

type Head = Pick<
  AutonomyRunReport,
  'kind' | 'loop' | 'mode' | 'level' | 'result' | 'sentence' | 'repository' | 'startedAt' | 'endedAt' | 'policyDigest' | 'settingsDigest' | 'grantsDigest' | 'steps' | 'spend' | 'refusals'
>;

/** What the report of any loop says of its run: which it was, what it was bound by, how it ended, what it cost. */
export function reportHead({ run }: RunContext, ended: Ended): Head {
  return {
    kind: 'autonomy_run_report',
    loop: run.loop,
    mode: run.mode,
    level: run.level,
    result: ended.result,
    sentence: ended.sentence,
    repository: run.repository,
    startedAt: ended.startedAt,
    endedAt: ended.endedAt,
    policyDigest: run.frozen.policy,
    settingsDigest: run.frozen.settings,
    grantsDigest: run.frozen.grants,
    steps: ended.steps,
    spend: ended.spend,
    refusals: ended.refusals,
  };
}
