import type { CoursePoint } from '../contract.ts';
import { meanOf, nameKey, type Finish, type RaceForm } from './motor-racing-form.ts';

/**
 * What makes a drive worth telling, from the result sheet alone: where it ended, how far it came, how rare such a
 * place is for the driver and for the car, how fast it was. No name, no nation, no vote is looked at.
 *
 * The weights add up to 1. They are rounded from a fit of the fans' votes of 44 races of 2022 and 2023 by the conditional
 * logit (D. McFadden, Conditional logit analysis of qualitative choice behavior, in Frontiers in Econometrics, 1974);
 * test/scores/f1.ts prints how fits on one season do on the other.
 */
export const raceWeights = {
  'finishing place': 0.3, 'rare for the driver': 0.24, 'places gained': 0.1, 'charge through the field': 0.1, 'small team': 0.1, 'fast laps': 0.08, comeback: 0.08,
} as const satisfies Readonly<Record<string, number>>;
export type RaceSignal = keyof typeof raceWeights;

/** A signal before it is weighed, 0 to 1. */
export interface Plain {
  readonly name: RaceSignal;
  readonly value: number;
  readonly why: string;
}

/** The signals of a finish, weighed; those that are 0 are left out. */
export function raceSignals(finish: Finish, form: RaceForm): CoursePoint['own'] {
  return plainSignals(finish, form).map(({ name, value, why }) => ({ name, value: value * raceWeights[name], why }));
}

/** The same before weighing. A driver who was not classified has none. */
function plainSignals(finish: Finish, form: RaceForm): readonly Plain[] {
  if (finish.position === null) return [];
  const of = { ...finish, position: finish.position };
  const own = form.places.get(nameKey(finish.driver)) ?? [];
  return [placeOf(of), rareOf(of, own), gainOf(of), chargeOf(of), smallTeamOf(of, form), paceOf(of), comebackOf(of, own)].filter(({ value }) => value > 0);
}

type Classified = Finish & { readonly position: number };

/** From this many races on a past says something. */
const enough = 3;

/** The half of the field that most series give points to: 1 for the winner, falling evenly, 0 behind it. */
function placing({ position, field }: Classified): number {
  const half = Math.floor(field / 2);
  return Math.max(0, (half + 1 - position) / half);
}

function placeOf(finish: Classified): Plain {
  const share = placing(finish);
  return { name: 'finishing place', value: share > 0 ? (1 + 2 * share) / 3 : 0, why: `Finished ${ordinal(finish.position)} of ${finish.field}.` };
}

/** The share of the driver's earlier races that ended behind this place, drawn towards a half while few are known. */
function rareOf(finish: Classified, own: readonly number[]): Plain {
  const worse = own.filter((place) => place > finish.position).length;
  return { name: 'rare for the driver', value: placing(finish) * ((worse + 1.5) / (own.length + 3)), why: rareWords(finish, own, worse) };
}

function rareWords({ position, driver }: Classified, own: readonly number[], worse: number): string {
  if (own.length < enough) return `How rare that is for ${driver} can’t be told from ${own.length} earlier races: it counts as usual.`;
  if (worse === own.length) return `The best of the ${own.length + 1} races that are known of ${driver}.`;
  return `${driver} finished behind ${ordinal(position)} in ${worse} of ${own.length} earlier races.`;
}

/** Places gained as a ratio: from 4th to 2nd is as far as from 20th to 10th. */
function gainOf({ position, grid, field }: Classified): Plain {
  const value = grid === null ? 0 : Math.max(0, Math.log(grid / position) / Math.log(field));
  return { name: 'places gained', value, why: position === 1 ? `Won from ${ordinal(grid ?? 1)}.` : `From ${ordinal(grid ?? position)} to ${ordinal(position)}.` };
}

/** Places gained by their number, and far more than evenly: three quarters of the field passed is 1. */
function chargeOf(finish: Classified): Plain {
  const gained = (finish.grid ?? finish.position) - finish.position;
  const share = Math.min(Math.max(gained / (0.75 * finish.field), 0), 1);
  return { name: 'charge through the field', value: placing(finish) > 0 ? share ** 2 : 0, why: `${gained} places gained, into the front half.` };
}

/** A place in the front half by a team that is seldom there: 0 for the best team so far, 1 for the last. */
function smallTeamOf(finish: Classified, { teams, races }: RaceForm): Plain {
  const { team } = finish;
  const rank = team === null ? -1 : teams.indexOf(nameKey(team));
  const known = races >= enough && team !== null && placing(finish) > 0 && teams.length > 1;
  const share = rank === -1 ? 0.5 : rank / (teams.length - 1);
  return { name: 'small team', value: known ? share : 0, why: rank === -1 ? `${titled(team ?? '')} has no earlier race.` : `${titled(team ?? '')} is ${ordinal(rank + 1)} of ${teams.length} teams by the ${races} races before.` };
}

function paceOf({ fastestLapRank }: Classified): Plain {
  const among = fastestLapRank !== null && fastestLapRank <= 3;
  return { name: 'fast laps', value: among ? 1 : 0, why: fastestLapRank === 1 ? 'Set the fastest lap.' : `Set the ${ordinal(fastestLapRank ?? 0)} fastest lap.` };
}

/** Back in the front half from a start behind where the driver usually finishes. */
function comebackOf(finish: Classified, own: readonly number[]): Plain {
  const usual = own.length < enough ? null : meanOf(own);
  const fallen = usual === null || finish.grid === null ? 0 : Math.log(finish.grid / usual) / Math.log(finish.field / 2 + 0.5);
  const value = placing(finish) > 0 ? Math.min(Math.max(fallen, 0), 1) : 0;
  return { name: 'comeback', value, why: `Started ${ordinal(finish.grid ?? 0)}, and finishes ${ordinal(Math.round(usual ?? 0))} on average.` };
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st… */
export function ordinal(place: number): string {
  const teen = place % 100 >= 11 && place % 100 <= 13;
  return `${place}${(teen ? null : ['th', 'st', 'nd', 'rd'][place % 10]) ?? 'th'}`;
}

/** A source’s short name as a reader reads it: `red-bull` is Red Bull. */
function titled(team: string): string {
  return team.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
