import type * as z from 'zod';
import type { RunLine } from '../../preload/api.ts';
import { candidateTasksSchema } from '../domain/artifacts/candidate-tasks.ts';
import { stateSnapshotSchema } from '../domain/artifacts/state-snapshot.ts';
import { checkMatrixSchema, type CheckMatrix } from '../domain/checks.ts';
import { rootOf } from '../domain/decide-review.ts';
import { patchSchema } from '../domain/patch.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';

/** A run as one line of the list. */
export function readRunLine(ledger: Ledger, run: RunRow): RunLine {
  const candidates = readJson(ledger, run.runId, 'candidate_tasks.json', candidateTasksSchema);
  const patch = readJson(ledger, run.runId, 'patch.json', patchSchema);
  const spend = ledger.read.spendOfRun(run.runId);
  return {
    run,
    workspaceName: ledger.read.workspace(run.workspaceId)?.name ?? run.repository.split('/').at(-1) ?? run.repository,
    taskTitle: candidates?.candidates.find((candidate) => candidate.id === candidates.chosen)?.title ?? null,
    outcome: ledger.read.decision(run.runId)?.decision.outcome ?? null,
    linesAdded: patch === null ? null : total(patch.files.map((file) => file.linesAdded)),
    linesRemoved: patch === null ? null : total(patch.files.map((file) => file.linesRemoved)),
    checks: countChecks(checksOf(ledger, run.runId)),
    spend: { usd: spend.usdMicros / 1_000_000, tokens: spend.tokens },
    change: changeOf(ledger, run),
  };
}

/** How far a change that waited for a review has come since. */
function changeOf({ read }: Ledger, run: RunRow): RunLine['change'] {
  if (run.result !== 'awaiting-review') return null;
  if (read.revisionOf(run.runId) !== undefined) return 'made-anew';
  const review = read.review(run.runId);
  if (review === undefined) return 'waits';
  if (review.verdict === 'rejected') return 'rejected';
  const root = rootOf(run);
  const delivery = read.delivery(root);
  if (read.settledChange(root)?.outcome === 'reverted') return 'reverted';
  if (delivery?.opened == null) return ended(read.deliveryRuns(run.runId).at(-1)) ? 'not-delivered' : 'approved';
  return delivery.pull === null || delivery.pull.state === 'open' ? 'delivered' : delivery.pull.state;
}

function ended(delivery: RunRow | undefined): boolean {
  return delivery !== undefined && delivery.endedAt !== null;
}

/** Base and patch once both ran, else the base alone as the snapshot has it. */
export function checksOf(ledger: Ledger, runId: string): CheckMatrix | null {
  return readJson(ledger, runId, 'checks.json', checkMatrixSchema) ?? readJson(ledger, runId, 'state_snapshot.json', stateSnapshotSchema)?.baseChecks ?? null;
}

function countChecks(matrix: CheckMatrix | null): RunLine['checks'] {
  if (matrix === null || matrix.rows.every((row) => row.verdict === null)) return null;
  const verdicts = matrix.rows.map((row) => row.verdict);
  return {
    green: verdicts.filter((verdict) => verdict === 'passes' || verdict === 'fixed').length,
    red: verdicts.filter((verdict) => verdict === 'broke' || verdict === 'already-red' || verdict === 'fewer-tests' || verdict === 'flaky').length,
    notRunnable: verdicts.filter((verdict) => verdict === 'not-runnable').length,
  };
}

/** An artifact that is missing, or no longer what was stored, reads as not there: `verify` says which. */
export function readJson<Schema extends z.ZodType>(ledger: Ledger, runId: string, name: string, schema: Schema): z.infer<Schema> | null {
  const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === name);
  const bytes = row === undefined ? null : ledger.artifacts.get(row.sha256);
  if (bytes === null || !bytes.ok) return null;
  const parsed = schema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
  return parsed.success ? parsed.data : null;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
