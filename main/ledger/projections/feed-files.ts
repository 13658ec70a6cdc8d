import type Database from 'better-sqlite3';
import * as z from 'zod';
import { instantSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { FeedFileRow } from '../../domain/feed-views.ts';
import { modeSchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

export const feedName = 'live-feed.json';

/** Every feed that was made, and the event files that were made with it. */
export const feedFilesProjection: Projection = {
  table: 'feed_files',
  key: ['workspace_id', 'name', 'seq'],
  definition: `
CREATE TABLE feed_files (
  workspace_id TEXT NOT NULL,
  name TEXT NOT NULL,
  seq INTEGER NOT NULL,
  run_id TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  mode TEXT NOT NULL,
  place TEXT,
  state_digest TEXT,
  items INTEGER,
  PRIMARY KEY (workspace_id, name, seq)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const add = db.prepare('INSERT OR REPLACE INTO feed_files (workspace_id, name, seq, run_id, sha256, at, mode, place, state_digest, items) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'feed.published') return;
      const { workspaceId, runId, mode, place, sha256, stateDigest, items, events } = fact.body;
      add.run(workspaceId, feedName, fact.seq, runId, sha256, fact.at, mode, place, stateDigest, items);
      for (const event of events) add.run(workspaceId, event.eventId, fact.seq, runId, event.sha256, fact.at, mode, place, null, null);
    };
  },
};

const rowSchema = z
  .object({
    workspace_id: workspaceIdSchema, name: z.string(), seq: z.int(), run_id: runIdSchema, sha256: sha256Schema, at: instantSchema,
    mode: modeSchema, place: z.string().nullable(), state_digest: sha256Schema.nullable(), items: z.int().nullable(),
  })
  .transform((row): FeedFileRow => ({
    workspaceId: row.workspace_id, name: row.name, seq: row.seq, runId: row.run_id, sha256: row.sha256, at: row.at, mode: row.mode,
    place: row.place, stateDigest: row.state_digest, items: row.items,
  }));

export function feedFileReader(db: Database.Database) {
  const latest = db.prepare<[string, string, number, number]>('SELECT * FROM feed_files WHERE workspace_id = ? AND name = ? AND seq <= ? ORDER BY seq DESC LIMIT ?');
  const one = db.prepare<[string, string]>(`SELECT * FROM feed_files WHERE workspace_id = ? AND name = '${feedName}' AND sha256 = ? ORDER BY seq DESC LIMIT 1`);
  return {
    /** Newest first. */
    feeds: (workspaceId: string, limit: number): readonly FeedFileRow[] => latest.all(workspaceId, feedName, Number.MAX_SAFE_INTEGER, limit).map((row) => rowSchema.parse(row)),
    feedBySha256: (workspaceId: string, sha256: string) => rowSchema.optional().parse(one.get(workspaceId, sha256)),
    /** The event's newest file that was made with the feed of that place in the ledger, or before it. */
    eventFile: (workspaceId: string, eventId: string, seq: number) => rowSchema.optional().parse(latest.get(workspaceId, eventId, seq, 1)),
  };
}
