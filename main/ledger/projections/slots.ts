import type Database from 'better-sqlite3';
import * as z from 'zod';
import type { RunResult } from '../../domain/artifacts/autonomy-run-report.ts';
import { instantSchema, runIdSchema, workspaceIdSchema } from '../../domain/ids.ts';
import { slotOutcomes, type FeedClockRow, type SlotRow } from '../../domain/feed-views.ts';
import { loopNameSchema } from '../../domain/words.ts';
import type { Projection } from './projection.ts';

/**
 * How every due tick ended. A tick that a run was asked for ends as that run does; one that none was asked for says
 * why. The first outcome of a tick stands: it never has two.
 */
export const slotsProjection: Projection = {
  table: 'slots',
  key: ['workspace_id', 'loop', 'slot'],
  definition: `
CREATE TABLE slots (
  workspace_id TEXT NOT NULL,
  loop TEXT NOT NULL,
  slot TEXT NOT NULL,
  until TEXT NOT NULL,
  count INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  why TEXT NOT NULL,
  run_id TEXT,
  PRIMARY KEY (workspace_id, loop, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX slots_by_run ON slots (run_id) WHERE run_id IS NOT NULL;
`,
  prepare(db) {
    const add = db.prepare('INSERT OR IGNORE INTO slots (workspace_id, loop, slot, until, count, outcome, why, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
    const end = db.prepare('UPDATE slots SET outcome = ?, why = ? WHERE run_id = ?');
    return (fact) => {
      if (fact.type === 'slot.closed') {
        const { workspaceId, loop, slot, until, count, outcome, why } = fact.body;
        add.run(workspaceId, loop, slot, until, count, outcome, why, null);
      } else if (fact.type === 'run.requested' && fact.body.slot !== undefined) {
        const { workspaceId, loop, slot, runId } = fact.body;
        add.run(workspaceId, loop, slot, slot, 1, 'running', 'Under way.', runId);
      } else if (fact.type === 'run.ended') {
        end.run(outcomeOf(fact.body.result), fact.body.sentence, fact.body.runId);
      } else if (fact.type === 'run.interrupted') {
        end.run('failed', fact.body.sentence, fact.body.runId);
      }
    };
  },
};

function outcomeOf(result: RunResult): SlotRow['outcome'] {
  switch (result) {
    case 'unchanged': case 'no-task': return 'unchanged';
    case 'failed': case 'interrupted': return 'failed';
    case 'cancelled': return 'skipped';
    case 'blocked': case 'needs-you': case 'rejected': return 'blocked';
    case 'patch-ready': case 'published': case 'awaiting-review': case 'delivered': case 'merged': case 'reverted': return 'ran';
  }
}

/** Whether a workspace's feed goes by itself. */
export const feedClocksProjection: Projection = {
  table: 'feed_clocks',
  key: ['workspace_id'],
  definition: `
CREATE TABLE feed_clocks (
  workspace_id TEXT PRIMARY KEY,
  is_on INTEGER NOT NULL,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const put = db.prepare('INSERT OR REPLACE INTO feed_clocks (workspace_id, is_on, since) VALUES (?, ?, ?)');
    return (fact) => {
      if (fact.type === 'feed.switched') put.run(fact.body.workspaceId, fact.body.on ? 1 : 0, fact.at);
    };
  },
};

const slotSchema = z
  .object({
    workspace_id: workspaceIdSchema, loop: loopNameSchema, slot: instantSchema, until: instantSchema, count: z.int(),
    outcome: z.enum(slotOutcomes), why: z.string(), run_id: runIdSchema.nullable(),
  })
  .transform((row): SlotRow => ({ workspaceId: row.workspace_id, loop: row.loop, slot: row.slot, until: row.until, count: row.count, outcome: row.outcome, why: row.why, runId: row.run_id }));

const clockSchema = z
  .object({ workspace_id: workspaceIdSchema, is_on: z.union([z.literal(0), z.literal(1)]), since: instantSchema })
  .transform((row): FeedClockRow => ({ workspaceId: row.workspace_id, on: row.is_on === 1, since: row.since }));

export function slotReader(db: Database.Database) {
  const some = db.prepare<[string, string, number]>('SELECT * FROM slots WHERE workspace_id = ? AND loop = ? ORDER BY slot DESC LIMIT ?');
  const between = db.prepare<[string, string, string, string]>('SELECT * FROM slots WHERE workspace_id = ? AND loop = ? AND slot <= ? AND until >= ? ORDER BY slot');
  const clocks = db.prepare('SELECT * FROM feed_clocks ORDER BY workspace_id');
  const clock = db.prepare<[string]>('SELECT * FROM feed_clocks WHERE workspace_id = ?');
  const taken = db.prepare<[string, string, string, string]>('SELECT 1 FROM slots WHERE workspace_id = ? AND loop = ? AND slot <= ? AND until >= ? LIMIT 1').pluck();
  return {
    /** Whether the tick has an outcome, or a run that will give it one. */
    slotTaken: (workspaceId: string, loop: string, slot: string): boolean => taken.get(workspaceId, loop, slot, slot) === 1,
    /** Those that lie in the range or reach into it, oldest first. */
    slotsBetween: (workspaceId: string, loop: string, from: string, until: string): readonly SlotRow[] => between.all(workspaceId, loop, until, from).map((row) => slotSchema.parse(row)),
    /** Newest first. */
    slots: (workspaceId: string, loop: string, limit: number): readonly SlotRow[] => some.all(workspaceId, loop, limit).map((row) => slotSchema.parse(row)),
    feedClocks: (): readonly FeedClockRow[] => clocks.all().map((row) => clockSchema.parse(row)),
    feedClock: (workspaceId: string) => clockSchema.optional().parse(clock.get(workspaceId)),
  };
}
