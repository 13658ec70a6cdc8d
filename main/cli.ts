import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { imageTag } from '../sandbox/image/digest.mjs';
import { exitCodes } from './cli/exit-codes.ts';
import { cancelRun } from './cli/cancel.ts';
import { doctor } from './cli/doctor.ts';
import { dryRun } from './cli/dry-run.ts';
import { listRuns } from './cli/runs.ts';
import { showDiff } from './cli/diff.ts';
import { showRun } from './cli/show.ts';
import { verify } from './cli/verify.ts';
import { createConsole } from './cli/console.ts';
import { faulted, type Invocation } from './cli/invocation.ts';
import { faultOf } from './orchestrator/step-runner.ts';

/** The headless door: the same core as the window, without Electron. */
const root = resolve(import.meta.dirname, '..');

function program(finish: (code: number) => void): Command {
  const touchline = new Command('touchline');
  touchline
    .description('Local supervised autonomy for one maintainer.')
    .option('--home <dir>', 'the only place Touchline writes to in a dry run')
    .option('--json', 'print one JSON document on standard output and nothing else')
    .showHelpAfterError('Try `touchline --help`.')
    .exitOverride();
  const invocation = (): Invocation => ({ ...touchline.opts<{ home?: string; json?: boolean }>(), root, imageTag: imageTag(resolve(root, 'sandbox', 'image')) });
  const add = (usage: string, description: string): Command =>
    touchline.command(usage).description(description).option('--home <dir>', 'see above').option('--json', 'see above').exitOverride();
  const withOptions = (options: { home?: string; json?: boolean }): Invocation => ({ ...invocation(), ...options });

  add('dry-run', 'run the engineering loop once; writes nothing to the repository')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .option('--loop <name>', 'engineering, product or sources', 'engineering')
    .option('--task <text>', 'a task by hand, done by a model')
    .option('--provider <name>', 'builtin, openai, ollama or one of the settings; what the settings say when left out')
    .option('--model <name>', 'the model of the provider')
    .action(async (options) => finish(await dryRun(withOptions(options), options)));
  add('runs', 'list the runs, newest first')
    .option('--limit <count>', 'how many', '20')
    .action(async (options) => finish(await listRuns(withOptions(options), options)));
  add('show <run>', 'show one run: steps, task, checks, decision').action(async (run, options) => finish(await showRun(withOptions(options), run)));
  add('diff <run>', 'print the patch of a run').action(async (run, options) => finish(await showDiff(withOptions(options), run)));
  add('cancel <run>', 'cancel a run').action(async (run, options) => finish(await cancelRun(withOptions(options), run)));
  add('verify', 'walk the ledger’s chain and name the first fact that is not what it was').action(async (options) => finish(await verify(withOptions(options))));
  add('doctor', 'what is installed and reachable, and the next step for what is not').action(async (options) => finish(await doctor(withOptions(options))));
  return touchline;
}

/** Commander has already said what was wrong on standard error; help is no error. */
function usageCode(error: CommanderError): number {
  if (error.exitCode === 0) return exitCodes.done;
  const message = error.message.replace(/^error: /, '');
  createConsole(process.argv.includes('--json')).document({ error: { code: 'wrong_usage', message, next: 'Try `touchline --help`.' } });
  return exitCodes.usage;
}

let code: number = exitCodes.done;
try {
  await program((result) => {
    code = result;
  }).parseAsync(process.argv);
} catch (error) {
  code = error instanceof CommanderError ? usageCode(error) : faulted(createConsole(process.argv.includes('--json')), faultOf(error));
}
process.exitCode = code;
