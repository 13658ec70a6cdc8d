import { settingsWith } from '../app/chosen-provider.ts';
import { homeFolder } from '../app/home.ts';
import { readSettings } from '../app/settings-file.ts';
import { fail, type Result } from '../domain/result.ts';
import { chosenWorkspace } from './chosen-workspace.ts';
import { runEngineering } from './engineering-run.ts';
import { faulted, withApp, type Invocation } from './invocation.ts';
import { runFeedOnce } from './run.ts';
import { taskOf } from './task-option.ts';

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
    return runEngineering(invocation, opened, { workspace: workspace.value, task: usable.value, mode: 'dry-run', settings: settings.value });
  });
}

/** What later versions bring is refused by name, so that nobody takes a default for what they asked for. */
function checkOptions(options: DryRunOptions): Result<string | null> {
  if (options.loop === 'product') return fail('wrong_usage', 'The product loop takes no task: it makes the feed.', 'Leave `--task` out.');
  if (options.loop !== 'engineering') return fail('loop_not_available', `The loop ${JSON.stringify(options.loop)} can't be run yet.`, 'Use `--loop engineering` or `--loop product`.');
  return taskOf(options.task);
}
