import type Database from 'better-sqlite3';
import * as z from 'zod';
import { callIdSchema, daySchema, instantSchema, runIdSchema } from '../../domain/ids.ts';
import type { SpendRow, SpendSum } from '../../domain/views.ts';
import type { Projection } from './projection.ts';

/** One row for what was set aside or spent. Sums over it are what caps are held against. */
export const spendProjection: Projection = {
  table: 'spend',
  key: ['seq'],
  definition: `
CREATE TABLE spend (
  seq INTEGER PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  call_id TEXT UNIQUE,
  provider TEXT NOT NULL,
  day TEXT NOT NULL,
  usd_micros INTEGER NOT NULL,
  tokens INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX spend_by_run ON spend (run_id);
CREATE INDEX spend_by_day ON spend (day, usd_micros, tokens, call_id);
`,
  prepare(db) {
    const insert = db.prepare('INSERT INTO spend (seq, run_id, call_id, provider, day, usd_micros, tokens, settled, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const settle = db.prepare('UPDATE spend SET usd_micros = ?, tokens = ?, settled = 1, at = ? WHERE call_id = ?');
    return (fact) => {
      if (fact.type === 'spend.reserved') {
        const { runId, callId, provider, day, usdMicros, tokens } = fact.body;
        insert.run(fact.seq, runId, callId, provider, day, usdMicros, tokens, 0, fact.at);
      } else if (fact.type === 'spend.settled') {
        const { runId, callId, provider, usdMicros, tokens } = fact.body;
        if (callId === undefined) insert.run(fact.seq, runId, null, provider, fact.at.slice(0, 10), usdMicros, tokens, 1, fact.at);
        else settle.run(usdMicros, tokens, fact.at, callId);
      }
    };
  },
};

const rowSchema = z
  .object({ run_id: runIdSchema, call_id: callIdSchema.nullable(), provider: z.string(), day: daySchema, usd_micros: z.int(), tokens: z.int(), settled: z.int(), at: instantSchema })
  .transform((row): SpendRow => ({
    runId: row.run_id, callId: row.call_id, provider: row.provider, day: row.day, usdMicros: row.usd_micros, tokens: row.tokens, settled: row.settled === 1, at: row.at,
  }));

const sumSchema = z
  .object({ usd_micros: z.int(), tokens: z.int(), calls: z.int() })
  .transform((row): SpendSum => ({ usdMicros: row.usd_micros, tokens: row.tokens, calls: row.calls }));

const sums = 'SELECT coalesce(sum(usd_micros), 0) AS usd_micros, coalesce(sum(tokens), 0) AS tokens, count(call_id) AS calls FROM spend';

export function spendReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM spend WHERE run_id = ? ORDER BY seq');
  const open = db.prepare<[string]>('SELECT * FROM spend WHERE run_id = ? AND settled = 0 ORDER BY seq');
  const runSum = db.prepare<[string]>(`${sums} WHERE run_id = ?`);
  const daySum = db.prepare<[string]>(`${sums} WHERE day = ?`);
  const lastDay = db.prepare('SELECT max(day) FROM spend WHERE call_id IS NOT NULL').pluck();
  return {
    spend: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)),
    openReservations: (runId: string) => open.all(runId).map((row) => rowSchema.parse(row)),
    spendOfRun: (runId: string) => sumSchema.parse(runSum.get(runId)),
    spendOfDay: (day: string) => sumSchema.parse(daySum.get(day)),
    lastSpendDay: () => daySchema.nullable().parse(lastDay.get()),
  };
}
