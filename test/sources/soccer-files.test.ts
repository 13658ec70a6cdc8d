import { describe, expect, test } from 'vitest';
import { actionLines, countedGoals, only, readWith } from './read-with.ts';

describe('openfootball', () => {
  const older = {
    name: 'Island Cup 2030',
    matches: [
      { round: 'Matchday 1', date: '2030-06-14', time: '18:00 UTC+3', team1: 'Avalon', team2: 'Lyonesse', score: { ft: [3, 1], ht: [1, 0] }, goals1: [{ name: 'Quist', minute: 90, offset: 4 }, { name: 'Lund', minute: 12 }, { name: 'Orr', minute: 45, offset: 1, owngoal: true }], goals2: [{ name: 'Bø', minute: 73, penalty: true }], group: 'Group A', ground: 'Sea Park, Avalon' },
      { round: 'Final', date: '2030-07-01', time: '21:00 UTC+3', team1: 'Avalon', team2: 'Thule', score: { p: [3, 4], et: [2, 2], ft: [1, 1], ht: [0, 1] }, goals1: [{ name: 'Lund', minute: 60 }, { name: 'Lund', minute: 118 }], goals2: [{ name: 'Ek', minute: 5 }, { name: 'Ek', minute: 99 }], ground: 'Sea Park, Avalon' },
    ],
  };

  test('reads the older shape: numbers for minutes, goals in any order, extra time and penalties', async () => {
    const { observations, rejected } = await readWith('openfootball', { season: older });
    expect(rejected).toEqual([]);
    const [group, final] = observations;
    expect(group).toMatchObject({
      key: 'island-cup-2030/group-a/avalon-lyonesse', competition: { name: 'Island Cup', season: '2030', stage: 'Group A', round: 'Matchday 1', knockout: false },
      startsAt: '2030-06-14T15:00:00.000Z', startsOn: '2030-06-14', status: 'finished', score: { total: { home: 3, away: 1 }, periods: [{ period: '1H', values: { home: 1, away: 0 } }, { period: '2H', values: { home: 2, away: 1 } }], shootout: null },
    });
    expect(group && actionLines(group)).toEqual(['12 goal home Lund', '45+1 own-goal home Orr', '73 penalty-goal away Bø', '90+4 goal home Quist']);
    expect(final).toMatchObject({ competition: { knockout: true }, score: { total: { home: 2, away: 2 }, shootout: { home: 3, away: 4 }, periods: [{ period: '1H' }, { period: '2H', values: { home: 1, away: 0 } }, { period: 'ET', values: { home: 1, away: 1 } }] } });
    expect(final?.actions.map(({ period }) => period)).toEqual(['1H', '2H', 'ET1', 'ET2']);
  });

  test('reads the newer shape: texts for minutes, teams not yet known, no score', async () => {
    const { observations } = await readWith('openfootball', { season: { name: 'Island Cup 2034', matches: [
      { round: 'Matchday 1', date: '2034-06-11', time: '20:00 UTC-6', team1: 'Avalon', team2: 'Thule', score: { ft: [2, 0], ht: [0, 0] }, goals1: [{ name: 'Ada Quist', minute: '90+1' }, { name: 'Ada Quist', minute: '67' }], goals2: [], group: 'Group B', ground: 'Bay City' },
      { round: 'Semi-final', num: 101, date: '2034-07-14', time: '14:00 UTC-5', team1: 'W97', team2: 'W98', ground: 'Bay City' },
    ] } });
    expect(observations[0]).toMatchObject({ startsAt: '2034-06-12T02:00:00.000Z', startsOn: '2034-06-11' });
    expect(observations[0]?.actions.map(({ id }) => id)).toEqual(['goal-home-ada-quist-67', 'goal-home-ada-quist-90+1']);
    expect(observations[1]).toMatchObject({ key: 'island-cup-2034/match-101', status: 'scheduled', score: null, actions: [], competition: { knockout: true } });
  });

  test('reads leagues: no goals, half time sometimes missing, times without a zone', async () => {
    const league = { name: 'Coast League 2030/31', matches: [{ round: 'Matchday 1', date: '2030-09-18', time: '20:30', team1: 'Rams', team2: 'Owls', score: { ft: [0, 0] } }] };
    const { observations } = await readWith('openfootball', { season: league }, { zone: 'Europe/Berlin' });
    expect(only(observations)).toMatchObject({ competition: { name: 'Coast League', season: '2030-31', knockout: false }, startsAt: '2030-09-18T18:30:00.000Z', score: { total: { home: 0, away: 0 }, periods: [] } });
    expect(only((await readWith('openfootball', { season: league })).observations)).toMatchObject({ startsAt: null, startsOn: '2030-09-18' });
  });

  test('ids hold when goals are added, re-ordered or corrected', async () => {
    const goals = [{ name: 'Lund', minute: 12 }, { name: 'Quist', minute: 40 }, { name: 'Lund', minute: 40 }];
    const idsOf = async (goals1: readonly object[]): Promise<readonly string[]> => {
      const { observations } = await readWith('openfootball', { season: { name: 'Cup 2030', matches: [{ round: 'Final', date: '2030-06-14', team1: 'A', team2: 'B', score: { ft: [goals1.length, 0] }, goals1, goals2: [] }] } });
      return only(observations).actions.map(({ id }) => id).toSorted();
    };
    const ids = await idsOf(goals);
    expect(await idsOf(goals.toReversed())).toEqual(ids);
    expect(await idsOf([{ name: 'Orr', minute: 3 }, ...goals])).toEqual(['goal-home-orr-3', ...ids].toSorted());
    expect((await idsOf([{ name: 'Lunde', minute: 12 }, ...goals.slice(1)])).filter((id) => !ids.includes(id))).toEqual(['goal-home-lunde-12']);
  });

  test('a match that can’t be read is told, the others go on', async () => {
    const { observations, rejected } = await readWith('openfootball', { season: { ...older, matches: [...older.matches, { round: 'Final', date: '14.06.2030', team1: 'A', team2: 'B' }] } });
    expect(observations).toHaveLength(2);
    expect(rejected).toHaveLength(1);
  });
});

describe('martj42', () => {
  const results = 'date,home_team,away_team,home_score,away_score,tournament,city,country,neutral\n2031-06-09,Avalon,Lyonesse,2,1,Island Cup,Bay City,Avalon,FALSE\n2031-06-10,Thule,Avalon,1,1,Island Cup,Bay City,Avalon,TRUE\n2031-06-20,Thule,Lyonesse,NA,NA,Friendly,Ultima,Thule,FALSE\n2029-01-01,Thule,Lyonesse,5,0,Friendly,Ultima,Thule,FALSE\n';
  const goalscorers = 'date,home_team,away_team,team,scorer,minute,own_goal,penalty\n2031-06-09,Avalon,Lyonesse,Lyonesse,Bo Ek,80,FALSE,TRUE\n2031-06-09,Avalon,Lyonesse,Avalon,Ada Quist,6,FALSE,FALSE\n2031-06-09,Avalon,Lyonesse,Avalon,Cy Orr,45,TRUE,FALSE\n2031-06-10,Thule,Avalon,Thule,NA,NA,FALSE,FALSE\n2031-06-10,Thule,Avalon,Avalon,Ada Quist,90+2,FALSE,FALSE\n';
  const shootouts = 'date,home_team,away_team,winner,first_shooter\n2031-06-10,Thule,Avalon,Avalon,Thule\n';

  test('joins its three files', async () => {
    const { observations, rejected, remarks } = await readWith('martj42', { results, goalscorers, shootouts }, { since: '2031-01-01' });
    expect([rejected, remarks]).toEqual([[], []]);
    expect(observations.map(({ key, status, score }) => [key, status, score?.total ?? null])).toEqual([
      ['2031-06-09/avalon/lyonesse', 'finished', { home: 2, away: 1 }], ['2031-06-10/thule/avalon', 'finished', { home: 1, away: 1 }], ['2031-06-20/thule/lyonesse', 'scheduled', null],
    ]);
    expect(observations[0] && actionLines(observations[0])).toEqual(['6 goal home Ada Quist', '45 own-goal home Cy Orr', '80 penalty-goal away Bo Ek']);
    expect(observations[1] && actionLines(observations[1])).toEqual(['90+2 goal away Ada Quist', 'goal home']);
    expect(observations[1]?.attributes).toMatchObject({ shootoutWinner: 'away', neutral: true });
  });

  test('takes one tournament, and matches of late where nobody says since when', async () => {
    expect((await readWith('martj42', { results }, { since: '2031-01-01', tournament: 'Friendly' })).observations).toHaveLength(1);
    expect((await readWith('martj42', { results: results.replace('2029-01-01', '2031-06-21') })).observations).toHaveLength(4);
  });

  test('a score that is neither a number nor NA is no match not yet played', async () => {
    const { rejected } = await readWith('martj42', { results: results.replace('2,1', '2,x') }, { since: '2031-01-01' });
    expect(rejected).toMatchObject([{ message: expect.stringContaining('whole number') }]);
  });
});

describe('fjelstul', () => {
  const matches = "match_id,tournament_id,tournament_name,stage_name,group_name,knockout_stage,match_date,match_time,stadium_name,home_team_name,home_team_code,away_team_name,away_team_code,home_team_score,away_team_score,extra_time,penalty_shootout,home_team_score_penalties,away_team_score_penalties\nM-2031-01,IC-2031,2031 Island Cup,final,not applicable,1,2031-07-01,20:00,Sea Park,Avalon,AVA,Thule,THU,1,1,1,1,2,1\n";
  const person = 'team_id,team_name,home_team,family_name,given_name';
  const goals = `match_id,goal_id,${person},minute_regulation,minute_stoppage,match_period,own_goal,penalty\nM-2031-01,G-1,T-1,Avalon,1,Quist,Ada,90,3,"second half, stoppage time",0,1\nM-2031-01,G-2,T-2,Thule,0,Pelle,not applicable,17,0,first half,1,0\n`;
  const bookings = `match_id,${person},minute_regulation,minute_stoppage,match_period,yellow_card,red_card,second_yellow_card\nM-2031-01,T-2,Thule,0,Ek,Bo,30,0,first half,1,0,0\nM-2031-01,T-2,Thule,0,Ek,Bo,100,0,"extra time, first half",1,0,1\nM-2031-01,T-1,Avalon,1,Orr,Cy,110,0,"extra time, second half",0,1,0\n`;
  const substitutions = `match_id,${person},minute_label,minute_regulation,minute_stoppage,match_period,going_off,coming_on\n${['Lund,Di,1,0', 'Moe,Eva,0,1', 'Nyg,Finn,1,0', 'Oye,Gro,0,1'].map((row) => { const [family, given, off, on] = row.split(','); return `M-2031-01,T-1,Avalon,1,${family},${given},66',66,0,second half,${off},${on}`; }).join('\n')}\n`;
  const penaltyKicks = `key_id,match_id,${person},converted\n1,M-2031-01,T-1,Avalon,1,Quist,Ada,1\n2,M-2031-01,T-1,Avalon,1,Lund,Di,1\n3,M-2031-01,T-2,Thule,0,Ek,Bo,0\n4,M-2031-01,T-2,Thule,0,Pelle,not applicable,1\n`;

  test('reads goals, cards, pairs of substitutes and kicks', async () => {
    const { observations } = await readWith('fjelstul', { matches, goals, bookings, substitutions, penaltyKicks }, { zone: 'Europe/Berlin' });
    const final = only(observations);
    expect(final).toMatchObject({ key: 'M-2031-01', competition: { name: 'Island Cup', season: '2031', knockout: true }, startsAt: '2031-07-01T18:00:00.000Z', score: { total: { home: 1, away: 1 }, shootout: { home: 2, away: 1 } } });
    expect(actionLines(final)).toEqual([
      '17 own-goal away Pelle', '30 yellow-card away Bo Ek', '66 substitution home Eva Moe', '66 substitution home Gro Oye', '90+3 penalty-goal home Ada Quist', '100 second-yellow-card away Bo Ek', '110 red-card home Cy Orr',
      'shootout-goal home Ada Quist', 'shootout-goal home Di Lund', 'shootout-miss away Bo Ek', 'shootout-goal away Pelle',
    ]);
    expect(final.actions.filter(({ type }) => type === 'substitution').map(({ attributes }) => attributes['off'])).toEqual(['Di Lund', 'Finn Nyg']);
    expect(countedGoals(final)).toEqual({ home: 1, away: 1 });
  });

  test('matches alone are enough', async () => {
    expect(only((await readWith('fjelstul', { matches })).observations)).toMatchObject({ startsAt: null, startsOn: '2031-07-01', actions: [] });
  });
});

describe('football-data', () => {
  const file = (date: string, more = '') => `Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR,HTHG,HTAG,Referee,HS\nE0,${date},15:00,Rams Utd,Nott'm Owls,2,1,H,1,1,A Whistle,9\n${more}`;

  test.each(['2031-08-09', '09/08/2031', '09/08/31'])('reads the day %s', async (date) => {
    expect(only((await readWith('football-data', { results: file(date) })).observations)).toMatchObject({
      key: '2031-32/rams-utd/nott-m-owls', startsOn: '2031-08-09', startsAt: '2031-08-09T14:00:00.000Z', competition: { name: 'English Premier League', season: '2031-32' },
      score: { total: { home: 2, away: 1 }, periods: [{ values: { home: 1, away: 1 } }, { values: { home: 1, away: 0 } }] }, attributes: { referee: 'A Whistle', homeShots: 9 },
    });
  });

  test('a fixture has no score; a file in windows-1252 keeps its accents', async () => {
    const { observations } = await readWith('football-data', { results: Buffer.from(file('09/08/2031', 'D1,10/08/2031,,Köln,Owls,,,,,,,\n'), 'latin1') });
    expect(observations[1]).toMatchObject({ competitors: [{ name: 'Köln' }, {}], status: 'scheduled', score: null, startsAt: null, competition: { name: 'German Bundesliga' } });
  });

  test('days with the month first are a fault, not other days', async () => {
    await expect(readWith('football-data', { results: `Date,HomeTeam,AwayTeam,FTHG,FTAG\n${['08/19/2031', '08/20/2031', '09/02/2031'].map((day, index) => `${day},T${index},U${index},0,0`).join('\n')}\n` })).rejects.toThrow('payload_mostly_wrong');
  });
});
