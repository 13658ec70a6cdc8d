import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './labelled.ts';
import { recordOf, type ToldAction } from './record.ts';
import { cell, groupBy, number, rowsOf, type Row } from './table.ts';

/** Reads a folder with `slam/*-matches.csv`, `slam/*-points.csv` and `labels/point-importance.csv`. Not read: what tells the importance of a point, or what comes after it. */

/** One case a match; null where the folder holds nothing of the kind. */
export function tennisMatches(folder: string): readonly Case[] | null {
  const labels = rowsOf(join(folder, 'labels', 'point-importance.csv'));
  const slam = join(folder, 'slam');
  if (labels === null || !existsSync(slam)) return null;
  const table = (ending: string): readonly Row[] => readdirSync(slam).filter((name) => name.endsWith(ending)).sort().flatMap((name) => rowsOf(join(slam, name)) ?? []);
  const points = groupBy(table('-points.csv'), (row) => cell(row, 'match_id'));
  const labelled = groupBy(labels, (row) => cell(row, 'match_id'));
  return table('-matches.csv').filter((row) => labelled.has(cell(row, 'match_id'))).map((match) => {
    const id = cell(match, 'match_id');
    return caseOf(match, points.get(id) ?? [], new Map((labelled.get(id) ?? []).map((row) => [number(row, 'row_in_match'), number(row, 'importance')])));
  });
}

function caseOf(match: Row, points: readonly Row[], labels: ReadonlyMap<number, number>): Case {
  const men = cell(match, 'match_num').startsWith('1');
  const played = points.flatMap((row, index) => (/^[12]$/u.test(cell(row, 'PointWinner')) ? [{ row, index }] : []));
  const actions = played.map(({ row, index }): ToldAction => ({ since: momentOf(cell(row, 'ElapsedTime')), action: pointOf(row, index) }));
  const id = cell(match, 'match_id');
  const record = recordOf({
    id, sport: 'tennis', competition: cell(match, 'slam'), startsAt: momentOf('0:00:00'), status: 'finished', actions,
    names: { home: cell(match, 'player1'), away: cell(match, 'player2') }, attributes: { bestOf: men ? 5 : 3 },
  });
  return { name: id, strata: [men ? 'men' : 'women'], events: [{ record, labels: new Map([...labels].map(([index, label]) => [String(index), label])) }] };
}

function pointOf(row: Row, index: number): ToldAction['action'] {
  const attributes = { server: side(row['PointServer']), wonGame: side(row['GameWinner']), wonSet: side(row['SetWinner']) };
  return { id: String(index), type: 'point', sequence: index, competitor: side(row['PointWinner']), attributes };
}

function side(player: string | undefined): 'home' | 'away' | null {
  return player === '1' ? 'home' : player === '2' ? 'away' : null;
}

function momentOf(elapsed: string): string {
  const [hours = 0, minutes = 0, seconds = 0] = elapsed.split(':').map(Number);
  return new Date(Date.UTC(2030, 0, 1) + ((hours * 60 + minutes) * 60 + seconds) * 1000).toISOString();
}
