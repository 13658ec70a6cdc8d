import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EgressRules, FileToWrite } from '../../../agents/workspace.ts';
import { planPnpm } from '../../../sandbox/dependencies/pnpm-lockfile.ts';
import { faultOf, valueOf } from '../place.ts';

const egress: EgressRules = { allow: ['registry.test', 'mirror.test:8443'], privateHosts: [], registry: null, certificates: '', maxBytes: 1, minutes: 1 };
const integrity = `sha512-${'A'.repeat(86)}==`;

function file(path: string, text: string): FileToWrite {
  return { path, bytes: Buffer.from(text), executable: false };
}

function lockfile(packages: object, more: object = {}): readonly FileToWrite[] {
  return [file('pnpm-lock.yaml', JSON.stringify({ lockfileVersion: '9.0', importers: { '.': {} }, packages, snapshots: {}, ...more }))];
}

function refusal(files: readonly FileToWrite[], rules = egress): string {
  const fault = faultOf(planPnpm(files, rules));
  expect(fault.code).toBe('dependencies_refused');
  return fault.message;
}

describe('what pnpm would fetch', () => {
  it('is fine when every package has a checksum and comes from an allowed registry', () => {
    const text = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: false
  excludeLinksFromLockfile: false

importers:

  .:
    dependencies:
      '@x/b':
        specifier: ^1.0.0
        version: 1.0.0(a@1.0.0)

  packages/part: {}

packages:

  '@x/b@1.0.0':
    resolution: {integrity: ${integrity}}
    engines: {node: '>=18'}
    deprecated: |-
      no longer
      used
    peerDependencies:
      a: '*'

  a@1.0.0:
    resolution: {integrity: ${integrity}, tarball: https://mirror.test:8443/a.tgz}

snapshots:

  '@x/b@1.0.0(a@1.0.0)':
    dependencies:
      a: 1.0.0

  a@1.0.0: {}
`;
    const planned = valueOf(planPnpm([file('pnpm-lock.yaml', text), file('package.json', '{}')], egress));
    expect(planned).toMatchObject({ lockfile: 'pnpm-lock.yaml', packages: 2, scripted: null });
    expect(planned.files.map(({ path }) => path)).toEqual(['pnpm-lock.yaml', 'package.json', 'pnpm-workspace.yaml']);
    expect(Buffer.from(planned.files[2]?.bytes ?? []).toString()).toBe('{"packages":["."],"autoInstallPeers":false,"excludeLinksFromLockfile":false}');
  });

  it('takes of a pnpm-workspace.yaml which packages belong together, and no program, address or folder', () => {
    const workspace = 'packages: ["packages/*"]\ncatalog: { a: "1" }\noverrides: { b: "2" }\nregistry: https://evil.test/\nhttpsProxy: http://evil.test/\npnpmfile: evil.cjs\nconfigDependencies: { evil: "1" }\nstoreDir: /evil\ndangerouslyAllowAllBuilds: true\n';
    const planned = valueOf(planPnpm([...lockfile({}), file('pnpm-workspace.yaml', workspace)], egress));
    expect(JSON.parse(Buffer.from(planned.files.at(-1)?.bytes ?? []).toString())).toEqual({ packages: ['packages/*'], catalog: { a: '1' }, overrides: { b: '2' } });
  });

  it('takes of a package.json what is wanted, and not which pnpm or Node', () => {
    const manifest = { name: 'own', dependencies: { a: '1' }, engines: { pnpm: '^8' }, devEngines: { runtime: { name: 'node', version: '18', onFail: 'download' } }, packageManager: 'pnpm@8.0.0', pnpm: { overrides: { b: '2' }, executionEnv: { nodeVersion: '18.0.0' }, configDependencies: { evil: '1' } } };
    const planned = valueOf(planPnpm([...lockfile({}), file('package.json', JSON.stringify(manifest)), file('packages/a/package.json', 'no JSON')], egress));
    const [own = '', other] = planned.files.slice(1, 3).map(({ bytes }) => Buffer.from(bytes).toString());
    expect(JSON.parse(own)).toEqual({ name: 'own', dependencies: { a: '1' }, pnpm: { overrides: { b: '2' } } });
    expect(other).toBe('no JSON');
  });

  it.each<[string, object, string]>([
    ['a git repository', { type: 'git', repo: 'https://github.com/x/y.git', commit: 'abc' }, 'y@1.0.0 comes from https://github.com/x/y.git'],
    ['a folder', { type: 'directory', directory: '../y' }, 'y@1.0.0 comes from ../y'],
    ['a kind nobody knows', { type: 'variations', integrity }, 'y@1.0.0 comes from variations'],
    ['a file', { integrity, tarball: 'file:y.tgz' }, 'y@1.0.0 comes from file:y.tgz'],
    ['plain HTTP', { integrity, tarball: 'http://registry.test/y.tgz' }, 'y@1.0.0 comes from http://registry.test/y.tgz'],
    ['another host', { integrity, tarball: 'https://evil.test/y.tgz' }, 'y@1.0.0 comes from https://evil.test/y.tgz'],
    ['a longer name', { integrity, tarball: 'https://registry.test.evil.test/y.tgz' }, 'registry.test.evil.test'],
    ['a user', { integrity, tarball: 'https://user:word@registry.test/y.tgz' }, 'user:word@'],
    ['nowhere, without a checksum', {}, 'y@1.0.0 has no checksum'],
    ['an address, without a checksum', { tarball: 'https://registry.test/y.tgz' }, 'y@1.0.0 has no checksum'],
  ])('is refused with its name when it comes from %s', (_, resolution, words) => {
    expect(refusal(lockfile({ 'y@1.0.0': { resolution } }))).toContain(words);
  });

  it('is refused where the repository would have to be read or run for it', () => {
    expect(refusal(lockfile({}, { patchedDependencies: { a: { hash: 'x', path: 'patches/a.patch' } } }))).toContain('patches of the repository');
    expect(refusal(lockfile({}, { pnpmfileChecksum: 'abc' }))).toContain('.pnpmfile.cjs');
    expect(refusal(lockfile({}, { importers: { '../out': {} } }))).toContain('../out is not a place in the repository');
    expect(refusal([...lockfile({}), file('pnpm-workspace.yaml', 'packages: 7')])).toContain('pnpm-workspace.yaml');
  });

  it('is refused when the registry that stands in is not allowed', () => {
    expect(refusal(lockfile({ 'y@1.0.0': { resolution: { integrity } } }), { ...egress, registry: 'https://other.test/' })).toContain('y@1.0.0 comes from https://other.test/');
  });

  it.each([
    ['no lockfile', ''], ['one of version 6', "lockfileVersion: '6.0'\npackages: {}\n"], ['two documents', "lockfileVersion: '9.0'\n---\na: 1\n"],
    ['aliases', "lockfileVersion: '9.0'\nsettings: &a {}\nimporters: *a\n"], ['nesting without end', `lockfileVersion: '9.0'\nx: ${'['.repeat(20_000)}`],
    ['more than two MiB', `lockfileVersion: '9.0'\n${'#'.repeat(2 * 1024 * 1024)}`],
  ])('is not read where there is %s', (_, text) => {
    expect(refusal([file('pnpm-lock.yaml', text)])).toContain('version 9.0');
  });

  it('is never anything else than a plan or a refusal', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('', "lockfileVersion: '9.0'\n"), (text, head) => {
      const planned = planPnpm([file('pnpm-lock.yaml', head + text)], egress);
      if (!planned.ok) expect(planned.error.code).toBe('dependencies_refused');
    }));
  });

  it('never plans a package whose host is not allowed, however its address is spelled', () => {
    fc.assert(fc.property(fc.webUrl({ validSchemes: ['https', 'http'] }), (tarball) => {
      expect(planPnpm(lockfile({ 'y@1.0.0': { resolution: { integrity, tarball } } }), egress).ok).toBe(false);
    }));
  });
});
