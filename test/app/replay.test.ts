import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planFor } from '../../main/app/replay/replay-plan.ts';
import { openReplayHouse, replayFolder } from '../../main/app/replay/replay-house.ts';
import { createReplay, type Replay } from '../../main/app/replay/replay.ts';
import { replaySteps } from '../../main/feed/replay/replay-steps.ts';
import { defaultSettings } from '../../main/domain/settings.ts';
import { fail } from '../../main/domain/result.ts';
import { openRecording } from '../../main/feed/replay/recording.ts';
import type { ReplayState } from '../../preload/feed-api.ts';
import { jsonBytes, rowsAt, writeAfternoon } from '../loops/product/afternoon.ts';
import { valueOf } from '../loops/product/replayed.ts';
import { noModels } from '../support/no-models.ts';

let folder: string;
let replay: Replay | null;
let houses = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-replay-'));
  replay = null;
});

afterEach(async () => {
  await replay?.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(minutes: number, speed: number): { readonly replay: Replay; readonly states: ReplayState[]; readonly refuse: () => void } {
  let full = false;
  const written = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute)) }) }], minutes);
  const recording = valueOf(openRecording(written.recording));
  const states: ReplayState[] = [];
  replay = valueOf(createReplay({
    recording, title: 'Afternoon', speed, everySeconds: 0, onState: (state) => states.push(state),
    openHouse: () => full ? fail('disk_full', 'The disk is full.', 'Free some space.') : openReplayHouse({
      home: replayFolder(join(folder, 'home'), `test-${(houses += 1)}`), repository: written.repository, recording, plan: valueOf(planFor(recording, written.repository)), settings: defaultSettings,
      actor: 'person:window', models: noModels, version: 'test', onProgress: () => undefined, onFault: () => undefined,
    }),
  }));
  return { replay, states, refuse: () => { full = true; } };
}

describe('a replay', () => {
  it('plays to its end as fast as it goes, and tells how far it has come', async () => {
    const { replay: one, states } = open(5, 0);
    await one.control({ kind: 'play' });
    await one.settled();
    expect(one.state()).toMatchObject({ done: 6, total: 6, playing: false, fault: null });
    expect(states.at(-1)).toEqual(one.state());
    expect(one.state().marks.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'changed'));
    expect(states.map(({ done }) => done)).toEqual(states.map(({ done }) => done).sort((a, b) => a - b));
    expect(valueOf(await one.page()).versions).toHaveLength(6);
  });

  it('goes on from where it was paused, and a seek feeds up to its mark and no further', async () => {
    const { replay: one } = open(5, 1);
    await one.control({ kind: 'seek', to: 3 });
    await one.settled();
    expect(one.state()).toMatchObject({ done: 3, playing: false });
    await one.control({ kind: 'seek', to: 1 });
    await one.settled();
    expect(one.state().done).toBe(3);
    await one.control({ kind: 'play' });
    await one.control({ kind: 'pause' });
    await one.settled();
    expect(one.state()).toMatchObject({ done: 3, playing: false });
    await one.control({ kind: 'speed', speed: 0 });
    await one.control({ kind: 'play' });
    await one.settled();
    expect(one.state().done).toBe(6);
  });

  it('begins again with an empty house', async () => {
    const { replay: one } = open(2, 0);
    await one.control({ kind: 'play' });
    await one.settled();
    const first = valueOf(await one.page()).page.feed?.items.map(({ summary }) => summary.text);
    await one.control({ kind: 'restart' });
    expect(one.state()).toMatchObject({ done: 0, position: null });
    expect(valueOf(await one.page()).versions).toEqual([]);
    await one.control({ kind: 'play' });
    await one.settled();
    expect(valueOf(await one.page()).page.feed?.items.map(({ summary }) => summary.text)).toEqual(first);
  });

  it('takes clicks one after the other, however fast they come', async () => {
    const { replay: one } = open(2, 0);
    await Promise.all([one.control({ kind: 'play' }), one.control({ kind: 'restart' }), one.control({ kind: 'play' }), one.control({ kind: 'restart' }), one.control({ kind: 'play' })]);
    await one.settled();
    expect(one.state()).toMatchObject({ done: 3, total: 3, playing: false, fault: null });
    expect(valueOf(await one.page()).versions).toHaveLength(3);
  });

  it('can still be looked at where it can’t begin again', async () => {
    const { replay: one, refuse } = open(2, 0);
    await one.control({ kind: 'play' });
    await one.settled();
    refuse();
    expect(await one.control({ kind: 'restart' })).toMatchObject({ ok: false, error: { code: 'disk_full' } });
    expect(one.state()).toMatchObject({ done: 3, playing: false });
    expect(valueOf(await one.page()).versions).toHaveLength(3);
  });

  it('names what stops it instead of throwing it at nobody', async () => {
    const { replay: one } = open(2, 0);
    one.house().ledger.close();
    await one.control({ kind: 'play' });
    await one.settled();
    expect(one.state()).toMatchObject({ playing: false, fault: { code: 'replay_failed' } });
    replay = null;
  });

  it('refuses more ticks than anybody waits for', () => {
    const written = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute)) }) }], 1);
    const recording = { ...valueOf(openRecording(written.recording)), from: '1970-01-01T00:00:00.000Z' };
    const made = createReplay({ recording, title: 'Ages', speed: 0, everySeconds: 60, onState: () => undefined, openHouse: () => fail('not_reached', 'No house is opened.', 'Nothing to do.') });
    expect(made).toMatchObject({ ok: false, error: { code: 'replay_too_long' } });
  });

  it('clears away what dead processes played, and nothing of living ones', () => {
    const home = join(folder, 'home');
    for (const name of ['999999999-terminal', `${process.pid}-window`, 'nonsense']) mkdirSync(join(home, 'replays', name), { recursive: true });
    expect(replayFolder(home, 'new')).toBe(join(home, 'replays', `${process.pid}-new`));
    expect(readdirSync(join(home, 'replays'))).toEqual([`${process.pid}-window`]);
    expect(existsSync(home)).toBe(true);
  });
});

it('ticks between observations only where it is asked to', () => {
  const written = writeAfternoon(folder, [{ source: 'alpha', second: 0, tell: (minute) => (minute % 10 === 0 ? { bytes: jsonBytes(rowsAt(minute)) } : null) }], 20);
  const recording = valueOf(openRecording(written.recording));
  expect(replaySteps(recording, 0).map(({ done }) => done)).toEqual([1, 2, 3]);
  expect(replaySteps(recording, 300).map(({ done }) => done)).toEqual([1, 1, 2, 2, 3]);
});
