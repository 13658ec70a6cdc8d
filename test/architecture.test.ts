import { readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

/** The arrows of the house: a folder may import what is listed for it, and nothing else of ours. */
const root = resolve(import.meta.dirname, '..');

/** Longest match wins. `types:` allows type imports only. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'main/domain': [],
  'main/ledger': ['main/domain'],
  'main/policy': ['main/domain'],
  'main/git': ['main/domain'],
  'main/feed': ['main/domain'],
  'main/sources': ['main/domain', 'main/feed'],
  'main/delivery': ['main/domain', 'main/git', 'main/feed', 'main/sources'],
  'main/triggers': ['main/domain'],
  'main/loops': ['main/domain', 'agents', 'main/git', 'main/policy', 'main/feed', 'main/sources', 'main/delivery'],
  'main/orchestrator': ['main/domain', 'main/ledger', 'main/policy', 'main/loops', 'agents'],
  'main/ipc': ['main/domain', 'preload'],
  'main/app': ['main/domain', 'main/ledger', 'main/policy', 'main/loops', 'main/orchestrator', 'main/git', 'main/feed', 'main/sources', 'main/delivery', 'main/triggers', 'agents/models', 'agents/redact.ts', 'types:main/secrets', 'types:preload', 'types:agents'],
  'main/app.ts': ['main/app', 'main/domain', 'main/ledger', 'main/loops', 'main/orchestrator', 'main/policy', 'main/git', 'main/feed', 'main/sources', 'main/delivery', 'main/triggers', 'sandbox', 'types:main/secrets', 'types:preload', 'types:agents'],
  // What is kept of keys, and the environment's; the operating system's keychain itself is the window door's.
  'main/secrets': ['main/domain', 'types:preload'],
  'main/secrets.ts': ['main/secrets', 'main/domain'],
  'main/key-window.ts': ['main/domain', 'main/window.ts', 'preload', 'types:preload'],
  'main/verdict-window.ts': ['main/domain', 'main/window.ts', 'preload', 'types:preload'],
  'main/cli': ['main/app.ts', 'main/app', 'main/domain', 'main/feed', 'main/sources', 'main/delivery', 'main/ledger', 'main/orchestrator', 'main/git', 'main/secrets', 'types:preload'],
  'main/cli.ts': ['main/cli', 'main/orchestrator', 'sandbox/image'],
  'main/notifications.ts': ['types:main/app'],
  'main/window.ts': ['types:preload'],
  'main/index.ts': ['main/app.ts', 'main/app', 'main/domain', 'main/ipc', 'main/orchestrator/write-whole.ts', 'main/window.ts', 'main/secrets.ts', 'main/key-window.ts', 'main/notifications.ts', 'main/verdict-window.ts', 'types:main/secrets', 'preload', 'sandbox/image'],
  agents: [],
  sandbox: ['types:agents/workspace.ts'],
  preload: ['types:main/domain'],
  renderer: ['types:preload/api.ts', 'types:preload/feed-api.ts', 'types:preload/review-api.ts', 'types:preload/tasks-api.ts', 'types:main/domain'],
  'renderer/key': ['types:preload/key-api.ts'],
  'renderer/verdict': ['types:preload/verdict-api.ts'],
};

/** Each outside package has one home; what is not here may not be imported by the program at all. */
const homes: Readonly<Record<string, readonly string[]>> = {
  electron: ['main/index.ts', 'main/window.ts', 'main/ipc', 'main/secrets.ts', 'main/key-window.ts', 'main/notifications.ts', 'main/verdict-window.ts', 'preload'],
  openai: ['agents/models'],
  ollama: ['agents/models'],
  cockatiel: ['agents/models'],
  diff: ['main/loops'],
  'es-module-lexer': ['main/loops/engineering/blast-radius'],
  'enhanced-resolve': ['main/loops/engineering/blast-radius'],
  '@secretlint/secretlint-rule-preset-recommend': ['main/loops/engineering/diff-safety'],
  'oxc-parser': ['main/loops/engineering/gaming'],
  'tap-parser': ['main/loops'],
  'fast-xml-parser': ['main/loops'],
  'better-sqlite3': ['main/ledger'],
  dockerode: ['sandbox'],
  'tar-stream': ['sandbox'],
  'simple-git': ['main/git'],
  '@octokit/rest': ['main/delivery'],
  '@octokit/auth-app': ['main/delivery'],
  canonicalize: ['main/domain', 'main/ledger'],
  ulid: ['main/domain', 'main/ledger'],
  picomatch: ['main/git', 'main/policy', 'main/loops', 'agents'],
  commander: ['main/cli.ts'],
  jsonata: ['main/feed'],
  semver: ['main/loops'],
  yaml: ['main/feed', 'main/loops/engineering/gaming', 'sandbox/dependencies'],
  'csv-parse': ['main/feed'],
  zod: ['main', 'agents', 'sandbox'],
};

const folders = ['main', 'agents', 'sandbox', 'preload', 'renderer'];
const topLevel = new Set([
  'package.json', 'package-lock.json', 'tsconfig.json', 'electron.vite.config.ts', 'vitest.config.ts', 'main', 'renderer', 'preload', 'agents',
  'sandbox', 'test', 'scripts', 'docs', 'example', 'README.md', 'LICENSE', 'node_modules', 'out',
]);

interface Import {
  readonly from: string;
  readonly line: number;
  readonly target: string;
  readonly typeOnly: boolean;
}

const files = folders.flatMap(sourcesUnder);
const imports = files.flatMap(importsOf);

describe('the import rule', () => {
  it('has a row for every folder that holds code', () => {
    expect(files.filter((file) => rowOf(file, arrows) === undefined)).toEqual([]);
  });

  it('lets every arrow point only where the table says', () => {
    expect(imports.filter(isOurs).filter((found) => !arrowAllowed(found)).map(describeImport)).toEqual([]);
  });

  it('lists among the dependencies what the program itself imports: anything else would be packed into it', () => {
    const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const outside = imports.filter((found) => !isOurs(found) && !found.typeOnly && !isBuiltin(found.target) && /^(?:main|agents|sandbox)\//.test(found.from));
    const packages = new Set(outside.map(({ target }) => target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/')));
    expect([...packages].filter((name) => name !== 'electron' && dependencies[name] === undefined)).toEqual([]);
  });

  it('keeps every outside package in its home', () => {
    const outside = imports.filter((found) => !isOurs(found) && !isBuiltin(found.target) && !found.from.startsWith('renderer/'));
    expect(outside.filter((found) => !atHome(found)).map(describeImport)).toEqual([]);
  });

  it('keeps Node and Electron out of the page', () => {
    const page = imports.filter((found) => found.from.startsWith('renderer/'));
    expect(page.filter((found) => isBuiltin(found.target) || found.target === 'electron').map(describeImport)).toEqual([]);
  });

  it('keeps Electron unreachable from the terminal', () => {
    const reached = reachable('main/cli.ts');
    expect(imports.filter((found) => reached.has(found.from) && found.target === 'electron').map(describeImport)).toEqual([]);
  });

  it('has no value cycles', () => {
    expect(cycles()).toEqual([]);
  });

  it('has nothing at the top level beyond what belongs there', () => {
    expect(readdirSync(root).filter((name) => !name.startsWith('.') && !topLevel.has(name) && !name.endsWith('.log'))).toEqual([]);
  });

  it('never reads or writes a container’s files through the engine’s archive calls', () => {
    const calls = files.filter((file) => /\b(getArchive|putArchive|infoArchive)\s*\(/.test(readFileSync(join(root, file), 'utf8')));
    expect(calls).toEqual([]);
  });

  it('never starts a program through a shell', () => {
    const shells = files.filter((file) => /shell:\s*true|\bexecSync\s*\(|from 'node:child_process'[^\n]*\bexec\b/.test(readFileSync(join(root, file), 'utf8')));
    expect(shells).toEqual([]);
  });
});

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const still = module.staticImports.map((found) => ({
    line: lineAt(found.start),
    target: found.moduleRequest.value,
    typeOnly: found.entries.length > 0 && found.entries.every((entry) => entry.isType),
  }));
  const again = module.staticExports.flatMap((found) =>
    found.entries.flatMap((entry) => (entry.moduleRequest ? [{ line: lineAt(found.start), target: entry.moduleRequest.value, typeOnly: entry.isType }] : [])),
  );
  const late = module.dynamicImports.map((found) => ({
    line: lineAt(found.start),
    target: text.slice(found.moduleRequest.start, found.moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
    typeOnly: false,
  }));
  return [...still, ...again, ...late].map((found) => ({ ...found, from: file, target: found.target.startsWith('.') ? relative(root, resolve(root, dirname(file), found.target)) : found.target }));
}

function isOurs(found: Import): boolean {
  return folders.some((folder) => found.target === folder || found.target.startsWith(`${folder}/`));
}

function isBuiltin(target: string): boolean {
  return target.startsWith('node:') || builtinModules.includes(target);
}

function rowOf<Row>(file: string, table: Readonly<Record<string, Row>>): [string, Row] | undefined {
  return Object.entries(table).filter(([place]) => isIn(file, place)).sort(([a], [b]) => b.length - a.length)[0];
}

function isIn(file: string, place: string): boolean {
  return file === place || file.startsWith(`${place}/`);
}

function arrowAllowed(found: Import): boolean {
  const row = rowOf(found.from, arrows);
  if (row === undefined) return false;
  const [place, allowed] = row;
  const sameRoom = rowOf(found.target, arrows)?.[0] === place;
  // `main/loops.ts` beside `main/loops/` is the same room; the renderer may import its styles and assets.
  return sameRoom || allowed.some((entry) => (entry.startsWith('types:') ? found.typeOnly && isIn(found.target, entry.slice(6)) : isIn(found.target, entry)));
}

function atHome(found: Import): boolean {
  const name = found.target.startsWith('@') ? found.target.split('/').slice(0, 2).join('/') : (found.target.split('/')[0] ?? '');
  return (homes[name] ?? []).some((place) => isIn(found.from, place));
}

function describeImport(found: Import): string {
  return `${found.from}:${found.line} imports ${found.target}${found.typeOnly ? ' (types)' : ''}`;
}

function valueEdges(file: string): string[] {
  return imports.filter((found) => found.from === file && !found.typeOnly && isOurs(found)).map((found) => found.target);
}

function reachable(start: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    queue.push(...valueEdges(file));
  }
  return seen;
}

function cycles(): string[] {
  return files.filter((file) => valueEdges(file).some((next) => reachable(next).has(file))).map((file) => `${file} imports itself through others`);
}
