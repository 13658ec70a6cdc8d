// @ts-check
import { chmodSync, copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { needSystemPackages } from './apt.mjs';
import { needFreeDisk, withTemporaryFolder } from './files.mjs';
import { onPath } from './machine.mjs';
import { npm } from './packages.mjs';
import { cacheFolder, node24 } from './places.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';
import { Missing, missingFromOutput } from './trouble.mjs';

const suite = 'trixie';
const diskNeeded = 4e9;

/**
 * Makes the image's file system without any image registry: Debian's packages, Node 24 and the toolbox from the npm
 * registry, and the same last step that the Dockerfile runs. The result is one tarball.
 * @param {string} folder the image's inputs
 * @param {string} tarball
 */
export async function buildFromDebian(folder, tarball) {
  needFreeDisk(cacheFolder(), diskNeeded, 'Building the sandbox image');
  if (!onPath('debootstrap')) await needSystemPackages(['debootstrap', 'debian-archive-keyring'], 'Building the sandbox image');
  await withTemporaryFolder(cacheFolder(), async (temporary) => {
    const system = join(temporary, 'system');
    await step('Building the sandbox image from Debian\'s packages', 'agents and checks run in it', (progress) => installDebian(folder, system, progress));
    await step('Adding the toolbox to the image', 'spelling and unused-code checks run inside the sandbox', () => addToolbox(folder, system, temporary));
    await step('Finishing the image', 'its users and folders, without documentation and caches', () => finish(folder, system));
    await step('Keeping the image in the cache folder', 'the next set-up then only loads it', () => pack(system, join(temporary, 'image.tar')));
    removeOlderTarballs(dirname(tarball));
    renameSync(join(temporary, 'image.tar'), tarball);
  });
}

/**
 * @param {string} folder
 * @param {string} system
 * @param {(text: string) => void} progress
 */
async function installDebian(folder, system, progress) {
  const packages = readFileSync(join(folder, 'debian-packages.txt'), 'utf8').split('\n').filter(Boolean);
  const onLine = (/** @type {string} */ line) => progress(line.replace(/^I: /, '').trim());
  const args = ['--variant=minbase', `--include=${packages.join(',')}`, suite, system];
  await must(await run('debootstrap', args, { onLine }), 'Building the sandbox image');
}

/**
 * @param {string} folder
 * @param {string} system
 * @param {string} temporary
 */
async function addToolbox(folder, system, temporary) {
  const staging = join(temporary, 'toolbox');
  cpSync(join(folder, 'toolbox'), staging, { recursive: true });
  const args = ['ci', '--ignore-scripts', '--omit=dev', '--include=optional', '--libc=glibc', '--no-audit', '--no-fund', '--loglevel=error'];
  await must(await npm(args, { cwd: staging }), 'Installing the sandbox\'s tools');
  mkdirSync(join(system, 'opt', 'touchline'), { recursive: true });
  renameSync(join(staging, 'node_modules'), join(system, 'opt', 'touchline', 'node_modules'));
  copyFileSync(node24, join(system, 'usr', 'local', 'bin', 'node'));
  chmodSync(join(system, 'usr', 'local', 'bin', 'node'), 0o755);
}

/**
 * @param {string} folder
 * @param {string} system
 */
async function finish(folder, system) {
  copyFileSync(join(folder, 'finish.sh'), join(system, 'tmp', 'finish.sh'));
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  await must(await run('chroot', [system, 'sh', '/tmp/finish.sh'], { env: { PATH: path, LC_ALL: 'C.UTF-8' } }), 'Finishing the sandbox image');
  rmSync(join(system, 'tmp', 'finish.sh'));
}

/**
 * @param {string} system
 * @param {string} tarball
 */
async function pack(system, tarball) {
  await must(await run('tar', ['--directory', system, '--numeric-owner', '--one-file-system', '--create', '--file', tarball, '.']), 'Packing the sandbox image');
  mkdirSync(join(cacheFolder(), 'image'), { recursive: true });
}

/**
 * Keeps the newest one beside the one to come, for whoever goes back and forth between two versions.
 * @param {string} folder
 */
function removeOlderTarballs(folder) {
  const files = readdirSync(folder).map((name) => join(folder, name));
  const newestFirst = files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const file of newestFirst.slice(1)) rmSync(file, { force: true });
}

/**
 * @param {import('./run.mjs').Outcome} result
 * @param {string} what
 */
async function must(result, what) {
  if (result.code === 0) return;
  say(result.output.slice(-2000));
  throw missingFromOutput(result.output, what) ?? new Missing(`${what} failed; the last words of it are above.`, 'Run the same command again; if it fails again, report it with those words.');
}
