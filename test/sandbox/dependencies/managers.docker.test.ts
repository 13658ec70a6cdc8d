import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DependencyPreparation, DependencyRequest, Workspace } from '../../../agents/workspace.ts';
import type { Project } from '../../support/lockfiles.ts';
import { pnpmProject, yarnProject } from '../../support/lockfiles.ts';
import type { MadeWheel } from '../../support/python-index.ts';
import { indexPages, makeWheel } from '../../support/python-index.ts';
import type { MadePackage, Registry } from '../../support/registry.ts';
import { makePackage, startRegistry } from '../../support/registry.ts';
import type { Place } from '../place.ts';
import { archiveOf, clearPlaces, containersOf, faultOf, newPlace, run, shell, text, valueOf, volumesOf } from '../place.ts';

let registry: Registry;
let left: MadePackage;
let right: MadePackage;
let sums: MadeWheel;
let half: MadeWheel;
let other: MadeWheel;
let place: Place;

beforeAll(async () => {
  left = await makePackage('left', '1.2.3', { 'index.js': 'module.exports = 42;\n', 'cli.js': '#!/usr/bin/env node\nconsole.log("left", require("right"));\n' }, { bin: 'cli.js', dependencies: { right: '2.0.0' }, scripts: { postinstall: 'touch /src/ran /tmp/ran && touch ran' } });
  right = await makePackage('right', '2.0.0', { 'index.js': 'module.exports = "of right";\n' });
  sums = makeWheel('sums', '1.0.0', { 'sums/__init__.py': 'def total(*numbers):\n    return sum(numbers)\n' });
  half = makeWheel('half', '1.0.0', { 'half.py': 'import sums\n' }, ['sums>=1', 'never; python_version < "3"', 'extra-only; extra == "more"']);
  other = makeWheel('other', '1.0.0', { 'other.py': '' });
  registry = startRegistry([left, right], indexPages([sums, half], { other: `https://files.test/${other.file}`, source: '/files/source-1.0.0.tar.gz' }));
  place = newPlace({ egressNetwork: registry.network });
});
afterAll(async () => {
  await clearPlaces();
  registry.close();
});

function requestFor(manager: string, files: Project): DependencyRequest {
  return {
    runId: ulid(), manager,
    files: Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content), executable: false })),
    egress: { allow: [registry.host], privateHosts: [registry.host], registry: `https://${registry.host}/`, certificates: registry.certificates, maxBytes: 50_000_000, minutes: 1 },
  };
}

function prepare(manager: string, files: Project): Promise<DependencyPreparation> {
  return place.sandbox.prepareDependencies(requestFor(manager, files));
}

/** A tree in a container for checks, with the packages beside it. */
async function checking(key: string, files: Project): Promise<Workspace> {
  const workspace = await place.open({ purpose: 'check', dependencies: [key] });
  valueOf(await workspace.inject('base', archiveOf(files)));
  valueOf(await workspace.linkDependencies('base', key, ''));
  return workspace;
}

const scripts = { test: 'left && node --test' };
const test = 'const assert = require("node:assert"); const { test } = require("node:test"); test("it is there", () => assert.equal(require("left"), 42));\n';

/** The project's own command passes with the packages, no script of theirs ran, and nobody can write to them. */
async function expectChecked(workspace: Workspace, argv: readonly string[]): Promise<void> {
  const cwd = `${workspace.root}/base`;
  const done = await run(workspace, argv, { cwd });
  expect(text(done.stdout) + text(done.stderr)).toMatch(/left of right[^]*pass 1\b/);
  expect(done.exitCode).toBe(0);
  expect(await shell(workspace, 'ls /src/ran /tmp/ran $(find -L /deps -name ran) 2>/dev/null; echo none')).toBe('none');
  expect(await shell(workspace, '(echo x >node_modules/left/index.js) 2>&1 | grep -o "Read-only file system"; node -p "require(\'fs\').realpathSync(\'node_modules/left\')"', { cwd })).toMatch(/^Read-only file system\n\/deps\//);
}

describe('pnpm', () => {
  it('has its packages seen by `pnpm run test`, those of a workspace too, and no script of theirs run', async () => {
    const files = {
      ...pnpmProject([left, right], {
        manifest: { scripts, packageManager: 'pnpm@9.15.9' }, direct: [left], needs: { left: { right: '2.0.0' } },
        importers: { 'packages/part': { dependencies: { right: { specifier: '2.0.0', version: '2.0.0' }, own: { specifier: 'workspace:*', version: 'link:../..' } } } },
      }),
      'packages/part/package.json': '{"name":"part","version":"1.0.0","engines":{"pnpm":"^8"},"dependencies":{"right":"2.0.0","own":"workspace:*"}}',
      'pnpm-workspace.yaml': 'packages: ["packages/*"]\nregistries: { default: "https://evil.test/" }\nconfigDependencies: { evil: "1.0.0+sha512-AAAA" }\n',
    };
    const made = await prepare('pnpm', files);
    expect(valueOf(made.prepared)).toMatchObject({ manager: 'pnpm', packages: 2, scriptsNotRun: ['left'], fresh: true });
    expect(made.traffic).toMatchObject({ hosts: [{ target: 'registry.test:443' }], refused: [], failed: [] });
    const workspace = await checking(valueOf(made.prepared).key, { ...files, 'pnpm-workspace.yaml': 'packages: ["packages/*"]\n', 'a.test.js': test, 'index.js': 'module.exports = "this tree";\n', 'packages/part/a.js': 'console.log(require("right"), require("own"));\n' });
    await expectChecked(workspace, ['pnpm', 'run', '--silent', 'test']);
    expect(await shell(workspace, 'node base/packages/part/a.js')).toBe('of right this tree');
    valueOf(await workspace.close());
    expect(containersOf(place.installation)).toEqual([]);
  });

  it('installs nothing when the lockfile is not that of the manifest', async () => {
    const made = await prepare('pnpm', { ...pnpmProject([left, right], { direct: [left], needs: { left: { right: '2.0.0' } } }), 'package.json': '{"name":"own","dependencies":{"left":"1.2.3","more":"1.0.0"}}' });
    const fault = faultOf(made.prepared);
    expect(fault.code, fault.message).toBe('dependencies_not_installed');
    expect(fault.message).toMatch(/pnpm could not install them: .*(?:OUTDATED_LOCKFILE|frozen)/);
    expect(fault.next).toContain('pnpm install --frozen-lockfile');
  });
});

describe('Yarn 1', () => {
  it('has its packages seen by `yarn run test`, and no script of theirs run', async () => {
    const files = yarnProject(registry.host, [left, right], { manifest: { scripts, packageManager: 'yarn@1.22.19' }, direct: [left], needs: { left: { right: '2.0.0' } } });
    const made = await prepare('yarn', files);
    expect(valueOf(made.prepared)).toMatchObject({ manager: 'yarn', packages: 2, scriptsNotRun: ['left'], fresh: true });
    expect(made.traffic).toMatchObject({ hosts: [{ target: 'registry.test:443' }], refused: [], failed: [] });
    const workspace = await checking(valueOf(made.prepared).key, { ...files, 'a.test.js': test });
    await expectChecked(workspace, ['yarn', 'run', 'test']);
    valueOf(await workspace.close());
  });

  it('installs nothing when the lockfile lacks what the manifest wants, or a checksum is another', async () => {
    const lacking = await prepare('yarn', { ...yarnProject(registry.host, [right]), 'package.json': '{"name":"own","dependencies":{"left":"1.2.3","right":"2.0.0"}}' });
    expect(faultOf(lacking.prepared)).toMatchObject({ code: 'dependencies_not_installed', message: expect.stringContaining('yarn could not install them') });
    const altered = await prepare('yarn', yarnProject(registry.host, [{ ...right, integrity: left.integrity }]));
    expect(faultOf(altered.prepared)).toMatchObject({ code: 'dependencies_not_installed', message: expect.stringMatching(/integrity/i) });
  });
});

describe('pip', () => {
  const tests = {
    'test_sums.py': 'import unittest\nimport half, sums\n\nclass Sums(unittest.TestCase):\n    def test_total(self):\n        self.assertEqual(sums.total(1, 2), half.sums.total(3))\n',
    'test_plain.py': 'import sums\n\ndef test_total():\n    assert sums.total(1, 2) == 3\n',
  };

  it.each<[string, () => string]>([
    ['pinned with checksums', () => `sums==1.0.0 \\\n    --hash=${sums.hash}\nhalf==1.0.0 --hash=${half.hash}\n`],
    ['pinned alone', () => 'sums==1.0.0\nhalf==1.0.0  # half of it\n'],
  ])('has wheels that are %s seen by pytest and unittest', async (_, requirements) => {
    const made = await prepare('pip', { 'requirements.txt': requirements() });
    expect(valueOf(made.prepared)).toMatchObject({ manager: 'pip', packages: 2, scriptsNotRun: [], fresh: true });
    expect(made.traffic).toMatchObject({ hosts: [{ target: 'registry.test:443' }], refused: [], failed: [] });
    const workspace = await checking(valueOf(made.prepared).key, tests);
    const cwd = `${workspace.root}/base`;
    for (const argv of [['.venv/bin/python3', '-m', 'pytest', '-v'], ['.venv/bin/python3', '-m', 'unittest', '-v', 'test_sums']]) {
      const done = await run(workspace, argv, { cwd, env: { PYTHONDONTWRITEBYTECODE: '1' } });
      expect(done.exitCode, text(done.stdout) + text(done.stderr)).toBe(0);
    }
    expect(await shell(workspace, '.venv/bin/python3 -c "import sums; print(sums.__file__)"; python3 -c "import sums" 2>&1 | tail -1; (echo x >"$(echo .venv/lib/python3*)/site-packages/half.py") 2>&1 | grep -o "Read-only file system"', { cwd }))
      .toMatch(/^\/src\/base\/\.venv\/lib\/python3\.\d+\/site-packages\/sums\/__init__\.py\nModuleNotFoundError: No module named 'sums'\nRead-only file system$/);
    valueOf(await workspace.close());
  });

  it.concurrent.each<[string, () => string, RegExp]>([
    ['of another checksum', () => `sums==1.0.0 --hash=${half.hash}`, /HASHES|hash/i],
    ['only there as sources', () => 'source==1.0.0', /source==1\.0\.0/],
    ['on a host that is not allowed', () => 'other==1.0.0', /files\.test:443 \(host\)/],
    ['in need of what is not pinned', () => 'half==1.0.0', /half needs sums\./],
  ])('installs nothing that is %s', async (_, requirements, reason) => {
    const fault = faultOf((await prepare('pip', { 'requirements.txt': `${requirements()}\n` })).prepared);
    expect(fault.code, fault.message).toBe('dependencies_not_installed');
    expect(fault.message).toMatch(reason);
  });
});

it('leaves no container, and two volumes for each that was made', () => {
  expect(containersOf(place.installation)).toEqual([]);
  expect(volumesOf(place.installation)).toHaveLength(2 * 4);
});
