import type Database from 'better-sqlite3';
import * as z from 'zod';
import { changeOutcomeSchema } from '../../domain/delivery-facts.ts';
import { instantSchema, runIdSchema, workspaceIdSchema } from '../../domain/ids.ts';
import type { SettledChangeRow } from '../../domain/change-views.ts';
import { taskCategorySchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

export const settledChangesProjection: Projection = {
  table: 'settled_changes',
  key: ['run_id'],
  definition: `
CREATE TABLE settled_changes (
  run_id TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL,
  category TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX settled_changes_of_category ON settled_changes (workspace_id, category);
`,
  prepare(db) {
    // A change that was accepted and then reverted counts as reverted, once.
    const settle = db.prepare('INSERT OR REPLACE INTO settled_changes (run_id, workspace_id, category, outcome, reason, at) VALUES (?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'change.settled') return;
      const { runId, workspaceId, category, outcome, reason } = fact.body;
      settle.run(runId, workspaceId, category, outcome, reason, fact.at);
    };
  },
};

const rowSchema = z
  .object({ run_id: runIdSchema, workspace_id: workspaceIdSchema, category: taskCategorySchema, outcome: changeOutcomeSchema, reason: z.string(), at: instantSchema })
  .transform((row): SettledChangeRow => ({ runId: row.run_id, workspaceId: row.workspace_id, category: row.category, outcome: row.outcome, reason: row.reason, at: row.at }));

export function settledChangeReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM settled_changes WHERE run_id = ?');
  const ofWorkspace = db.prepare<[string]>('SELECT * FROM settled_changes WHERE workspace_id = ? ORDER BY at, run_id');
  const one = rowSchema.optional();
  return {
    settledChange: (runId: string) => one.parse(ofRun.get(runId)),
    settledChanges: (workspaceId: string) => ofWorkspace.all(workspaceId).map((row) => rowSchema.parse(row)),
  };
}
