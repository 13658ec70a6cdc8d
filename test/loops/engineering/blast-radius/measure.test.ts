import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { blastPictureSchema } from '../../../../main/domain/artifacts/blast-radius.ts';
import { defaultGraphLimits } from '../../../../main/loops/engineering/blast-radius/read-graph.ts';
import { makeRepository, type Files } from '../../../support/repository.ts';
import { reachOf } from './places.ts';

const library: Files = {
  'package.json': JSON.stringify({ name: 'lib', exports: './src/index.ts', bin: './src/cli.ts' }),
  'src/index.ts': "export { rank } from './rank.ts';\nexport * from './types.ts';",
  'src/rank.ts': "import { weigh } from './weigh.ts';\nexport function rank(a: number): number {\n  return weigh(a);\n}",
  'src/weigh.ts': 'export const weigh = (a: number): number => a;\n',
  'src/types.ts': 'export interface Score {\n  home: number;\n}',
  'src/cli.ts': "import { rank } from './rank.ts';\nrank(1);",
  'src/alone.ts': 'export const alone = 1;',
  'src/odd.ts': 'export const odd = 1;',
  'test/rank.test.ts': "import { rank } from '../src/rank.ts';",
  'README.md': '# lib',
  '.github/CODEOWNERS': '* @everyone\n/src/rank.ts @ranker @second\n[odd] @nobody\n',
};
const made = [makeRepository()];
const [repository = makeRepository()] = made;
const base = repository.commit(library);
afterAll(() => made.forEach((each) => each.remove()));

describe('what a change reaches', () => {
  it('is told from the imports of base and patch', async () => {
    const { reached, artifact } = await reachOf(repository, base, { write: { 'src/weigh.ts': 'export const weigh = (a: number): number => a + 1;\n' } });
    expect(reached).toEqual({
      direct: 2, all: 5, entryPoints: ['src/cli.ts', 'src/index.ts'], publicNames: [], untested: [], owners: ['@everyone'], tests: 1, incomplete: null,
    });
    expect(blastPictureSchema.parse(artifact.picture)).toEqual({
      nodes: [
        { path: 'src/weigh.ts', ring: 0, kind: 'changed' }, { path: 'src/rank.ts', ring: 1, kind: 'dependent' },
        { path: 'src/cli.ts', ring: 2, kind: 'entry' }, { path: 'src/index.ts', ring: 2, kind: 'entry' }, { path: 'test/rank.test.ts', ring: 2, kind: 'test' },
      ],
      edges: [['src/rank.ts', 'src/weigh.ts'], ['src/cli.ts', 'src/rank.ts'], ['src/index.ts', 'src/rank.ts'], ['test/rank.test.ts', 'src/rank.ts']],
      leftOut: 0,
    });
  });

  it('names what importers would notice: added, removed, declared otherwise, through what is handed on', async () => {
    const names = async (write: Files, remove: string[] = []): Promise<readonly string[]> => (await reachOf(repository, base, { write, remove })).reached.publicNames;
    expect(await names({ 'src/rank.ts': "import { weigh } from './weigh.ts';\nexport function rank(a: number, b = 0): number {\n  return weigh(a);\n}" })).toEqual(['rank in src/rank.ts']);
    expect(await names({ 'src/rank.ts': "export function rank(a: number): number {\n  return a * 2;\n}\nexport const more = 1;" })).toEqual(['more in src/rank.ts']);
    expect(await names({ 'src/types.ts': 'export interface Score {\n  home: number;\n  away: number;\n}' })).toEqual(['Score in src/types.ts']);
    expect(await names({ 'src/index.ts': "export { rank as order } from './rank.ts';" })).toEqual(['rank in src/index.ts', '* from ./types.ts in src/index.ts', 'order in src/index.ts']);
    expect(await names({}, ['src/types.ts'])).toEqual(['Score in src/types.ts']);
    expect(await names({ 'src/rank.ts': "export function rank(a: number): number {\n  // another way\n  return a * 2;\n}", 'src/alone.ts': 'export const other = 2;' })).toEqual([]);
  });

  it('counts who used a file that is gone or renamed, and the owners', async () => {
    const gone = await reachOf(repository, base, { remove: ['src/rank.ts'] });
    expect(gone.reached.entryPoints).toEqual(['src/cli.ts', 'src/index.ts']);
    expect(gone.reached.owners).toEqual(['@ranker', '@second']);
    const moved = await reachOf(repository, base, { remove: ['src/weigh.ts'], write: { 'src/heavy.ts': 'export const weigh = (a: number): number => a;\n', 'src/rank.ts': "export { weigh as rank } from './heavy.ts';" } });
    expect(moved.reached.all).toBeGreaterThanOrEqual(6);
  });

  it('says which sources no test uses, and lets documents reach nobody', async () => {
    expect((await reachOf(repository, base, { write: { 'src/alone.ts': 'export const alone = 2;' } })).reached.untested).toEqual(['src/alone.ts']);
    expect((await reachOf(repository, base, { write: { 'README.md': '# more' } })).value).toBe(0);
  });

  it('is never smaller where the graph could not be read, and says so', async () => {
    const changes: readonly Files[] = [{ 'src/weigh.ts': '1' }, { 'src/alone.ts': '1' }, { 'src/index.ts': '1', 'package.json': '{}' }, { 'README.md': 'x' }];
    for (const write of changes) {
      const whole = await reachOf(repository, base, { write });
      for (const limits of [{ ...defaultGraphLimits, milliseconds: -1 }, { ...defaultGraphLimits, bytesEach: 40 }, { ...defaultGraphLimits, modules: 3 }]) {
        const part = await reachOf(repository, base, { write }, limits);
        expect(part.value).toBeGreaterThanOrEqual(whole.value);
      }
    }
    expect((await reachOf(repository, base, { write: { 'src/odd.ts': '1' } }, { ...defaultGraphLimits, modules: 3 })).reached.incomplete).toMatch(/^the import graph is incomplete: \d files not read/u);
  });

  it('is never smaller for one more changed file', async () => {
    const paths = ['src/index.ts', 'src/rank.ts', 'src/weigh.ts', 'src/types.ts', 'src/cli.ts', 'src/alone.ts', 'test/rank.test.ts', 'README.md', 'package.json', 'src/new.ts', 'tool/x.py'];
    const text = fc.constantFrom("import './weigh.ts';\nexport const a = 1;", "export * from './alone.ts';", 'export function rank(x: string): string { return x; }', '{}', "import './new.ts';", null);
    const changes = fc.uniqueArray(fc.tuple(fc.constantFrom(...paths), text), { minLength: 2, maxLength: 6, selector: ([path]) => path });
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const change = (some: typeof all): { write: Files; remove: string[] } => ({
          write: Object.fromEntries(some.flatMap(([path, content]) => (content === null ? [] : [[path, content]]))),
          remove: some.filter(([path, content]) => content === null && path in library).map(([path]) => path),
        });
        const less = await reachOf(repository, base, change(all.slice(0, -1)));
        const more = await reachOf(repository, base, change(all));
        expect(more.value).toBeGreaterThanOrEqual(less.value);
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  it('bounds the picture and counts what it leaves out', async () => {
    const users = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`src/u${index}.ts`, "import './alone.ts';"]));
    const many = makeRepository();
    made.push(many);
    const start = many.commit({ ...library, ...users });
    const { artifact, reached } = await reachOf(many, start, { write: { 'src/alone.ts': '2' } });
    expect(artifact.picture.nodes).toHaveLength(60);
    expect(artifact.picture.leftOut).toBe(91);
    expect(reached.direct).toBe(151);
    expect(blastPictureSchema.safeParse(artifact.picture).success).toBe(true);
  });
});

describe('where no imports are followed', () => {
  const other = makeRepository();
  made.push(other);
  other.commit({ 'app/models.py': '1', 'app/views.py': '1', 'app/style.css': '', 'docs/x.md': '', 'lib/a.go': '' });
  for (let times = 0; times < 3; times += 1) other.commit({ 'app/models.py': `m${times}`, 'migrations/m.sql': `s${times}`, 'far/away.py': times === 0 ? 'once' : 'again' });
  const start = other.commit({ 'README.md': 'r' });

  it('neighbours of the language and what changed together count', async () => {
    const { reached, artifact } = await reachOf(other, start, { write: { 'app/models.py': 'new' } });
    expect(reached.direct).toBe(4);
    expect(reached.incomplete).toBe('what uses 1 changed file is not known, as imports in such files are not followed: the files beside it, and those that often changed together with it, are counted instead');
    expect(artifact.picture.nodes.map(({ path }) => path).toSorted()).toEqual(['app/models.py', 'app/views.py', 'far/away.py', 'migrations/m.sql']);
    expect((await reachOf(other, start, { write: { 'lib/a.go': 'new' } })).reached.direct).toBe(1);
  });
});
