import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lies } from '../../support/lying-narrator.ts';
import { tallyOf, type Tally } from './faithfulness.ts';
import { inventedGoals, realGoals, sharedGoals } from './goals.ts';
import { english } from './phrasings/en.ts';
import { german } from './phrasings/de.ts';
import { spanish } from './phrasings/es.ts';

const languages = [['en', english], ['de', german], ['es', spanish]] as const;
const foreigners = ['Zed Okonjo', 'Pär Lundqvist', 'Tomás Arriaga', 'Ewan McAlder', 'Yuto Hayakawa', 'Ivo Grbić', 'Amadou Sarré'];

function expectFaithful(tally: Tally, every: boolean): void {
  for (const lie of lies) {
    expect(tally.byLie[lie].told, lie).toBeGreaterThan(every ? 80 : 0);
    expect(tally.byLie[lie], lie).toMatchObject({ published: 0, examples: [] });
  }
  expect(tally.refused / tally.truths).toBeLessThanOrEqual(0.02);
}

describe.each(languages)('goals told in the language “%s”', (language, phrasings) => {
  it('has at least 25 ways to tell them', () => {
    expect(phrasings.length).toBeGreaterThanOrEqual(25);
  });

  it('of invented matches: every truth is published, no lie is', () => {
    const goals = inventedGoals(3, 320);
    const tally = tallyOf(goals, phrasings, language, foreigners, { truthsEvery: 2, liesEvery: 24 });
    expect(goals.length).toBeGreaterThanOrEqual(300);
    expectFaithful(tally, true);
    expect(tally.byPhrasing.filter(({ said }) => said === 0)).toEqual([]);
  }, 120_000);

  it.skipIf(!existsSync(sharedGoals))('of real matches (where the shared data lies beside the project): the same', () => {
    const goals = realGoals();
    expect(goals.length).toBeGreaterThanOrEqual(300);
    expectFaithful(tallyOf(goals, phrasings, language, foreigners, { truthsEvery: 5, liesEvery: 30 }), true);
  }, 120_000);
});
