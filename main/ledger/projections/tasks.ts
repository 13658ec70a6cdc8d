import type Database from 'better-sqlite3';
import * as z from 'zod';
import { taskMarkSchema } from '../../domain/delivery-facts.ts';
import { instantSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { AttemptRow, TaskMarkRow, WrittenTaskRow } from '../../domain/change-views.ts';
import { modeSchema, taskCategorySchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

/** One run takes up at most one task. */
export const attemptsProjection: Projection = {
  table: 'task_attempts',
  key: ['run_id'],
  definition: `
CREATE TABLE task_attempts (
  run_id TEXT PRIMARY KEY REFERENCES runs (run_id),
  workspace_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  ground TEXT NOT NULL,
  mode TEXT NOT NULL,
  title TEXT NOT NULL,
  category TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX task_attempts_of_task ON task_attempts (workspace_id, task_id);
`,
  prepare(db) {
    const attempt = db.prepare('INSERT OR REPLACE INTO task_attempts (run_id, workspace_id, task_id, ground, mode, title, category, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'task.attempted') return;
      const { runId, workspaceId, taskId, ground, mode, title, category } = fact.body;
      attempt.run(runId, workspaceId, taskId, ground, mode, title, category, fact.at);
    };
  },
};

export const taskMarksProjection: Projection = {
  table: 'task_marks',
  key: ['workspace_id', 'task_id'],
  definition: `
CREATE TABLE task_marks (
  workspace_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  title TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (workspace_id, task_id)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const mark = db.prepare('INSERT OR REPLACE INTO task_marks (workspace_id, task_id, mark, title, reason, at) VALUES (?, ?, ?, ?, ?, ?)');
    const clear = db.prepare('DELETE FROM task_marks WHERE workspace_id = ? AND task_id = ?');
    return (fact) => {
      if (fact.type !== 'task.marked') return;
      const { workspaceId, taskId, mark: as, title, reason } = fact.body;
      if (as === null) clear.run(workspaceId, taskId);
      else mark.run(workspaceId, taskId, as, title, reason, fact.at);
    };
  },
};

export const writtenTasksProjection: Projection = {
  table: 'written_tasks',
  key: ['workspace_id', 'task_id'],
  definition: `
CREATE TABLE written_tasks (
  workspace_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (workspace_id, task_id)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const write = db.prepare('INSERT OR REPLACE INTO written_tasks (workspace_id, task_id, text, at) VALUES (?, ?, ?, ?)');
    const remove = db.prepare('DELETE FROM written_tasks WHERE workspace_id = ? AND task_id = ?');
    return (fact) => {
      if (fact.type === 'task.written') write.run(fact.body.workspaceId, fact.body.taskId, fact.body.text, fact.at);
      else if (fact.type === 'task.removed') remove.run(fact.body.workspaceId, fact.body.taskId);
    };
  },
};

const ofTask = { workspace_id: workspaceIdSchema, task_id: sha256Schema, at: instantSchema };
const attemptSchema = z
  .object({ ...ofTask, run_id: runIdSchema, ground: sha256Schema, mode: modeSchema, title: z.string(), category: taskCategorySchema })
  .transform((row): AttemptRow => ({ runId: row.run_id, workspaceId: row.workspace_id, taskId: row.task_id, ground: row.ground, mode: row.mode, title: row.title, category: row.category, at: row.at }));
const markSchema = z
  .object({ ...ofTask, mark: taskMarkSchema, title: z.string(), reason: z.string() })
  .transform((row): TaskMarkRow => ({ workspaceId: row.workspace_id, taskId: row.task_id, mark: row.mark, title: row.title, reason: row.reason, at: row.at }));
const writtenSchema = z
  .object({ ...ofTask, text: z.string() })
  .transform((row): WrittenTaskRow => ({ workspaceId: row.workspace_id, taskId: row.task_id, text: row.text, at: row.at }));

export function taskReader(db: Database.Database) {
  const attemptOf = db.prepare<[string]>('SELECT * FROM task_attempts WHERE run_id = ?');
  const attempts = db.prepare<[string]>('SELECT * FROM task_attempts WHERE workspace_id = ? ORDER BY at DESC, run_id DESC');
  const marks = db.prepare<[string]>('SELECT * FROM task_marks WHERE workspace_id = ? ORDER BY at, task_id');
  const written = db.prepare<[string]>('SELECT * FROM written_tasks WHERE workspace_id = ? ORDER BY at, task_id');
  const one = attemptSchema.optional();
  return {
    attempt: (runId: string) => one.parse(attemptOf.get(runId)),
    attempts: (workspaceId: string) => attempts.all(workspaceId).map((row) => attemptSchema.parse(row)),
    taskMarks: (workspaceId: string) => marks.all(workspaceId).map((row) => markSchema.parse(row)),
    writtenTasks: (workspaceId: string) => written.all(workspaceId).map((row) => writtenSchema.parse(row)),
  };
}
