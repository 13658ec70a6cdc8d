import { createRedactor } from '../../agents/redact.ts';
import type { TasksApi, TasksPage } from '../../preload/tasks-api.ts';
import { candidateTasksSchema, type CandidateTasks } from '../domain/artifacts/candidate-tasks.ts';
import type { TaskMark } from '../domain/delivery-facts.ts';
import type { Actor, NewFact } from '../domain/facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { candidatesFor, type Settings } from '../domain/settings.ts';
import type { CandidateTask, Standing } from '../domain/task.ts';
import type { RunRow } from '../domain/views.ts';
import type { Ledger } from '../ledger/contract.ts';
import { handWritten, idOfWords } from '../loops/engineering/hand-written.ts';
import { groundOfWords } from '../loops/engineering/planning/ground.ts';
import { historyOf, type TaskHistory } from '../loops/engineering/planning/memory.ts';
import { standingOf } from '../loops/engineering/planning/standing.ts';
import { createTaskMemory } from './task-memory.ts';

export interface TaskDeskOptions {
  readonly ledger: Ledger;
  readonly actor: Actor;
  readonly settings: () => Result<Settings>;
  /** Keys that must not be stored. */
  readonly secrets: () => readonly string[];
}

export const longestText = 4000;
const mostWritten = 100;
const shownHistory = 200;
/** Runs that are gone back for the last one that ranked something. */
const lookBack = 100;

/** What a person may say of tasks, through whichever door: each call is a fact, or none where it changes nothing. */
export function createTaskDesk(options: TaskDeskOptions): TasksApi {
  return {
    tasks: async (workspaceId) => tasksPage(options, workspaceId),
    markTask: async (workspaceId, taskId, mark, title, reason) => markTask(options, { workspaceId, taskId, mark, title, reason }),
    writeTask: async (workspaceId, text) => writeTask(options, workspaceId, text),
    removeTask: async (workspaceId, taskId) => removeTask(options, workspaceId, taskId),
  };
}

function tasksPage({ ledger, settings: readSettings }: TaskDeskOptions, workspaceId: string): Result<TasksPage> {
  if (ledger.read.workspace(workspaceId) === undefined) return noWorkspace();
  const settings = readSettings();
  if (!settings.ok) return settings;
  const memory = createTaskMemory(ledger);
  const history = historyOf(memory, workspaceId);
  const latest = latestLook(ledger, workspaceId);
  const modelThere = settings.value.provider === 'models' && candidatesFor(settings.value.models, 'coder', 'capable').length > 0;
  const now = (task: { readonly id: string; readonly recipe: string }, ground: string): Standing | null => standingOf({ ...history, task, ground, modelThere });
  return ok({
    look: latest === null ? null : lookOf(latest),
    candidates: latest === null ? [] : latest.found.candidates.map((task) => asNow(task, now)),
    written: history.written.map((row) => ({ ...row, standing: now({ id: row.taskId, recipe: handWritten }, groundOfWords(row.text)) })),
    marks: history.marks,
    ...shownAttempts(history),
    waiting: { count: memory.waiting(workspaceId), most: settings.value.review.waiting },
  });
}

function asNow(task: CandidateTask, now: (task: CandidateTask, ground: string) => Standing | null): CandidateTask {
  return task.ground === null ? task : { ...task, standing: now(task, task.ground) };
}

function shownAttempts({ attempts }: TaskHistory): Pick<TasksPage, 'history' | 'historyLeftOut'> {
  return { history: attempts.slice(0, shownHistory), historyLeftOut: Math.max(0, attempts.length - shownHistory) };
}

interface Look {
  readonly run: RunRow;
  readonly found: CandidateTasks;
}

function lookOf({ run, found }: Look): NonNullable<TasksPage['look']> {
  return { runId: run.runId, at: found.timestamp, mode: run.mode, chosen: found.chosen, why: found.why, reranking: found.reranking, leftOut: found.leftOut };
}

/** A run by hand ranks nothing, and one that found nothing changed ranked what an earlier one had. */
function latestLook(ledger: Ledger, workspaceId: string): Look | null {
  for (const run of ledger.read.runs({ workspaceId, loop: 'engineering', limit: lookBack })) {
    if (run.task !== null || run.delivers !== null || run.revises !== null || run.merges !== null) continue;
    const row = ledger.read.artifacts(run.runId).find((artifact) => artifact.name === 'candidate_tasks.json');
    const bytes = row === undefined ? null : ledger.artifacts.get(row.sha256);
    if (bytes === null || !bytes.ok) continue;
    const found = candidateTasksSchema.safeParse(JSON.parse(Buffer.from(bytes.value).toString('utf8')));
    if (found.success) return { run, found: found.data };
  }
  return null;
}

interface MarkRequest {
  readonly workspaceId: string;
  readonly taskId: string;
  readonly mark: TaskMark | null;
  readonly title: string;
  readonly reason: string;
}

function markTask({ ledger, actor, secrets }: TaskDeskOptions, { workspaceId, taskId, mark, ...words }: MarkRequest): Result<null> {
  const clean = createRedactor(secrets());
  const [title, reason] = [clean(words.title).trim().slice(0, 120), clean(words.reason).trim().slice(0, 500)];
  if (title === '') return fail('no_title', 'A mark needs the title of its task.', 'Name the task.');
  return ledger.transact(actor, (read) => {
    const workspace = read.workspace(workspaceId);
    if (workspace === undefined) return noWorkspace();
    const there = read.taskMarks(workspaceId).find((row) => row.taskId === taskId);
    const same = mark === null ? there === undefined : there?.mark === mark && there.title === title && there.reason === reason;
    const facts: readonly NewFact[] = same ? [] : [{ type: 'task.marked', body: { workspaceId: workspace.workspaceId, taskId, mark, title, reason } }];
    return ok({ facts, value: null });
  });
}

function writeTask({ ledger, actor, secrets }: TaskDeskOptions, workspaceId: string, words: string): Result<string> {
  // A key that slipped into the words of a task must not enter the ledger with them.
  const text = createRedactor(secrets())(words).trim();
  if (text === '' || text.length > longestText) return fail('wrong_task', 'A task has 1 to 4,000 characters.', 'Say in a sentence or two what is to be done.');
  const taskId = idOfWords(text);
  return ledger.transact(actor, (read) => {
    const workspace = read.workspace(workspaceId);
    if (workspace === undefined) return noWorkspace();
    const written = read.writtenTasks(workspaceId);
    if (written.some((row) => row.taskId === taskId)) return ok({ facts: [], value: taskId });
    if (written.length >= mostWritten) return fail('too_many_tasks', `${mostWritten} written tasks wait already.`, 'Take one away first.');
    return ok({ facts: [{ type: 'task.written' as const, body: { workspaceId: workspace.workspaceId, taskId, text } }], value: taskId });
  });
}

function removeTask({ ledger, actor }: TaskDeskOptions, workspaceId: string, taskId: string): Result<null> {
  return ledger.transact(actor, (read) => {
    const workspace = read.workspace(workspaceId);
    if (workspace === undefined) return noWorkspace();
    const there = read.writtenTasks(workspaceId).some((row) => row.taskId === taskId);
    return ok({ facts: there ? [{ type: 'task.removed' as const, body: { workspaceId: workspace.workspaceId, taskId } }] : [], value: null });
  });
}

function noWorkspace(): Result<never> {
  return fail('no_such_workspace', 'There is no such workspace.', 'Add its folder first.');
}
