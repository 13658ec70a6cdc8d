import type Database from 'better-sqlite3';
import * as z from 'zod';
import { decisionSchema } from '../../domain/decision.ts';
import { instantSchema, runIdSchema } from '../../domain/ids.ts';
import type { DecisionRow } from '../../domain/views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

export const decisionsProjection: Projection = {
  table: 'decisions',
  key: ['run_id'],
  definition: `
CREATE TABLE decisions (
  run_id TEXT PRIMARY KEY REFERENCES runs (run_id),
  at TEXT NOT NULL,
  decision TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    // Other bytes need a new decision: the last one is the one that counts.
    const decide = db.prepare(`
      INSERT INTO decisions (run_id, at, decision) VALUES (?, ?, ?)
      ON CONFLICT (run_id) DO UPDATE SET at = excluded.at, decision = excluded.decision`);
    return (fact) => {
      if (fact.type === 'decision.made') decide.run(fact.body.runId, fact.at, canonicalText(fact.body.decision));
    };
  },
};

const rowSchema = z
  .object({ run_id: runIdSchema, at: instantSchema, decision: jsonColumn(decisionSchema) })
  .transform((row): DecisionRow => ({ runId: row.run_id, at: row.at, decision: row.decision }));

export function decisionReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM decisions WHERE run_id = ?');
  const one = rowSchema.optional();
  return { decision: (runId: string) => one.parse(ofRun.get(runId)) };
}
