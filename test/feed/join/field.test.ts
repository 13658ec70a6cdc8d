import { describe, expect, test } from 'vitest';
import { joinEvents } from '../../../main/feed/join/join.ts';
import { groupsOf, joinAll, viewOf, type ViewInput } from './views.ts';

const drivers = ['Ingrid Holm', 'Petra Lund', 'Ulf Berg', 'Tove Strand', 'Nils Aasen', 'Kari Moe'];
const byName = drivers.map((name) => ({ key: name.toLowerCase().replace(' ', '-'), name }));
const byNumber = drivers.map((name, index) => ({ key: `${index + 7}`, name: `${name[0] ?? ''}. ${name.split(' ')[1] ?? ''}` }));
const race: ViewInput = { key: 'r', sport: 'motor-racing', competition: 'Fjord Touring Series 2030', startsOn: '2030-05-04', field: byName };
const together = [['alpha r', 'beta r']];
const apart = [['alpha r'], ['beta r']];
const grouped = (one: Partial<ViewInput>, other: Partial<ViewInput>): readonly (readonly string[])[] => groupsOf(joinAll([viewOf('alpha', { ...race, ...one }), viewOf('beta', { ...race, field: byNumber, ...other })]).links);

describe('events of a field of competitors', () => {
  test('are joined by day, competition and who takes part, and mapped one by one', () => {
    const { links } = joinAll([viewOf('alpha', race), viewOf('beta', { ...race, competition: 'Fjord Touring Cup', field: byNumber.slice(0, 5) })]);
    expect(links[1]).toMatchObject({ eventId: 'motor-racing-2030-05-04-fjord-touring-series-2030', competitors: { 'ingrid-holm': '7', 'nils-aasen': '11' } });
    expect(links[1]?.why).toContain('5 of 5 competitors in both');
  });

  test.each<[string, Partial<ViewInput>, Partial<ViewInput>]>([
    ['by an instant and a day, across midnight of UTC', { startsOn: null, startsAt: '2030-05-05T04:00:00Z' }, {}],
    ['of the same practice', { stage: 'Practice 2' }, { stage: 'Free Practice 2' }],
    ['with some who started for others', {}, { field: [...byNumber.slice(0, 4), { key: '40', name: 'V. Dahl' }, { key: '41', name: 'S. Eide' }] }],
  ])('%s: joined', (_, one, other) => {
    expect(grouped(one, other)).toEqual(together);
  });

  test.each<[string, Partial<ViewInput>, Partial<ViewInput>]>([
    ['the sprint of the same day', {}, { stage: 'Sprint' }],
    ['qualifying of the day before', { startsOn: '2030-05-03', stage: 'Qualifying' }, {}],
    ['the second race of a weekend', { startsOn: '2030-05-04', stage: 'Race 1' }, { startsOn: '2030-05-05', stage: 'Race 2' }],
    ['the same field on the next day', {}, { startsOn: '2030-05-05' }],
    ['the third round of a golf tournament', { sport: 'golf', stage: 'Round 2' }, { sport: 'golf', stage: 'Round 3' }],
    ['another field', {}, { field: ['A. Dahl', 'B. Eide', 'C. Foss', 'D. Vik'].map((name) => ({ key: name, name })) }],
    ['another series with a guest', {}, { competition: 'Formula 3', field: [byNumber[0] ?? { key: '', name: '' }, ...['B. Eide', 'C. Foss', 'D. Vik'].map((name) => ({ key: name, name }))] }],
  ])('%s: apart', (_, one, other) => {
    expect(grouped(one, other)).toEqual(apart);
  });

  test('who joins the field later is mapped when known', () => {
    const early = [viewOf('alpha', { ...race, field: byName.slice(0, 5) }), viewOf('beta', { ...race, field: byNumber.slice(0, 5) })];
    const { links } = joinAll(early);
    const late = joinEvents({ views: [viewOf('alpha', race), viewOf('beta', { ...race, field: byNumber })], links });
    expect(late.removed).toEqual([{ source: 'beta', key: 'r', why: 'More of the field are known by name.' }]);
    expect(late.links).toMatchObject([{ source: 'beta', eventId: links[0]?.eventId, competitors: { 'kari-moe': '12' } }]);
    expect(Object.keys(late.links[0]?.competitors ?? {})).toHaveLength(6);
  });
});
