import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventRecordSchema, sportSchema } from '../../../main/domain/event-data.ts';
import { createIdGiver, idOfField, idOfSides, partsOf, slugOf } from '../../../main/feed/join/event-id.ts';

const idSchema = eventRecordSchema.shape.id;
const sports = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/).filter((sport) => sportSchema.safeParse(sport).success);

describe('ids of events', () => {
  test('are safe whatever the names, with a counter too', () => {
    fc.assert(fc.property(sports, fc.option(fc.integer({ min: 0, max: 40_000 })), fc.string({ unit: 'grapheme' }), fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 999 }), (sport, day, one, other, counter) => {
      const stems = [idOfSides(sport, day, [slugOf(one), slugOf(other)]), idOfField(sport, day, one)];
      for (const stem of stems) expect(idSchema.safeParse(`${stem}--${counter}`).error).toBeUndefined();
    }), { numRuns: 400 });
  });

  test('say what they were made of', () => {
    expect(partsOf('soccer-2030-05-04-hannover-96-vs-schalke-04--2')).toEqual({ sport: 'soccer', day: Math.round(Date.parse('2030-05-04') / 86_400_000), slugs: ['hannover-96', 'schalke-04'] });
    expect(partsOf('motor-racing-2030-05-04-fjord-grand-prix')).toBeNull();
    expect(partsOf('from-elsewhere')).toBeNull();
    expect(partsOf(idOfSides('ice-hockey', null, ['a', 'b']))).toEqual({ sport: 'ice-hockey', day: null, slugs: ['a', 'b'] });
  });

  test('names in other scripts, and long ones, stay apart', () => {
    expect(slugOf('東京')).not.toBe(slugOf('大阪'));
    expect(slugOf(`${'Long '.repeat(20)}one`)).not.toBe(slugOf(`${'Long '.repeat(20)}two`));
    expect(slugOf('Brighton & Hove Albion')).toBe('brighton-and-hove-albion');
  });

  test('a taken id gets the next counter', () => {
    const taken = new Set(['x', 'x--2']);
    const give = createIdGiver((id) => taken.has(id));
    expect(give('x')).toBe('x--3');
    taken.add('x--3');
    expect(give('x')).toBe('x--4');
    expect(give('y')).toBe('y');
  });
});
