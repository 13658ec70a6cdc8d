// @ts-check
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What set-up remembers about this checkout. It goes with `node_modules`, whose state it describes. */
export const remembered = join(root, 'node_modules', '.touchline');

/**
 * Where Node keeps the project's modules as it compiled them (https://nodejs.org/api/module.html#module-compile-cache):
 * with it a terminal command starts in half the time. An entry whose source has changed is made anew.
 */
export const compiledModules = join(remembered, 'compiled');

/** Node 24, which runs everything but set-up itself. */
export const node24 = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The SQLite binding that set-up compiled, where there is one: better-sqlite3 prefers it to its prebuilt ones. */
export const compiledBinding = join(root, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');

/**
 * The folder outside the project for what is costly to fetch or make, shared by all checkouts.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [home]
 */
export function cacheFolder(env = process.env, home = homedir()) {
  if (env.TOUCHLINE_CACHE) return resolve(env.TOUCHLINE_CACHE);
  if (env.XDG_CACHE_HOME) return join(resolve(env.XDG_CACHE_HOME), 'touchline');
  return join(home, '.cache', 'touchline');
}

/**
 * The folder that the person typed the command in: npm itself moves to the project's.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [cwd]
 */
export function typedIn(env = process.env, cwd = process.cwd()) {
  return env.INIT_CWD && cwd === root ? env.INIT_CWD : cwd;
}
