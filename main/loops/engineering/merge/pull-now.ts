import type { PullRequestState } from '../../../domain/pull-request-state.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { MergeScope } from './merge-scope.ts';

/** The pull request as the host has it now, and not as it was seen before. */
export async function pullNow({ place, number }: Pick<MergeScope, 'place' | 'number'>, signal: AbortSignal): Promise<Result<PullRequestState>> {
  const seen = await place.host.observe(number, { etags: {} }, signal);
  if (!seen.ok) return seen;
  return seen.value.changed ? ok(seen.value.state) : fail('host_odd_answer', 'The host did not show the pull request.', 'Try again.');
}
