import type { Sport } from '../sport.ts';
import { baseball } from './baseball.ts';
import { cricket } from './cricket.ts';
import { genericSport } from './generic.ts';
import { motorRacing } from './motor-racing.ts';
import { soccer } from './soccer.ts';
import { tennis } from './tennis.ts';
import { volleyball } from './volleyball.ts';

/** The sports with a description of their own. Another one is another name in this list. */
const described: readonly Sport[] = [soccer, tennis, motorRacing, baseball, cricket, volleyball];

const known = new Map(described.map((sport) => [sport.sport, sport]));

/** The description of a sport; one that goes by the score alone where there is none. */
export function sportOf(name: string): Sport {
  return known.get(name) ?? genericSport(name);
}
