import { fail, ok, type Result } from '../../domain/result.ts';
import type { CreatePrInput, CreatePrOutput } from '../../../agents/tools/create-pr.ts';
import type { Step, StepContext, StepEnd } from '../loop.ts';
import { renderPullRequest } from './pull-request.ts';
import type { EngineeringScope } from './scope.ts';
import { secondOpinion } from './second-opinion.ts';

/** Renders what would be opened and leaves it to the maintainer. A dry run ends here and opens nothing. */
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
  const answer = await context.tools.call('create_pr', { title: task.title, summary: task.objective });
  if (answer.outcome !== 'ok') return fail(answer.code, answer.message, answer.next);
  const sentence = `Would open a pull request: ${task.title.replace(/\.$/, '')}. ${decision.sentence}`;
  return ok({ sentence: `The pull request is rendered. ${opinion.value}Dry run: nothing was written.`, end: { result: 'patch-ready', sentence } });
}

async function renderOnly(scope: EngineeringScope, context: StepContext, input: CreatePrInput): Promise<Result<CreatePrOutput>> {
  const { decision, matrix, patch, task } = scope;
  if (decision === null || matrix === null || patch === null || task === null) return fail('nothing_to_open', 'There is no decided patch to open a pull request for.', 'Finish the steps before this one.');
  const draft = renderPullRequest({ run: context.run, title: input.title, summary: input.summary, task, patch, matrix, decision, objectiveAfter: scope.objectiveAfter, base: scope.repository.branch });
  const written = context.writeArtifact('pull_request.md', `# ${draft.title}\n\n${draft.body}`, 'text/markdown');
  if (!written.ok) return written;
  scope.pullRequest = draft;
  return ok({ opened: false, title: draft.title, body: draft.body, branch: draft.branch });
}
