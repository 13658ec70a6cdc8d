import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { imageTag } from '../sandbox/image/digest.mjs';
import { exitCodes } from './cli/exit-codes.ts';
import { cancelRun } from './cli/cancel.ts';
import { doctor } from './cli/doctor.ts';
import { dryRun } from './cli/dry-run.ts';
import { feed } from './cli/feed.ts';
import { listRuns } from './cli/runs.ts';
import { runLoopOnce } from './cli/run.ts';
import { schedule, slots } from './cli/schedule.ts';
import { showInbox } from './cli/inbox.ts';
import { reviewRun } from './cli/review.ts';
import { serve } from './cli/serve.ts';
import { listSources, trySource } from './cli/sources.ts';
import { showDiff } from './cli/diff.ts';
import { showRun } from './cli/show.ts';
import { tasks } from './cli/tasks.ts';
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

  add('dry-run', 'run a loop once; writes nothing outside Touchline’s home')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .option('--loop <name>', 'engineering, product or sources', 'engineering')
    .option('--task <text>', 'a task by hand, done by a model')
    .option('--provider <name>', 'builtin, openai, ollama or one of the settings; what the settings say when left out')
    .option('--model <name>', 'the model of the provider')
    .action(async (options) => finish(await dryRun(withOptions(options), options)));
  add('run <loop>', 'run a loop once; `product --mode live` publishes the feed, `engineering --mode live` ends with a patch to review')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .option('--mode <mode>', 'dry-run or live', 'dry-run')
    .option('--task <text>', 'a task by hand, for the engineering loop')
    .option('--provider <name>', 'builtin, openai, ollama or one of the settings')
    .option('--model <name>', 'the model of the provider')
    .action(async (loop, options) => finish(await runLoopOnce(withOptions(options), loop, options)));
  add('feed', 'show the newest feed of a workspace, or replay recorded observations through the whole loop')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .option('--replay <path>', 'a folder of recorded observations')
    .option('--speed <n>', 'recorded seconds a second; 0 is as fast as it goes', '0')
    .option('--every <seconds>', 'ticks between observations too; 0 ticks only where something was published', '0')
    .option('--out <dir>', 'publish the replayed feeds into this folder')
    .option('--provider <name>', 'who writes the sentences: builtin, openai, ollama or one of the settings')
    .option('--model <name>', 'the model of the provider')
    .action(async (options) => finish(await feed(withOptions(options), options)));
  add('serve', 'run the feeds that are switched on, without a window').action(async (options) => finish(await serve(withOptions(options))));
  add('schedule <action>', 'list, add or remove: which feeds run by themselves')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .action(async (action, options) => finish(await schedule(withOptions(options), action, options)));
  add('slots', 'how the last ticks of a feed ended, newest first')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .option('--loop <name>', 'the loop', 'product')
    .option('--limit <count>', 'how many', '60')
    .action(async (options) => finish(await slots(withOptions(options), options)));
  const sources = touchline.command('sources').description('connectors of data sources').exitOverride();
  sources.command('list').description('the connectors that come with Touchline').option('--json', 'see above').exitOverride()
    .action(async (options) => finish(await listSources(withOptions(options))));
  sources.command('try <manifest>').description('read files with a connector and show what comes of it').option('--json', 'see above').exitOverride()
    .option('--file <part=path>', 'the file of a part; once for each', collect, [])
    .option('--parameter <name=value>', 'a parameter; once for each', collect, [])
    .action(async (manifest, options) => finish(await trySource(withOptions(options), manifest, options)));
  add('tasks [action] [words...]', 'what could be done in a workspace; `pin`, `skip` or `clear ID`, `write TEXT`, `remove ID`')
    .option('--repo <dir>', 'the repository; the example workspace when left out')
    .option('--reason <text>', 'why it is pinned or skipped', '')
    .action(async (action, words, options) => finish(await tasks(withOptions(options), action, words, options)));
  add('runs', 'list the runs, newest first')
    .option('--limit <count>', 'how many', '20')
    .action(async (options) => finish(await listRuns(withOptions(options), options)));
  add('show <run>', 'show one run: steps, task, checks, decision').action(async (run, options) => finish(await showRun(withOptions(options), run)));
  add('diff <run>', 'print the patch of a run').action(async (run, options) => finish(await showDiff(withOptions(options), run)));
  add('inbox', 'what waits for you, most urgent first').action(async (options) => finish(await showInbox(withOptions(options))));
  add('review <run>', 'approve or reject the patch of a live run; an approval is delivered at once')
    .option('--approve', 'these bytes may leave the house')
    .option('--reject', 'the note is the lesson')
    .option('--withdraw', 'take an approval back, as long as nothing has left the house')
    .option('--note <text>', 'why')
    .option('--patch <digest>', 'refuse unless the patch begins with this digest: what you looked at is what you approve')
    .action(async (run, options) => finish(await reviewRun(withOptions(options), run, options)));
  add('cancel <run>', 'cancel a run').action(async (run, options) => finish(await cancelRun(withOptions(options), run)));
  add('verify', 'walk the ledger’s chain and name the first fact that is not what it was').action(async (options) => finish(await verify(withOptions(options))));
  add('doctor', 'what is installed and reachable, and the next step for what is not')
    .option('--remove-caches', 'remove the dependencies that Touchline installed for runs')
    .action(async (options) => finish(await doctor(withOptions(options), options)));
  return touchline;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** Commander has already said what was wrong on standard error; help is no error. */
function usageCode(error: CommanderError): number {
  if (error.exitCode === 0) return exitCodes.done;
  const message = error.message.replace(/^error: /, '');
  createConsole(process.argv.includes('--json')).document({ error: { code: 'wrong_usage', message, next: 'Try `touchline --help`.' } });
  return exitCodes.usage;
}

// Whoever reads the output may leave before its end, as `head` does: that is no fault, and ends no run.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error;
  });
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
