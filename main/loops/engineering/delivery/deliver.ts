import type { CreatePrInput, CreatePrOutput } from '../../../../agents/tools/create-pr.ts';
import type { PullRequestDraft } from '../../../domain/artifacts/autonomy-run-report.ts';
import { fail, ok, type Fault, type Result } from '../../../domain/result.ts';
import { workspaceSettings } from '../../../domain/settings.ts';
import { deleteBranch, pushBranch } from '../../../git/push.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { renderPullRequest, withoutCredentials } from '../pull-request.ts';
import { commitOf } from './delivered-commit.ts';
import { isOver, type DeliveryScope } from './delivery-scope.ts';

/**
 * Pushes the branch and opens the pull request. Each deed first looks whether an earlier try has done it: whatever is
 * cut off where, there is one branch and one pull request in the end, or none.
 */
export const deliverStep: Step<DeliveryScope> = {
  name: 'deliver',
  role: 'deliverer',
  tools: ['create_pr'],
  owes: 'pull_request.md',
  attempts: 1,
  timeoutMs: 10 * 60_000,
  operations: (scope, context) => ({ createPr: (input) => pushAndOpen(scope, context, input) }),
  perform: deliver,
};

async function deliver(scope: DeliveryScope, context: StepContext): Promise<Result<StepEnd>> {
  const { task } = scope.change;
  const allowed = await mayAct(scope, context);
  if (!allowed.ok) return allowed;
  const answer = await context.tools.call('create_pr', { title: task.title, summary: task.objective });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  const { delivered } = scope;
  const where = delivered?.url ?? `branch ${scope.branch}`;
  const sentence = `${scope.place.host.kind === 'git' ? 'Pushed, and the request is written' : 'The pull request is open'}: ${task.title.replace(/\.$/, '')} (${where}).${whatNext(scope, context)}`;
  return ok({ sentence: `${allowed.value}${sentence}`, end: { result: 'delivered', sentence } });
}

/** What policy lets go on without a person needs a canary for that; without one it waits like any other. */
function whatNext({ decision, settings }: DeliveryScope, { run }: StepContext): string {
  if (decision.outcome !== 'CANARY_ALLOWED' && decision.outcome !== 'AUTO_MERGE_ALLOWED') return '';
  return workspaceSettings(settings, run.workspaceId).canary.probe === null ? ' Policy would let it go on without you, but no canary is set up for this workspace: it waits for you to merge it.' : '';
}

/** A token that can't do it, or can do far too much, is refused before anything leaves the house. */
async function mayAct({ place }: DeliveryScope, context: StepContext): Promise<Result<string>> {
  context.progress('Looking at what the token may do');
  const examined = await place.host.examine(context.signal);
  if (!examined.ok) return examined;
  return ok(examined.value.warnings.length === 0 ? '' : `${examined.value.warnings.join(' ')} `);
}

async function pushAndOpen(scope: DeliveryScope, context: StepContext, input: CreatePrInput): Promise<Result<CreatePrOutput>> {
  const draft = await draftOf(scope, input);
  const written = context.writeArtifact('pull_request.md', `# ${draft.title}\n\n${draft.body}`, 'text/markdown');
  if (!written.ok) return written;
  const pushed = await push(scope, context);
  if (!pushed.ok) return pushed;
  const opened = await open(scope, context, draft);
  if (!opened.ok) return await withoutBranch(scope, context, pushed.value.commit, opened.error);
  scope.delivered = { ...pushed.value, ...opened.value };
  return ok({ opened: true, title: draft.title, body: draft.body, branch: draft.branch });
}

async function draftOf(scope: DeliveryScope, { title, summary }: CreatePrInput): Promise<PullRequestDraft> {
  const { change, moved, place, decision } = scope;
  return renderPullRequest(await withoutCredentials({
    run: { ...change.root, provider: change.codedBy }, title, summary, task: change.task, patch: moved?.patch ?? change.patch, matrix: moved?.matrix ?? change.matrix,
    decision, inputs: moved?.policyInputs ?? change.inputs, objectiveAfter: moved === null ? change.objectiveAfter : moved.objectiveAfter, base: place.base,
  }));
}

async function push(scope: DeliveryScope, context: StepContext): Promise<Result<{ readonly branch: string; readonly commit: string; readonly base: string; readonly baseCommit: string }>> {
  const { change, moved, place, branch, store, tip, earlier } = scope;
  const known = scope.rooms.archive.delivery(change.root.runId);
  if (isOver(earlier) && known !== undefined) return ok({ branch, commit: known.commit, base: known.base, baseCommit: known.baseCommit });
  const patch = moved?.patch ?? change.patch;
  const commit = await commitOf({ change, store, baseCommit: tip, bytes: change.bytes, tree: patch.tree, signal: context.signal });
  if (!commit.ok) return commit;
  context.progress(`Pushing ${branch}`);
  const pushed = await pushBranch({ store, url: place.remote.url, credential: place.remote.credential, commit: commit.value, branch, signal: context.signal });
  if (!pushed.ok) return pushed;
  const what = { branch, commit: commit.value, base: place.base, baseCommit: tip };
  context.record({ type: 'delivery.pushed', body: { runId: context.run.runId, root: change.root.runId, workspaceId: context.run.workspaceId, patchSha256: patch.sha256, remote: place.remote.shown, ...what, alreadyThere: pushed.value.outcome === 'already-there' } });
  return ok(what);
}

async function open({ change, place, branch, earlier }: DeliveryScope, context: StepContext, draft: PullRequestDraft): Promise<Result<{ readonly number: number; readonly url: string }>> {
  context.progress('Opening the pull request');
  const opened = earlier === null ? await place.host.open({ title: draft.title, body: draft.body, branch, base: place.base, draft: place.draft }, context.signal) : ok(earlier);
  if (!opened.ok) return opened;
  const { number, url } = opened.value;
  context.record({ type: 'delivery.opened', body: { runId: context.run.runId, root: change.root.runId, workspaceId: context.run.workspaceId, host: place.host.kind, number, url, branch, alreadyThere: earlier !== null } });
  return ok({ number, url });
}

/** What the host says to the request itself: asking again does not help. */
const refusals = new Set(['host_refused', 'host_forbidden', 'draft_unsupported']);

/** A branch whose pull request is refused is half a delivery: it is taken back, as long as it is as it was pushed and no pull request is there. */
async function withoutBranch({ place, branch, store }: DeliveryScope, context: StepContext, commit: string, refusal: Fault): Promise<Result<never>> {
  const told: Result<never> = { ok: false, error: refusal };
  if (!refusals.has(refusal.code)) return told;
  const found = await place.host.find(branch, context.signal);
  if (!found.ok || found.value !== null) return told;
  context.progress(`Taking ${branch} back`);
  const gone = await deleteBranch({ ...place.remote, store, branch, commit, signal: context.signal });
  return fail(refusal.code, `${refusal.message} ${gone.ok ? 'Its branch was taken back.' : `Its branch ${branch} still stands: ${gone.error.message}`}`, refusal.next);
}
