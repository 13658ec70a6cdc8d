import { describe, expect, test } from 'vitest';
import { otherViews } from '../../../main/feed/validity/other-views.ts';
import { aLink, anObservation, at, aView, withScore } from '../../support/observations.ts';
import { checkObservations } from '../../../main/feed/validity/check-observations.ts';
import { sportOf } from '../../support/observations.ts';

const turned = aLink({ source: 'south', key: 'ostrand-brackwater', competitors: { home: 'away', away: 'home' } });
const south = aView(withScore(1, 2, { key: 'ostrand-brackwater' }), { source: 'south' });

describe('what others say of a source’s events', () => {
  test('in that source’s own keys, whoever of the two lists the sides the other way', () => {
    const north = otherViews({ source: 'north', views: [aView(anObservation()), south], links: [aLink(), turned] });
    expect(north('brackwater-ostrand').map(({ source, observation }) => [source, observation.score?.total])).toEqual([['south', { home: 2, away: 1 }]]);
    const back = otherViews({ source: 'south', views: [aView(withScore(2, 1)), south], links: [aLink(), turned] });
    expect(back('ostrand-brackwater').map(({ observation }) => observation.score?.total)).toEqual([{ home: 1, away: 2 }]);
  });

  test('nothing of an event nobody else has, or that is not linked', () => {
    expect(otherViews({ source: 'north', views: [south], links: [turned] })('brackwater-ostrand')).toEqual([]);
    expect(otherViews({ source: 'north', views: [south, aView(anObservation())], links: [aLink({ eventId: 'another' }), turned] })('brackwater-ostrand')).toEqual([]);
  });

  test('a fall of the score is believed where another, turned source says the same', () => {
    const views = [aView(withScore(3, 1)), south];
    const others = otherViews({ source: 'north', views, links: [aLink(), turned] });
    expect(checkObservations({ source: 'north', before: [aView(withScore(3, 1))], after: [withScore(2, 1)], sportOf, now: at(60), others }).quarantined).toEqual([]);
  });
});
