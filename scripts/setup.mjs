// @ts-check
/**
 * Sets up everything that Touchline needs.
 *
 *   npm run setup [-- --no-docker] [--no-electron] [--json]
 *
 * `--json` prints on standard output what is there afterwards.
 */
import { hasDisplay } from './setup/machine.mjs';
import { runMain, setup } from './setup/index.mjs';
import { report, spokenReport } from './setup/report.mjs';
import { say } from './setup/say.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const electron = !args.includes('--no-electron');
  await setup({ docker: !args.includes('--no-docker'), electron, xvfb: electron && !hasDisplay() });
  const found = await report();
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(found)}\n`);
  else say(spokenReport(found));
  return 0;
});
