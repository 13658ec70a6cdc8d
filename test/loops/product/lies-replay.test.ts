import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contradictionIn } from '../../../main/loops/product/contradictions.ts';
import { jsonBytes, kickOff, matches, rowsAt, trueScores, writeAfternoon, type Row, type Teller } from './afternoon.ts';
import { playThrough, type Tick } from './replayed.ts';

/** Three hours beside a source whose lies are such as could be true. */
const minutes = 180;

interface Lie { readonly name: string; readonly from: number; readonly to: number; readonly code: string | null; tell(row: Row): Row }

const atTheEnd = { from: 100, to: 116 };
const lies: readonly Lie[] = [
  { name: 'gives a goal from its first word on', from: 0, to: 6, code: null, tell: (row) => (row.id === 'm2' ? withGoal(row, 1) : row) },
  { name: 'turns the sides of a match round', from: 8, to: 11, code: null, tell: (row) => (row.id === 'm2' ? { ...row, home: row.away, away: row.home } : row) },
  { name: 'gives a goal with its scorer to a side that did not score', from: 20, to: 28, code: 'score_contradicted', tell: (row) => (row.id === 'm2' ? withGoal(row, 19) : row) },
  { name: 'adds a goal at half-time, when every clock stands', from: 47, to: 56, code: 'score_contradicted', tell: (row) => (row.id === 'm1' ? withGoal(row, 44) : row) },
  { name: 'calls a match that is played put off', from: 60, to: 64, code: 'status_went_back', tell: (row) => (row.id === 'm1' ? { ...row, status: 'postponed', period: null, minute: null, score: null, goals: [] } : row) },
  { name: 'turns the sides of a match round and not its score', from: 70, to: 74, code: 'sides_swapped', tell: (row) => (row.id === 'm2' ? { ...row, home: row.away, away: row.home } : row) },
  { name: 'calls a match ended that is played, and gives it another goal', ...atTheEnd, code: null, tell: (row) => (row.id === 'm1' ? { ...withGoal(row, 85), status: 'finished', period: null, minute: null } : row) },
  { name: 'gives a goal for half an hour', from: 118, to: 150, code: 'score_contradicted', tell: (row) => (row.id === 'm4' ? withGoal(row, 40) : row) },
];

function withGoal(row: Row, minute: number): Row {
  return row.score === null ? row : { ...row, score: [row.score[0], row.score[1] + 1], goals: [...row.goals, { minute, side: 'away', scorer: 'Falk Unseen' }] };
}

const minuteOf = (tick: Tick): number => Math.floor((Date.parse(tick.step.at) - kickOff) / 60_000);
/** Once, while the other lies, the honest source can't be read. */
const missed = 113;
const honest: Teller = { source: 'alpha', second: 10, tell: (minute) => (minute === missed ? { fault: { kind: 'timeout' } } : { bytes: jsonBytes(rowsAt(minute)) }) };
const lying: Teller = {
  source: 'beta', second: 10,
  tell: (minute) => {
    const lie = lies.find(({ from, to }) => minute >= from && minute < to);
    return { bytes: jsonBytes(lie === undefined ? rowsAt(minute) : rowsAt(minute).map((row) => lie.tell(row))) };
  },
};

describe.each([0.7, 0.9])('a source whose lies could be true, trusted %d beside one that is trusted 0.5', (trust) => {
  let folder = '';
  let ticks: readonly Tick[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-lies-'));
    const sources = [honest, lying].map(({ source: id }) => ({ connector: 'connectors/plain.json', id, trust: id === 'beta' ? trust : 0.5 }));
    const played = await playThrough({ folder, ...writeAfternoon(folder, [honest, lying], minutes, { sources }), everySeconds: 0 });
    await played.house.close();
    ticks = played.ticks;
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('costs no run', () => {
    expect(ticks).toHaveLength(minutes + 1);
    expect(ticks.filter(({ run }) => run.status !== 'done').map(({ run }) => run.fault)).toEqual([]);
  });

  it('has no score shown that never was, and no match that is played put off or ended', () => {
    for (const tick of ticks) {
      for (const { id, item } of itemsOf(tick)) {
        const minute = minuteOf(tick);
        if (item.total !== null) expect(trueScores(id, minute), `${id}, minute ${minute}`).toContain(scoreOf(id, item));
        expect(item.status).not.toBe('postponed');
        if (item.status === 'finished') expect(rowsAt(minute).find((row) => row.id === id)?.status, `${id}, minute ${minute}`).toBe('finished');
      }
    }
  });

  it.each(lies.flatMap((lie) => (lie.code === null ? [] : [[lie.name, lie.from, lie.to, lie.code] as const])))('is named within two ticks when it %s', (_, from, to, code) => {
    const during = ticks.filter((tick) => minuteOf(tick) > from && minuteOf(tick) < to);
    expect(during.map((tick) => faultOf(tick, 'beta')?.code)).toEqual(during.map(() => code));
    expect(during.map((tick) => tick.feed?.sources.find(({ id }) => id === 'alpha')?.state)).toEqual(during.map(() => 'good'));
  });

  it('has nothing shown while both only ever contradicted each other, and is named within two ticks', () => {
    const atFirst = ticks.filter((tick) => minuteOf(tick) < 6);
    expect(atFirst.flatMap((tick) => itemsOf(tick).filter(({ id }) => id === 'm2').map(({ item }) => item.total))).toEqual(atFirst.map(() => null));
    expect(atFirst.slice(1).map((tick) => faultOf(tick, 'beta')?.code)).toEqual(atFirst.slice(1).map(() => 'score_contradicted'));
  });

  it('has no final score but the true one shown: none while it gives another, and then at once', () => {
    const ended = ticks.filter((tick) => minuteOf(tick) > 109);
    const finals = ended.map((tick) => itemsOf(tick).flatMap(({ id, item }) => (id === 'm1' ? [scoreOf(id, item)] : [])));
    expect(finals).toEqual(ended.map((tick) => [minuteOf(tick) < atTheEnd.to ? null : '2-1']));
    const during = ticks.filter((tick) => minuteOf(tick) > atTheEnd.from && minuteOf(tick) < atTheEnd.to);
    expect(during.filter((tick) => minuteOf(tick) !== missed && faultOf(tick, 'beta') === null).map(minuteOf)).toEqual([]);
  });

  it('is told of by the feed as contradicted, and only then', () => {
    for (const tick of ticks) {
      const fault = faultOf(tick, 'beta');
      const isContradicted = fault?.code === 'score_contradicted' || fault?.code === 'status_contradicted';
      expect(contradictionIn(tick.feed, 'beta')?.message ?? null).toBe(isContradicted ? fault.message : null);
    }
  });

  it('is good again when it tells the truth', () => {
    expect(ticks.at(-1)?.feed?.sources.map(({ state }) => state)).toEqual(['good', 'good']);
  });
});

type Item = NonNullable<Tick['feed']>['items'][number];

function faultOf({ feed }: Tick, source: string): NonNullable<Tick['feed']>['sources'][number]['fault'] {
  return feed?.sources.find(({ id }) => id === source)?.fault ?? null;
}

/** A score as it is read beside the names: the true home side's first, whichever side the feed puts it on. */
function scoreOf(id: string, { total, competitors }: Item): string | null {
  const match = matches.find((one) => one.id === id);
  const pointsOf = (team: string | undefined): number | string => total?.[competitors.find(({ name }) => name === team)?.key ?? ''] ?? '?';
  return total === null ? null : `${pointsOf(match?.home)}-${pointsOf(match?.away)}`;
}

function itemsOf({ feed }: Tick): readonly { readonly id: string; readonly item: Item }[] {
  return (feed?.items ?? []).flatMap((item) => {
    const match = matches.find(({ home }) => item.competitors.some(({ name }) => name === home));
    return match === undefined ? [] : [{ id: match.id, item }];
  });
}
