// @ts-check
/** `npm run bench [-- ARGS]`: measures Touchline against floors measured in the same run. */
import { buildApp } from './setup/app-build.mjs';
import { runMain, setup } from './setup/index.mjs';
import { hasDisplay, onPath } from './setup/machine.mjs';
import { electronEnvironment, chosenElectron } from './setup/electron.mjs';
import { runProgram } from './setup/program.mjs';
import { report, spokenReport } from './setup/report.mjs';
import { say } from './setup/say.mjs';

await runMain(async () => {
  await setup({ docker: true, electron: true, xvfb: !hasDisplay() });
  await buildApp();
  say(spokenReport(await report()));
  const electron = chosenElectron();
  const env = { ...process.env, ...(electron ? electronEnvironment(electron) : {}), TOUCHLINE_XVFB: hasDisplay() ? '' : onPath('xvfb-run') };
  return runProgram('test/bench/index.ts', process.argv.slice(2), { replace: false, env });
});
