import Database from 'better-sqlite3';
import { join } from 'node:path';
import * as z from 'zod';
import { canonicalText, hashOfText } from '../../main/ledger/fact-text.ts';

/** Changes a closed ledger behind its back, the way somebody with a SQLite shell would: triggers are taken off and put back. */
export function tamper(home: string, change: (db: Database.Database) => void): void {
  const db = new Database(join(home, 'ledger.sqlite'));
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all().map((row) => triggerSchema.parse(row));
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.transaction(() => change(db))();
  for (const { sql } of triggers) db.exec(sql);
  db.close();
}

const triggerSchema = z.object({ name: z.string(), sql: z.string() });

const factRowSchema = z.object({ seq: z.number(), fact: z.string().transform((text) => z.record(z.string(), z.json()).parse(JSON.parse(text))), hash: z.string() });
export type FactRow = z.infer<typeof factRowSchema>;

export function factRow(db: Database.Database, seq: number): FactRow {
  return factRowSchema.parse(db.prepare('SELECT seq, fact, hash FROM facts WHERE seq = ?').get(seq));
}

/** Puts another fact in a place, in its proper textual form; with its own hash, or with the one that stood there. */
export function rewriteFact(db: Database.Database, seq: number, change: (fact: FactRow['fact']) => FactRow['fact'], rehash: boolean): void {
  const before = factRow(db, seq);
  const text = canonicalText(change(before.fact));
  db.prepare('UPDATE facts SET fact = ?, hash = ? WHERE seq = ?').run(text, rehash ? hashOfText(text) : before.hash, seq);
}

/** Adds `by` to the row number of every fact from `seq` on; what the facts say of themselves stays. */
export function shiftFrom(db: Database.Database, seq: number, by: number): void {
  db.prepare('UPDATE facts SET seq = -seq WHERE seq >= ?').run(seq);
  db.prepare('UPDATE facts SET seq = -seq + ? WHERE seq < 0').run(by);
}
