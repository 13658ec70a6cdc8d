import { randomUUID } from 'node:crypto';
import { settingsWith } from '../app/chosen-provider.ts';
import { homeFolder } from '../app/home.ts';
import { readSettings } from '../app/settings-file.ts';
import { fail, type Result } from '../domain/result.ts';
import type { Settings } from '../domain/settings.ts';
import { modeSchema, type Mode } from '../domain/words.ts';
import { chosenWorkspace } from './chosen-workspace.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { onInterrupt } from './interrupt.ts';
import { faulted, withApp, type Invocation, type Opened } from './invocation.ts';
import { runEngineering } from './engineering-run.ts';
import { printFeed } from './print-feed.ts';
import { taskOf } from './task-option.ts';

export interface RunOptions {
  readonly repo?: string;
  readonly mode: string;
  readonly task?: string;
  readonly provider?: string;
  readonly model?: string;
}

/** One run of a loop in the foreground. */
export async function runLoopOnce(invocation: Invocation, loop: string, options: RunOptions): Promise<number> {
  return withApp(invocation, 'if-needed', async (opened) => {
    const mode = modeSchema.safeParse(options.mode);
    if (!mode.success) return faulted(opened.console, wrong('`--mode` is `dry-run` or `live`.'));
    if (loop === 'engineering') return runEngineeringOnce(invocation, opened, options, mode.data);
    if (loop !== 'product') return faulted(opened.console, wrong(`The loop ${JSON.stringify(loop)} can't be run by this command yet.`));
    return runFeedOnce(invocation, opened, options, mode.data);
  });
}

async function runEngineeringOnce(invocation: Invocation, opened: Opened, options: RunOptions, mode: Mode): Promise<number> {
  const task = taskOf(options.task);
  if (!task.ok) return faulted(opened.console, task.error);
  const workspace = await chosenWorkspace(invocation, opened, options.repo);
  if (!workspace.ok) return faulted(opened.console, workspace.error);
  const settings = await settingsFor(invocation, opened, options);
  if (!settings.ok) return faulted(opened.console, settings.error);
  return runEngineering(invocation, opened, { workspace: workspace.value, task: task.value, mode, settings: settings.value });
}

/** One tick of a workspace’s feed, and the feed it made. */
export async function runFeedOnce(invocation: Invocation, opened: Opened, options: Omit<RunOptions, 'mode'>, mode: Mode): Promise<number> {
  const { app, console } = opened;
  const workspace = await chosenWorkspace(invocation, opened, options.repo);
  if (!workspace.ok) return faulted(console, workspace.error);
  const settings = await settingsFor(invocation, opened, options);
  if (!settings.ok) return faulted(console, settings.error);
  console.note(mode === 'dry-run' ? `Dry run of the feed of ${workspace.value.path}. Nothing is published.` : `Live run of the feed of ${workspace.value.path}.`);
  const asked = await app.desk.runFeed({ workspaceId: workspace.value.workspaceId, commandId: randomUUID(), mode, settings: settings.value });
  if (!asked.ok) return faulted(console, asked.error);
  const interrupt = onInterrupt(() => {
    console.note('Cancelling; press Ctrl-C again to leave at once.');
    void app.desk.cancel(asked.value.runId);
  });
  await app.dispatcher.idle();
  interrupt.release();
  return tellEnd(opened, asked.value.runId, workspace.value.workspaceId, interrupt.happened());
}

async function tellEnd({ app, console }: Opened, runId: string, workspaceId: string, interrupted: boolean): Promise<number> {
  const page = await app.desk.run(runId);
  if (!page.ok) return faulted(console, page.error);
  console.document(page.value.report);
  const feed = await app.desk.feedPage(workspaceId);
  if (feed.ok && feed.value.feed !== null) printFeed(console, feed.value.feed);
  const { run } = page.value.line;
  console.line();
  console.line(run.sentence ?? '');
  if (feed.ok) for (const source of feed.value.sources) console.line(`${source.id}: ${source.sentence}`);
  if (interrupted) return exitCodes.interrupted;
  if (run.fault !== null) console.note(run.fault.next);
  return run.status === 'done' ? exitCodes.done : run.fault === null ? exitCodes.failed : exitCodeOf(run.fault);
}

async function settingsFor(invocation: Invocation, { keyring }: Opened, options: Omit<RunOptions, 'mode'>): Promise<Result<Settings>> {
  const home = readSettings(homeFolder(invocation.home));
  return home.ok ? settingsWith(home.value, options, keyring, process.env) : home;
}

function wrong(message: string) {
  return fail('wrong_usage', message, 'Try `touchline run --help`.').error;
}
