import { describe, expect, it } from 'vitest';
import { narrator } from '../../../agents/roles/narrator.ts';
import { checkSentence } from '../../../main/feed/narrate/check.ts';
import { narrateEvent, type AskNarrator, type NarrationInput, type NarratorAnswer, type NarratorQuestion } from '../../../main/feed/narrate/narrate.ts';
import { lies, lyingAnswer, picker } from '../../support/lying-narrator.ts';
import { factsOf, fieldsAt, inventedGoals, recordAt, type Goal } from './goals.ts';
import { scenarios } from './scenarios.ts';

const now = '2026-06-18T20:01:00.000Z';
const late = scenarios['late lead']?.goal;

function inputOf(goal: Goal, more: Partial<NarrationInput> = {}): NarrationInput {
  const part = { name: 'impact', value: 1, weight: 1, contribution: 1, why: 'The go-ahead goal changed the chances by 50 %.' };
  return { record: recordAt(goal, 'live'), fields: fieldsAt(goal, 'live', 'en'), ranked: { eventId: 'event', actionId: `g${goal.index}`, score: 1, parts: [part] }, course: [], language: 'en', previous: null, ask: null, now, ...more };
}

function lateInput(more: Partial<NarrationInput> = {}): NarrationInput {
  if (late === undefined) throw new Error('There is no such scenario.');
  return inputOf(late, more);
}

/** A model that gives these answers, one after the other, and remembers what it was asked. */
function answering(...answers: readonly (NarratorAnswer | null)[]): { readonly ask: AskNarrator; readonly asked: NarratorQuestion[] } {
  const asked: NarratorQuestion[] = [];
  return {
    asked,
    ask: async (question) => {
      asked.push(question);
      const answer = answers[asked.length - 1] ?? null;
      return answer === null ? null : { answer, by: 'openai/small' };
    },
  };
}

const good: NarratorAnswer = { summary: ' Brandqvist puts  Vila Mora 2–1 ahead in stoppage time. ', whyNow: 'A late goal changed who leads.', claims: [{ sentence: 'summary', text: 'Brandqvist', field: 'scorer' }] };
const bad: NarratorAnswer = { summary: 'Brandqvist equalises for Vila Mora.', whyNow: 'A late goal changed who leads.', claims: [] };

describe('the ladder', () => {
  it('takes a model’s checked words', async () => {
    const { ask, asked } = answering(good);
    const told = await narrateEvent(lateInput({ ask }));
    expect(told).toMatchObject({ summary: { text: 'Brandqvist puts Vila Mora 2–1 ahead in stoppage time.', writtenBy: 'openai/small', level: 'none', checkedAt: now }, whyNow: { level: 'none' }, refused: [] });
    expect(asked).toHaveLength(1);
    expect(narrator.output.safeParse(good).success).toBe(true);
    expect(Object.keys(asked[0]?.fields ?? {}).filter((name) => name.endsWith('.names'))).toEqual([]);
  });

  it('has the wrong one mended once, told what was wrong, and keeps the right one', async () => {
    const { ask, asked } = answering(bad, { ...good, whyNow: 'Nobody knows.' });
    const told = await narrateEvent(lateInput({ ask }));
    expect(told).toMatchObject({ summary: { level: 'none', text: 'Brandqvist puts Vila Mora 2–1 ahead in stoppage time.' }, whyNow: { level: 'none', text: 'A late goal changed who leads.' } });
    expect(asked[1]?.problems.join(' ')).toContain('is.equaliser is not true');
  });

  it('falls back to the template after the second failure, or where no model answers', async () => {
    const twice = answering(bad, bad, good);
    const told = await narrateEvent(lateInput({ ask: twice.ask }));
    expect(twice.asked).toHaveLength(2);
    expect(told).toMatchObject({ summary: { level: 'template', writtenBy: 'builtin' }, whyNow: { level: 'none', writtenBy: 'openai/small' } });
    expect(told.refused.map(({ code }) => code)).toContain('predicate_false');
    expect(await narrateEvent(lateInput({ ask: answering(null).ask }))).toMatchObject({ summary: { level: 'template' }, whyNow: { level: 'template' } });
    expect(await narrateEvent(lateInput())).toMatchObject({ summary: { level: 'template', text: 'Owen Brandqvist puts Vila Mora ahead against Ostholm in the 90+1st minute: Ostholm 1–2 Vila Mora.' }, whyNow: { text: 'It changed who leads in the 90+1st minute.' } });
  });

  it('says of old data as of when it is known, and asks no model', async () => {
    const { ask, asked } = answering(good);
    const told = await narrateEvent(lateInput({ ask, stale: true }));
    expect(told.summary).toMatchObject({ level: 'stale', writtenBy: 'builtin' });
    expect(told.summary.text).toMatch(/^As of 20:00 UTC: /);
    expect(asked).toEqual([]);
  });

  it('keeps the last good sentence, with its age, only where no template can be said and it still holds', async () => {
    const before = await narrateEvent(lateInput());
    const nothing = Object.fromEntries(Object.entries(lateInput().fields).filter(([name]) => !name.startsWith('is.live')));
    const told = await narrateEvent(lateInput({ fields: nothing, previous: before, now: '2026-06-18T20:09:00.000Z' }));
    expect(['template', 'last-good']).toContain(told.summary.level);
    const statusOnly = Object.fromEntries(Object.entries(nothing).filter(([name]) => name === 'status'));
    const empty = await narrateEvent(lateInput({ fields: statusOnly, previous: before }));
    expect(empty.summary.level).toBe('stale');
  });
});

describe('a model that lies', () => {
  it('is never published, in any of the seven ways', async () => {
    const pick = picker(5);
    const told = { lies: 0, published: 0 };
    for (const goal of inventedGoals(21, 60)) {
      const facts = factsOf(goal, 'Zed Okonjo');
      for (const lie of lies) {
        const input = inputOf(goal);
        const template = await narrateEvent(input);
        const answer = lyingAnswer(lie, { summary: template.summary.text, whyNow: template.whyNow.text }, facts, pick);
        if (answer === null) continue;
        told.lies += 1;
        const narration = await narrateEvent({ ...input, ask: answering(answer, answer).ask });
        const sentences = [[narration.summary, answer.summary, template.summary.text], [narration.whyNow, answer.whyNow, template.whyNow.text]] as const;
        if (sentences.some(([sentence, lied, truth]) => sentence.text === lied && lied !== truth)) told.published += 1;
        for (const [{ text, claims }] of sentences) expect(checkSentence({ text, claims, fields: input.fields, language: 'en' })).toEqual({ ok: true });
      }
    }
    expect(told.published).toBe(0);
    expect(told.lies).toBeGreaterThan(250);
  }, 120_000);
});
