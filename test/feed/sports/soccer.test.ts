import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { soccer } from '../../../main/feed/sports/soccer.ts';
import { actionsFrom, headFor, lastOf, type Given } from './contest.ts';

const league = headFor('soccer', { knockout: false });
const cup = headFor('soccer', { knockout: true });

const types = ['goal', 'own-goal', 'penalty-goal', 'penalty-missed', 'yellow-card', 'second-yellow-card', 'red-card', 'substitution', 'shootout-goal', 'shootout-miss', 'period-start', 'period-end', 'var-check'] as const;
const anyAction: fc.Arbitrary<Given> = fc.record({
  type: fc.constantFrom(...types),
  period: fc.constantFrom(null, '1H', 'HT', '2H', 'ET1', 'ET2', 'PEN', 'Q9'),
  minute: fc.option(fc.integer({ min: 0, max: 125 })),
  stoppage: fc.option(fc.integer({ min: 0, max: 12 })),
  competitor: fc.constantFrom('home', 'away', null, 'stranger'),
});
const anyActions = fc.array(anyAction, { maxLength: 40 });
const anyHead = fc.constantFrom(league, cup, headFor('soccer'));

const goal = (competitor: 'home' | 'away', minute: number, stoppage: number | null = null): Given => ({ type: 'goal', competitor, minute, stoppage });
const kick = (competitor: 'home' | 'away', scored: boolean): Given => ({ type: scored ? 'shootout-goal' : 'shootout-miss', competitor, period: 'PEN' });

describe('whatever is said of a match', () => {
  test('the chances add up to 1, and progress and closeness stay between 0 and 1', () => {
    fc.assert(fc.property(anyHead, anyActions, (head, given) => {
      for (const point of soccer.course(head, actionsFrom(given))) {
        expect(point.chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        for (const value of [...point.chances, point.impact, point.progress, point.closeness]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }
    }));
  });

  test('the course up to an action rests on nothing that comes later', () => {
    fc.assert(fc.property(anyHead, anyActions, fc.nat(), (head, given, cut) => {
      const whole = soccer.course(head, actionsFrom(given));
      const known = cut % (given.length + 1);
      expect(soccer.course(head, actionsFrom(given.slice(0, known)))).toEqual(whole.slice(0, known));
    }));
  });

  test('with the sides exchanged the chances are exchanged', () => {
    const exchanged = (given: Given): Given => ({ ...given, competitor: given.competitor === 'home' ? 'away' : given.competitor === 'away' ? 'home' : given.competitor });
    fc.assert(fc.property(anyHead, anyActions, (head, given) => {
      const mirrored = soccer.course(head, actionsFrom(given.map(exchanged)));
      for (const [index, point] of soccer.course(head, actionsFrom(given)).entries()) {
        for (const [outcome, chance] of point.chances.entries()) expect(mirrored[index]?.chances[2 - outcome]).toBeCloseTo(chance, 9);
      }
    }));
  });

  test('the score is the goals of both kinds, and never a kick of a shoot-out', () => {
    fc.assert(fc.property(anyHead, anyActions, (head, given) => {
      const counts = (side: string): number => given.filter(({ type, competitor, period }) => ['goal', 'own-goal', 'penalty-goal'].includes(type) && competitor === side && period !== 'PEN').length;
      expect(soccer.total(head, actionsFrom(given))).toEqual({ home: counts('home'), away: counts('away') });
    }));
  });

  test('cards that send nobody off and substitutions change nothing, however much time has passed', () => {
    fc.assert(fc.property(anyHead, anyActions, fc.constantFrom('yellow-card', 'substitution', 'var-check'), fc.integer({ min: 0, max: 90 }), (head, given, type, minute) => {
      expect(lastOf(soccer, head, [...given, { type, competitor: 'home', minute, period: null }]).impact).toBe(0);
    }));
  });
});

describe('the chances', () => {
  test('are those of the goals that may come until a later minute, each taken at that minute', () => {
    // The law of total probability over the goals of ten minutes: 1.3 goals a side in 90.
    const expected = (1.3 / 90) * 10;
    const pmf = (goals: number): number => (goals === 0 ? Math.exp(-expected) : (pmf(goals - 1) * expected) / goals);
    const at = (head: typeof league, minute: number, home: number, away: number): readonly number[] =>
      lastOf(soccer, head, [...Array.from({ length: home }, () => goal('home', 1)), ...Array.from({ length: away }, () => goal('away', 1)), { type: 'substitution', minute }]).chances;
    for (const head of [league, cup]) {
      for (const [minute, home, away] of [[10, 0, 0], [50, 1, 0], [75, 0, 2]] as const) {
        const later = [0, 0, 0];
        for (let more = 0; more <= 6; more += 1) {
          for (let against = 0; against <= 6; against += 1) {
            for (const [outcome, chance] of at(head, minute + 10, home + more, away + against).entries()) later[outcome] = (later[outcome] ?? 0) + pmf(more) * pmf(against) * chance;
          }
        }
        for (const [outcome, chance] of at(head, minute, home, away).entries()) expect(later[outcome]).toBeCloseTo(chance, 5);
      }
    }
  });

  test('of a league match leave room for a draw, those of a knock-out none', () => {
    const [home, draw, away] = lastOf(soccer, league, [{ type: 'period-start', period: '1H' }]).chances;
    expect(home).toBeCloseTo(away ?? 0, 12);
    expect(draw).toBeGreaterThan(0.2);
    fc.assert(fc.property(anyActions, (given) => soccer.course(cup, actionsFrom(given)).every(({ chances }) => chances[1] === 0)));
    expect(lastOf(soccer, cup, [goal('home', 88)]).chances[1]).toBe(0);
  });

  test('a goal that takes the lead changes the more, the later it comes', () => {
    const impacts = [5, 30, 60, 80, 90].map((minute) => lastOf(soccer, league, [goal('away', minute)]).impact);
    expect(impacts).toEqual([...impacts].sort((a, b) => a - b));
  });

  test('a third goal changes less than the first, and the more a match is decided the less a goal does', () => {
    const impacts = [0, 1, 2, 3, 4].map((before) => lastOf(soccer, league, [...Array.from({ length: before }, () => goal('home', 60)), goal('home', 61)]).impact);
    expect(impacts).toEqual([...impacts].sort((a, b) => b - a));
  });

  test('ten men win less often, and a second yellow card is a sending-off as well', () => {
    const red = lastOf(soccer, league, [{ type: 'red-card', competitor: 'home', minute: 20 }]);
    expect(red.chances[0]).toBeLessThan(red.chancesBefore[0] ?? 0);
    expect(red.chances[2]).toBeGreaterThan(red.chancesBefore[2] ?? 1);
    expect(lastOf(soccer, league, [{ type: 'second-yellow-card', competitor: 'home', minute: 20 }]).impact).toBe(red.impact);
    expect(lastOf(soccer, league, [{ type: 'red-card', competitor: 'home', minute: 85 }]).impact).toBeLessThan(red.impact);
  });

  test('the last whistle makes certain what stands', () => {
    expect(lastOf(soccer, league, [goal('away', 20), { type: 'period-end', period: '2H' }])).toMatchObject({ chances: [0, 0, 1], progress: 1, closeness: 0 });
    expect(lastOf(soccer, league, [{ type: 'period-end', period: '2H' }]).chances).toEqual([0, 1, 0]);
  });
});

describe('a knock-out match', () => {
  test('goes on when it is level after 90 minutes, and is over when it is not', () => {
    expect(lastOf(soccer, cup, [goal('home', 9), goal('away', 90, 3), { type: 'period-end', period: '2H' }]).chances[0]).toBeCloseTo(0.5, 9);
    expect(lastOf(soccer, cup, [goal('home', 9), { type: 'period-end', period: '2H' }]).chances).toEqual([1, 0, 0]);
  });

  test('an equaliser in stoppage time is worth half of everything', () => {
    expect(lastOf(soccer, cup, [goal('home', 9), goal('away', 90, 4)]).impact).toBeGreaterThan(0.47);
  });

  test('is recognised by its extra time where nobody said so', () => {
    const point = lastOf(soccer, headFor('soccer'), [{ type: 'period-end', period: '2H' }, { ...goal('home', 97), period: 'ET1' }]);
    expect(point.chances[1]).toBe(0);
    expect(point.chances[0]).toBeLessThan(1);
  });

  test('a sending-off still weighs in extra time', () => {
    const whistle: Given = { type: 'period-end', period: '2H' };
    const point = lastOf(soccer, cup, [{ type: 'red-card', competitor: 'home', minute: 80 }, whistle]);
    expect(point.chances[0]).toBeLessThan(0.46);
  });
});

describe('a shoot-out', () => {
  const level: readonly Given[] = [{ type: 'period-end', period: 'ET2' }];

  /** Kick by kick, home first: an independent reckoning of best of five and then pairs. */
  function wins(home: number, away: number, taken: number): number {
    const left = (side: 0 | 1): number => Math.max(0, 5 - Math.floor((taken + 1 - side) / 2));
    if (taken <= 10) {
      if (home > away + left(1)) return 1;
      if (away > home + left(0)) return 0;
    }
    if (taken >= 10 && taken % 2 === 0) {
      if (home !== away) return home > away ? 1 : 0;
      return 0.5;
    }
    return taken % 2 === 0 ? 0.75 * wins(home + 1, away, taken + 1) + 0.25 * wins(home, away, taken + 1) : 0.75 * wins(home, away + 1, taken + 1) + 0.25 * wins(home, away, taken + 1);
  }

  test('has the chances that a reckoning kick by kick gives', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }), (kicks) => {
      const given = kicks.map((scored, index) => kick(index % 2 === 0 ? 'home' : 'away', scored));
      const count = (side: number): number => kicks.filter((scored, index) => scored && index % 2 === side).length;
      expect(lastOf(soccer, cup, [...level, ...given]).chances[0]).toBeCloseTo(wins(count(0), count(1), kicks.length), 9);
    }));
  });

  test('ends with a word for the kick that decides it', () => {
    const four = [true, true, true, false, true, true, true, false].map((scored, index) => kick(index % 2 === 0 ? 'home' : 'away', scored));
    const decided = soccer.course(cup, actionsFrom([goal('home', 10), goal('away', 20), ...level, ...four]));
    expect(decided.at(-1)).toMatchObject({ chances: [1, 0, 0], label: 'miss that decides the shoot-out', total: { home: 1, away: 1 } });
    const fifth = lastOf(soccer, cup, [...level, ...[true, true, true, false, true, true, false, true].map((scored, index) => kick(index % 2 === 0 ? 'home' : 'away', scored)), kick('home', false), kick('away', true)]);
    expect(fifth.label).toBe('shoot-out winner');
  });

  test('the kicks are told as one story, the goals are not', () => {
    expect(actionsFrom([kick('home', true), { type: 'penalty-goal', period: 'PEN', competitor: 'home' }]).map((action) => soccer.story(action))).toEqual(['shoot-out', 'shoot-out']);
    expect(actionsFrom([goal('home', 3)]).map((action) => soccer.story(action))).toEqual([null]);
  });
});

describe('words for what an action did', () => {
  test.each<readonly [string | null, readonly Given[]]>([
    ['opener', [goal('home', 3)]],
    ['equaliser', [goal('home', 3), goal('away', 50)]],
    ['go-ahead goal', [goal('home', 3), goal('away', 50), { ...goal('home', 70), type: 'own-goal' }]],
    ['goal that extends the lead', [goal('home', 3), goal('home', 50)]],
    ['goal back', [goal('home', 3), goal('home', 9), goal('away', 50)]],
    ['consolation', [goal('home', 3), goal('home', 9), goal('home', 30), goal('away', 88)]],
    ['sending-off', [{ type: 'red-card', competitor: 'away', minute: 40 }]],
    ['missed penalty', [{ type: 'penalty-missed', competitor: 'away', minute: 40 }]],
    [null, [{ type: 'yellow-card', competitor: 'away', minute: 40 }]],
    [null, [{ type: 'goal', competitor: null, minute: 40 }]],
  ])('%s', (label, given) => {
    expect(lastOf(soccer, league, given).label).toBe(label);
  });

  test('a missed penalty changes no chance, and costs what a goal would have brought', () => {
    const missed = lastOf(soccer, league, [{ type: 'penalty-missed', competitor: 'home', minute: 89 }]);
    const scored = lastOf(soccer, league, [{ type: 'penalty-goal', competitor: 'home', minute: 89 }]);
    expect(missed.impact).toBe(0);
    expect(missed.own).toHaveLength(1);
    expect(missed.own[0]?.value).toBeCloseTo(0.76 * scored.impact, 9);
  });
});

describe('the clock', () => {
  test.each<readonly [string, Given, Given]>([
    ['a 49th minute of the first half is 45+4', { ...goal('home', 49), period: '1H' }, { ...goal('home', 45, 4), period: '1H' }],
    ['a 94th minute without a period is 90+4 where a draw is possible', goal('home', 94), goal('home', 90, 4)],
  ])('%s', (_, given, meant) => {
    expect(lastOf(soccer, league, [given]).chances).toEqual(lastOf(soccer, league, [meant]).chances);
  });

  test('a 98th minute without a period is extra time where somebody has to go through', () => {
    expect(lastOf(soccer, cup, [goal('home', 98)]).impact).toBeLessThan(lastOf(soccer, cup, [goal('home', 90, 8)]).impact);
  });

  test('does not run backwards when a source tells things out of order', () => {
    const late = lastOf(soccer, league, [{ type: 'substitution', minute: 80 }, goal('home', 10)]);
    expect(late.impact).toBe(lastOf(soccer, league, [goal('home', 80)]).impact);
  });

  test('a whistle without a minute stands at the end of its half', () => {
    expect(lastOf(soccer, league, [goal('home', 20), { type: 'period-end', period: '1H' }]).progress).toBe(0.5);
    expect(lastOf(soccer, league, [goal('home', 20), { type: 'period-end', period: '2H' }]).impact).toBeLessThan(0.1);
  });

  test('a rare kind of action is told by how many matches have none of it', () => {
    const [yellow, goalOf, red] = actionsFrom([{ type: 'yellow-card' }, { type: 'goal' }, { type: 'red-card' }]).map((action) => soccer.rarity(action));
    expect(yellow).toBeLessThan(goalOf ?? 0);
    expect(goalOf).toBeLessThan(red ?? 0);
  });
});
