/** Rows of other parts that belong to a record, found by equal values of fields. */

export interface Join {
  readonly as: string;
  readonly rows: readonly unknown[];
  /** Pairs of dotted field paths: of the record, of the row. */
  readonly on: readonly (readonly [string, string])[];
  readonly take: 'one' | 'many';
}

export interface Joined {
  readonly records: readonly unknown[];
  /** For each join the rows that belong to no record. */
  readonly unmatched: readonly ReadonlySet<unknown>[];
}

/** Each record with its rows under `as`. Rows are found by an index, so the work is records plus rows. Values are equal as texts; a missing one equals nothing. */
export function joinRecords(records: readonly unknown[], joins: readonly Join[]): Joined {
  const indexes = joins.map((join) => ({ join, rowsByKey: indexOf(join), met: new Set<string>() }));
  const joined = records.map((record) => {
    if (!isObject(record)) return record;
    const added = indexes.map(({ join, rowsByKey, met }) => {
      const key = keyOf(record, join.on.map(([field]) => field));
      const rows = key === null ? [] : rowsByKey.get(key) ?? [];
      if (key !== null) met.add(key);
      return [join.as, join.take === 'one' ? rows[0] ?? null : rows] as const;
    });
    return { ...record, ...Object.fromEntries(added) };
  });
  return { records: joined, unmatched: indexes.map(({ rowsByKey, met, join }) => unmatchedRows(join.rows, rowsByKey, met)) };
}

function indexOf(join: Join): ReadonlyMap<string, readonly unknown[]> {
  const index = new Map<string, unknown[]>();
  for (const row of join.rows) {
    const key = keyOf(row, join.on.map(([, field]) => field));
    if (key === null) continue;
    const before = index.get(key);
    if (before === undefined) index.set(key, [row]);
    else before.push(row);
  }
  return index;
}

function unmatchedRows(rows: readonly unknown[], index: ReadonlyMap<string, readonly unknown[]>, met: ReadonlySet<string>): ReadonlySet<unknown> {
  const left = new Set(rows);
  for (const key of met) {
    for (const row of index.get(key) ?? []) left.delete(row);
  }
  return left;
}

function keyOf(value: unknown, fields: readonly string[]): string | null {
  const values = fields.map((field) => fieldOf(value, field));
  if (values.some((one) => one === null)) return null;
  return JSON.stringify(values);
}

function fieldOf(value: unknown, path: string): string | null {
  let at = value;
  for (const name of path.split('.')) {
    if (!isObject(at) || !Object.hasOwn(at, name)) return null;
    at = at[name];
  }
  return typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean' ? String(at) : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
