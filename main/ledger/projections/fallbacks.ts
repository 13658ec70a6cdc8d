import type Database from 'better-sqlite3';
import * as z from 'zod';
import { instantSchema, runIdSchema } from '../../domain/ids.ts';
import type { FallbackRow } from '../../domain/views.ts';
import { roleNameSchema, stepNameSchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

export const fallbacksProjection: Projection = {
  table: 'fallbacks',
  key: ['seq'],
  definition: `
CREATE TABLE fallbacks (
  seq INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  step TEXT NOT NULL,
  role TEXT NOT NULL,
  from_candidate TEXT NOT NULL,
  to_candidate TEXT,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX fallbacks_by_run ON fallbacks (run_id);
`,
  prepare(db) {
    const insert = db.prepare('INSERT INTO fallbacks (seq, run_id, step, role, from_candidate, to_candidate, code, message, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'model.fell-back') return;
      const { runId, step, role, from, to, code, message } = fact.body;
      insert.run(fact.seq, runId, step, role, from, to, code, message, fact.at);
    };
  },
};

const rowSchema = z
  .object({
    run_id: runIdSchema, step: stepNameSchema, role: roleNameSchema, from_candidate: z.string(), to_candidate: z.string().nullable(),
    code: z.string(), message: z.string(), at: instantSchema,
  })
  .transform((row): FallbackRow => ({
    runId: row.run_id, step: row.step, role: row.role, from: row.from_candidate, to: row.to_candidate, code: row.code, message: row.message, at: row.at,
  }));

export function fallbackReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM fallbacks WHERE run_id = ? ORDER BY seq');
  return { fallbacks: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)) };
}
