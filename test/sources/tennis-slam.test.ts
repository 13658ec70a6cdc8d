import { describe, expect, test } from 'vitest';
import { only, readWith } from './read-with.ts';

const columns = ['match_id', 'ElapsedTime', 'SetNo', 'P1GamesWon', 'P2GamesWon', 'SetWinner', 'GameNo', 'GameWinner', 'PointNumber', 'PointWinner', 'PointServer', 'P1Score', 'P2Score'] as const;
const matches = (slam: string, year: number, number: string) => `match_id,year,slam,match_num,player1,player2,status,winner,event_name,round,court_name,court_id,player1id,player2id,nation1,nation2\nm1,${year},${slam},${number},Ada Quist,Eva Moe,,,,,,,,,,\n`;

/** Games won to love, each letter the winner's; sets of six. */
function pointsOf(games: string): string {
  const lines: string[] = [];
  const won = [0, 0];
  let set = 1;
  let number = 0;
  for (const [index, letter] of games.split('').entries()) {
    const winner = letter === 'a' ? 0 : 1;
    for (let point = 1; point <= 4; point += 1) {
      number += 1;
      const last = point === 4;
      if (last) won[winner] = (won[winner] ?? 0) + 1;
      const over = last && (won[winner] ?? 0) >= 6;
      const score = [0, 0].map((_, side) => (side === winner && !last ? ['15', '30', '40'][point - 1] ?? '0' : '0'));
      lines.push(['m1', `0:${String(Math.floor(number / 60)).padStart(2, '0')}:${String(number % 60).padStart(2, '0')}`, set, won[0], won[1], over ? winner + 1 : 0, index + 1, last ? winner + 1 : 0, number, winner + 1, (index % 2) + 1, ...score].join(','));
      if (over) { won.fill(0); set += 1; }
    }
  }
  return `${columns.join(',')}\nm1,0:00:00,1,0,0,0,1,0,0X,0,0,0,0\n${lines.join('\n')}\n`;
}

describe('tennis-slam', () => {
  test('a women’s match of two sets', async () => {
    const match = only((await readWith('tennis-slam', { matches: matches('ausopen', 2015, '2101'), points: pointsOf('aabaaaabbaaaaaa') })).observations);
    expect(match).toMatchObject({ key: 'm1', status: 'finished', clock: null, attributes: { bestOf: 3, finalSet: 'advantage', sex: 'women' }, competition: { name: 'Australian Open women’s singles', season: '2015' } });
    expect(match.score).toMatchObject({ total: { home: 2, away: 0 }, periods: [{ period: 'SET1', values: { home: 6, away: 1 } }, { period: 'SET2', values: { home: 6, away: 2 } }] });
    expect(match.actions).toHaveLength(15 * 4);
    expect(match.actions[3]).toMatchObject({ id: 'point-4', type: 'point', period: 'SET1', minute: 0, second: 4, sequence: 4, competitor: 'home', attributes: { server: 'home', set: 1, game: 1, homeGames: 1, awayGames: 0, wonGame: 'home', wonSet: null } });
  });

  test('a men’s match under way', async () => {
    const match = only((await readWith('tennis-slam', { matches: matches('usopen', 2031, '1101'), points: pointsOf('aaaaaabb') })).observations);
    expect(match).toMatchObject({ status: 'live', clock: { period: 'SET2', minute: 0, second: 32 }, score: { total: { home: 1, away: 0 }, periods: [{ values: { home: 6, away: 0 } }, { values: { home: 0, away: 2 } }] }, attributes: { bestOf: 5, finalSet: 'tiebreak' } });
  });

  test('newer files number matches with letters; a match without points is to come', async () => {
    expect(only((await readWith('tennis-slam', { matches: matches('wimbledon', 2031, 'WS101'), points: `${columns.join(',')}\n` })).observations)).toMatchObject({ status: 'scheduled', score: null, attributes: { sex: 'women', bestOf: 3 } });
    expect(only((await readWith('tennis-slam', { matches: matches('frenchopen', 2021, 'MS101'), points: `${columns.join(',')}\n` })).observations)).toMatchObject({ attributes: { sex: 'men', bestOf: 5, finalSet: 'advantage' } });
  });
});
