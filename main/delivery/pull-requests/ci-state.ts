import type { CiCheck, PullRequestState } from '../../domain/pull-request-state.ts';
import { beginning } from './bounded-text.ts';

const maxChecks = 100;

/**
 * The checks of a head commit as one state. Failing outranks pending, pending outranks passing, and what was not seen
 * (`total` beyond what is listed) is pending: only a whole list of passed checks passes.
 */
export function ciOf(checks: readonly CiCheck[], total: number): PullRequestState['ci'] {
  const unseen = Math.max(0, total - checks.length);
  const worstFirst = [...checks].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return {
    state: stateOf(checks, unseen),
    checks: worstFirst.slice(0, maxChecks).map(({ name, state, url }) => ({ name: beginning(name, 200) || 'unnamed', state, url: url === null ? null : beginning(url, 2_000) })),
    checksLeftOut: unseen + Math.max(0, checks.length - maxChecks),
  };
}

const order: readonly CiCheck['state'][] = ['failing', 'pending', 'passing'];

function stateOf(checks: readonly CiCheck[], unseen: number): PullRequestState['ci']['state'] {
  if (checks.some(({ state }) => state === 'failing')) return 'failing';
  if (unseen > 0 || checks.some(({ state }) => state === 'pending')) return 'pending';
  return checks.length === 0 ? 'none' : 'passing';
}
