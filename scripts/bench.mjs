// @ts-check
/** `npm run bench [-- ARGS]`: measures Touchline against floors measured in the same run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from './setup/app-build.mjs';
import { chosenElectron, electronEnvironment } from './setup/electron.mjs';
import { runMain, setup } from './setup/index.mjs';
import { hasDisplay } from './setup/machine.mjs';
import { node24, root } from './setup/places.mjs';
import { follow } from './setup/program.mjs';
import { report, spokenReport } from './setup/report.mjs';
import { say } from './setup/say.mjs';

await runMain(async () => {
  await setup({ docker: true, electron: true, xvfb: !hasDisplay() });
  await buildApp();
  say(spokenReport(await report()));
  const electron = chosenElectron();
  const bench = [node24, '--expose-gc', join(root, 'test', 'bench', 'index.ts'), ...process.argv.slice(2)];
  const [program, ...args] = hasDisplay() ? bench : ['xvfb-run', '-a', ...bench];
  return follow(spawn(program ?? node24, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...(electron ? electronEnvironment(electron) : {}) } }));
});
