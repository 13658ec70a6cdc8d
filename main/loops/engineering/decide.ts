import { blastRadiusOf } from '../../policy/blast-radius.ts';
import { judge } from '../../policy/judge.ts';
import type { CheckMatrix, CheckVerdict } from '../../domain/checks.ts';
import type { GamingFinding } from '../../domain/patch-findings.ts';
import type { BranchProtection, Decision, PolicyInputs } from '../../domain/decision.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { changedTexts } from './changed-texts.ts';
import { findGaming } from './gaming/find-gaming.ts';
import { writeJson } from './artifacts.ts';
import { lookAtPatch, type PatchLook } from './look-at-patch.ts';
import type { EngineeringScope } from './scope.ts';

/** Lets policy judge the very bytes that were checked. No agent takes part. */
export const decideStep: Step<EngineeringScope> = {
  name: 'decide',
  role: 'judge',
  tools: [],
  owes: 'decision.json',
  attempts: 1,
  timeoutMs: 2 * 60_000,
  operations: () => ({}),
  perform: decide,
};

async function decide(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const decision = await judgeChange(scope, context);
  return decision.ok ? ok({ sentence: decision.value.sentence }) : decision;
}

/** Judges the checked patch of a scope, and stores and records what came of it. */
export async function judgeChange(scope: EngineeringScope, context: StepContext): Promise<Result<Decision>> {
  context.progress('Looking at what the patch reaches and holds');
  const look = await lookAtPatch(scope, context.signal);
  if (!look.ok) return look;
  const gaming = await gamingOf(scope, context);
  if (!gaming.ok) return gaming;
  const inputs = inputsOf(scope, context, look.value, gaming.value, await protectionOf(scope, context));
  if (!inputs.ok) return inputs;
  const reach = writeJson(context, 'blast_radius.json', { patchSha256: inputs.value.patchSha256, ...inputs.value.blastRadius, ...look.value.measured.artifact });
  if (!reach.ok) return reach;
  const decision = judge(inputs.value, scope.policy);
  scope.policyInputs = inputs.value;
  scope.decision = decision;
  const written = writeJson(context, 'decision.json', decision);
  if (!written.ok) return written;
  context.record({ type: 'decision.made', body: { runId: context.run.runId, decision } });
  return ok(decision);
}

/** How the patch makes the checks say less, from its bytes and from what the runs showed. */
async function gamingOf(scope: EngineeringScope, context: StepContext): Promise<Result<readonly GamingFinding[]>> {
  const changed = await changedTexts(scope, context.signal);
  if (!changed.ok) return changed;
  const { files, unread } = changed.value;
  return ok([...unread, ...findGaming(files, scope.matrix)].slice(0, 200));
}

/** What the base branch demands, where a change could be merged alone at all. A host that can't be asked has said nothing: policy then counts it as not known. */
async function protectionOf({ rooms, settings }: EngineeringScope, context: StepContext): Promise<BranchProtection | null> {
  const { run, signal } = context;
  if (run.level !== 'L3' || run.mode !== 'live' || rooms.protectionOf === undefined) return null;
  context.progress('Asking the host what the base branch demands');
  const asked = await rooms.protectionOf(run, settings, signal);
  if (asked.ok) return asked.value;
  context.progress(`The host could not be asked what the base branch demands: ${asked.error.message}`);
  return null;
}

function inputsOf(scope: EngineeringScope, context: StepContext, { measured, safety }: PatchLook, gaming: readonly GamingFinding[], branchProtection: BranchProtection | null): Result<PolicyInputs> {
  const { patch, task, matrix } = scope;
  if (patch === null || task === null || matrix === null) return fail('nothing_to_judge', 'There is no checked patch to judge.', 'Look at the steps before this one.');
  const expected = new Set(task.expectedFiles);
  return ok({
    level: context.run.level,
    mode: context.run.mode,
    patchSha256: patch.sha256,
    change: {
      files: patch.files,
      linesAdded: sum(patch.files.map((file) => file.linesAdded)),
      linesRemoved: sum(patch.files.map((file) => file.linesRemoved)),
      outsideTask: patch.files.flatMap(({ path, previousPath }) => (previousPath === null ? [path] : [path, previousPath])).filter((path) => !expected.has(path)),
      taskIsOpen: expected.size === 0,
    },
    category: task.category,
    checks: countVerdicts(matrix),
    objective: { ...task.measure, after: scope.objectiveAfter },
    // A dry run sees them and never adds to them.
    reliability: scope.rooms.reliability(context.run.workspaceId, task.category),
    blastRadius: blastRadiusOf({ files: patch.files, ...measured }, scope.policy),
    gaming: [...gaming],
    safety: [...safety],
    branchProtection,
    source: null,
  });
}

function countVerdicts(matrix: CheckMatrix): PolicyInputs['checks'] {
  const count = (verdict: CheckVerdict): number => matrix.rows.filter((row) => row.verdict === verdict).length;
  return {
    passes: count('passes'),
    fixed: count('fixed'),
    broke: count('broke'),
    alreadyRed: count('already-red'),
    notRunnable: count('not-runnable'),
    fewerTests: count('fewer-tests'),
    flaky: count('flaky'),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
