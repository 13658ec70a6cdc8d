import { precheckSchema, type Precheck } from '../domain/artifacts/precheck.ts';
import { lastWord, pastAttempt, type PastAttempt } from '../domain/task-history.ts';
import type { AttemptRow } from '../domain/change-views.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger, Readings } from '../ledger/contract.ts';
import type { LastLook, TaskMemory } from '../loops/engineering/planning/memory.ts';

/** Runs that are read in one go while the last live one is looked for. */
const batch = 50;

/** What the ledger remembers of tasks: nothing is kept beside it. */
export function createTaskMemory(ledger: Ledger): TaskMemory {
  const { read } = ledger;
  return {
    marks: (workspaceId) => read.taskMarks(workspaceId),
    written: (workspaceId) => read.writtenTasks(workspaceId),
    attempts: (workspaceId) => pastAttempts(read, workspaceId),
    waiting: (workspaceId) => read.awaitingReview(workspaceId).length,
    lastLook: (run) => lastLook(ledger, run),
  };
}

/** Every attempt of a workspace, newest first, each with how it ended. */
export function pastAttempts(read: Readings, workspaceId: string): readonly PastAttempt[] {
  const attempts = read.attempts(workspaceId);
  if (attempts.length === 0) return [];
  const later = read.runs({ workspaceId, loop: 'engineering' }).filter((run) => followed(run) !== null).reverse();
  return attempts.map((attempt) => joined(read, attempt, later.filter((run) => followed(run) === attempt.runId)));
}

/** The run whose change this one delivers or makes anew; null for one with a change of its own. */
function followed({ delivers, revises }: RunRow): string | null {
  return delivers?.root ?? revises?.root ?? null;
}

function joined(read: Readings, attempt: AttemptRow, later: readonly RunRow[]): PastAttempt {
  const run = read.run(attempt.runId);
  const speaks = lastWord({ run, later });
  return pastAttempt({
    attempt, run, later,
    review: speaks === undefined ? undefined : read.review(speaks.runId),
    delivery: read.delivery(attempt.runId),
    settled: read.settledChange(attempt.runId),
  });
}

function lastLook(ledger: Ledger, { runId, workspaceId }: RunRow): LastLook | null {
  for (let before: string = runId; ;) {
    const runs = ledger.read.runs({ workspaceId, loop: 'engineering', limit: batch, before });
    const found = runs.find((run) => run.mode === 'live' && run.task === null && run.merges === null && followed(run) === null);
    if (found !== undefined) return { run: found, precheck: precheckOf(ledger, found.runId) };
    const oldest = runs.at(-1);
    if (oldest === undefined || runs.length < batch) return null;
    before = oldest.runId;
  }
}

/** One that is gone or of another shape reads as not there: then the run goes on. */
function precheckOf(ledger: Ledger, runId: string): Precheck | null {
  const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === 'precheck.json');
  const bytes = row === undefined ? null : ledger.artifacts.get(row.sha256);
  if (bytes === null || !bytes.ok) return null;
  const parsed = precheckSchema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  return parsed.success ? parsed.data : null;
}
