import type Database from 'better-sqlite3';
import * as z from 'zod';
import { callIdSchema, instantSchema, runIdSchema, sha256Schema } from '../../domain/ids.ts';
import type { ToolCallRow } from '../../domain/views.ts';
import { stepNameSchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

export const toolCallsProjection: Projection = {
  table: 'tool_calls',
  key: ['call_id'],
  definition: `
CREATE TABLE tool_calls (
  call_id TEXT PRIMARY KEY,
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  step TEXT NOT NULL,
  tool TEXT NOT NULL,
  input_sha256 TEXT NOT NULL,
  input_summary TEXT NOT NULL,
  outcome TEXT,
  code TEXT,
  message TEXT,
  output_sha256 TEXT,
  started_at TEXT NOT NULL,
  duration_ms REAL,
  called_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tool_calls_by_run ON tool_calls (run_id, called_seq);
`,
  prepare(db) {
    const call = db.prepare(`
      INSERT INTO tool_calls (call_id, run_id, step, tool, input_sha256, input_summary, started_at, called_seq)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
    const answer = db.prepare('UPDATE tool_calls SET outcome = ?, code = ?, message = ?, output_sha256 = ?, duration_ms = ? WHERE call_id = ?');
    return (fact) => {
      if (fact.type === 'tool.called') {
        const { callId, runId, step, tool, inputSha256, inputSummary } = fact.body;
        call.run(callId, runId, step, tool, inputSha256, inputSummary, fact.at, fact.seq);
      } else if (fact.type === 'tool.answered') {
        const { callId, outcome, code, message, outputSha256, durationMs } = fact.body;
        answer.run(outcome, code, message, outputSha256, durationMs, callId);
      }
    };
  },
};

const rowSchema = z
  .object({
    call_id: callIdSchema,
    run_id: runIdSchema,
    step: stepNameSchema,
    tool: z.string(),
    input_sha256: sha256Schema,
    input_summary: z.string(),
    outcome: z.enum(['ok', 'refused', 'failed']).nullable(),
    code: z.string().nullable(),
    message: z.string().nullable(),
    output_sha256: sha256Schema.nullable(),
    started_at: instantSchema,
    duration_ms: z.number().nullable(),
  })
  .transform((row): ToolCallRow => ({
    callId: row.call_id,
    runId: row.run_id,
    step: row.step,
    tool: row.tool,
    inputSha256: row.input_sha256,
    inputSummary: row.input_summary,
    outcome: row.outcome,
    code: row.code,
    message: row.message,
    outputSha256: row.output_sha256,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
  }));

export function toolCallReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM tool_calls WHERE run_id = ? ORDER BY called_seq');
  return { toolCalls: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)) };
}
