// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeStamp, stampHolds, writeStamp } from './files.mjs';
import { node24, root } from './places.mjs';
import { run } from './run.mjs';
import { say, step } from './say.mjs';
import { Failed } from './trouble.mjs';

const sources = ['main', 'agents', 'sandbox', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Builds the app for Electron into `out/`, unless it was built from the very same sources. */
export async function buildApp() {
  const from = { sources: sourcesDigest() };
  if (stampHolds('build', from) && existsSync(join(root, 'out', 'main', 'index.js'))) return;
  removeStamp('build');
  await step('Building the app', 'its sources changed', build);
  writeStamp('build', from);
}

async function build() {
  const result = await run(node24, [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn'], { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
  if (result.code === 0) return;
  say(result.output);
  throw new Failed('The app could not be built; the reason is above.');
}

/**
 * SHA-256 over the names and bytes of all that goes into the app.
 * @param {string} [folder]
 */
export function sourcesDigest(folder = root) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesIn(folder, name))) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]} sorted, relative to `folder`
 */
function filesIn(folder, name) {
  if (!existsSync(join(folder, name))) return [];
  if (/\.\w+$/.test(name)) return [name];
  const entries = readdirSync(join(folder, name), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
