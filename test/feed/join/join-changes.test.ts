import { describe, expect, test } from 'vitest';
import type { EventLink, SourceView } from '../../../main/feed/contract.ts';
import { joinEvents, type Joined } from '../../../main/feed/join/join.ts';
import { groupsOf, linksAfter, viewOf, type ViewInput } from './views.ts';

/** Ticks one after the other, each with the links the ones before left. */
function ticks(...all: readonly (readonly SourceView[])[]): { readonly links: readonly EventLink[]; readonly last: Joined; readonly present: readonly EventLink[] } {
  let links: readonly EventLink[] = [];
  let last: Joined = { links: [], removed: [], ambiguous: [] };
  for (const views of all) {
    last = joinEvents({ views, links });
    links = linksAfter(links, last);
  }
  const now = all.at(-1) ?? [];
  return { links, last, present: links.filter((link) => now.some((view) => view.source === link.source && view.observation.key === link.key)) };
}

const fixture: ViewInput = { key: 'k', competition: 'Northern League', startsOn: '2030-05-04', home: 'Harbour Lions', away: 'Lower Wick' };
const view = (source: string, key: string, input: Partial<ViewInput> = {}): SourceView => viewOf(source, { ...fixture, key, ...input });
const other = view('alpha', 'other', { startsOn: '2030-05-04', home: 'Brandstedt', away: 'Fjordvik' });
const later = { startsOn: '2030-05-22' };

describe('an event on another day', () => {
  test('stays linked under the same key', () => {
    const { last, present } = ticks([view('alpha', 'a'), view('beta', 'b')], [view('alpha', 'a', later), view('beta', 'b')]);
    expect(last).toEqual({ links: [], removed: [], ambiguous: [] });
    expect(groupsOf(present)).toEqual([['alpha a', 'beta b']]);
  });

  test('is known again under a new key when the old one is gone before its day', () => {
    const { present, last } = ticks([view('alpha', '0504 lions wick'), view('beta', 'b')], [view('alpha', '0522 lions wick', later), view('beta', 'b')]);
    expect(groupsOf(present)).toEqual([['alpha 0522 lions wick', 'beta b']]);
    expect(last.links[0]?.why).toContain('its old entry in the same source is gone');
  });

  test('is known again though no other source has it, and keeps its id', () => {
    const { links } = ticks([view('alpha', '0504 lions wick')], [view('alpha', '0522 lions wick', later)]);
    expect(links.map((link) => link.eventId)).toEqual(['soccer-2030-05-04-harbour-lions-vs-lower-wick', 'soccer-2030-05-04-harbour-lions-vs-lower-wick']);
  });

  test('is known again after its day where the source lists older events still', () => {
    const observedAt = '2030-05-10T09:00:00Z';
    const { present } = ticks([view('alpha', 'old'), other], [view('alpha', 'new', { ...later, observedAt }), other]);
    expect(groupsOf(present)).toEqual([['alpha new'], ['alpha other']]);
    expect(present.find((link) => link.key === 'new')?.eventId).toBe('soccer-2030-05-04-harbour-lions-vs-lower-wick');
  });

  test('is a new event where the old one may just have left the list when it was over', () => {
    const observedAt = '2030-05-10T09:00:00Z';
    const { present } = ticks([view('alpha', 'old')], [view('alpha', 'new', { ...later, observedAt })]);
    expect(present.map((link) => link.eventId)).toEqual(['soccer-2030-05-22-harbour-lions-vs-lower-wick']);
  });

  test('is a new event where another source says the old one is over', () => {
    const { present } = ticks([view('alpha', 'old'), view('beta', 'b')], [view('alpha', 'new', later), view('beta', 'b', { score: [1, 1] })]);
    expect(groupsOf(present)).toEqual([['alpha new'], ['beta b']]);
  });

  test('is one event when the source lists it twice, once as postponed', () => {
    const { present } = ticks([view('alpha', 'old', { status: 'postponed' }), view('alpha', 'new', later)]);
    expect(groupsOf(present)).toEqual([['alpha new', 'alpha old']]);
  });

  test('is joined by a second source that has the new day only', () => {
    expect(groupsOf(ticks([view('alpha', 'old', { status: 'postponed' }), view('beta', 'new', later)]).present)).toEqual([['alpha old', 'beta new']]);
    expect(groupsOf(ticks([view('alpha', 'old', { round: 'Matchday 31' }), view('beta', 'new', { ...later, round: '31. Spieltag' })]).present)).toEqual([['alpha old', 'beta new']]);
    expect(groupsOf(ticks([view('alpha', 'old', { status: 'postponed', round: 'Matchday 31' }), view('beta', 'new', { ...later, round: 'Matchday 33' })]).present)).toEqual([['alpha old'], ['beta new']]);
    expect(groupsOf(ticks([view('alpha', 'old', { status: 'postponed' }), view('beta', 'new', { ...later, home: 'Lower Wick', away: 'Harbour Lions' })]).present)).toEqual([['alpha old'], ['beta new']]);
  });

  test('the next game of a series is not the one before it under a new key', () => {
    const game = { sport: 'basketball', observedAt: '2030-05-05T12:00:00Z' };
    const { present } = ticks([view('alpha', '0504', game), view('alpha', 'x', { ...game, startsOn: '2030-05-01', home: 'Brandstedt', away: 'Fjordvik' })], [view('alpha', '0506', { ...game, startsOn: '2030-05-06' }), view('alpha', 'x', { ...game, startsOn: '2030-05-01', home: 'Brandstedt', away: 'Fjordvik' })]);
    expect(present.map((link) => link.eventId)).toContain('basketball-2030-05-06-harbour-lions-vs-lower-wick');
  });

  test('a key that is no more and one that is new on the same day are one event', () => {
    const { links } = ticks([view('alpha', 'row 7')], [view('alpha', 'row 8')]);
    expect(new Set(links.map((link) => link.eventId)).size).toBe(1);
  });
});

describe('links that became wrong', () => {
  test('a key that means another event now is taken out and joined anew', () => {
    const before = [view('alpha', '1'), view('beta', 'b'), view('beta', 'c', { home: 'Brandstedt', away: 'Fjordvik' })];
    const after = [view('alpha', '1', { home: 'Brandstedt', away: 'Fjordvik' }), ...before.slice(1)];
    const { last, present } = ticks(before, after);
    expect(groupsOf(present)).toEqual([['alpha 1', 'beta c'], ['beta b']]);
    expect(last.removed).toEqual([{ source: 'alpha', key: '1', why: 'The source now gives other competitors than the event’s other sources.' }]);
  });

  test('numbered rows that moved down keep their events', () => {
    const rows = (names: readonly (readonly [string, string])[]): SourceView[] => names.map(([home, away], index) => view('alpha', `${index}`, { home, away }));
    const { present } = ticks(rows([['Harbour Lions', 'Lower Wick'], ['Brandstedt', 'Fjordvik']]), rows([['Oakhampton', 'Grunau'], ['Harbour Lions', 'Lower Wick'], ['Brandstedt', 'Fjordvik']]));
    expect(present.map((link) => [link.key, link.eventId])).toEqual(expect.arrayContaining([['1', 'soccer-2030-05-04-harbour-lions-vs-lower-wick'], ['2', 'soccer-2030-05-04-brandstedt-vs-fjordvik'], ['0', 'soccer-2030-05-04-oakhampton-vs-grunau']]));
    expect(present).toHaveLength(3);
  });

  test('two sources that disagree on one opponent stay together', () => {
    const { last } = ticks([view('alpha', 'a'), view('beta', 'b')], [view('alpha', 'a'), view('beta', 'b', { away: 'Fjordvik' })]);
    expect(last).toMatchObject({ links: [], removed: [] });
  });

  test('sides that a source puts right are mapped anew', () => {
    const { last, present } = ticks([view('alpha', 'a'), view('beta', 'b', { home: 'Lower Wick', away: 'Harbour Lions' })], [view('alpha', 'a'), view('beta', 'b')]);
    expect(last.removed).toEqual([{ source: 'beta', key: 'b', why: 'The sides are the other way round than before.' }]);
    expect(present).toMatchObject([{ source: 'alpha', competitors: {} }, { source: 'beta', competitors: {} }]);
  });

  test('a link that takes the place of a stored one is a link and no more', () => {
    const turned = [view('alpha', 'a'), view('beta', 'b', { home: 'Lower Wick', away: 'Harbour Lions' })];
    const stored = joinEvents({ views: [view('alpha', 'a'), view('beta', 'b')], links: [] }).links.map((link) => ({ ...link, at: '2030-05-04T10:00:00.000Z' }));
    const { links } = joinEvents({ views: turned, links: stored });
    expect(links.map((link) => Object.keys(link).toSorted())).toEqual([['competitors', 'confidence', 'eventId', 'key', 'source', 'why']]);
  });

  test('sides that the first source puts right turn the second', () => {
    const { present } = ticks([view('alpha', 'a', { home: 'Lower Wick', away: 'Harbour Lions' }), view('beta', 'b')], [view('alpha', 'a'), view('beta', 'b')]);
    expect(present.map((link) => link.competitors)).toEqual([{}, {}]);
  });
});

describe('events that turn out to be one', () => {
  const cup = { competition: 'Harbour Cup', round: 'Final' };
  test('when a place-holder gets its name', () => {
    const { last, present } = ticks([view('alpha', '104', { ...cup, home: 'W101', away: 'W102' }), view('beta', 'b', cup)], [view('alpha', '104', cup), view('beta', 'b', cup)]);
    expect(groupsOf(present)).toEqual([['alpha 104', 'beta b']]);
    expect(present[0]?.eventId).toBe('soccer-2030-05-04-harbour-lions-vs-lower-wick');
    expect(last.removed).toEqual([{ source: 'alpha', key: '104', why: 'It is the same event as soccer-2030-05-04-harbour-lions-vs-lower-wick.' }]);
  });

  test('a place-holder alone keeps its id when it gets its name', () => {
    const { last, present } = ticks([view('alpha', '104', { ...cup, home: 'W101', away: 'W102' })], [view('alpha', '104', cup)], [view('alpha', '104', cup), view('beta', 'b', cup)]);
    expect(last.removed).toEqual([]);
    expect(present.map((link) => link.eventId)).toEqual(['soccer-2030-05-04-w101-vs-w102', 'soccer-2030-05-04-w101-vs-w102']);
  });

  test('when a wrong day is put right', () => {
    const { present } = ticks([view('alpha', 'a', { startsOn: '2030-04-04' }), view('beta', 'b')], [view('alpha', 'a'), view('beta', 'b')]);
    expect(groupsOf(present)).toEqual([['alpha a', 'beta b']]);
  });
});
