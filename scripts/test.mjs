// @ts-check
/**
 * `npm test [-- VITEST ARGUMENTS]`: sets everything up, then checks types, lint, schemas and all tests, the real
 * engine and the real window among them. Ends with one line that counts.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chosenElectron, electronEnvironment } from './setup/electron.mjs';
import { withTemporaryFolder } from './setup/files.mjs';
import { runMain, setup } from './setup/index.mjs';
import { hasDisplay } from './setup/machine.mjs';
import { remembered, root } from './setup/places.mjs';
import { report, spokenReport } from './setup/report.mjs';
import { say, spoken } from './setup/say.mjs';
import { runStage, stages } from './setup/test-stages.mjs';
import { countTests, sumLine } from './setup/test-sum.mjs';

await runMain(async () => {
  await setup({ docker: true, electron: true, xvfb: !hasDisplay(), keyring: process.platform === 'linux' });
  say(spokenReport(await report()));
  if (!existsSync(join(root, '..', 'shared', 'data'))) {
    say('There is no ../shared/data here: measurements on recorded events do not run. No test needs it.');
  }
  const electron = chosenElectron();
  const env = { ...process.env, ...(electron ? electronEnvironment(electron) : {}) };
  return withTemporaryFolder(remembered, async (folder) => {
    const results = join(folder, 'vitest.json');
    const code = await runStages(results, env);
    process.stdout.write(`${sumLine(countTests(results), code)}\n`);
    return code;
  });
});

/**
 * Runs the stages in order and stops at the first that fails.
 * @param {string} results where vitest writes its counts
 * @param {NodeJS.ProcessEnv} env
 */
async function runStages(results, env) {
  for (const stage of stages(results, process.argv.slice(2), hasDisplay())) {
    const start = performance.now();
    say(`\n== ${stage.name}`);
    const code = await runStage(stage, env);
    say(`== ${stage.name}: ${code === 0 ? 'passed' : `failed with exit code ${code}`} after ${spoken(performance.now() - start)}`);
    if (code !== 0) return code;
  }
  return 0;
}
