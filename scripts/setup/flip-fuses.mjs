// @ts-check
// Run by Node 24: sets two switches inside an Electron executable. Playwright drives Electron through Node's inspector,
// and the start-up snapshot belongs to the program that was left out.
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

const [executable] = process.argv.slice(2);
if (executable === undefined) throw new Error('Which executable?');
await flipFuses(executable, {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
});
