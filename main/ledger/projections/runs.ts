import type Database from 'better-sqlite3';
import * as z from 'zod';
import { faultSchema, runResultSchema, type RunResult } from '../../domain/artifacts/autonomy-run-report.ts';
import { revisesSchema, type Fact } from '../../domain/facts.ts';
import { instantSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../../domain/ids.ts';
import type { RunRow } from '../../domain/views.ts';
import { levelSchema, loopNameSchema, modeSchema, runStatusSchema, stepNameSchema, type LoopName, type RunStatus } from '../../domain/words.ts';
import { canonicalText } from '../fact-text.ts';
import { jsonColumn, type Projection } from './projection.ts';

export const runsProjection: Projection = {
  table: 'runs',
  key: ['run_id'],
  definition: `
CREATE TABLE runs (
  run_id TEXT PRIMARY KEY,
  command_id TEXT NOT NULL UNIQUE,
  loop TEXT NOT NULL,
  mode TEXT NOT NULL,
  level TEXT NOT NULL,
  workspace_id TEXT NOT NULL,
  repository TEXT NOT NULL,
  provider TEXT NOT NULL,
  task TEXT,
  slot TEXT,
  delivers_run TEXT,
  delivers_patch TEXT,
  delivers_root TEXT,
  revises_run TEXT,
  revises TEXT,
  merges_root TEXT,
  frozen_policy TEXT NOT NULL,
  frozen_settings TEXT NOT NULL,
  frozen_grants TEXT NOT NULL,
  status TEXT NOT NULL,
  result TEXT,
  sentence TEXT,
  fault TEXT,
  owner_pid INTEGER NOT NULL,
  owner_started_at TEXT NOT NULL,
  step TEXT,
  requested_at TEXT NOT NULL,
  started_at TEXT,
  ended_at TEXT,
  seen INTEGER NOT NULL DEFAULT 0,
  requested_seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX runs_by_request ON runs (requested_seq);
CREATE INDEX runs_that_deliver ON runs (delivers_run) WHERE delivers_run IS NOT NULL;
CREATE INDEX runs_that_revise ON runs (revises_run) WHERE revises_run IS NOT NULL;
CREATE INDEX runs_that_merge ON runs (merges_root) WHERE merges_root IS NOT NULL;
CREATE INDEX runs_awaiting_review ON runs (requested_seq) WHERE result = 'awaiting-review';
CREATE INDEX runs_open ON runs (requested_seq) WHERE status IN ('queued', 'running', 'cancelling');
`,
  prepare: runChanges,
};

function runChanges(db: Database.Database): (fact: Fact) => void {
  const request = db.prepare(`
    INSERT INTO runs (run_id, command_id, loop, mode, level, workspace_id, repository, provider, task, slot, delivers_run, delivers_patch, delivers_root, revises_run, revises, merges_root,
      frozen_policy, frozen_settings, frozen_grants, owner_pid, owner_started_at, status, requested_at, requested_seq)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?)`);
  // Started again after an interruption: how it had ended no longer holds.
  const start = db.prepare(`
    UPDATE runs SET status = 'running', owner_pid = ?, owner_started_at = ?, started_at = coalesce(started_at, ?),
      result = NULL, sentence = NULL, fault = NULL, ended_at = NULL WHERE run_id = ?`);
  const cancel = db.prepare(`UPDATE runs SET status = 'cancelling' WHERE run_id = ? AND status IN ('queued', 'running')`);
  const interrupt = db.prepare(`
    UPDATE runs SET status = 'interrupted', result = 'interrupted', step = coalesce(?, step), sentence = ?, ended_at = ? WHERE run_id = ?`);
  const end = db.prepare('UPDATE runs SET status = ?, result = ?, sentence = ?, fault = ?, ended_at = ? WHERE run_id = ?');
  const see = db.prepare('UPDATE runs SET seen = 1 WHERE run_id = ?');
  const enter = db.prepare('UPDATE runs SET step = ? WHERE run_id = ?');
  const leave = db.prepare('UPDATE runs SET step = NULL WHERE run_id = ? AND step = ?');
  return (fact) => {
    switch (fact.type) {
      case 'run.requested': {
        const { runId, commandId, loop, mode, level, workspaceId, repository, provider, task, slot, delivers, revises, merges, frozen, owner } = fact.body;
        request.run(runId, commandId, loop, mode, level, workspaceId, repository, provider, task ?? null, slot ?? null,
          delivers?.runId ?? null, delivers?.patchSha256 ?? null, delivers?.root ?? null, revises?.runId ?? null, revises === undefined ? null : canonicalText(revises), merges?.root ?? null,
          frozen.policy, frozen.settings, frozen.grants, owner.pid, owner.startedAt, fact.at, fact.seq);
        return;
      }
      case 'run.started':
        start.run(fact.body.owner.pid, fact.body.owner.startedAt, fact.at, fact.body.runId);
        return;
      case 'run.cancel-requested':
        cancel.run(fact.body.runId);
        return;
      case 'run.interrupted':
        interrupt.run(fact.body.step, fact.body.sentence, fact.at, fact.body.runId);
        return;
      case 'run.ended': {
        const { runId, result, sentence, fault } = fact.body;
        end.run(statusOf(result), result, sentence, fault === null ? null : canonicalText(fault), fact.at, runId);
        return;
      }
      case 'run.seen':
        see.run(fact.body.runId);
        return;
      case 'step.started':
        enter.run(fact.body.step, fact.body.runId);
        return;
      case 'step.finished':
      case 'step.skipped':
        leave.run(fact.body.runId, fact.body.step);
    }
  };
}

function statusOf(result: RunResult): RunStatus {
  if (result === 'failed' || result === 'cancelled' || result === 'interrupted') return result;
  return 'done';
}

const rowSchema = z
  .object({
    run_id: runIdSchema,
    command_id: z.string(),
    loop: loopNameSchema,
    mode: modeSchema,
    level: levelSchema,
    workspace_id: workspaceIdSchema,
    repository: z.string(),
    provider: z.string(),
    task: z.string().nullable(),
    slot: instantSchema.nullable(),
    delivers_run: runIdSchema.nullable(),
    delivers_patch: sha256Schema.nullable(),
    delivers_root: runIdSchema.nullable(),
    revises: jsonColumn(revisesSchema).nullable(),
    merges_root: runIdSchema.nullable(),
    frozen_policy: sha256Schema,
    frozen_settings: sha256Schema,
    frozen_grants: sha256Schema,
    status: runStatusSchema,
    result: runResultSchema.nullable(),
    sentence: z.string().nullable(),
    fault: jsonColumn(faultSchema).nullable(),
    owner_pid: z.int(),
    owner_started_at: z.string(),
    step: stepNameSchema.nullable(),
    requested_at: instantSchema,
    started_at: instantSchema.nullable(),
    ended_at: instantSchema.nullable(),
    seen: z.int(),
    last_seq: z.int(),
  })
  .transform((row): RunRow => ({
    runId: row.run_id,
    commandId: row.command_id,
    loop: row.loop,
    mode: row.mode,
    level: row.level,
    workspaceId: row.workspace_id,
    repository: row.repository,
    provider: row.provider,
    task: row.task,
    slot: row.slot,
    delivers: row.delivers_run === null || row.delivers_patch === null || row.delivers_root === null ? null : { runId: row.delivers_run, patchSha256: row.delivers_patch, root: row.delivers_root },
    revises: row.revises,
    merges: row.merges_root === null ? null : { root: row.merges_root },
    frozen: { policy: row.frozen_policy, settings: row.frozen_settings, grants: row.frozen_grants },
    status: row.status,
    result: row.result,
    sentence: row.sentence,
    fault: row.fault,
    owner: { pid: row.owner_pid, startedAt: row.owner_started_at },
    step: row.step,
    requestedAt: row.requested_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    seen: row.seen === 1,
    lastSeq: row.last_seq,
  }));

/** `before` is a run's id: only runs asked for earlier than that one; none when no such run is known. */
export interface RunFilter {
  readonly workspaceId?: string;
  readonly limit?: number;
  readonly before?: string;
  readonly loop?: LoopName;
  /** Leaves out ticks of a schedule that found nothing new: there may be a thousand a day. */
  readonly withoutUnchanged?: boolean;
}

// The place of a run's last fact is in the facts' own index: no need to write it down with each of them.
const select = 'SELECT runs.*, (SELECT max(seq) FROM facts WHERE facts.run_id = runs.run_id) AS last_seq FROM runs';

/** A revision counts while it is under way, and once it has a patch that takes the place of the earlier one. */
const stands = "(later.status IN ('queued', 'running', 'cancelling') OR later.result IN ('awaiting-review', 'rejected'))";

export function runReader(db: Database.Database) {
  const some = db.prepare<[{ workspace: string | null; before: string | null; loop: string | null; quiet: number; limit: number }]>(`
    ${select}
    WHERE (@workspace IS NULL OR workspace_id = @workspace)
      AND (@loop IS NULL OR loop = @loop)
      AND NOT (@quiet = 1 AND slot IS NOT NULL AND result = 'unchanged')
      AND (@before IS NULL OR requested_seq < (SELECT requested_seq FROM runs WHERE run_id = @before))
    ORDER BY requested_seq DESC LIMIT @limit`);
  const byId = db.prepare<[string]>(`${select} WHERE run_id = ?`);
  const byCommand = db.prepare<[string]>(`${select} WHERE command_id = ?`);
  const open = db.prepare(`${select} WHERE status IN ('queued', 'running', 'cancelling') ORDER BY requested_seq`);
  const awaiting = db.prepare<[string | null, string | null]>(`
    ${select}
    WHERE result = 'awaiting-review' AND (? IS NULL OR workspace_id = ?) AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.run_id = runs.run_id)
      AND NOT EXISTS (SELECT 1 FROM runs AS later WHERE later.revises_run = runs.run_id AND ${stands})
    ORDER BY requested_seq`);
  const delivering = db.prepare<[string]>(`${select} WHERE delivers_run = ? ORDER BY requested_seq`);
  const merging = db.prepare<[string]>(`${select} WHERE merges_root = ? ORDER BY requested_seq`);
  const revision = db.prepare<[string]>(`${select} WHERE revises_run = ? AND ${stands.replaceAll('later.', 'runs.')} ORDER BY requested_seq DESC LIMIT 1`);
  const one = rowSchema.optional();
  return {
    runs: (filter: RunFilter = {}) =>
      some.all({ workspace: filter.workspaceId ?? null, before: filter.before ?? null, loop: filter.loop ?? null, quiet: filter.withoutUnchanged === true ? 1 : 0, limit: filter.limit ?? -1 }).map((row) => rowSchema.parse(row)),
    run: (runId: string) => one.parse(byId.get(runId)),
    runByCommand: (commandId: string) => one.parse(byCommand.get(commandId)),
    revisionOf: (runId: string) => one.parse(revision.get(runId)),
    deliveryRuns: (runId: string) => delivering.all(runId).map((row) => rowSchema.parse(row)),
    mergeRuns: (root: string) => merging.all(root).map((row) => rowSchema.parse(row)),
    awaitingReview: (workspaceId: string | null) => awaiting.all(workspaceId, workspaceId).map((row) => rowSchema.parse(row)),
    openRuns: () => open.all().map((row) => rowSchema.parse(row)),
  };
}
