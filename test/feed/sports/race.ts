import { actionSchema, type Action } from '../../../main/domain/event-data.ts';
import type { EventHead } from '../../../main/feed/contract.ts';
import type { EarlierContest } from '../../../main/feed/sport.ts';

/** A driver's race: where it began and ended, with whatever else the source tells. */
export interface Drive {
  readonly driver: string;
  readonly team: string;
  readonly grid: number | null;
  readonly position: number | null;
  readonly attributes?: Action['attributes'];
}

/** Invented drivers, the first two of team ash, the next two of team birch…, who finish as they started. */
export function drives(field: number): readonly Drive[] {
  return Array.from({ length: field }, (_, index) => ({ driver: `driver-${index + 1}`, team: teams[Math.floor(index / 2)] ?? 'late', grid: index + 1, position: index + 1 }));
}

const teams = ['ash', 'birch', 'cedar', 'dog-rose', 'elm', 'fir', 'gorse', 'hazel', 'ivy', 'juniper'];

/** The same with some drives otherwise. */
export function changed(field: number, other: Readonly<Record<string, Partial<Drive>>>): readonly Drive[] {
  return drives(field).map((drive) => ({ ...drive, ...other[drive.driver] }));
}

export function raceHead(field: readonly Drive[]): EventHead {
  return {
    sport: 'motor-racing', attributes: {}, competition: { name: 'Harbour Grand Prix Series', season: '2031', stage: null, round: null, knockout: null },
    competitors: field.map(({ driver, team, grid }) => ({ key: driver, name: driver.replaceAll('-', ' '), alignment: null, names: [], attributes: { grid, constructor: team } })),
  };
}

export function finishes(field: readonly Drive[]): readonly Action[] {
  return field.map(({ driver, grid, position, attributes }, sequence) => actionSchema.parse({ id: `finish-${driver}`, type: 'finish', sequence, competitor: driver, attributes: { grid, position, ...attributes } }));
}

export function contest(field: readonly Drive[]): EarlierContest {
  return { head: raceHead(field), actions: finishes(field) };
}
