import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventObservation } from '../../main/domain/event-data.ts';
import { tryConnector } from '../../main/sources/try-connector.ts';

/** Real data beside the repository, read with our own connectors; its tests are skipped where it is not there. */
export const realData = join(import.meta.dirname, '../../../shared/data');
export const hasRealData = existsSync(realData);

const connectors = join(import.meta.dirname, '../../main/sources/connectors');

/** What a source's files say. `files`: part name to path below the data. */
export async function readReal(id: string, files: Readonly<Record<string, string>>, parameters: Readonly<Record<string, string>> = {}): Promise<readonly EventObservation[]> {
  const bytes = Object.fromEntries(Object.entries(files).map(([part, path]) => [part, readFileSync(join(realData, path))]));
  const read = await tryConnector(readFileSync(join(connectors, `${id}.json`), 'utf8'), bytes, parameters);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.observations;
}

/** Names of files in a folder of the data. */
export function realFiles(folder: string): readonly string[] {
  return hasRealData ? readdirSync(join(realData, folder)).map((name) => `${folder}/${name}`) : [];
}

/** The files of the World Cups by source. */
export const worldCups = {
  openfootball: (year: string) => ({ season: `soccer-worldcup/openfootball/${year}-worldcup.json` }),
  martj42: { results: 'soccer-worldcup/martj42/results.csv', goalscorers: 'soccer-worldcup/martj42/goalscorers.csv', shootouts: 'soccer-worldcup/martj42/shootouts.csv' },
  fjelstul: Object.fromEntries([['matches', 'matches'], ['goals', 'goals'], ['bookings', 'bookings'], ['substitutions', 'substitutions'], ['penaltyKicks', 'penalty_kicks']].map(([part, file]) => [part, `soccer-worldcup/fjelstul/${file}.csv`])),
  wyscout: { matches: 'soccer-worldcup/wyscout/matches_World_Cup.json', teams: 'soccer-worldcup/wyscout/teams.json' },
};
