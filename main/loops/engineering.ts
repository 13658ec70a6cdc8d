import type { EngineeringScope } from './engineering/scope.ts';
import { closeScope, openScope, type EngineeringRooms } from './engineering/scope.ts';
import { checkStep } from './engineering/check.ts';
import { codeStep } from './engineering/code.ts';
import { decideStep } from './engineering/decide.ts';
import { observeStep } from './engineering/observe.ts';
import { planStep } from './engineering/plan.ts';
import { precheck } from './engineering/planning/precheck.ts';
import { reportOf } from './engineering/report.ts';
import { reviseStep } from './engineering/revision/revise.ts';
import { openRevisionScope, type RevisionRooms, type RevisionScope } from './engineering/revision/revision-scope.ts';
import { reviewStep } from './engineering/review.ts';
import { decideAnewStep } from './engineering/delivery/decide-anew.ts';
import { deliverStep } from './engineering/delivery/deliver.ts';
import { closeDeliveryScope, openDeliveryScope, type DeliveryRooms, type DeliveryScope } from './engineering/delivery/delivery-scope.ts';
import { recheckStep } from './engineering/delivery/recheck.ts';
import { deliveryReport } from './engineering/delivery/report.ts';
import { canaryStep } from './engineering/merge/canary-step.ts';
import { closeMergeScope, openMergeScope, type MergeRooms, type MergeScope } from './engineering/merge/merge-scope.ts';
import { mergeStep } from './engineering/merge/merge-step.ts';
import { mergeReport } from './engineering/merge/report.ts';
import { rollbackStep } from './engineering/merge/rollback-step.ts';
import type { Loop } from './loop.ts';

/**
 * The loop's second half, a run of its own once a change is approved: where the base has moved check and decide again,
 * then push the branch and open the pull request. However often it is begun, it delivers once.
 */
export function deliveryLoop(rooms: DeliveryRooms): Loop<DeliveryScope> {
  return {
    name: 'engineering',
    goesOn: true,
    steps: [recheckStep, decideAnewStep, deliverStep],
    open: (context) => openDeliveryScope(rooms, context),
    close: closeDeliveryScope,
    report: deliveryReport,
  };
}

/**
 * What becomes of a delivered change that policy lets go on without a person: try it, merge it where everything that is
 * asked for is there, and watch the base it was merged into. A run that is cut off is begun again from what was recorded.
 */
export function mergeLoop(rooms: MergeRooms): Loop<MergeScope> {
  return {
    name: 'engineering',
    goesOn: true,
    steps: [canaryStep, mergeStep, rollbackStep],
    open: (context) => openMergeScope(rooms, context),
    close: closeMergeScope,
    report: mergeReport,
  };
}

/**
 * The engineering loop: look at the repository, pick ONE bounded task, do it in a container, check base and
 * patch, let policy decide, show it to the maintainer. A dry run ends with the review.
 */
export function engineeringLoop(rooms: EngineeringRooms): Loop<EngineeringScope> {
  return {
    name: 'engineering',
    precheck: (context) => precheck(rooms, context),
    steps: [observeStep, planStep, codeStep, checkStep, decideStep, reviewStep],
    open: (context) => openScope(rooms, context),
    close: closeScope,
    report: reportOf,
  };
}

/** A change that came back from its review: made anew on the same base, checked and decided like any other. */
export function revisionLoop(rooms: RevisionRooms): Loop<RevisionScope> {
  return {
    name: 'engineering',
    steps: [reviseStep, checkStep, decideStep, reviewStep],
    open: (context) => openRevisionScope(rooms, context),
    close: closeScope,
    report: reportOf,
  };
}

export const revisionGrants = {
  code: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'],
  check: ['run_checks'],
  decide: [],
  review: ['create_pr'],
} as const;

export const mergeGrants = { canary: [], merge: [], rollback: [] } as const;

export const deliveryGrants = { check: ['run_checks'], decide: [], deliver: ['create_pr'] } as const;

/** What each step may call at most; frozen into every run. */
export const engineeringGrants = {
  observe: ['read_state_snapshot', 'run_checks'],
  plan: ['read_state_snapshot', 'propose_task'],
  code: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'],
  check: ['run_checks'],
  decide: [],
  review: ['create_pr'],
} as const;
