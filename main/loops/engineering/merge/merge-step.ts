import { canaryStand } from '../canary/verdict.ts';
import type { PullRequestState } from '../../../domain/pull-request-state.ts';
import { fail, ok, type Fault, type Result } from '../../../domain/result.ts';
import { fetchCommit } from '../../../git/push.ts';
import { firstParent } from '../../../git/ancestry.ts';
import { mayMerge, type MergeGround } from '../../../policy/may-merge.ts';
import { hasEarned } from '../../../policy/reliability.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { canaryComment } from './merge-words.ts';
import { deliveryOf, type MergeScope } from './merge-scope.ts';
import { pullNow } from './pull-now.ts';
import { ticksOf } from './run-canary.ts';
import { waitFor } from './waiting.ts';

/**
 * Merges what may be merged without a person. Everything it rests on is asked for at that very moment; what is missing
 * leaves the pull request to the maintainer, with the figures of the canary.
 */
export const mergeStep: Step<MergeScope> = {
  name: 'merge',
  role: 'merger',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 4 * 3600_000,
  operations: () => ({}),
  perform: merge,
};

async function merge(scope: MergeScope, context: StepContext): Promise<Result<StepEnd>> {
  const delivery = deliveryOf(scope);
  if (delivery.merged !== null) return ok({ sentence: `It is merged as ${delivery.merged.commit.slice(0, 12)}.` });
  const pull = await pullNow(scope, context.signal);
  if (!pull.ok) return pull;
  if (pull.value.state === 'merged') return merged(scope, context, pull.value.mergeCommit ?? pull.value.headCommit);
  // Where it may not be merged even if it were no draft and its checks had passed, nothing of it is touched.
  const ground = await groundOf(scope, { ...pull.value, draft: false }, context.signal);
  if (!ground.ok) return ground;
  const allowed = mayMerge(ground.value);
  if (!allowed.ok && allowed.error.code !== 'ci_pending') return leftToPerson(scope, context, allowed.error.message);
  const ready = pull.value.draft ? await scope.place.host.ready(scope.number, context.signal) : ok(undefined);
  if (!ready.ok) return ready;
  return mergeWhenItMay(scope, context);
}

const mostRefusals = 5;

/** The host's own checks may take their time, and it may need a moment to say that all is there. */
async function mergeWhenItMay(scope: MergeScope, context: StepContext): Promise<Result<StepEnd>> {
  const { rooms } = scope;
  const until = rooms.now().getTime() + scope.canary.ciMinutes * 60_000;
  let refusals = 0;
  for (;;) {
    const tried = await tryOnce(scope, context);
    if (tried.ok) return merged(scope, context, tried.value);
    const { code, message } = tried.error;
    if (code === 'merge_not_allowed') refusals += 1;
    const passing = code === 'ci_pending' || (code === 'merge_not_allowed' && refusals < mostRefusals);
    if (!passing) return ends.has(code) ? leftToPerson(scope, context, message) : tried;
    if (rooms.now().getTime() >= until) return leftToPerson(scope, context, `${message} It was waited for ${scope.canary.ciMinutes} minutes.`);
    context.progress(message);
    const waited = await waitFor(rooms.pollMs, context.signal);
    if (!waited.ok) return waited;
  }
}

/** Nothing but a person can go on; every other fault is one of the way, and the run says it. */
const ends: ReadonlySet<string> = new Set(['not_alone', 'merge_not_allowed', 'head_moved', 'host_conflict']);

async function tryOnce(scope: MergeScope, context: StepContext): Promise<Result<string>> {
  const pull = await pullNow(scope, context.signal);
  if (!pull.ok) return pull;
  const ground = await groundOf(scope, pull.value, context.signal);
  if (!ground.ok) return ground;
  const allowed = mayMerge(ground.value);
  if (!allowed.ok) return allowed;
  const { runId, workspaceId } = context.run;
  const headCommit = ground.value.delivered.commit;
  context.record({ type: 'delivery.merging', body: { runId, root: scope.change.root.runId, workspaceId, commit: headCommit } });
  context.progress(`Merging pull request ${scope.number}`);
  return scope.place.host.merge(scope.number, { headCommit, method: scope.canary.method }, context.signal);
}

/** All of it as it stands now: record, level and rules may have changed since policy decided. */
async function groundOf(scope: MergeScope, pull: PullRequestState, signal: AbortSignal): Promise<Result<MergeGround>> {
  const { rooms, change, policy, canary, place } = scope;
  const { probe } = canary;
  if (probe === null) return fail('not_alone', 'No canary is set up for this workspace.', 'Set one up, or merge the pull request yourself.');
  const delivery = deliveryOf(scope);
  const protection = await place.host.protection(pull.base, signal);
  if (!protection.ok) return protection;
  const ran = await place.host.ciOf(delivery.baseCommit, signal);
  if (!ran.ok) return ran;
  const { autoMerge, revertCountsAs } = policy.reliability;
  return ok({
    level: rooms.levelNow(), outcome: scope.outcome, protection: protection.value, pull, ranOnBase: ran.value.checks.map(({ name }) => name),
    earned: hasEarned(rooms.reliability(change.root.workspaceId, change.task.category), autoMerge, revertCountsAs),
    canary: { stand: canaryStand(ticksOf(scope, { phase: 'before', probe, patched: delivery.commit }), canary), commit: delivery.commit },
    delivered: { commit: delivery.commit, patchSha256: delivery.patchSha256 }, approvedSha256: scope.decision.patchSha256,
  });
}

async function leftToPerson(scope: MergeScope, context: StepContext, why: string): Promise<Result<StepEnd>> {
  const { probe } = scope.canary;
  const ticks = probe === null ? [] : ticksOf(scope, { phase: 'before', probe, patched: deliveryOf(scope).commit });
  const said = await scope.place.host.comment(scope.number, await canaryComment(ticks, 'The canary passed. A person merges this pull request.'), context.signal);
  if (!said.ok) return said;
  const sentence = `The canary passed, and the pull request waits for you to merge it. ${why}`;
  return ok({ sentence, end: { result: 'needs-you', sentence } });
}

/** What was there before is the merge's first parent: others may have merged something in between. */
async function merged(scope: MergeScope, context: StepContext, commit: string): Promise<Result<StepEnd>> {
  const { place, store, change } = scope;
  const fetched = await fetchCommit({ store, url: place.remote.url, credential: place.remote.credential, branch: place.base, signal: context.signal });
  if (!fetched.ok) return fetched;
  const before = await firstParent(store, commit, context.signal);
  if (!before.ok) return withCause(before.error);
  const { runId, workspaceId } = context.run;
  context.record({ type: 'delivery.merged', body: { runId, root: change.root.runId, workspaceId, commit, before: before.value } });
  return ok({ sentence: `Merged as ${commit.slice(0, 12)}: level L3, earned by its category, rules of ${place.base} met, canary passed.` });
}

function withCause({ message, next }: Fault): Result<never> {
  return fail('merge_not_seen', `The pull request is merged, but the merge could not be read: ${message}`, next);
}
