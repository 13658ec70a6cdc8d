import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import type { PartFormat } from '../../domain/connector.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { DecodedPart } from './decode.ts';

const rowsSchema = z.array(z.array(z.string()));

const mostColumns = 2000;

/**
 * A list of one object a row, all values texts. Rows with another number of values than there are columns are rejected
 * one by one. Faults: `payload_columns_missing`, `payload_not_csv`.
 */
export function decodeCsv(part: string, format: Extract<PartFormat, { kind: 'csv' }>, text: string): Result<DecodedPart> {
  const rows = readRows(part, format.delimiter, text);
  if (!rows.ok) return rows;
  const columns = format.columns ?? (rows.value[0] ?? []).map((name) => name.trim());
  if (columns.length > mostColumns) return fail('payload_not_csv', `The part ${part} has ${columns.length} columns.`, 'Check the address, format and delimiter of the source.');
  const missing = format.requires.filter((name) => !columns.includes(name));
  if (missing.length > 0) return fail('payload_columns_missing', `The part ${part} has no column ${missing.join(', ')}; it has ${columns.slice(0, 12).join(', ').slice(0, 200)}.`, 'The source has changed its format or sent something else: check it, and mend its connector.');
  const twice = columns.find((name, index) => name !== '' && columns.indexOf(name) !== index);
  if (twice !== undefined && format.requires.includes(twice)) return fail('payload_columns_missing', `The part ${part} has two columns ${twice}.`, 'The source has changed its format: mend its connector.');
  const decoded = recordsOf(part, columns, rows.value, format.columns === null ? 1 : 0);
  if (decoded.rejected.length > decoded.value.length) return fail('payload_mostly_wrong', `${decoded.rejected.length} of ${rows.value.length} rows of the part ${part} have another number of values than there are columns.`, 'The source has changed its format or sent something else: check it, and mend its connector.');
  return ok(decoded);
}

function readRows(part: string, delimiter: string, text: string): Result<readonly (readonly string[])[]> {
  try {
    return ok(rowsSchema.parse(parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail('payload_not_csv', `The part ${part} is not CSV: ${error.message.slice(0, 200)}`, 'The answer may be cut off; if it stays so, check the address and format of the source.');
  }
}

function recordsOf(part: string, columns: readonly string[], rows: readonly (readonly string[])[], from: number): DecodedPart & { readonly value: readonly unknown[] } {
  const value: Readonly<Record<string, string>>[] = [];
  const rejected: DecodedPart['rejected'][number][] = [];
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (row.length === columns.length) value.push(objectOf(columns, row));
    else rejected.push({ record: `${part}, row ${index + 1}`, code: 'row_columns', message: `It has ${row.length} values for ${columns.length} columns.` });
  }
  return { value, rejected, remarks: [] };
}

function objectOf(columns: readonly string[], row: readonly string[]): Readonly<Record<string, string>> {
  const record: Record<string, string> = {};
  for (let index = 0; index < columns.length; index += 1) {
    const name = columns[index];
    if (name !== undefined && name !== '' && name !== '__proto__') record[name] = row[index] ?? '';
  }
  return record;
}
