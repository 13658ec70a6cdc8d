// @ts-check
/** `npm run schemas [-- --check]`: writes docs/schemas from the contracts, or says which of them differ. */
import { runMain, setup } from './setup/index.mjs';
import { runProgram } from './setup/program.mjs';

await runMain(async () => {
  await setup({});
  return runProgram('scripts/write-schemas.ts', process.argv.slice(2), { replace: false });
});
