import type { TasksPage } from '../../preload/tasks-api.ts';
import type { TaskMark } from '../domain/delivery-facts.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { knownWorkspace } from './chosen-workspace.ts';
import { exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation, type Opened } from './invocation.ts';
import { printTasks } from './print-tasks.ts';

export interface TasksOptions {
  readonly repo?: string;
  readonly reason: string;
}

const marks: Readonly<Record<string, TaskMark | null>> = { pin: 'pinned', skip: 'skipped', clear: null };
const actions: readonly string[] = ['write', 'remove', ...Object.keys(marks)];

/** Lists what could be done in a workspace, or says something of it for the runs to come. */
export async function tasks(invocation: Invocation, action: string | undefined, words: readonly string[], options: TasksOptions): Promise<number> {
  return withApp(invocation, 'if-needed', async (opened) => {
    const { console } = opened;
    const workspace = await knownWorkspace(invocation, opened, options.repo);
    if (!workspace.ok) return faulted(console, workspace.error);
    const { workspaceId } = workspace.value;
    const said = action === undefined || action === 'list' ? ok('') : await say(opened, workspaceId, { action, text: words.join(' ').trim(), reason: options.reason });
    if (!said.ok) return faulted(console, said.error);
    const page = await opened.app.desk.tasks(workspaceId);
    if (!page.ok) return faulted(console, page.error);
    console.document(page.value);
    if (said.value === '') printTasks(console, page.value);
    else console.line(said.value);
    return exitCodes.done;
  });
}

/** Does what was asked; the answer says so in a sentence. */
async function say({ app }: Opened, workspaceId: string, { action, text, reason }: { readonly action: string; readonly text: string; readonly reason: string }): Promise<Result<string>> {
  if (!actions.includes(action)) return fail('wrong_usage', `There is no \`tasks ${action}\`.`, 'Use list, pin, skip, clear, write or remove.');
  if (text === '') return fail('wrong_usage', `\`tasks ${action}\` needs ${action === 'write' ? 'the words of the task' : 'the id of a task'}.`, 'See `touchline tasks --help`.');
  if (action === 'write') {
    const written = await app.desk.writeTask(workspaceId, text);
    return written.ok ? ok(`Written down as ${written.value.slice(0, 12)}.`) : written;
  }
  const page = await app.desk.tasks(workspaceId);
  if (!page.ok) return page;
  const task = taskNamed(page.value, text);
  if (!task.ok) return task;
  if (action === 'remove') {
    const removed = await app.desk.removeTask(workspaceId, task.value.id);
    return removed.ok ? ok(`Taken away: ${task.value.title}`) : removed;
  }
  const mark = marks[action] ?? null;
  const done = await app.desk.markTask(workspaceId, task.value.id, mark, task.value.title, reason);
  return done.ok ? ok(`${mark === null ? 'No longer marked' : mark === 'pinned' ? 'Pinned' : 'Skipped'}: ${task.value.title}`) : done;
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/** The one task whose id begins so, among all that are known of. */
function taskNamed(page: TasksPage, start: string): Result<Named> {
  if (!/^[0-9a-f]{4,64}$/.test(start)) return fail('wrong_usage', `${JSON.stringify(start)} is not the beginning of a task’s id.`, 'Take at least four characters of an id that `touchline tasks` lists.');
  const known = new Map(everyTask(page).filter(({ id }) => id.startsWith(start)).map(({ id, title }) => [id, title]));
  const [first] = known;
  if (first === undefined) return fail('no_such_task', `No known task has an id that begins with ${start}.`, 'List them with `touchline tasks`.');
  if (known.size > 1) return fail('wrong_usage', `${known.size} tasks have an id that begins with ${start}.`, 'Give more characters of it.');
  return ok({ id: first[0], title: first[1] });
}

function everyTask({ candidates, written, marks: marked, history }: TasksPage): readonly Named[] {
  return [
    ...history.map(({ taskId, title }) => ({ id: taskId, title })),
    ...marked.map(({ taskId, title }) => ({ id: taskId, title })),
    ...written.map(({ taskId, text }) => ({ id: taskId, title: titleOf(text) })),
    ...candidates,
  ];
}

/** The first line, as far as a title may be long. */
function titleOf(text: string): string {
  return (text.split('\n').find((line) => line.trim() !== '') ?? text).trim().slice(0, 120);
}
