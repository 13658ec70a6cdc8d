import { describe, expect, test } from 'vitest';
import { anObservation, at, withScore } from '../../support/observations.ts';
import { aTelling, resolutions, shown } from './telling.ts';

describe('the rule for scores', () => {
  test('one healthy source: its word is shown at once', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0), 10);
    expect(shown(telling.look(10))).toBe('0–0');
    telling.say('north', withScore(1, 0), 11);
    const record = telling.look(11);
    expect(shown(record)).toBe('1–0');
    expect(record.conflicts).toEqual([]);
    expect(record.confidence.basis).toBe('The only source that says anything says 1–0 and live.');
  });

  test('two sources: a change is held back until the other confirms it', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0), 10);
    telling.say('south', withScore(0, 0), 10);
    telling.look(10);
    telling.say('north', withScore(1, 0), 11);
    const held = telling.look(11);
    expect(shown(held)).toBe('0–0');
    expect(held.conflicts).toEqual([{
      field: 'score', resolution: 'held-back', since: at(11),
      values: [{ source: 'north', value: { home: 1, away: 0 } }, { source: 'south', value: { home: 0, away: 0 } }],
      sentence: 'north says 1–0, south says 0–0: 0–0 is shown until another source confirms the change.',
    }]);
    telling.say('south', withScore(1, 0), 11.5);
    const confirmed = telling.look(11.5);
    expect(shown(confirmed)).toBe('1–0');
    expect(confirmed.conflicts).toEqual([]);
    expect(confirmed.confidence.basis).toBe('2 of 2 sources agree on 1–0 and on live.');
    expect(confirmed.score).toMatchObject({ agreeing: ['south'], confirmed: true, from: { source: 'north', since: at(11) } });
  });

  test('read twice since and still contradicting: the last they agreed on stays', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0), 10);
    telling.say('south', withScore(0, 0), 10);
    telling.look(10);
    telling.say('north', withScore(3, 0), 11);
    telling.say('south', withScore(0, 0), 11.5);
    expect(resolutions(telling.look(11.5))).toEqual(['score: held-back']);
    telling.say('south', withScore(0, 0), 12);
    const record = telling.look(12);
    expect(shown(record)).toBe('0–0');
    expect(resolutions(record)).toEqual(['score: kept-last-good']);
    telling.say('north', withScore(4, 1), 30);
    telling.say('south', withScore(0, 1), 40);
    expect(shown(telling.look(45))).toBe('0–0');
    expect(record.confidence.value).toBeLessThan(0.5);
  });

  const clockAt = (period: string, minute: number, stoppage: number | null = null): { clock: { period: string; minute: number; stoppage: number | null; second: null } } => ({ clock: { period, minute, stoppage, second: null } });

  test.each([
    ['at half-time', clockAt('HT', 45), clockAt('HT', 45)],
    ['in time added on that one of them does not count', clockAt('1H', 45), clockAt('1H', 45, 3)],
    ['at half-time, which one of them still calls the end of the half', clockAt('1H', 45), clockAt('HT', 45)],
  ])('a clock that stands because play does is no silence: nothing new is shown against it %s', (_, resting, lying) => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0, resting), 48);
    telling.say('south', withScore(0, 0, lying), 48);
    telling.look(48);
    for (let minute = 49; minute < 56; minute += 1) {
      telling.say('north', withScore(0, 0, resting), minute);
      telling.say('south', withScore(2, 0, lying), minute);
      expect(shown(telling.look(minute)), `minute ${minute}`).toBe('0–0');
    }
  });

  test('a clock that stands while the other’s goes on is silence: the goal is shown after three minutes', () => {
    const telling = aTelling();
    for (let minute = 30; minute < 35; minute += 1) {
      telling.say('north', withScore(0, 0, clockAt('1H', 30)), minute);
      telling.say('south', withScore(minute > 30 ? 1 : 0, 0, clockAt('1H', minute)), minute);
      expect(shown(telling.look(minute)), `minute ${minute}`).toBe(minute < 34 ? '0–0' : '1–0');
    }
  });

  test.each(['postponed', 'abandoned'] as const)('trust alone calls no match %s that goes on elsewhere', (status) => {
    const telling = aTelling({ south: 1, north: 0 });
    for (let minute = 30; minute < 38; minute += 1) {
      telling.say('north', withScore(0, 0, clockAt('1H', minute)), minute);
      telling.say('south', minute < 32 ? withScore(0, 0, clockAt('1H', minute)) : withScore(1, 0, { status }), minute);
      const record = telling.look(minute);
      expect([record.status.value, shown(record)], `minute ${minute}`).toEqual(['live', '0–0']);
    }
  });

  test('a source that has not been read for three minutes holds back no longer', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0), 10);
    telling.say('south', withScore(0, 0), 10);
    telling.look(10);
    telling.say('north', withScore(1, 0), 11);
    expect(shown(telling.look(13.9))).toBe('0–0');
    const record = telling.look(14);
    expect(shown(record)).toBe('1–0');
    expect(record.conflicts).toEqual([]);
    expect(telling.remarks()).toEqual(['south still gives an earlier score, and has not spoken since it changed.']);
  });

  test('an old time stamp, or a clock that stands, is no word on what came after', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0, { asOf: at(10) }), 10);
    telling.say('south', withScore(0, 0, { asOf: at(10) }), 10);
    telling.say('east', withScore(0, 0, { clock: { period: '1H', minute: 10, stoppage: null, second: null } }), 10);
    telling.look(10);
    telling.say('north', withScore(1, 0, { asOf: at(11) }), 11);
    for (const minute of [12, 13, 14]) {
      telling.say('south', withScore(0, 0, { asOf: at(10) }), minute);
      telling.say('east', withScore(0, 0, { clock: { period: '1H', minute: 10, stoppage: null, second: null } }), minute);
    }
    expect(shown(telling.look(13.5))).toBe('0–0');
    expect(shown(telling.look(14))).toBe('1–0');
  });

  test('a lagging source that catches up and contradicts has what it never confirmed taken back', () => {
    const telling = aTelling();
    telling.say('north', withScore(2, 0, { asOf: at(11) }), 11);
    telling.say('south', withScore(0, 0, { asOf: at(9) }), 11);
    expect(shown(telling.look(11))).toBe('none');
    telling.say('south', withScore(0, 0, { asOf: at(9) }), 14);
    expect(shown(telling.look(14.5))).toBe('2–0');
    telling.say('south', withScore(0, 0, { asOf: at(15) }), 15);
    const record = telling.look(15);
    expect(shown(record)).toBe('none');
    expect(record.conflicts[0]?.sentence).toBe('north says 2–0, south says 0–0: none is shown until another source confirms it.');
  });

  test('what one source alone ever said is taken back when another comes and must know', () => {
    const telling = aTelling();
    telling.say('liar', withScore(5, 0), 20);
    expect(shown(telling.look(20))).toBe('5–0');
    telling.say('south', withScore(1, 0), 30);
    const record = telling.look(30);
    expect(shown(record)).toBe('none');
    expect(resolutions(record)).toEqual(['score: held-back']);
    expect(record.actions).toEqual([]);
  });

  test('a goal that another has not seen yet as it joins is not taken back at once', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0), 20);
    telling.look(20);
    telling.say('south', withScore(0, 0), 20.5);
    expect(shown(telling.look(20.5))).toBe('1–0');
    telling.say('south', withScore(1, 0), 21);
    expect(telling.look(21).score?.confirmed).toBe(true);
  });

  test('three sources: most decide, however loud the third and however much it is trusted', () => {
    const telling = aTelling({ liar: 1 });
    for (const minute of [10, 11, 12, 13, 14, 15]) {
      telling.say('north', withScore(1, 0), minute);
      telling.say('south', withScore(1, 0), minute);
      telling.say('liar', withScore(minute % 7, 3), minute);
      const record = telling.look(minute);
      expect(shown(record)).toBe('1–0');
      expect(resolutions(record)).toEqual(['score: held-back']);
    }
    telling.say('north', withScore(1, 0), 19);
    telling.say('south', withScore(1, 0), 19);
    expect(telling.look(19).conflicts[0]).toMatchObject({ resolution: 'majority', sentence: 'liar says 1–3, north says 1–0, south says 1–0: 1–0 is shown, as most say.' });
  });

  test('a source that publishes hours late never holds back a quick one', () => {
    const telling = aTelling();
    telling.say('daily', anObservation(), -30);
    telling.say('north', anObservation(), -30);
    telling.look(-30);
    telling.say('north', withScore(0, 1), 15);
    telling.say('daily', anObservation(), 15);
    const record = telling.look(15);
    expect([record.status.value, shown(record), record.conflicts]).toEqual(['live', '0–1', []]);
  });

  test('a source that just missed a read may still object', () => {
    const telling = aTelling();
    telling.say('north', withScore(0, 0), 10);
    telling.say('south', withScore(0, 0), 10);
    telling.look(10);
    telling.say('north', withScore(4, 0), 11);
    telling.fail('south');
    expect(shown(telling.look(11))).toBe('0–0');
    telling.say('south', withScore(0, 0), 12);
    telling.say('south', withScore(0, 0), 13);
    expect(shown(telling.look(13))).toBe('0–0');
    telling.fail('south');
    expect(shown(telling.look(20))).toBe('4–0');
  });

  test('a source that said otherwise before it missed a read still objects, for two and a half minutes', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(0, 0), 10);
    telling.look(10);
    for (const minute of [11, 12, 13, 14, 15]) {
      telling.say('north', withScore(1, 0), minute);
      telling.say('south', withScore(0, 0), minute);
      telling.look(minute);
    }
    telling.fail('south');
    for (const minute of [16, 17, 17.4]) {
      telling.say('north', withScore(1, 0), minute);
      expect(shown(telling.look(minute)), `minute ${minute}`).toBe('0–0');
    }
    telling.say('north', withScore(1, 0), 18);
    expect(shown(telling.look(18))).toBe('1–0');
  });

  test('where they contradict each other on the final score, one read that fails makes it no true one', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 1), 100);
    telling.look(100);
    for (const minute of [111, 112, 113, 114, 115]) {
      telling.say('north', withScore(2, 1, { status: 'finished' }), minute);
      telling.say('south', withScore(1, 1, { status: 'finished' }), minute);
      telling.look(minute);
    }
    telling.fail('south');
    telling.say('north', withScore(2, 1, { status: 'finished' }), 116);
    expect(shown(telling.look(116))).toBe('none');
  });

  test('one whose word has grown too old to say how the event stands objects no more, though it is read as ever', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 0), 60);
    telling.look(60);
    for (const minute of [301, 302, 306]) {
      telling.say('north', withScore(2, 0, { status: 'finished' }), minute);
      telling.say('south', withScore(1, 0), minute, { healthy: false });
    }
    const record = telling.look(306);
    expect([record.status.value, shown(record)]).toEqual(['finished', '2–0']);
  });

  test('with no source to rely on, the last good state stays', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0), 10);
    telling.look(10);
    telling.fail('north');
    const record = telling.look(30);
    expect(shown(record)).toBe('1–0');
    expect(record.confidence.value).toBeLessThan(0.5);
    expect(record.confidence.basis).toBe('No source can be relied on now; 1–0 and live is the last that was good.');
  });

  test('a correction that both make is shown', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(2, 1), 60);
    telling.look(60);
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 1), 61);
    expect(shown(telling.look(61))).toBe('1–1');
  });

  test('at first sight, contradicting each other: none is shown', () => {
    const telling = aTelling();
    telling.say('north', withScore(2, 1, { status: 'finished' }), 120);
    telling.say('south', withScore(1, 2, { status: 'finished' }), 120);
    expect(shown(telling.look(120))).toBe('none');
    const later = telling.look(130);
    expect([shown(later), later.status.value]).toEqual(['none', 'finished']);
    expect(later.confidence.basis).toBe('2 of 2 sources agree on finished; on the score they contradict each other, so none is shown.');
  });
});

describe('the rule for statuses', () => {
  test('one that ends the game early is held back, and not believed while the other goes on', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 0), 60);
    telling.look(60);
    for (const minute of [61, 62, 63, 70]) {
      telling.say('north', withScore(1, 0, { status: 'finished' }), minute);
      telling.say('south', withScore(1, 0), minute);
      expect(telling.look(minute).status.value).toBe('live');
    }
    telling.say('south', withScore(1, 0, { status: 'finished' }), 110);
    expect(telling.look(110)).toMatchObject({ status: { value: 'finished' }, conflicts: [] });
  });

  test('the score of a game that went on is not shown as a final score', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 1), 80);
    telling.look(80);
    telling.say('north', withScore(2, 1, { status: 'finished' }), 120);
    telling.say('south', withScore(2, 2, { status: 'finished' }), 120);
    for (const minute of [121, 125]) {
      telling.say('north', withScore(2, 1, { status: 'finished' }), minute);
      telling.say('south', withScore(2, 2, { status: 'finished' }), minute);
    }
    const record = telling.look(125);
    expect([record.status.value, shown(record)]).toEqual(['finished', 'none']);
  });

  test('a game that another says is hours ahead has not begun', () => {
    const telling = aTelling();
    telling.say('north', anObservation(), -120);
    telling.say('south', anObservation(), -120);
    telling.look(-120);
    for (const minute of [-60, -59, -58, -57]) {
      telling.say('north', withScore(2, 0), minute);
      telling.say('south', anObservation(), minute);
    }
    const record = telling.look(-56);
    expect([record.status.value, shown(record)]).toEqual(['scheduled', 'none']);
    expect(resolutions(record)).toEqual(['status: kept-last-good']);
  });

  test('abandoned: the score it came to stays', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 0), 60);
    telling.look(60);
    for (const source of ['north', 'south']) telling.say(source, withScore(1, 0, { status: 'abandoned' }), 70);
    const record = telling.look(70);
    expect([record.status.value, shown(record)]).toEqual(['abandoned', '1–0']);
  });

  test('after its kick-off, when nobody says more, it is unknown', () => {
    const telling = aTelling();
    telling.say('north', anObservation(), 10);
    expect(telling.look(14).status.value).toBe('scheduled');
    const later = telling.look(16);
    expect(later.status.value).toBe('unknown');
    expect(telling.look(30)).toEqual(later);
  });

  test('long after the longest game, `live` is not believed; its score stays', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0), 60);
    telling.look(60);
    telling.say('north', withScore(1, 0), 301);
    const record = telling.look(301);
    expect([record.status.value, shown(record)]).toEqual(['unknown', '1–0']);
  });
});
