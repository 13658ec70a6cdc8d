import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { canaryWhy } from '../canary/verdict.ts';
import { baseFault, judgeBaseChecks } from './base-checks.ts';
import { deliveryOf, type MergeScope } from './merge-scope.ts';
import { runCanary } from './run-canary.ts';
import { recordEnd, settle } from './settling.ts';
import { takeBack } from './take-back.ts';
import { waitFor } from './waiting.ts';

/** Holds the merged base against the one before. Where it fails, trust falls at once and a pull request takes the change back. */
export const rollbackStep: Step<MergeScope> = {
  name: 'rollback',
  role: 'prober',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 4 * 3600_000,
  operations: () => ({}),
  perform: watch,
};

async function watch(scope: MergeScope, context: StepContext): Promise<Result<StepEnd>> {
  const { merged, reverted } = deliveryOf(scope);
  if (merged === null) return fail('not_merged', 'There is no merge to watch.', 'This is a fault of Touchline; please report it.');
  if (reverted !== null) return ok(tookBack(reverted.url, 'It was found before.'));
  const known = scope.rooms.delivered.canary(scope.change.root.runId, 'after');
  // A verdict that is kept stands: a later look may not turn it round while the change is being taken back.
  const why = known === undefined ? await whatFails(scope, context, merged) : ok(known.passed ? null : known.why);
  if (!why.ok) return why;
  if (why.value === null) return ok(good());
  recordEnd(scope, context, { phase: 'after', passed: false, why: why.value });
  settle(scope, context, 'reverted', `Taken back after its merge. ${why.value}`);
  const back = await takeBack(scope, context, { why: why.value });
  if (!back.ok) return back;
  return ok(back.value.kind === 'opened' ? tookBack(back.value.url, why.value) : byHand(back.value.why, why.value));
}

/** Null where the merged base does as well as the one before. */
async function whatFails(scope: MergeScope, context: StepContext, merged: { readonly commit: string; readonly before: string }): Promise<Result<string | null>> {
  const { probe } = scope.canary;
  if (probe === null) return fail('no_canary', 'The canary of this workspace was taken away after the merge.', 'Look at the base branch yourself.');
  const ended = await runCanary(scope, context, { phase: 'after', probe, base: merged.before, patched: merged.commit });
  if (!ended.ok) return ended;
  if (ended.value.stand === 'failed') return ok(`The canary failed after the merge. ${canaryWhy(ended.value.ticks, 'failed')}`);
  const fault = await faultOnBase(scope, context, merged);
  if (!fault.ok) return fault;
  if (fault.value !== null) return fault;
  recordEnd(scope, context, { phase: 'after', passed: true, why: canaryWhy(ended.value.ticks, 'passed') });
  return ok(null);
}

/** What the host's own checks say against the merge; null where nothing does. They are waited for, as long as is set. */
async function faultOnBase({ rooms, place, canary }: MergeScope, context: StepContext, { commit, before }: { readonly commit: string; readonly before: string }): Promise<Result<string | null>> {
  const until = rooms.now().getTime() + canary.ciMinutes * 60_000;
  for (;;) {
    const rules = await place.host.protection(place.base, context.signal);
    if (!rules.ok) return rules;
    const [now, then] = [await place.host.ciOf(commit, context.signal), await place.host.ciOf(before, context.signal)];
    if (!now.ok) return now;
    if (!then.ok) return then;
    const verdict = judgeBaseChecks({ before: then.value, after: now.value, required: rules.value?.requiredChecks ?? [], over: rooms.now().getTime() >= until });
    if (verdict.kind !== 'wait') return ok(baseFault(verdict, canary.ciMinutes));
    context.progress('Waiting for the checks of the host on the merged base');
    const waited = await waitFor(rooms.pollMs, context.signal);
    if (!waited.ok) return waited;
  }
}

function good(): StepEnd {
  const sentence = 'Merged without a person, and the merged base does as well as the one before.';
  return { sentence, end: { result: 'merged', sentence } };
}

function tookBack(url: string, why: string): StepEnd {
  const sentence = `The merged change fails, and a pull request takes it back: ${url}. ${why}`;
  return { sentence, end: { result: 'reverted', sentence } };
}

function byHand(hindrance: string, why: string): StepEnd {
  const sentence = `The merged change fails and can’t be taken back by itself: ${hindrance} ${why}`;
  return { sentence, end: { result: 'needs-you', sentence } };
}
