import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createReplayDesk, type ReplayDesk } from '../../main/app/replay/replay-desk.ts';
import { newWorkspaceId } from '../../main/domain/ids.ts';
import { ok } from '../../main/domain/result.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { openLedger } from '../../main/ledger/open.ts';
import type { ReplayState } from '../../preload/feed-api.ts';
import { jsonBytes, rowsAt, writeAfternoon } from '../loops/product/afternoon.ts';
import { valueOf } from '../loops/product/replayed.ts';
import { workspaceAdded } from '../support/facts.ts';
import { noModels } from '../support/no-models.ts';

const workspaceId = newWorkspaceId();
let folder: string;
let ledger: Ledger;
let desk: ReplayDesk;
let recording: string;
let states: (ReplayState | null)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-replay-desk-'));
  const home = join(folder, 'home');
  ledger = valueOf(openLedger({ home }));
  const written = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute)) }) }], 2);
  recording = written.recording;
  ledger.transact('system', () => ok({ facts: [workspaceAdded({ workspaceId, path: written.repository })], value: null }));
  states = [];
  desk = createReplayDesk({ ledger, home, actor: 'person:window', models: noModels, version: 'test', onProgress: () => undefined, onState: (state) => states.push(state), onFault: () => undefined });
});

afterEach(async () => {
  await desk.close();
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const houses = (): readonly string[] => readdirSync(join(folder, 'home', 'replays'));

it('has one replay open at a time, however fast they are asked for, and leaves nothing of those that were closed', async () => {
  const opened = await Promise.all([desk.openReplay(workspaceId, recording), desk.openReplay(workspaceId, recording), desk.openReplay(workspaceId, recording)]);
  expect(opened.map(({ ok: is }) => is)).toEqual([true, true, true]);
  expect(houses()).toHaveLength(1);
  await desk.controlReplay({ kind: 'restart' });
  expect(houses()).toHaveLength(1);
  await desk.close();
  expect(houses()).toEqual([]);
  expect(states.at(-1)).toBeNull();
  expect(valueOf(await desk.replay())).toBeNull();
});

it('keeps the replay that is open where another can’t be opened', async () => {
  valueOf(await desk.openReplay(workspaceId, recording));
  expect(await desk.openReplay(workspaceId, join(folder, 'nowhere'))).toMatchObject({ ok: false, error: { code: 'recording_missing' } });
  expect(valueOf(await desk.replay())?.state.total).toBe(3);
});

it('can be closed while it plays', async () => {
  valueOf(await desk.openReplay(workspaceId, recording));
  valueOf(await desk.controlReplay({ kind: 'play' }));
  await Promise.all([desk.close(), desk.close()]);
  expect(await desk.controlReplay({ kind: 'play' })).toMatchObject({ ok: false, error: { code: 'no_replay' } });
});
