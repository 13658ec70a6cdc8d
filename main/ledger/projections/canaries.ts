import type Database from 'better-sqlite3';
import * as z from 'zod';
import { canaryFigureSchema, canaryPhaseSchema, type CanaryPhase } from '../../domain/delivery-facts.ts';
import { instantSchema, objectNameSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { CanaryRow, CanaryTickRow } from '../../domain/change-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

export const canaryTicksProjection: Projection = {
  table: 'canary_ticks',
  key: ['root', 'phase', 'tick'],
  definition: `
CREATE TABLE canary_ticks (
  root TEXT NOT NULL,
  phase TEXT NOT NULL,
  tick INTEGER NOT NULL,
  total INTEGER NOT NULL,
  workspace_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  probe TEXT NOT NULL,
  commit_name TEXT NOT NULL,
  verdict TEXT NOT NULL,
  figures TEXT NOT NULL,
  differences TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (root, phase, tick)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const tick = db.prepare(`
      INSERT OR REPLACE INTO canary_ticks (root, phase, tick, total, workspace_id, run_id, probe, commit_name, verdict, figures, differences, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    return (fact) => {
      if (fact.type !== 'canary.ticked') return;
      const { root, phase, tick: number, of, workspaceId, runId, probe, commit, verdict, figures, differences } = fact.body;
      tick.run(root, phase, number, of, workspaceId, runId, probe, commit, verdict, canonicalText(figures), canonicalText(differences), fact.at);
    };
  },
};

export const canariesProjection: Projection = {
  table: 'canaries',
  key: ['root', 'phase'],
  definition: `
CREATE TABLE canaries (
  root TEXT NOT NULL,
  phase TEXT NOT NULL,
  workspace_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  passed INTEGER NOT NULL,
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (root, phase)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const end = db.prepare('INSERT OR REPLACE INTO canaries (root, phase, workspace_id, run_id, passed, why, at) VALUES (?, ?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'canary.ended') return;
      const { root, phase, workspaceId, runId, passed, why } = fact.body;
      end.run(root, phase, workspaceId, runId, passed ? 1 : 0, why, fact.at);
    };
  },
};

const tickSchema = z
  .object({
    root: runIdSchema, phase: canaryPhaseSchema, tick: z.int(), total: z.int(), workspace_id: workspaceIdSchema, run_id: runIdSchema, probe: sha256Schema, commit_name: objectNameSchema,
    verdict: z.enum(['passed', 'failed']), figures: jsonColumn(z.array(canaryFigureSchema)), differences: jsonColumn(z.array(z.string())), at: instantSchema,
  })
  .transform((row): CanaryTickRow => ({
    root: row.root, workspaceId: row.workspace_id, runId: row.run_id, phase: row.phase, tick: row.tick, of: row.total, probe: row.probe, commit: row.commit_name,
    verdict: row.verdict, figures: row.figures, differences: row.differences, at: row.at,
  }));

const endSchema = z
  .object({ root: runIdSchema, phase: canaryPhaseSchema, workspace_id: workspaceIdSchema, run_id: runIdSchema, passed: z.int(), why: z.string(), at: instantSchema })
  .transform((row): CanaryRow => ({ root: row.root, workspaceId: row.workspace_id, runId: row.run_id, phase: row.phase, passed: row.passed === 1, why: row.why, at: row.at }));

export function canaryReader(db: Database.Database) {
  const ticks = db.prepare<[string]>("SELECT * FROM canary_ticks WHERE root = ? ORDER BY phase = 'after', tick");
  const ended = db.prepare<[string, string]>('SELECT * FROM canaries WHERE root = ? AND phase = ?');
  const one = endSchema.optional();
  return {
    canaryTicks: (root: string) => ticks.all(root).map((row) => tickSchema.parse(row)),
    canary: (root: string, phase: CanaryPhase) => one.parse(ended.get(root, phase)),
  };
}
