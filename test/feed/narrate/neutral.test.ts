import { describe, expect, it } from 'vitest';
import { grammarOf } from '../../../main/feed/narrate/grammar.ts';
import { languageOf } from '../../../main/feed/narrate/languages/all.ts';
import { withoutNeutral } from '../../../main/feed/narrate/neutral.ts';
import { vocabularyOf } from '../../../main/feed/narrate/explain.ts';
import { keysOf, tokensOf } from '../../../main/feed/narrate/tokens.ts';
import { isPublished } from './faithfulness.ts';
import { fieldsOf } from '../../../main/feed/narrate/fields.ts';
import { fieldsAt, recordAt } from './goals.ts';
import { scenarios } from './scenarios.ts';

const english = languageOf('en');
const words = english.neutral.filter((one) => keysOf(one).length === 1);
const phrases = english.neutral.filter((one) => keysOf(one).length > 1);
/** Takes back, weakens, puts off, or says how much, how soon, which or whether. */
const telling = `not no never none nothing nearly almost hardly barely scarcely perhaps maybe possibly probably potentially allegedly reportedly apparently supposedly arguably hopefully virtually practically unlikely likely false failed missed disallowed denied
  could would should might may can will if unless until before after first second third last next previous only just other another again still yet early late soon quick quickly immediate immediately instant instantly
  home away level ahead behind up down lead trail win won lose lost draw drew winner loser leader goal penalty own red yellow half time minute huge massive narrow slender comfortable big small header volley free-kick record historic emphatic resounding`.split(/\s+/);

describe('the words that state nothing', () => {
  it('are several hundred, each once', () => {
    expect(words.length).toBeGreaterThan(450);
    expect(new Set(english.neutral).size).toBe(english.neutral.length);
  });

  it('are none of those the patterns give a meaning, and none that takes back, weakens or says how much or how soon', () => {
    const meaning = vocabularyOf(grammarOf(english));
    expect(words.filter((word) => meaning.has(word) || telling.includes(word))).toEqual([]);
  });

  it('have a phrase of more than one word only where no word in it takes anything back but “no doubt” and its like', () => {
    const doubtful = phrases.filter((phrase) => keysOf(phrase).some((word) => ['not', 'never', 'nearly', 'almost', 'could', 'might', 'may', 'if', 'unless', 'false'].includes(word)));
    expect(doubtful).toEqual(['believe it or not']);
  });

  it('are left out, and leave what they stand by', () => {
    const left = withoutNeutral(tokensOf('Brilliantly, Brandqvist calmly puts Vila Mora ahead with a superb goal.'), english);
    expect(left.map(({ key }) => key).join(' ')).toBe('Brandqvist puts Vila Mora ahead with a goal .');
  });

  it('change nothing of what is so', () => {
    const late = scenarios['late lead'];
    if (late === undefined) throw new Error('There is no such scenario.');
    const fields = fieldsAt(late.goal, late.status, 'en');
    const published = (text: string): boolean => isPublished(text, [], fields, 'en');
    expect([published('Brandqvist calmly puts Vila Mora ahead with an unstoppable goal.'), published('Brandqvist calmly puts Ostholm ahead with an unstoppable goal.'), published('Brandqvist almost puts Vila Mora ahead.')]).toEqual([true, false, false]);
  });
});

describe('a contraction', () => {
  it('is read in full', () => {
    expect(keysOf("It's level, they've drawn, Ostholm can't and won't, Ostholm's isn't").join(' ')).toBe("It is level they have drawn Ostholm can not and will not Ostholm ' s is not");
  });
});

describe('“just” before the words for an end', () => {
  it('is left out only of an event that can’t have been over for long', () => {
    const goal = scenarios.won?.goal;
    if (goal === undefined) throw new Error('There is no such scenario.');
    const published = (text: string, now: string): boolean => isPublished(text, [], fieldsOf({ record: recordAt(goal, 'finished'), course: [], actionId: null, now, language: 'en' }), 'en');
    const texts = ['Vila Mora have just beaten Ostholm 2-1.', 'The match between Ostholm and Vila Mora has just finished.'];
    expect(texts.map((text) => published(text, '2026-06-18T20:00:00.000Z'))).toEqual([true, true]);
    expect(texts.map((text) => published(text, '2026-06-18T21:00:00.000Z'))).toEqual([false, false]);
    expect(texts.map((text) => published(text.replace('just ', ''), '2026-06-18T21:00:00.000Z'))).toEqual([true, true]);
  });
});
