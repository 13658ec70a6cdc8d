import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { commonAliases, createAliasBook } from '../../../main/feed/join/aliases.ts';
import { compareNames, comparePeople, normaliseName, samePerson } from '../../../main/feed/join/names.ts';

const joined = 0.7;

describe('names of teams', () => {
  test.each([
    ['Man City', 'Manchester City FC'], ['Man United', 'Manchester Utd'], ["Nott'm Forest", 'Nottingham Forest'], ['Spurs', 'Tottenham Hotspur'], ['Wolves', 'Wolverhampton Wanderers'],
    ['Korea Republic', 'South Korea'], ['IR Iran', 'Iran'], ['USA', 'United States'], ['Côte d’Ivoire', 'Ivory Coast'], ['Bosnia-Herzegovina', 'Bosnia & Herzegovina'],
    ['Czechia', 'Czech Republic'], ['Türkiye', 'Turkey'], ['1. FC Köln', 'FC Koln'], ['1. FC Köln', 'Cologne'], ['1. FC Koeln', 'FC Koln'], ["M'gladbach", 'Borussia Mönchengladbach'],
    ['Ein Frankfurt', 'Eintracht Frankfurt'], ['Deutschland', 'Germany'], ['Corea del Sur', 'Korea Republic'], ['KOR', 'Korea Republic'], ['Willem II', 'Willem II Tilburg'],
    ['Milan', 'AC Milan'], ['Inter', 'FC Internazionale Milano'], ['Ath Madrid', 'Club Atlético de Madrid'], ['St Etienne', 'AS Saint-Étienne'], ['St. Gilloise', 'Royale Union Saint-Gilloise'],
    ['England U-20', 'England Under 20'], ['USA (W)', 'United States Women'], ['Bayern München II', 'FC Bayern München II'], ['Serbia', 'Serbia and Montenegro'], ['Team GB', 'Great Britain'],
  ])('%s is %s', (one, other) => {
    expect(compareNames(one, other)).toMatchObject({ contradicts: false });
    expect(compareNames(one, other).score).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['Man City', 'Man United'], ['Germany U21', 'Germany'], ['Germany U21', 'Germany U19'], ['Chelsea Women', 'Chelsea'], ['Chelsea Ladies', 'Chelsea FC'], ['Real Madrid B', 'Real Madrid'],
    ['Real Madrid Castilla', 'Real Madrid'], ['Bayern München II', 'FC Bayern München'], ['Jong Ajax', 'Ajax'], ['Milan', 'Inter Milan'], ['Dundee', 'Dundee United'], ['Niger', 'Nigeria'],
    ['Guinea', 'Guinea-Bissau'], ['South Korea', 'North Korea'], ['Congo', 'DR Congo'], ['Paris FC', 'Paris SG'], ['PSV Eindhoven', 'FC Eindhoven'], ['Sheffield United', 'Sheffield Weds'],
    ['Eintracht Frankfurt', 'FSV Frankfurt'], ['Sporting Gijón', 'Sporting CP'], ['River Plate (URU)', 'River Plate (ARG)'], ['TSV 1860 München', 'Bayern Munich'], ['Hertha Berlin', 'Union Berlin'],
  ])('%s is known not to be %s', (one, other) => {
    expect(compareNames(one, other)).toMatchObject({ contradicts: true });
    expect(compareNames(one, other).score).toBeLessThanOrEqual(0.5);
  });

  test.each([
    ['Manchester', 'Manchester City'], ['Manchester', 'Manchester United'], ['Madrid', 'Real Madrid'], ['Madrid', 'Atlético Madrid'], ['Sheffield', 'Sheffield United'], ['Los Angeles', 'Los Angeles Lakers'],
    ['United', 'Leeds United'], ['Upperton United', 'Upperton City'], ['Team 1', 'Team 2'], ['Real Uppsala', 'Real Lower'], ['LA Lakers', 'LA Clippers'],
  ])('a shared place or word does not make %s %s', (one, other) => {
    expect(compareNames(one, other).score).toBeLessThan(joined);
  });

  test.each([
    ['Lower Wick', 'Lower Wick Town FC'], ['Brandstedt', 'SV Brandstedt 1899'], ['Fjordvik', 'Fjördvik IF'], ['Grunau', 'Gruenau'], ['Oakhamptn', 'Oakhampton'], ['Upp. Norwood', 'Upper Norwood'],
    ['Sunhawks', 'Bay City Sunhawks'], ['NY Herons', 'New York Herons'], ['OHA', 'Old Harbour Athletic'], ['Slavia Praha Jih', 'Slavia Prague Jih'],
  ])('without any alias %s is likely %s', (one, other) => {
    expect(compareNames(one, other).score).toBeGreaterThanOrEqual(joined);
  });

  test('two clubs of a town that differ in their kind alone are a little less alike', () => {
    expect(compareNames('FC Neustadt', 'SV Neustadt').score).toBeLessThan(compareNames('FC Neustadt', 'Neustadt').score);
  });

  test('place-holders are nobody yet, but the same place-holder is the same', () => {
    expect(compareNames('W73', 'Brazil')).toMatchObject({ score: 0.4, contradicts: false });
    expect(compareNames('TBD', 'TBD').score).toBe(0.4);
    expect(compareNames('Winner Group A', 'Winner group A').score).toBe(1);
  });

  test('clubs are known in their sport only, nations in all', () => {
    expect(compareNames('Spurs', 'Tottenham', 'basketball').score).toBeLessThan(joined);
    expect(compareNames('Korea Republic', 'South Korea', 'handball').score).toBeGreaterThan(0.9);
  });

  test('a workspace can add names of its own', () => {
    const book = createAliasBook([{ name: 'Harbour Lions', aliases: ['The Pride'], sports: ['soccer'] }, { name: 'Manchester City', aliases: ['Citizens'] }]);
    expect(compareNames('The Pride', 'Harbour Lions', 'soccer', book).score).toBe(0.99);
    expect(compareNames('Citizens', 'Man City', 'soccer', book).score).toBe(0.99);
    expect(compareNames('Citizens', 'Man City').score).toBeLessThan(joined);
  });

  test('the order of the two does not matter', () => {
    const name = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('Man City', 'Madrid', 'Real Madrid', 'W73', 'Germany U21', 'USA', 'FC Foo', 'Foo Town', '东京', 'Ḟöø'));
    fc.assert(fc.property(name, name, (one, other) => {
      const [there, back] = [compareNames(one, other), compareNames(other, one)];
      expect(there.score).toBeCloseTo(back.score, 9);
      expect(there.contradicts).toBe(back.contradicts);
      expect(there.score).toBeGreaterThanOrEqual(0);
      expect(there.score).toBeLessThanOrEqual(1);
    }), { numRuns: 400 });
  });

  test('normalised names have no accents, capitals or punctuation', () => {
    expect(normaliseName('  Ståde d’Ärøen F.C. & Søns ')).toBe('stade daroen fc and sons');
  });
});

describe('the aliases', () => {
  test('no club is another club, and no nation another but for states that are no more', () => {
    const owners = new Map<string, Set<string>>();
    for (const team of commonAliases.teams) {
      for (const name of [team.name, ...team.aliases]) {
        const key = `${team.id.split('-')[0]} ${normaliseName(name)}`;
        owners.set(key, (owners.get(key) ?? new Set()).add(team.id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([key]) => key).toSorted()).toEqual(['nation germany', 'nation russia', 'nation serbia']);
  });

  test('no code is of two nations', () => {
    const codes = commonAliases.teams.flatMap((team) => team.codes);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});

describe('names of people', () => {
  test.each([
    ['A. Fathi', 'Ahmed Fathi'], ['Cristiano Ronaldo', 'Ronaldo'], ['Son Heung-min', 'Heung-Min Son'], ['Heungmin Son', 'Son Heung-min'], ['Thomas Müller', 'Mueller'], ['Federer R.', 'Roger Federer'],
    ['Yuri Gazinskiy', 'Gazinsky'], ['C.Ronaldo', 'Cristiano Ronaldo dos Santos Aveiro'], ['Vinícius Júnior', 'Vinicius Jr.'], ['Fernández, Enzo', 'Enzo Fernandez'], ["N'Golo Kanté", 'Ngolo Kante'],
    ['Milinkovic-Savic', 'Sergej Milinković-Savić'], ['Alex Song', 'Alexandre Song'], ['Virgil van Dijk', 'V. van Dijk'], ['carlos-sainz-jr', 'Carlos Sainz Jr.'],
  ])('%s is %s', (one, other) => {
    expect(samePerson(one, other)).toBeGreaterThanOrEqual(0.6);
    expect(samePerson(other, one)).toBeCloseTo(samePerson(one, other), 9);
  });

  test.each([
    ['A. Fathi', 'Mohamed Fathi'], ['Ahmed Fathi', 'Mohamed Fathi'], ['David Silva', 'Bernardo Silva'], ['B. Silva', 'David Silva'], ['Kimmich', 'Gnabry'], ['', 'Gnabry'], ['Serena Holm', 'Venus Holm'],
    ['Jan Berg', 'Jan Holm'],
  ])('%s is not %s', (one, other) => {
    expect(samePerson(one, other)).toBeLessThan(0.6);
    expect(samePerson(other, one)).toBeCloseTo(samePerson(one, other), 9);
  });

  test('a pair is compared person by person, in any order', () => {
    expect(comparePeople('Holm/Berg', 'T. Berg / U. Holm').score).toBeGreaterThanOrEqual(0.8);
    expect(comparePeople('Holm/Berg', 'Holm').contradicts).toBe(true);
    expect(comparePeople('Holm/Berg', 'Holm/Lund').contradicts).toBe(true);
  });
});
