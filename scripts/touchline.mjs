// @ts-check
/**
 * The terminal door: `npm run -s touchline -- COMMAND`. Makes sure that packages, Node 24 and SQLite are there, then
 * becomes the command-line program. Standard output belongs to that program alone.
 */
import { nodeReady } from './setup/node.mjs';
import { packagesReady } from './setup/packages.mjs';
import { sqliteReady } from './setup/sqlite.mjs';

/** The quick look: a few stamps, no process. Only when one does not hold is the set-up itself loaded. */
const ready = packagesReady() && nodeReady() && sqliteReady(false);
if (!ready) {
  const { runMain, setup } = await import('./setup/index.mjs');
  await runMain(async () => {
    await setup({});
    return 0;
  });
}

if (ready || process.exitCode === 0) {
  const { runProgram } = await import('./setup/program.mjs');
  process.exitCode = await runProgram('main/cli.ts', process.argv.slice(2));
}
