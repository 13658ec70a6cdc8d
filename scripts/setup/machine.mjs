// @ts-check
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './places.mjs';

/**
 * Whether a window can be shown.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 */
export function hasDisplay(env = process.env, platform = process.platform) {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Whether the display is a virtual one that `xvfb-run` made, which has no graphics card.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function isVirtualDisplay(env = process.env) {
  return /xvfb-run/.test(env.XAUTHORITY ?? '');
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** System packages are installed only here: as root on a Debian-like system, which is a bare machine or CI. */
export function mayInstallSystemPackages() {
  return process.platform === 'linux' && isRoot() && existsSync('/etc/debian_version') && onPath('apt-get') !== undefined;
}

/**
 * Where a program lies, or undefined.
 * @param {string} program
 * @param {string} [path]
 */
export function onPath(program, path = `${process.env.PATH ?? ''}${delimiter}/usr/sbin${delimiter}/sbin`) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  return path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram);
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The search path without the project's own folders, which npm puts first and which `npm ci` empties while we run.
 * @param {string} [path]
 */
export function pathOutside(path = process.env.PATH ?? '') {
  return path.split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules'))).join(delimiter);
}

/** A Node that stays where it is while the packages are being replaced. */
export function nodeOutside() {
  const found = [process.env.npm_node_execpath, process.execPath, onPath('node', pathOutside())];
  return found.find((file) => file !== undefined && !file.startsWith(join(root, 'node_modules'))) ?? process.execPath;
}
