// @ts-check
/** `npm run build`: builds the app for Electron into `out/`, unless it was built from the very same sources. */
import { buildApp } from './setup/app-build.mjs';
import { runMain, setup } from './setup/index.mjs';

await runMain(async () => {
  await setup({});
  await buildApp();
  return 0;
});
