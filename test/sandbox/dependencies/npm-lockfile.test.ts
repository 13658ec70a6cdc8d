import { describe, expect, it } from 'vitest';
import type { EgressRules, FileToWrite } from '../../../agents/workspace.ts';
import { planNpm as plan } from '../../../sandbox/dependencies/npm-lockfile.ts';
import { faultOf, valueOf } from '../place.ts';

const egress: EgressRules = { allow: ['registry.test', 'mirror.test:8443'], privateHosts: [], registry: 'https://registry.test/', certificates: '', maxBytes: 1, minutes: 1 };
const planNpm = (files: readonly FileToWrite[], rules: EgressRules): ReturnType<typeof plan> => plan(files, rules, { os: 'linux', cpu: 'x64', libc: 'glibc' });
const integrity = `sha512-${'A'.repeat(86)}==`;

function lockfile(packages: Readonly<Record<string, unknown>>, more: object = {}, path = 'package-lock.json'): readonly FileToWrite[] {
  return [{ path, bytes: Buffer.from(JSON.stringify({ lockfileVersion: 3, packages: { '': { name: 'own' }, ...packages }, ...more })), executable: false }];
}

function refusal(packages: Readonly<Record<string, unknown>>, rules = egress): string {
  const fault = faultOf(planNpm(lockfile(packages), rules));
  expect(fault.code).toBe('dependencies_refused');
  return fault.message;
}

describe('what npm would fetch', () => {
  it('is fine when every package has a checksum and comes from an allowed registry', () => {
    const planned = valueOf(planNpm(lockfile({
      'node_modules/a': { version: '1.0.0', resolved: 'https://registry.test/a/-/a-1.0.0.tgz', integrity },
      'node_modules/@x/b': { version: '1.0.0', resolved: 'https://mirror.test:8443/b.tgz', integrity, hasInstallScript: true },
      'node_modules/c': { version: '1.0.0', integrity },
      'node_modules/c/node_modules/inner': { version: '1.0.0', inBundle: true },
      'packages/own': { version: '1.0.0' },
      'node_modules/own': { resolved: 'packages/own', link: true },
    }), egress));
    expect(planned).toEqual({ lockfile: 'package-lock.json', packages: 4, scripted: ['@x/b'] });
  });

  it.each([
    ['git over SSH', 'git+ssh://git@github.com/x/y.git#abc'],
    ['git over HTTPS', 'git+https://github.com/x/y.git#abc'],
    ['a short name of a git host', 'github:x/y'],
    ['a file', 'file:../y.tgz'],
    ['a file by its path', '../y.tgz'],
    ['plain HTTP', 'http://registry.test/y.tgz'],
    ['another host', 'https://evil.test/y.tgz'],
    ['another port', 'https://registry.test:8443/y.tgz'],
    ['a longer name', 'https://registry.test.evil.test/y.tgz'],
    ['a user', 'https://user:word@registry.test/y.tgz'],
    ['an address', 'https://127.0.0.1/y.tgz'],
    ['a dot at the end', 'https://registry.test./y.tgz'],
  ])('is refused with its name when it comes from %s', (_, resolved) => {
    expect(refusal({ 'node_modules/y': { version: '1.0.0', resolved, integrity } })).toBe(`The lockfile names what may not be fetched: y comes from ${resolved}.`);
  });

  it('is refused without a checksum, or with one that is none', () => {
    const resolved = 'https://registry.test/y.tgz';
    expect(refusal({ 'node_modules/y': { version: '1.0.0', resolved } })).toContain('y has no checksum');
    expect(refusal({ 'node_modules/y': { version: '1.0.0', resolved, integrity: 'md5-AAAA' } })).toContain('y has no checksum');
    expect(refusal({ 'node_modules/y': { version: '1.0.0', resolved, integrity: '' } })).toContain('y has no checksum');
  });

  it('needs no checksum of an optional package for another system, as that is never fetched', () => {
    const packages = (more: object): Readonly<Record<string, unknown>> => ({ 'node_modules/y': { version: '1.0.0', optional: true, ...more } });
    for (const more of [{ os: ['darwin'] }, { os: ['!linux'] }, { cpu: ['arm64'] }, { libc: ['musl'] }, { os: 'win32' }]) {
      expect(valueOf(planNpm(lockfile(packages(more)), egress)).packages).toBe(0);
    }
    for (const more of [{ os: ['darwin'], optional: false }, { os: ['linux', 'darwin'] }, { os: ['!darwin'] }, { cpu: ['x64'] }, { libc: ['glibc'] }, { os: [] }, { os: ['any'] }, {}]) {
      expect(refusal(packages(more))).toContain('y has no checksum');
    }
    expect(refusal(packages({ os: ['darwin'], resolved: 'https://evil.test/y.tgz' }))).toContain('y comes from');
    expect(faultOf(plan(lockfile(packages({ cpu: ['arm64'] })), egress, { os: 'linux', cpu: '', libc: 'glibc' })).message).toContain('y has no checksum');
  });

  it('is refused when a link leads elsewhere, or something bundled has nothing around it', () => {
    expect(refusal({ 'node_modules/y': { resolved: '../outside', link: true } })).toContain('y is a link to ../outside');
    expect(refusal({ 'node_modules/y': { resolved: 'packages/gone', link: true } })).toContain('y is a link to packages/gone');
    expect(refusal({ '../outside': { version: '1.0.0' } })).toContain('../outside is not a place in the repository');
    expect(refusal({ '/etc/node_modules/y': { version: '1.0.0', integrity } })).toContain('is not a place');
    expect(refusal({ 'node_modules/y': { version: '1.0.0', inBundle: true } })).toContain('is bundled, and is not');
  });

  it('is refused where the registry that stands for no address is not allowed', () => {
    expect(refusal({ 'node_modules/y': { version: '1.0.0', integrity } }, { ...egress, registry: 'https://elsewhere.test/' })).toContain('y comes from https://elsewhere.test/');
  });

  it('names five and counts the rest', () => {
    const packages = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`node_modules/y${index}`, { resolved: 'github:x/y', integrity }]));
    expect(refusal(packages)).toMatch(/y4 comes from github:x\/y; and 4 more\.$/);
  });

  it('needs a lockfile, of npm 7 or later', () => {
    expect(faultOf(planNpm([], egress)).message).toContain('no lockfile');
    expect(faultOf(planNpm(lockfile({}, { lockfileVersion: 1 }), egress)).message).toContain('npm 7');
    expect(faultOf(planNpm([{ path: 'package-lock.json', bytes: Buffer.from('{'), executable: false }], egress)).message).toContain('npm 7');
    expect(valueOf(planNpm([...lockfile({}), ...lockfile({}, {}, 'npm-shrinkwrap.json')], egress)).lockfile).toBe('npm-shrinkwrap.json');
  });
});
