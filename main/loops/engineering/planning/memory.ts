import type { PastAttempt } from '../../../domain/task-history.ts';
import type { Precheck } from '../../../domain/artifacts/precheck.ts';
import type { TaskMarkRow, WrittenTaskRow } from '../../../domain/change-views.ts';
import type { RunRow } from '../../../domain/views.ts';

/** What the ledger remembers of a workspace's tasks, for a loop that knows no ledger. */
export interface TaskMemory {
  marks(workspaceId: string): readonly TaskMarkRow[];
  written(workspaceId: string): readonly WrittenTaskRow[];
  /** Every task a run took up, in any mode, and what became of it; in no particular order. */
  attempts(workspaceId: string): readonly PastAttempt[];
  /** Changes of the workspace that wait for a person. */
  waiting(workspaceId: string): number;
  /** The workspace's last live run before this one that looked for a task by itself; null where there was none. */
  lastLook(run: RunRow): LastLook | null;
}

export interface LastLook {
  readonly run: RunRow;
  /** What it went by; null where it did not come so far. */
  readonly precheck: Precheck | null;
}

/** The memory of one workspace, as it is at one moment. */
export interface TaskHistory {
  readonly marks: readonly TaskMarkRow[];
  readonly written: readonly WrittenTaskRow[];
  readonly attempts: readonly PastAttempt[];
}

export function historyOf(memory: TaskMemory, workspaceId: string): TaskHistory {
  return { marks: memory.marks(workspaceId), written: memory.written(workspaceId), attempts: memory.attempts(workspaceId) };
}
