import type { BranchProtection } from '../domain/decision.ts';
import type { PullRequestState } from '../domain/pull-request-state.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Level, Outcome } from '../domain/words.ts';

/** Everything a merge without a person rests on, as it stands at that very moment. */
export interface MergeGround {
  readonly level: Level;
  /** What policy decided on the delivered bytes; the lowest where it decided more than once. */
  readonly outcome: Outcome;
  /** Whether the category has earned it now, and not when the change was made. */
  readonly earned: boolean;
  /** Null: not known. */
  readonly protection: BranchProtection | null;
  /** Names of the host's checks that ran on the base branch itself, as it was before. */
  readonly ranOnBase: readonly string[];
  readonly canary: { readonly stand: 'going' | 'passed' | 'failed'; /** The commit it tried. */ readonly commit: string };
  readonly pull: Pick<PullRequestState, 'state' | 'draft' | 'base' | 'headCommit' | 'ci' | 'reviews'>;
  /** What was delivered: the commit, and the digest of its patch. */
  readonly delivered: { readonly commit: string; readonly patchSha256: string };
  /** The digest that policy judged and let through. */
  readonly approvedSha256: string;
}

/**
 * Whether this change may be merged without a person. Pure, and every answer but one is no: the first thing that is
 * missing is named. Faults: `not_alone` where nothing but a person can go on, `ci_pending` where waiting may help.
 */
export function mayMerge(ground: MergeGround): Result<null> {
  const why = notAlone(ground);
  if (why !== null) return fail('not_alone', why, 'Look at the pull request, and merge or close it yourself.');
  const pending = ciMissing(ground.pull.ci, ground.protection);
  return pending === null ? ok(null) : fail('ci_pending', pending, 'Wait for the checks of the host.');
}

function notAlone({ level, outcome, earned, protection, ranOnBase, canary, pull, delivered, approvedSha256 }: MergeGround): string | null {
  if (level !== 'L3') return `The level is ${level} now: a person merges.`;
  if (outcome !== 'AUTO_MERGE_ALLOWED') return `Policy allowed ${outcome}, and no merge.`;
  if (!earned) return 'The category has not earned it, as its record stands now.';
  if (delivered.patchSha256 !== approvedSha256) return 'Other bytes were delivered than those that policy let through.';
  if (canary.stand !== 'passed') return canary.stand === 'failed' ? 'The canary failed.' : 'The canary has not ended.';
  if (canary.commit !== delivered.commit) return 'The canary tried another commit than the delivered one.';
  return rulesMissing(protection, pull) ?? neverOnBase(protection, ranOnBase) ?? pullMissing(pull, delivered.commit, protection);
}

function rulesMissing(protection: BranchProtection | null, { base }: MergeGround['pull']): string | null {
  if (protection === null) return 'It is not known what the base branch demands.';
  if (protection.branch !== base) return `The rules are those of ${protection.branch}, and the pull request goes to ${base}.`;
  if (!protection.protected) return `The base branch ${base} is not protected.`;
  return protection.mayBypass ? `This token could pass by the rules of ${base}, or may not read them.` : null;
}

/** What is not run on the base could not say after the merge that it broke. */
function neverOnBase(protection: BranchProtection | null, ran: readonly string[]): string | null {
  const unseen = (protection?.requiredChecks ?? []).filter((name) => !ran.includes(name));
  return unseen.length === 0 ? null : `Required checks did not run on the base branch itself, so nothing would say whether the merge breaks it: ${unseen.slice(0, 5).join(', ')}.`;
}

function pullMissing({ state, draft, headCommit, reviews, ci }: MergeGround['pull'], commit: string, protection: BranchProtection | null): string | null {
  if (state !== 'open') return `The pull request is ${state}.`;
  if (draft) return 'The pull request is a draft.';
  if (headCommit !== commit) return 'Somebody has pushed to the branch since it was delivered.';
  if (ci.state === 'failing') return 'A check of the host fails.';
  if (reviews.changesRequested > 0) return 'Somebody asks for changes.';
  const asked = protection?.requiredApprovals ?? 0;
  return reviews.approved < asked ? `The base branch asks for ${asked} approvals; there are ${reviews.approved}.` : null;
}

/** A required check must be seen to pass, by its name. */
function ciMissing(ci: PullRequestState['ci'], protection: BranchProtection | null): string | null {
  if (ci.state === 'pending') return 'The checks of the host have not ended.';
  const passed = new Set(ci.checks.filter((check) => check.state === 'passing').map(({ name }) => name));
  const missing = (protection?.requiredChecks ?? []).filter((name) => !passed.has(name));
  return missing.length === 0 ? null : `Required checks have not passed: ${missing.slice(0, 5).join(', ')}.`;
}
