import { describe, expect, it } from 'vitest';
import { isPublished } from './faithfulness.ts';
import { honestClaims } from '../../support/lying-narrator.ts';
import { factsOf, fieldsAt } from './goals.ts';
import { untrueIn, type Scenario } from './scenarios.ts';

/** With the claim that an honest model makes of a score: in which order it is meant. */
function isSaid({ goal, status }: Scenario, text: string): boolean {
  return isPublished(text, honestClaims(text, factsOf(goal, 'Zed Okonjo')), fieldsAt(goal, status, 'en'), 'en');
}

describe('what is not so', () => {
  const untrue = untrueIn('en');

  it('is not published: the wrong side, half, order or number, what did not happen, what only might have', () => {
    const published = untrue.filter(({ scenario, text }) => isSaid(scenario, text));
    expect(published.map(({ text }) => text)).toEqual([]);
    expect(untrue.length).toBeGreaterThan(80);
  });

  it('is published of a goal of which it is so', () => {
    const told = (name: string, text: string): boolean => untrueIn('en', `${name} | ${text}`).every(({ scenario }) => isSaid(scenario, text));
    expect(told('opener', 'Vila Mora have just taken the lead, and Ostholm now need a goal to draw level.')).toBe(true);
    expect(told('late lead', 'One more goal would bring Ostholm level with Vila Mora.')).toBe(true);
    expect(told('turned', 'Lindos United were behind earlier and now lead.')).toBe(true);
    expect(told('equaliser', 'The next goal would put one side in front.')).toBe(true);
  });
});
