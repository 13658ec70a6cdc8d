import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventRecordSchema } from '../../../main/domain/event-data.ts';
import { checkSentence } from '../../../main/feed/narrate/check.ts';
import { fieldsOf } from '../../../main/feed/narrate/fields.ts';
import { examplesOf, writeByTemplate } from '../../../main/feed/narrate/template.ts';
import { headOf } from '../../../main/feed/sport.ts';
import { sportOf } from '../../../main/feed/sports/all.ts';
import { honestClaims } from '../../support/lying-narrator.ts';
import { isPublished } from './faithfulness.ts';
import { factsOf, fieldsAt, inventedGoals, recordAt } from './goals.ts';
import { parts, records } from './records.ts';

const now = '2026-06-18T20:00:00.000Z';

describe('the templates', () => {
  it('pass the check whatever the record, in each language', () => {
    fc.assert(fc.property(records, fc.constantFrom('en', 'de', 'es', 'fr', 'en-GB'), parts, fc.nat(6), fc.boolean(), (record, language, ranked, which, stale) => {
      const sport = sportOf(record.sport);
      const course = sport.course(headOf(record), record.actions);
      const fields = fieldsOf({ record, course, actionId: record.actions[which]?.id ?? null, now, language, outcomes: sport.outcomes(headOf(record)), favourites: [record.competition.value.name] });
      const written = writeByTemplate({ fields, ranked: { eventId: 'event', actionId: null, score: 1, parts: ranked }, language, stale });
      for (const { text, claims } of [written.summary, written.whyNow]) {
        expect(checkSentence({ text, claims, fields, language }), text).toEqual({ ok: true });
        expect(claims.length).toBeGreaterThan(0);
      }
    }), { numRuns: 400 });
  }, 120_000);

  it.each(['en', 'de', 'es'])('are shown to a model beside others that hold of the event and pass the check, in “%s”', (language) => {
    const goals = inventedGoals(19, 120).filter(({ match: { goals: scored }, index }) => scored[index]?.own === false);
    for (const goal of goals) {
      const fields = fieldsAt(goal, 'live', language);
      const template = writeByTemplate({ fields, ranked: { eventId: 'event', actionId: null, score: 1, parts: [] }, language });
      const shown = examplesOf(fields, language, template);
      const texts = [...shown.summary, ...shown.whyNow];
      expect(shown.summary.length).toBeGreaterThan(0);
      expect([new Set(texts).size, texts.includes(template.summary.text)]).toEqual([texts.length, false]);
      for (const text of texts) expect(isPublished(text, honestClaims(text, factsOf(goal, 'Zed Okonjo')), fields, language), text).toBe(true);
    }
  }, 60_000);

  it('tell of a goal by name, minute and score', () => {
    const [goal] = inventedGoals(11, 40).filter(({ match: { goals }, index }) => goals[index]?.own === false && goals[index]?.given === 'Noé');
    if (goal === undefined) throw new Error('The seed has no such goal.');
    const scorer = scorerOf(goal);
    const written = writeByTemplate({ fields: fieldsAt(goal, 'live', 'en'), ranked: { eventId: 'event', actionId: 'g0', score: 1, parts: [] }, language: 'en' });
    expect(written.summary.text).toContain(scorer);
    expect(written.summary.text).toContain(`${recordAt(goal, 'live').score?.value.total.home}–${recordAt(goal, 'live').score?.value.total.away}`);
    expect(written.whyNow.text).toBe('The match is under way.');
  });

  it('says of an awarded match, or one that was given up, what the score is, and not that anybody won', () => {
    const goal = inventedGoals(11, 40).find(({ match: { goals }, index }) => goals[index]?.own === false);
    if (goal === undefined) throw new Error('The seed has no such goal.');
    const record = eventRecordSchema.parse({ ...recordAt(goal, 'finished'), attributes: { retired: true } });
    const fields = fieldsOf({ record, course: [], actionId: null, now, language: 'en' });
    expect(Object.keys(fields).filter((name) => ['winner', 'loser', 'is.win'].includes(name))).toEqual([]);
    const written = writeByTemplate({ fields, ranked: { eventId: 'event', actionId: null, score: 1, parts: [] }, language: 'en' });
    expect(written.summary.text).not.toMatch(/beat|won|win/);
    expect(checkSentence({ ...written.summary, fields, language: 'en' })).toEqual({ ok: true });
  });

  it.each([
    ['en', ['Ostholm v Vila Mora has just begun.', 'Ostholm and Vila Mora are level at 0–0 after 1 minute.', 'Ostholm and Vila Mora are level at 0–0 after 2 minutes.']],
    ['de', ['Ostholm gegen Vila Mora hat gerade begonnen.', 'Zwischen Ostholm und Vila Mora steht es nach 1 Minute 0:0.', 'Zwischen Ostholm und Vila Mora steht es nach 2 Minuten 0:0.']],
    ['es', ['Ostholm contra Vila Mora acaba de empezar.', 'Ostholm y Vila Mora empatan 0-0 en el minuto 1.', 'Ostholm y Vila Mora empatan 0-0 en el minuto 2.']],
  ])('count the first minutes as a person does, in “%s”', (language, expected) => {
    const goal = inventedGoals(1, 1)[0];
    if (goal === undefined) throw new Error('There is no goal.');
    const base = recordAt(goal, 'live');
    const told = [0, 1, 2].map((minute) => {
      const record = eventRecordSchema.parse({
        ...base, actions: [], competitors: [{ key: 'home', name: 'Ostholm', alignment: 'home' }, { key: 'away', name: 'Vila Mora', alignment: 'away' }],
        clock: { ...base.status, value: { period: '1H', minute, stoppage: null, second: null } }, score: { ...base.status, value: { total: { home: 0, away: 0 } } },
      });
      return writeByTemplate({ fields: fieldsOf({ record, course: [], actionId: null, now, language }), ranked: { eventId: 'event', actionId: null, score: 1, parts: [] }, language }).summary.text;
    });
    expect(told).toEqual(expected);
  });
});

describe('a field of many', () => {
  it('is told by who came where, from where', () => {
    const goal = inventedGoals(1, 1)[0];
    if (goal === undefined) throw new Error('There is no goal.');
    const base = recordAt(goal, 'finished');
    const drivers = ['Ada Quist', 'Ivo Brand', 'Noé Vale', 'Pär Lund'];
    const record = eventRecordSchema.parse({
      ...base, sport: 'motor-racing', score: null, competition: { ...base.competition, value: { name: 'Harbour Series', round: 'Harbour Grand Prix' } },
      competitors: drivers.map((name, index) => ({ key: `d${index}`, name, alignment: null, attributes: { constructor: 'Red Works' } })),
      actions: drivers.map((_, index) => ({ ...base.actions[0], id: `f${index}`, type: 'finish', minute: null, stoppage: null, period: null, sequence: index, participant: null, competitor: `d${index}`, attributes: { position: index + 1, grid: 4 - index } })),
    });
    const told = (actionId: string | null, language: string): readonly string[] => {
      const fields = fieldsOf({ record, course: [], actionId, now, language });
      const written = writeByTemplate({ fields, ranked: { eventId: 'event', actionId, score: 1, parts: [{ name: 'places gained', value: 1, weight: 1, contribution: 1, why: 'It gained places.' }] }, language });
      return [written.summary.text, written.whyNow.text];
    };
    expect(told('f0', 'en')).toEqual(['Ada Quist won the Harbour Grand Prix for Red Works after starting fourth.', 'Ada Quist gained three places.']);
    expect(told('f2', 'en')).toEqual(['Noé Vale finished third in the Harbour Grand Prix from second on the grid.', 'The race is over.']);
    expect(told(null, 'en')[0]).toBe('Ada Quist won the Harbour Grand Prix ahead of Ivo Brand and Noé Vale.');
    expect(told('f0', 'de')[0]).toBe('Ada Quist gewann Harbour Grand Prix von Startplatz 4.');
    expect(told('f0', 'es')[0]).toBe('Ada Quist ganó Harbour Grand Prix tras salir cuarto.');
  });
});

function scorerOf({ match: { goals }, index }: ReturnType<typeof inventedGoals>[number]): string {
  return `${goals[index]?.given ?? ''} ${goals[index]?.family ?? ''}`;
}
