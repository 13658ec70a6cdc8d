import type { AutonomyRunReport } from '../../main/domain/artifacts/autonomy-run-report.ts';
import { fail, ok, type Result } from '../../main/domain/result.ts';
import type { ToolOperations } from '../../agents/tools/operations.ts';
import type { StepName, ToolName } from '../../main/domain/words.ts';
import type { Ended, Loop, RunContext, RunOver, Step, StepContext, StepEnd } from '../../main/loops/loop.ts';

export interface Toy {
  readonly did: string[];
  closed: number;
}

export type Deed = (toy: Toy, context: StepContext) => Promise<Result<StepEnd>>;

export interface ToyOptions {
  readonly deeds: readonly (readonly [StepName, Deed])[];
  readonly attempts?: number;
  readonly timeoutMs?: number;
  readonly openFault?: boolean;
  /** What its steps may call, and what those calls do; a `propose_task` that accepts nothing when left out. */
  readonly tools?: readonly ToolName[];
  readonly operations?: ToolOperations;
  /** Whether a run is worth beginning. */
  readonly precheck?: () => Promise<Result<RunOver | null>>;
  /** Told of the toy as soon as it is made. */
  readonly onOpen?: (toy: Toy) => void;
}

export const done: Deed = async (toy, context) => {
  toy.did.push(context.step);
  return ok({ sentence: `Did ${context.step}.` });
};

/** A loop about nothing: it shows that whoever runs loops knows nothing of git, Docker or football. */
export function toyLoop(options: ToyOptions): Loop<Toy> {
  return {
    name: 'engineering',
    ...(options.precheck === undefined ? {} : { precheck: options.precheck }),
    steps: options.deeds.map(([name, perform]): Step<Toy> => ({
      name, role: 'coder', tools: options.tools ?? ['propose_task', 'run_checks'], owes: null,
      attempts: options.attempts ?? 1, timeoutMs: options.timeoutMs ?? 20_000,
      operations: () => options.operations ?? ({ proposeTask: async () => ok({ accepted: false, title: null, candidates: 0 }) }),
      perform,
    })),
    open: async () => {
      if (options.openFault === true) return fail('docker_unreachable', 'Docker does not answer.', 'Start it.');
      const toy: Toy = { did: [], closed: 0 };
      options.onOpen?.(toy);
      return ok(toy);
    },
    close: async (toy) => {
      toy.closed += 1;
    },
    report: (_, context, ended) => reportOf(context, ended),
  };
}

function reportOf(context: RunContext, ended: Ended): AutonomyRunReport {
  const { run } = context;
  return {
    ...context.envelope({}, { value: 0, basis: 'A toy.' }),
    kind: 'autonomy_run_report', loop: run.loop, mode: run.mode, level: run.level, repository: run.repository, baseCommit: null,
    result: ended.result, sentence: ended.sentence, startedAt: ended.startedAt, endedAt: ended.endedAt, steps: ended.steps, refusals: ended.refusals,
    policyDigest: run.frozen.policy, settingsDigest: run.frozen.settings, grantsDigest: run.frozen.grants,
    task: null, objectiveAfter: null, patch: null, patchFile: null, rejections: [], checks: null, policyInputs: null, decision: null, pullRequest: null, delivery: null,
    sandbox: null, spend: ended.spend,
  };
}
