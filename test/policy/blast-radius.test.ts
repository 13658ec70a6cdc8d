import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blastRadiusOf, entryPointsOf, type Reached } from '../../main/policy/blast-radius.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { policyInputsSchema } from '../../main/domain/decision.ts';
import { aFile, fileArbitrary } from './inputs.ts';

const nothing: Reached = { direct: 0, all: 0, entryPoints: [], publicNames: [], untested: [], owners: [], tests: 0, incomplete: null };
const radius = (paths: string[], entryPoints: string[] = [], reached: Partial<Reached> = {}): number =>
  blastRadiusOf({ files: paths.map((path) => aFile({ path })), entryPoints, reached: { ...nothing, ...reached } }, defaultPolicy).value;

describe('the blast radius', () => {
  test('of one document is nothing', () => {
    expect(radius(['README.md'])).toBe(0);
    expect(radius(['docs/index.md'])).toBe(0);
  });

  test('grows from documents over tests and sources to manifests and entry points', () => {
    const climbing = [
      radius(['docs/a.md']),
      radius(['test/a.test.ts']),
      radius(['src/a.ts']),
      radius(['package.json']),
      radius(['src/index.ts']),
      radius(['package.json', 'src/index.ts', 'lib/a.ts', 'bin/b.ts', 'x/c.ts']),
    ];
    expect(climbing).toEqual(climbing.toSorted((a, b) => a - b));
    expect(new Set(climbing).size).toBe(climbing.length);
  });

  test('counts what a manifest names as a way in', () => {
    expect(radius(['src/feed.ts'])).toBe(0.12);
    expect(radius(['src/feed.ts'], ['src/feed.ts'])).toBe(0.32);
  });

  test('of a small development dependency bump lets it be merged alone, of an entry point not', () => {
    expect(radius(['package.json', 'package-lock.json'])).toBeLessThanOrEqual(defaultPolicy.blastRadius.autoMerge);
    expect(radius(['src/index.ts'])).toBeGreaterThan(defaultPolicy.blastRadius.autoMerge);
  });

  test('grows with what the repository says is reached', () => {
    const alone = radius(['src/feed.ts'], [], { direct: 1, all: 1 });
    const climbing = [
      alone,
      radius(['src/feed.ts'], [], { direct: 3, all: 3 }),
      radius(['src/feed.ts'], [], { direct: 3, all: 30 }),
      radius(['src/feed.ts'], [], { direct: 3, all: 30, entryPoints: ['src/start.ts'] }),
      radius(['src/feed.ts'], [], { direct: 3, all: 30, entryPoints: ['src/start.ts'], publicNames: ['rank in src/feed.ts'] }),
      radius(['src/feed.ts'], [], { direct: 3, all: 30, entryPoints: ['src/start.ts'], publicNames: ['rank in src/feed.ts'], untested: ['src/feed.ts'] }),
    ];
    expect(climbing).toEqual(climbing.toSorted((a, b) => a - b));
    expect(new Set(climbing).size).toBe(climbing.length);
    expect(alone).toBe(radius(['src/feed.ts']));
  });

  test('says why, part by part, and is their sum', () => {
    const reached: Reached = {
      direct: 4, all: 1200, entryPoints: ['src/main.ts'], publicNames: ['rank in src/main.ts'], untested: ['src/main.ts'], owners: ['@a', '@b'], tests: 3,
      incomplete: 'the import graph is incomplete: 2 files not read, counted as reached',
    };
    const result = blastRadiusOf({ files: [aFile({ path: 'src/main.ts' }), aFile()], entryPoints: [], reached }, defaultPolicy);
    expect(result.parts.map((part) => part.why)).toEqual([
      '2 files changed',
      '2 top-level folders touched',
      '2 owners by CODEOWNERS',
      '1 source file among them',
      'no protected path among them',
      'src/main.ts is an entry point',
      'with what uses them directly 4 files, with all that use those 1,200, 3 tests among these; the import graph is incomplete: 2 files not read, counted as reached',
      '1 exported name added, removed or declared otherwise (rank in src/main.ts)',
      'no test uses src/main.ts',
    ]);
    expect(result.value).toBeCloseTo(result.parts.reduce((sum, part) => sum + part.value, 0), 9);
    expect(radius(['package.json', 'src/main.ts', '.github/x.yml', 'a/b', 'c/d', 'e/f', ...Array.from({ length: 20 }, (_, index) => `x/${index}`)], [], {
      direct: 99, all: 9999, publicNames: Array.from({ length: 9 }, String), untested: Array.from({ length: 9 }, String), owners: Array.from({ length: 9 }, String),
    })).toBe(1);
  });

  test('is never smaller for one file, entry point or reached thing more, and fits the contract', () => {
    const files = fc.array(fileArbitrary, { maxLength: 40 });
    const names = fc.array(fc.string(), { maxLength: 6 });
    const reachedArbitrary = fc.record({ direct: fc.nat(20), all: fc.nat(300), entryPoints: names, publicNames: names, untested: names, owners: names, tests: fc.nat(9), incomplete: fc.constant(null) });
    const more = (a: Reached, b: Reached): Reached => ({
      direct: a.direct + b.direct, all: a.all + b.all, entryPoints: [...a.entryPoints, ...b.entryPoints], publicNames: [...a.publicNames, ...b.publicNames],
      untested: [...a.untested, ...b.untested], owners: [...a.owners, ...b.owners], tests: a.tests, incomplete: a.incomplete,
    });
    fc.assert(
      fc.property(files, fileArbitrary, reachedArbitrary, reachedArbitrary, (some, another, reached, further) => {
        const before = blastRadiusOf({ files: some, entryPoints: [], reached }, defaultPolicy);
        const after = blastRadiusOf({ files: [...some, another], entryPoints: [], reached }, defaultPolicy);
        const named = blastRadiusOf({ files: [...some, another], entryPoints: [another.path], reached }, defaultPolicy);
        const wider = blastRadiusOf({ files: [...some, another], entryPoints: [another.path], reached: more(reached, further) }, defaultPolicy);
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        expect(named.value).toBeGreaterThanOrEqual(after.value);
        expect(wider.value).toBeGreaterThanOrEqual(named.value);
        expect(policyInputsSchema.shape.blastRadius.safeParse(wider).success).toBe(true);
      }),
    );
  });
});

describe('entry points of a manifest', () => {
  test('are main, module, bin and all of exports', () => {
    const manifest = {
      main: './dist/index.js',
      module: 'dist/index.mjs',
      bin: { feed: 'bin/feed.mjs' },
      exports: { '.': { import: './dist/index.mjs', require: './dist/index.cjs' }, './rank': ['./dist/rank.js', null] },
    };
    expect([...entryPointsOf(manifest)].toSorted()).toEqual([
      'bin/feed.mjs', 'dist/index.cjs', 'dist/index.js', 'dist/index.mjs', 'dist/rank.js',
    ]);
    expect(entryPointsOf({ bin: './cli.js' }, 'packages/a/')).toEqual(['packages/a/cli.js']);
  });

  test('of what is no manifest are none', () => {
    for (const none of [null, 3, 'main', [], {}, { main: 5 }]) expect(entryPointsOf(none)).toEqual([]);
  });

  test('are found however deep and wide the manifest is', () => {
    let deep: unknown = './x.js';
    for (let depth = 0; depth < 50_000; depth += 1) deep = { import: deep };
    expect(entryPointsOf({ exports: deep })).toEqual(['x.js']);
    expect(entryPointsOf({ exports: Array.from({ length: 300_000 }, () => './y.js') })).toEqual(['y.js']);
  });
});
