import type Database from 'better-sqlite3';
import * as z from 'zod';
import { instantSchema, workspaceIdSchema } from '../../domain/ids.ts';
import type { EventLinkRow } from '../../domain/feed-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

/** Which observation is of which event. */
export const eventLinksProjection: Projection = {
  table: 'event_links',
  key: ['workspace_id', 'source', 'event_key'],
  definition: `
CREATE TABLE event_links (
  workspace_id TEXT NOT NULL,
  source TEXT NOT NULL,
  event_key TEXT NOT NULL,
  event_id TEXT NOT NULL,
  confidence REAL NOT NULL,
  competitors TEXT NOT NULL,
  why TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (workspace_id, source, event_key)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const put = db.prepare('INSERT OR REPLACE INTO event_links (workspace_id, source, event_key, event_id, confidence, competitors, why, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const drop = db.prepare('DELETE FROM event_links WHERE workspace_id = ? AND source = ? AND event_key = ?');
    return (fact) => {
      if (fact.type === 'event.linked') {
        const { workspaceId, source, key, eventId, confidence, competitors, why } = fact.body;
        put.run(workspaceId, source, key, eventId, confidence, canonicalText(competitors), why, fact.at);
      } else if (fact.type === 'event.unlinked') {
        drop.run(fact.body.workspaceId, fact.body.source, fact.body.key);
      }
    };
  },
};

const rowSchema = z
  .object({
    workspace_id: workspaceIdSchema, source: z.string(), event_key: z.string(), event_id: z.string(), confidence: z.number(),
    competitors: jsonColumn(z.record(z.string(), z.string())), why: z.string(), at: instantSchema,
  })
  .transform((row): EventLinkRow => ({
    workspaceId: row.workspace_id, eventId: row.event_id, source: row.source, key: row.event_key, confidence: row.confidence, competitors: row.competitors, why: row.why, at: row.at,
  }));

export function eventLinkReader(db: Database.Database) {
  const all = db.prepare<[string]>('SELECT * FROM event_links WHERE workspace_id = ? ORDER BY source, event_key');
  return { eventLinks: (workspaceId: string): readonly EventLinkRow[] => all.all(workspaceId).map((row) => rowSchema.parse(row)) };
}
