import type Database from 'better-sqlite3';
import * as z from 'zod';
import { faultSchema, type RunResult } from '../../domain/artifacts/autonomy-run-report.ts';
import type { Fact } from '../../domain/facts.ts';
import { instantSchema, runIdSchema } from '../../domain/ids.ts';
import type { StepRow } from '../../domain/views.ts';
import { roleNameSchema, stepNameSchema, stepStatusSchema } from '../../domain/words.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

export const stepsProjection: Projection = {
  table: 'steps',
  key: ['run_id', 'step'],
  definition: `
CREATE TABLE steps (
  run_id TEXT NOT NULL REFERENCES runs (run_id),
  step TEXT NOT NULL,
  position INTEGER NOT NULL,
  status TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  role TEXT,
  started_at TEXT,
  ended_at TEXT,
  duration_ms REAL,
  sentence TEXT,
  fault TEXT,
  PRIMARY KEY (run_id, step)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const ofRun = runChanges(db);
    const ofStep = stepChanges(db);
    return (fact) => {
      ofRun(fact);
      ofStep(fact);
    };
  },
};

function runChanges(db: Database.Database): (fact: Fact) => void {
  // A run that is taken up again keeps what it has finished.
  const plan = db.prepare(`
    INSERT INTO steps (run_id, step, position, status, attempts) VALUES (?, ?, ?, 'pending', 0)
    ON CONFLICT (run_id, step) DO UPDATE SET position = excluded.position,
      status = CASE WHEN status IN ('done', 'skipped') THEN status ELSE 'pending' END`);
  const stop = db.prepare(`UPDATE steps SET status = ?, ended_at = ? WHERE run_id = ? AND status = 'running'`);
  const cancelPending = db.prepare(`UPDATE steps SET status = 'cancelled' WHERE run_id = ? AND status = 'pending'`);
  return (fact) => {
    if (fact.type === 'run.started') {
      fact.body.steps.forEach((step, position) => plan.run(fact.body.runId, step, position));
    } else if (fact.type === 'run.interrupted') {
      stop.run('interrupted', fact.at, fact.body.runId);
    } else if (fact.type === 'run.ended') {
      stop.run(statusOfCutOff(fact.body.result), fact.at, fact.body.runId);
      if (fact.body.result === 'cancelled') cancelPending.run(fact.body.runId);
    }
  };
}

/** What a step is that was still under way when its run ended. */
function statusOfCutOff(result: RunResult): 'cancelled' | 'failed' | 'interrupted' {
  return result === 'cancelled' || result === 'failed' ? result : 'interrupted';
}

function stepChanges(db: Database.Database): (fact: Fact) => void {
  const start = db.prepare(`
    UPDATE steps SET status = 'running', attempts = ?, role = ?, started_at = coalesce(started_at, ?),
      ended_at = NULL, duration_ms = NULL, sentence = NULL, fault = NULL WHERE run_id = ? AND step = ?`);
  const finish = db.prepare(`
    UPDATE steps SET status = ?, attempts = ?, ended_at = ?, duration_ms = ?, sentence = ?, fault = ? WHERE run_id = ? AND step = ?`);
  const skip = db.prepare(`UPDATE steps SET status = 'skipped', ended_at = ?, sentence = ? WHERE run_id = ? AND step = ?`);
  return (fact) => {
    switch (fact.type) {
      case 'step.started': {
        const { runId, step, attempt, role } = fact.body;
        start.run(attempt, role, fact.at, runId, step);
        return;
      }
      case 'step.finished': {
        const { runId, step, attempt, durationMs, sentence } = fact.body;
        finish.run('done', attempt, fact.at, durationMs, sentence, null, runId, step);
        return;
      }
      case 'step.failed': {
        const { runId, step, attempt, durationMs, fault, willRetry } = fact.body;
        finish.run(willRetry ? 'pending' : 'failed', attempt, fact.at, durationMs, fault.message, canonicalText(fault), runId, step);
        return;
      }
      case 'step.skipped':
        skip.run(fact.at, fact.body.reason, fact.body.runId, fact.body.step);
    }
  };
}

const rowSchema = z
  .object({
    run_id: runIdSchema,
    step: stepNameSchema,
    position: z.int(),
    status: stepStatusSchema,
    attempts: z.int(),
    role: roleNameSchema.nullable(),
    started_at: instantSchema.nullable(),
    ended_at: instantSchema.nullable(),
    duration_ms: z.number().nullable(),
    sentence: z.string().nullable(),
    fault: jsonColumn(faultSchema).nullable(),
  })
  .transform((row): StepRow => ({
    runId: row.run_id,
    step: row.step,
    position: row.position,
    status: row.status,
    attempts: row.attempts,
    role: row.role,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    durationMs: row.duration_ms,
    sentence: row.sentence,
    fault: row.fault,
  }));

export function stepReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM steps WHERE run_id = ? ORDER BY position');
  return { steps: (runId: string) => ofRun.all(runId).map((row) => rowSchema.parse(row)) };
}
