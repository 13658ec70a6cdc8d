import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gitIn, makeRepository } from '../../../support/repository.ts';
import { listTree } from '../../../../main/git/tree.ts';
import { defaultGraphLimits, nothingRead, readGraph } from '../../../../main/loops/engineering/blast-radius/read-graph.ts';
import { graphOf, importsOf, storeOf, valueOf } from './places.ts';

describe('the import graph of a commit', () => {
  it('follows every way of naming a module', async () => {
    const graph = await graphOf({
      'src/a.ts': [
        "import type { B } from './b';", "import c, * as more from './c.js';", "export * from './d.ts';", "export {\n  e as f,\n} from './e';", "import './f.css';",
        "const late = import('./g');", "type H = import('./h').H;", "import i = require('./i');", "const j = require('./j.cjs');", "new Worker(new URL('./k.ts', import.meta.url));", "import raw from './l.md?raw';", 'import data from "../data.json" with { type: "json" };',
      ].join('\n'),
      'src/b.ts': '', 'src/c.ts': '', 'src/d.ts': '', 'src/e/index.tsx': '', 'src/f.css': '', 'src/g.mts': '', 'src/h.d.ts': 'export interface H {}', 'src/i.js': '', 'src/j.cjs': '', 'src/k.ts': '', 'src/l.md': '', 'data.json': '{}', 'src/unused.ts': '',
    });
    expect(importsOf(graph, 'src/a.ts')).toEqual(['data.json', 'src/b.ts', 'src/c.ts', 'src/d.ts', 'src/e/index.tsx', 'src/f.css', 'src/g.mts', 'src/i.js', 'src/j.cjs', 'src/k.ts', 'src/l.md', 'src/h.d.ts'].toSorted());
    expect([...(graph.passedOn.get('src/a.ts') ?? [])].toSorted()).toEqual(['src/d.ts', 'src/e/index.tsx']);
    expect(graph.notRead.size + graph.leadNowhere).toBe(0);
  });

  it('knows what is quoted by a comment or a string from what is imported, and what is handed on from what is used', async () => {
    const graph = await graphOf({
      'src/a.ts': [
        "// import { b } from './b';", "/* export * from './b'; */", "const told = \"import x from './b'\";", "const more = `\nimport './b';\n`;", "const found = /import '.\\/b'/;",
        "import { c } from './c';", "import { d as e } from './d';", "export { e };", 'export { "a-b" as f } from "\\u002e/f";', "enum Kind { One }", "export interface G { g: import('./g').G }",
      ].join('\n'),
      'src/b.ts': '', 'src/c.ts': '', 'src/d.ts': '', 'src/f.ts': '', 'src/g.ts': '',
    });
    expect(importsOf(graph, 'src/a.ts')).toEqual(['src/c.ts', 'src/d.ts', 'src/f.ts', 'src/g.ts']);
    expect([...(graph.passedOn.get('src/a.ts') ?? [])].toSorted()).toEqual(['src/d.ts', 'src/f.ts']);
  });

  it('takes every file that an import worked out from a pattern may mean, and says that it was worked out', async () => {
    const graph = await graphOf({ 'src/a.js': 'const load = (language) => import(`./words/${language}.js`); import(`${load}/x.js`); import(`../../${load}.js`);', 'src/words/de.js': '', 'src/words/en.js': '', 'src/words/notes.md': '', 'words/de.js': '', 'de.js': '' });
    expect(importsOf(graph, 'src/a.js')).toEqual(['src/words/de.js', 'src/words/en.js']);
    expect(graph.computed).toBeGreaterThan(0);
  });

  it('misses nothing where markup holds what looks like code', async () => {
    const text = "import a from './a';\nexport const View = () => <p title='x'>don't `say {a} it's</p>;\nexport { b } from './b';\nconst late = () => import('./c');";
    for (const path of ['view.tsx', 'view.jsx', 'view.js']) {
      const graph = await graphOf({ [path]: text, 'a.js': '', 'b.js': '', 'c.js': '' });
      expect([path, importsOf(graph, path)]).toEqual([path, ['a.js', 'b.js', 'c.js']]);
    }
  });

  it('reads script blocks of Vue and Svelte, and the scripts of a page', async () => {
    const graph = await graphOf({
      'App.vue': "<template><p>it's</p></template>\n<script setup lang=\"ts\">\nimport { x } from './x'\n</script>", 'Card.svelte': "<script>import { x } from './x.js';</script>", 'x.ts': 'export const x = 1;',
      'index.html': '<script type="module" src="/main.ts"></script><script src="https://cdn.example/a.js"></script>', 'main.ts': "import App from './App.vue';",
    });
    expect(importsOf(graph, 'App.vue')).toEqual(['x.ts']);
    expect(importsOf(graph, 'Card.svelte')).toEqual(['x.ts']);
    expect([...graph.entryPoints]).toEqual(['main.ts']);
  });

  it('finds packages of the repository by name, by exports, imports, paths and built targets', async () => {
    const graph = await graphOf({
      'package.json': JSON.stringify({ name: 'root', private: true, workspaces: ['packages/*'], imports: { '#config': './config/index.ts' } }),
      'config/index.ts': '',
      'tsconfig.base.json': '{ // shared\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["app/*"] }, } }',
      'tsconfig.json': '{ "extends": "./tsconfig.base.json" }',
      'app/a.ts': "import x from '@/b'; import y from '@org/one'; import z from '@org/one/deep'; import w from 'two'; import c from '#config'; import fs from 'node:fs'; import q from 'left-pad'; import t from '@org/one/not-there';",
      'app/b.ts': '',
      'packages/one/package.json': JSON.stringify({ name: '@org/one', exports: { '.': { types: './src/index.ts', import: './src/index.ts' }, './deep': './src/deep.ts' } }),
      'packages/one/src/index.ts': '', 'packages/one/src/deep.ts': '',
      'packages/two/package.json': JSON.stringify({ name: 'two', main: './dist/index.js', bin: { two: 'dist/cli.js' } }),
      'packages/two/src/index.ts': '', 'packages/two/src/cli.ts': '',
    });
    expect(importsOf(graph, 'app/a.ts')).toEqual(['app/b.ts', 'config/index.ts', 'packages/one/src/deep.ts', 'packages/one/src/index.ts', 'packages/two/src/index.ts']);
    expect([...graph.entryPoints].toSorted()).toEqual(['packages/one/src/deep.ts', 'packages/one/src/index.ts', 'packages/two/src/cli.ts', 'packages/two/src/index.ts']);
    expect([...graph.offered]).not.toContain('packages/two/src/cli.ts');
    expect(graph.leadNowhere).toBe(1);
  });

  it('is of the commit alone, whatever the names: nothing of the disk is looked at', async () => {
    const graph = await graphOf({
      'a.js': "require('/etc/passwd'); require('../../../../../../etc/passwd'); import('file:///etc/passwd'); require('fs'); require('./node_modules/x'); require('constructor'); require('__proto__'); require('./__proto__')",
      'package.json': '{"name":"__proto__","main":"../../../../etc/passwd","exports":{"./*":"../../*"}}',
      'tsconfig.json': '{"extends":["/etc/passwd","./tsconfig.json","../../x"],"compilerOptions":{"paths":{"*":["/etc/*","../../*"],"fs":["/etc/passwd"]}}}',
    });
    expect(importsOf(graph, 'a.js')).toEqual([]);
    expect([...graph.entryPoints]).toEqual([]);
  });

  it('ends well on settings that extend one another and manifests that lead in circles', async () => {
    const graph = await graphOf({
      'a.ts': "import b from 'one/x'; import c from '#a'; import d from '~/a';", 'tsconfig.json': '{"extends":"./other.tsconfig.json"}', 'other.tsconfig.json': '{"extends":"./tsconfig.json","compilerOptions":{"paths":{"~/*":["./~/*"]}}}',
      'package.json': '{"name":"one","exports":{"./*":{"import":{"import":["./*",["./*"]]}}},"imports":{"#a":"#b","#b":"#a"}}', 'x.ts': '',
    });
    expect(graph.modules.size).toBe(2);
  });

  it.each([
    ['brackets', '('.repeat(400_000)], ['templates', '`${'.repeat(200_000)], ['operators', `a${'+a'.repeat(400_000)}`], ['decorators', '@(('.repeat(200_000)], ['imports', "import'./x';".repeat(60_000)],
    ['import words', 'import '.repeat(140_000)], ['from words', 'from '.repeat(180_000)], ['exports', 'export {'.repeat(120_000)], ['calls', 'import('.repeat(140_000)], ['white space', `import${' '.repeat(900_000)}(`],
    ['comments', 'import(/* '.repeat(90_000)], ['required', "exports.a = require('./x');".repeat(30_000)], ['addresses', 'new URL('.repeat(110_000)], ['one line of quotes', "'\"".repeat(400_000)],
  ])('takes a hostile text of %s as any other, in bounded time', async (_name, text) => {
    const graph = await graphOf({ 'a.ts': text, 'b.ts': "import './c';", 'c.ts': '', 'x.ts': '', 'index.html': '<script '.repeat(20_000) });
    expect(importsOf(graph, 'b.ts')).toEqual(['c.ts']);
  });

  it('says which modules it could not read', async () => {
    const limits = { ...defaultGraphLimits, bytesEach: 100 };
    const graph = await graphOf({ 'a.ts': `import './b';\n${'x'.repeat(200)}`, 'b.ts': '', 'c.ts': 'a\0b', 'd.ts': Buffer.from([0xff, 0xfe, 0x41]), 'e.ts': { symlink: 'b.ts' } }, limits);
    expect([...graph.notRead].toSorted()).toEqual(['a.ts', 'c.ts', 'd.ts']);
    expect([...(await graphOf({ 'a.ts': '', 'b.ts': '' }, { ...limits, milliseconds: -1 })).notRead]).toEqual(['a.ts', 'b.ts']);
  });

  it.each(['ulid', 'cockatiel', 'commander', 'picomatch', 'zod'])('follows the installed package %s to files of its own', async (name) => {
    const dir = mkdtempSync(join(tmpdir(), 'touchline-test-'));
    cpSync(join(import.meta.dirname, '../../../../node_modules', name), dir, { recursive: true, dereference: true, filter: (path) => !path.slice(dir.length).includes('.git') });
    const repository = makeRepository({ dir });
    gitIn(dir, ['add', '--force', '--all', '.']);
    gitIn(dir, ['commit', '--quiet', '--message', 'All of it']);
    const store = await storeOf(repository);
    const graph = await readGraph({ store, entries: valueOf(await listTree(store, repository.git('rev-parse', 'HEAD'))), read: nothingRead() });
    repository.remove();
    expect(graph.offered.size).toBeGreaterThan(0);
    expect(graph.notRead.size).toBe(0);
    const edges = [...graph.imports.values()].reduce((sum, targets) => sum + targets.size, 0);
    // Packed packages may name sources they do not ship.
    expect(graph.leadNowhere).toBeLessThanOrEqual(edges / 5 + 1);
  });
});
