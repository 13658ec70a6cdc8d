import type { CheckVerdict, FileFlag, InboxGroup, Mode, Outcome, RunChange, RunResult, RunStatus, StepName } from './contract.ts';

/** Every word the window says about states, once. Simulated and real results never share a sentence. */

export const outcomeScale = ['REJECT', 'REQUIRES_HUMAN_REVIEW', 'CANARY_ALLOWED', 'AUTO_MERGE_ALLOWED'] as const satisfies readonly Outcome[];

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  REJECT: 'Reject',
  REQUIRES_HUMAN_REVIEW: 'Human review',
  CANARY_ALLOWED: 'Canary',
  AUTO_MERGE_ALLOWED: 'Auto-merge',
};

const outcomeInDryRun: Readonly<Record<Outcome, string>> = {
  REJECT: 'Would be rejected',
  REQUIRES_HUMAN_REVIEW: 'Would wait for your review',
  CANARY_ALLOWED: 'Would go out as a canary',
  AUTO_MERGE_ALLOWED: 'Would merge by itself',
};

const outcomeLive: Readonly<Record<Outcome, string>> = {
  REJECT: 'Rejected',
  REQUIRES_HUMAN_REVIEW: 'A person decides',
  CANARY_ALLOWED: 'May go out as a canary',
  AUTO_MERGE_ALLOWED: 'May merge by itself',
};

export function outcomePhrase(outcome: Outcome, mode: Mode): string {
  return mode === 'dry-run' ? outcomeInDryRun[outcome] : outcomeLive[outcome];
}

const resultInDryRun: Readonly<Record<RunResult, string>> = {
  'no-task': 'Nothing to do',
  'patch-ready': 'Would open a pull request',
  rejected: 'Would be rejected',
  blocked: 'Blocked',
  published: 'Would publish',
  unchanged: 'Nothing changed',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
  'needs-you': 'Needs you',
  'awaiting-review': 'Would wait for your review',
  delivered: 'Would be delivered',
  merged: 'Would be merged',
  reverted: 'Would be taken back',
};

/** What became of a live run's change: later words than how the run ended. */
const changeNames: Readonly<Record<NonNullable<RunChange>, string>> = {
  waits: 'Waits for your review',
  'made-anew': 'Made anew after your review',
  approved: 'Approved, to be delivered',
  'not-delivered': 'Approved, not delivered',
  rejected: 'Rejected by you',
  delivered: 'Pull request opened',
  merged: 'Merged',
  closed: 'Closed without merging',
  reverted: 'Merged, then reverted',
};

const resultLive: Readonly<Record<RunResult, string>> = {
  'no-task': 'No task found',
  'patch-ready': 'Patch ready',
  rejected: 'Rejected',
  blocked: 'Held back',
  published: 'Published',
  unchanged: 'Unchanged',
  failed: 'Run failed',
  cancelled: 'Was cancelled',
  interrupted: 'Was interrupted',
  'needs-you': 'Waits for you',
  'awaiting-review': 'Waits for your review',
  delivered: 'Pull request opened',
  merged: 'Merged without you',
  reverted: 'Taken back',
};

export function resultPhrase(result: RunResult, mode: Mode, change: RunChange = null): string {
  if (mode === 'dry-run') return resultInDryRun[result];
  return change === null ? resultLive[result] : changeNames[change];
}

export const statusNames: Readonly<Record<RunStatus, string>> = {
  queued: 'Queued',
  running: 'Running',
  cancelling: 'Cancelling',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
};

/** Still moving: nothing about it is final. */
export function isUnderWay(status: RunStatus): boolean {
  return status === 'queued' || status === 'running' || status === 'cancelling';
}

/** What a dry run goes through, known before it has begun. */
export const dryRunSteps = ['observe', 'plan', 'code', 'check', 'decide', 'review'] as const satisfies readonly StepName[];

const stepMeanings: Partial<Readonly<Record<StepName, string>>> = {
  observe: 'Read the repository and run its checks as it stands',
  plan: 'Pick one bounded task',
  code: 'Make the change in a sealed container',
  check: 'Run the same checks on the changed files',
  decide: 'Ask the policy how far this may go',
  review: 'Render the pull request for a person to judge',
  deliver: 'Open the pull request',
  canary: 'Compare base and patch by the probe you set up',
  merge: 'Merge it, where everything that is asked for is there',
  rollback: 'Watch the merged base, and take the change back where it fails',
};

export function stepMeaning(step: StepName): string {
  return stepMeanings[step] ?? '';
}

export const verdictNames: Readonly<Record<CheckVerdict, string>> = {
  passes: 'Passes, as before',
  fixed: 'Fixed by this change',
  broke: 'Broken by this change',
  'already-red': 'Was already red',
  'not-runnable': 'Could not run',
  'fewer-tests': 'Fewer tests ran',
  flaky: 'Passes only sometimes',
};

export const flagNames: Readonly<Record<FileFlag, string>> = {
  'protected-path': 'Protected path',
  lockfile: 'Lockfile',
  'runs-in-ci': 'Runs in CI',
  'test-file': 'Test file',
  binary: 'Binary',
  'mode-change': 'Mode change',
  symlink: 'Symbolic link',
  submodule: 'Submodule',
  'hidden-characters': 'Hidden characters',
  large: 'Large',
  'non-portable-name': 'Name not portable',
  'install-script': 'Install script',
  'check-configuration': 'Check configuration',
};

export const groupNames: Readonly<Record<InboxGroup, string>> = {
  decide: 'Decide',
  blocked: 'Blocked',
  failed: 'Failed',
  done: 'Done since you were away',
};

/** What a dry run has done to the world, said the same wherever its result is shown. */
export const nothingWritten = 'Dry run: nothing was written';
export const nothingIsWritten = 'Dry run: nothing is written';
