import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../main/domain/event-data.ts';
import { only, readWith } from './read-with.ts';

const teams = 'HIL,A,Hilltop,Herons\nRIV,A,Riverside,Rams\n';

/** A game of these plays, all in one half-inning; a line with a comma is taken as it stands. */
function gameOf(...plays: readonly string[]): string {
  const lines = plays.map((play) => (play.includes(',') ? play : `play,1,0,quisa001,??,,${play}`));
  return ['id,RIV203104070', 'version,2', 'info,visteam,HIL', 'info,hometeam,RIV', 'info,date,2031/04/07', 'start,quisa001,"Ada Quist",0,1,8', ...lines].join('\r\n');
}

const playsOf = async (...plays: readonly string[]): Promise<readonly Action[]> => only((await readWith('retrosheet', { games: gameOf(...plays) })).observations).actions;

describe('retrosheet', () => {
  test('a whole game, with extra innings, ends as it did', async () => {
    const games = readFileSync(join(import.meta.dirname, 'games', 'riverside.EVA'));
    const { observations, rejected, remarks } = await readWith('retrosheet', { games, teams }, { zone: 'America/Chicago' });
    expect([rejected, remarks]).toEqual([[], []]);
    const [first, second] = observations;
    expect(first).toMatchObject({
      key: 'RIV203104070', startsAt: '2031-04-08T00:05:00.000Z', startsOn: '2031-04-07', status: 'finished', venue: 'RIV01', competitors: [{ name: 'Riverside Rams', names: ['RIV'] }, { name: 'Hilltop Herons' }],
      score: { total: { home: 6, away: 4 }, periods: [{ period: 'INN1', values: { home: 0, away: 3 } }, { period: 'INN2', values: { home: 3, away: 0 } }, { period: 'INN3', values: { home: 1, away: 0 } }, { period: 'INN10', values: { home: 2, away: 1 } }] },
      attributes: { attendance: 21_034 },
    });
    // Every half-inning but the last, which the winning run ends, has three outs.
    const outs = new Map<string, number>();
    for (const { attributes } of first?.actions ?? []) {
      const half = `${attributes['inning']} ${attributes['half']}`;
      outs.set(half, (outs.get(half) ?? 0) + Number(attributes['outs']));
    }
    expect([...outs]).toEqual([['1 top', 3], ['1 bottom', 3], ['2 top', 3], ['2 bottom', 3], ['3 top', 3], ['3 bottom', 3], ['10 top', 3], ['10 bottom', 0]]);
    expect(first?.actions.at(-1)).toMatchObject({ type: 'play', period: 'INN10', competitor: 'home', participant: 'Rae Ibarra', score: { home: 6, away: 4 }, attributes: { half: 'bottom', play: 'D8/L.3-H;2-H', runs: 2, outsBefore: 0, basesBefore: '23', basesAfter: '2' } });
    expect(second).toMatchObject({ key: 'RIV203104080', status: 'live', clock: { period: 'INN1' }, score: { total: { home: 0, away: 1 } }, attributes: { gameNumber: 1 } });
  });

  test.each([
    // What is on base before comes by the plays that stand first; the last one is judged.
    [['S7'], 0, 0, '1'], [['D8/L'], 0, 0, '2'], [['T9/F9LD'], 0, 0, '3'], [['HR/78/F'], 1, 0, ''], [['H/L7D'], 1, 0, ''], [['DGR/L9'], 0, 0, '2'],
    [['W'], 0, 0, '1'], [['IW'], 0, 0, '1'], [['I'], 0, 0, '1'], [['HP'], 0, 0, '1'], [['C/E2'], 0, 0, '1'], [['E6/G'], 0, 0, '1'], [['E5/TH/G.B-2'], 0, 0, '2'], [['FLE5/F'], 0, 0, ''], [['NP'], null, 0, ''],
    [['K'], 0, 1, ''], [['K23'], 0, 1, ''], [['K/C'], 0, 1, ''], [['K+WP.B-1'], 0, 0, '1'], [['63/G'], 0, 1, ''], [['8/F78'], 0, 1, ''], [['3E1/G'], 0, 0, '1'], [['6E3/TH'], 0, 0, '1'], [['99'], 0, 1, ''],
    [['S7', 'SB2'], 0, 0, '2'], [['S7', 'S7.1-2', 'SB3;SB2'], 0, 0, '23'], [['T8', 'SBH'], 1, 0, ''], [['T8', 'SBH(UR)'], 1, 0, ''], [['S7', 'SB2.1-3(E2/TH)'], 0, 0, '3'],
    [['S7', 'CS2(26)'], 0, 1, ''], [['S7', 'CS2(2E4)'], 0, 0, '2'], [['S7', 'CS2(E2/TH).1-3'], 0, 0, '3'], [['T7', 'CSH(12)'], 0, 1, ''],
    [['S7', 'PO1(23)'], 0, 1, ''], [['S7', 'PO1(E3).1-2'], 0, 0, '2'], [['S7', 'POCS2(1361)'], 0, 1, ''], [['S7', 'POCS2(1E3).1-3'], 0, 0, '3'],
    [['S7', 'W+WP.1-3'], 0, 0, '13'], [['S7', 'K+SB2'], 0, 1, '2'], [['S7', 'K+CS2(26)/DP'], 0, 2, ''], [['S7', 'W+PO1(13)'], 0, 1, '1'], [['S7', 'K+PB.1-2'], 0, 1, '2'], [['S7', 'K+E2.1-2'], 0, 1, '2'],
    [['S7', '64(1)3/GDP/G6'], 0, 2, ''], [['S7', '54(1)/FO/G5.B-1'], 0, 1, '1'], [['S7', '54(1)/FO/G5'], 0, 1, '1'], [['S7', 'S7.1-2', '54(B)3(1)/LDP'], 0, 2, '2'], [['S7', '8(B)84(1)/LDP'], 0, 2, ''], [['S7', 'S7.1-2', '1(B)16(2)63(1)/LTP'], 0, 3, ''],
    [['S7', 'FC5/G.1X2(54)'], 0, 1, '1'], [['S7', 'FC3/G.1-2'], 0, 0, '12'], [['S7', 'FC6.1X2(6E4);B-1'], 0, 0, '12'],
    [['D7', 'S8.2-H'], 1, 0, '1'], [['D7', 'S8.2XH(82)'], 0, 1, '1'], [['D7', 'S8.2XH(8E2)'], 1, 0, '1'], [['D7', 'S8.2XH(E8)(UR);B-2'], 1, 0, '2'], [['D7', 'S8.2XH(E6)(82)'], 0, 1, '1'], [['D7', 'S8.2-H;BX2(84)'], 1, 1, ''], [['D7', 'D8.2-H(NR)(UR)'], 1, 0, '2'],
    [['T7', '9/SF.3-H'], 1, 1, ''], [['T7', 'BK.3-H'], 1, 0, ''], [['T7', 'WP.3-H'], 1, 0, ''], [['T7', 'PB.3XH(25)'], 0, 1, ''], [['S7', 'DI.1-2'], 0, 0, '2'], [['S7', 'OA.1X2(26)'], 0, 1, ''],
    [['S7', 'S7.1-2', 'S7.2-3;1-2', 'HR/F7.3-H;2-H;1-H'], 4, 0, ''], [['S7', 'HR/IPHR/L.1-H;B-H(NR)'], 2, 0, ''], [['T7', 'S8#.3-H'], 1, 0, '1'], [['T7', 'S8!.3-H'], 1, 0, '1'],
  ] as const)('%j', async (plays, runs, outs, bases) => {
    const actions = await playsOf(...plays);
    if (runs === null) expect(actions).toEqual([]);
    else expect(actions.at(-1)?.attributes).toMatchObject({ runs, outs, basesAfter: outs === 3 ? '' : bases });
  });

  test('who plays for whom changes with the half, bases and outs begin afresh', async () => {
    const actions = await playsOf('S7', 'W.1-2', 'play,1,1,orrcy001,??,,HR/9', 'radj,quisa001,2', 'play,10,0,quisa001,??,,S7.2-H');
    expect(actions.map(({ competitor, participant, score, attributes }) => [competitor, participant, score?.['home'], score?.['away'], attributes['basesBefore'], attributes['half']])).toEqual([
      ['away', 'Ada Quist', 0, 0, '', 'top'], ['away', 'Ada Quist', 0, 0, '1', 'top'], ['home', 'orrcy001', 1, 0, '', 'bottom'], ['away', 'Ada Quist', 1, 1, '2', 'top'],
    ]);
  });

  test('a play that is none is told, a line that is none is a fault', async () => {
    await expect(readWith('retrosheet', { games: gameOf('X7') })).rejects.toThrow('“X7” is no play that is known');
    await expect(readWith('retrosheet', { games: gameOf('S7.1+3') })).rejects.toThrow('is no advance');
    await expect(readWith('retrosheet', { games: `${gameOf('S7')}\npley,1,0,quisa001,??,,S7` })).rejects.toThrow('payload_text_line_unknown');
  });

  test('ids of plays hold while the game goes on', async () => {
    const before = await playsOf('S7', 'SB2', 'NP', 'K');
    const after = await playsOf('S7', 'SB2', 'NP', 'K', 'HR');
    expect(after.slice(0, before.length)).toEqual(before);
  });
});
