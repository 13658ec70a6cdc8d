// @ts-check
import { existsSync, statSync, symlinkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { needFreeDisk, readJson, stampHolds, writeStamp } from './files.mjs';
import { node24, root } from './places.mjs';
import { nodeOutside, pathOutside } from './machine.mjs';
import { run, withoutNpmScriptSettings } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed, Missing, missingFromOutput } from './trouble.mjs';

const packageFolder = join(root, 'node_modules', 'node');
const diskNeeded = 4e8;

function stamp() {
  return { version: wantedVersion(), bytes: existsSync(node24) ? statSync(node24).size : 0 };
}

function wantedVersion() {
  const read = readJson(join(packageFolder, 'package.json'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

/** Whether Node 24 lies in the project and is the version that the lockfile names. */
export function nodeReady() {
  return existsSync(node24) && stampHolds('node', stamp());
}

/** Provides Node 24 inside the project. The system's own Node stays as it is. */
export async function provideNode() {
  if (!(await answers())) {
    needFreeDisk(root, diskNeeded, 'Node 24');
    await step(`Fetching Node ${wantedVersion()}`, 'the project runs on this version; your own Node is left alone', fetchNode);
    if (!(await answers())) throw new Missing(`Node ${wantedVersion()} is installed but does not start.`, `Try it by hand: ${node24} --version`);
  }
  linkIntoBin();
  writeStamp('node', stamp());
}

async function answers() {
  if (!existsSync(node24)) return false;
  const result = await run(node24, ['--version']);
  return result.stdout.trim() === `v${wantedVersion()}`;
}

/** Runs the install script of the package `node`, and of no other: it fetches the binary for this platform with npm. */
async function fetchNode() {
  const result = await run(nodeOutside(), ['installArchSpecificPackage.js'], {
    cwd: packageFolder,
    env: { ...withoutNpmScriptSettings(), PATH: pathOutside(), npm_config_loglevel: 'error' },
  });
  if (result.code === 0) return;
  say(result.output.slice(-2000));
  throw missingFromOutput(result.output, 'Fetching Node 24') ?? new Failed(`The install script of the package "node" ended with exit code ${result.code}.`);
}

/** npm makes this link only when the binary is there as it installs. */
function linkIntoBin() {
  const link = join(root, 'node_modules', '.bin', 'node');
  if (process.platform === 'win32' || existsSync(link)) return;
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join('..', 'node', 'bin', 'node'), link);
}
