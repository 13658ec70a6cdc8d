import type { Action } from '../../domain/event-data.ts';
import type { EventHead } from '../contract.ts';
import { defineSport, type SportDescription } from '../sport.ts';
import { finishOf, formOf, nameKey, type Finish, type RaceForm } from './motor-racing-form.ts';
import { ordinal, raceSignals } from './motor-racing-signals.ts';

/** How a race stands: who takes part, what came before, how many have come in. */
interface RaceState {
  readonly head: EventHead;
  readonly form: RaceForm;
  readonly finished: number;
}

/**
 * Races of a field: one `finish` for each driver, with `position` (null where not classified), `grid`, and where known
 * `fastestLapRank`, `pitLaneStart`, `positionText`; of a competitor `grid` and `constructor`. No chances are told: of a
 * result sheet all is known at once, so what a drive is worth is told by the signals.
 */
const description: SportDescription<RaceState> = {
  sport: 'motor-racing',
  title: 'Motor racing',
  outcomes: () => [],
  // About a season, so that the first races of one are seen against the year before.
  earlierContests: 24,
  start: (head, earlier) => ({ head, form: formOf(earlier), finished: 0 }),
  apply: (state, action) => {
    const finish = finishOf(state.head, action);
    return finish === null || finish.position === null ? state : { ...state, finished: state.finished + 1 };
  },
  chances: () => [],
  // The race is over when the winner has come in.
  progress: ({ finished }) => (finished > 0 ? 1 : 0),
  closeness: ({ finished }) => (finished > 0 ? 0 : 1),
  total: () => null,
  rarity: () => 0,
  own: (_before, action, { head, form }) => {
    const finish = finishOf(head, action);
    return finish === null ? [] : raceSignals(finish, form);
  },
  label: (_before, action, { head, form }) => {
    const finish = finishOf(head, action);
    return finish === null ? null : labelOf(finish, form, action);
  },
  // Points, half ones too where a race is cut short; penalties take them away. The longest race lasts 24 hours and its stops.
  plausible: { riseByOne: 60.5, riseInTenMinutes: 60.5, longestHours: 26, mayFall: true },
};

export const motorRacing = defineSport(description);

function labelOf({ position, grid, driver, fastestLapRank }: Finish, { places }: RaceForm, { attributes }: Action): string | null {
  if (position === null) return outOfRace[String(attributes['positionText'])] ?? null;
  if (position === 1) return winFrom(grid);
  const own = places.get(nameKey(driver)) ?? [];
  if (own.length >= 3 && own.every((place) => place > position)) return 'best result so far';
  if (grid !== null && grid - position >= 5) return `climb from ${ordinal(grid)} to ${ordinal(position)}`;
  if (position <= 3) return 'podium place';
  return fastestLapRank === 1 ? 'fastest lap' : null;
}

/** What F1DB and Ergast write instead of a place. */
const outOfRace: Readonly<Record<string, string>> = { DNF: 'retirement', R: 'retirement', DSQ: 'disqualification', D: 'disqualification' };

function winFrom(grid: number | null): string {
  if (grid === null) return 'win';
  return grid === 1 ? 'win from pole' : `win from ${ordinal(grid)}`;
}
