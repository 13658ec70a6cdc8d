import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { honestClaims, lieOf, lies, lyingClaims, picker } from '../../support/lying-narrator.ts';
import { isPublished } from './faithfulness.ts';
import { factsOf, fieldsAt, inventedGoals, realGoals, sharedGoals, type Goal } from './goals.ts';
import { isTrueOf, toldIn, toldOf } from './told.ts';

interface Told {
  readonly refused: readonly string[];
  readonly published: readonly string[];
  readonly said: number;
  readonly lied: number;
}

/** Each of the lines (or every second), from the first or the second on, of one of the goals it is true of, in the truth and in each of the seven ways false. */
function tell(language: string, goals: readonly Goal[], every: number, from = 0): Told {
  const pick = picker(5);
  const told = toldIn(language).filter((_, at) => at % every === from).flatMap((line, at) => oneOf(goals.filter((goal) => isTrueOf(line, goal)), at).map((goal) => {
    const fields = fieldsAt(goal, line.status, language);
    const text = toldOf(line, goal, language);
    const facts = factsOf(goal, 'Zed Okonjo');
    const lied = lies.flatMap((lie) => lieOf(lie, text, facts, pick) ?? []);
    const isLiePublished = (lie: string): boolean => [[], lyingClaims(lie, text, facts, 'summary')].some((claims) => isPublished(lie, claims, fields, language));
    return { text, refused: !isPublished(text, honestClaims(text, facts), fields, language), lied, published: lied.filter(isLiePublished) };
  }));
  return { refused: told.filter(({ refused }) => refused).map(({ text }) => text), published: told.flatMap(({ published }) => published), said: told.length, lied: told.flatMap(({ lied }) => lied).length };
}

/** One of them, not always the first. */
function oneOf(goals: readonly Goal[], at: number): readonly Goal[] {
  const goal = goals[(at * 7) % Math.max(goals.length, 1)];
  return goal === undefined ? [] : [goal];
}

describe.each([['en', 1400], ['de', 100], ['es', 100]] as const)('the ways to tell a goal in “%s”', (language, least) => {
  it.each([0, 1])('are published of invented goals, and no lie made of one is (every second line, from %d on)', (from) => {
    const told = tell(language, inventedGoals(11, 500), 2, from);
    expect(told.refused).toEqual([]);
    expect(told.published).toEqual([]);
    expect([told.said > least * 0.45, told.lied > least]).toEqual([true, true]);
  }, 120_000);

  it.skipIf(!existsSync(sharedGoals))('are published of real goals (where the shared data lies beside the project), and no lie made of one is', () => {
    const told = tell(language, realGoals(), 2);
    expect(told.refused).toEqual([]);
    expect(told.published).toEqual([]);
    expect(told.said).toBeGreaterThan(least * 0.45);
  }, 120_000);
});
