import { describe, expect, test } from 'vitest';
import { compareCompetitions, readCompetition, seasonsFit } from '../../../main/feed/join/competition.ts';
import { rowsOf } from '../../../main/feed/join/aliases.ts';
import { competitionLines } from '../../../main/feed/join/competitions.ts';

const read = (name: string, more: { readonly season?: string; readonly round?: string; readonly sport?: string } = {}): ReturnType<typeof readCompetition> =>
  readCompetition({ name, season: more.season ?? null, stage: null, round: more.round ?? null, knockout: null }, more.sport ?? 'soccer');

describe('names of competitions', () => {
  test.each([
    ['FIFA World Cup', 'World Cup 2018'], ['World Cup', "2018 FIFA Men's World Cup"], ['English Premier League 2017/18', 'E0'], ['Barclays Premier League', 'Premier League 2017-18'], ['Deutsche Bundesliga 2020/21', '1. Fußball-Bundesliga 2020/2021'],
    ['Bundesliga', 'D1'], ['Serie A TIM', 'Italy Serie A'], ['LaLiga', 'Primera División'], ['UEFA Champions League 2030/31', 'Champions League'], ['Formel 1', 'FIA Formula One World Championship'], ['WSL', "FA Women's Super League"],
    ['Friendly', 'International Friendlies'],
  ])('%s is %s', (one, other) => {
    expect(compareCompetitions(read(one), read(other))).toMatchObject({ score: 1, contradicts: false });
  });

  test.each([['Bundesliga', '2. Bundesliga'], ['Serie A', 'Serie B'], ['FA Cup', 'Premier League'], ['Ligue 1', 'Ligue 2'], ['UEFA Champions League', 'UEFA Europa League']])('%s is known not to be %s', (one, other) => {
    expect(compareCompetitions(read(one), read(other))).toMatchObject({ score: 0, contradicts: true });
  });

  test('a name that many countries use may be short for one of them', () => {
    expect(compareCompetitions(read('Premier League'), read('Ukrainian Premier League')).contradicts).toBe(false);
  });

  test('names nobody knows are compared by the words that tell', () => {
    expect(compareCompetitions(read('Fjord League'), read('Fjord League Cup')).score).toBeGreaterThan(0.8);
    expect(compareCompetitions(read('Fjord League'), read('Harbour League')).score).toBeLessThan(0.5);
    expect(compareCompetitions(read('Fjord League 2'), read('Fjord League 3')).score).toBe(0);
  });

  test('who plays is read from the name', () => {
    expect(read("2019 FIFA Women's World Cup").side).toEqual({ gender: 'women', age: null, second: false });
    expect(read('WSL').side.gender).toBe('women');
    expect(read('UEFA European Under-21 Championship').side.age).toBe('u21');
    expect(read('Olympic Games').side.age).toBe('u23');
    expect(read('Olympic Games', { sport: 'basketball' }).side.age).toBeNull();
    expect(read("2018 FIFA Men's World Cup").side.gender).toBe('men');
  });

  test('seasons fit when they share a year, or one is not told', () => {
    expect(seasonsFit(read('A League 2017/18'), read('A League', { season: '2018' }))).toBe(true);
    expect(seasonsFit(read('A League', { season: '2017-18' }), read('A League', { season: '2019' }))).toBe(false);
    expect(seasonsFit(read('A League'), read('A League', { season: '2019' }))).toBe(true);
  });

  test.each([['Matchday 3', 3], ['3. Spieltag', 3], ['3', 3], ['Gameweek 12', 12], ['Round of 16', null], ['Final', null], ['Group A', null]])('the number of %s is %s', (round, number) => {
    expect(read('A League', { round }).matchDay).toBe(number);
  });

  test('the list has each id once', () => {
    const ids = rowsOf(competitionLines).map(([id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
