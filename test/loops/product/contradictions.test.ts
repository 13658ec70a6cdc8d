import { describe, expect, test } from 'vitest';
import { contradictionsOf } from '../../../main/loops/product/contradictions.ts';
import { at, withScore } from '../../support/observations.ts';
import { aTelling } from '../../feed/merge/telling.ts';

/** Both said 0–0 until minute 10; then one goes its own way while the other stays. */
function apart(): ReturnType<typeof aTelling> {
  const telling = aTelling();
  telling.say('north', withScore(0, 0), 10);
  telling.say('south', withScore(0, 0), 10);
  telling.look(10);
  telling.say('south', withScore(1, 0), 11);
  return telling;
}

describe('sources that others contradict', () => {
  test('nobody while the others have not spoken since', () => {
    expect([...contradictionsOf([apart().look(11)])]).toEqual([]);
  });

  test('who says what does not hold, as soon as another has spoken since', () => {
    const telling = apart();
    telling.say('north', withScore(0, 0), 12);
    const found = contradictionsOf([telling.look(12)]);
    expect([...found.keys()]).toEqual(['south']);
    expect(found.get('south')).toMatchObject({ code: 'score_contradicted', message: 'Brackwater – Ostrand: north says 0–0, south says 1–0: 0–0 is shown until another source confirms the change.' });
  });

  test('not one whose word the other’s time stamp does not reach', () => {
    const telling = apart();
    telling.say('north', withScore(0, 0, { asOf: at(9) }), 12);
    expect([...contradictionsOf([telling.look(12)]).keys()]).toEqual([]);
  });

  test('both where neither holds', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0), 10);
    telling.say('south', withScore(2, 0), 10);
    telling.say('north', withScore(0, 0), 14);
    telling.say('south', withScore(2, 0), 14);
    telling.look(14);
    telling.say('north', withScore(0, 0), 15);
    telling.say('south', withScore(2, 0), 15);
    const record = telling.look(15);
    expect(record.score).toBeNull();
    expect([...contradictionsOf([record]).keys()].toSorted()).toEqual(['north', 'south']);
  });

  test('none when they agree again', () => {
    const telling = apart();
    telling.say('north', withScore(1, 0), 12);
    expect([...contradictionsOf([telling.look(12)])]).toEqual([]);
  });
});
