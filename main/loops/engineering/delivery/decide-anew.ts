import { lowestOf } from '../../../domain/decision.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { Step, StepContext, StepEnd } from '../../loop.ts';
import { judgeChange } from '../decide.ts';
import type { DeliveryScope } from './delivery-scope.ts';

/** What was decided holds for what it was decided on: other bytes, or a lower outcome, go back to a person. */
export const decideAnewStep: Step<DeliveryScope> = {
  name: 'decide',
  role: 'judge',
  tools: [],
  owes: null,
  attempts: 1,
  timeoutMs: 60_000,
  operations: () => ({}),
  perform: decideAnew,
};

async function decideAnew(scope: DeliveryScope, context: StepContext): Promise<Result<StepEnd>> {
  if (scope.moved === null) return ok({ sentence: `The decision stands: ${scope.change.decision.sentence}` });
  const decision = await judgeChange(scope.moved, context);
  if (!decision.ok) return decision;
  const before = scope.change.decision.outcome;
  scope.decision = decision.value;
  const { outcome, sentence } = decision.value;
  if (outcome === 'REJECT') return ok(ended('rejected', `On the moved base policy rejects the change. ${sentence}`));
  if (!scope.sameBytes) return ok(ended('awaiting-review', `${scope.place.base} has moved, and with it the bytes of the change: look at it again. ${sentence}`));
  if (lowestOf(outcome, before) !== before) return ok(ended('awaiting-review', `On the moved base policy allows less than before: look at it again. ${sentence}`));
  return ok({ sentence: `The bytes are the approved ones, and policy allows as much as before. ${sentence}` });
}

function ended(result: 'rejected' | 'awaiting-review', sentence: string): StepEnd {
  return { sentence, end: { result, sentence } };
}
