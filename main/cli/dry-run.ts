import { randomUUID } from 'node:crypto';
import { settingsWith } from '../app/chosen-provider.ts';
import { readSettings } from '../app/settings-file.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import type { WorkspaceRow } from '../domain/views.ts';
import { reportFolder } from '../orchestrator/run-context.ts';
import { homeFolder } from '../app/home.ts';
import { chosenWorkspace } from './chosen-workspace.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { faulted, withApp, type Invocation, type Opened } from './invocation.ts';
import { printRun } from './print-run.ts';
import { runFeedOnce } from './run.ts';
import { onInterrupt } from './interrupt.ts';

export interface DryRunOptions {
  readonly repo?: string;
  readonly loop: string;
  readonly task?: string;
  readonly provider?: string;
  readonly model?: string;
}

/** One dry run in the foreground: progress on standard error, the report on standard output. */
export async function dryRun(invocation: Invocation, options: DryRunOptions): Promise<number> {
  return withApp(invocation, 'always', async (opened) => {
    if (options.loop === 'product' && options.task === undefined) return runFeedOnce(invocation, opened, options, 'dry-run');
    const usable = checkOptions(options);
    if (!usable.ok) return faulted(opened.console, usable.error);
    const workspace = await chosenWorkspace(invocation, opened, options.repo);
    if (!workspace.ok) return faulted(opened.console, workspace.error);
    const home = readSettings(homeFolder(invocation.home));
    if (!home.ok) return faulted(opened.console, home.error);
    const settings = await settingsWith(home.value, options, opened.keyring, process.env);
    if (!settings.ok) return faulted(opened.console, settings.error);
    return runToEnd(invocation, opened, { workspace: workspace.value, task: usable.value, settings: settings.value });
  });
}

/** What later versions bring is refused by name, so that nobody takes a default for what they asked for. */
function checkOptions(options: DryRunOptions): Result<string | null> {
  if (options.loop === 'product') return fail('wrong_usage', 'The product loop takes no task: it makes the feed.', 'Leave `--task` out.');
  if (options.loop !== 'engineering') return fail('loop_not_available', `The loop ${JSON.stringify(options.loop)} can't be run yet.`, 'Use `--loop engineering` or `--loop product`.');
  const task = options.task?.trim();
  if (task === undefined) return ok(null);
  if (task === '' || task.length > 4000) return fail('wrong_usage', 'A task by hand has 1 to 4,000 characters.', 'Say in a sentence or two what is to be done.');
  return ok(task);
}

async function runToEnd(invocation: Invocation, { app, console }: Opened, { workspace, task, settings }: { readonly workspace: WorkspaceRow; readonly task: string | null; readonly settings: Settings }): Promise<number> {
  console.note(`Dry run of ${workspace.path}. Nothing is written to it.`);
  const requested = await app.desk.dryRunWith({ workspaceId: workspace.workspaceId, commandId: randomUUID(), task, settings });
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
  if (run.result === 'needs-you') return exitCodes.failed;
  return run.status === 'done' ? exitCodes.done : run.fault === null ? exitCodes.failed : exitCodeOf(run.fault);
}
