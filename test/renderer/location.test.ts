import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, eventTabs, placeOf, runFilters, tabs, type Place } from '../../renderer/app/location.ts';

const runId = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const spot = {
  event: fc.option(fc.constantFrom('hale-portmoor-2026', 'x')), version: fc.option(fc.constant('0f'.repeat(32))), tab: fc.constantFrom(null, ...eventTabs),
};
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ view: 'inbox' }, { view: 'workspaces' }, { view: 'health' }, { view: 'settings' }),
  fc.record({ view: fc.constant('runs' as const), filter: fc.constantFrom(...runFilters), text: fc.string({ unit: 'grapheme' }) }),
  fc.record({ view: fc.constant('feed' as const), workspaceId: fc.option(fc.constant(runId)), ...spot }),
  fc.record({ view: fc.constant('replay' as const), ...spot }),
  fc.record({ view: fc.constant('run' as const), runId: fc.constant(runId), tab: fc.constantFrom(null, ...tabs), file: fc.constant(null), line: fc.constant(null) }),
  fc.record({ view: fc.constant('run' as const), runId: fc.constant(runId), tab: fc.constantFrom(null, ...tabs), file: fc.nat(999_999), line: fc.option(fc.nat(999_999)) }),
  fc.record({ view: fc.constantFrom('tasks' as const, 'autonomy' as const), workspaceId: fc.option(fc.constant(runId)) }),
);

describe('addresses', () => {
  test('every place is found again at its address', () => {
    fc.assert(fc.property(places, (place) => {
      expect(placeOf(addressOf(place))).toEqual(place);
    }));
  });

  test('what is no address of ours leads to the inbox, and never throws', () => {
    for (const hash of ['', '#', '#/nowhere', '#//', '#/inbox/../x']) expect(placeOf(hash)).toEqual({ view: 'inbox' });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (hash) => typeof placeOf(hash).view === 'string'));
  });

  test('a malformed run id, tab or file is left out, not passed on', () => {
    expect(placeOf('#/runs/../../etc')).toEqual({ view: 'runs', filter: 'all', text: '' });
    expect(placeOf(`#/runs/${runId}/nosuch?f=1e9`)).toEqual({ view: 'run', runId, tab: null, file: null, line: null });
  });

  test('what of a feed’s address is malformed is left out', () => {
    expect(placeOf(`#/feed/../x?event=../../etc&v=zz&tab=nosuch`)).toEqual({ view: 'feed', workspaceId: null, event: null, version: null, tab: null });
    expect(placeOf('#/replay?event=A%20B')).toEqual({ view: 'replay', event: null, version: null, tab: null });
  });
});
