import { randomUUID } from 'node:crypto';
import { homeFolder } from '../app/home.ts';
import type { RunRow, WorkspaceRow } from '../domain/views.ts';
import type { Settings } from '../domain/settings.ts';
import type { Mode } from '../domain/words.ts';
import { reportFolder } from '../orchestrator/run-context.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { faulted, type Invocation, type Opened } from './invocation.ts';
import { printRun } from './print-run.ts';

export interface EngineeringRun {
  readonly workspace: WorkspaceRow;
  readonly task: string | null;
  readonly mode: Mode;
  readonly settings: Settings;
}

/** One run of the engineering loop in the foreground: progress on standard error, the report on standard output. */
export async function runEngineering(invocation: Invocation, opened: Opened, { workspace, task, mode, settings }: EngineeringRun): Promise<number> {
  const { app, console } = opened;
  console.note(mode === 'dry-run' ? `Dry run of ${workspace.path}. Nothing is written to it.` : `Live run on ${workspace.path}. It ends with a patch that waits for your review; nothing is written to the repository.`);
  const requested = await app.desk.engineeringRunWith({ workspaceId: workspace.workspaceId, commandId: randomUUID(), task, mode, settings });
  return requested.ok ? followRun(invocation, opened, requested.value) : faulted(console, requested.error);
}

/** Waits for a run that is under way, tells its end, and gives its exit code. */
export async function followRun(invocation: Invocation, { app, console }: Opened, { runId }: Pick<RunRow, 'runId'>): Promise<number> {
  const interrupt = onInterrupt(() => {
    console.note('Cancelling; press Ctrl-C again to leave at once.');
    void app.desk.cancel(runId);
  });
  await app.dispatcher.idle();
  interrupt.release();
  const page = await app.desk.run(runId);
  if (!page.ok) return faulted(console, page.error);
  console.document(page.value.report);
  printRun(console, page.value);
  console.line(`Report: ${reportFolder(homeFolder(invocation.home), runId)}`);
  if (interrupt.happened()) return exitCodes.interrupted;
  return codeOf(page.value.line.run, console);
}

function codeOf(run: RunRow, console: Opened['console']): number {
  if (run.fault !== null) console.note(run.fault.next);
  if (run.result === 'awaiting-review') console.note(`Look at it with \`touchline diff ${run.runId}\`, then \`touchline review ${run.runId} --approve\` or \`--reject\`.`);
  if (run.result === 'needs-you') return exitCodes.failed;
  // A delivery that was held up has not delivered: whoever scripts it must see that.
  if (run.delivers !== null && run.result !== 'delivered') return run.fault === null ? exitCodes.failed : exitCodeOf(run.fault);
  return run.status === 'done' ? exitCodes.done : run.fault === null ? exitCodes.failed : exitCodeOf(run.fault);
}
