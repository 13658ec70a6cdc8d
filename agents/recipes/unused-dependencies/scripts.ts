/**
 * Looks, inside the container, for dependencies that no file of the tree names, and asks knip about what is left. It
 * reads `{ manifests: [{ path, rest, names: [{ name, terms }] }] }` from standard input and prints
 * `{ unnamed: [{ manifest, name, inDocuments }], knip: [{ manifest, name }], tooLarge }`.
 */
export const searchScript = String.raw`
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const { manifests } = JSON.parse(readFileSync(0, 'utf8'));
const limits = { files: 60_000, bytes: 256_000_000, fileBytes: 16_000_000 };
const lockfile = /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock)$/;
const isDocument = (path) => /(?:\.(?:md|mdx|markdown|txt|rst|adoc)|(?:^|\/)(?:licen[cs]e|notice|authors|changelog)[^/]*)$/i.test(path);

function installed(name) {
  try {
    return JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
}

function programsOf(name) {
  const { bin } = installed(name);
  return typeof bin === 'string' ? [name.slice(name.lastIndexOf('/') + 1)] : Object.keys(bin ?? {});
}

const wanted = manifests.flatMap(({ path, rest, names }) => names.map(({ name, terms }) => (
  { manifest: path, name, rest: rest.toLowerCase(), patterns: [...terms, ...programsOf(name)].map(patternOf), inDocuments: false }
)));
const isNamedIn = (text, { patterns }) => patterns.some(({ term, pattern }) => text.includes(term) && pattern.test(text));

function patternOf(term) {
  return { term: term.toLowerCase(), pattern: new RegExp('(?:^|[^a-z0-9])' + term.toLowerCase().replace(/[^a-z0-9]/g, '\\$&') + '(?:$|[^a-z0-9])') };
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder || '.', { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = folder === '' ? entry.name : folder + '/' + entry.name;
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') yield* filesIn(path);
    else if (entry.isFile() && !lockfile.test(path)) yield path;
  }
}

let left = wanted.filter((one) => !isNamedIn(one.rest, one));
let files = 0;
let bytes = 0;
let tooLarge = false;
for (const path of filesIn('')) {
  if (left.length === 0) break;
  if (/\.(?:png|jpe?g|gif|webp|avif|ico|pdf|mp[34]|mov|webm|woff2?|ttf|otf|zip|gz|tgz|bz2|xz|7z|jar|wasm|exe|dll|so|dylib|node|bin|sqlite3?|db)$/i.test(path)) continue;
  const { size } = statSync(path);
  files += 1;
  bytes += size;
  if (files > limits.files || bytes > limits.bytes || size > limits.fileBytes) {
    tooLarge = true;
    break;
  }
  const text = readFileSync(path, 'latin1').toLowerCase();
  const names = (one) => one.manifest !== path && isNamedIn(text, one);
  if (isDocument(path)) for (const one of left) one.inDocuments ||= names(one);
  else left = left.filter((one) => !names(one));
}

const beside = new Set(wanted.flatMap(({ name }) => Object.keys(installed(name).peerDependencies ?? {})));
left = tooLarge ? [] : left.filter(({ name }) => !beside.has(name));

let knip = [];
if (left.length > 0) {
  const program = '/opt/touchline/node_modules/knip/bin/knip.js';
  const ran = spawnSync(process.execPath, [program, '--reporter', 'json', '--include', 'dependencies', '--no-progress', '--no-exit-code', '--no-config-hints'], { encoding: 'utf8', maxBuffer: 50_000_000 });
  const start = (ran.stdout ?? '').lastIndexOf('{"issues":');
  if (start < 0) {
    process.stderr.write('Error: knip: ' + (ran.stderr || ran.stdout || String(ran.error)).slice(0, 2_000));
    process.exit(3);
  }
  knip = JSON.parse(ran.stdout.slice(start)).issues.flatMap((issue) =>
    [...(issue.dependencies ?? []), ...(issue.devDependencies ?? [])].map(({ name }) => ({ manifest: issue.file, name })));
}
process.stdout.write(JSON.stringify({ unnamed: left.map(({ manifest, name, inDocuments }) => ({ manifest, name, inDocuments })), knip, tooLarge }));
`;

/**
 * Lets npm itself, inside the container and without a network, remove dependencies from a copy of a manifest and its
 * lockfile. It reads `{ manifest, lockfile, names }` and prints `{ manifest, lockfile }`.
 */
export const lockfileScript = String.raw`
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { manifest, lockfile, names } = JSON.parse(readFileSync(0, 'utf8'));
const folder = mkdtempSync('/tmp/lockfile-');
try {
  writeFileSync(join(folder, 'package.json'), manifest);
  writeFileSync(join(folder, 'package-lock.json'), lockfile);
  const options = ['--package-lock-only', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--cache', join(folder, 'cache')];
  const ran = spawnSync(process.execPath, ['/opt/touchline/node_modules/npm/bin/npm-cli.js', 'uninstall', ...options, '--', ...names], { cwd: folder, encoding: 'utf8' });
  if (ran.status !== 0) {
    process.stderr.write('Error: npm: ' + ran.stderr.slice(0, 2_000));
    process.exit(3);
  }
  process.stdout.write(JSON.stringify({ manifest: readFileSync(join(folder, 'package.json'), 'utf8'), lockfile: readFileSync(join(folder, 'package-lock.json'), 'utf8') }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
`;
