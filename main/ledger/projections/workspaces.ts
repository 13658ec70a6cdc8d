import type Database from 'better-sqlite3';
import * as z from 'zod';
import { instantSchema, workspaceIdSchema } from '../../domain/ids.ts';
import type { WorkspaceRow } from '../../domain/views.ts';
import type { Projection } from './projection.ts';

export const workspacesProjection: Projection = {
  table: 'workspaces',
  key: ['workspace_id'],
  definition: `
CREATE TABLE workspaces (
  workspace_id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  name TEXT NOT NULL,
  example INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  added_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX workspaces_by_path ON workspaces (path);
`,
  prepare(db) {
    const add = db.prepare('INSERT INTO workspaces (workspace_id, path, name, example, added_at, added_seq) VALUES (?, ?, ?, ?, ?, ?)');
    const remove = db.prepare('DELETE FROM workspaces WHERE workspace_id = ?');
    return (fact) => {
      if (fact.type === 'workspace.added') {
        const { workspaceId, path, name, example } = fact.body;
        add.run(workspaceId, path, name, example ? 1 : 0, fact.at, fact.seq);
      } else if (fact.type === 'workspace.removed') {
        remove.run(fact.body.workspaceId);
      }
    };
  },
};

const rowSchema = z
  .object({
    workspace_id: workspaceIdSchema,
    path: z.string(),
    name: z.string(),
    example: z.union([z.literal(0), z.literal(1)]),
    added_at: instantSchema,
  })
  .transform((row): WorkspaceRow => ({
    workspaceId: row.workspace_id, path: row.path, name: row.name, example: row.example === 1, addedAt: row.added_at,
  }));

export function workspaceReader(db: Database.Database) {
  const all = db.prepare('SELECT * FROM workspaces ORDER BY added_seq');
  const byId = db.prepare<[string]>('SELECT * FROM workspaces WHERE workspace_id = ?');
  const byPath = db.prepare<[string]>('SELECT * FROM workspaces WHERE path = ? ORDER BY added_seq LIMIT 1');
  const one = rowSchema.optional();
  return {
    workspaces: () => all.all().map((row) => rowSchema.parse(row)),
    workspace: (workspaceId: string) => one.parse(byId.get(workspaceId)),
    workspaceByPath: (path: string) => one.parse(byPath.get(path)),
  };
}
