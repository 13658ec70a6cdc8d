import type Database from 'better-sqlite3';
import * as z from 'zod';
import { applyChange, fieldsOf, type EventChange, type ObservedField } from '../../domain/event-change.ts';
import { eventObservationSchema, eventStatusSchema, valuesSchema, type EventObservation } from '../../domain/event-data.ts';
import { instantSchema, workspaceIdSchema } from '../../domain/ids.ts';
import type { EventViewRow } from '../../domain/feed-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

/** What each source says of each event now. */
export const eventViewsProjection: Projection = {
  table: 'event_views',
  key: ['workspace_id', 'source', 'event_key'],
  definition: `
CREATE TABLE event_views (
  workspace_id TEXT NOT NULL,
  source TEXT NOT NULL,
  event_key TEXT NOT NULL,
  observation TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  previous TEXT,
  PRIMARY KEY (workspace_id, source, event_key)
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const one = db.prepare<[string, string, string]>('SELECT * FROM event_views WHERE workspace_id = ? AND source = ? AND event_key = ?');
    const put = db.prepare('INSERT OR REPLACE INTO event_views (workspace_id, source, event_key, observation, first_seen_at, changed_at, previous) VALUES (?, ?, ?, ?, ?, ?, ?)');
    const drop = db.prepare('DELETE FROM event_views WHERE workspace_id = ? AND source = ? AND event_key = ?');
    return (fact) => {
      if (fact.type !== 'feed.observed') return;
      const { workspaceId, source, observedAt } = fact.body;
      for (const change of fact.body.changes) {
        const before = rowSchema.optional().parse(one.get(workspaceId, source, change.key));
        const after = afterChange(before, change, observedAt);
        if (after === undefined) drop.run(workspaceId, source, change.key);
        else put.run(workspaceId, source, change.key, canonicalText(after.observation), after.firstSeenAt, canonicalText(after.changedAt), after.previous === null ? null : canonicalText(after.previous));
      }
    };
  },
};

type Told = Pick<EventViewRow, 'observation' | 'firstSeenAt' | 'changedAt' | 'previous'>;

function afterChange(before: EventViewRow | undefined, change: EventChange, at: string): Told | undefined {
  const observation = applyChange(before?.observation, change);
  if (observation === undefined) return undefined;
  const touched = Object.fromEntries(fieldsOf(change).map((field) => [field, at]));
  return {
    observation,
    firstSeenAt: before?.firstSeenAt ?? at,
    changedAt: { ...before?.changedAt, ...touched },
    previous: before !== undefined && outcomeChanged(before.observation, observation) ? { status: before.observation.status, total: before.observation.score?.total ?? null, at } : (before?.previous ?? null),
  };
}

function outcomeChanged(before: EventObservation, after: EventObservation): boolean {
  return before.status !== after.status || canonicalText(before.score?.total ?? null) !== canonicalText(after.score?.total ?? null);
}

const fields = ['sport', 'competition', 'startsAt', 'startsOn', 'venue', 'status', 'clock', 'competitors', 'score', 'asOf', 'attributes', 'actions'] as const satisfies readonly ObservedField[];

const rowSchema = z
  .object({
    workspace_id: workspaceIdSchema,
    source: z.string(),
    event_key: z.string(),
    observation: jsonColumn(eventObservationSchema),
    first_seen_at: instantSchema,
    changed_at: jsonColumn(z.partialRecord(z.enum(fields), instantSchema)),
    previous: jsonColumn(z.strictObject({ status: eventStatusSchema, total: valuesSchema.nullable(), at: instantSchema })).nullable(),
  })
  .transform((row): EventViewRow => ({
    workspaceId: row.workspace_id, source: row.source, key: row.event_key, observation: row.observation,
    firstSeenAt: row.first_seen_at, changedAt: row.changed_at, previous: row.previous,
  }));

export function eventViewReader(db: Database.Database) {
  const all = db.prepare<[string]>('SELECT * FROM event_views WHERE workspace_id = ? ORDER BY source, event_key');
  const ofSource = db.prepare<[string, string]>('SELECT * FROM event_views WHERE workspace_id = ? AND source = ? ORDER BY event_key');
  return {
    eventViews: (workspaceId: string): readonly EventViewRow[] => all.all(workspaceId).map((row) => rowSchema.parse(row)),
    eventViewsOf: (workspaceId: string, source: string): readonly EventViewRow[] => ofSource.all(workspaceId, source).map((row) => rowSchema.parse(row)),
  };
}
