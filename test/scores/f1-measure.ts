import type { EventRecord, RecordAction } from '../../main/domain/event-data.ts';
import { f1Races } from './f1-data.ts';
import { fitWeights, orderedBy, raceOf, type Race } from './f1-fit.ts';
import type { Case } from './labelled.ts';
import { both, foldersBelow, gainsOf, type Score } from './measure.ts';

/** The races below a folder: the feed's order, simple rules, and weights found on some races scored on others. */
export function f1Scores(folder: string): readonly Score[] {
  const cases = f1Races(foldersBelow(folder)) ?? [];
  if (cases.length === 0) return [];
  const seasons = [...new Set(cases.flatMap(({ strata }) => strata))].sort();
  const races = cases.map(raceOf);
  const gains = (of: (one: Case) => readonly number[], among = cases): readonly (readonly number[])[] => among.map(of);
  return [
    ...both('the feed, with the races before', gains((one) => gainsOf(one, 'all')), { ndcg: 0.75, first: 0.42 }),
    ...seasons.flatMap((season) => both(`the same: ${season}`, gains((one) => gainsOf(one, 'all'), cases.filter(({ strata }) => strata.includes(season))), null)),
    ...both('the feed, each race by itself', gains((one) => gainsOf({ ...one, earlier: [] }, 'all')), null),
    ...both('finishing order', gains((one) => byRule(one, finishingOrder)), null),
    ...both('points and places gained', gains((one) => byRule(one, pointsAndGains)), null),
    ...seasons.flatMap((season) => seasonsApart(season, races)),
    ...both('weights found on all races but the one scored', races.map((race) => orderedBy(fitWeights(races.filter((one) => one !== race), { rounds: 200 }), race)), null),
  ];
}

/** Weights from the other seasons, scored on this one; nothing where there is no other. */
function seasonsApart(season: string, races: readonly Race[]): readonly Score[] {
  const others = races.filter((race) => race.season !== season);
  if (others.length === 0) return [];
  const weights = fitWeights(others);
  return both(`weights found on other seasons, scored on ${season}`, races.filter((race) => race.season === season).map((race) => orderedBy(weights, race)), null);
}

function byRule({ events }: Case, worth: (action: RecordAction, record: EventRecord) => number): readonly number[] {
  return events.flatMap(({ record, labels }) => record.actions
    .map((action, place) => ({ place, worth: worth(action, record), gain: labels.get(action.id) ?? 0 }))
    .sort((a, b) => b.worth - a.worth || a.place - b.place)
    .map(({ gain }) => gain));
}

function finishingOrder({ sequence }: RecordAction): number {
  return -sequence;
}

function pointsAndGains({ attributes }: RecordAction): number {
  const { points, grid, position } = attributes;
  const gained = typeof grid === 'number' && typeof position === 'number' ? grid - position : 0;
  return (typeof points === 'number' ? points : 0) + gained;
}
