import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contradictionIn } from '../../../main/loops/product/contradictions.ts';
import { jsonBytes, kickOff, matches, rowsAt, trueScores, writeAfternoon, type Row, type Teller } from './afternoon.ts';
import { playThrough, type Tick } from './replayed.ts';

/** An hour and ten minutes beside a source whose lies are such as could be true. */
const minutes = 70;

interface Lie { readonly name: string; readonly from: number; readonly to: number; readonly code: string | null; tell(row: Row): Row }

const lies: readonly Lie[] = [
  { name: 'turns the sides of a match round', from: 8, to: 11, code: null, tell: (row) => (row.id === 'm2' ? { ...row, home: row.away, away: row.home } : row) },
  { name: 'gives a goal with its scorer to a side that did not score', from: 20, to: 28, code: 'score_contradicted', tell: (row) => (row.id === 'm2' ? withGoal(row, 19) : row) },
  { name: 'adds a goal at half-time, when every clock stands', from: 47, to: 56, code: 'score_contradicted', tell: (row) => (row.id === 'm1' ? withGoal(row, 44) : row) },
  { name: 'calls a match that is played put off', from: 60, to: 64, code: 'status_went_back', tell: (row) => (row.id === 'm1' ? { ...row, status: 'postponed', period: null, minute: null, score: null, goals: [] } : row) },
];

function withGoal(row: Row, minute: number): Row {
  return row.score === null ? row : { ...row, score: [row.score[0], row.score[1] + 1], goals: [...row.goals, { minute, side: 'away', scorer: 'Falk Unseen' }] };
}

const minuteOf = (tick: Tick): number => Math.floor((Date.parse(tick.step.at) - kickOff) / 60_000);
const honest: Teller = { source: 'alpha', second: 10, tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute)) }) };
const lying: Teller = {
  source: 'beta', second: 10,
  tell: (minute) => {
    const lie = lies.find(({ from, to }) => minute >= from && minute < to);
    return { bytes: jsonBytes(lie === undefined ? rowsAt(minute) : rowsAt(minute).map((row) => lie.tell(row))) };
  },
};

describe('a source whose lies could be true', () => {
  let folder = '';
  let ticks: readonly Tick[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-lies-'));
    const played = await playThrough({ folder, ...writeAfternoon(folder, [honest, lying], minutes, { sources: ['alpha', 'beta'].map((id) => ({ connector: 'connectors/plain.json', id, trust: id === 'beta' ? 0.7 : 0.5 })) }), everySeconds: 0 });
    await played.house.close();
    ticks = played.ticks;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('costs no run', () => {
    expect(ticks.filter(({ run }) => run.status !== 'done').map(({ run }) => run.fault)).toEqual([]);
  });

  it('has no score shown that never was, and no match that is played put off', () => {
    for (const tick of ticks) {
      for (const { id, item } of itemsOf(tick)) {
        if (item.total !== null) expect(trueScores(id, minuteOf(tick)), `${id}, minute ${minuteOf(tick)}`).toContain(`${item.total['home'] ?? '?'}-${item.total['away'] ?? '?'}`);
        expect(item.status).not.toBe('postponed');
      }
    }
  });

  it.each(lies.flatMap((lie) => (lie.code === null ? [] : [[lie.name, lie.from, lie.to, lie.code] as const])))('is named within two ticks when it %s', (_, from, to, code) => {
    const during = ticks.filter((tick) => minuteOf(tick) > from && minuteOf(tick) < to);
    expect(during.map((tick) => tick.feed?.sources.find(({ id }) => id === 'beta')?.fault?.code)).toEqual(during.map(() => code));
    expect(during.map((tick) => tick.feed?.sources.find(({ id }) => id === 'alpha')?.state)).toEqual(during.map(() => 'good'));
  });

  it('is told of by the feed as contradicted, and only then', () => {
    for (const tick of ticks) {
      const feed = tick.feed ?? null;
      const fault = feed?.sources.find(({ id }) => id === 'beta')?.fault ?? null;
      expect(contradictionIn(feed, 'beta')?.message ?? null).toBe(fault?.code === 'score_contradicted' ? fault.message : null);
      expect(contradictionIn(feed, 'alpha')).toBeNull();
    }
  });

  it('is good again when it tells the truth', () => {
    expect(ticks.at(-1)?.feed?.sources.map(({ state }) => state)).toEqual(['good', 'good']);
  });
});

function itemsOf({ feed }: Tick): readonly { readonly id: string; readonly item: NonNullable<Tick['feed']>['items'][number] }[] {
  return (feed?.items ?? []).flatMap((item) => {
    const match = matches.find(({ home }) => item.competitors.some(({ name }) => name === home));
    return match === undefined ? [] : [{ id: match.id, item }];
  });
}
