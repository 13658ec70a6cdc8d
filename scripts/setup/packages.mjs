// @ts-check
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { fileDigest, needFreeDisk, readJson, stampHolds, writeStamp } from './files.mjs';
import { nodeOutside, pathOutside } from './machine.mjs';
import { root } from './places.mjs';
import { run, withoutNpmScriptSettings } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed, Missing, missingFromOutput } from './trouble.mjs';

const lockfile = join(root, 'package-lock.json');
const diskNeeded = 1.5e9;

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} Packages */

function stamp() {
  return { lockfile: fileDigest(lockfile), platform: process.platform, arch: process.arch };
}

/** Whether `node_modules` holds what the lockfile says. */
export function packagesReady() {
  return stampHolds('packages', stamp());
}

/** Installs the packages from the lockfile, unless npm's own record says that they are there already. */
export async function providePackages() {
  if (isInstalled(packagesOf(lockfile), packagesOf(join(root, 'node_modules', '.package-lock.json')))) {
    writeStamp('packages', stamp());
    return;
  }
  needOwnFolder(join(root, 'node_modules'));
  needFreeDisk(root, diskNeeded, 'Installing the packages');
  await step('Installing npm packages', 'the versions in package-lock.json, without running their install scripts', install);
  writeStamp('packages', stamp());
}

/**
 * `npm ci` empties the folder first, through a link as well: then another checkout would lose its packages.
 * @param {string} folder
 */
function needOwnFolder(folder) {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Missing(`${folder} is a symbolic link, and installing here would empty the folder it leads to.`, 'Remove the link (not what it leads to), then run the same command again: the packages are installed into a folder of this checkout\'s own.');
}

/** @param {(text: string) => void} progress */
async function install(progress) {
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];
  let fetched = 0;
  const onLine = (/** @type {string} */ line) => {
    if (line.includes('http fetch')) progress(`${++fetched} packages fetched`);
  };
  const result = await npm(args, { cwd: root, onLine });
  if (result.code === 0) return;
  const errors = result.output.split('\n').filter((line) => /npm (error|ERR!)/.test(line)).slice(0, 15).join('\n');
  say(errors || result.output.slice(-2000));
  throw missingFromOutput(errors, 'Installing the npm packages') ?? new Failed(`npm ci ended with exit code ${result.code}.`);
}

/**
 * Runs npm: the one that runs us where there is one, else the one on the path.
 * @param {readonly string[]} args
 * @param {import('./run.mjs').RunOptions} [options]
 */
export async function npm(args, options = {}) {
  const env = { ...withoutNpmScriptSettings(), PATH: pathOutside(), ...options.env };
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(nodeOutside(), [own, ...args], { ...options, env });
  const result = await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { ...options, env });
  if (result.code === null && /ENOENT/.test(result.output)) {
    throw new Missing('npm is not installed.', 'Install Node.js with npm (version 20 or later), then run the same command again.');
  }
  return result;
}

/**
 * @param {string} file
 * @returns {Packages | undefined}
 */
function packagesOf(file) {
  const read = readJson(file);
  if (typeof read !== 'object' || read === null || !('packages' in read)) return undefined;
  return isPackages(read.packages) ? read.packages : undefined;
}

/**
 * npm's own files: that each package is an object is all that has to hold before its fields are compared.
 * @param {unknown} value
 * @returns {value is Packages}
 */
function isPackages(value) {
  return typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'object' && one !== null);
}

/**
 * Whether npm's record of what it installed agrees with the lockfile. npm writes that record last,
 * so an installation that was cut off has none. Optional packages of other platforms may be absent.
 * @param {Packages | undefined} wanted
 * @param {Packages | undefined} installed
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  const there = Object.entries(installed).every(([name, entry]) => wanted[name]?.version === entry.version);
  return there && Object.entries(wanted).every(([name, entry]) => name === '' || entry.optional || entry.devOptional || installed[name] !== undefined);
}
