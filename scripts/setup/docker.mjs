// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { needSystemPackages } from './apt.mjs';
import { mayInstallSystemPackages, onPath } from './machine.mjs';
import { cacheFolder } from './places.mjs';
import { run, throwIfInterrupted } from './run.mjs';
import { step } from './say.mjs';
import { Missing } from './trouble.mjs';

const answerMs = 10_000;
const startMs = 90_000;
/** An engine that ends at once is started again this often before its log is shown. */
const mostStarts = 3;
const pidFile = '/var/run/docker.pid';

/**
 * The engine's version, or undefined when no engine answers.
 * @returns {Promise<string | undefined>}
 */
export async function dockerVersion() {
  const { code, stdout } = await askEngine();
  return code === 0 ? stdout.trim() : undefined;
}

function askEngine() {
  return run('docker', ['version', '--format', '{{.Server.Version}}'], { timeoutMs: answerMs });
}

export async function dockerReady() {
  return (await dockerVersion()) !== undefined;
}

/** Provides an engine that answers: installs and starts one where set-up may do that, else says what to do. */
export async function provideDocker() {
  if (!mayInstallSystemPackages()) throw await notHere();
  if (!onPath('dockerd') || !onPath('docker')) {
    await step('Installing the Docker engine', 'agents and checks run in its containers', install);
  }
  await step('Starting the Docker engine', 'none answers yet', start);
}

async function install() {
  // tini: the engine's own first process of a container, only recommended by Debian's package. apparmor: where the kernel has it, the engine needs its tools. xz-utils: to unpack images.
  await needSystemPackages(['docker.io', 'tini', 'apparmor', 'xz-utils'], 'The sandbox');
  // Since Debian 13 the command line is a package of its own.
  if (!onPath('docker')) await needSystemPackages(['docker-cli'], 'The sandbox');
}

/** The right sentence for a person's own machine, where set-up changes nothing. */
async function notHere() {
  const { output } = await askEngine();
  if (process.platform !== 'linux') {
    return new Missing('No Docker engine answers.', 'Start Docker Desktop (or install it: https://docs.docker.com/desktop/), then run the same command again.');
  }
  if (/permission denied/i.test(output)) {
    return new Missing('A Docker engine is there, but you may not use it.', 'sudo usermod -aG docker "$USER", then log in again.');
  }
  if (onPath('dockerd')) {
    return new Missing('The Docker engine is installed but does not run.', 'sudo systemctl enable --now docker');
  }
  return new Missing('Docker is not installed.', 'On Debian or Ubuntu: sudo apt-get install -y docker.io && sudo usermod -aG docker "$USER", then log in again.');
}

async function start() {
  // Installing the package may have started it.
  if (await dockerReady()) return;
  if (existsSync('/run/systemd/system')) {
    await run('systemctl', ['start', 'docker'], { timeoutMs: startMs });
    if (await dockerReady()) return;
  }
  await mountControlGroups();
  const log = join(cacheFolder(), 'dockerd.log');
  mkdirSync(cacheFolder(), { recursive: true });
  wayIsClear();
  let daemon = startDaemon(log);
  let starts = 1;
  const deadline = performance.now() + startMs;
  while (performance.now() < deadline) {
    throwIfInterrupted();
    if (await dockerReady()) return;
    await wait(300);
    // Another process may have started an engine meanwhile: ours then ends, and the other one answers soon.
    if (!daemon.ended || !wayIsClear()) continue;
    // One that was killed a moment ago, or its containerd, may have been in the process table still when ours began.
    if (starts === mostStarts) break;
    daemon = startDaemon(log);
    starts += 1;
  }
  throw new Missing(`The Docker engine does not start. Its log (${log}) ends with:\n${readFileSync(log, 'utf8').trim().split('\n').slice(-4).join('\n')}`, 'Start it by hand, see what it says, then run the same command again: dockerd');
}

/** Without systemd nobody may have mounted the kernel's control groups, and the engine then ends at once. */
async function mountControlGroups() {
  if (/^\S+ \/sys\/fs\/cgroup\S* cgroup2? /m.test(readFileSync('/proc/mounts', 'utf8'))) return;
  if (!onPath('cgroupfs-mount')) await needSystemPackages(['cgroupfs-mount'], 'The sandbox');
  await run(onPath('cgroupfs-mount') ?? 'cgroupfs-mount', []);
}

/**
 * Starts an engine that outlives us, in its own session.
 * @param {string} log
 */
function startDaemon(log) {
  const output = openSync(log, 'w');
  const child = spawn(onPath('dockerd') ?? 'dockerd', [], { detached: true, stdio: ['ignore', output, output], env: withSystemFolders() });
  const state = { ended: false };
  child.on('exit', () => { state.ended = true; });
  child.on('error', () => { state.ended = true; });
  child.unref();
  closeSync(output);
  return state;
}

/** The engine calls iptables and modprobe, which lie in folders that not every shell has on its path. */
function withSystemFolders() {
  return { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin` };
}

/**
 * Whether no engine runs. A machine that was cut off leaves a file that names a process of its former life, with which
 * the engine would refuse to start: it is taken away.
 */
function wayIsClear() {
  if (!existsSync(pidFile)) return true;
  const pid = readFileSync(pidFile, 'utf8').trim();
  if (isRunningEngine(pid)) return false;
  rmSync(pidFile, { force: true });
  return true;
}

/**
 * Field 2 and 3 of /proc/PID/stat (proc(5)): a process that was killed keeps its name until its parent has taken note.
 * @param {string} pid
 */
function isRunningEngine(pid) {
  try {
    const [, name, state] = /^\d+ \((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return name === 'dockerd' && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
