// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { compiledModules, node24, root, typedIn } from './places.mjs';
import { exitCodes } from './trouble.mjs';

/** @typedef {{ replace?: boolean, env?: NodeJS.ProcessEnv }} ProgramOptions */

/**
 * Runs one of the project's TypeScript programs with Node 24, in the folder that the person typed in, on our own
 * three streams. Where Node can, it takes this process over (then this never returns); else it gets our signals.
 * @param {string} file relative to the project
 * @param {readonly string[]} args
 * @param {ProgramOptions} [options] `replace: false` comes back with the exit code in any case
 * @returns {Promise<number>}
 */
export function runProgram(file, args, options = {}) {
  const words = [join(root, file), ...args];
  const env = { NODE_COMPILE_CACHE: compiledModules, ...(options.env ?? process.env) };
  if (options.replace !== false && 'execve' in process && process.platform !== 'win32') {
    process.chdir(typedIn());
    process.execve(node24, [node24, ...words], env);
  }
  return follow(spawn(node24, words, { cwd: typedIn(), env, stdio: 'inherit' }));
}

/**
 * Waits for a child that has our streams, passing on what we are told to stop by. On a terminal Ctrl-C reaches
 * the child by itself, and a second one from us would look like impatience.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function follow(child) {
  const onTerminal = process.stdin.isTTY;
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    if (signal !== 'SIGINT' || !onTerminal) child.kill(signal);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve(signal === null ? code ?? exitCodes.failed : endedBy(signal));
    });
  });
}

/**
 * The exit code for a signal, as shells count; a stop that was asked for is 130 whichever signal it was.
 * @param {NodeJS.Signals} signal
 */
function endedBy(signal) {
  if (signal === 'SIGINT' || signal === 'SIGTERM') return exitCodes.interrupted;
  return 128 + (constants.signals[signal] ?? 1);
}
