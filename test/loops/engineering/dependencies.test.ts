import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Result } from '../../../main/domain/result.ts';
import type { InstalledDependencies } from '../../../main/loops/engineering/dependencies.ts';
import { findInstalledDependencies } from '../../../main/loops/engineering/dependencies.ts';
import { packDependencies } from '../../../main/loops/engineering/dependencies-pack.ts';
import { detectChecks } from '../../../main/loops/engineering/detect-checks.ts';
import { detectEcosystems } from '../../../main/loops/engineering/ecosystems.ts';
import { imageModules, imagePrograms } from '../../support/image-tools.ts';
import { openLocalWorkspace } from '../../support/local-workspace.ts';
import { memoryPlace, valueOf } from '../../support/recipe-place.ts';

/** A project that npm itself installed, from packages on this disk: nothing is fetched. */
let template = '';
let base = '';
let checkout = '';

function npm(cwd: string, ...args: readonly string[]): void {
  const done = spawnSync('npm', [...args, '--no-audit', '--no-fund', '--offline', '--ignore-scripts'], { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm ${args.join(' ')}: ${done.stderr}`);
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'touchline-dependencies-'));
  template = join(base, 'template');
  for (const folder of ['left', 'template', 'template/packages/a']) mkdirSync(join(base, folder), { recursive: true });
  writeJson(join(base, 'left/package.json'), { name: 'left', version: '1.2.3', bin: 'cli.js' });
  writeFileSync(join(base, 'left/cli.js'), '#!/usr/bin/env node\nconsole.log("left");\n');
  npm(join(base, 'left'), 'pack', '--pack-destination', template);
  writeJson(join(template, 'packages/a/package.json'), { name: 'a', version: '1.0.0' });
  writeJson(join(template, 'package.json'), {
    name: 'own', version: '1.0.0', workspaces: ['packages/*'], scripts: { test: 'left' }, dependencies: { left: 'file:left-1.2.3.tgz' },
  });
  npm(template, 'install');
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

beforeEach(() => {
  checkout = mkdtempSync(join(base, 'checkout-'));
  spawnSync('cp', ['-a', `${template}/.`, checkout]);
});

function find(more: Partial<Parameters<typeof findInstalledDependencies>[0]> = {}): Promise<Result<InstalledDependencies>> {
  return findInstalledDependencies({ checkout, lockfile: 'package-lock.json', committed: readFileSync(join(template, 'package-lock.json')), ...more });
}

async function refusal(more: Parameters<typeof find>[0] = {}): Promise<string> {
  const found = await find(more);
  return found.ok ? '' : `${found.error.message} ${found.error.next}`;
}

/** Every name below a folder with its size, mode and times: what reading must leave as it is. */
function stateOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().map((name) => {
    const { size, mode, mtimeMs, ctimeMs } = lstatSync(join(folder, name));
    return [name, size, mode, mtimeMs, ctimeMs].join(' ');
  });
}

describe('findInstalledDependencies', () => {
  test('what npm installed for the same lockfile fits, links to workspaces among it', async () => {
    const before = stateOf(checkout);
    const found = valueOf(await find());
    expect(found).toMatchObject({ lockfile: 'package-lock.json', folders: ['node_modules'], packages: 2 });
    expect(found.bytes).toBeGreaterThan(0);
    expect(stateOf(checkout)).toEqual(before);
  });

  test('a bare repository has none', async () => expect(await refusal({ checkout: null })).toContain('bare repository'));

  test('nothing installed, with what to do', async () => {
    rmSync(join(checkout, 'node_modules'), { recursive: true });
    expect(await refusal()).toBe('The dependencies in package-lock.json are not installed here. Run `npm ci` in your checkout and Touchline will take them along.');
  });

  test('no record of npm', async () => {
    rmSync(join(checkout, 'node_modules/.package-lock.json'));
    expect(await refusal()).toContain('not installed here');
  });

  test('another lockfile in the checkout than in the commit', async () => {
    writeFileSync(join(checkout, 'package-lock.json'), `${readFileSync(join(checkout, 'package-lock.json'), 'utf8')}\n`);
    expect(await refusal()).toContain('not the one of the commit');
  });

  test.each<[string, (packages: Record<string, Record<string, unknown>>) => void, string]>([
    ['another version', (packages) => { packages['node_modules/left'] = { version: '9.9.9' }; }, 'installed as 9.9.9, the lockfile wants 1.2.3'],
    ['another checksum', (packages) => { packages['node_modules/left'] = { ...packages['node_modules/left'], integrity: 'sha512-other' }; }, 'is installed as'],
    ['one that is missing', (packages) => { delete packages['node_modules/left']; }, 'in the lockfile and not installed'],
    ['one too many', (packages) => { packages['node_modules/more'] = { version: '1.0.0' }; }, 'not in the lockfile'],
  ])('does not fit: %s', async (_, change, part) => {
    const record = join(checkout, 'node_modules/.package-lock.json');
    const parsed: { packages: Record<string, Record<string, unknown>> } = JSON.parse(readFileSync(record, 'utf8'));
    change(parsed.packages);
    writeJson(record, parsed);
    expect(await refusal()).toContain(part);
  });

  test('an optional package may be left out', async () => {
    const lockfile = join(checkout, 'package-lock.json');
    const parsed: { packages: Record<string, Record<string, unknown>> } = JSON.parse(readFileSync(lockfile, 'utf8'));
    parsed.packages['node_modules/only-there'] = { version: '1.0.0', optional: true, os: ['darwin'] };
    writeJson(lockfile, parsed);
    expect(await refusal({ committed: readFileSync(lockfile) })).toBe('');
  });

  test('a package that npm did not put there', async () => {
    mkdirSync(join(checkout, 'node_modules/@scope/stranger'), { recursive: true });
    expect(await refusal()).toContain('node_modules/@scope/stranger was not put there by npm');
  });

  test('a link that leads out of the checkout', async () => {
    symlinkSync('/etc/hostname', join(checkout, 'node_modules/left/out'));
    expect(await refusal()).toContain('leads out of the checkout');
    rmSync(join(checkout, 'node_modules/left/out'));
    symlinkSync('../../../x', join(checkout, 'node_modules/left/out'));
    expect(await refusal()).toContain('leads out of the checkout');
  });

  test('node_modules that is a link, and a lockfile that is a pipe', async () => {
    spawnSync('mv', [join(checkout, 'node_modules'), join(checkout, 'elsewhere')]);
    symlinkSync('elsewhere', join(checkout, 'node_modules'));
    expect(await refusal()).toContain('not installed here');
    rmSync(join(checkout, 'package-lock.json'));
    spawnSync('mkfifo', [join(checkout, 'package-lock.json')]);
    expect(await refusal()).toContain('not the one of the commit');
  });

  test('a pipe among the packages', async () => {
    spawnSync('mkfifo', [join(checkout, 'node_modules/left/pipe')]);
    expect(await refusal()).toContain('neither a file nor a folder');
  });

  test('too much', async () => {
    expect(await refusal({ limits: { maxFiles: 1, maxBytes: 1e9 } })).toContain('more than 1 files');
    expect(await refusal({ limits: { maxFiles: 1e6, maxBytes: 0 } })).toContain('more than 0 MiB');
  });

  test('packages made for another system', async () => {
    const record = join(checkout, 'node_modules/.package-lock.json');
    const parsed: { packages: Record<string, Record<string, unknown>> } = JSON.parse(readFileSync(record, 'utf8'));
    parsed.packages['node_modules/left'] = { ...parsed.packages['node_modules/left'], hasInstallScript: true };
    writeJson(record, parsed);
    expect(await refusal({ platform: 'darwin' })).toContain('made for darwin');
    expect(await refusal({ platform: 'linux' })).toBe('');
  });

  test.each([['pnpm-lock.yaml', ''], ['package-lock.json', '{"lockfileVersion":1,"dependencies":{}}'], ['package-lock.json', 'no json']])('%s that cannot be compared', async (lockfile, text) => {
    expect(await refusal({ lockfile, committed: Buffer.from(text) })).toContain('are not taken along');
  });

  test('a lockfile that names places outside the repository', async () => {
    const text = Buffer.from(JSON.stringify({ packages: { '../node_modules/left': { version: '1.0.0' } } }));
    writeFileSync(join(checkout, 'package-lock.json'), text);
    writeFileSync(join(checkout, 'node_modules/.package-lock.json'), text);
    expect(await refusal({ committed: text })).toContain('outside the repository');
  });
});

describe('packDependencies', () => {
  test('the packages arrive as they are, links as links, caches not', async () => {
    mkdirSync(join(checkout, 'node_modules/.cache'));
    writeFileSync(join(checkout, 'node_modules/.cache/large'), 'x');
    const before = stateOf(checkout);
    const workspace = openLocalWorkspace();
    onTestFinished(async () => void (await workspace.close()));
    valueOf(await workspace.inject('base', packDependencies(valueOf(await find()))));
    const there = stateOf(join(workspace.root, 'base')).map((line) => line.split(' ')[0]);
    expect(there).toContain('node_modules/left/cli.js');
    expect(there).not.toContain('node_modules/.cache');
    expect(lstatSync(join(workspace.root, 'base/node_modules/a')).isSymbolicLink()).toBe(true);
    expect(stateOf(checkout)).toEqual(before);
  });

  test('fails, and never just ends early, where packages vanished, grew or the run was cancelled', async () => {
    const found = valueOf(await find());
    const failing = [
      packDependencies({ ...found, folders: ['node_modules', 'not-there/node_modules'] }),
      packDependencies({ ...found, bytes: -2 * 1024 * 1024 }),
      packDependencies(found, AbortSignal.abort()),
    ];
    await Promise.all(failing.map((stream) => expect(stream.resume().toArray()).rejects.toThrow(Error)));
  });
});

const committedText = (name: string): string => readFileSync(join(template, name), 'utf8');

async function detected(): Promise<Awaited<ReturnType<typeof detectChecks>>> {
  const { files, read } = memoryPlace({ 'package.json': committedText('package.json'), 'package-lock.json': committedText('package-lock.json') });
  return detectChecks({ files, read, ecosystems: await detectEcosystems(files, read), programs: imagePrograms, pythonModules: imageModules, checkout });
}

/** A library that commits no lockfile: npm's own record of what it installed is all there is. */
describe('without a lockfile', () => {
  const asking = (ranges: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}): Uint8Array => Buffer.from(JSON.stringify({ devDependencies: ranges, ...more }));
  const withManifest = async (committed: Uint8Array, given: string | null = checkout): Promise<string> => {
    const found = await findInstalledDependencies({ checkout: given, lockfile: 'package.json', committed });
    return found.ok ? `${found.value.packages} packages for ${found.value.lockfile}` : `${found.error.message} ${found.error.next}`;
  };

  test('what npm installed counts where it lies in the ranges of the commit', async () => {
    expect(await withManifest(asking({ left: '^1.2.0' }))).toBe('2 packages for package.json');
    expect(await withManifest(asking({ left: 'file:left-1.2.3.tgz', a: '*' }))).toBe('2 packages for package.json');
    expect(await withManifest(asking({ left: 'npm:left@1.x' }, { optionalDependencies: { right: '1' } }))).toBe('2 packages for package.json');
  });

  test('what does not fit, or is not there, is not taken along', async () => {
    expect(await withManifest(asking({ left: '^2.0.0' }))).toContain('left is installed as 1.2.3, and ^2.0.0 is asked for. Run `npm install`');
    expect(await withManifest(asking({ right: '1' }))).toContain('right is asked for and not installed.');
    expect(await withManifest(asking({}), null)).toContain('A bare repository has no installed packages');
    expect(await withManifest(Buffer.from('[]'))).toContain('not a JSON object');
    rmSync(join(checkout, 'node_modules'), { recursive: true });
    expect(await withManifest(asking({ left: '*' }))).toContain('no lockfile that says which versions belong here. Run `npm install` in your checkout');
  });

  test('its checks can run, and it is said that there is no lockfile', async () => {
    const { files, read } = memoryPlace({ 'package.json': committedText('package.json') });
    const { checks, dependencies } = await detectChecks({ files, read, ecosystems: await detectEcosystems(files, read), programs: imagePrograms, pythonModules: imageModules, checkout });
    expect(checks[0]?.runnable).toEqual({ yes: true });
    expect(dependencies.detail).toBe('2 packages (1 MiB) are taken along from your checkout: they are what package.json asks for, and there is no lockfile.');
  });
});

describe('with detectChecks', () => {
  test('a check whose packages are there can run, and says where they come from', async () => {
    const { checks, dependencies, installed } = await detected();
    expect(checks[0]?.runnable).toEqual({ yes: true });
    expect(dependencies).toEqual({ state: 'taken-along', detail: '2 packages (1 MiB) are taken along from your checkout: they are what package-lock.json asks for.' });
    expect(installed).toHaveLength(1);
  });

  test('a check whose packages are not there cannot', async () => {
    rmSync(join(checkout, 'node_modules'), { recursive: true });
    const { checks, dependencies, installed } = await detected();
    expect(checks[0]?.runnable).toEqual({ yes: false, reason: expect.stringContaining('Run `npm ci`') });
    expect(dependencies.state).toBe('missing');
    expect(installed).toEqual([]);
  });
});
