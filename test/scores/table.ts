import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Readonly<Record<string, string>>;

/** The lines of a CSV file by their column names; null where the file is not there. */
export function rowsOf(path: string): readonly Row[] | null {
  return existsSync(path) ? parse<Row>(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) : null;
}

/** The cell of a column, or a fault that names the column: a file without it is not what it says it is. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`There is no column ${column}.`);
  return value;
}

export function number(row: Row, column: string): number {
  const value = Number(cell(row, column));
  if (!Number.isFinite(value)) throw new Error(`${column} holds no number: ${cell(row, column)}`);
  return value;
}

export function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
