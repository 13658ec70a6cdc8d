import type Database from 'better-sqlite3';
import * as z from 'zod';
import { reviewCommentSchema, reviewVerdictSchema } from '../../domain/delivery-facts.ts';
import { actorSchema } from '../../domain/facts.ts';
import { instantSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { ReviewRow } from '../../domain/change-views.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

export const reviewsProjection: Projection = {
  table: 'reviews',
  key: ['run_id'],
  definition: `
CREATE TABLE reviews (
  run_id TEXT PRIMARY KEY REFERENCES runs (run_id),
  workspace_id TEXT NOT NULL,
  patch_sha256 TEXT NOT NULL,
  verdict TEXT NOT NULL,
  note TEXT NOT NULL,
  comments TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  deliver_from TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
  prepare(db) {
    const give = db.prepare('INSERT OR REPLACE INTO reviews (run_id, workspace_id, patch_sha256, verdict, note, comments, actor, at, deliver_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
    const withdraw = db.prepare('DELETE FROM reviews WHERE run_id = ? AND patch_sha256 = ?');
    return (fact) => {
      if (fact.type === 'review.given') {
        const { runId, workspaceId, patchSha256, verdict, note, comments, deliverFrom } = fact.body;
        give.run(runId, workspaceId, patchSha256, verdict, note, canonicalText(comments), fact.actor, fact.at, deliverFrom);
      } else if (fact.type === 'review.withdrawn') {
        withdraw.run(fact.body.runId, fact.body.patchSha256);
      }
    };
  },
};

const rowSchema = z
  .object({
    run_id: runIdSchema, workspace_id: workspaceIdSchema, patch_sha256: sha256Schema, verdict: reviewVerdictSchema, note: z.string(),
    comments: jsonColumn(z.array(reviewCommentSchema)), actor: actorSchema, at: instantSchema, deliver_from: instantSchema,
  })
  .transform((row): ReviewRow => ({
    runId: row.run_id, workspaceId: row.workspace_id, patchSha256: row.patch_sha256, verdict: row.verdict, note: row.note,
    comments: row.comments, actor: row.actor, at: row.at, deliverFrom: row.deliver_from,
  }));

export function reviewReader(db: Database.Database) {
  const ofRun = db.prepare<[string]>('SELECT * FROM reviews WHERE run_id = ?');
  // Approved, by a run that has ended; nobody is delivering it, and no pull request carries it yet. A later run with other bytes of the same change has a review of its own.
  const approved = db.prepare(`
    SELECT reviews.* FROM reviews
    WHERE verdict = 'approved'
      AND EXISTS (SELECT 1 FROM runs WHERE runs.run_id = reviews.run_id AND runs.result = 'awaiting-review')
      AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.delivers_run = reviews.run_id AND runs.status IN ('queued', 'running', 'cancelling'))
      AND NOT EXISTS (SELECT 1 FROM runs WHERE runs.delivers_run = reviews.run_id AND runs.result IN ('delivered', 'awaiting-review', 'rejected', 'blocked'))
      AND NOT EXISTS (SELECT 1 FROM deliveries JOIN runs ON runs.run_id = deliveries.run_id WHERE runs.delivers_run = reviews.run_id AND deliveries.opened IS NOT NULL)
    ORDER BY reviews.at, reviews.run_id`);
  const one = rowSchema.optional();
  return {
    review: (runId: string) => one.parse(ofRun.get(runId)),
    undelivered: () => approved.all().map((row) => rowSchema.parse(row)),
  };
}
