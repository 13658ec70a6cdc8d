import { describe, expect, test } from 'vitest';
import type { Action, EventRecord } from '../../../main/domain/event-data.ts';
import { aGoal, at, withScore } from '../../support/observations.ts';
import { aTelling, resolutions, shown } from './telling.ts';

const over = (home: number, away: number, actions: readonly Action[]): ReturnType<typeof withScore> => withScore(home, away, { status: 'finished', actions: [...actions] });

/** `home 90+4 Ilmar Vost (north, south)` */
function told(record: EventRecord): readonly string[] {
  return record.actions.map(({ type, competitor, minute, stoppage, participant, from, confirmedBy }) => [
    type === 'goal' ? '' : `${type} `, competitor, ' ', minute, stoppage === null ? '' : `+${stoppage}`, participant === null ? '' : ` ${participant}`, ` (${[from.source, ...confirmedBy].join(', ')})`,
  ].join(''));
}

describe('actions of several sources', () => {
  test('the same goal in stoppage time, given more or less exactly, is one', () => {
    const telling = aTelling({ south: 0.4 });
    telling.say('north', over(2, 0, [aGoal('home', 90, { participant: 'I. Vost' }), aGoal('home', 12, { participant: 'Aaskov', second: 31 })]), 120);
    telling.say('south', over(2, 0, [aGoal('home', 90, { stoppage: 4, participant: 'Ilmar Vost' }), aGoal('home', 13, { participant: 'Peder Aaskov' })]), 120);
    const record = telling.look(120);
    expect(told(record)).toEqual(['home 12 Peder Aaskov (north, south)', 'home 90+4 Ilmar Vost (north, south)']);
    expect(record.actions.map(({ second, sequence }) => [second, sequence])).toEqual([[31, 1], [null, 2]]);
    expect(record.conflicts).toEqual([]);
  });

  test('an own goal and a penalty are the goal the other source lists without saying so', () => {
    const telling = aTelling({ north: 0.6 });
    telling.say('north', over(1, 1, [aGoal('home', 30, { participant: 'Vost' }), aGoal('away', 60, { participant: 'Brünn' })]), 120);
    telling.say('south', over(1, 1, [aGoal('home', 30, { type: 'own-goal', participant: 'Vost' }), aGoal('away', 60, { type: 'penalty-goal', participant: 'T. Brünn' })]), 120);
    expect(told(telling.look(120))).toEqual(['own-goal home 30 Vost (north, south)', 'penalty-goal away 60 T. Brünn (north, south)']);
  });

  test('goals listed out of order come in order of time; a shoot-out last', () => {
    const telling = aTelling();
    const kick = aGoal('home', 0, { id: 'kick', type: 'shootout-goal', period: 'PEN', minute: null, sequence: 9 });
    telling.say('north', over(2, 1, [kick, aGoal('home', 88, { sequence: 1 }), aGoal('home', 45, { stoppage: 2, sequence: 2 }), aGoal('away', 46, { sequence: 3 })]), 120);
    const record = telling.look(120);
    expect(told(record)).toEqual(['home 45+2 (north)', 'away 46 (north)', 'home 88 (north)', 'shootout-goal home  (north)']);
    expect(shown(record)).toBe('2–1');
  });

  test('the same row twice is told once', () => {
    const telling = aTelling();
    telling.say('north', over(1, 0, [aGoal('home', 30, { participant: 'Vost' }), aGoal('home', 30, { id: 'again', participant: 'Vost' })]), 120);
    expect(told(telling.look(120))).toEqual(['home 30 Vost (north)']);
  });

  test('one goal more than the score has is left out, and said', () => {
    const telling = aTelling({ south: 0.4 });
    telling.say('north', over(1, 0, [aGoal('home', 30, { participant: 'Vost' })]), 120);
    telling.say('south', over(1, 0, [aGoal('home', 30, { participant: 'Vost' }), aGoal('home', 77, { participant: 'Aaskov' })]), 120);
    expect(told(telling.look(120))).toEqual(['home 30 Vost (north, south)']);
    expect(telling.remarks()).toEqual(['south lists one goal more than the score has (Aaskov, minute 77); it is left out.']);
  });

  test('a list that adds up leads a more trusted one that does not', () => {
    const telling = aTelling({ north: 0.9 });
    telling.say('north', over(2, 0, [aGoal('home', 30, { participant: 'Vost' })]), 120);
    telling.say('south', over(2, 0, [aGoal('home', 31, { participant: 'Vost' }), aGoal('home', 77, { participant: 'Aaskov' })]), 120);
    expect(told(telling.look(120))).toEqual(['home 31 Vost (south, north)', 'home 77 Aaskov (south)']);
  });

  test('goals that count are paired in order where minutes differ widely', () => {
    const telling = aTelling({ south: 0.4 });
    telling.say('north', over(2, 0, [aGoal('home', 30), aGoal('home', 60)]), 120);
    telling.say('south', over(2, 0, [aGoal('home', 38), aGoal('home', 66)]), 120);
    expect(told(telling.look(120))).toEqual(['home 30 (north, south)', 'home 60 (north, south)']);
  });

  test('two bookings of one side in one minute stay two; the same person’s are one', () => {
    const card = (id: string, participant: string, minute: number): Action => aGoal('away', minute, { id, type: 'yellow-card', participant });
    const telling = aTelling({ south: 0.4 });
    telling.say('north', over(0, 0, [card('c1', 'Teodor Brünn', 50)]), 120);
    telling.say('south', over(0, 0, [card('c1', 'Peder Aaskov', 50), card('c2', 'T. Bruenn', 52)]), 120);
    const record = telling.look(120);
    expect(told(record)).toEqual(['yellow-card away 50 Teodor Brünn (north, south)', 'yellow-card away 50 Peder Aaskov (south)']);
    expect(record.actions.map(({ id }) => id)).toEqual(['c1', 'c1~south']);
  });

  test('different people for one goal: as most say, and it is shown that they differ', () => {
    const telling = aTelling({ north: 0.8 });
    telling.say('north', over(1, 0, [aGoal('home', 90, { stoppage: 4, participant: 'Peder Aaskov' })]), 120);
    telling.say('south', over(1, 0, [aGoal('home', 90, { type: 'own-goal', participant: 'Teodor Brünn' })]), 120);
    expect(resolutions(telling.look(120))).toEqual(['actions/goal-home-90: trusted']);
    telling.say('east', over(1, 0, [aGoal('home', 90, { type: 'own-goal', participant: 'T. Brünn' })]), 121);
    const record = telling.look(121);
    expect(told(record)).toEqual(['own-goal home 90+4 Teodor Brünn (north, east, south)']);
    expect(record.conflicts.map(({ resolution, sentence }) => [resolution, sentence])).toEqual([['majority', 'For the own-goal in minute 90 east names T. Brünn, north names Peder Aaskov, south names Teodor Brünn: Teodor Brünn is shown.']]);
  });
});

describe('actions from tick to tick', () => {
  test('a corrected scorer keeps the action’s id; its age begins anew', () => {
    const telling = aTelling();
    telling.say('north', over(1, 0, [aGoal('home', 90, { id: 'goal-aaskov-90', participant: 'Peder Aaskov' })]), 120);
    expect(telling.look(120).actions[0]).toMatchObject({ id: 'goal-aaskov-90', from: { since: at(120) } });
    telling.say('north', over(1, 0, [aGoal('home', 90, { id: 'goal-bruenn-90', type: 'own-goal', participant: 'Teodor Brünn' })]), 150);
    expect(telling.look(150).actions).toMatchObject([{ id: 'goal-aaskov-90', type: 'own-goal', participant: 'Teodor Brünn', from: { since: at(150) } }]);
  });

  test('a goal keeps its id and its age when another source takes the lead, and when more goals fall', () => {
    const telling = aTelling({ south: 0.4 });
    const north = [aGoal('home', 10, { id: 'n1', participant: 'Vost' })];
    const south = [aGoal('home', 10, { id: 's1', participant: 'Ilmar Vost' })];
    telling.say('north', withScore(1, 0, { actions: north }), 11);
    telling.say('south', withScore(1, 0, { actions: south }), 11);
    telling.look(11);
    telling.say('north', withScore(2, 0, { actions: [...north, aGoal('home', 12, { id: 'n2' })] }), 13);
    telling.say('south', withScore(2, 0, { actions: [...south, aGoal('home', 12, { id: 's2' })] }), 13);
    expect(telling.look(13).actions.map(({ id, from }) => [id, from.since])).toEqual([['n1', at(11)], ['n2', at(13)]]);
    telling.fail('north');
    expect(telling.look(14).actions.map(({ id, from, confirmedBy }) => [id, from.source, confirmedBy])).toEqual([['n1', 'south', ['north']], ['n2', 'south', ['north']]]);
  });

  test('the goal of a score that is held back is not told; what was told before stays', () => {
    const telling = aTelling();
    const first = aGoal('home', 10, { id: 'n1' });
    telling.say('north', withScore(1, 0, { actions: [first] }), 11);
    telling.say('south', withScore(1, 0), 11);
    telling.look(11);
    telling.say('north', withScore(3, 0, { actions: [first, aGoal('home', 12), aGoal('home', 13)] }), 14);
    const record = telling.look(14);
    expect([shown(record), told(record)]).toEqual(['1–0', ['home 10 (north)']]);
  });

  test('a goal that a review took away goes', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0, {}, true), 11);
    telling.look(11);
    telling.say('north', withScore(0, 0, {}, true), 13);
    const record = telling.look(13);
    expect([shown(record), told(record)]).toEqual(['0–0', []]);
  });

  test('goals a failing source listed stay while another without a list says the same or a later score', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0, {}, true), 11);
    telling.say('south', withScore(1, 0), 11);
    telling.look(11);
    telling.fail('north');
    telling.say('south', withScore(2, 0), 20);
    telling.say('south', withScore(2, 0), 21);
    const record = telling.look(25);
    expect([shown(record), told(record)]).toEqual(['2–0', ['home 10 (north)']]);
  });
});
