import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedSettingsSchema } from '../../main/domain/feed-settings.ts';
import { rankMoments } from '../../main/feed/rank/moments.ts';
import { headOf } from '../../main/feed/sport.ts';
import { sportOf } from '../../main/feed/sports/all.ts';
import { firstIsRight, ndcg, randomOrders } from './gain.ts';
import type { Case } from './labelled.ts';
import { reached, scoresOf } from './measure.ts';
import { soccerDays } from './soccer-data.ts';
import { tennisMatches } from './tennis-data.ts';

const data = join(import.meta.dirname, '../../../shared/data');

describe('the measures', () => {
  test('of a perfect order are 1, and of one that has the best last what the discount leaves', () => {
    expect(ndcg([3, 2, 1], 5)).toBe(1);
    expect(ndcg([0, 0, 1], 5)).toBeCloseTo(0.5, 12);
    expect(ndcg([0, 0, 0, 0, 0, 1], 5)).toBe(0);
    expect([firstIsRight([2, 2, 1]), firstIsRight([1, 2])]).toEqual([true, false]);
  });

  test('say nothing where nothing has a label', () => {
    expect([ndcg([0, 0], 5), firstIsRight([0, 0])]).toEqual([null, null]);
  });

  test('of random orders are the same each time', () => {
    const first = (order: readonly number[]): number => (firstIsRight(order) === true ? 1 : 0);
    expect(randomOrders([1, 0, 0, 0], 4000, first)).toBeCloseTo(0.25, 1);
    expect(randomOrders([1, 0, 0, 0], 50, first)).toBe(randomOrders([1, 0, 0, 0], 50, first));
  });
});

describe('invented matches in the formats of the data', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scores-'));
    for (const [path, lines] of Object.entries(invented)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${lines.join('\n')}\n`);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are found below a folder and scored beside chance', () => {
    const scores = scoresOf(folder);
    expect(scores.find(({ rule }) => rule === 'soccer, a match day: NDCG@5')).toMatchObject({ figure: 1, cases: 1 });
    expect(scores.find(({ rule }) => rule === 'soccer, live top slot, half-life 10 min: utility')?.figure).toBeGreaterThan(0.9);
    expect(scores.find(({ rule }) => rule === 'tennis, a match: NDCG@5')).toMatchObject({ cases: 1 });
    expect(scores.every(({ random }) => random >= 0 && random <= 1)).toBe(true);
  });

  test('a label that belongs to no action is a fault, not a zero', () => {
    const labels = join(folder, 'cup/labels/event-importance.csv');
    writeFileSync(labels, [...invented['cup/labels/event-importance.csv'], 'M-1,2031-06-01,Ash vs Tarn,0,77,0,goal,"Nobody",Ash,0,0,1,0,0.3'].join('\n'));
    expect(() => scoresOf(folder)).toThrow('1 labels belong to no action');
  });

  test('there is nothing to score in an empty folder', () => {
    expect(scoresOf(join(folder, 'none'))).toEqual([]);
  });
});

describe.skipIf(!existsSync(data))('the labelled data in ../shared/data', () => {
  const scores = existsSync(data) ? scoresOf(data) : [];

  test('every bar is reached', () => {
    expect(scores.filter(({ bar }) => bar !== null).length).toBeGreaterThanOrEqual(9);
    expect(scores.filter((score) => !reached(score))).toEqual([]);
  });

  test('chance reaches none of them', () => {
    const barred = scores.filter(({ bar }) => bar !== null);
    expect(barred.filter((score) => reached({ ...score, figure: score.random }))).toEqual([]);
  });

  test('no real match is ranked by what came later', () => {
    const { weights } = feedSettingsSchema.parse({ formatVersion: 1, sources: [{ connector: 'test' }] });
    const cases = [...(soccerDays(join(data, 'soccer-worldcup')) ?? []).slice(0, 12), ...(tennisMatches(join(data, 'tennis-noncommercial/2012-ausopen')) ?? []).slice(0, 3)];
    for (const { record } of cases.flatMap(({ events }: Case) => events)) {
      const ranked = (known: number) => {
        const early = { ...record, actions: record.actions.slice(0, known) };
        return rankMoments([{ record: early, course: sportOf(record.sport).course(headOf(early), early.actions) }], { weights });
      };
      const whole = new Map(ranked(record.actions.length).map((one) => [one.actionId, one]));
      for (const known of [1, Math.floor(record.actions.length / 3), Math.floor(record.actions.length / 2), record.actions.length - 1]) {
        const early = ranked(known).filter(({ actionId }) => whole.has(actionId));
        expect(early).toEqual(early.map(({ actionId }) => whole.get(actionId)));
      }
    }
  });
});

const fjelstul = 'match_id,home_team,team_name,given_name,family_name,minute_regulation,minute_stoppage,match_period';

/** Clubs and people that do not exist. */
const invented: Readonly<Record<'cup/labels/event-importance.csv', readonly string[]>> & Readonly<Record<string, readonly string[]>> = {
  'cup/fjelstul/matches.csv': [
    'match_id,match_name,match_date,match_time,tournament_name,knockout_stage,home_team_name,away_team_name',
    'M-1,Ash vs Tarn,2031-06-01,15:00,Harbour Cup,0,Ash,Tarn', 'M-2,Elm vs Birch,2031-06-01,15:00,Harbour Cup,1,Elm,Birch',
  ],
  'cup/fjelstul/goals.csv': [
    `key_id,${fjelstul},own_goal,penalty`,
    '1,M-1,1,Ash,Ida,Norr,12,0,first half,0,0', '2,M-1,0,Tarn,Bo,Lund,90,2,"second half, stoppage time",0,1', '3,M-2,1,Elm,not applicable,Ude,40,0,first half,1,0',
    '4,M-2,1,Elm,Kay,Sund,44,0,first half,0,0',
  ],
  'cup/fjelstul/bookings.csv': [`key_id,${fjelstul},second_yellow_card,sending_off`, '1,M-1,1,Ash,Ola,Vik,33,0,first half,0,0', '2,M-2,0,Birch,Per,Holm,20,0,first half,1,1'],
  'cup/fjelstul/substitutions.csv': [`key_id,${fjelstul},coming_on`, '1,M-1,1,Ash,Eva,Berg,60,0,second half,1', '2,M-1,1,Ash,Ida,Norr,60,0,second half,0'],
  'cup/fjelstul/penalty_kicks.csv': ['key_id,match_id,home_team,team_name,given_name,family_name,converted', '1,M-2,1,Elm,Kay,Sund,1'],
  'cup/labels/event-importance.csv': [
    'match_id,match_date,match_name,knockout,minute,stoppage,kind,player,team,score_home_before,score_away_before,score_home_after,score_away_after,importance',
    'M-1,2031-06-01,Ash vs Tarn,0,12,0,goal,"Ida Norr",Ash,0,0,1,0,0.28', 'M-1,2031-06-01,Ash vs Tarn,0,33,0,yellow,"Ola Vik",Ash,1,0,1,0,0.0',
    'M-1,2031-06-01,Ash vs Tarn,0,60,0,sub,"Eva Berg",Ash,1,0,1,0,0.0', 'M-1,2031-06-01,Ash vs Tarn,0,90,2,goal,"Bo Lund",Tarn,1,0,1,1,0.97',
    'M-2,2031-06-01,Elm vs Birch,1,20,0,red,"Per Holm",Birch,0,0,0,0,0.14', 'M-2,2031-06-01,Elm vs Birch,1,40,0,goal,"Ude",Elm,0,0,1,0,0.24',
    'M-2,2031-06-01,Elm vs Birch,1,44,0,goal,"Kay Sund",Elm,1,0,2,0,0.11',
  ],
  'open/slam/2031-open-matches.csv': ['match_id,slam,match_num,player1,player2', '2031-open-2101,open,2101,Ida Norr,Eva Berg'],
  'open/slam/2031-open-points.csv': [
    'match_id,ElapsedTime,PointWinner,PointServer', '2031-open-2101,0:00:10,1,1', '2031-open-2101,0:00:50,2,1', '2031-open-2101,0:01:20,2,1', '2031-open-2101,0:02:00,2,1', '2031-open-2101,0:02:40,0,0',
    '2031-open-2101,0:03:00,2,1',
  ],
  'open/labels/point-importance.csv': [
    'match_id,row_in_match,PointNumber,SetNo,importance', '2031-open-2101,0,1,1,0.02', '2031-open-2101,1,2,1,0.02', '2031-open-2101,2,3,1,0.03', '2031-open-2101,3,4,1,0.03', '2031-open-2101,5,5,1,0.05',
  ],
};
