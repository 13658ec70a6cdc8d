import type { DeliveryLine } from '../../preload/review-api.ts';
import type { DeliveryRow, SettledChangeRow } from '../domain/change-views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { lifeOf, seenOf } from './change-life.ts';
import { watchedForMs } from './pull-watch.ts';

/**
 * Delivered changes that have not come to rest: those whose pull request is open, and those whose end is so young that it may
 * still be another one. Newest first; of every workspace for null.
 */
export function changesOnTheirWay(ledger: Ledger, workspaceId: string | null, now: Date): readonly DeliveryLine[] {
  return ledger.read.deliveries(workspaceId).flatMap((delivery) => {
    const settled = ledger.read.settledChange(delivery.root) ?? null;
    return isOnItsWay(delivery, settled, now) ? [lineOf(ledger, delivery, settled)] : [];
  });
}

/** Until it is settled, and two weeks beyond; what becomes of a branch on a plain git remote can't be seen, so that one is listed for two weeks. */
function isOnItsWay({ opened, pull, pushedAt }: DeliveryRow, settled: SettledChangeRow | null, now: Date): boolean {
  const isYoung = (at: string): boolean => now.getTime() - Date.parse(at) < watchedForMs;
  if (settled !== null) return isYoung(settled.at);
  if (opened?.host === 'git') return isYoung(pushedAt);
  return pull === null || pull.state === 'open' || isYoung(pull.at);
}

function lineOf(ledger: Ledger, delivery: DeliveryRow, settled: SettledChangeRow | null): DeliveryLine {
  const ticks = ledger.read.canaryTicks(delivery.root);
  const last = ticks.at(-1);
  return {
    delivery, settled,
    title: ledger.read.attempt(delivery.root)?.title ?? delivery.branch,
    workspaceName: ledger.read.workspace(delivery.workspaceId)?.name ?? '',
    standing: lifeOf({ review: null, tries: [], delivery, settled, ...seenOf(ledger, delivery.root) }).at(-1)?.sentence ?? '',
    canary: last === undefined ? null : { phase: last.phase, done: last.tick, of: last.of, failed: ticks.filter(({ phase, verdict }) => phase === last.phase && verdict === 'failed').length },
  };
}
