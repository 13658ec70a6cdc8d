import { readClubs } from './clubs.js';
import { rankFixtures } from './rank-fixtures.js';
import { readFixtures } from './read-fixtures.js';
import { standings } from './standings.js';

/** Everything the two renderers need. The table always counts the whole season; `round` only narrows the list. */
export async function makeBoard({ round = null, madeAt = new Date() } = {}) {
  const [clubs, { fixtures, rejected }] = await Promise.all([readClubs(), readFixtures()]);
  const shown = round === null ? fixtures : fixtures.filter((fixture) => fixture.round === round);
  return { clubs, fixtures: rankFixtures(shown), table: standings(fixtures), rejected, madeAt };
}