import type Database from 'better-sqlite3';
import * as z from 'zod';
import { eventChangeSchema } from '../../domain/event-change.ts';
import { instantSchema } from '../../domain/ids.ts';
import type { EventHistoryRow } from '../../domain/feed-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

/** What was known of each event when, from which source. */
export const eventHistoryProjection: Projection = {
  table: 'event_history',
  key: ['workspace_id', 'source', 'event_key', 'seq'],
  definition: `
CREATE TABLE event_history (
  workspace_id TEXT NOT NULL,
  source TEXT NOT NULL,
  event_key TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  change TEXT NOT NULL,
  PRIMARY KEY (workspace_id, source, event_key, seq)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const add = db.prepare('INSERT OR REPLACE INTO event_history (workspace_id, source, event_key, seq, at, change) VALUES (?, ?, ?, ?, ?, ?)');
    return (fact) => {
      if (fact.type !== 'feed.observed') return;
      const { workspaceId, source, observedAt } = fact.body;
      for (const change of fact.body.changes) add.run(workspaceId, source, change.key, fact.seq, observedAt, canonicalText(change));
    };
  },
};

const rowSchema = z
  .object({ source: z.string(), event_key: z.string(), at: instantSchema, change: jsonColumn(eventChangeSchema) })
  .transform((row): EventHistoryRow => ({ source: row.source, key: row.event_key, at: row.at, change: row.change }));

export function eventHistoryReader(db: Database.Database) {
  const some = db.prepare<[string, string, string, number]>('SELECT * FROM event_history WHERE workspace_id = ? AND source = ? AND event_key = ? ORDER BY seq DESC LIMIT ?');
  return {
    /** Newest first. */
    eventHistory: (workspaceId: string, source: string, key: string, limit: number): readonly EventHistoryRow[] => some.all(workspaceId, source, key, limit).map((row) => rowSchema.parse(row)),
  };
}
