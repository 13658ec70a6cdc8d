// @ts-check
/**
 * `npm start [-- --repo DIR]`: sets up, then opens the window; where there is no display, runs the dry run in the terminal.
 */
import { runMain, setup } from './setup/index.mjs';
import { hasDisplay } from './setup/machine.mjs';
import { runProgram } from './setup/program.mjs';
import { say } from './setup/say.mjs';
import { openWindow } from './setup/window.mjs';

await runMain(async () => {
  const args = process.argv.slice(2);
  const display = hasDisplay();
  // Without Docker the window still opens and says what can't run; the terminal's dry run says it itself.
  await setup({ docker: 'wanted', electron: display });
  if (display) return openWindow(args);
  say('No display here: running the dry run in the terminal. To see the window: xvfb-run -a npm start');
  return runProgram('main/cli.ts', ['dry-run', ...args], { replace: false });
});
