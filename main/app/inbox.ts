import type { InboxItem } from '../../preload/api.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { readRunLine } from './run-page.ts';

const lookBack = 50;
const order: Record<InboxItem['group'], number> = { decide: 0, blocked: 1, failed: 2, done: 3 };

/** What waits for a person, most urgent first. It is a reading of the runs; `dismissed` are lines already seen. */
export function readInbox(ledger: Ledger, dismissed: ReadonlySet<string>): readonly InboxItem[] {
  return ledger.read
    .runs({ limit: lookBack })
    .flatMap((run) => itemOf(ledger, run))
    .filter((item) => !dismissed.has(item.id))
    .sort((a, b) => order[a.group] - order[b.group] || b.at.localeCompare(a.at));
}

function itemOf(ledger: Ledger, run: RunRow): readonly InboxItem[] {
  const group = groupOf(run);
  if (group === null || run.endedAt === null) return [];
  const line = readRunLine(ledger, run);
  return [{
    id: `run:${run.runId}`,
    group,
    runId: run.runId,
    title: line.taskTitle ?? run.sentence ?? 'Run',
    why: run.sentence ?? '',
    otherwise: group === 'decide' ? 'Nothing happens: a dry run opens no pull request.' : 'Nothing: the run is over and the repository is as it was.',
    at: run.endedAt,
  }];
}

function groupOf(run: RunRow): InboxItem['group'] | null {
  if (run.status === 'failed' || run.status === 'interrupted') return 'failed';
  if (run.result === 'patch-ready') return 'decide';
  if (run.result === 'blocked' || run.result === 'rejected') return 'blocked';
  return run.status === 'done' ? 'done' : null;
}
