import type Database from 'better-sqlite3';
import * as z from 'zod';
import { callIdSchema, instantSchema, runIdSchema, sha256Schema } from '../../domain/ids.ts';
import type { ModelCallRow } from '../../domain/views.ts';
import { roleNameSchema, stepNameSchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

export const modelCallsProjection: Projection = {
  table: 'model_calls',
  key: ['call_id'],
  definition: `
CREATE TABLE model_calls (
  call_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  step TEXT NOT NULL,
  role TEXT NOT NULL,
  provider TEXT NOT NULL,
  purpose TEXT NOT NULL,
  request_sha256 TEXT NOT NULL,
  request_bytes INTEGER NOT NULL,
  outcome TEXT,
  code TEXT,
  message TEXT,
  answer_sha256 TEXT,
  prompt_tokens INTEGER,
  output_tokens INTEGER,
  first_piece_ms REAL,
  started_at TEXT NOT NULL,
  duration_ms REAL,
  asked_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX model_calls_by_run ON model_calls (run_id, asked_seq);
`,
  prepare(db) {
    const ask = db.prepare(`
      INSERT INTO model_calls (call_id, run_id, step, role, provider, purpose, request_sha256, request_bytes, started_at, asked_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    const answer = db.prepare(`
      UPDATE model_calls SET outcome = ?, code = ?, message = ?, answer_sha256 = ?, prompt_tokens = ?, output_tokens = ?,
        first_piece_ms = ?, duration_ms = ? WHERE call_id = ?`);
    return (fact) => {
      if (fact.type === 'model.asked') {
        const { callId, runId, step, role, provider, purpose, requestSha256, requestBytes } = fact.body;
        ask.run(callId, runId, step, role, provider, purpose, requestSha256, requestBytes, fact.at, fact.seq);
      } else if (fact.type === 'model.answered') {
        const { callId, outcome, code, message, answerSha256, promptTokens, outputTokens, firstPieceMs, durationMs } = fact.body;
        answer.run(outcome, code, message, answerSha256, promptTokens, outputTokens, firstPieceMs, durationMs, callId);
      }
    };
  },
};

const rowSchema = z
  .object({
    call_id: callIdSchema, run_id: runIdSchema, step: stepNameSchema, role: roleNameSchema, provider: z.string(), purpose: z.enum(['ask', 'repair']),
    request_sha256: sha256Schema, request_bytes: z.int(),
    outcome: z.enum(['answered', 'invalid', 'failed']).nullable(), code: z.string().nullable(), message: z.string().nullable(),
    answer_sha256: sha256Schema.nullable(), prompt_tokens: z.int().nullable(), output_tokens: z.int().nullable(), usd_micros: z.int().nullable(),
    first_piece_ms: z.number().nullable(), started_at: instantSchema, duration_ms: z.number().nullable(),
  })
  .transform((row): ModelCallRow => ({
    callId: row.call_id, runId: row.run_id, step: row.step, role: row.role, provider: row.provider, purpose: row.purpose,
    requestSha256: row.request_sha256, requestBytes: row.request_bytes, outcome: row.outcome, code: row.code, message: row.message,
    answerSha256: row.answer_sha256, promptTokens: row.prompt_tokens, outputTokens: row.output_tokens, usdMicros: row.usd_micros ?? 0,
    firstPieceMs: row.first_piece_ms, startedAt: row.started_at, durationMs: row.duration_ms,
  }));

export function modelCallReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>(`
    SELECT model_calls.*, spend.usd_micros FROM model_calls LEFT JOIN spend ON spend.call_id = model_calls.call_id
    WHERE model_calls.run_id = ? ORDER BY asked_seq`);
  return { modelCalls: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)) };
}
