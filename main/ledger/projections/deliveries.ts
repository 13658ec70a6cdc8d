import type Database from 'better-sqlite3';
import * as z from 'zod';
import { ciStateSchema, hostKindSchema, pullStateSchema } from '../../domain/delivery-facts.ts';
import type { FactBody } from '../../domain/facts.ts';
import { instantSchema, objectNameSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { DeliveryRow } from '../../domain/change-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

export const deliveriesProjection: Projection = {
  table: 'deliveries',
  key: ['root'],
  definition: `
CREATE TABLE deliveries (
  root TEXT PRIMARY KEY,
  workspace_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  patch_sha256 TEXT NOT NULL,
  remote TEXT NOT NULL,
  branch TEXT NOT NULL,
  commit_name TEXT NOT NULL,
  base TEXT NOT NULL,
  base_commit TEXT NOT NULL,
  pushed_at TEXT NOT NULL,
  opened TEXT,
  pull TEXT,
  fault TEXT,
  merging_at TEXT,
  merged TEXT,
  reverted TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX deliveries_of_workspace ON deliveries (workspace_id, pushed_at);
`,
  prepare(db) {
    const push = db.prepare(`
      INSERT INTO deliveries (root, workspace_id, run_id, patch_sha256, remote, branch, commit_name, base, base_commit, pushed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (root) DO UPDATE SET run_id = excluded.run_id, patch_sha256 = excluded.patch_sha256, remote = excluded.remote, branch = excluded.branch,
        commit_name = excluded.commit_name, base = excluded.base, base_commit = excluded.base_commit`);
    const open = db.prepare('UPDATE deliveries SET opened = ? WHERE root = ? AND opened IS NULL');
    const observe = db.prepare('UPDATE deliveries SET pull = ?, fault = NULL WHERE root = ?');
    const fault = db.prepare('UPDATE deliveries SET fault = ? WHERE root = ?');
    const setOut = db.prepare('UPDATE deliveries SET merging_at = ? WHERE root = ?');
    const merge = db.prepare('UPDATE deliveries SET merged = ? WHERE root = ? AND merged IS NULL');
    const revert = db.prepare('UPDATE deliveries SET reverted = ? WHERE root = ? AND reverted IS NULL');
    return (fact) => {
      switch (fact.type) {
        case 'delivery.pushed': {
          const { root, workspaceId, runId, patchSha256, remote, branch, commit, base, baseCommit } = fact.body;
          push.run(root, workspaceId, runId, patchSha256, remote, branch, commit, base, baseCommit, fact.at);
          return;
        }
        case 'delivery.opened': {
          const { host, number, url, root } = fact.body;
          open.run(canonicalText({ host, number, url, at: fact.at }), root);
          return;
        }
        case 'pull.observed':
          observe.run(canonicalText(pullOf(fact.body, fact.at)), fact.body.root);
          return;
        case 'pull.fault':
          fault.run(canonicalText({ code: fact.body.code, message: fact.body.message, at: fact.at }), fact.body.root);
          return;
        case 'delivery.merging':
          setOut.run(fact.at, fact.body.root);
          return;
        case 'delivery.merged':
          merge.run(canonicalText({ commit: fact.body.commit, before: fact.body.before, at: fact.at }), fact.body.root);
          return;
        case 'delivery.reverted': {
          const { branch, number, url, root } = fact.body;
          revert.run(canonicalText({ branch, number, url, at: fact.at }), root);
        }
      }
    };
  },
};

export function pullOf(body: FactBody<'pull.observed'>, at: string): NonNullable<DeliveryRow['pull']> {
  const { state, draft, ci, headCommit, mergeCommit, approvals, changesRequested, comments, stateSha256 } = body;
  return { state, draft, ci, headCommit, mergeCommit, approvals, changesRequested, comments, stateSha256, at };
}

const openedSchema = z.strictObject({ host: hostKindSchema, number: z.int().nullable(), url: z.string().nullable(), at: instantSchema });
export const pullSchema = z.strictObject({
  state: pullStateSchema, draft: z.boolean(), ci: ciStateSchema, headCommit: objectNameSchema.nullable(), mergeCommit: objectNameSchema.nullable(),
  approvals: z.int(), changesRequested: z.int(), comments: z.int(), stateSha256: sha256Schema, at: instantSchema,
});
const faultColumn = z.strictObject({ code: z.string(), message: z.string(), at: instantSchema });

const mergedSchema = z.strictObject({ commit: objectNameSchema, before: objectNameSchema, at: instantSchema });
const revertedSchema = z.strictObject({ branch: z.string(), number: z.int(), url: z.string(), at: instantSchema });

const rowSchema = z
  .object({
    root: runIdSchema, workspace_id: workspaceIdSchema, run_id: runIdSchema, patch_sha256: sha256Schema, remote: z.string(), branch: z.string(),
    commit_name: objectNameSchema, base: z.string(), base_commit: objectNameSchema, pushed_at: instantSchema,
    opened: jsonColumn(openedSchema).nullable(), pull: jsonColumn(pullSchema).nullable(), fault: jsonColumn(faultColumn).nullable(),
    merging_at: instantSchema.nullable(), merged: jsonColumn(mergedSchema).nullable(), reverted: jsonColumn(revertedSchema).nullable(),
  })
  .transform((row): DeliveryRow => ({
    root: row.root, workspaceId: row.workspace_id, runId: row.run_id, patchSha256: row.patch_sha256, remote: row.remote, branch: row.branch,
    commit: row.commit_name, base: row.base, baseCommit: row.base_commit, pushedAt: row.pushed_at, opened: row.opened, pull: row.pull, fault: row.fault, mergingAt: row.merging_at, merged: row.merged, reverted: row.reverted,
  }));

export function deliveryReader(db: Database.Database) {
  const ofRoot = db.prepare<[string]>('SELECT * FROM deliveries WHERE root = ?');
  const all = db.prepare<[string | null, string | null]>('SELECT * FROM deliveries WHERE ? IS NULL OR workspace_id = ? ORDER BY pushed_at DESC, root DESC');
  const one = rowSchema.optional();
  return {
    delivery: (root: string) => one.parse(ofRoot.get(root)),
    deliveries: (workspaceId: string | null) => all.all(workspaceId, workspaceId).map((row) => rowSchema.parse(row)),
  };
}
