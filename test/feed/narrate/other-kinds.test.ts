import { describe, expect, it } from 'vitest';
import { honestClaims } from '../../support/lying-narrator.ts';
import { isPublished } from './faithfulness.ts';
import { factsOf, fieldsAt, inventedGoals, type Goal, type GoalFacts } from './goals.ts';
import { isTrueOf, toldIn, toldOf, untrueToldIn, type ToldLine } from './told.ts';

type Kind = GoalFacts['kind'];

/** What a line says a goal did, by its own words, and the kinds of goals of which that is false. */
const sayings: readonly { readonly of: readonly string[]; readonly says: RegExp; readonly falseOf: readonly Kind[] }[] = [
  { of: ['ahead', 'opener', 'goahead', 'comeback'], says: /\b(?:t(?:ake|akes|aken|aking|ook)|g(?:ive|ives|iven|iving|ave) \{T\}|hand(?:s|ed)? \{T\}) (?:the|a|an early) lead\b(?! (?:of|to))/, falseOf: ['equaliser', 'extends', 'pulls back'] },
  { of: ['ahead', 'opener', 'goahead', 'comeback'], says: /\b(?:puts?|sends?|sent|fires?|fired) \{T\} (?:ahead|in front|into the lead)\b(?! by)|\b(?:go|goes|gone|went) (?:ahead|in front)\b(?! by)/, falseOf: ['equaliser', 'extends', 'pulls back'] },
  { of: ['equaliser'], says: /equali[sz]|\blevel(?:s|led|ler)?\b|\bon terms\b|all square/, falseOf: ['opener', 'go-ahead', 'extends', 'pulls back'] },
  { of: ['opener'], says: /open(?:s|ed|ing)? the scoring|\bfirst goal of the\b/, falseOf: ['go-ahead', 'equaliser', 'extends', 'pulls back'] },
  { of: ['extends', 'doubled'], says: /\b(?:doubl|extend|increas|widen|stretch)/, falseOf: ['opener', 'go-ahead', 'equaliser', 'pulls back'] },
  { of: ['pulls'], says: /\b(?:pull(?:s|ed|ing)? (?:one|a goal) back|reduc|trail|behind)/, falseOf: ['opener', 'go-ahead', 'extends'] },
];
const kinds = new Set(['ahead', 'opener', 'goahead', 'equaliser', 'extends', 'pulls', 'comeback', 'doubled']);

/** A goal of that kind of which everything else holds that the line needs. */
function goalOf(kind: Kind, line: ToldLine, goals: readonly Goal[], at: number): Goal | undefined {
  const rest = { ...line, of: line.of.filter((tag) => !kinds.has(tag)) };
  const fitting = goals.filter((goal) => factsOf(goal, '').kind === kind && !factsOf(goal, '').own && isTrueOf(rest, goal) && !isTrueOf(line, goal));
  return fitting[(at * 7) % Math.max(fitting.length, 1)];
}

describe('what was told of a goal', () => {
  const goals = inventedGoals(29, 400);
  const lines = toldIn('en');

  it('is not published of one that did something else', () => {
    const untrue = lines.flatMap((line, at) => sayings.filter(({ of, says }) => line.of.some((tag) => of.includes(tag)) && says.test(line.text)).flatMap(({ falseOf }) => falseOf.flatMap((kind) => {
      const goal = goalOf(kind, line, goals, at);
      return goal === undefined ? [] : [{ kind, goal, line, text: toldOf(line, goal, 'en') }];
    })));
    const published = untrue.filter(({ goal, line, text }) => isPublished(text, honestClaims(text, factsOf(goal, 'Zed Okonjo')), fieldsAt(goal, line.status, 'en'), 'en'));
    expect(published.map(({ kind, line, text }) => `${kind} | ${line.text} | ${text}`)).toEqual([]);
    expect(untrue.length).toBeGreaterThan(1000);
  }, 120_000);

  it('is not published where it is false of all such goals', () => {
    const untrue = untrueToldIn('en').flatMap((line, at) => {
      const fitting = goals.filter((goal) => isTrueOf(line, goal) && (line.of.includes('own') || !factsOf(goal, '').own));
      return [0, 1, 2].flatMap((which) => {
        const goal = fitting[(at * 7 + which * 31) % Math.max(fitting.length, 1)];
        return goal === undefined ? [] : [{ goal, line, text: toldOf(line, goal, 'en') }];
      });
    });
    const isSaid = (goal: Goal, { status }: ToldLine, text: string): boolean => [[], honestClaims(text, factsOf(goal, 'Zed Okonjo'))].some((claims) => isPublished(text, claims, fieldsAt(goal, status, 'en'), 'en'));
    expect(untrue.filter(({ goal, line, text }) => isSaid(goal, line, text)).map(({ line, text }) => `${line.text} | ${text}`)).toEqual([]);
    expect(untrue.length).toBeGreaterThan(1500);
  }, 120_000);
});
