import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ecosystemSchema } from '../../../main/domain/artifacts/state-snapshot.ts';
import { detectEcosystems } from '../../../main/loops/engineering/ecosystems.ts';
import type { TreeContents } from '../../support/recipe-place.ts';
import { memoryPlace } from '../../support/recipe-place.ts';

async function detected(contents: TreeContents): Promise<readonly string[]> {
  const place = memoryPlace(contents);
  const found = await detectEcosystems(place.files, place.read);
  return found.map((each) => ecosystemSchema.parse(each)).map(({ name, manifest, lockfile, packageManager }) => [name, manifest, lockfile, packageManager].join(' '));
}

describe('detectEcosystems', () => {
  test.each<[string, TreeContents, string[]]>([
    ['npm', { 'package.json': '{}', 'package-lock.json': '{}' }, ['node package.json package-lock.json npm']],
    ['no lockfile', { 'package.json': '{}' }, ['node package.json  ']],
    ['the packageManager field', { 'package.json': '{"packageManager":"pnpm@9.1.0+sha512.abc"}', 'pnpm-lock.yaml': '' }, ['node package.json pnpm-lock.yaml pnpm@9.1.0']],
    ['a lockfile of yarn', { 'package.json': '{}', 'yarn.lock': '' }, ['node package.json yarn.lock yarn']],
    ['a manifest that is no JSON', { 'package.json': '{ nope' }, ['node package.json  ']],
    ['python with uv', { 'pyproject.toml': '', 'uv.lock': '' }, ['python pyproject.toml uv.lock uv']],
    ['python without a manifest', { 'src/a.py': '' }, ['python   ']],
    ['go', { 'go.mod': '', 'go.sum': '' }, ['go go.mod go.sum go']],
    ['rust', { 'Cargo.toml': '' }, ['rust Cargo.toml  cargo']],
    ['documents only', { 'README.md': '', 'a.txt': '' }, ['documents   ']],
    ['code with a documents folder', { 'go.mod': '', 'docs/a.md': '' }, ['go go.mod  go', 'documents   ']],
    ['code with a README', { 'go.mod': '', 'README.md': '' }, ['go go.mod  go']],
    ['nothing', {}, []],
    ['a manifest that is a link', { 'package.json': { kind: 'symlink' } }, []],
    ['dependencies and samples', { 'node_modules/x/package.json': '{}', 'examples/package.json': '{}', '.github/package.json': '{}' }, []],
  ])('%s', async (_, contents, expected) => expect(await detected(contents)).toEqual(expected));

  test('workspaces that the root names, and folders below it, after the root', async () => {
    const contents = {
      'package.json': '{"workspaces":["packages/*","!packages/old"]}',
      'package-lock.json': '{}',
      'packages/a/package.json': '{}',
      'packages/old/package.json': '{}',
      'deep/er/package.json': '{}',
      'web/package.json': '{}',
      'web/yarn.lock': '',
    };
    expect(await detected(contents)).toEqual([
      'node package.json package-lock.json npm', 'node web/package.json web/yarn.lock yarn', 'node packages/a/package.json package-lock.json npm',
    ]);
  });

  test('workspaces of pnpm', async () => {
    const contents = { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages:\n  # ours\n  - "libs/**"\ncatalog:\n  - x\n', 'libs/a/b/package.json': '{}' };
    expect(await detected(contents)).toEqual(['node package.json  ', 'node libs/a/b/package.json  ']);
  });

  test('at most 24, the root among them', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`p${index}/package.json`, '{}']));
    const found = await detected({ ...many, 'package.json': '{}' });
    expect(found).toHaveLength(24);
    expect(found[0]).toBe('node package.json  ');
  });

  test('whatever a manifest holds, detection ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), fc.string(), async (manifest, yaml) => {
        expect(await detected({ 'package.json': manifest, 'pnpm-workspace.yaml': `packages:\n${yaml}`, 'a/package.json': manifest })).not.toHaveLength(0);
      }),
    );
  });
});
