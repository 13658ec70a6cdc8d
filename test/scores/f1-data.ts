import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { actionSchema, eventRecordSchema, type EventRecord } from '../../main/domain/event-data.ts';
import type { Case } from './labelled.ts';

/**
 * Reads folders of F1DB's YAML, one a race: `race.yml`, `race-results.yml`, and where they are there
 * `fastest-laps.yml`, `pit-stops.yml` and, for the labels alone, `driver-of-the-day-results.yml`.
 */

const place = z.union([z.int().positive(), z.string()]);
const resultsSchema = z.array(z.looseObject({
  position: place, driverId: z.string(), constructorId: z.string(), laps: z.number().nullish(), points: z.number().nullish(), gridPosition: place.nullish(), reasonRetired: z.string().nullish(),
}));
const raceSchema = z.looseObject({ id: z.number(), round: z.number(), date: z.string(), grandPrixId: z.string() });
const rankedSchema = z.array(z.looseObject({ position: place, driverId: z.string() }));
const stopsSchema = z.array(z.looseObject({ driverId: z.string(), stop: z.number() }));
const votesSchema = z.array(z.looseObject({ driverId: z.string(), percentage: z.number().nullish() }));

/** One case for each race that has a vote, with all races of the folders to look back at; null where there is none. */
export function f1Races(folders: readonly string[]): readonly Case[] | null {
  const races = folders.flatMap((folder) => (existsSync(join(folder, 'race-results.yml')) ? [{ folder, record: recordOfRace(folder) }] : []));
  const earlier = races.map(({ record }) => record);
  const cases = races.flatMap(({ folder, record }): readonly Case[] => {
    const labels = votesOf(folder, record);
    return labels === null ? [] : [{ name: record.id, strata: [record.startsOn?.slice(0, 4) ?? ''], events: [{ record, labels }], earlier }];
  });
  return cases.length === 0 ? null : cases;
}

function votesOf(folder: string, record: EventRecord): ReadonlyMap<string, number> | null {
  const votes = read(folder, 'driver-of-the-day-results.yml', votesSchema)?.filter(({ percentage }) => typeof percentage === 'number');
  if (votes === undefined || votes.length === 0) return null;
  const share = new Map(votes.map(({ driverId, percentage }) => [driverId, percentage ?? 0]));
  return new Map(record.actions.map(({ id, competitor }) => [id, share.get(competitor ?? '') ?? 0]));
}

function recordOfRace(folder: string): EventRecord {
  const race = read(folder, 'race.yml', raceSchema);
  const results = read(folder, 'race-results.yml', resultsSchema);
  if (race === null || results === null) throw new Error(`${folder} has no race.`);
  const fastest = new Map((read(folder, 'fastest-laps.yml', rankedSchema) ?? []).map(({ driverId, position }) => [driverId, numberOr(position)]));
  const stops = new Map<string, number>();
  for (const { driverId } of read(folder, 'pit-stops.yml', stopsSchema) ?? []) stops.set(driverId, (stops.get(driverId) ?? 0) + 1);
  const from = { source: 'f1db', since: `${race.date}T20:00:00Z`, observedAt: `${race.date}T20:00:00Z`, asOf: null };
  const sourced = <T>(value: T) => ({ value, from, agreeing: [] });
  return eventRecordSchema.parse({
    id: `${race.date.slice(0, 4)}-${basename(folder)}`, sport: 'motor-racing', startsAt: sourced(null), startsOn: race.date, venue: null, status: sourced('finished'), clock: null, score: null,
    competition: sourced({ name: 'Formula One World Championship', season: race.date.slice(0, 4), stage: race.grandPrixId, round: `Round ${race.round}`, knockout: null }),
    competitors: results.map(({ driverId, constructorId, gridPosition }) => ({ key: driverId, name: driverId.replaceAll('-', ' '), alignment: null, attributes: { grid: numberOr(gridPosition), constructor: constructorId } })),
    actions: results.map((result, index) => ({
      ...actionSchema.parse({ id: `finish-${result.driverId}`, type: 'finish', sequence: index, competitor: result.driverId, attributes: attributesOf(result, fastest, stops) }), from, confirmedBy: [],
    })),
    attributes: {}, conflicts: [], sources: [{ source: 'f1db', key: String(race.id), observedAt: from.observedAt, asOf: null, joined: 1 }],
    confidence: { value: 1, basis: 'One source, read for a score.' }, changedAt: from.since,
  });
}

function attributesOf(result: z.infer<typeof resultsSchema>[number], fastest: ReadonlyMap<string, number | null>, stops: ReadonlyMap<string, number>) {
  return {
    position: numberOr(result.position), positionText: String(result.position), grid: numberOr(result.gridPosition), pitLaneStart: result.gridPosition === 'PL', points: result.points ?? 0,
    laps: result.laps ?? 0, reasonRetired: result.reasonRetired ?? null, fastestLapRank: fastest.get(result.driverId) ?? null, pitStops: stops.get(result.driverId) ?? 0,
  };
}

function numberOr(value: string | number | null | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function read<T>(folder: string, file: string, schema: z.ZodType<T>): T | null {
  const path = join(folder, file);
  return existsSync(path) ? schema.parse(parse(readFileSync(path, 'utf8')) ?? []) : null;
}
