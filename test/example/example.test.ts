import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import * as z from 'zod';
import type { TreeFile } from '../../agents/recipes/contract.ts';
import { runChecks } from '../../main/loops/engineering/check-run.ts';
import { detectChecks } from '../../main/loops/engineering/detect-checks.ts';
import { detectEcosystems } from '../../main/loops/engineering/ecosystems.ts';
import { findMarkers } from '../../main/loops/engineering/markers.ts';
import { imageModules, imagePrograms } from '../support/image-tools.ts';
import { openLocalWorkspace } from '../support/local-workspace.ts';
import { valueOf } from '../support/recipe-place.ts';

const example = join(import.meta.dirname, '../../example');
const historySchema = z.strictObject({
  branch: z.string(),
  author: z.strictObject({ name: z.string(), email: z.email() }),
  commits: z.array(z.strictObject({ message: z.string(), date: z.iso.datetime({ offset: true }), files: z.array(z.string()).min(1) })),
});
const history = historySchema.parse(JSON.parse(readFileSync(join(example, 'history.json'), 'utf8')));
const paths = history.commits.flatMap((commit) => commit.files).sort();
const files: readonly TreeFile[] = paths.map((path) => ({ path, size: statSync(join(example, path)).size, kind: 'file' }));
const textOf = (path: string): string => readFileSync(join(example, path), 'utf8');

const place = {
  files,
  read: (wanted: readonly string[], maxBytes: number) =>
    Promise.resolve({ ok: true as const, value: new Map(wanted.map((path) => [path, readFileSync(join(example, path))] as const).filter(([, bytes]) => bytes.length <= maxBytes)) }),
};

describe('the history', () => {
  test('holds every file once, and nothing else lies in the folder', () => {
    const there = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(example, path)).isFile() && path !== 'history.json');
    expect(there.sort()).toEqual(paths);
  });

  test('goes forward in time', () => {
    const dates = history.commits.map((commit) => Date.parse(commit.date));
    expect(dates).toEqual([...dates].sort((one, other) => one - other));
  });
});

describe('the checks', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'touchline-example-'));
    for (const path of paths) cpSync(join(example, path), join(folder, path));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are found, need nothing installed and pass', async () => {
    const { checks, dependencies, notes } = await detectChecks({ ...place, ecosystems: await detectEcosystems(files, place.read), programs: imagePrograms, pythonModules: imageModules, checkout: null });
    expect(checks.map(({ id, runnable }) => [id, runnable.yes])).toEqual([['npm:test', true], ['npm:lint', true]]);
    expect([dependencies.state, notes]).toEqual(['not-needed', []]);
    const workspace = openLocalWorkspace();
    onTestFinished(async () => void (await workspace.close()));
    valueOf(await workspace.write('base', paths.map((path) => ({ path, bytes: readFileSync(join(example, path)), executable: false })), []));
    const results = valueOf(await runChecks({ workspace, tree: 'base', checks, signal: new AbortController().signal }));
    expect([...results.values()].map(({ status, tests }) => [status, tests?.total ?? null])).toEqual([['passed', 17], ['passed', null]]);
  });

  test('the board itself runs', () => {
    const board = spawnSync(process.execPath, ['src/cli.js', '--round', '7'], { cwd: folder, encoding: 'utf8' });
    expect(board.stdout).toContain("81'               Oldmere City  1-1  Tarnholme Town");
  });
});

describe('the blemishes that the recipes are to find', () => {
  test('misspellings in comments and documents, and words of the project that only look like some', () => {
    const all = paths.filter((path) => /\.(?:js|md)$/.test(path)).map(textOf).join('\n');
    for (const word of ['recieve', 'seperate', 'occured']) expect(all).toContain(word);
    expect(z.object({ words: z.array(z.string()) }).parse(JSON.parse(textOf('cspell.json'))).words).toContain('kickof');
  });

  test('two links that lead nowhere, one by its case, one to a file that moved', () => {
    const broken = paths.filter((path) => path.endsWith('.md')).flatMap((path) =>
      [...textOf(path).matchAll(/\]\(([^)#:]+)\)/g)].flatMap((match) => match[1] ?? []).filter((link) => !existsSync(join(example, dirname(path), link))),
    );
    expect(broken).toEqual(['docs/Data-Format.md', 'docs/running-the-board.md']);
  });

  test('white space at the end of lines, and a file without a final newline', () => {
    expect(paths.filter((path) => /[ \t]$/m.test(textOf(path)))).toEqual(['docs/data-format.md', 'src/standings.js']);
    expect(paths.filter((path) => !textOf(path).endsWith('\n'))).toEqual(['src/board.js']);
  });

  test('a dependency that nothing imports, in a lockfile that names no host', () => {
    expect(z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(textOf('package.json'))).dependencies).toEqual({ ms: '2.1.3' });
    expect(paths.filter((path) => /from 'ms'/.test(textOf(path)))).toEqual([]);
    expect(textOf('package-lock.json')).not.toMatch(/https?:|resolved/);
  });

  test('one TODO and one FIXME', async () => {
    const { items } = valueOf(await findMarkers(place));
    expect(items.map(({ path, detail }) => `${path} ${detail.slice(0, 5)}`)).toEqual(['src/render-html.js FIXME', 'src/standings.js TODO:']);
  });
});
