import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffFeeds } from '../../main/delivery/feed-diff.ts';
import { liveFeed, type EventShape } from './feeds.ts';

const meadow: EventShape = { id: 'meadow-park', home: 'Northfield', away: 'Easton', homeScore: 1, awayScore: 1, summary: 'Words.' };
const lake: EventShape = { id: 'lake-side', home: 'Lakeside', away: 'Millbrook', summary: 'Words.' };

function sentences(before: readonly EventShape[], after: readonly EventShape[]): readonly string[] {
  return diffFeeds(liveFeed({ events: before, summary: 'Top.' }), liveFeed({ events: after, summary: 'Top.' })).changes.map(({ sentence }) => sentence);
}

describe('the difference of two feeds', () => {
  test('is nothing between a feed and itself, or one that only bears other stamps', () => {
    const feed = liveFeed({ events: [meadow, lake] });
    expect(diffFeeds(feed, feed).changes).toEqual([]);
    expect(diffFeeds(feed, liveFeed({ events: [meadow, lake], timestamp: '2026-05-09T12:01:00.000Z' })).changes).toEqual([]);
  });

  test('tells a score with the one before', () => {
    expect(sentences([meadow], [{ ...meadow, homeScore: 2 }])).toEqual(['Northfield – Easton 2–1, after 1–1.']);
  });

  test('tells a shoot-out and a score that was taken back', () => {
    const before = liveFeed({ events: [meadow] });
    const [item] = before.items;
    if (item === undefined) throw new Error('no item');
    const shootout = diffFeeds(before, { ...before, items: [{ ...item, shootout: { home: 4, away: 3 } }] }).changes;
    expect(shootout).toEqual([
      expect.objectContaining({ kind: 'score', eventId: 'meadow-park', shootoutBefore: null, shootoutAfter: { home: 4, away: 3 }, sentence: 'Northfield – Easton 1–1 (4–3 in the shoot-out), after 1–1.' }),
    ]);
    expect(diffFeeds(before, { ...before, items: [{ ...item, total: null }] }).changes[0]?.sentence).toBe('Northfield – Easton: the score 1–1 was taken back.');
    expect(diffFeeds({ ...before, items: [{ ...item, total: null }] }, before).changes[0]?.sentence).toBe('Northfield – Easton 1–1.');
  });

  test('tells a status, what came, what left and what moved', () => {
    expect(sentences([meadow], [{ ...meadow, status: 'finished' }])).toEqual(['Northfield – Easton: finished, was live.']);
    expect(sentences([meadow], [lake, meadow])).toEqual(['Lakeside – Millbrook came in at 1.']);
    expect(sentences([lake, meadow], [meadow])).toEqual(['Lakeside – Millbrook left the feed from 1.']);
    expect(sentences([meadow, lake], [lake, meadow])).toEqual(['Lakeside – Millbrook rose from 2 to 1.']);
  });

  test('names the competition where there is a field', () => {
    const feed = liveFeed({ events: [meadow] });
    const [item] = feed.items;
    if (item === undefined) throw new Error('no item');
    const race = { ...item, competition: 'Harbour Grand Prix', competitors: ['7', '21', '44'].map((key) => ({ key, name: `Car ${key}`, alignment: null })), total: { 7: 3, 21: 2, 44: 1 } };
    const after = { ...race, total: { ...race.total, 7: 4 } };
    expect(diffFeeds({ ...feed, items: [race] }, { ...feed, items: [after] }).changes[0]?.sentence).toBe('Harbour Grand Prix 4, after 3.');
  });

  test('tells new words, with the top story’s first', () => {
    const after = liveFeed({ events: [{ ...meadow, summary: 'Other words.', whyNow: 'It ends soon.' }], summary: 'Other top.' });
    expect(diffFeeds(liveFeed({ events: [meadow], summary: 'Top.' }), after).changes).toEqual([
      { kind: 'sentence', eventId: null, which: 'summary', before: 'Top.', after: 'Other top.', sentence: 'Top story: Other top.' },
      { kind: 'sentence', eventId: 'meadow-park', which: 'summary', before: 'Words.', after: 'Other words.', sentence: 'Northfield – Easton: Other words.' },
      { kind: 'sentence', eventId: 'meadow-park', which: 'whyNow', before: 'It is close.', after: 'It ends soon.', sentence: 'Northfield – Easton, why now: It ends soon.' },
    ]);
  });

  test('tells how sources do and how far the feed is degraded', () => {
    const before = liveFeed();
    const fault = { code: 'html_instead_of_json', message: 'HTML instead of JSON.' };
    const after = liveFeed({ source: { state: 'failing', fault }, degraded: 'stale' });
    expect(diffFeeds(before, after).changes.map(({ sentence }) => sentence)).toEqual([
      'Meadow Scores is failing, was good: HTML instead of JSON.', 'The feed is degraded (stale): No model is set.',
    ]);
    expect(diffFeeds(after, { ...before, degraded: 'none', sources: [] }).changes.map(({ sentence }) => sentence)).toEqual(['Meadow Scores is not asked any more.', 'The feed is whole again.']);
  });

  test('against no feed, everything is new', () => {
    expect(diffFeeds(null, liveFeed({ events: [meadow, lake] })).changes.map(({ kind }) => kind)).toEqual(['entered', 'entered', 'sentence', 'source', 'degraded']);
  });

  test('adds up: what came, left and stayed is the feed after', () => {
    const order = fc.shuffledSubarray('abcdefgh'.split(''));
    fc.assert(
      fc.property(order, order, (was, now) => {
        const shapes = (ids: readonly string[]) => liveFeed({ events: ids.map((id) => ({ id })) });
        const { changes } = diffFeeds(shapes(was), shapes(now));
        const of = (kind: string): readonly string[] => changes.flatMap((change) => (change.kind === kind && 'eventId' in change && change.eventId !== null ? [change.eventId] : []));
        expect([...was.filter((id) => !of('left').includes(id)), ...of('entered')].sort()).toEqual([...now].sort());
        expect(of('moved').every((id) => was.includes(id) && now.includes(id))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
