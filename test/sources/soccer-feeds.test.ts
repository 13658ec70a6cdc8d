import { describe, expect, test } from 'vitest';
import { actionLines, countedGoals, only, readWith } from './read-with.ts';

describe('openligadb', () => {
  const goal = (goalID: number, scoreTeam1: number, scoreTeam2: number, matchMinute: number | null, goalGetterName: string, more: object = {}) => ({ goalID, scoreTeam1, scoreTeam2, matchMinute, goalGetterID: goalID, goalGetterName, isPenalty: false, isOwnGoal: false, isOvertime: false, comment: null, ...more });
  const match = (more: object = {}) => ({
    matchID: 9001, matchDateTime: '2031-08-05T20:30:00', timeZoneID: 'W. Europe Standard Time', matchDateTimeUTC: '2031-08-05T18:30:00Z',
    leagueId: 77, leagueName: '1. Küstenliga 2031/2032', leagueSeason: 2031, leagueShortcut: 'kl1', group: { groupName: '1. Spieltag', groupOrderID: 1, groupID: 5 },
    team1: { teamId: 1, teamName: 'SV Hafen', shortName: 'Hafen', teamIconUrl: '', teamGroupName: null }, team2: { teamId: 2, teamName: 'TuS Düne', shortName: 'Düne', teamIconUrl: '', teamGroupName: null },
    lastUpdateDateTime: '2031-08-05T22:42:12.96', matchIsFinished: true,
    matchResults: [{ resultID: 2, resultName: 'Endergebnis', pointsTeam1: 1, pointsTeam2: 3, resultOrderID: 1, resultTypeID: 2 }, { resultID: 1, resultName: 'Halbzeit', pointsTeam1: 0, pointsTeam2: 2, resultOrderID: 2, resultTypeID: 1 }],
    goals: [goal(3, 1, 2, 61, 'Quist'), goal(1, 0, 1, 5, ' Lund'), goal(2, 0, 2, 16, 'Moe', { isPenalty: true }), goal(4, 1, 3, 92, 'Orr', { isOwnGoal: true })],
    location: { locationID: 3, locationCity: 'Hafen', locationStadium: 'Mole' }, numberOfViewers: null, ...more,
  });

  test('reads a match: the result is the score, goals come in their order', async () => {
    const game = only((await readWith('openligadb', { matches: [match()] })).observations);
    expect(game).toMatchObject({
      key: '9001', competition: { name: '1. Küstenliga', season: '2031-32', round: '1. Spieltag' }, startsAt: '2031-08-05T18:30:00.000Z', startsOn: '2031-08-05', asOf: '2031-08-05T20:42:12.960Z', status: 'finished', venue: 'Mole',
      competitors: [{ name: 'SV Hafen', names: ['Hafen'] }, { name: 'TuS Düne', names: ['Düne'] }], score: { total: { home: 1, away: 3 }, periods: [{ values: { home: 0, away: 2 } }, { values: { home: 1, away: 1 } }] },
    });
    expect(actionLines(game)).toEqual(['5 goal away Lund', '16 penalty-goal away Moe', '61 goal home Quist', '90+2 own-goal away Orr']);
  });

  test('an entry too many counts as none', async () => {
    const tooMany = match({ goals: [...match().goals, goal(9, 1, 4, null, ''), goal(8, 0, 0, null, 'Ek')] });
    expect(countedGoals(only((await readWith('openligadb', { matches: [tooMany] })).observations))).toEqual({ home: 1, away: 3 });
  });

  test('a match under way has the score of its goals, one to come has none', async () => {
    const live = match({ matchIsFinished: false, matchResults: [], goals: match().goals.slice(1, 3) });
    expect(only((await readWith('openligadb', { matches: [live] })).observations)).toMatchObject({ status: 'live', score: { total: { home: 0, away: 2 } } });
    const goalless = match({ matchIsFinished: false, matchResults: [{ ...match().matchResults[0], pointsTeam1: 0, pointsTeam2: 0 }], goals: [] });
    expect(only((await readWith('openligadb', { matches: [goalless] })).observations)).toMatchObject({ status: 'live', score: { total: { home: 0, away: 0 } } });
    const coming = match({ matchIsFinished: false, matchResults: [], goals: [], lastUpdateDateTime: null, location: null });
    expect(only((await readWith('openligadb', { matches: [coming] })).observations)).toMatchObject({ status: 'scheduled', score: null, asOf: null, venue: null });
  });

  test('no matches is an answer, something else is not', async () => {
    expect((await readWith('openligadb', { matches: [] })).observations).toEqual([]);
    await expect(readWith('openligadb', { matches: { message: 'not found' } })).rejects.toThrow('payload_mostly_wrong');
  });
});

describe('wyscout', () => {
  const player = (playerId: number, more: object = {}) => ({ playerId, assists: '0', goals: '0', ownGoals: '0', redCards: '0', yellowCards: '0', ...more });
  const side = (teamId: number, name: 'home' | 'away', scores: object, lineup: readonly object[], substitutions: unknown = []) => ({ scoreET: 0, coachId: 1, side: name, teamId, score: 0, scoreP: 0, scoreHT: 0, hasFormation: 1, formation: { lineup, bench: [player(teamId * 100 + 20, { goals: 'null' })], substitutions }, ...scores });
  const matches = [{
    status: 'Played', roundId: 1, gameweek: 0, seasonId: 5, competitionId: 28, wyId: 501, label: 'Avalon - Thul\\u00e9, 3 - 2', dateutc: '2030-07-15 15:00:00', date: 'July 15, 2030 at 5:00:00 PM GMT+2', venue: 'Sea Park', groupName: '', duration: 'Regular', winner: 1, referees: [],
    teamsData: {
      2: side(2, 'away', { score: 2, scoreHT: 1 }, [player(201, { goals: '1' }), player(202, { goals: 'null', ownGoals: '1' }), player(203, { ownGoals: '2' })], 'null'),
      1: side(1, 'home', { score: 3, scoreHT: 1 }, [player(101, { goals: '2', yellowCards: '92' }), player(102, { redCards: '30' })], [{ playerIn: 120, playerOut: 102, minute: 46, assists: '0' }]),
    },
  }, {
    status: 'Played', roundId: 1, gameweek: 0, seasonId: 5, competitionId: 28, wyId: 502, label: 'Lyonesse - Avalon, 2 - 2 (P)', dateutc: '2030-07-11 18:00:00', date: 'July 11, 2030 at 8:00:00 PM GMT+2', venue: 'Sea Park', groupName: '', duration: 'Penalties', winner: 1, referees: [],
    teamsData: { 3: side(3, 'home', { score: 1, scoreHT: 1, scoreET: 2, scoreP: 3 }, [player(301, { goals: '2' })]), 1: side(1, 'away', { score: 1, scoreET: 2, scoreP: 4 }, [player(101, { goals: '2' })]) },
  }];
  const teams = [{ wyId: 1, name: 'Avalon', officialName: 'Avalon', city: '', area: {}, type: 'national' }, { wyId: 2, name: 'Thul\\u00e9', officialName: 'Kingdom of Thul\\u00e9', city: '', area: {}, type: 'national' }];
  const event = (id: number, matchPeriod: string, eventSec: number, teamId: number, playerId: number, tags: readonly number[], subEventName = 'Shot', eventName = 'Shot') => ({ id, matchId: 501, matchPeriod, eventSec, teamId, playerId, tags: tags.map((tag) => ({ id: tag })), eventName, subEventName, positions: [] });
  const events = {
    events: [
      event(1, '1H', 3.2, 1, 101, [1801], 'Simple pass', 'Pass'),
      event(2, '1H', 125.9, 1, 101, [101, 402, 1801]), event(3, '1H', 127.1, 2, 203, [101, 1802], 'Reflexes', 'Save attempt'),
      event(4, '1H', 2710, 2, 201, [101, 1801], 'Penalty', 'Free Kick'), event(5, '1H', 2711, 1, 102, [101], 'Save attempt', 'Save attempt'),
      event(6, '1H', 1799, 1, 102, [1701], 'Foul', 'Foul'), event(7, '2H', 60, 2, 202, [102, 1302], 'Touch', 'Others on the ball'),
      event(8, '2H', 100, 1, 101, [1702], 'Foul', 'Foul'), event(9, '2H', 1000, 2, 201, [1802], 'Penalty', 'Free Kick'), event(10, '2H', 2880, 1, 101, [101], 'Free kick shot', 'Free Kick'),
      event(11, '2H', 2000, 2, 201, [101]), event(12, '2H', 2100, 2, 203, [1703], 'Foul', 'Foul'),
    ],
    teams: {}, players: { 1: [{ player: { wyId: 101, shortName: 'A. Quist' } }, { player: { wyId: 102, shortName: 'B. Lund' } }], 2: [{ player: { wyId: 201, shortName: 'C. Ekl\\u00f6f' } }] },
  };

  test('reads the stream of a match', async () => {
    const { observations } = await readWith('wyscout', { matches, teams, events });
    const game = only(observations, '501');
    expect(game).toMatchObject({
      competition: { name: 'FIFA World Cup', season: '2030', knockout: true }, startsAt: '2030-07-15T15:00:00.000Z', startsOn: '2030-07-15', competitors: [{ name: 'Avalon', names: [] }, { name: 'Thulé', names: ['Kingdom of Thulé'] }],
      score: { total: { home: 3, away: 2 }, periods: [{ values: { home: 1, away: 1 } }, { values: { home: 2, away: 1 } }] },
    });
    expect(actionLines(game)).toEqual([
      '3 goal home A. Quist', '30 red-card home B. Lund', '45+1 penalty-goal away C. Eklöf', '46 substitution home', '47 own-goal home', '47 yellow-card home A. Quist', '62 penalty-missed away C. Eklöf', '79 goal away C. Eklöf', '81 second-yellow-card away', '90+4 goal home A. Quist',
    ]);
    expect(game.actions[0]).toMatchObject({ id: 'goal-home-101-3', period: '1H', second: 5, attributes: { playerId: 101 } });
    expect(countedGoals(game)).toEqual({ home: 3, away: 2 });
  });

  test('without a stream the line-ups say how many scored, not when', async () => {
    const { observations } = await readWith('wyscout', { matches, teams });
    const game = only(observations, '501');
    expect(countedGoals(game)).toEqual({ home: 3, away: 2 });
    expect(actionLines(game)).toEqual(['30 red-card home', '46 substitution home', '90+2 yellow-card home', 'goal home', 'goal home', 'own-goal home', 'goal away', 'own-goal away'].toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10)));
    expect(only(observations, '502')).toMatchObject({ score: { total: { home: 2, away: 2 }, shootout: { home: 3, away: 4 }, periods: [{}, { values: { home: 0, away: 1 } }, { period: 'ET', values: { home: 1, away: 1 } }] }, competitors: [{ name: 'Lyonesse' }, { name: 'Avalon' }] });
  });

  test('leagues have a season over two years', async () => {
    const { observations } = await readWith('wyscout', { matches: matches.map((match) => ({ ...match, competitionId: 364, gameweek: 38, dateutc: '2031-05-13 14:00:00' })) });
    expect(observations[0]?.competition).toMatchObject({ name: 'English Premier League', season: '2030-31', round: 'Matchday 38', knockout: false });
  });
});
