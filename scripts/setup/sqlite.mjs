// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronRuntime, chosenElectron } from './electron.mjs';
import { needFreeDisk, readJson, stampHolds, withTemporaryFolder, writeStamp, writeWhole } from './files.mjs';
import { needSystemPackages } from './apt.mjs';
import { onPath } from './machine.mjs';
import { cacheFolder, compiledBinding, node24, remembered, root } from './places.mjs';
import { run, withoutNpmScriptSettings } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed, Missing, missingFromOutput } from './trouble.mjs';

const packageFolder = join(root, 'node_modules', 'better-sqlite3');
const diskNeeded = 3e8;

// The prebuilt bindings ask for Node-API 10. The same sources, built against version 9 and the then
// experimental finalizer types, load in Node 20, Node 24 and Electron 33 alike.
const olderNodeApi = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';
const probe = "const D = require('better-sqlite3'); process.stdout.write('sqlite=' + new D(':memory:').prepare('select sqlite_version() v').get().v)";

/** @param {boolean} withElectron */
function stamp(withElectron) {
  const electron = withElectron ? chosenElectron() : undefined;
  const compiled = existsSync(compiledBinding) ? statSync(compiledBinding) : undefined;
  return {
    package: packageVersion(),
    compiled: compiled ? [compiled.size, Math.round(compiled.mtimeMs)] : null,
    node: statSync(node24).size,
    electron: electron ? electron.version : null,
  };
}

function packageVersion() {
  const read = readJson(join(packageFolder, 'package.json'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '';
}

/**
 * Whether the binding is known to load in Node 24, and in the chosen Electron where that counts.
 * @param {boolean} withElectron
 */
export function sqliteReady(withElectron) {
  if (!existsSync(node24)) return false;
  return stampHolds('sqlite-electron', stamp(true)) || (!withElectron && stampHolds('sqlite-node', stamp(false)));
}

/** The SQLite version that the binding brings, as Node 24 sees it. */
export async function sqliteVersion() {
  return (await loadedIn(node24, {})) ?? 'does not load';
}

/**
 * Provides a binding that loads wherever it must: the package's own, else one compiled earlier, else one compiled now.
 * @param {boolean} withElectron
 */
export async function provideSqlite(withElectron) {
  const cached = join(cacheFolder(), 'sqlite', `better-sqlite3-${packageVersion()}-${process.platform}-${process.arch}-napi9.node`);
  if (!(await loadsEverywhere(withElectron)) && existsSync(cached)) putInPlace(cached);
  if (!(await loadsEverywhere(withElectron))) {
    await step('Compiling the SQLite binding', 'the one in the package needs a newer Electron than the one found', (progress) => compile(cached, progress));
    putInPlace(cached);
  }
  if (!(await loadsEverywhere(withElectron))) {
    throw new Missing('The SQLite binding does not load, neither the packaged nor the compiled one.', `Try it by hand: ${node24} -e "require('better-sqlite3')" in ${root}`);
  }
  writeStamp(withElectron ? 'sqlite-electron' : 'sqlite-node', stamp(withElectron));
}

/** @param {boolean} withElectron */
async function loadsEverywhere(withElectron) {
  if ((await loadedIn(node24, {})) === undefined) return false;
  const electron = withElectron ? chosenElectron() : undefined;
  return !electron || (await loadedIn(electron.path, electronRuntime())) !== undefined;
}

/**
 * The SQLite version, or undefined when the binding does not load there (an unfit one may end the process with a signal).
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} extra
 */
async function loadedIn(executable, extra) {
  const result = await run(executable, ['-e', probe], { cwd: root, env: { ...process.env, ...extra }, timeoutMs: 60_000 });
  return /sqlite=([\d.]+)/.exec(result.stdout)?.[1];
}

/** @param {string} cached */
function putInPlace(cached) {
  writeWhole(compiledBinding, readFileSync(cached));
}

/**
 * Compiles a copy of the package, so that a build that is cut off leaves the package as it was.
 * @param {string} target
 * @param {(text: string) => void} progress
 */
async function compile(target, progress) {
  await needCompiler();
  needFreeDisk(remembered, diskNeeded, 'Compiling the SQLite binding');
  await withTemporaryFolder(remembered, async (folder) => {
    const copy = join(folder, 'better-sqlite3');
    cpSync(packageFolder, copy, { recursive: true, filter: (source) => source !== dirname(dirname(compiledBinding)) });
    const found = systemHeaders();
    let result = await nodeGyp(copy, found, progress);
    if (result.code !== 0 && !found && onPath('apt-get')) {
      // node-gyp could not download Node's headers.
      const headers = await debianHeaders(folder);
      if (headers) result = await nodeGyp(copy, headers, progress);
    }
    if (result.code !== 0) throw compileTrouble(result.output);
    writeWhole(target, readFileSync(join(copy, 'build', 'Release', 'better_sqlite3.node')));
  });
}

/**
 * @param {string} folder the package's copy
 * @param {string | undefined} headers where Node's headers lie; node-gyp downloads them when it is not told
 * @param {(text: string) => void} progress
 */
function nodeGyp(folder, headers, progress) {
  const program = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const nodedir = headers ? [`--nodedir=${headers}`] : [];
  return run(node24, [program, 'rebuild', '-C', folder, '--release', '--force_build=1', ...nodedir], {
    env: { ...withoutNpmScriptSettings(), CXXFLAGS: olderNodeApi },
    onLine: (line) => progress(line.trim().slice(0, 100)),
  });
}

async function needCompiler() {
  const needed = [['python3', 'python3'], ['make', 'make'], ['g++', 'g++']].filter(([program]) => program && !onPath(program));
  if (needed.length > 0) await needSystemPackages(needed.map(([, name]) => name ?? ''), 'Compiling the SQLite binding');
}

/** Node's headers of the system, where it has them: nothing then needs to be downloaded. */
function systemHeaders() {
  return [dirname(dirname(process.execPath)), '/usr', '/usr/local'].find(holdsHeaders);
}

/** @param {string} prefix */
function holdsHeaders(prefix) {
  return ['node_api.h', 'common.gypi'].every((name) => existsSync(join(prefix, 'include', 'node', name)));
}

/**
 * Debian's package of Node's headers, unpacked and not installed. They are older than our Node, which does not
 * matter: the binding asks for the older Node-API.
 * @param {string} folder
 */
async function debianHeaders(folder) {
  const place = join(folder, 'headers');
  mkdirSync(place);
  await run('apt-get', ['download', 'libnode-dev'], { cwd: place });
  const file = readdirSync(place).find((name) => name.endsWith('.deb'));
  if (!file) return undefined;
  await run('dpkg-deb', ['--extract', file, '.'], { cwd: place });
  return holdsHeaders(join(place, 'usr')) ? join(place, 'usr') : undefined;
}

/** @param {string} output */
function compileTrouble(output) {
  say(output.slice(-3000));
  return missingFromOutput(output, 'Compiling the SQLite binding') ?? new Failed('The SQLite binding could not be compiled; the compiler\'s last words are above.');
}
