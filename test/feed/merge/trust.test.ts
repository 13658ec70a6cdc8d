import { describe, expect, test } from 'vitest';
import type { EventObservation } from '../../../main/domain/event-data.ts';
import { contradictionsOf } from '../../../main/loops/product/contradictions.ts';
import { anObservation, at, withScore } from '../../support/observations.ts';
import { aTelling, resolutions, shown, type Telling } from './telling.ts';

/** Two sources that agreed on a word in a minute. */
function agreed(trusts: Readonly<Record<string, number>>, word: EventObservation, minute: number): Telling {
  const telling = aTelling(trusts);
  for (const source of ['north', 'south']) telling.say(source, word, minute);
  telling.look(minute);
  return telling;
}

describe('a source that is trusted far more than the other', () => {
  test.each([[0.75, 0.5], [0.9, 0.5], [1, 0]])('has no lie shown over what both agreed on, which keeps its age (%d and %d)', (lying, honest) => {
    const telling = agreed({ north: lying, south: honest }, withScore(0, 0), 10);
    for (let minute = 11; minute < 60; minute += 1) {
      telling.say('north', withScore(2, 0, {}, true), minute);
      telling.say('south', withScore(0, 0, {}, true), minute);
      const record = telling.look(minute);
      expect(shown(record), `minute ${minute}`).toBe('0–0');
      expect(record.score, `minute ${minute}`).toMatchObject({ confirmed: true, from: { source: 'south', since: at(10) } });
      expect(resolutions(record)).toEqual([minute < 13 ? 'score: held-back' : 'score: kept-last-good']);
      if (minute > 11) expect([...contradictionsOf([record]).keys()], `minute ${minute}`).toEqual(['north']);
    }
  });

  test('keeps what was agreed as old as it is, also when nobody says it any more', () => {
    const telling = agreed({ north: 0.9 }, withScore(0, 0), 10);
    for (const minute of [20, 21, 22, 30]) {
      telling.say('north', withScore(2, 0), minute);
      telling.say('south', withScore(0, 1), minute);
    }
    expect(telling.look(30).score).toMatchObject({ value: { total: { home: 0, away: 0 } }, from: { since: at(10), observedAt: at(10) }, agreeing: [] });
  });

  test('is not followed either where it tells the truth, until the other says it too', () => {
    const telling = agreed({ north: 0.9, south: 0.1 }, withScore(0, 0), 10);
    for (const minute of [11, 12, 13, 20]) {
      telling.say('north', withScore(1, 0), minute);
      telling.say('south', withScore(0, 0), minute);
      expect(shown(telling.look(minute)), `minute ${minute}`).toBe('0–0');
    }
    telling.say('south', withScore(1, 0), 21);
    expect(telling.look(21)).toMatchObject({ score: { confirmed: true, value: { total: { home: 1, away: 0 } } }, conflicts: [] });
  });

  test('holds back no goal of the other while it has not spoken', () => {
    const telling = agreed({ north: 1, south: 0 }, withScore(0, 0), 10);
    telling.say('south', withScore(1, 0), 11);
    expect(shown(telling.look(14))).toBe('1–0');
  });

  test('has nothing shown of what was contradicted from the first, be it read well or not', () => {
    const telling = aTelling({ north: 1, south: 0 });
    for (const minute of [10, 11, 12, 20]) {
      telling.say('north', withScore(3, 0), minute);
      telling.say('south', withScore(1, 0), minute);
      expect(shown(telling.look(minute)), `minute ${minute}`).toBe('none');
    }
    const failing = aTelling({ north: 1, south: 0 });
    failing.say('north', withScore(3, 0), 10, { healthy: false });
    failing.say('south', withScore(1, 0), 10, { healthy: false });
    const record = failing.look(10);
    expect([shown(record), record.actions, record.confidence.basis]).toEqual(['none', [], 'No source can be relied on now; live is the last that was good.']);
  });

  test('calls off no match alone: it is so once the other says it too, or its kick-off has gone by', () => {
    const calledOff = (telling: Telling): void => {
      for (const minute of [-60, -59, -58, -57]) {
        telling.say('north', anObservation({ status: 'postponed' }), minute);
        telling.say('south', anObservation(), minute);
      }
    };
    const confirmed = agreed({ north: 0.9 }, anObservation(), -120);
    calledOff(confirmed);
    const record = confirmed.look(-57);
    expect([record.status.value, resolutions(record), [...contradictionsOf([record]).keys()]]).toEqual(['scheduled', ['status: kept-last-good'], ['north']]);
    confirmed.say('south', anObservation({ status: 'postponed' }), -56);
    expect(confirmed.look(-56)).toMatchObject({ status: { value: 'postponed', confirmed: true }, conflicts: [] });
    const alone = agreed({ north: 0.9 }, anObservation(), -120);
    calledOff(alone);
    expect(alone.look(16).status.value).toBe('postponed');
  });
});
