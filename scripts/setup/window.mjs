// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { buildApp } from './app-build.mjs';
import { chosenElectron, electronEnvironment } from './electron.mjs';
import { isRoot, isVirtualDisplay } from './machine.mjs';
import { root, typedIn } from './places.mjs';
import { follow } from './program.mjs';
import { Missing } from './trouble.mjs';

/**
 * Builds the app where its sources changed, opens its window and waits until it is closed.
 * @param {readonly string[]} args as the person typed them
 * @returns {Promise<number>} the app's exit code
 */
export async function openWindow(args) {
  await buildApp();
  const electron = chosenElectron();
  if (!electron) throw new Missing('Electron is not there.', 'npm run setup');
  const child = spawn(electron.path, [...switches(), root, ...withFullPaths(args)], {
    cwd: typedIn(),
    env: { ...withoutNodeMode(), ...electronEnvironment(electron) },
    stdio: ['inherit', 'inherit', 'pipe'],
  });
  if (child.stderr) passOnWithoutNoise(child.stderr);
  return follow(child);
}

/**
 * Chromium's own sandbox refuses to run as root, and a virtual display has no graphics card.
 * @param {boolean} [asRoot]
 * @param {boolean} [virtual]
 */
export function switches(asRoot = isRoot() && process.platform === 'linux', virtual = isVirtualDisplay()) {
  return [...(asRoot ? ['--no-sandbox'] : []), ...(virtual ? ['--disable-gpu'] : [])];
}

/**
 * The folder after `--repo`, seen from where the person typed it.
 * @param {readonly string[]} args
 * @param {string} [from]
 */
export function withFullPaths(args, from = typedIn()) {
  return args.map((arg, at) => {
    if (args[at - 1] === '--repo') return resolve(from, arg);
    return arg.startsWith('--repo=') ? `--repo=${resolve(from, arg.slice('--repo='.length))}` : arg;
  });
}

function withoutNodeMode() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return env;
}

/**
 * Chromium complains about the desktop's message bus where there is none; nothing of ours uses it.
 * @param {import('node:stream').Readable} stream
 */
function passOnWithoutNoise(stream) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!/ERROR:(dbus\/)?(bus|object_proxy)\.cc/.test(line)) process.stderr.write(`${line}\n`);
  });
}
