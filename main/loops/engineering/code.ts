import type { Workspace } from '../../../agents/workspace.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CandidateTask } from '../../domain/task.ts';
import { importTree } from '../../git/import.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import { branchTree, closeTrying, openBranch } from './coding-places.ts';
import { codeByModel, codingOperations } from './code-by-model.ts';
import { handWritten } from './hand-written.ts';
import { closeWorkspace, openSpares, type EngineeringScope } from './scope.ts';

/** Does the one task in an ephemeral container and brings back bytes with a SHA-256, policed on the host. */
export const codeStep: Step<EngineeringScope> = {
  name: 'code',
  role: 'coder',
  tools: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'],
  owes: 'changes.patch',
  attempts: 1,
  timeoutMs: 20 * 60_000,
  operations: codingOperations,
  perform: code,
};

const exportLimits = { maxEntries: 200_000, maxBytes: 600 * 1024 * 1024, maxFileBytes: 512 * 1024 * 1024 };

async function code(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const { task } = scope;
  if (task === null) return fail('no_task', 'There is no task to work on.', 'Look at the plan.');
  openBranch(scope, context);
  openSpares(scope, context, 1);
  const written = task.recipe === handWritten ? await codeByModel(scope, context, task) : await codeByRecipe(scope, context);
  if (!written.ok) return written;
  if (written.value !== null) return ok(written.value);
  const workspace = await (scope.coding ?? fail('no_workspace', 'The coding container was not opened.', 'This is a fault of Touchline; please report it.'));
  if (!workspace.ok) return workspace;
  return bringBack(scope, context, task, workspace.value);
}

/** The recipe's edits were worked out when the plan was made; they go in by the same tool as any other's. */
async function codeByRecipe(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd | null>> {
  const answer = await context.tools.call('apply_patch_in_branch', { edits: scope.edits });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  // A deterministic coder costs nothing; that it was the one who coded is a fact all the same.
  context.record({ type: 'spend.settled', body: { runId: context.run.runId, provider: 'builtin', usdMicros: 0, tokens: 0 } });
  return ok(null);
}

/** Ends the coding container and takes what it made as a patch, or says why it may not enter the host. */
export async function bringBack(scope: EngineeringScope, context: StepContext, task: CandidateTask, workspace: Workspace): Promise<Result<StepEnd>> {
  context.progress('Ending the container and reading its tree through a read-only one');
  const entries = await workspace.sealAndExport(branchTree, exportLimits);
  if (!entries.ok) return entries;
  // The containers of the coder have had their day: they go while the host reads what came out.
  const closing = Promise.all([closeWorkspace(scope, context, workspace), closeTrying(scope, context)]);
  const imported = await importTree({
    store: scope.store,
    baseCommit: scope.repository.commit,
    entries: entries.value,
    protectedPaths: scope.policy.paths.protected,
    message: `${task.title}\n\n${task.objective}\n`,
    date: new Date(context.run.requestedAt),
    signal: context.signal,
  });
  await closing;
  if (!imported.ok) return imported;
  if (imported.value.kind === 'rejected') return blocked(scope, imported.value.rejections);
  if (imported.value.kind === 'unchanged') return fail('nothing_changed', 'The container’s tree is the same as the base.', 'Start a new dry run; the repository may have moved on.');
  return keepPatch(scope, context, imported.value);
}

function blocked(scope: EngineeringScope, rejections: EngineeringScope['rejections']): Result<StepEnd> {
  scope.rejections = rejections;
  const first = rejections[0];
  const sentence = `Blocked: ${rejections.length} entries of the container’s tree may not enter the host. First: ${first?.path ?? ''} (${first?.reason ?? ''})`;
  return ok({ sentence, end: { result: 'blocked', sentence } });
}

/** Stores the patch and what it is, and gives it to the scope. */
export function keepPatch(scope: EngineeringScope, context: StepContext, imported: { readonly patch: NonNullable<EngineeringScope['patch']>; readonly bytes: Uint8Array }): Result<StepEnd> {
  const stored = context.writeArtifact('changes.patch', imported.bytes, 'text/x-patch');
  if (!stored.ok) return stored;
  const described = writeJson(context, 'patch.json', imported.patch);
  if (!described.ok) return described;
  scope.patch = imported.patch;
  scope.patchFile = context.pathOf('changes.patch');
  const files = imported.patch.files.length;
  return ok({ sentence: `Changed ${files} ${files === 1 ? 'file' : 'files'} (patch ${imported.patch.sha256.slice(0, 12)}).` });
}
