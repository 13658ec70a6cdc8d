import { randomUUID } from 'node:crypto';
import { addWorkspace, exampleWorkspace } from '../app/workspaces.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import { reportFolder } from '../orchestrator/run-context.ts';
import { homeFolder } from '../app/home.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation, type Opened } from './invocation.ts';
import { printRun } from './print-run.ts';
import { onInterrupt } from './interrupt.ts';

export interface DryRunOptions {
  readonly repo?: string;
  readonly loop: string;
  readonly task?: string;
  readonly provider: string;
  readonly model?: string;
}

/** One dry run in the foreground: progress on standard error, the report on standard output. */
export async function dryRun(invocation: Invocation, options: DryRunOptions): Promise<number> {
  return withApp(invocation, 'always', async (opened) => {
    const usable = checkOptions(options);
    if (!usable.ok) return faulted(opened.console, usable.error);
    const workspace = await workspaceOf(invocation, opened, options);
    if (!workspace.ok) return faulted(opened.console, workspace.error);
    return runToEnd(invocation, opened, workspace.value);
  });
}

/** What later versions bring is refused by name, so that nobody takes a default for what they asked for. */
function checkOptions(options: DryRunOptions): Result<null> {
  if (options.loop !== 'engineering') return fail('loop_not_available', `The loop ${JSON.stringify(options.loop)} can't be run yet.`, 'Leave `--loop` out, or use `--loop engineering`.');
  if (options.provider !== 'builtin' || options.model !== undefined) return fail('provider_not_available', `The provider ${JSON.stringify(options.provider)} can't be used yet.`, 'Leave `--provider` and `--model` out: `builtin` needs no model and no network.');
  if (options.task !== undefined) return fail('task_not_available', 'A task by hand needs a model provider, and none can be used yet.', 'Leave `--task` out: the run finds its task itself.');
  return ok(null);
}

async function workspaceOf(invocation: Invocation, { app }: Opened, options: DryRunOptions): Promise<Result<WorkspaceRow>> {
  if (options.repo === undefined) return exampleWorkspace(app.ledger, homeFolder(invocation.home), invocation.root);
  return addWorkspace(app.ledger, 'person:terminal', options.repo);
}

async function runToEnd(invocation: Invocation, { app, console }: Opened, workspace: WorkspaceRow): Promise<number> {
  console.note(`Dry run of ${workspace.path}. Nothing is written to it.`);
  const requested = await app.desk.dryRun(workspace.workspaceId, randomUUID());
  if (!requested.ok) return faulted(console, requested.error);
  const { runId } = requested.value;
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
  const { run } = page.value.line;
  if (run.fault !== null) console.note(run.fault.next);
  return run.status === 'done' ? exitCodes.done : run.fault === null ? exitCodes.failed : exitCodeOf(run.fault);
}
