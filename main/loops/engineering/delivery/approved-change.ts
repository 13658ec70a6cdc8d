import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { RecipeTask } from '../../../../agents/recipes/contract.ts';
import { autonomyRunReportSchema } from '../../../domain/artifacts/autonomy-run-report.ts';
import { candidateTasksSchema } from '../../../domain/artifacts/candidate-tasks.ts';
import { stateSnapshotSchema } from '../../../domain/artifacts/state-snapshot.ts';
import { checkMatrixSchema, type CheckMatrix } from '../../../domain/checks.ts';
import { decisionSchema, type Decision, type PolicyInputs } from '../../../domain/decision.ts';
import type { Delivers } from '../../../domain/facts.ts';
import { patchSchema, type Patch } from '../../../domain/patch.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { CandidateTask } from '../../../domain/task.ts';
import type { DeliveryRow } from '../../../domain/change-views.ts';
import type { RunRow } from '../../../domain/views.ts';
import { parseRecipeTask } from '../recipe-task.ts';

/** A change as it was approved: the bytes, and everything that was known of them. */
export interface ApprovedChange {
  /** The run that branch and pull request are named after. */
  readonly root: RunRow;
  readonly patch: Patch;
  readonly bytes: Uint8Array;
  readonly task: CandidateTask;
  /** Null where a model did it. */
  readonly recipeTask: RecipeTask | null;
  readonly matrix: CheckMatrix;
  readonly decision: Decision;
  /** What the decision was made from. */
  readonly inputs: PolicyInputs;
  readonly objectiveAfter: number | null;
  /** The branch the maintainer stood on when the change was made; null where on none. */
  readonly branch: string | null;
  /** `provider/model` that wrote it, or `builtin`. */
  readonly codedBy: string;
}

/** What other runs left, as far as a delivery may look at it. */
export interface RunArchive {
  run(runId: string): RunRow | undefined;
  /** The bytes of an artifact by its name. */
  artifact(runId: string, name: string): Result<Uint8Array>;
  /** What has left the house of a change, by the run it is named after. */
  delivery(root: string): DeliveryRow | undefined;
}

/**
 * Reads back what was approved, and holds the bytes to their digest: whatever was touched since is not delivered.
 * The task is the root run's; patch, checks and decision are those of the run that was approved.
 */
export function readApprovedChange(archive: RunArchive, { runId, patchSha256, root }: Delivers): Result<ApprovedChange> {
  const rootRun = archive.run(root);
  if (rootRun === undefined) return fail('no_such_run', 'The run of this change is not in the ledger.', 'Look at `touchline verify`.');
  const bytes = archive.artifact(runId, 'changes.patch');
  if (!bytes.ok) return bytes;
  if (createHash('sha256').update(bytes.value).digest('hex') !== patchSha256) return fail('other_bytes', 'The stored patch is not the one that was approved.', 'Look at the change as it is now, and decide on that.');
  const patch = read(archive, runId, 'patch.json', patchSchema);
  if (!patch.ok) return patch;
  const matrix = read(archive, runId, 'checks.json', checkMatrixSchema);
  if (!matrix.ok) return matrix;
  const decision = read(archive, runId, 'decision.json', decisionSchema);
  if (!decision.ok) return decision;
  if (decision.value.patchSha256 !== patchSha256 || patch.value.sha256 !== patchSha256) return fail('other_bytes', 'Policy judged other bytes than the approved ones.', 'Look at the change as it is now, and decide on that.');
  const report = read(archive, runId, 'autonomy_run_report.json', autonomyRunReportSchema.pick({ objectiveAfter: true, modelProvider: true, policyInputs: true }).strip());
  if (!report.ok) return report;
  if (report.value.policyInputs === null) return fail('nothing_judged', 'The run of this change was not judged by policy.', 'Start a new run.');
  const snapshot = read(archive, root, 'state_snapshot.json', stateSnapshotSchema.pick({ git: true }).strip());
  if (!snapshot.ok) return snapshot;
  const task = chosenTask(archive, root);
  if (!task.ok) return task;
  return ok({
    root: rootRun, bytes: bytes.value, patch: patch.value, matrix: matrix.value, decision: decision.value, task: task.value,
    inputs: report.value.policyInputs, recipeTask: recipeTaskOf(archive, root), objectiveAfter: report.value.objectiveAfter, codedBy: report.value.modelProvider,
    branch: snapshot.value.git.branch,
  });
}

function chosenTask(archive: RunArchive, root: string): Result<CandidateTask> {
  const tasks = read(archive, root, 'candidate_tasks.json', candidateTasksSchema.pick({ candidates: true, chosen: true }).strip());
  if (!tasks.ok) return tasks;
  const chosen = tasks.value.candidates.find(({ id }) => id === tasks.value.chosen);
  return chosen === undefined ? fail('no_task', 'The run of this change names no task.', 'This is a fault of Touchline; please report it.') : ok(chosen);
}

function recipeTaskOf(archive: RunArchive, root: string): RecipeTask | null {
  const bytes = archive.artifact(root, 'recipe_task.json');
  return bytes.ok ? parseRecipeTask(JSON.parse(Buffer.from(bytes.value).toString('utf8'))) : null;
}

function read<Schema extends z.ZodType>(archive: RunArchive, runId: string, name: string, schema: Schema): Result<z.output<Schema>> {
  const bytes = archive.artifact(runId, name);
  if (!bytes.ok) return bytes;
  const parsed = schema.safeParse(parsedJson(bytes.value));
  return parsed.success ? ok(parsed.data) : fail('artifact_off_contract', `${name} of run ${runId} is not of a shape that this version knows.`, 'Start a new run.');
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
