import type { DeliveryPage } from '../../preload/review-api.ts';
import type { RunPage } from '../../preload/api.ts';
import type { VerdictQuestion } from '../../preload/verdict-api.ts';
import { visible } from '../git/escape.ts';
import { fail, ok, type Fault, type Result } from '../domain/result.ts';

export interface QuestionInput {
  readonly page: RunPage;
  /** The digest of the bytes that were looked at. */
  readonly patchSha256: string;
  readonly delivery: Result<DeliveryPage>;
  readonly undoSeconds: number;
}

/**
 * What a person is asked before a change is approved, in main's own words. Text from the repository is shown with its
 * unusual characters as escapes. A change that can't be approved gives the reason instead.
 */
export function verdictQuestion({ page, patchSha256, delivery, undoSeconds }: QuestionInput): Result<VerdictQuestion> {
  const { line, patch, decision, report } = page;
  if (patch === null || decision === null || line.run.result !== 'awaiting-review') return fail('nothing_to_review', 'This run has no change that waits for a review.', 'Look at the run.');
  if (decision.patchSha256 !== patchSha256 || patch.sha256 !== patchSha256) return fail('other_bytes', `Policy judged the patch ${decision.patchSha256.slice(0, 12)}, and not ${patchSha256.slice(0, 12)}.`, 'Look at the change as it is now, and decide on that.');
  const [added, removed] = [sum(patch.files.map((file) => file.linesAdded)), sum(patch.files.map((file) => file.linesRemoved))];
  return ok({
    workspace: visible(line.workspaceName),
    title: visible(line.taskTitle ?? line.run.sentence ?? line.run.runId),
    change: `${patch.files.length} ${patch.files.length === 1 ? 'file' : 'files'}, +${added} −${removed}`,
    patchSha256,
    outcome: visible(decision.sentence),
    checks: checksInWords(page),
    ...effectOf(delivery, branchOf(page), report?.pullRequest?.base ?? null),
    undo: undoSeconds === 0 ? 'It begins at once and can’t be taken back here.' : `For ${undoSeconds} seconds it can be taken back; then it begins.`,
  });
}

/** The branch carries the name of the run that the change began with, whichever run it has come to. */
function branchOf({ root, line: { run }, report }: RunPage): string {
  const rendered = report?.pullRequest?.branch ?? `touchline/…/${run.runId.toLowerCase()}`;
  return rendered.replace(run.runId.toLowerCase(), root.toLowerCase());
}

const asks = { github: 'on GitHub', gitlab: 'on GitLab', git: '' } as const;

function effectOf(page: Result<DeliveryPage>, branch: string, stoodOn: string | null): Pick<VerdictQuestion, 'effect' | 'warning'> {
  if (!page.ok) return { effect: `Pushes the branch ${branch}, and asks for it to be merged.`, warning: inWords(page.error) };
  const { delivery, remotes, host } = page.value;
  const pushTo = delivery.remote;
  const remote = remotes.find((one) => one.name === pushTo);
  const base = delivery.base ?? stoodOn;
  const request = host === 'git' || host === null ? 'writes the request into a file' : `opens a ${delivery.draft ? 'draft ' : ''}pull request into ${base ?? 'the base branch'} ${asks[host]}`;
  return {
    effect: `Pushes the branch ${visible(branch)} to ${remote?.address ?? 'its remote'} (${visible(pushTo)}), and ${request.trim()}. Nothing is merged.`,
    warning: warningOf(page.value, remote, base),
  };
}

function warningOf({ delivery, token }: DeliveryPage, remote: DeliveryPage['remotes'][number] | undefined, base: string | null): string | null {
  if (remote === undefined) return `The repository has no remote called ${visible(delivery.remote)}, so the delivery will fail. Add it, or name another one in Workspaces.`;
  if (remote.address === null) return remote.refusal;
  if (base === null) return 'The run stood on no branch. Name the base branch in Workspaces, or the delivery will fail.';
  return token?.place === 'none' ? `There is no ${token.kind === 'app-key' ? 'private key' : 'token'} for ${token.server}, so the delivery may fail. Enter it in Workspaces.` : null;
}

function checksInWords({ line: { checks } }: RunPage): string {
  if (checks === null) return 'No checks were run.';
  return `${checks.green} pass, ${checks.red} red, ${checks.notRunnable} could not run.`;
}

function inWords({ message, next }: Fault): string {
  return `${message} ${next}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
