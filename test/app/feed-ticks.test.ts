import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeedTicks, type FeedTicks } from '../../main/app/feed-ticks.ts';
import { removeWorkspace } from '../../main/app/workspaces.ts';
import { newWorkspaceId } from '../../main/domain/ids.ts';
import { ok } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openLedger } from '../../main/ledger/open.ts';
import { productLoop } from '../../main/loops/product.ts';
import { createFeedRooms } from '../../main/app/feed-rooms.ts';
import { createDispatcher, type Dispatcher } from '../../main/orchestrator/dispatcher.ts';
import { runLoop } from '../../main/orchestrator/runner.ts';
import { noModels } from '../support/no-models.ts';

/** The clock of a feed over a real ledger and the real loop; only time itself is made. */
const start = Date.UTC(2031, 4, 6, 10, 0, 30);
const workspaceId = newWorkspaceId();
let home: string;
let at: number;
const houses: House[] = [];

interface House { readonly ledger: Ledger; readonly ticks: FeedTicks; readonly dispatcher: Dispatcher; fire(): void; faults: string[]; ended: () => number; readonly before: number }

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'touchline-ticks-'));
  at = start;
});

afterEach(async () => {
  for (const house of houses.splice(0)) {
    house.ticks.stop();
    await house.dispatcher.stop();
    house.ledger.close();
  }
  rmSync(home, { recursive: true, force: true });
});

/** A process of its own, as far as the ledger can tell. */
function open(name: string): House {
  const now = (): Date => new Date(at);
  const opened = openLedger({ home, now });
  if (!opened.ok) throw new Error(opened.error.message);
  const ledger = opened.value;
  if (ledger.read.workspace(workspaceId) === undefined) ledger.transact('system', () => ok({ facts: [{ type: 'workspace.added', body: { workspaceId, path: home, name: 'a', example: false } }], value: null }));
  const owner = { pid: process.pid, startedAt: name };
  const loop = productLoop(createFeedRooms({ ledger, home, now, version: 'test' }));
  const dispatcher = createDispatcher({ ledger, owner, onBlocked: async () => undefined, onFault: () => undefined, runOne: ({ runId }, signal) => runLoop({ ledger, home, owner, now, onProgress: () => undefined, models: noModels }, loop, runId, signal) });
  const faults: string[] = [];
  let due: (() => void) | null = null;
  const ticks = createFeedTicks({
    ledger, dispatcher, home, owner, now, onFault: (fault) => faults.push(fault.code),
    setTimer: (_, fire) => {
      due = fire;
      return () => {
        due = null;
      };
    },
  });
  ticks.resume();
  const before = ledger.read.runs({ loop: 'product' }).length;
  let ended = 0;
  ledger.subscribe((facts) => {
    ended += facts.filter(({ type }) => type === 'run.ended').length;
  });
  const house = { ledger, ticks, dispatcher, faults, fire: () => due?.(), ended: () => ended, before };
  houses.push(house);
  return house;
}

const minute = (count: number): string => new Date(Math.floor(start / 60_000) * 60_000 + count * 60_000).toISOString();

async function tickAt(minutes: number, ...awake: readonly House[]): Promise<void> {
  at = Math.floor(start / 60_000) * 60_000 + minutes * 60_000 + 1000;
  for (const house of awake) house.fire();
  for (const house of awake) await house.dispatcher.idle();
  // A process hears of another's facts a moment later; a minute is long enough for that, and here it is waited for.
  const runs = awake[0]?.ledger.read.runs({ loop: 'product' }).length ?? 0;
  for (const house of houses) await vi.waitFor(() => expect(house.ended()).toBe(runs - house.before), { timeout: 10_000, interval: 20 });
}

const outcomes = (house: House): readonly (readonly [string, string, number])[] => house.ledger.read.slots(workspaceId, 'product', 100).map(({ slot, outcome, count }) => [slot, outcome, count] as const).toReversed();

describe('the clock of a feed', () => {
  it('gives each minute one run, and its end is the tick’s outcome: here there is no feed to read', async () => {
    const house = open('one');
    house.ticks.switch(workspaceId, true, 'person:terminal');
    await tickAt(1, house);
    await tickAt(2, house);
    expect(outcomes(house)).toEqual([[minute(1), 'failed', 1], [minute(2), 'failed', 1]]);
    expect(house.ledger.read.slots(workspaceId, 'product', 1)[0]?.why).toContain('no `.touchline/feed.json`');
    expect(house.ledger.read.runs({ loop: 'product' })).toHaveLength(2);
  });

  it('runs no tick twice with two processes on one home', async () => {
    const [one, other] = [open('one'), open('other')];
    one.ticks.switch(workspaceId, true, 'person:terminal');
    other.ticks.resume();
    for (const count of [1, 2, 3]) await tickAt(count, one, other);
    expect(outcomes(one).map(([slot]) => slot)).toEqual([minute(1), minute(2), minute(3)]);
    expect(one.ledger.read.runs({ loop: 'product' })).toHaveLength(3);
  });

  it('records what it slept through as one range, and leaves out what another process ran meanwhile', async () => {
    const [one, other] = [open('one'), open('other')];
    one.ticks.switch(workspaceId, true, 'person:terminal');
    other.ticks.resume();
    await tickAt(1, one, other);
    await tickAt(3, one);
    await tickAt(6, other);
    const all = outcomes(one);
    expect(all.map(([slot, outcome, count]) => [slot, outcome, count])).toEqual([
      [minute(1), 'failed', 1], [minute(2), 'missed', 1], [minute(3), 'failed', 1], [minute(4), 'missed', 2], [minute(6), 'failed', 1],
    ]);
  });

  it('gives no tick again when the machine’s clock is set back, and says so', async () => {
    const house = open('one');
    house.ticks.switch(workspaceId, true, 'person:terminal');
    for (const count of [1, 2, 3, 4, 5]) await tickAt(count, house);
    await tickAt(1, house);
    expect(outcomes(house)).toHaveLength(5);
    expect(house.faults).toContain('clock_set_back');
    await tickAt(6, house);
    expect(outcomes(house).at(-1)?.[0]).toBe(minute(6));
  });

  it('goes on where it stopped after a restart', async () => {
    const first = open('one');
    first.ticks.switch(workspaceId, true, 'person:terminal');
    await tickAt(1, first);
    first.ticks.stop();
    at = Math.floor(start / 60_000) * 60_000 + 4 * 60_000 + 1000;
    const again = open('two');
    again.ticks.resume();
    await again.dispatcher.idle();
    expect(outcomes(again)).toEqual([[minute(1), 'failed', 1], [minute(2), 'missed', 2], [minute(4), 'failed', 1]]);
  });

  it('stops when it is switched off', async () => {
    const house = open('one');
    house.ticks.switch(workspaceId, true, 'person:terminal');
    await tickAt(1, house);
    house.ticks.switch(workspaceId, false, 'person:terminal');
    await tickAt(2, house);
    expect(outcomes(house)).toHaveLength(1);
    expect(house.ticks.nextAt(workspaceId)).toBeNull();
  });

  it('starts and stops with what another process switches, and stops with its workspace', async () => {
    const [one, other] = [open('one'), open('other')];
    one.ticks.switch(workspaceId, true, 'person:terminal');
    await vi.waitFor(() => expect(other.ticks.nextAt(workspaceId)).toBe(minute(1)), { timeout: 10_000, interval: 20 });
    other.ticks.switch(workspaceId, false, 'person:terminal');
    await vi.waitFor(() => expect(one.ticks.nextAt(workspaceId)).toBeNull(), { timeout: 10_000, interval: 20 });
    one.ticks.switch(workspaceId, true, 'person:terminal');
    removeWorkspace(one.ledger, 'person:terminal', workspaceId);
    expect(one.ticks.nextAt(workspaceId)).toBeNull();
    await vi.waitFor(() => expect(other.ticks.nextAt(workspaceId)).toBeNull(), { timeout: 10_000, interval: 20 });
    await tickAt(1, one, other);
    expect(outcomes(one)).toEqual([]);
  });

  it('runs no clock in a process that was not asked to', () => {
    const house = open('one');
    house.ticks.stop();
    house.ticks.switch(workspaceId, true, 'person:terminal');
    expect(house.ticks.nextAt(workspaceId)).toBeNull();
  });
});
