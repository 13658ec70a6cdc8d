import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tennisChances } from '../../../main/feed/sports/tennis-chances.ts';
import { tennis } from '../../../main/feed/sports/tennis.ts';
import { actionsFrom, headFor, lastOf, type Given } from './contest.ts';

const bestOfThree = headFor('tennis', { attributes: { bestOf: 3 } });
const bestOfFive = headFor('tennis', { attributes: { bestOf: 5 } });
const anyHead = fc.constantFrom(bestOfThree, bestOfFive, headFor('tennis', { attributes: { bestOf: 5, finalSet: 'advantage' } }), headFor('tennis', { attributes: { bestOf: 3, finalSet: 'tie-break-10' } }));
const anyWinners = fc.array(fc.constantFrom('home', 'away'), { maxLength: 260 });

const point = (competitor: string, server?: string): Given => ({ type: 'point', competitor, attributes: server === undefined ? {} : { server } });
const points = (winners: readonly string[]): readonly Given[] => winners.map((winner) => point(winner));

/** Games won to love: `h` by home, `a` by away. */
const games = (letters: string): readonly Given[] => letters.split('').flatMap((letter) => points(Array.from({ length: 4 }, () => (letter === 'h' ? 'home' : 'away'))));

/** A tie-break won 7–0. */
const tieBreak = (winner: string): readonly Given[] => points(Array.from({ length: 7 }, () => winner));

describe('the chain of points, games and sets', () => {
  test('agrees with the closed form of a game: O’Malley (2008), equation for one server', () => {
    for (const p of [0.4, 0.5, 0.56, 0.64, 0.8]) {
      expect(tennisChances(p).game(0, 0)).toBeCloseTo(p ** 4 * (15 - 4 * p - (10 * p ** 2) / (1 - 2 * p * (1 - p))), 12);
    }
  });

  test('a set and a tie-break are even, whoever serves first: Newton and Keller (2005)', () => {
    for (const p of [0.5, 0.56, 0.64, 0.75]) {
      const table = tennisChances(p);
      expect(table.set(0, 0)).toBeCloseTo(0.5, 12);
      for (const target of [7, 10]) expect(table.tieBreak(0, 0, target)).toBeCloseTo(0.5, 12);
    }
  });

  test('what is beyond deuce, five games all or six points all is told by the difference alone', () => {
    const table = tennisChances(0.64);
    expect(table.game(11, 10)).toBe(table.game(4, 3));
    expect(table.set(8, 7)).toBe(table.set(6, 5));
    expect(table.tieBreak(9, 8, 7)).toBe(table.tieBreak(7, 6, 7));
  });
});

describe('whatever points are played', () => {
  test('the chance before a point is that of the two ways it may go', () => {
    fc.assert(fc.property(anyHead, anyWinners, fc.constantFrom('home', 'away'), (head, winners, winner) => {
      const played = points(winners);
      const won = lastOf(tennis, head, [...played, point(winner)]);
      const lost = lastOf(tennis, head, [...played, point(winner === 'home' ? 'away' : 'home')]);
      const before = won.chancesBefore[0] ?? 0;
      const [up, down] = [won.chances[0] ?? 0, lost.chances[0] ?? 0];
      const p = Number(head.attributes['bestOf']) === 5 ? 0.64 : 0.56;
      const gap = Math.min(Math.abs(before - (p * up + (1 - p) * down)), Math.abs(before - ((1 - p) * up + p * down)));
      expect(gap).toBeLessThan(1e-9);
    }), { numRuns: 300 });
  });

  test('the chances add up to 1, and progress never falls', () => {
    fc.assert(fc.property(anyHead, anyWinners, (head, winners) => {
      let progress = 0;
      for (const one of tennis.course(head, actionsFrom(points(winners)))) {
        expect((one.chances[0] ?? 0) + (one.chances[1] ?? 0)).toBeCloseTo(1, 12);
        expect(one.progress).toBeGreaterThanOrEqual(progress);
        expect(one.closeness).toBeGreaterThanOrEqual(0);
        progress = one.progress;
      }
    }));
  });

  test('the course up to a point rests on nothing that comes later', () => {
    fc.assert(fc.property(anyHead, anyWinners, fc.nat(), (head, winners, cut) => {
      const known = cut % (winners.length + 1);
      const whole = tennis.course(head, actionsFrom(points(winners)));
      expect(tennis.course(head, actionsFrom(points(winners.slice(0, known))))).toEqual(whole.slice(0, known));
    }));
  });

  test('with the players exchanged the chances are exchanged', () => {
    const other = (side: string): string => (side === 'home' ? 'away' : 'home');
    const withServer = (first: string) => (winner: string, index: number): Given => point(winner, index === 0 ? first : undefined);
    fc.assert(fc.property(anyHead, anyWinners.filter(({ length }) => length > 0), (head, winners) => {
      const straight = lastOf(tennis, head, winners.map(withServer('home')));
      const mirrored = lastOf(tennis, head, winners.map(other).map(withServer('away')));
      expect(mirrored.chances[1]).toBeCloseTo(straight.chances[0] ?? 0, 9);
    }));
  });
});

describe('the score', () => {
  test('two sets to love in a match of three, three in one of five', () => {
    const straight = games('h'.repeat(12));
    expect(lastOf(tennis, bestOfThree, straight)).toMatchObject({ label: 'match', total: { home: 2, away: 0 }, chances: [1, 0], progress: 1, closeness: 0 });
    expect(lastOf(tennis, bestOfFive, straight)).toMatchObject({ label: 'set', total: { home: 2, away: 0 } });
    expect(lastOf(tennis, bestOfFive, games('a'.repeat(18)))).toMatchObject({ label: 'match', total: { home: 0, away: 3 } });
  });

  test('a tie-break decides at six games all', () => {
    expect(lastOf(tennis, bestOfThree, [...games('hahahahahaha'), ...tieBreak('away')])).toMatchObject({ label: 'set', total: { home: 0, away: 1 } });
  });

  test('the one who served second in the set serves first in the next after a tie-break', () => {
    const server = (given: readonly Given[]): string => (lastOf(tennis, bestOfThree, [...given, ...points(['home', 'home', 'home', 'home'])]).label === 'break' ? 'away' : 'home');
    expect(server([...games('hahahahahaha'), ...tieBreak('home')])).toBe('away');
  });

  test('the deciding set ends as the event says', () => {
    const sixAll = [...games('hahahahahaha'), ...tieBreak('away'), ...games('hahahahahaha'), ...tieBreak('home'), ...games('hahahahahaha')];
    const head = (finalSet: string) => headFor('tennis', { attributes: { bestOf: 3, finalSet } });
    expect(lastOf(tennis, head('tie-break'), [...sixAll, ...tieBreak('home')]).label).toBe('match');
    expect(lastOf(tennis, head('tie-break-10'), [...sixAll, ...points(Array.from({ length: 10 }, () => 'home'))]).label).toBe('match');
    expect(lastOf(tennis, head('advantage'), [...sixAll, ...games('ahaha')]).total).toEqual({ home: 1, away: 1 });
    expect(lastOf(tennis, head('advantage'), [...sixAll, ...games('hahahh')])).toMatchObject({ label: 'match', total: { home: 2, away: 1 } });
    expect(lastOf(tennis, head('tie-break-at-12'), [...sixAll, ...games('hahahahahaha'), ...tieBreak('away')])).toMatchObject({ label: 'match', total: { home: 1, away: 2 } });
  });
});

describe('what the event does not say shows in how it goes on', () => {
  test('a third set after two to love: it is of five sets', () => {
    const straight = games('h'.repeat(12));
    expect(lastOf(tennis, headFor('tennis'), [...straight, ...games('h'.repeat(6))])).toMatchObject({ label: 'match', total: { home: 3, away: 0 } });
    expect(lastOf(tennis, bestOfThree, [...straight, ...games('h'.repeat(6))]).total).toEqual({ home: 2, away: 0 });
  });

  test('points after 7–0 in the last tie-break: it goes to ten', () => {
    const upToLast = [...games('hhhhhh'), ...games('aaaaaa'), ...games('hahahahahaha')];
    const ended = [...upToLast, ...tieBreak('home')];
    expect(lastOf(tennis, bestOfThree, ended).label).toBe('match');
    expect(lastOf(tennis, bestOfThree, [...ended, point('away')])).toMatchObject({ total: { home: 1, away: 1 } });
    expect(lastOf(tennis, bestOfThree, [...ended, point('away'), ...points(['home', 'home', 'home'])])).toMatchObject({ label: 'match', total: { home: 2, away: 1 } });
  });

  test('the same server twice at six games all in the last set: it has no tie-break', () => {
    const upToLast = [...games('hhhhhh'), ...games('aaaaaa'), ...games('hahahahahaha')];
    const game = (winner: string, server: string): readonly Given[] => Array.from({ length: 4 }, () => point(winner, server));
    const goingOn = [...upToLast, ...game('home', 'home'), ...game('home', 'away')];
    expect(lastOf(tennis, bestOfThree, goingOn)).toMatchObject({ label: 'match', total: { home: 2, away: 1 } });
  });

  test('the source’s word on the server holds', () => {
    const first = lastOf(tennis, bestOfThree, [point('home', 'away'), point('home', 'away'), point('home', 'away')]);
    expect(first.label).toBe('break point');
  });
});

describe('a source that leaves points out', () => {
  const won = (competitor: string, told: Record<string, string | null>): Given => ({ type: 'point', competitor, attributes: told });

  test('is taken at its word on who won a game or a set', () => {
    const gap = [...points(['home', 'home']), won('home', { wonGame: 'home' })];
    expect(lastOf(tennis, bestOfThree, [...gap, ...games('hhhhh')])).toMatchObject({ label: 'set', total: { home: 1, away: 0 } });
    expect(lastOf(tennis, bestOfThree, [...games('hhhh'), ...points(['home', 'home']), won('home', { wonSet: 'home' })])).toMatchObject({ label: 'set', total: { home: 1, away: 0 } });
    expect(lastOf(tennis, bestOfThree, [...games('hahahahahaha'), ...points(['away', 'away']), won('away', { wonGame: 'away' })]).total).toEqual({ home: 0, away: 1 });
  });

  test('a word that only repeats what the points told, also a point late, changes nothing', () => {
    const told = games('hhhh').map((one, index) => (index % 4 === 3 ? won('home', { wonGame: 'home' }) : one));
    expect(lastOf(tennis, bestOfThree, told).chances).toEqual(lastOf(tennis, bestOfThree, games('hhhh')).chances);
    const late = [...games('h'), won('away', { wonGame: 'home' })];
    expect(lastOf(tennis, bestOfThree, late).chances).toEqual(lastOf(tennis, bestOfThree, [...games('h'), point('away')]).chances);
    expect(lastOf(tennis, bestOfThree, [...games('hhhhhh'), won('away', { wonSet: 'home' })]).total).toEqual({ home: 1, away: 0 });
  });
});

describe('words for what a point did', () => {
  test.each<readonly [string | null, readonly Given[]]>([
    [null, points(['home'])],
    ['break point', points(['away', 'away', 'away'])],
    ['break point saved', points(['away', 'away', 'away', 'home'])],
    ['break', points(['away', 'away', 'away', 'away'])],
    ['set point', [...games('haaaaa'), ...points(['away', 'away', 'away'])]],
    ['set point saved', [...games('haaaaa'), ...points(['away', 'away', 'away', 'home'])]],
    ['set', games('haaaaaa')],
    ['match point', [...games('hhhhhhhhhhh'), ...points(['home', 'home', 'home'])]],
    ['match point saved', [...games('hhhhhhhhhhh'), ...points(['home', 'home', 'home', 'away'])]],
    ['match', games('hhhhhhhhhhhh')],
    [null, [...games('hhhhhhhhhhhh'), point('home')]],
    [null, [{ type: 'point', competitor: 'nobody' }]],
    [null, [{ type: 'medical-time-out', competitor: 'home' }]],
  ])('%s', (label, given) => {
    expect(lastOf(tennis, bestOfThree, given).label).toBe(label);
  });
});
