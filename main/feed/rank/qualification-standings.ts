import { headOf } from '../sport.ts';
import { sportOf } from '../sports/all.ts';
import type { Standing, TableState } from './qualification-chances.ts';
import type { Table, TableEvent } from './qualification-table.ts';

/** What results and running scores make of a table. */

const nothing: Standing = { points: 0, difference: 0, scored: 0 };

export function nobodyPlayed({ names }: Table): readonly Standing[] {
  return names.map(() => nothing);
}

/** Standings with the results of more events; null where one is over and nobody can say how it ended. */
export function withResults(table: Table, before: readonly Standing[], over: readonly TableEvent[]): readonly Standing[] | null {
  const standings = [...before];
  const { win, draw } = pointsOf(table);
  for (const { record, sides: [first, second], keys } of over) {
    const counted = record.actions.length === 0 ? null : sportOf(record.sport).total(headOf(record), record.actions);
    const result = pairOf(record.score?.value.total ?? counted, { keys });
    const lead = result === null ? 0 : result[0] - result[1];
    if (result === null || (lead === 0 && !table.draws)) return null;
    addTo(standings, first, { points: lead > 0 ? win : lead === 0 ? draw : 0, difference: lead, scored: result[0] });
    addTo(standings, second, { points: lead < 0 ? win : lead === 0 ? draw : 0, difference: -lead, scored: result[1] });
  }
  return standings;
}

/** Standings in which what has been scored in open events counts, and nothing else of them. */
export function withScored(before: readonly Standing[], open: readonly { readonly sides: TableEvent['sides']; readonly total: readonly [number, number] }[]): readonly Standing[] {
  const standings = [...before];
  for (const { sides, total } of open) {
    addTo(standings, sides[0], { ...nothing, scored: total[0] });
    addTo(standings, sides[1], { ...nothing, scored: total[1] });
  }
  return standings;
}

/** As most leagues count, where the sport knows a draw and where not. */
export function pointsOf({ draws }: Table): TableState['points'] {
  return draws ? { win: 3, draw: 1 } : { win: 1, draw: 0 };
}

/** The score of the two sides, in their order; null where it is not told of both. */
export function pairOf(total: Readonly<Record<string, number>> | null | undefined, { keys }: Pick<TableEvent, 'keys'>): readonly [number, number] | null {
  const [first, second] = keys.map((key) => total?.[key]);
  return first === undefined || second === undefined ? null : [first, second];
}

function addTo(standings: Standing[], index: number, more: Standing): void {
  const before = standings[index];
  if (before === undefined) return;
  standings[index] = { points: before.points + more.points, difference: before.difference + more.difference, scored: before.scored + more.scored };
}
