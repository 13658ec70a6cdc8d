import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { EventObservation } from '../../main/domain/event-data.ts';
import { sportOf } from '../../main/feed/sports/all.ts';
import { headOfObservation } from '../../main/feed/validity/event-words.ts';
import { tryConnector, type ConnectorTrial } from '../../main/sources/try-connector.ts';
import { only } from './read-with.ts';

/** A workspace's own connector, of a format and a sport that no connector of Touchline's reads. */
const manifest = readFileSync(join(import.meta.dirname, 'games/volleyball-rally-log.json'), 'utf8');

const head = (id: string, best = 5): string => `#MATCH ${id} 2031-10-04 19:30+02:00 ${best}\nT1 ASH=Ashford Spikers\nT2 TRN=Tarn Volley\nCOMP Harbour League / Round 3\n`;

/** A set rally by rally to the given score, the loser's points first; the last is the winner's. */
function setOf(number: number, home: number, away: number): string {
  const lines = [`SET ${number}`];
  const winner = home > away ? 'ASH' : 'TRN';
  const level = Math.min(home, away);
  for (let point = 0; point < level; point += 1) lines.push(`${point + 1}:${point} ASH K [Ada Quist]`, `${point + 1}:${point + 1} TRN E`);
  for (let point = level + 1; point <= Math.max(home, away); point += 1) lines.push(home > away ? `${point}:${level} ${winner} A` : `${level}:${point} ${winner} B [Eva Moe]`);
  return `${lines.join('\n')}\n`;
}

async function read(log: string): Promise<ConnectorTrial> {
  const tried = await tryConnector(manifest, { log: Buffer.from(log) }, {});
  if (!tried.ok) throw new Error(`${tried.error.code}: ${tried.error.message}`);
  return tried.value;
}

/** What the sport makes of the actions. */
function listed(observation: EventObservation): Readonly<Record<string, number>> | null {
  return sportOf(observation.sport).total(headOfObservation(observation), observation.actions);
}

describe('a rally log of volleyball', () => {
  test('a match of four sets, with its names, time and sets', async () => {
    const trial = await read(`${head('HL-1')}${setOf(1, 25, 20)}X time-out\n${setOf(2, 25, 27)}${setOf(3, 25, 12)}${setOf(4, 25, 23)}END 3-1\n`);
    const match = only(trial.observations);
    expect(trial).toMatchObject({ rejected: [], remarks: [], lines: ['HL-1  Ashford Spikers – Tarn Volley  3–1  finished, 182 actions', '1 events, 0 records rejected.'] });
    expect(match).toMatchObject({ startsAt: '2031-10-04T17:30:00.000Z', startsOn: '2031-10-04', clock: null, competition: { name: 'Harbour League', round: 'Round 3' }, attributes: { bestOf: 5 } });
    expect(match.score).toEqual({ total: { home: 3, away: 1 }, shootout: null, periods: [[25, 20], [25, 27], [25, 12], [25, 23]].map(([home, away], index) => ({ period: `SET${index + 1}`, values: { home, away } })) });
    expect(match.actions[0]).toMatchObject({ id: 'set-1-rally-1-0', type: 'rally', period: 'SET1', sequence: 1, competitor: 'home', participant: 'Ada Quist', attributes: { set: 1, homePoints: 1, awayPoints: 0, how: 'kill' } });
    expect(match.actions[1]).toMatchObject({ competitor: 'away', participant: null, attributes: { how: 'error' } });
    expect(listed(match)).toEqual({ home: 3, away: 1 });
  });

  test('the deciding set goes to fifteen, also while the match has no end yet', async () => {
    const sets = `${setOf(1, 25, 20)}${setOf(2, 20, 25)}`;
    const decided = only((await read(`${head('HL-2', 3)}${sets}${setOf(3, 13, 15)}`)).observations);
    expect(decided).toMatchObject({ status: 'live', score: { total: { home: 1, away: 2 } } });
    expect(listed(decided)).toEqual({ home: 1, away: 2 });
    const open = only((await read(`${head('HL-2', 5)}${sets}${setOf(3, 13, 15)}`)).observations);
    expect(open).toMatchObject({ status: 'live', clock: { period: 'SET3' }, score: { total: { home: 1, away: 1 } } });
    expect(listed(open)).toEqual({ home: 1, away: 1 });
  });

  test('a correction takes back a point, and a set that it had won', async () => {
    const set = setOf(1, 25, 23);
    const taken = only((await read(`${head('HL-3')}${set}CORR 24:23\n`)).observations);
    expect(taken).toMatchObject({ score: { total: { home: 0, away: 0 }, periods: [{ values: { home: 24, away: 23 } }] } });
    expect(listed(taken)).toEqual({ home: 0, away: 0 });
    const again = only((await read(`${head('HL-3')}${set}CORR 24:23\n25:23 ASH K\n${setOf(2, 1, 0)}`)).observations);
    expect(again.actions.filter(({ id }) => id.includes('25-23')).map(({ id }) => id)).toEqual(['set-1-rally-25-23', 'set-1-rally-25-23-2']);
    expect(again.score?.total).toEqual({ home: 1, away: 0 });
    expect(listed(again)).toEqual({ home: 1, away: 0 });
  });

  test('a withdrawal leaves the sets as they were', async () => {
    const match = only((await read(`${head('HL-4')}${setOf(1, 25, 23)}${setOf(2, 3, 8)}END W TRN\n`)).observations);
    expect(match).toMatchObject({ status: 'abandoned', score: { total: { home: 1, away: 0 } }, attributes: { retired: 'home' } });
    expect(match.actions.at(-1)).toMatchObject({ id: 'withdrawal', competitor: 'away' });
    expect(listed(match)).toEqual({ home: 1, away: 0 });
    const ahead = only((await read(`${head('HL-4')}${setOf(1, 25, 23)}${setOf(2, 3, 8)}END W ASH\n`)).observations);
    expect(ahead).toMatchObject({ status: 'finished', clock: null, score: { total: { home: 1, away: 0 } }, attributes: { retired: 'away' } });
  });

  test('a match that has not begun has no score; one rally is a list of one', async () => {
    const trial = await read(`${head('HL-5')}${setOf(1, 25, 23)}${head('HL-6')}${head('HL-7')}SET 1\n0:1 TRN A\n`);
    expect(trial.rejected).toEqual([]);
    expect(only(trial.observations, 'HL-6')).toMatchObject({ status: 'scheduled', score: null, clock: null, actions: [] });
    expect(only(trial.observations, 'HL-7')).toMatchObject({ status: 'live', score: { total: { home: 0, away: 0 }, periods: [{ period: 'SET1', values: { home: 0, away: 1 } }] } });
  });

  test('ids of what was there stay when the log grows', async () => {
    const log = `${head('HL-8')}${setOf(1, 25, 23)}${setOf(2, 20, 25)}CORR 20:24\n20:25 TRN K\n`.split('\n');
    const whole = only((await read(log.join('\n'))).observations).actions.map(({ id }) => id);
    for (const length of [10, 60, log.length - 2]) {
      const ids = only((await read(log.slice(0, length).join('\n'))).observations).actions.map(({ id }) => id);
      expect(whole.slice(0, ids.length)).toEqual(ids);
    }
  });

  test('a team that does not play rejects its match alone; a line that is none is a fault', async () => {
    const trial = await read(`${head('HL-9')}${setOf(1, 25, 23)}${head('HL-10')}SET 1\n1:0 OWL K\n`);
    expect(trial.observations).toHaveLength(1);
    expect(trial.rejected).toMatchObject([{ code: 'record_refused', message: expect.stringContaining('OWL') }]);
    expect(await tryConnector(manifest, { log: Buffer.from(`${head('HL-11')}SET 1\n1:0 ASH Z\n`) }, {})).toMatchObject({ ok: false, error: { code: 'payload_text_line_unknown', message: expect.stringContaining('Line 6') } });
  });
});
