import type { PullRequestState } from '../../../domain/pull-request-state.ts';

type Ci = PullRequestState['ci'];

export interface BaseChecks {
  /** On the base as it was before the merge. */
  readonly before: Ci;
  /** On the merge. */
  readonly after: Ci;
  /** What the rules of the base branch demand, by name. */
  readonly required: readonly string[];
  /** Whether they have been waited for as long as is set. */
  readonly over: boolean;
}

export type BaseVerdict =
  | { readonly kind: 'good' }
  | { readonly kind: 'wait' }
  /** They fail, and did not before. */
  | { readonly kind: 'red'; readonly names: readonly string[] }
  /** They are required and were not seen to pass in time. */
  | { readonly kind: 'missing'; readonly names: readonly string[] };

/**
 * What the host's own checks say of a merge. One that fails and did not before is red at once. One that is required must
 * be seen to end, and is missing where it is not in time, also where the host shows no check at all. What nobody requires
 * is waited for and no more; a host that has no checks and demands none says nothing against a merge.
 */
export function judgeBaseChecks({ before, after, required, over }: BaseChecks): BaseVerdict {
  const [wasRed, isRed, isGreen] = [named(before, 'failing'), named(after, 'failing'), named(after, 'passing')];
  const red = [...isRed].filter((name) => !wasRed.has(name));
  if (red.length > 0) return { kind: 'red', names: red };
  // What failed before already says nothing of this merge, and is no check that is missing.
  const missing = required.filter((name) => !isGreen.has(name) && !isRed.has(name));
  const yetToCome = after.state === 'none' && before.checks.length > 0;
  if (missing.length === 0 && after.state !== 'pending' && !yetToCome) return { kind: 'good' };
  if (!over) return { kind: 'wait' };
  return missing.length === 0 ? { kind: 'good' } : { kind: 'missing', names: missing };
}

/** The same as a sentence; null where nothing speaks against the merge. */
export function baseFault(verdict: Exclude<BaseVerdict, { readonly kind: 'wait' }>, minutes: number): string | null {
  if (verdict.kind === 'good') return null;
  const names = verdict.names.slice(0, 5).join(', ');
  if (verdict.kind === 'red') return `Checks of the host fail on the merged base that did not fail before: ${names}.`;
  return `Checks that the base branch requires were not seen to pass on the merge within ${minutes} minutes: ${names}.`;
}

function named({ checks }: Ci, state: Ci['checks'][number]['state']): ReadonlySet<string> {
  return new Set(checks.filter((check) => check.state === state).map(({ name }) => name));
}
