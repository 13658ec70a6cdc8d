import type Database from 'better-sqlite3';
import * as z from 'zod';
import { instantSchema, runIdSchema } from '../../domain/ids.ts';
import type { SpendRow } from '../../domain/views.ts';
import type { Projection } from './projection.ts';

export const spendProjection: Projection = {
  table: 'spend',
  key: ['settled_seq'],
  definition: `
CREATE TABLE spend (
  settled_seq INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  provider TEXT NOT NULL,
  usd_micros INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX spend_by_run ON spend (run_id);
`,
  prepare(db) {
    const settle = db.prepare('INSERT INTO spend (settled_seq, run_id, provider, usd_micros, tokens, at) VALUES (?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'spend.settled') return;
      const { runId, provider, usdMicros, tokens } = fact.body;
      settle.run(fact.seq, runId, provider, usdMicros, tokens, fact.at);
    };
  },
};

const rowSchema = z
  .object({ run_id: runIdSchema, provider: z.string(), usd_micros: z.int(), tokens: z.int(), at: instantSchema })
  .transform((row): SpendRow => ({
    runId: row.run_id, provider: row.provider, usdMicros: row.usd_micros, tokens: row.tokens, at: row.at,
  }));

export function spendReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM spend WHERE run_id = ? ORDER BY settled_seq');
  return { spend: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)) };
}
