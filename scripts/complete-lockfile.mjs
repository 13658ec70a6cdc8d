// @ts-check
/**
 * Completes a package-lock.json that was written where some platforms' binaries could not be looked up.
 *
 * npm leaves an optional package out of the lockfile when the registry at hand does not serve it, and
 * `npm ci` then refuses that lockfile everywhere. The version of such a package is exact in its parent,
 * and its platform is spelled in its name, so the entry can be written without asking anybody.
 *
 *   node scripts/complete-lockfile.mjs [--check] [FILE ...]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string>, [key: string]: unknown }} Entry */
/** @typedef {{ packages: Record<string, Entry>, [key: string]: unknown }} Lockfile */

const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
const libraries = new Map([['gnu', 'glibc'], ['gnueabihf', 'glibc'], ['musl', 'musl'], ['musleabihf', 'musl']]);

/**
 * The platform that a package's name spells, such as `@x/binding-linux-arm64-musl`.
 * @param {string} name
 */
export function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => systems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  const libc = os.includes('linux') ? words.flatMap((word) => libraries.get(word) ?? []) : [];
  return { ...(os.length ? { os } : {}), ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}) };
}

/**
 * What Node would find under `name` from the package at `from`, a key of `packages`: it looks beside every folder on
 * the way up.
 * @param {Record<string, Entry>} packages
 * @param {string} from
 * @param {string} name
 */
function findEntry(packages, from, name) {
  const parts = from.split('/node_modules/');
  for (let depth = parts.length; depth > 0; depth--) {
    const entry = packages[`${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}`];
    if (entry !== undefined) return entry;
  }
  return packages[`node_modules/${name}`];
}

/**
 * The entries that the lockfile lacks, by the key they belong under: at the top, or inside the parent where
 * another version has that place.
 * @param {Lockfile} lock
 * @returns {Record<string, Entry>}
 */
export function missingEntries(lock) {
  /** @type {Record<string, Entry>} */
  const missing = {};
  for (const [from, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      const known = { ...lock.packages, ...missing };
      if (!exactVersion.test(version) || Object.keys(platform).length === 0) continue;
      if (findEntry(known, from, name)?.version === version) continue;
      const top = `node_modules/${name}`;
      const key = known[top] === undefined ? top : `${from}/node_modules/${name}`;
      missing[key] = { version, ...platform, ...(entry.dev ? { dev: true } : {}), optional: true };
    }
  }
  return missing;
}

/**
 * The same lockfile with nothing missing, its packages in npm's order.
 * @param {Lockfile} lock
 * @returns {Lockfile}
 */
export function completed(lock) {
  const packages = { ...lock.packages, ...missingEntries(lock) };
  const keys = Object.keys(packages).sort((a, b) => a.localeCompare(b, 'en'));
  return { ...lock, packages: Object.fromEntries(keys.map((key) => [key, packages[key] ?? {}])) };
}

function main() {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const check = process.argv.includes('--check');
  const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const files = named.length ? named : ['package-lock.json', 'sandbox/image/toolbox/package-lock.json'].map((name) => join(root, name));
  for (const file of files) {
    /** @type {Lockfile} */
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    const count = Object.keys(missingEntries(lock)).length;
    if (count > 0 && check) process.exitCode = 1;
    if (count > 0 && !check) writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
    process.stderr.write(`${file}: ${count === 0 ? 'complete' : `${count} entries ${check ? 'missing' : 'added'}`}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
