import { coder, type CoderInput } from '../../../agents/roles/coder.ts';
import type { ApplyPatchInput, ApplyPatchOutput } from '../../../agents/tools/apply-patch-in-branch.ts';
import type { Material } from '../../../agents/roles/role.ts';
import type { ToolOperations } from '../../../agents/tools/operations.ts';
import type { FileToWrite } from '../../../agents/workspace.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { StepContext, StepEnd } from '../loop.ts';
import { needsYou } from '../needs-you.ts';
import { createCoderChecks } from './coder-checks.ts';
import { branchTree, openForCoder } from './coding-places.ts';
import { resolveEdits } from './edits.ts';
import { failingOutput } from './hand-written.ts';
import { createRepairRounds, mostRepairs, type RepairRounds } from './repair-rounds.ts';
import type { EngineeringScope } from './scope.ts';
import { branchPaths, readView } from './snapshot-views.ts';

/** Files a coder is shown the names of before it asks. */
const shownFiles = 80;

/** What the tools do while code is written, by a recipe or by a model. */
export function codingOperations(scope: EngineeringScope, context: StepContext): ToolOperations {
  const rounds = createRepairRounds();
  const checks = createCoderChecks(scope, context);
  return {
    readSnapshot: (input) => readView(scope, context, input),
    applyPatch: (input) => applyEdits(scope, context, rounds, input),
    runChecks: async (input) => {
      const ran = await checks.run(input);
      if (!ran.ok) return ran;
      if (input.tree === 'patched') rounds.checked(ran.value.green);
      return ok({ results: ran.value.results });
    },
  };
}

async function applyEdits(scope: EngineeringScope, context: StepContext, rounds: RepairRounds, input: ApplyPatchInput): Promise<Result<ApplyPatchOutput>> {
  if (!rounds.mayEdit()) return fail('repair_rounds_used_up', `The checks are still red after ${mostRepairs} repairs: a person looks at it now.`, 'Finish, with done false.');
  const workspace = await (scope.coding ?? fail('no_workspace', 'The coding container was not opened.', 'This is a fault of Touchline; please report it.'));
  if (!workspace.ok) return workspace;
  const resolved = await resolveEdits(scope.branch, input.edits);
  if (!resolved.ok) return resolved;
  const { writes, removals, texts } = resolved.value;
  context.progress('Writing the changed files into the container');
  const written = await workspace.value.write(branchTree, writes, removals);
  if (!written.ok) return written;
  scope.branch.take(texts);
  rounds.edited();
  return ok({ files: [...writes.map(outputOf), ...removals.map((path) => ({ path, bytes: null }))] });
}

function outputOf(file: FileToWrite): { path: string; bytes: number } {
  return { path: file.path, bytes: file.bytes.byteLength };
}

/**
 * Lets a model do the task through the step's tools. Null when it says that it is done and something has changed;
 * otherwise the run ends here and needs a person, with a report of why.
 */
export async function codeByModel(scope: EngineeringScope, context: StepContext, task: CandidateTask, materials: readonly Material[] = []): Promise<Result<StepEnd | null>> {
  if (context.playRole === null) return fail('no_model_for_task', 'Only a model can do this task, and this run has none.', 'Set a model for the coder in Settings, Models.');
  openForCoder(scope, context);
  const end = await context.playRole(coder, briefOf(scope, context, task, materials));
  if (!end.ok) return needsYou(context, 'coder', end.error, end.attempts);
  scope.codedBy = end.by;
  if (!end.value.done) return needsYou(context, 'coder', { code: 'coder_gave_up', message: `The coder (${end.by}) stopped: ${end.value.summary}`, next: 'Look at its steps; give a clearer or smaller task.' }, []);
  if (scope.branch.changed.size === 0) return needsYou(context, 'coder', { code: 'nothing_changed', message: `The coder (${end.by}) says it is done and has changed nothing.`, next: 'Look at its steps; give a clearer task.' }, []);
  return ok(null);
}

function briefOf(scope: EngineeringScope, context: StepContext, task: CandidateTask, materials: readonly Material[]): CoderInput {
  const paths = branchPaths(scope).map(({ path }) => path);
  const more = paths.length - shownFiles;
  const red = scope.baseMatrix === null ? [] : failingOutput(scope.baseMatrix);
  return {
    task: context.run.task ?? `${task.title}. ${task.objective}`,
    files: `${paths.slice(0, shownFiles).join('\n')}${more > 0 ? `\n[${more} more: ask by view files]` : ''}`,
    checks: scope.checks.filter((check) => check.runnable.yes).map(({ id, title }) => ({ id, title })),
    evidence: [...materials, ...red.slice(0, 2).map(({ check, output }) => ({ label: `output of ${check} at the base`, text: output }))],
  };
}
