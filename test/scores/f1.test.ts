import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { f1Races } from './f1-data.ts';
import { fitWeights, orderedBy, raceOf, signalNames } from './f1-fit.ts';
import { f1Scores } from './f1-measure.ts';
import { foldersBelow, type Score } from './measure.ts';

const data = join(import.meta.dirname, '../../../shared/data/f1');

function figure(scores: readonly Score[], rule: string): number {
  const found = scores.find((score) => score.rule === rule);
  if (found === undefined) throw new Error(`There is no ${rule}.`);
  return found.figure;
}

describe('invented races in the format of the data', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'races-'));
    write('2031/01-harbour', '2031-03-02', [1, 2, 3, 4, 5, 6], { 1: 60, 2: 20 });
    write('2031/02-lantern', '2031-03-09', [1, 2, 3, 4, 5, 6], { 1: 50, 2: 30 });
    write('2032/01-harbour', '2032-03-01', [1, 6, 3, 4, 5, 2], { 6: 70, 1: 10 });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Six invented drivers in that order, started by their number, and who got votes. */
  function write(path: string, date: string, order: readonly number[], votes: Readonly<Record<number, number>>): void {
    const race = join(folder, path);
    mkdirSync(race, { recursive: true });
    const lines = (entries: readonly (readonly string[])[]): string => entries.map(([first = '', ...rest]) => [`- ${first}`, ...rest.map((line) => `  ${line}`)].join('\n')).join('\n');
    writeFileSync(join(race, 'race.yml'), `id: 7\nround: 1\ndate: ${date}\ngrandPrixId: harbour\n`);
    writeFileSync(join(race, 'race-results.yml'), lines(order.map((driver, index) => [`position: ${index === 5 ? 'DNF' : index + 1}`, `driverId: driver-${driver}`, `constructorId: team-${driver % 3}`, 'laps: 50', 'time:', 'points: 1', `gridPosition: ${driver}`])));
    writeFileSync(join(race, 'fastest-laps.yml'), lines([['position: 1', 'driverId: driver-6']]));
    writeFileSync(join(race, 'driver-of-the-day-results.yml'), lines(Object.entries(votes).map(([driver, percentage], index) => [`position: ${index + 1}`, `driverId: driver-${driver}`, `percentage: ${percentage}`])));
  }

  test('are read at whatever depth, with who was not classified', () => {
    const cases = f1Races(foldersBelow(folder)) ?? [];
    expect(cases.map(({ name }) => name)).toEqual(['2031-01-harbour', '2031-02-lantern', '2032-01-harbour']);
    const actions = cases[0]?.events[0]?.record.actions ?? [];
    expect(actions.at(-1)?.attributes).toMatchObject({ position: null, positionText: 'DNF', grid: 6, fastestLapRank: 1 });
    expect([...(cases[0]?.events[0]?.labels.values() ?? [])]).toEqual([60, 20, 0, 0, 0, 0]);
  });

  test('are scored beside chance and the simple rules, each season by weights of the other', () => {
    const scores = f1Scores(folder);
    expect(figure(scores, 'finishing order: first item right')).toBeCloseTo(2 / 3, 9);
    expect(scores.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['weights found on other seasons, scored on 2031: NDCG@5', 'weights found on other seasons, scored on 2032: first item right']));
    expect(scores.every(({ figure: one, random }) => one >= 0 && one <= 1 && random >= 0 && random <= 1)).toBe(true);
  });

  test('a fit finds what the votes went by', () => {
    const races = (f1Races(foldersBelow(folder)) ?? []).map(raceOf);
    const weights = fitWeights(races);
    expect(weights).toHaveLength(signalNames.length);
    expect(weights.every((weight) => weight >= 0)).toBe(true);
    expect(races.map((race) => orderedBy(weights, race)[0])).toEqual(races.map(({ gains }) => Math.max(...gains)));
  });

  test('there is nothing to score in an empty folder', () => {
    expect(f1Scores(join(folder, 'none'))).toEqual([]);
  });
});

describe.skipIf(!existsSync(data))('the races in ../shared/data', () => {
  const scores = existsSync(data) ? f1Scores(data) : [];

  test('the feed’s order agrees with the fans’ vote', () => {
    expect(figure(scores, 'the feed, with the races before: NDCG@5')).toBeGreaterThanOrEqual(0.75);
    expect(figure(scores, 'the feed, with the races before: first item right')).toBeGreaterThanOrEqual(0.42);
  });

  test('so do weights found on all races but the one scored', () => {
    expect(figure(scores, 'weights found on all races but the one scored: NDCG@5')).toBeGreaterThanOrEqual(0.75);
    expect(figure(scores, 'weights found on all races but the one scored: first item right')).toBeGreaterThanOrEqual(0.42);
  });

  test('a race by itself is told better than by the simple rules', () => {
    const alone = 'the feed, each race by itself: NDCG@5';
    expect(figure(scores, alone)).toBeGreaterThan(figure(scores, 'finishing order: NDCG@5'));
    expect(figure(scores, alone)).toBeGreaterThan(figure(scores, 'points and places gained: NDCG@5'));
  });
});
