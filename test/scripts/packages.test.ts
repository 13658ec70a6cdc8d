import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { completed, missingEntries, platformOf } from '../../scripts/complete-lockfile.mjs';
import { isInstalled } from '../../scripts/setup/packages.mjs';
import { root } from '../../scripts/setup/places.mjs';

describe('whether the packages are installed', () => {
  const wanted = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.0.0', optional: true } };

  test('yes, with an optional package of another platform left out', () => {
    expect(isInstalled(wanted, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  test.each([
    ['nothing was installed', undefined],
    ['the installation was cut off', {}],
    ['another version is there', { 'node_modules/a': { version: '1.0.1' } }],
    ['something else is there as well', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } }],
  ])('no: %s', (_, installed) => {
    expect(isInstalled(wanted, installed)).toBe(false);
  });
});

test('a node_modules that is a link is never installed through: what it leads to stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-linked-'));
  try {
    const [checkout, other] = [join(folder, 'checkout'), join(folder, 'other')];
    for (const made of [checkout, other]) mkdirSync(made);
    cpSync(join(root, 'scripts'), join(checkout, 'scripts'), { recursive: true });
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(root, name), join(checkout, name));
    writeFileSync(join(other, 'kept'), '');
    symlinkSync(other, join(checkout, 'node_modules'));
    const program = "import('./scripts/setup/packages.mjs').then(({ providePackages }) => providePackages()).catch((error) => { console.log(JSON.stringify([error.constructor.name, error.message, error.next])); })";
    const done = spawnSync(process.execPath, ['-e', program], { cwd: checkout, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: folder, TOUCHLINE_CACHE: join(folder, 'cache') } });
    expect(JSON.parse(done.stdout)).toEqual(['Missing', `${join(checkout, 'node_modules')} is a symbolic link, and installing here would empty the folder it leads to.`, expect.stringContaining('Remove the link')]);
    expect(readdirSync(other)).toEqual(['kept']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('lockfiles', () => {
  test.each(['package-lock.json', 'sandbox/image/toolbox/package-lock.json'])('%s names the binaries of every platform (else: node scripts/complete-lockfile.mjs)', (name) => {
    expect(missingEntries(JSON.parse(readFileSync(join(root, name), 'utf8')))).toEqual({});
  });

  test.each(['package-lock.json', 'sandbox/image/toolbox/package-lock.json'])('%s names no registry', (name) => {
    expect(readFileSync(join(root, name), 'utf8')).not.toContain('"resolved"');
  });

  test('a platform is read from a name', () => {
    expect(platformOf('@x/binding-linux-arm64-musl')).toEqual({ os: ['linux'], cpu: ['arm64'], libc: ['musl'] });
    expect(platformOf('@x/binding-win32-x64-msvc')).toEqual({ os: ['win32'], cpu: ['x64'] });
    expect(platformOf('fsevents')).toEqual({});
  });

  test('a missing binary is added once, and inside its parent where the place is taken', () => {
    const lock = {
      packages: {
        'node_modules/a': { version: '2.0.0', dev: true, optionalDependencies: { 'a-darwin-arm64': '2.0.0', range: '^1.0.0' } },
        'node_modules/b/node_modules/a': { version: '1.0.0', optionalDependencies: { 'a-darwin-arm64': '1.0.0' } },
      },
    };
    const whole = completed(lock);
    expect(whole.packages).toMatchObject({
      'node_modules/a-darwin-arm64': { version: '2.0.0', os: ['darwin'], cpu: ['arm64'], dev: true, optional: true },
      'node_modules/b/node_modules/a/node_modules/a-darwin-arm64': { version: '1.0.0', optional: true },
    });
    expect(missingEntries(whole)).toEqual({});
  });
});
