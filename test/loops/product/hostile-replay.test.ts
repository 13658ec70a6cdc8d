import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonBytes, kickOff, matches, rowsAt, trueScores, writeAfternoon, type Row, type Teller, type Told } from './afternoon.ts';
import { playThrough, type Tick } from './replayed.ts';

/** Three hours of a league with two sources. One tells the truth; the other does everything a source can do wrong. */
const minutes = 180;
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

interface Misdeed { readonly name: string; readonly from: number; readonly to: number; readonly codes: readonly string[]; tell(minute: number): Told }

const misdeeds: readonly Misdeed[] = [
  { name: 'stalls', from: 15, to: 35, codes: ['source_late'], tell: () => ({ bytes: jsonBytes(rowsAt(14)) }) },
  { name: 'lies', from: 38, to: 44, codes: ['goals_contradict_score', 'score_rose_too_fast', 'score_contradicted'], tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute).map((row) => withScore(row, 1))) }) },
  { name: 'goes away', from: 50, to: 56, codes: ['source_unreachable'], tell: () => ({ fault: { kind: 'unreachable' } }) },
  { name: 'sends half a JSON', from: 62, to: 66, codes: ['payload_cut_off'], tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute)).subarray(0, 300) }) },
  { name: 'sends Latin-1 as UTF-8', from: 72, to: 76, codes: [], tell: (minute) => ({ bytes: Buffer.from(JSON.stringify(rowsAt(minute)), 'latin1') }) },
  { name: 'flips its dates', from: 82, to: 88, codes: ['date_format_flipped'], tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute).map((row) => ({ ...row, starts: row.starts.replace('2031-05-06', '2031-06-05') }))) }) },
  { name: 'sends HTML with status 200', from: 94, to: 98, codes: ['payload_is_html'], tell: () => ({ bytes: utf8('<!doctype html><html><body>Please log in</body></html>') }) },
  { name: 'times out', from: 104, to: 108, codes: ['source_timed_out'], tell: () => ({ fault: { kind: 'timeout' } }) },
  { name: 'takes a goal back without a word', from: 112, to: 118, codes: ['score_fell', 'goals_contradict_score'], tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute).map((row) => (row.id === 'm1' ? { ...row, score: [0, 0] } : row))) }) },
  { name: 'answers with nothing', from: 124, to: 128, codes: ['payload_empty', 'events_vanished'], tell: () => ({ bytes: utf8('[]') }) },
];

function withScore(row: Row, more: number): Row {
  return row.score === null ? row : { ...row, score: [row.score[0] + more, row.score[1]] };
}

const honest: Teller = { source: 'alpha', second: 10, tell: (minute) => ({ bytes: jsonBytes(rowsAt(minute)) }) };
const wretched: Teller = { source: 'beta', second: 10, tell: (minute) => misdeeds.find(({ from, to }) => minute >= from && minute < to)?.tell(minute) ?? { bytes: jsonBytes(rowsAt(minute)) } };

const minuteOf = (tick: Tick): number => Math.floor((Date.parse(tick.step.at) - kickOff) / 60_000);

describe.each([0.5, 0.9])('three hours with a source that does everything wrong, trusted %d beside one that is trusted 0.5', (trust) => {
  let folder = '';
  let ticks: readonly Tick[] = [];
  let remarks: readonly (readonly [number, readonly string[]])[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-afternoon-'));
    const sources = [honest, wretched].map(({ source: id }) => ({ connector: 'connectors/plain.json', id, trust: id === 'beta' ? trust : 0.5 }));
    const written = writeAfternoon(folder, [honest, wretched], minutes, { sources });
    const said: (readonly [number, readonly string[]])[] = [];
    const played = await playThrough({ folder, ...written, everySeconds: 0 }, (tick, house) => {
      said.push([minuteOf(tick), house.ledger.read.sourceReads(house.workspace.workspaceId).find((row) => row.source === 'beta')?.remarks ?? []]);
    });
    expect(played.house.ledger.verify()).toMatchObject({ sound: true });
    await played.house.close();
    ticks = played.ticks;
    remarks = said;
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('never fails, whatever comes', () => {
    expect(ticks).toHaveLength(minutes + 1);
    expect(ticks.filter(({ run }) => run.status !== 'done').map(({ run }) => run.fault)).toEqual([]);
  });

  it('never shows a score that was not true at some time before', () => {
    const wrong = ticks.flatMap((tick) => shown(tick).filter(({ id, score }) => !trueScores(id, minuteOf(tick)).has(score)).map((one) => ({ minute: minuteOf(tick), ...one })));
    expect(wrong).toEqual([]);
  });

  it('shows every goal within three minutes, since one source is always good', () => {
    const late = ticks.flatMap((tick) => shown(tick).filter(({ id, score }) => !recentScores(id, minuteOf(tick)).has(score)).map((one) => ({ minute: minuteOf(tick), ...one })));
    expect(late).toEqual([]);
  });

  it.each(misdeeds.filter(({ codes }) => codes.length > 0).map((misdeed) => [misdeed.name, misdeed] as const))('names it when the source %s, within two ticks', (name, { from, to, codes }) => {
    // One that stalls can't be told from one with nothing new before the other has moved on.
    const noticedBy = name === 'stalls' ? from + 3 : from + 1;
    const during = ticks.filter((tick) => minuteOf(tick) >= noticedBy && minuteOf(tick) < to);
    const named = during.map((tick) => tick.feed?.sources.find(({ id }) => id === 'beta'));
    expect(named.filter((source) => source?.state === 'good' || !codes.includes(source?.fault?.code ?? ''))).toEqual([]);
  });

  it('reads Latin-1 that calls itself UTF-8, and says so', () => {
    expect(remarks.filter(([minute]) => minute >= 73 && minute < 76).every(([, said]) => said.some((remark) => /windows-1252/i.test(remark)))).toBe(true);
    const during = ticks.filter((tick) => minuteOf(tick) >= 73 && minuteOf(tick) < 76);
    expect(during.map((tick) => tick.feed?.sources.find(({ id }) => id === 'beta')?.fault?.code)).toEqual(during.map(() => 'encoding_wrong'));
    const names = ticks.filter((tick) => minuteOf(tick) >= 73 && minuteOf(tick) < 76).flatMap((tick) => tick.feed?.items.flatMap((item) => item.competitors.map(({ name: shownName }) => shownName)) ?? []);
    expect(names).toContain('Østermark');
    expect(names.filter((one) => !matches.some(({ home, away }) => one === home || one === away))).toEqual([]);
  });

  it('believes the source again when it is good again', () => {
    expect(ticks.at(-1)?.feed?.sources.map(({ id, state }) => [id, state])).toEqual([['alpha', 'good'], ['beta', 'good']]);
    expect(ticks.at(-1)?.feed?.items.map(({ status }) => status)).toEqual(['finished', 'finished', 'finished', 'finished']);
  });
});

function shown({ feed }: Tick): readonly { readonly id: string; readonly score: string }[] {
  return (feed?.items ?? []).flatMap((item) => {
    const match = matches.find(({ home }) => item.competitors.some(({ name }) => name === home));
    return match === undefined || item.total === null ? [] : [{ id: match.id, score: `${item.total['home'] ?? '?'}-${item.total['away'] ?? '?'}` }];
  });
}

function recentScores(id: string, minute: number): ReadonlySet<string> {
  const scores = new Set<string>();
  for (let at = Math.max(0, minute - 3); at <= minute; at += 1) {
    const score = rowsAt(at).find((row) => row.id === id)?.score;
    if (score !== null && score !== undefined) scores.add(score.join('-'));
  }
  return scores;
}
