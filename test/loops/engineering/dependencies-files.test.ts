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

  it('is for cargo Cargo.lock alone', async () => {
    expect(await given({ 'a/Cargo.toml': '', 'a/Cargo.lock': '', 'a/.cargo/config.toml': '', 'a/src/lib.rs': '', 'a/part/Cargo.toml': '' }, 'a/Cargo.lock')).toEqual(['Cargo.lock']);
  });

  it('is for Go the go.mod beside the checksums', async () => {
    expect(await given({ 'a/go.mod': 'module a', 'a/go.sum': '', 'a/a.go': '', 'go.mod': '' }, 'a/go.sum')).toEqual(['go.sum', 'go.mod']);
    expect(await given({ 'go.sum': '' }, 'go.sum')).toContain('no go.mod');
    expect(await given({ 'go.work': '', 'a/b/go.mod': 'module b', 'a/b/go.sum': '' }, 'a/b/go.sum')).toContain('belongs to the Go workspace of go.work');
  });

  it.each<[string, boolean]>([
    ['./part', true], ['../c', true], ['"./part"', true], ['./part // here', true], ['./part/', true], ['other.test/x v1.0.0', true],
    ['./none', false], ['../../out', false], ['/etc', false], ['"../../out"', false], ['..', false],
  ])('is nothing for Go where a module is replaced by %j and that is no module of the repository', async (by, may) => {
    for (const replace of [`replace x.test/y v1.0.0 => ${by}`, `replace (\n\tx.test/y => ${by}\n)`]) {
      const files = await given({ 'a/go.mod': `module a\n${replace}\n`, 'a/go.sum': '', 'a/part/go.mod': '', 'c/go.mod': '' }, 'a/go.sum');
      if (may) expect(files).toEqual(['go.sum', 'go.mod']);
      else expect(files).toContain('which is no module of the repository');
    }
  });
});
