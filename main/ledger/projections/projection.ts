import type Database from 'better-sqlite3';
import * as z from 'zod';
import type { Fact } from '../../domain/facts.ts';

/**
 * One reading of the ledger: a table that follows from the facts alone. The same `prepare` runs in the
 * transaction that stores a fact and in the verifier's replay, so it may look at nothing but the fact and its table.
 */
export interface Projection {
  readonly table: string;
  readonly definition: string;
  /** The primary key's columns, in order. */
  readonly key: readonly string[];
  readonly prepare: (db: Database.Database) => (fact: Fact) => void;
}

/** A column that holds JSON text of the given shape. */
export function jsonColumn<T>(schema: z.ZodType<T>): z.ZodType<T> {
  return z.string().transform((text) => schema.parse(JSON.parse(text)));
}
