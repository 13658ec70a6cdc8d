import type { CanaryPhase, ChangeOutcome } from '../../../domain/delivery-facts.ts';
import type { StepContext } from '../../loop.ts';
import type { MergeScope } from './merge-scope.ts';

export interface EndOfCanary {
  readonly phase: CanaryPhase;
  readonly passed: boolean;
  readonly why: string;
}

/** Keeps how a canary ended, once. */
export function recordEnd({ rooms, change }: MergeScope, context: StepContext, { phase, passed, why }: EndOfCanary): void {
  const { runId, workspaceId } = context.run;
  const root = change.root.runId;
  const before = rooms.delivered.canary(root, phase);
  if (before?.passed === passed && before.why === why) return;
  context.record({ type: 'canary.ended', body: { runId, root, workspaceId, phase, passed, why } });
}

/** Settles the change as what trust in its category rests on, once. */
export function settle({ rooms, change }: MergeScope, context: StepContext, outcome: ChangeOutcome, reason: string): void {
  const root = change.root.runId;
  if (rooms.delivered.settledChange(root)?.outcome === outcome) return;
  context.record({ type: 'change.settled', body: { runId: root, workspaceId: context.run.workspaceId, category: change.task.category, outcome, reason: reason.slice(0, 2000) } });
}
