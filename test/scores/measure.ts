import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { feedSettingsSchema } from '../../main/domain/feed-settings.ts';
import { coursesOf } from '../../main/feed/rank/courses.ts';
import { rankMoments } from '../../main/feed/rank/moments.ts';
import { f1Races } from './f1-data.ts';
import { firstIsRight, mean, ndcg, randomOrders } from './gain.ts';
import type { Case } from './labelled.ts';
import { soccerDays } from './soccer-data.ts';
import { tennisMatches } from './tennis-data.ts';
import { slotRun, slotsOf } from './top-slot-run.ts';

/** One figure beside what chance reaches, over so many cases. */
export interface Score {
  readonly rule: string;
  readonly figure: number;
  readonly random: number;
  readonly cases: number;
  /** What has to be reached; null where a figure is told for comparison only. */
  readonly bar: { readonly atLeast: number } | { readonly atMost: number } | null;
}

/** The half-lives, in minutes, that a story is given: nobody knows what a reader's is, so the order has to hold for all. */
const halfLives = [5, 10, 20] as const;

/** Everything below a folder that has labels, by the kind of label. */
export function scoresOf(folder: string): readonly Score[] {
  const folders = foldersBelow(folder);
  const soccer = folders.flatMap((below) => soccerDays(below) ?? []);
  const races = f1Races(folders) ?? [];
  const tennis = folders.flatMap((below) => tennisMatches(below) ?? []);
  return [
    ...(soccer.length === 0 ? [] : [...importance('soccer, a match day', soccer, { ndcg: 0.98, first: 0.95 }), ...topSlots(soccer)]),
    ...(tennis.length === 0 ? [] : importance('tennis, a match', tennis, { ndcg: 0.85, first: null })),
    ...(races.length === 0 ? [] : importance('Formula 1, a race', races, { ndcg: 0.75, first: 0.42 })),
  ];
}

interface Bars {
  readonly ndcg: number;
  readonly first: number | null;
}

function importance(name: string, cases: readonly Case[], bars: Bars): readonly Score[] {
  const ranked = cases.map((one) => ({ strata: one.strata, gains: gainsOf(one, 'judged') })).filter(({ gains }) => gains.some((gain) => gain > 0));
  const strata = [...new Set(ranked.flatMap((one) => one.strata))].sort();
  const all = cases.map((one) => gainsOf(one, 'all')).filter((gains) => gains.some((gain) => gain > 0));
  return [
    ...both(name, ranked.map(({ gains }) => gains), bars),
    ...strata.flatMap((stratum) => both(`${name}: ${stratum}`, ranked.filter((one) => one.strata.includes(stratum)).map(({ gains }) => gains), null)),
    ...both(`${name}: what was never judged counts as 0`, all, null),
  ];
}

/** Both measures of the orders beside what chance reaches. */
export function both(name: string, gains: readonly (readonly number[])[], bars: Bars | null): readonly Score[] {
  const draws = 200;
  const right = (order: readonly number[]): number => (firstIsRight(order) === true ? 1 : 0);
  const good = (order: readonly number[]): number => ndcg(order, 5) ?? 0;
  return ([['NDCG@5', good, bars?.ndcg], ['first item right', right, bars?.first]] as const).map(([measure, of, bar]) => ({
    rule: `${name}: ${measure}`, figure: mean(gains.map(of)), random: mean(gains.map((one) => randomOrders(one, draws, of))), cases: gains.length,
    bar: bar === undefined || bar === null ? null : { atLeast: bar },
  }));
}

/** The labels in the order of the feed's moments. */
export function gainsOf({ events, earlier }: Case, which: 'judged' | 'all'): readonly number[] {
  const labels = new Map(events.flatMap(({ record, labels: own }) => [...own].map(([id, label]): [string, number] => [`${record.id} ${id}`, label])));
  const told = coursesOf(events.map(({ record }) => record), earlier);
  const { weights } = feedSettingsSchema.parse({ formatVersion: 1, sources: [{ connector: 'test' }] });
  return rankMoments(told, { weights }).flatMap(({ eventId, actionId }) => {
    const label = labels.get(`${eventId} ${actionId}`);
    return label === undefined && which === 'judged' ? [] : [label ?? 0];
  });
}

function topSlots(days: readonly Case[]): readonly Score[] {
  const slots = days.map((day) => ({ day, slots: slotsOf(day) }));
  return halfLives.flatMap((halfLife): readonly Score[] => {
    const runs = slots.map((one) => slotRun(one.day, one.slots, halfLife));
    const sum = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((all, run) => all + of(run), 0);
    const rule = `soccer, live top slot, half-life ${halfLife} min`;
    return [
      { rule: `${rule}: utility`, figure: sum((run) => run.shown) / sum((run) => run.best), random: sum((run) => run.random.shown) / sum((run) => run.best), cases: days.length, bar: { atLeast: 0.95 } },
      { rule: `${rule}: changes per action`, figure: sum((run) => run.changes) / sum((run) => run.steps), random: sum((run) => run.random.changes) / sum((run) => run.steps), cases: days.length, bar: { atMost: 0.45 } },
    ];
  });
}

export function reached({ figure, bar }: Score): boolean {
  if (bar === null) return true;
  return 'atLeast' in bar ? figure >= bar.atLeast : figure <= bar.atMost;
}

export function foldersBelow(folder: string, depth = 4): readonly string[] {
  if (depth === 0 || !existsSync(folder)) return [];
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name)).sort();
  return [folder, ...inner.flatMap((below) => foldersBelow(below, depth - 1))];
}
