// @ts-check
import { spawn } from 'node:child_process';
import { Interrupted } from './trouble.mjs';

const outputKept = 64 * 1024;
const graceMs = 5_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let interrupted = false;

/**
 * Makes Ctrl-C, a hang-up and SIGTERM stop every command that `run` started. The one in progress then rejects with
 * `Interrupted`, so that whoever holds a lock or a temporary folder gets to let go of it.
 */
export function stopChildrenOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      interrupted = true;
      for (const child of children) stop(child, 'SIGTERM');
      setTimeout(() => { for (const child of children) stop(child, 'SIGKILL'); }, graceMs).unref();
    });
  }
}

/** Throws `Interrupted` when a stop was asked for: long loops without a command call it. */
export function throwIfInterrupted() {
  if (interrupted) throw new Interrupted();
}

/**
 * Each command has its own process group, so that its own children stop with it.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function stop(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    // It ended in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(line: string) => void} [onLine] gets every line of both streams
 * @property {number} [timeoutMs] the command is stopped after this time
 * @property {() => boolean} [keepGoing] asked once a second; the command is stopped when it says no
 * @property {import('node:stream').Readable} [input]
 */

/**
 * @typedef {object} Outcome
 * @property {number | null} code null when a signal ended it or it could not be started
 * @property {string} output the last 64 KiB of both streams together
 * @property {string} stdout the last 64 KiB of standard output
 * @property {boolean} stopped by its time limit or by `keepGoing`
 */

/**
 * Runs a command without a terminal and waits for it. It never rejects because the command failed:
 * the outcome says so. It rejects with `Interrupted` when we were asked to stop.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  throwIfInterrupted();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: [options.input ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    children.add(child);
    const heard = listen(child, options.onLine);
    const watch = watchOver(child, options);
    child.on('error', (error) => {
      children.delete(child);
      watch.end();
      resolve({ code: null, output: error.message, stdout: '', stopped: false });
    });
    child.on('close', (code) => {
      children.delete(child);
      watch.end();
      if (interrupted) reject(new Interrupted());
      else resolve({ code, output: heard.both, stdout: heard.stdout, stopped: watch.stopped });
    });
    if (options.input && child.stdin) options.input.pipe(child.stdin);
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {((line: string) => void) | undefined} onLine
 */
function listen(child, onLine) {
  const heard = { both: '', stdout: '' };
  let partial = '';
  /** @param {string} text */
  const take = (text) => {
    heard.both = (heard.both + text).slice(-outputKept);
    const lines = (partial + text).split(/[\r\n]+/);
    partial = lines.pop() ?? '';
    if (onLine) lines.filter((line) => line.trim() !== '').forEach(onLine);
  };
  child.stdout?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    heard.stdout = (heard.stdout + text).slice(-outputKept);
    take(text);
  });
  child.stderr?.setEncoding('utf8').on('data', take);
  return heard;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {RunOptions} options
 */
function watchOver(child, options) {
  const start = performance.now();
  const watch = {
    stopped: false,
    end: () => clearInterval(timer),
  };
  const timer = setInterval(() => {
    const late = options.timeoutMs !== undefined && performance.now() - start > options.timeoutMs;
    if (!late && (options.keepGoing?.() ?? true)) return;
    stop(child, watch.stopped ? 'SIGKILL' : 'SIGTERM');
    watch.stopped = true;
  }, 1000);
  return watch;
}

/**
 * Our own environment without what npm adds for its scripts: that would steer another npm into this project.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutNpmScriptSettings(env = process.env) {
  const added = /^npm_(package_|lifecycle_|command$|config_(local_prefix|loglevel|ignore_scripts|global|json|dry_run|omit|include|save|prefix)$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !added.test(name) && name !== 'NODE_ENV'));
}
