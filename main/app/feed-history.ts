import type { FeedEventPage } from '../../preload/feed-api.ts';
import type { EventChange } from '../domain/event-change.ts';
import type { Action } from '../domain/event-data.ts';
import type { EventRecord } from '../domain/event-data.ts';
import type { Ledger } from '../ledger/contract.ts';

const mostLines = 200;

/** What was known of an event when, and from which source, newest first. */
export function historyOf(ledger: Ledger, workspaceId: string, record: EventRecord): FeedEventPage['history'] {
  return record.sources
    .flatMap(({ source, key }) => ledger.read.eventHistory(workspaceId, source, key, mostLines))
    .map((row) => ({ at: row.at, source: row.source, sentence: sentenceOf(row.change) }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.source < b.source ? -1 : 1))
    .slice(0, mostLines);
}

/** One read’s news of an event in words. */
export function sentenceOf(change: EventChange): string {
  if (change.kind === 'gone') return 'No longer listed.';
  const { fields } = change;
  const parts = [
    change.kind === 'new' ? 'First seen' : null,
    fields.status === undefined ? null : `status ${fields.status}`,
    fields.score === undefined ? null : fields.score === null ? 'no score' : `score ${Object.values(fields.score.total).join('–')}`,
    fields.clock === undefined || fields.clock === null || fields.clock.minute === null ? null : `minute ${fields.clock.minute}${fields.clock.stoppage === null ? '' : `+${fields.clock.stoppage}`}`,
    fields.startsAt === undefined || change.kind === 'new' ? null : `starts ${fields.startsAt ?? 'at a time not known'}`,
    ...change.actions.slice(0, 4).map(actionWords),
    change.actions.length > 4 ? `${change.actions.length - 4} more actions` : null,
    change.removedActions.length === 0 ? null : `${change.removedActions.length} ${change.removedActions.length === 1 ? 'action' : 'actions'} taken back`,
  ].filter((part) => part !== null);
  const rest = Object.keys(fields).filter((field) => !['status', 'score', 'clock', 'startsAt'].includes(field));
  const text = parts.length === 0 ? `changed: ${rest.join(', ')}` : parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function actionWords({ type, participant, minute, stoppage }: Action): string {
  const at = minute === null ? '' : ` ${minute}${stoppage === null || stoppage === 0 ? '' : `+${stoppage}`}’`;
  return `${type.replaceAll('-', ' ')}${participant === null ? '' : ` ${participant}`}${at}`;
}
