// @ts-check
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { needFreeDisk, readJson, removeTree, withTemporaryFolder } from './files.mjs';
import { cacheFolder, node24, root } from './places.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';

const packageFolder = join(root, 'node_modules', 'electron');
const diskNeeded = 8e8;
const firstByteMs = 25_000;
const stallMs = 60_000;

export function officialVersion() {
  const read = readJson(join(packageFolder, 'package.json'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

/**
 * The executable of Electron's own download, if it is unpacked and whole.
 * @returns {string | undefined}
 */
export function officialElectron() {
  const pathFile = join(packageFolder, 'path.txt');
  const versionFile = join(packageFolder, 'dist', 'version');
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== officialVersion()) return undefined;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/**
 * Lets Electron's own installer download it. Gives nothing when no byte comes in time: some machines reach
 * only package registries, and there is another way for those.
 * @returns {Promise<string | undefined>}
 */
export async function provideOfficialElectron() {
  needFreeDisk(cacheFolder(), diskNeeded, 'Electron');
  return step(`Fetching Electron ${officialVersion()}`, 'it shows the window', async (progress) => {
    const code = await withTemporaryFolder(cacheFolder(), (folder) => download(folder, progress));
    if (code === 0 && officialElectron()) return officialElectron();
    removeTree(join(packageFolder, 'dist'));
    say('  Electron\'s own download can\'t be reached from here.');
    return undefined;
  });
}

/**
 * @param {string} folder takes the download, so that its growth can be watched
 * @param {(text: string) => void} progress
 */
async function download(folder, progress) {
  let bytes = 0;
  let lastGrowth = performance.now();
  const keepGoing = () => {
    const now = bytesIn(folder);
    if (now > bytes) lastGrowth = performance.now();
    bytes = now;
    if (bytes > 0) progress(`${(bytes / 1e6).toFixed(0)} MB here`);
    return performance.now() - lastGrowth < (bytes > 0 ? stallMs : firstByteMs);
  };
  // Set for another Electron, it would make the installer believe that its work is done.
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...environment } = process.env;
  const result = await run(node24, [join(packageFolder, 'install.js')], { env: { ...environment, TMPDIR: folder, TEMP: folder, TMP: folder }, keepGoing });
  return result.code;
}

/** @param {string} folder */
function bytesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
