import { describe, expect, test } from 'vitest';
import type { SourceView } from '../../../main/feed/contract.ts';
import { joinEvents } from '../../../main/feed/join/join.ts';
import { mergeEvent } from '../../../main/feed/merge/merge.ts';
import { headOf } from '../../../main/feed/sport.ts';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { hasRealData, readReal, worldCups } from '../../support/real-soccer.ts';

const now = '2026-07-20T12:00:00.000Z';
const soccer = sportOf('soccer');

async function viewsOf2018(): Promise<readonly SourceView[]> {
  const sources = [
    ['openfootball', worldCups.openfootball('2018'), 0.7], ['martj42', worldCups.martj42, 0.6], ['fjelstul', worldCups.fjelstul, 0.8], ['wyscout', worldCups.wyscout, 0.8],
  ] as const;
  const read = await Promise.all(sources.map(async ([source, files, trust]) => {
    const observations = await readReal(source, files, source === 'martj42' ? { since: '2018-01-01' } : {});
    const ofYear = observations.filter(({ startsAt, startsOn }) => (startsAt ?? startsOn ?? '').startsWith('2018'));
    return ofYear.map((observation) => ({ source, trust, observation, firstSeenAt: now, observedAt: now, changedAt: {}, previous: null, healthy: true }));
  }));
  return read.flat();
}

describe.skipIf(!hasRealData)('the World Cup of 2018 from four sources', () => {
  test('64 games on whose score and end all agree; 169 goals, each told once and adding up', async () => {
    const views = await viewsOf2018();
    const { links } = joinEvents({ views, links: [] });
    const records = [...new Set(links.map(({ eventId }) => eventId))].map((eventId) => {
      const own = links.filter((link) => link.eventId === eventId);
      const ofEvent = views.filter((view) => own.some(({ source, key }) => source === view.source && key === view.observation.key));
      return mergeEvent({ eventId, views: ofEvent, links: own, previous: null, sport: soccer, now }).record;
    });
    expect(records.length).toBe(64);
    expect(records.filter(({ score, status }) => score?.agreeing.length !== 3 || status.value !== 'finished').map(({ id }) => id)).toEqual([]);
    expect(records.filter((record) => JSON.stringify(soccer.total(headOf(record), record.actions)) !== JSON.stringify(record.score?.value.total)).map(({ id }) => id)).toEqual([]);
    const goals = records.flatMap(({ actions }) => actions.filter(({ type }) => ['goal', 'own-goal', 'penalty-goal'].includes(type)));
    expect(goals.length).toBe(169);
    expect(goals.filter(({ confirmedBy }) => confirmedBy.length >= 2).length).toBe(169);
    // One scorer goes by two first names.
    expect(records.flatMap(({ conflicts }) => conflicts.map(({ field }) => field)).length).toBeLessThanOrEqual(1);
  });
});
