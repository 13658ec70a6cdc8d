import { ok, type Result } from '../../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { canaryStand, canaryWhy } from '../canary/verdict.ts';
import { canaryComment } from './merge-words.ts';
import { deliveryOf, type MergeScope } from './merge-scope.ts';
import { pullNow } from './pull-now.ts';
import { runCanary, ticksOf, type CanaryEnd } from './run-canary.ts';
import { recordEnd, settle } from './settling.ts';

/** Compares the delivered commit with its base, as often as the workspace asks for. A change that fails is closed. */
export const canaryStep: Step<MergeScope> = {
  name: 'canary',
  role: 'prober',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 4 * 3600_000,
  operations: () => ({}),
  perform: canary,
};

async function canary(scope: MergeScope, context: StepContext): Promise<Result<StepEnd>> {
  const delivery = deliveryOf(scope);
  if (delivery.merged !== null) return ok({ sentence: 'It was tried before it was merged.' });
  const { probe } = scope.canary;
  const kept = scope.rooms.delivered.canary(scope.change.root.runId, 'before');
  if (probe === null) return ok(waits('No canary is set up for this workspace, so the pull request waits for you.'));
  const wanted = { phase: 'before', probe, base: delivery.baseCommit, patched: delivery.commit } as const;
  if (kept?.passed === false && canaryStand(ticksOf(scope, wanted), scope.canary) === 'failed') return failed(scope, context, { stand: 'failed', ticks: ticksOf(scope, wanted) });
  const pull = await pullNow(scope, context.signal);
  if (!pull.ok) return pull;
  const ours = pull.value.state === 'merged' && delivery.mergingAt !== null;
  if (pull.value.state === 'closed' || (pull.value.state === 'merged' && !ours)) return ok(over(`The pull request was ${pull.value.state} by somebody: nothing is left to do.`));
  if (pull.value.headCommit !== delivery.commit) return ok(waits('Somebody has pushed to the branch since it was delivered: those bytes were not judged, and the pull request waits for you.'));
  const ended = await runCanary(scope, context, wanted);
  if (!ended.ok) return ended;
  return ended.value.stand === 'passed' ? passed(scope, context, ended.value) : failed(scope, context, ended.value);
}

function passed(scope: MergeScope, context: StepContext, end: CanaryEnd): Result<StepEnd> {
  const why = canaryWhy(end.ticks, end.stand);
  recordEnd(scope, context, { phase: 'before', passed: true, why });
  return ok({ sentence: `The canary passed. ${why}` });
}

/** The verdict is kept before anything is done about it: a try that is cut off here goes on with closing. */
async function failed(scope: MergeScope, context: StepContext, end: CanaryEnd): Promise<Result<StepEnd>> {
  const why = canaryWhy(end.ticks, end.stand);
  recordEnd(scope, context, { phase: 'before', passed: false, why });
  const closed = await scope.place.host.close(scope.number, await canaryComment(end.ticks, 'Closed by Touchline: the canary failed.'), context.signal);
  if (!closed.ok) return closed;
  settle(scope, context, 'rejected', `The canary failed. ${why}`);
  const sentence = `The canary failed and the pull request is closed. ${why}`;
  return ok({ sentence, end: { result: 'rejected', sentence } });
}

function waits(sentence: string): StepEnd {
  return { sentence, end: { result: 'needs-you', sentence } };
}

function over(sentence: string): StepEnd {
  return { sentence, end: { result: 'unchanged', sentence } };
}
