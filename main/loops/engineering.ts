import type { EngineeringScope } from './engineering/scope.ts';
import { closeScope, openScope, type EngineeringRooms } from './engineering/scope.ts';
import { checkStep } from './engineering/check.ts';
import { codeStep } from './engineering/code.ts';
import { decideStep } from './engineering/decide.ts';
import { observeStep } from './engineering/observe.ts';
import { planStep } from './engineering/plan.ts';
import { reportOf } from './engineering/report.ts';
import { reviewStep } from './engineering/review.ts';
import type { Loop } from './loop.ts';

/**
 * The engineering loop: look at the repository, pick ONE bounded task, do it in a container, check base and
 * patch, let policy decide, show it to the maintainer. A dry run ends with the review.
 */
export function engineeringLoop(rooms: EngineeringRooms): Loop<EngineeringScope> {
  return {
    name: 'engineering',
    steps: [observeStep, planStep, codeStep, checkStep, decideStep, reviewStep],
    open: (context) => openScope(rooms, context),
    close: closeScope,
    report: reportOf,
  };
}

/** What each step may call at most; frozen into every run. */
export const engineeringGrants = {
  observe: ['read_state_snapshot', 'run_checks'],
  plan: ['read_state_snapshot', 'propose_task'],
  code: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'],
  check: ['run_checks'],
  decide: [],
  review: ['create_pr'],
} as const;
