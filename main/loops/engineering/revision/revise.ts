import type { Edit } from '../../../../agents/tools/apply-patch-in-branch.ts';
import type { ReviewComment } from '../../../domain/delivery-facts.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { readBlobs } from '../../../git/blobs.ts';
import { textOf } from '../../../git/escape.ts';
import { withoutHunks } from '../../../git/hunks.ts';
import { takePatch, type TakenPatch } from '../../../git/take-patch.ts';
import { listTree } from '../../../git/tree.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { bringBack, keepPatch } from '../code.ts';
import { codeByModel, codingOperations } from '../code-by-model.ts';
import { openForCoder } from '../coding-places.ts';
import { looked } from '../look-at-sources.ts';
import { checkBase, takeBase } from '../check-base.ts';
import type { RevisionScope } from './revision-scope.ts';

/** Makes the change anew: without the hunks the reviewer dropped, and, where there are comments, by the coder in one repair round. */
export const reviseStep: Step<RevisionScope> = {
  name: 'code',
  role: 'coder',
  tools: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'],
  owes: 'changes.patch',
  attempts: 1,
  timeoutMs: 30 * 60_000,
  operations: codingOperations,
  perform: revise,
};

async function revise(scope: RevisionScope, context: StepContext): Promise<Result<StepEnd>> {
  const kept = await keptPart(scope, context);
  if (!kept.ok) return kept;
  const comments = context.run.revises?.comments ?? [];
  const seen = await lookAtBase(scope, context);
  if (!seen.ok) return seen;
  if (comments.length === 0) return keptAlone(scope, context, kept.value);
  return repair(scope, context, kept.value, comments);
}

/** The patch without what was dropped, as a commit of its own; the base itself where all of it was. */
async function keptPart({ change, store, policy }: RevisionScope, context: StepContext): Promise<Result<TakenPatch>> {
  const dropped = new Set(context.run.revises?.droppedHunks ?? []);
  const patch = withoutHunks(Buffer.from(change.bytes), dropped);
  if (patch.length === 0) return ok({ kind: 'unchanged' });
  return takePatch({ store, baseCommit: change.patch.baseCommit, patch, protectedPaths: policy.paths.protected, message: change.task.title, date: new Date(change.root.requestedAt), signal: context.signal });
}

async function lookAtBase(scope: RevisionScope, context: StepContext): Promise<Result<null>> {
  const seen = await looked(scope, context);
  if (!seen.ok) return seen;
  const base = await checkBase(scope, context);
  if (!base.ok) return base;
  takeBase(scope, base.value);
  return ok(null);
}

function keptAlone(scope: RevisionScope, context: StepContext, kept: TakenPatch): Result<StepEnd> {
  if (kept.kind === 'unchanged') return fail('nothing_left', 'Every part of the change was dropped.', 'Reject the change instead.');
  if (kept.kind === 'conflict') return fail('hunks_hang_together', `What is left does not stand by itself: ${kept.paths.slice(0, 5).join(', ')}.`, 'Drop or keep the parts that belong together.');
  return keepPatch(scope, context, kept);
}

/** The coder begins where the reviewer left off: what is kept is in its branch, and the comments are its task. */
async function repair(scope: RevisionScope, context: StepContext, kept: TakenPatch, comments: readonly ReviewComment[]): Promise<Result<StepEnd>> {
  if (context.playRole === null) return fail('no_model_for_task', 'Comments go back to a coder, and this run has no model.', 'Set a model for the coder in Settings, Models; or drop hunks instead.');
  if (kept.kind === 'conflict') return keptAlone(scope, context, kept);
  openForCoder(scope, context);
  const edits = kept.kind === 'unchanged' ? ok([]) : await editsOf(scope, context, kept);
  if (!edits.ok) return edits;
  if (edits.value.length > 0) {
    const answer = await context.tools.call('apply_patch_in_branch', { edits: edits.value });
    if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  }
  const coded = await codeByModel(scope, context, scope.change.task, [{ label: 'comments of the reviewer on the change as it is in the branch', text: comments.map(inWords).join('\n\n') }]);
  if (!coded.ok) return coded;
  if (coded.value !== null) return ok(coded.value);
  const workspace = await (scope.coding ?? fail('no_workspace', 'The coding container was not opened.', 'This is a fault of Touchline; please report it.'));
  return workspace.ok ? bringBack(scope, context, scope.change.task, workspace.value) : workspace;
}

/** What was kept, as whole texts: the coder's branch is written by the same tool as ever. */
async function editsOf({ store }: RevisionScope, context: StepContext, { patch }: Extract<TakenPatch, { kind: 'changed' }>): Promise<Result<readonly Edit[]>> {
  const entries = await listTree(store, patch.commit, context.signal);
  if (!entries.ok) return entries;
  const objects = new Map(entries.value.flatMap((entry) => (entry.path === null ? [] : [[entry.path, entry.object] as const])));
  const wanted = patch.files.flatMap(({ path, status }) => (status === 'deleted' ? [] : (objects.get(path) ?? [])));
  const blobs = await readBlobs(store, wanted, { maxBytesEach: 1024 * 1024, maxBytesTotal: 8 * 1024 * 1024 }, context.signal);
  if (!blobs.ok) return blobs;
  const edits: Edit[] = [];
  for (const { path, status } of patch.files) {
    if (status === 'deleted') {
      edits.push({ kind: 'delete', path });
      continue;
    }
    const bytes = blobs.value.contents.get(objects.get(path) ?? '');
    const text = bytes === undefined ? null : textOf(bytes);
    if (text === null) return fail('not_text', `${path} is no text of at most 1 MiB, so a coder can't go on from it.`, 'Drop that file, or make the change by hand.');
    edits.push({ kind: 'write', path, text });
  }
  return ok(edits);
}

function inWords({ path, side, line, quote, text }: ReviewComment): string {
  return `${path}, line ${line} of the ${side === 'base' ? 'base' : 'changed file'}: ${JSON.stringify(quote)}\n${text}`;
}
