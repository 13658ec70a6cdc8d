import { describe, expect, it } from 'vitest';
import { memoryPlace } from '../../support/recipe-place.ts';
import { installFiles } from '../../../main/loops/engineering/dependencies-files.ts';

/** Names of what goes into the container of an installation, or why nothing does. */
async function given(contents: Readonly<Record<string, string>>, lockfile: string): Promise<readonly string[] | string> {
  const { files, read } = memoryPlace(contents);
  const found = await installFiles({ paths: new Set(files.map(({ path }) => path)), read }, lockfile, Buffer.from(contents[lockfile] ?? ''));
  return found.ok ? found.value.map(({ path }) => path) : found.error.message;
}

const manifest = '{"workspaces":["packages/*","!packages/no"]}';

describe('what an installation is given', () => {
  it('is for npm the packages that the lockfile names', async () => {
    const lock = JSON.stringify({ packages: { '': {}, 'packages/a': {}, 'node_modules/a': { link: true } } });
    expect(await given({ 'web/package-lock.json': lock, 'web/package.json': manifest, 'web/packages/a/package.json': '{}', 'web/packages/b/package.json': '{}', 'web/.npmrc': '' }, 'web/package-lock.json'))
      .toEqual(['package-lock.json', 'package.json', 'packages/a/package.json']);
  });

  it('is for Yarn and pnpm the packages that the manifests name by patterns', async () => {
    const tree = { 'web/package.json': manifest, 'web/packages/a/package.json': '{}', 'web/packages/no/package.json': '{}', 'web/packages/a/deep/package.json': '{}', 'other/package.json': '{}', 'web/.yarnrc': '', 'web/.npmrc': '' };
    expect(await given({ ...tree, 'web/yarn.lock': '' }, 'web/yarn.lock')).toEqual(['yarn.lock', 'package.json', 'packages/a/package.json']);
    expect(await given({ ...tree, 'web/package.json': '{}', 'web/pnpm-workspace.yaml': 'packages:\n  - "packages/**"\n', 'web/pnpm-lock.yaml': '', 'web/.pnpmfile.cjs': '' }, 'web/pnpm-lock.yaml'))
      .toEqual(['pnpm-lock.yaml', 'package.json', 'pnpm-workspace.yaml', 'packages/a/package.json', 'packages/a/deep/package.json', 'packages/no/package.json']);
    expect(await given({ 'yarn.lock': '' }, 'yarn.lock')).toContain('no package.json');
  });

  it('is for pip the requirements, those for tests, and what they include', async () => {
    const tree = {
      'requirements.txt': '-r requirements/base.txt\n-r /etc/passwd\n-r ../out.txt\n', 'requirements-dev.txt': '-r requirements.txt', 'dev-requirements.txt': '', 'requirements-docs.txt': '', 'setup.py': '',
      'requirements/base.txt': '--requirement more.txt', 'requirements/more.txt': '-r base.txt\n-r missing.txt', 'requirements/other.txt': '',
    };
    expect(await given(tree, 'requirements.txt')).toEqual(['requirements.txt', 'dev-requirements.txt', 'requirements-dev.txt', 'requirements/base.txt', 'requirements/more.txt']);
  });
});
