import { describe, expect, it } from 'vitest';
import { eventRecordSchema, type EventRecord } from '../../../main/domain/event-data.ts';
import { holds, textOf } from '../../../main/feed/narrate/field.ts';
import { fieldsOf } from '../../../main/feed/narrate/fields.ts';
import { namesOfPerson } from '../../../main/feed/narrate/names.ts';
import { eventFieldSchema } from '../../../main/domain/artifacts/event.ts';
import { factsOf, fieldsAt, inventedGoals, recordAt } from './goals.ts';
import { scenarios } from './scenarios.ts';

const kinds = { opener: 'is.opener', 'go-ahead': 'is.goAhead', equaliser: 'is.equaliser', extends: 'is.extended', 'pulls back': 'is.pulledBack' } as const;

describe('the fields of a goal', () => {
  it('say what it did, as counted apart from them', () => {
    for (const goal of inventedGoals(17, 200)) {
      const facts = factsOf(goal, 'nobody');
      const fields = fieldsAt(goal, 'live', 'en');
      expect(holds(fields, kinds[facts.kind]), JSON.stringify(facts)).toBe(true);
      expect(holds(fields, 'is.equaliser')).toBe(facts.kind === 'equaliser');
      expect(holds(fields, 'is.goAhead')).toBe(facts.kind === 'opener' || facts.kind === 'go-ahead');
      expect([textOf(fields, 'score'), textOf(fields, 'leader'), textOf(fields, 'trailer'), textOf(fields, 'action.minute'), textOf(fields, 'action.team')]).toEqual([`${facts.h}–${facts.a}`, facts.leader, facts.trailer, facts.minute, facts.team]);
    }
  });

  it('point to where they stand in the record', () => {
    const goal = scenarios['late lead']?.goal;
    if (goal === undefined) throw new Error('There is no such scenario.');
    const record = recordAt(goal, 'live');
    for (const [name, field] of Object.entries(fieldsAt(goal, 'live', 'en'))) {
      expect(eventFieldSchema.safeParse(field).success, name).toBe(true);
      expect(field.from, name).not.toBeNull();
      if (field.pointer === null || name.endsWith('minute') || name.startsWith('is.')) continue;
      expect(at(record, field.pointer), name).toEqual(field.value);
    }
  });

  it('say nothing of who leads once it is over, and who won only then', () => {
    const scenario = scenarios.won;
    if (scenario === undefined) throw new Error('There is no such scenario.');
    const over = fieldsAt(scenario.goal, 'finished', 'en');
    expect([textOf(over, 'leader'), textOf(over, 'winner'), holds(over, 'is.winner')]).toEqual([null, 'Vila Mora', true]);
    const live = fieldsAt(scenario.goal, 'live', 'en');
    expect([textOf(live, 'leader'), textOf(live, 'winner'), holds(live, 'is.winner')]).toEqual(['Vila Mora', null, false]);
  });

  it('say that it is just over by when it began, and not of an awarded one', () => {
    const goal = scenarios.won?.goal;
    if (goal === undefined) throw new Error('There is no such scenario.');
    const isJustOver = (began: string | null, status: 'live' | 'finished', attributes: Record<string, unknown> = {}): boolean => {
      const before = recordAt(goal, status);
      const record = eventRecordSchema.parse({ ...before, startsAt: { ...before.startsAt, value: began }, attributes });
      return holds(fieldsOf({ record, course: [], actionId: null, now: '2026-06-18T20:00:00.000Z', language: 'en' }), 'is.justOver');
    };
    expect(['T18:10', 'T17:51', 'T17:49', 'T20:01'].map((began) => isJustOver(`2026-06-18${began}:00.000Z`, 'finished'))).toEqual([true, true, false, false]);
    expect([isJustOver(null, 'finished'), isJustOver('2026-06-18T18:10:00.000Z', 'live')]).toEqual([false, false]);
  });

  it('say nothing of what a goal did where the goals do not add up to the score', () => {
    const goal = scenarios['late lead']?.goal;
    if (goal === undefined) throw new Error('There is no such scenario.');
    const record: EventRecord = eventRecordSchema.parse({ ...recordAt(goal, 'live'), score: { ...recordAt(goal, 'live').score, value: { total: { home: 1, away: 3 } } } });
    const fields = fieldsOf({ record, course: [], actionId: 'g2', now: record.changedAt, language: 'en' });
    expect(holds(fields, 'is.latest')).toBe(false);
    expect(textOf(fields, 'score')).toBe('1–3');
  });

  it('let a shoot-out decide, without counting it', () => {
    const goal = scenarios.equaliser?.goal;
    if (goal === undefined) throw new Error('There is no such scenario.');
    const record: EventRecord = eventRecordSchema.parse({ ...recordAt(goal, 'finished'), score: { ...recordAt(goal, 'finished').score, value: { total: { home: 1, away: 1 }, shootout: { home: 3, away: 4 } } } });
    const fields = fieldsOf({ record, course: [], actionId: null, now: record.changedAt, language: 'en' });
    expect([textOf(fields, 'winner'), textOf(fields, 'score'), textOf(fields, 'shootout.leaderFirst'), holds(fields, 'is.draw')]).toEqual(['Vila Mora', '1–1', '4–3', false]);
  });
});

function at(record: EventRecord, pointer: string): unknown {
  return pointer.split('/').slice(1).reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined), record);
}

describe('the names of a person', () => {
  it.each([
    ['Owen Brandqvist', ['Owen Brandqvist', 'Brandqvist', 'O. Brandqvist']],
    ['Kevin van der Hoorn', ['Kevin van der Hoorn', 'van der Hoorn', 'Van der Hoorn', 'Hoorn', 'K. van der Hoorn']],
    ['Mika', ['Mika']],
  ])('%s', (name, forms) => {
    expect(namesOfPerson(name)).toEqual(forms);
  });
});
