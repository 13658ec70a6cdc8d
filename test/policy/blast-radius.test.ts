import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blastRadiusOf, entryPointsOf } from '../../main/policy/blast-radius.ts';
import { defaultPolicy } from '../../main/policy/default-policy.ts';
import { policyInputsSchema } from '../../main/domain/decision.ts';
import { aFile, fileArbitrary } from './inputs.ts';

const radius = (paths: string[], entryPoints: string[] = []): number =>
  blastRadiusOf({ files: paths.map((path) => aFile({ path })), entryPoints }, defaultPolicy).value;

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
    expect(radius(['src/feed.ts'])).toBe(0.15);
    expect(radius(['src/feed.ts'], ['src/feed.ts'])).toBe(0.45);
  });

  test('of a small development dependency bump lets it be merged alone, of an entry point not', () => {
    expect(radius(['package.json', 'package-lock.json'])).toBeLessThanOrEqual(defaultPolicy.blastRadius.autoMerge);
    expect(radius(['src/index.ts'])).toBeGreaterThan(defaultPolicy.blastRadius.autoMerge);
  });

  test('says why, part by part, and is their sum', () => {
    const result = blastRadiusOf({ files: [aFile({ path: 'src/main.ts' }), aFile()], entryPoints: [] }, defaultPolicy);
    expect(result.parts.map((part) => part.why)).toEqual([
      '2 files changed',
      '2 top-level folders touched',
      '1 source file among them',
      'src/main.ts is an entry point',
    ]);
    expect(result.value).toBeCloseTo(result.parts.reduce((sum, part) => sum + part.value, 0), 9);
  });

  test('is never smaller for one file or entry point more, and fits the contract', () => {
    const files = fc.array(fileArbitrary, { maxLength: 40 });
    fc.assert(
      fc.property(files, fileArbitrary, (some, another) => {
        const before = blastRadiusOf({ files: some, entryPoints: [] }, defaultPolicy);
        const after = blastRadiusOf({ files: [...some, another], entryPoints: [] }, defaultPolicy);
        const named = blastRadiusOf({ files: [...some, another], entryPoints: [another.path] }, defaultPolicy);
        expect(after.value).toBeGreaterThanOrEqual(before.value);
        expect(named.value).toBeGreaterThanOrEqual(after.value);
        expect(policyInputsSchema.shape.blastRadius.safeParse(named).success).toBe(true);
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
