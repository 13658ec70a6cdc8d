import { describe, expect, test } from 'vitest';
import { eventRecordSchema } from '../../../main/domain/event-data.ts';
import { mergeEvent } from '../../../main/feed/merge/merge.ts';
import { aGoal, aLink, anObservation, at, aView, ballGame, withScore } from '../../support/observations.ts';
import { aTelling, resolutions, shown } from './telling.ts';

describe('the record of an event', () => {
  test('reversed sides are turned by the link: names, score, goals, who serves', () => {
    const telling = aTelling({ south: 0.9 }, [aLink(), aLink({ source: 'south', key: 'ostrand-brackwater', competitors: { home: 'away', away: 'home' }, confidence: 0.8 })]);
    telling.say('north', withScore(2, 0, {}, true), 30);
    telling.say('south', {
      ...withScore(0, 2), key: 'ostrand-brackwater',
      competitors: [{ key: 'home', name: 'SC Ostrand', alignment: 'home', names: [], attributes: {} }, { key: 'away', name: 'Brackwater Town', alignment: 'away', names: ['BRW'], attributes: {} }],
      actions: [aGoal('away', 10), aGoal('away', 20)], attributes: { server: 'home' },
    }, 30);
    const record = telling.look(30);
    expect(shown(record)).toBe('2–0');
    expect(record.actions.map(({ competitor, confirmedBy }) => [competitor, confirmedBy])).toEqual([['home', ['north']], ['home', ['north']]]);
    expect(record.competitors).toEqual([
      { key: 'home', name: 'Brackwater Town', alignment: 'home', names: ['BRW', 'Brackwater'], attributes: {} },
      { key: 'away', name: 'SC Ostrand', alignment: 'away', names: ['Ostrand'], attributes: {} },
    ]);
    expect(record.attributes).toEqual({ server: 'away' });
    expect(record.sources.map(({ source, key, joined }) => [source, key, joined])).toEqual([['north', 'brackwater-ostrand', 0.95], ['south', 'ostrand-brackwater', 0.8]]);
  });

  test('a field of competitors: the source’s own ids are the event’s by the link', () => {
    const field = (ids: readonly string[]): ReturnType<typeof anObservation> => anObservation({
      status: 'finished', competitors: ids.map((key) => ({ key, name: `Rider ${key.toUpperCase()}`, alignment: null })),
      actions: ids.map((key, index) => ({ id: `finish-${key}`, type: 'finish', sequence: index + 1, competitor: key, attributes: { position: index + 1 } })),
    });
    const telling = aTelling({ north: 0.8 }, [aLink(), aLink({ source: 'south', competitors: { ilsa: 'rider-7' } })]);
    telling.say('north', field(['ilsa', 'bo', 'kai']), 120);
    telling.say('south', field(['rider-7', 'bo', 'kai']), 120);
    const record = telling.look(120);
    expect(record.competitors.map(({ key, names }) => [key, names])).toEqual([['ilsa', ['Rider RIDER-7']], ['bo', []], ['kai', []]]);
    expect(record.actions.map(({ competitor, confirmedBy }) => [competitor, confirmedBy])).toEqual([['ilsa', ['south']], ['bo', ['south']], ['kai', ['south']]]);
  });

  test('what one source leaves out another fills in; the better one’s names go first', () => {
    const telling = aTelling({ south: 0.9 });
    telling.say('north', anObservation({ venue: 'Quay Ground', competition: { name: 'Coastal League 2031', season: '2031', round: 'Day 3' }, startsOn: '2031-05-04', attributes: { referee: 'Ana Holt', crowd: 900 } }), -60);
    telling.say('south', anObservation({ competition: { name: 'Coastal League', knockout: false }, attributes: { crowd: 1200 } }), -60);
    const record = telling.look(-60);
    expect(record.competition).toMatchObject({ value: { name: 'Coastal League', season: '2031', stage: null, round: 'Day 3', knockout: false }, from: { source: 'south' }, agreeing: [] });
    expect([record.venue, record.startsOn, record.attributes]).toEqual(['Quay Ground', '2031-05-04', { crowd: 1200, referee: 'Ana Holt' }]);
    expect(resolutions(record)).toEqual([]);
  });

  test('a new kick-off is news: the source that changed it last is believed, and the other shown', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, anObservation(), -600);
    telling.look(-600);
    telling.say('south', anObservation({ startsAt: at(1440) }), -300);
    telling.say('north', anObservation(), -300);
    const record = telling.look(-300);
    expect([record.startsAt.value, resolutions(record)]).toEqual([at(1440), ['startsAt: newer']]);
    telling.say('north', anObservation({ startsAt: at(1445) }), -200);
    const agreed = telling.look(-200);
    expect([agreed.startsAt.value, agreed.startsAt.agreeing, agreed.conflicts]).toEqual([at(1445), ['south'], []]);
  });

  const drawn = (home: number, away: number): ReturnType<typeof withScore> => withScore(1, 1, { status: 'finished', score: { total: { home: 1, away: 1 }, shootout: { home, away } } });

  test('a shoot-out never counts in the total; what one source alone ever said of it is taken back when another contradicts', () => {
    const telling = aTelling();
    telling.say('north', drawn(4, 3), 160);
    telling.say('south', withScore(1, 1, { status: 'finished' }), 160);
    expect(telling.look(160).score).toMatchObject({ value: { total: { home: 1, away: 1 }, shootout: { home: 4, away: 3 } }, agreeing: ['south'], shootoutConfirmed: false });
    telling.say('south', drawn(3, 4), 170);
    const record = telling.look(180);
    expect(record.score).toMatchObject({ value: { total: { home: 1, away: 1 }, shootout: null }, confirmed: true });
    expect(record.conflicts.map(({ field, sentence }) => [field, sentence])).toEqual([['shootout', 'north says 4–3, south says 3–4: none is shown until another source confirms it.']]);
  });

  test('a shoot-out that two sources agreed on stays, whoever contradicts and when nobody can be relied on', () => {
    const telling = aTelling({ south: 1 });
    for (const source of ['north', 'south']) telling.say(source, drawn(4, 3), 160);
    expect(telling.look(160).score).toMatchObject({ shootoutConfirmed: true });
    telling.say('south', drawn(3, 4), 170);
    for (const source of ['north', 'south']) telling.fail(source);
    expect(telling.look(172).score).toMatchObject({ value: { shootout: { home: 4, away: 3 } }, shootoutConfirmed: true });
    telling.say('north', drawn(4, 3), 180);
    telling.say('south', drawn(3, 4), 180);
    const record = telling.look(190);
    expect(record.score?.value.shootout).toEqual({ home: 4, away: 3 });
    expect(resolutions(record)).toEqual(['shootout: kept-last-good']);
  });

  test('the clock is that of a source whose score is shown, and it stays with that source', () => {
    const telling = aTelling({ north: 0.6 });
    const live = (goals: number, minute: number): ReturnType<typeof withScore> => withScore(goals, 0, { clock: { period: '1H', minute, stoppage: null, second: null } });
    telling.say('south', live(0, 10), 10);
    telling.look(10);
    telling.say('north', live(0, 9), 10.5);
    expect(telling.look(10.5).clock).toMatchObject({ value: { minute: 10 }, from: { source: 'south' } });
    telling.say('north', live(1, 12), 12);
    telling.say('south', live(0, 12), 12.1);
    expect(telling.look(12.1).clock).toMatchObject({ from: { source: 'south' }, agreeing: ['north'] });
  });

  test('one source that lists the event twice has one say', () => {
    const read = { firstSeenAt: at(30), observedAt: at(40), previousReadAt: at(39) };
    const views = [aView(withScore(1, 0), read), aView(withScore(1, 0, { key: 'again' }), read), aView(withScore(0, 0), { ...read, source: 'south' })];
    const { record } = mergeEvent({ eventId: 'ball-game-brackwater-ostrand', views, links: [], previous: null, sport: ballGame, now: at(40) });
    expect([shown(record), record.sources.length, record.confidence.basis]).toEqual(['none', 3, '2 of 2 sources agree on live; on the score they contradict each other, so none is shown.']);
  });

  test('changed when something happened, not when it was fetched', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0, { asOf: at(20) }), 20);
    expect(telling.look(20).changedAt).toBe(at(20));
    telling.say('north', withScore(1, 0, { asOf: at(25) }), 25);
    const still = telling.look(26);
    expect([still.changedAt, still.score?.from.observedAt, still.score?.from.asOf]).toEqual([at(20), at(25), at(25)]);
    telling.say('south', withScore(1, 0, { attributes: { crowd: 900 } }), 27);
    expect(telling.look(28).changedAt).toBe(at(27));
    telling.fail('south');
    expect(telling.look(29).changedAt).toBe(at(27));
  });

  test('a value that was held back changed when it was first said; one that comes of time alone, now', () => {
    const telling = aTelling();
    for (const source of ['north', 'south']) telling.say(source, withScore(0, 0), 10);
    telling.look(10);
    telling.say('north', withScore(1, 0), 11);
    expect(telling.look(11).changedAt).toBe(at(10));
    expect(telling.look(15).changedAt).toBe(at(11));
    const silent = aTelling();
    silent.say('north', anObservation(), 5);
    silent.look(5);
    expect(silent.look(20)).toMatchObject({ status: { value: 'unknown' }, changedAt: at(20) });
    expect(silent.look(40).changedAt).toBe(at(20));
  });

  test('fits its contract, and no source at all is a fault of the caller', () => {
    const telling = aTelling();
    telling.say('north', withScore(1, 0, {}, true), 20);
    const record = telling.look(20);
    expect(eventRecordSchema.parse(record)).toEqual(record);
    expect(() => mergeEvent({ eventId: 'none', views: [], links: [], previous: null, sport: ballGame, now: at(0) })).toThrow(RangeError);
  });
});
