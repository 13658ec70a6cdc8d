import type { Connector } from '../../domain/connector.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DecodedPart } from './decode.ts';
import { compileExpression } from './expression.ts';
import { joinRecords, type Join } from './join-records.ts';

export interface FoundRecords {
  readonly records: readonly unknown[];
  readonly remarks: readonly string[];
}

/** The list of records a payload has, each with the rows of other parts that belong to it. Faults: `payload_records_missing`, and those of an expression. */
export async function findRecords({ records }: Connector, parts: ReadonlyMap<string, DecodedPart>, parameters: Readonly<Record<string, string>>): Promise<Result<FoundRecords>> {
  const found = await rowsOf(records.from, records.path, parts, parameters);
  if (!found.ok) return found;
  const joins: (Join & { readonly part: string })[] = [];
  for (const join of records.joins) {
    const rows = parts.has(join.part) ? await rowsOf(join.part, join.path, parts, parameters) : ok([]);
    if (!rows.ok) return rows;
    joins.push({ ...join, rows: rows.value });
  }
  const joined = joinRecords(found.value, joins);
  return ok({ records: joined.records, remarks: remarksOn(joins, joined.unmatched) });
}

/** Rows that no record asked for are told of; not those of a table that single values are looked up in. */
function remarksOn(joins: readonly (Join & { readonly part: string })[], unmatched: readonly ReadonlySet<unknown>[]): readonly string[] {
  return joins.flatMap(({ part, take }, index) => {
    const left = unmatched[index]?.size ?? 0;
    return take === 'one' || left === 0 ? [] : [`${left} rows of the part ${part} belong to no record.`];
  });
}

async function rowsOf(part: string, path: string, parts: ReadonlyMap<string, DecodedPart>, parameters: Readonly<Record<string, string>>): Promise<Result<readonly unknown[]>> {
  const value = parts.get(part)?.value;
  if (path === '$' && Array.isArray(value)) return ok(value);
  const expression = compileExpression(path);
  if (!expression.ok) return expression;
  const rows = await expression.value.evaluate(value, { parameters });
  if (!rows.ok) return rows;
  if (rows.value === undefined && Array.isArray(value)) return ok([]);
  if (rows.value === undefined || rows.value === null) {
    return fail('payload_records_missing', `The part ${part} has nothing at ${path.slice(0, 80)}${shown(value)}`, 'The source has changed its format or sent something else: check it, and mend its connector.');
  }
  return ok(Array.isArray(rows.value) ? rows.value : [rows.value]);
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? `; it has ${Object.keys(value).slice(0, 8).join(', ').slice(0, 120)}.` : '.';
}
