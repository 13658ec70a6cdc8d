import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import type { EarlierContest } from '../sport.ts';

/** What the races before this one say of its drivers and teams. */
export interface RaceForm {
  /** How many races are known. */
  readonly races: number;
  /** A driver's places in them, by name; one behind the whole field where he was not classified. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** The teams by name, the best first, by the mean place of their cars. */
  readonly teams: readonly string[];
}

/** How a car came out of a race: what the `finish` of a driver says. */
export interface Finish {
  /** Null where the driver was not classified: retired, disqualified. */
  readonly position: number | null;
  /** Where the driver started; null where nobody says. The pit lane is behind the whole grid. */
  readonly grid: number | null;
  readonly fastestLapRank: number | null;
  readonly driver: string;
  readonly team: string | null;
  /** How many cars took part. */
  readonly field: number;
}

/** The finish an action tells of; null for any other action. */
export function finishOf(head: EventHead, { type, competitor: key, participant, attributes }: Action): Finish | null {
  if (type !== 'finish' || key === null) return null;
  const competitor = head.competitors.find((one) => one.key === key);
  const position = placeIn(attributes['position']);
  const grid = placeIn(attributes['grid'] ?? competitor?.attributes['grid']);
  const field = Math.max(head.competitors.length, position ?? 0, grid ?? 0, 2);
  const fromPitLane = attributes['pitLaneStart'] === true;
  const team = competitor?.attributes['constructor'] ?? competitor?.attributes['team'] ?? attributes['constructor'];
  return {
    position, field,
    grid: grid ?? (fromPitLane ? field : null),
    fastestLapRank: placeIn(attributes['fastestLapRank']),
    driver: competitor?.name ?? participant ?? key,
    team: typeof team === 'string' && team !== '' ? team : null,
  };
}

export function formOf(earlier: readonly EarlierContest[]): RaceForm {
  const places = new Map<string, number[]>();
  const teams = new Map<string, number[]>();
  for (const { head, actions } of earlier) {
    for (const action of actions) {
      const finish = finishOf(head, action);
      if (finish === null) continue;
      const place = finish.position ?? finish.field + 1;
      add(places, nameKey(finish.driver), place);
      if (finish.team !== null) add(teams, nameKey(finish.team), place);
    }
  }
  const ranked = [...teams].map(([team, all]) => ({ team, mean: meanOf(all) })).sort((a, b) => a.mean - b.mean || (a.team < b.team ? -1 : 1));
  return { races: earlier.length, places, teams: ranked.map(({ team }) => team) };
}

/** Names of one driver or team as several sources write them: case, accents and hyphens say nothing. */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('-', ' ').trim();
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function add(lists: Map<string, number[]>, name: string, place: number): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [place]);
  else list.push(place);
}

function placeIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}
