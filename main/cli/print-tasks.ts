import type { TasksPage } from '../../preload/tasks-api.ts';
import type { Standing } from '../domain/task.ts';
import type { Console } from './console.ts';

const shownAttempts = 20;

/** What could be done, what was written down, and what became of what was tried, for a person at a terminal. */
export function printTasks(console: Console, page: TasksPage): void {
  printLook(console, page);
  if (page.written.length > 0) console.line('\nWritten down');
  for (const { taskId, text, standing } of page.written) printTask(console, taskId, null, text.split('\n')[0] ?? '', standing);
  const unseen = page.marks.filter((mark) => !page.candidates.some((task) => task.id === mark.taskId) && !page.written.some((task) => task.taskId === mark.taskId));
  if (unseen.length > 0) console.line('\nMarked, and not found by the last look');
  for (const { taskId, mark, title } of unseen) console.line(`  ${taskId.slice(0, 12)}  ${mark}  ${title}`);
  printHistory(console, page);
  console.line(`\n${page.waiting.count} of at most ${page.waiting.most} changes wait for your review.`);
}

function printLook(console: Console, { look, candidates }: TasksPage): void {
  if (look === null) return console.line('Nothing was looked for yet. Start a run with `touchline dry-run`.');
  console.line(`As run ${look.runId} (${look.mode}) saw it on ${look.at}: ${look.why}`);
  for (const task of candidates) printTask(console, task.id, task.score, task.title, task.standing);
  if (look.leftOut > 0) console.line(`  and ${look.leftOut} more`);
}

function printTask(console: Console, id: string, score: number | null, title: string, standing: Standing | null): void {
  const state = standing?.state ?? 'open';
  console.line(`  ${id.slice(0, 12)}  ${score === null ? '    ' : score.toFixed(2)}  ${state.padEnd(10)}  ${title}`);
  if (standing !== null) console.line(`                ${standing.why}`);
}

function printHistory(console: Console, { history, historyLeftOut }: TasksPage): void {
  if (history.length > 0) console.line('\nTried');
  for (const { taskId, at, mode, end, title, reason } of history.slice(0, shownAttempts)) {
    console.line(`  ${taskId.slice(0, 12)}  ${at}  ${mode}  ${end}  ${title}`);
    console.line(`                ${reason}`);
  }
  const more = Math.max(0, history.length - shownAttempts) + historyLeftOut;
  if (more > 0) console.line(`  and ${more} more`);
}
