import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DependencyPreparation, ExecOutcome, Workspace } from '../../../agents/workspace.ts';
import type { MadeModule } from '../../support/go-proxy.ts';
import { makeModule, proxyPages, sumLines } from '../../support/go-proxy.ts';
import type { Registry } from '../../support/registry.ts';
import { startRegistry } from '../../support/registry.ts';
import type { Place } from '../place.ts';
import { archiveOf, clearPlaces, containersOf, faultOf, newPlace, run, shell, text, valueOf, volumesOf } from '../place.ts';

let registry: Registry;
let place: Place;
let left: MadeModule;
let older: MadeModule;
let right: MadeModule;

beforeAll(() => {
  right = makeModule('example.test/Right', 'v2.0.0+incompatible', { 'right.go': 'package right\n\nfunc Of() string { return "of right" }\n' });
  older = makeModule('example.test/left', 'v1.0.0', { 'left.go': 'package left\n' });
  left = makeModule('example.test/left', 'v1.2.3', { 'left.go': 'package left\n\nimport right "example.test/Right"\n\nfunc Of() string { return "left " + right.Of() }\n' }, { 'example.test/Right': right.version });
  registry = startRegistry([], proxyPages([left, older, right]));
  place = newPlace({ egressNetwork: registry.network });
});
afterAll(async () => {
  await clearPlaces();
  registry.close();
});

const ownTest = 'package own\n\nimport (\n\t"testing"\n\n\t"example.test/left"\n)\n\nfunc TestLeft(t *testing.T) {\n\tif left.Of() != "left of right" {\n\t\tt.Fatal(left.Of())\n\t}\n}\n';

function project(more: Readonly<Record<string, string>> = {}, language = '1.24'): Readonly<Record<string, string>> {
  const indirect = language === '1.24' ? ` ${right.path} ${right.version} // indirect\n` : '';
  return {
    'go.mod': `module own.test/own\n\ngo ${language}\n\nrequire (\n ${left.path} ${left.version}\n${indirect})\n`,
    'go.sum': `${sumLines([left, right])}${older.path} ${older.version}/go.mod ${older.sums.manifest}\n${language === '1.16' ? '' : `long.test/gone v1.0.0/go.mod ${older.sums.manifest}\n`}`,
    ...more,
  };
}

function prepare(files: Readonly<Record<string, string>>, goProxy = `https://${registry.host}/go`): Promise<DependencyPreparation> {
  return place.sandbox.prepareDependencies({
    runId: ulid(), manager: 'go',
    files: ['go.mod', 'go.sum'].map((path) => ({ path, bytes: Buffer.from(files[path] ?? ''), executable: false })),
    egress: { allow: [registry.host], privateHosts: [registry.host], registry: null, goProxy, certificates: registry.certificates, maxBytes: 50_000_000, minutes: 1 },
  });
}

async function checking(made: DependencyPreparation, files: Readonly<Record<string, string>>): Promise<Workspace> {
  const { key } = valueOf(made.prepared);
  const workspace = await place.open({ purpose: 'check', dependencies: [key] });
  valueOf(await workspace.inject('base', archiveOf(files)));
  valueOf(await workspace.linkDependencies('base', key, ''));
  return workspace;
}

function go(workspace: Workspace, made: DependencyPreparation, ...argv: readonly string[]): Promise<ExecOutcome> {
  return run(workspace, ['go', ...argv], { cwd: `${workspace.root}/base`, env: { ...valueOf(made.prepared).environment, GOTMPDIR: workspace.root, GOTOOLCHAIN: 'local' }, timeoutMs: 90_000 });
}

it.each(['1.24', '1.16'])('has the modules of a `go %s` seen by `go test` and `go vet`, and nobody can write to them', async (language) => {
  const files = project({ 'own_test.go': ownTest, 'own.go': 'package own\n' }, language);
  const made = await prepare(files);
  expect(valueOf(made.prepared)).toMatchObject({ manager: 'go', packages: 2, scriptsNotRun: [], fresh: true });
  expect(made.traffic).toMatchObject({ hosts: [{ target: 'registry.test:443' }], refused: [], failed: [] });
  const workspace = await checking(made, files);
  const done = await go(workspace, made, 'test', '-v', './...');
  expect(text(done.stdout) + text(done.stderr)).toMatch(/--- PASS: TestLeft/);
  expect((await go(workspace, made, 'vet', './...')).exitCode).toBe(0);
  expect(text((await go(workspace, made, 'list', '-m', 'all')).stdout)).toContain(`${right.path} ${right.version}`);
  const { GOMODCACHE: cache = '' } = valueOf(made.prepared).environment;
  expect(await shell(workspace, `touch ${cache}/x 2>&1 | grep -o "Read-only file system"; find ${cache} -name "*.zip"; ls -A base | tr "\\n" " "`)).toBe('Read-only file system\ngo.mod go.sum own.go own_test.go');
  valueOf(await workspace.close());
}, 180_000);

it('is fetched once: the second run asks nobody', async () => {
  const asked = registry.requests().length;
  expect(asked).toBeGreaterThan(0);
  const again = await prepare(project());
  expect(valueOf(again.prepared)).toMatchObject({ packages: 2, fresh: false });
  expect(registry.requests()).toHaveLength(asked);
});

it('takes what stands in for a module, and folders of the repository', async () => {
  const files = project({
    'go.mod': `module own.test/own\n\ngo 1.24\n\nrequire (\n old.test/left v0.1.0\n own.test/part v0.0.0\n ${right.path} ${right.version} // indirect\n)\n\nreplace old.test/left => ${left.path} ${left.version}\n\nreplace own.test/part => ./part // here\n`,
    'part/go.mod': 'module own.test/part\n\ngo 1.24\n',
    'part/part.go': 'package part\n\nconst Of = "part"\n',
    'own_test.go': 'package own\n\nimport (\n\t"testing"\n\n\t"old.test/left"\n\t"own.test/part"\n)\n\nfunc TestBoth(t *testing.T) {\n\tif left.Of()+part.Of != "left of rightpart" {\n\t\tt.Fatal(left.Of())\n\t}\n}\n',
  });
  const made = await prepare(files);
  expect(valueOf(made.prepared)).toMatchObject({ packages: 2 });
  const workspace = await checking(made, files);
  const done = await go(workspace, made, 'test', '-v', './...');
  expect(text(done.stdout) + text(done.stderr)).toMatch(/--- PASS: TestBoth/);
  valueOf(await workspace.close());
}, 180_000);

it('installs nothing whose checksum is another', async () => {
  const other = project({ 'go.sum': sumLines([{ ...left, sums: { ...left.sums, source: right.sums.source } }, right]) });
  const fault = faultOf((await prepare(other)).prepared);
  expect(fault.code, fault.message).toBe('dependencies_not_installed');
  expect(fault.message).toMatch(/go could not install them: .*example\.test\/left@v1\.2\.3.*checksum mismatch/);
  const manifest = project({ 'go.sum': sumLines([{ ...left, sums: { ...left.sums, manifest: right.sums.manifest } }, right]) });
  expect(faultOf((await prepare(manifest)).prepared).message).toMatch(/example\.test\/left@v1\.2\.3\/go\.mod.*checksum mismatch/);
});

it('asks no host that is not allowed, and says which modules are not there', async () => {
  expect(faultOf((await prepare(project({}, '1.23'), 'https://elsewhere.test/go')).prepared)).toMatchObject({ code: 'dependencies_refused', message: expect.stringContaining('https://elsewhere.test/go') });
  const gone = makeModule('example.test/gone', 'v1.0.0', {});
  const fault = faultOf((await prepare({ 'go.mod': 'module own.test/own\n\ngo 1.24\n\nrequire example.test/gone v1.0.0\n', 'go.sum': sumLines([gone]) })).prepared);
  expect(fault.code).toBe('dependencies_not_installed');
  expect(fault.message).toMatch(/example\.test\/gone@v1\.0\.0.*404/);
  expect(fault.next).toContain('go mod download');
});

it('leaves no container, and two volumes for each that was made', () => {
  expect(containersOf(place.installation)).toEqual([]);
  expect(volumesOf(place.installation)).toHaveLength(2 * 3);
});
