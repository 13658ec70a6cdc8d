import { describe, expect, test } from 'vitest';
import { newWorkspaceId } from '../../../main/domain/ids.ts';
import type { SourceReadsRow } from '../../../main/domain/feed-views.ts';
import { stateOf } from '../../../main/loops/product/source-states.ts';
import { at } from '../../support/observations.ts';

const doubt = { key: null, code: 'events_vanished', message: '3 of 4 events that were listed are not listed any more.', since: at(1), digest: 'd'.repeat(64) };

function row(outcomes: readonly SourceReadsRow['lastOutcome'][], changes: Partial<SourceReadsRow> = {}): SourceReadsRow {
  return {
    workspaceId: newWorkspaceId(), source: 'north', lastReadAt: at(outcomes.length - 1), lastOutcome: outcomes.at(-1) ?? 'changed', lastGoodAt: at(0), asOf: null, fault: null, faultsInARow: 0,
    retryAfterMs: null, connectorDigest: 'c'.repeat(64), payloadSha256: null, validators: {}, recent: outcomes.map((outcome, minute) => ({ at: at(minute), outcome })), quarantined: [], remarks: [], lateKeys: [], held: [], ...changes,
  };
}

describe('how a source of the feed does', () => {
  test('good again when it says what it said before a payload that was not believed, though nothing is new', () => {
    expect(stateOf(row(['changed', 'quarantined', 'unchanged']), at(2))).toMatchObject({ state: 'good', fault: null });
  });

  test('not believed while it still says it', () => {
    expect(stateOf(row(['changed', 'quarantined', 'quarantined'], { held: [doubt] }), at(2))).toMatchObject({ state: 'quarantined', fault: { code: 'events_vanished' } });
    expect(stateOf(row(['changed', 'quarantined', 'unchanged'], { held: [doubt] }), at(2))).toMatchObject({ state: 'quarantined', fault: { code: 'events_vanished' } });
  });
});
