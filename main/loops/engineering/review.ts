import { fail, ok, type Result } from '../../domain/result.ts';
import type { CreatePrInput, CreatePrOutput } from '../../../agents/tools/create-pr.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { renderPullRequest, withoutCredentials } from './pull-request.ts';
import type { EngineeringScope } from './scope.ts';
import { secondOpinion } from './second-opinion.ts';

/** Renders what would be opened and leaves it to the maintainer. Nothing leaves the house in this run, dry or live. */
export const reviewStep: Step<EngineeringScope> = {
  name: 'review',
  role: 'reviewer',
  tools: ['create_pr'],
  owes: 'pull_request.md',
  attempts: 1,
  timeoutMs: 10 * 60_000,
  operations: (scope, context) => ({ createPr: async (input) => renderOnly(scope, context, input) }),
  perform: review,
};

async function review(scope: EngineeringScope, context: StepContext): Promise<Result<StepEnd>> {
  const { decision, task } = scope;
  if (decision === null || task === null) return fail('nothing_to_review', 'There is no decision to review.', 'Look at the steps before this one.');
  if (decision.outcome === 'REJECT') {
    const sentence = `Policy rejects this patch. ${decision.sentence}`;
    return ok({ sentence, end: { result: 'rejected', sentence } });
  }
  const opinion = await secondOpinion(scope, context);
  if (!opinion.ok) return opinion;
  if (context.run.mode === 'live') return waitForReview(scope, context, opinion.value);
  const answer = await context.tools.call('create_pr', { title: task.title, summary: task.objective });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  const sentence = `Would open a pull request: ${task.title.replace(/\.$/, '')}. ${decision.sentence}`;
  return ok({ sentence: `The pull request is rendered. ${opinion.value}Dry run: nothing was written.`, end: { result: 'patch-ready', sentence } });
}

/**
 * A live run ends here and waits for nobody: the verdict is a new command. What policy lets through without a person
 * is approved in the name of Touchline itself, for exactly these bytes.
 */
async function waitForReview(scope: EngineeringScope, context: StepContext, opinion: string): Promise<Result<StepEnd>> {
  const { decision, task, patch } = scope;
  if (decision === null || task === null || patch === null) return fail('nothing_to_review', 'There is no decision to review.', 'Look at the steps before this one.');
  const answer = await context.tools.call('create_pr', { title: task.title, summary: task.objective });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  const alone = decision.outcome === 'CANARY_ALLOWED' || decision.outcome === 'AUTO_MERGE_ALLOWED';
  if (alone) approveByPolicy(context, patch.sha256, decision.sentence);
  const sentence = alone ? `Goes on without a person: ${task.title.replace(/\.$/, '')}. ${decision.sentence}` : `Waits for your review: ${task.title.replace(/\.$/, '')}. ${decision.sentence}`;
  return ok({ sentence: `The pull request is rendered. ${opinion}`.trim(), end: { result: 'awaiting-review', sentence } });
}

function approveByPolicy(context: StepContext, patchSha256: string, note: string): void {
  const { runId, workspaceId } = context.run;
  context.record({ type: 'review.given', body: { runId, workspaceId, patchSha256, verdict: 'approved', note: note.slice(0, 2000), comments: [], deliverFrom: context.envelope({}, { value: 1, basis: 'The rules of the policy.' }).timestamp } });
}

async function renderOnly(scope: EngineeringScope, context: StepContext, input: CreatePrInput): Promise<Result<CreatePrOutput>> {
  const { decision, matrix, patch, policyInputs: inputs, task } = scope;
  if (decision === null || matrix === null || patch === null || inputs === null || task === null) return fail('nothing_to_open', 'There is no decided patch to open a pull request for.', 'Finish the steps before this one.');
  const draft = renderPullRequest(await withoutCredentials({
    run: context.run, title: input.title, summary: input.summary, task, patch, matrix, decision, inputs, objectiveAfter: scope.objectiveAfter, base: scope.repository.branch,
  }));
  const written = context.writeArtifact('pull_request.md', `# ${draft.title}\n\n${draft.body}`, 'text/markdown');
  if (!written.ok) return written;
  scope.pullRequest = draft;
  return ok({ opened: false, title: draft.title, body: draft.body, branch: draft.branch });
}
