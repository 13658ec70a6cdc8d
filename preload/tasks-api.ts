import type { CandidateTasks } from '../main/domain/artifacts/candidate-tasks.ts';
import type { TaskMark } from '../main/domain/delivery-facts.ts';
import type { Result } from '../main/domain/result.ts';
import type { PastAttempt } from '../main/domain/task-history.ts';
import type { CandidateTask, Standing } from '../main/domain/task.ts';
import type { TaskMarkRow, WrittenTaskRow } from '../main/domain/change-views.ts';
import type { Mode } from '../main/domain/words.ts';

/** A task in the maintainer's words, and whether a run would take it up now. */
export interface WrittenTask extends WrittenTaskRow {
  /** Null where nothing speaks for or against it. */
  readonly standing: Standing | null;
}

/** What could be done in a workspace, what was done, and what the maintainer said of it. */
export interface TasksPage {
  /** The run that looked last; null where none did. */
  readonly look: (Pick<CandidateTasks, 'chosen' | 'why' | 'reranking' | 'leftOut'> & { readonly runId: string; readonly at: string; readonly mode: Mode }) | null;
  /** What it found, in the order it would be picked, each with its standing as it is now. */
  readonly candidates: readonly CandidateTask[];
  readonly written: readonly WrittenTask[];
  readonly marks: readonly TaskMarkRow[];
  /** Newest first, with how each attempt ended and why. */
  readonly history: readonly PastAttempt[];
  readonly historyLeftOut: number;
  /** Changes that wait for a person, and how many may before no further run begins. */
  readonly waiting: { readonly count: number; readonly most: number };
}

/** The tasks' part of the bridge. Every call may be repeated: the second time changes nothing. */
export interface TasksApi {
  tasks(workspaceId: string): Promise<Result<TasksPage>>;
  /** Pins or skips a task; null takes the mark away. */
  markTask(workspaceId: string, taskId: string, mark: TaskMark | null, title: string, reason: string): Promise<Result<null>>;
  /** Writes a task down for a later run; the answer is its id. */
  writeTask(workspaceId: string, text: string): Promise<Result<string>>;
  /** Takes a written task away. */
  removeTask(workspaceId: string, taskId: string): Promise<Result<null>>;
}

/** What of the tasks changed; a part of `Change`. */
export interface TasksChange {
  readonly kind: 'tasks';
  readonly workspaceIds: readonly string[];
}
