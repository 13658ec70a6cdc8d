import { describe, expect, test } from 'vitest';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { checkObservations } from '../../../main/feed/validity/check-observations.ts';
import { hasRealData, readReal, realFiles, worldCups } from '../../support/real-soccer.ts';

const seasons: readonly (readonly [string, string, Readonly<Record<string, string>>, number])[] = [
  ['openfootball, 2006', 'openfootball', worldCups.openfootball('2006'), 64],
  ['openfootball, 2018', 'openfootball', worldCups.openfootball('2018'), 64],
  ['fjelstul', 'fjelstul', worldCups.fjelstul, 192],
  ['wyscout', 'wyscout', worldCups.wyscout, 64],
  ['martj42', 'martj42', worldCups.martj42, 192],
  ...realFiles('soccer-bundesliga/openfootball').map((season) => [season, 'openfootball', { season }, 306] as const),
  ...realFiles('soccer-bundesliga/football-data').map((results) => [results, 'football-data', { results }, 306] as const),
  // Two of these list a goal too many: the result is the score.
  ...realFiles('soccer-bundesliga/openligadb').map((matches) => [matches, 'openligadb', { matches }, 9] as const),
];

describe.skipIf(!hasRealData)('what real sources say of games that were played', () => {
  test.each(seasons)('%s: all of it is believed at the first read', async (_, id, files, events) => {
    const after = await readReal(id, files, id === 'martj42' ? { since: '2000-01-01' } : {});
    const checked = checkObservations({ source: id, before: [], after, sportOf, now: '2026-07-20T12:00:00.000Z' });
    expect([checked.accepted.length, checked.quarantined, checked.late]).toEqual([events, [], null]);
  });
});
