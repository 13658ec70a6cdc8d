import type { LifeEvent } from '../../preload/review-api.ts';
import type { DeliveryRow } from '../domain/change-views.ts';

type Seen = NonNullable<DeliveryRow['pull']>;

/** How a pull request went, from each look that showed something new: what the first one found, then what changed. Its end is told elsewhere. */
export function courseOf(looks: readonly Seen[]): readonly LifeEvent[] {
  return looks.flatMap((now, at) => {
    const before = looks[at - 1];
    if (before === undefined) return now.state === 'open' ? [{ at: now.at, kind: 'seen', sentence: standingOf(now) }] : [];
    return [...ciChange(before, now), ...headChange(before, now), ...reviewChange(before, now), ...commentChange(before, now), ...openness(before, now)];
  });
}

const ciWords = { none: 'no CI', pending: 'CI under way', passing: 'CI passes', failing: 'CI fails' } as const;
const ciNow = { none: 'No check of the host is seen any more', pending: 'Under way', passing: 'Passes', failing: 'Fails' } as const;
const ciBefore = { none: 'there was none before', pending: 'it was under way before', passing: 'it passed before', failing: 'it failed before' } as const;
const ciKinds = { none: 'ci', pending: 'ci', passing: 'ci-passing', failing: 'ci-failing' } as const;

/** How an open pull request stands. */
export function standingOf({ ci, approvals, changesRequested, comments }: Seen): string {
  const parts = [ciWords[ci], counted(approvals, 'approval'), ...(changesRequested > 0 ? [`${counted(changesRequested, 'request')} for changes`] : []), counted(comments, 'comment')];
  return `Open: ${parts.join(', ')}.`;
}

function ciChange(before: Seen, { ci, at }: Seen): readonly LifeEvent[] {
  if (before.ci === ci) return [];
  return [{ at, kind: ciKinds[ci], sentence: `${ciNow[ci]}; ${ciBefore[before.ci]}.` }];
}

function headChange(before: Seen, { headCommit, at }: Seen): readonly LifeEvent[] {
  if (before.headCommit === headCommit || headCommit === null) return [];
  return [{ at, kind: 'pushed-to', sentence: `Somebody pushed to the branch; it stands at ${headCommit.slice(0, 10)}.` }];
}

function reviewChange(before: Seen, { approvals, changesRequested, at }: Seen): readonly LifeEvent[] {
  if (before.approvals === approvals && before.changesRequested === changesRequested) return [];
  return [{ at, kind: 'reviewed', sentence: `${counted(approvals, 'approval')}${changesRequested > 0 ? `, ${counted(changesRequested, 'request')} for changes` : ''}.` }];
}

/** A host may show fewer than before: comments are taken back, and only the newest are counted. */
function commentChange(before: Seen, { comments, at }: Seen): readonly LifeEvent[] {
  const more = comments - before.comments;
  return more <= 0 ? [] : [{ at, kind: 'commented', sentence: `${counted(more, 'new comment')}, ${comments} in all.` }];
}

function openness(before: Seen, { state, draft, at }: Seen): readonly LifeEvent[] {
  if (state !== 'open') return [];
  if (before.state === 'closed') return [{ at, kind: 'reopened', sentence: 'Opened again.' }];
  if (before.draft === draft) return [];
  return [{ at, kind: 'ready', sentence: draft ? 'Made a draft again.' : 'Marked as ready for review.' }];
}

function counted(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
