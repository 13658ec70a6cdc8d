import { blastRadiusOf, entryPointsOf } from '../../policy/blast-radius.ts';
import { judge } from '../../policy/judge.ts';
import { readBlobs } from '../../git/blobs.ts';
import type { CheckMatrix, CheckVerdict } from '../../domain/checks.ts';
import type { PolicyInputs } from '../../domain/decision.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import type { EngineeringScope } from './scope.ts';

const manifestLimit = 1024 * 1024;

/** Lets policy judge the very bytes that were checked. No agent takes part. */
export const decideStep: Step<EngineeringScope> = {
  name: 'decide',
  role: 'judge',
  tools: [],
  owes: 'decision.json',
  attempts: 1,
  timeoutMs: 30_000,
  operations: () => ({}),
  perform: decide,
};

async function decide(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const inputs = inputsOf(scope, context, await readEntryPoints(scope, context));
  if (!inputs.ok) return inputs;
  const decision = judge(inputs.value, scope.policy);
  scope.policyInputs = inputs.value;
  scope.decision = decision;
  const written = writeJson(context, 'decision.json', decision);
  if (!written.ok) return written;
  context.record({ type: 'decision.made', body: { runId: context.run.runId, decision } });
  return ok({ sentence: decision.sentence });
}

function inputsOf(scope: EngineeringScope, context: StepContext, entryPoints: readonly string[]): Result<PolicyInputs> {
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
    },
    category: task.category,
    checks: countVerdicts(matrix),
    objective: { ...task.measure, after: scope.objectiveAfter },
    // Reviewed outcomes are counted once pull requests can be opened; a dry run never adds to them.
    reliability: { accepted: 0, rejected: 0, reverted: 0 },
    blastRadius: blastRadiusOf({ files: patch.files, entryPoints }, scope.policy),
    source: null,
  });
}

/** The ways in that the root manifest names; a manifest that is missing or broken names none. */
async function readEntryPoints(scope: EngineeringScope, context: StepContext): Promise<readonly string[]> {
  const entry = scope.entries.find((candidate) => candidate.path === 'package.json');
  if (entry === undefined) return [];
  const blobs = await readBlobs(scope.store, [entry.object], { maxBytesEach: manifestLimit, maxBytesTotal: manifestLimit }, context.signal);
  const bytes = blobs.ok ? blobs.value.contents.get(entry.object) : undefined;
  return bytes === undefined ? [] : entryPointsOf(parseJson(bytes.toString('utf8')));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
