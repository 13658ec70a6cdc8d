import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DependencyPreparation, DependencyRequest, PreparedDependencies } from '../../../agents/workspace.ts';
import type { DockerSandboxOptions } from '../../../sandbox/docker-sandbox.ts';
import type { MadePackage, Registry } from '../../support/registry.ts';
import { makePackage, npmProject, startRegistry } from '../../support/registry.ts';
import type { Place } from '../place.ts';
import { archiveOf, clearPlaces, containersOf, docker, eventually, faultOf, newPlace, running, shell, valueOf, volumesOf } from '../place.ts';

let registry: Registry;
let left: MadePackage;
let right: MadePackage;
let part: MadePackage;
let slow: MadePackage;
let bomb: MadePackage;
let noise: MadePackage;

beforeAll(async () => {
  left = await makePackage('left', '1.2.3', { 'index.js': 'module.exports = 42;\n', 'cli.js': '#!/usr/bin/env node\nconsole.log("left", require("right"));\n' }, { bin: 'cli.js', scripts: { postinstall: 'touch /src/ran /tmp/ran && touch ran' } });
  right = await makePackage('right', '2.0.0', { 'index.js': 'module.exports = "of right";\n' });
  part = await makePackage('@scope/part', '1.0.0', { 'index.js': 'module.exports = "a nested part";\n' });
  slow = await makePackage('slow', '1.0.0', {});
  bomb = await makePackage('bomb', '1.0.0', { 'zeros.bin': Buffer.concat(Array.from({ length: 40 }, () => Buffer.concat([randomBytes(8192), Buffer.alloc(1024 * 1024)]))) });
  noise = await makePackage('noise', '1.0.0', { 'noise.bin': randomBytes(600_000) });
  registry = startRegistry([left, right, part, bomb, noise]);
});
afterAll(async () => {
  await clearPlaces();
  registry.close();
});

function place(options: Partial<DockerSandboxOptions> = {}): Place {
  return newPlace({ egressNetwork: registry.network, ...options });
}

function requestFor(files: Readonly<Record<string, string>>, more: Partial<Omit<DependencyRequest, 'egress'>> & { readonly egress?: Partial<DependencyRequest['egress']> } = {}): DependencyRequest {
  return {
    runId: ulid(),
    manager: 'npm',
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: Buffer.from(text), executable: false })),
    ...more,
    egress: {
      allow: [registry.host], privateHosts: [registry.host], registry: `https://${registry.host}/`, certificates: registry.certificates,
      maxBytes: 50_000_000, minutes: 1, ...more.egress,
    },
  };
}

function projectOf(...packages: readonly MadePackage[]): Readonly<Record<string, string>> {
  return npmProject(registry.host, packages);
}

function preparedOf(made: DependencyPreparation): PreparedDependencies {
  return valueOf(made.prepared);
}

/** The same in a process of its own. */
function holding({ installation }: Place, request: DependencyRequest): ChildProcess {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'hold-preparation.ts'), installation, registry.network], { stdio: ['pipe', 'ignore', 'inherit'] });
  holder.stdin.end(JSON.stringify({ ...request, files: request.files.map((file) => ({ ...file, bytes: `bytes:${Buffer.from(file.bytes).toString('base64')}` })) }));
  return holder;
}

/** Nothing of a preparation is left: no container, no volume. */
function expectNothingLeft({ installation }: Place): void {
  expect([containersOf(installation), volumesOf(installation)]).toEqual([[], []]);
}

/** Runs a program as the agent's user in a container of a preparation that is under way. */
function inside(key: string, role: 'install' | 'proxy', ...argv: readonly string[]): { readonly code: number | null; readonly said: string } {
  const done = spawnSync('docker', ['exec', '--user', '10001:10001', `touchline-${key.slice(0, 16)}-${role}`, ...argv], { encoding: 'utf8', timeout: 20_000 });
  return { code: done.status, said: done.stdout + done.stderr };
}

/** A preparation that hangs in the middle: the registry has been asked for a package and never answers. */
async function hanging(at: Place, request: DependencyRequest = requestFor(projectOf(slow))): Promise<{ readonly key: string; readonly done: Promise<DependencyPreparation> }> {
  const before = registry.requests().length;
  const done = at.sandbox.prepareDependencies(request);
  await registry.asked('/slow/', before);
  const names = docker('ps', '--filter', `label=app.touchline.instance=${at.installation}`, '--filter', 'label=app.touchline.role=install', '--format', '{{.Names}}');
  return { key: names[0]?.split('-')[1] ?? '', done };
}

describe('a preparation', () => {
  it('installs once, runs no script, and is seen by a check that cannot write to it', async () => {
    const at = place();
    const files = {
      ...npmProject(registry.host, [left, right], {
        manifest: { workspaces: ['packages/*'] },
        entries: {
          'packages/own': { name: 'own-part', version: '1.0.0', dependencies: { '@scope/part': '1.0.0' } },
          'packages/own/node_modules/@scope/part': { version: '1.0.0', resolved: `https://${registry.host}/@scope/part/-/@scope/part-1.0.0.tgz`, integrity: part.integrity },
          'node_modules/own-part': { resolved: 'packages/own', link: true },
        },
      }),
      'packages/own/package.json': '{"name":"own-part","version":"1.0.0","dependencies":{"@scope/part":"1.0.0"}}',
    };
    const made = await at.sandbox.prepareDependencies(requestFor(files));
    expect(preparedOf(made)).toMatchObject({ manager: 'npm', packages: 3, scriptsNotRun: ['left'], fresh: true, key: made.key });
    expect(made.traffic).toEqual({ hosts: [{ target: 'registry.test:443', connections: expect.any(Number), sent: expect.any(Number), received: expect.any(Number) }], refused: [], failed: [] });
    expect(containersOf(at.installation)).toEqual([]);
    const { key } = preparedOf(made);

    const workspace = await at.open({ purpose: 'check', dependencies: [key] });
    valueOf(await workspace.inject('base', archiveOf({ 'a.js': 'console.log(require("left"), require("own-part"));\n', 'packages/own/index.js': 'module.exports = "this tree with " + require("@scope/part");\n', 'packages/own/package.json': '{"name":"own-part"}' })));
    valueOf(await workspace.linkDependencies('base', key, ''));
    expect(await shell(workspace, 'cd base && node a.js && node_modules/.bin/left')).toBe('42 this tree with a nested part\nleft of right');
    expect(await shell(workspace, 'ls /deps/*/ran /src/ran /tmp/ran /deps/*/tree/node_modules/left/ran 2>/dev/null; echo none')).toBe('none');
    expect(await shell(workspace, 'cd base; for path in node_modules/left/x node_modules/left/index.js "$(echo /deps/*)/x"; do (echo x >"$path") 2>&1 | grep -o "Read-only file system"; done; mkdir node_modules/.cache && echo beside'))
      .toBe('Read-only file system\nRead-only file system\nRead-only file system\nbeside');
    valueOf(await workspace.close());

    // Once more, with nobody allowed and no network to be on: nothing has to be asked for.
    const asked = registry.requests();
    const offline = newPlace({ installation: at.installation, egressNetwork: 'none' });
    const again = await offline.sandbox.prepareDependencies(requestFor(files, { egress: { allow: [] } }));
    expect(preparedOf(again)).toMatchObject({ key, fresh: false });
    expect(again.traffic).toEqual({ hosts: [], refused: [], failed: [] });
    expect(registry.requests()).toEqual(asked);
  });

  it('needs an allowed host, a sound lockfile and a manager of the image, before anything starts', async () => {
    const at = place();
    const asked = registry.requests();
    const fault = async (request: DependencyRequest): Promise<string> => faultOf((await at.sandbox.prepareDependencies(request)).prepared).code;
    expect(await fault(requestFor(projectOf(left), { egress: { allow: [] } }))).toBe('egress_not_allowed');
    expect(await fault(requestFor(projectOf(left), { manager: 'bun' }))).toBe('dependencies_not_runnable');
    expect(await fault(requestFor(projectOf(left), { egress: { allow: ['other.test'] } }))).toBe('dependencies_refused');
    expect(await fault(requestFor(npmProject(registry.host, [left], { entries: { 'node_modules/odd': { version: '1.0.0', resolved: 'git+ssh://git@example.org/odd.git#1', integrity: left.integrity } } })))).toBe('dependencies_refused');
    expect(await fault(requestFor(projectOf(left), { runId: 'x; rm -rf /' }))).toBe('dependency_request_invalid');
    expect(registry.requests()).toEqual(asked);
    expectNothingLeft(at);
  });

  it('leaves nothing where the proxy’s network is not there, or its programs', async () => {
    const lost = newPlace({ egressNetwork: 'touchline-no-such-network' });
    expect(faultOf((await lost.sandbox.prepareDependencies(requestFor(projectOf(left)))).prepared)).toMatchObject({ code: 'docker_refused', message: expect.stringContaining('no-such-network') });
    expectNothingLeft(lost);
    const bare = place({ egressPrograms: '/nonexistent' });
    expect(faultOf((await bare.sandbox.prepareDependencies(requestFor(projectOf(left)))).prepared).code).toBe('egress_programs_missing');
    expectNothingLeft(bare);
  });

  it('is one for two who want the same at once', async () => {
    const at = place();
    const other = place({ installation: at.installation });
    const before = registry.requests().length;
    const both = await Promise.all([at.sandbox.prepareDependencies(requestFor(projectOf(left))), other.sandbox.prepareDependencies(requestFor(projectOf(left)))]);
    expect(both.filter((made) => preparedOf(made).fresh)).toHaveLength(1);
    expect(new Set(both.map(({ key }) => key)).size).toBe(1);
    expect(registry.requests().slice(before)).toEqual(['GET /left/-/left-1.2.3.tgz']);
    // The packages, and the seal that says they are complete.
    expect(volumesOf(at.installation)).toHaveLength(2);
    expect(containersOf(at.installation)).toEqual([]);
  });

  it.concurrent.each<[string, () => Readonly<Record<string, string>>, Partial<DependencyRequest['egress']>, Partial<DockerSandboxOptions>, string]>([
    ['a name that leads into a private network', () => projectOf(left), { privateHosts: [] }, {}, 'dependencies_not_installed'],
    ['a registry whose certificate nobody vouches for', () => projectOf(left), { certificates: '' }, {}, 'dependencies_not_installed'],
    ['another checksum than that of the lockfile', () => projectOf({ ...left, integrity: right.integrity }), {}, {}, 'dependencies_not_installed'],
    ['more time than it may take', () => projectOf(slow), { minutes: 0.05 }, {}, 'dependencies_timeout'],
    ['more bytes than may pass', () => projectOf(noise), { maxBytes: 200_000 }, {}, 'egress_bytes'],
    ['more room than a cache may take', () => projectOf(bomb), {}, { limits: { storeBytes: 10 * 1024 * 1024 } }, 'dependencies_too_large'],
  ])('keeps nothing after %s', async (_, files, egress, options, code) => {
    const at = place(options);
    const made = await at.sandbox.prepareDependencies(requestFor(files(), { egress }));
    const fault = faultOf(made.prepared);
    expect(fault.code, fault.message).toBe(code);
    if (egress.privateHosts !== undefined) {
      expect(made.traffic.refused).toEqual([{ target: 'registry.test:443', reason: expect.stringMatching(/^private-address \((?:10|172|192)\./), count: expect.any(Number) }]);
      expect(faultOf(made.prepared).message).toContain('registry.test:443 (private-address');
    }
    expectNothingLeft(at);
  });
});

describe('in the middle of an installation', () => {
  it('the container has no way out but the proxy, and the proxy lets nothing else through', async () => {
    const at = place();
    const abort = new AbortController();
    const { key, done } = await hanging(at, requestFor(projectOf(slow), { signal: abort.signal }));
    const address = docker('inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{.Gateway}}{{end}}', `${registry.network}-registry`)[0]?.split(' ') ?? [];
    const proxy = docker('inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', `touchline-${key}-proxy`)[0] ?? '';
    const found: unknown = JSON.parse(inside(key, 'install', 'node', '-e', probe, JSON.stringify([...address, proxy])).said);
    expect(found).toEqual({
      interfaces: ['lo'],
      direct: [...address, proxy, '172.17.0.1', '169.254.169.254'].map(() => 'ENETUNREACH'),
      names: ['registry.test', 'example.com'].map(() => 'EAI_AGAIN'),
      socket: ['EROFS', 'EROFS', 'EROFS'],
      asked: {
        'CONNECT registry.test:443': '200', 'CONNECT registry.test:22': '403', 'CONNECT xregistry.test:443': '403', 'CONNECT registry.test.evil.test:443': '403',
        [`CONNECT ${address[0]}:443`]: '403', 'CONNECT 127.0.0.1:443': '403', 'CONNECT REGISTRY.test:443': '403', 'GET http://registry.test/': '403', 'GET /': '403',
      },
      plain: '',
    });
    expect(inside(key, 'proxy', 'sh', '-c', 'touch /x /etc/x 2>&1; grep -E "CapEff|NoNewPrivs|Seccomp:" /proc/self/status').said.replaceAll(/[\t ]+/g, ' '))
      .toMatch(/Read-only[^]*CapEff: 0{16}\nNoNewPrivs: 1\nSeccomp: 2/);
    abort.abort();
    const made = await done;
    expect(faultOf(made.prepared).code).toBe('cancelled');
    expect(made.traffic.refused.map(({ target, reason }) => `${reason} ${target}`).sort()).toEqual([
      `address ${address[0]}:443`, 'address 127.0.0.1:443', 'host REGISTRY.test:443', 'host registry.test.evil.test:443', 'host xregistry.test:443',
      'method GET /', 'method GET http://registry.test/', 'not-tls registry.test:443', 'port registry.test:22',
    ].sort());
    expect(registry.requests()).not.toContain('plain 22');
    expectNothingLeft(at);
  });

  it('a proxy that is killed ends it, with a clear reason and nothing kept', async () => {
    const at = place();
    const { key, done } = await hanging(at);
    docker('kill', `touchline-${key}-proxy`);
    const fault = faultOf((await done).prepared);
    expect(fault).toMatchObject({ code: 'egress_lost', message: expect.stringContaining('proxy ended') });
    expectNothingLeft(at);
  });

  it('a killed process leaves nothing that is ever used, and the next one prepares anew', async () => {
    const at = place();
    const before = registry.requests().length;
    const request = requestFor(projectOf(slow, left));
    const holder = holding(at, request);
    await registry.asked('/slow/', before);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await eventually(() => running(at.installation).length === 0, 10_000);
    // The store is there, half full and without a seal: it cannot be mounted, is not listed, and goes.
    expect(volumesOf(at.installation).length).toBeGreaterThan(0);
    expect(valueOf(await at.sandbox.listDependencies())).toEqual([]);
    const key = docker('ps', '--all', '--filter', `label=app.touchline.instance=${at.installation}`, '--format', '{{.Names}}')[0]?.split('-')[1] ?? '';
    expect(faultOf(await at.sandbox.open({ runId: ulid(), purpose: 'check', deadlineMs: 60_000, dependencies: [key.padEnd(64, '0')] })).code).toBe('dependencies_gone');
    const abort = new AbortController();
    const { key: again, done } = await hanging(at, { ...request, signal: abort.signal });
    expect(again).toBe(key);
    abort.abort();
    expect(faultOf((await done).prepared).code).toBe('cancelled');
    expectNothingLeft(at);
  });

  it('a process that has prepared them holds nothing, and ends by itself', async () => {
    const at = place();
    const [code] = await once(holding(at, requestFor(projectOf(left))), 'exit');
    expect(code).toBe(0);
    expect(valueOf(await at.sandbox.listDependencies()).map(({ packages }) => packages)).toEqual([1]);
  });

  it('reaping takes what a dead process left, and leaves what is complete', async () => {
    const at = place();
    const made = preparedOf(await at.sandbox.prepareDependencies(requestFor(projectOf(left))));
    const dead = `touchline-deps-${'d'.repeat(16)}`;
    docker('volume', 'create', '--label', `app.touchline.instance=${at.installation}`, '--label', `app.touchline.run=${ulid()}`, '--label', `app.touchline.dependencies=${'d'.repeat(64)}`, dead);
    const report = valueOf(await at.sandbox.reap(new Set()));
    expect(report.volumes).toEqual([dead]);
    expect(valueOf(await at.sandbox.listDependencies()).map(({ key }) => key)).toEqual([made.key]);
  });
});

describe('the caches', () => {
  it('are listed by their use, kept within limits, and removed when asked', async () => {
    let now = new Date('2026-11-26T08:00:00Z');
    const at = place({ caches: { count: 2 }, now: () => now });
    const prepare = async (...packages: readonly MadePackage[]): Promise<PreparedDependencies> => {
      now = new Date(now.getTime() + 2 * 60 * 60 * 1000);
      return preparedOf(await at.sandbox.prepareDependencies(requestFor(projectOf(...packages))));
    };
    const listed = async (): Promise<readonly string[]> => valueOf(await at.sandbox.listDependencies()).map(({ key }) => key);
    const [first, second] = [await prepare(left), await prepare(right)];
    expect(await listed()).toEqual([second.key, first.key]);
    expect((await prepare(left)).fresh).toBe(false);
    expect(await listed()).toEqual([first.key, second.key]);
    const third = await prepare(left, right);
    expect(await listed()).toEqual([third.key, first.key]);
    const [entry] = valueOf(await at.sandbox.listDependencies());
    expect(entry).toEqual({ key: third.key, manager: 'npm', packages: 2, bytes: third.bytes, usedAt: '2026-11-26T16:00:00.000Z' });

    const user = await at.open({ purpose: 'check', dependencies: [first.key] });
    const removal = valueOf(await at.sandbox.removeDependencies('all'));
    expect(removal.left).toEqual([expect.stringContaining(first.key.slice(0, 16))]);
    expect(await listed()).toEqual([first.key]);
    valueOf(await user.close());
    valueOf(await at.sandbox.removeDependencies([first.key]));
    expectNothingLeft(at);
  });

  it('are not used when the packages are gone, whatever a seal says', async () => {
    const at = place();
    const { key } = preparedOf(await at.sandbox.prepareDependencies(requestFor(projectOf(right))));
    const workspace = await at.open({ purpose: 'check', dependencies: [key] });
    valueOf(await workspace.inject('base', archiveOf({ 'a.js': '' })));
    expect(faultOf(await workspace.linkDependencies('base', key, '../out')).code).toBe('link_request_invalid');
    expect(faultOf(await workspace.linkDependencies('base', 'f'.repeat(64), '')).code).toBe('dependencies_not_linked');
    valueOf(await workspace.close());
    docker('volume', 'rm', `touchline-deps-${key.slice(0, 16)}`);
    expect(faultOf(await at.sandbox.open({ runId: ulid(), purpose: 'check', deadlineMs: 60_000, dependencies: [key] })).code).toBe('dependencies_gone');
    // The old seal is no word about what is being filled now: only the new one is left.
    expect(preparedOf(await at.sandbox.prepareDependencies(requestFor(projectOf(right)))).fresh).toBe(true);
    expect(volumesOf(at.installation)).toHaveLength(2);
  });
});

/** Looks for a way out of the container of an installation, and asks the proxy for what it must refuse. */
const probe = String.raw`
const net = require('node:net'), dns = require('node:dns/promises'), fs = require('node:fs');
const [registry, gateway, proxy] = JSON.parse(process.argv[1]);
const direct = (host) => new Promise((resolve) => net.connect({ host, port: 443, timeout: 2000 }).on('error', (error) => resolve(error.code)).on('connect', () => resolve('reached')).on('timeout', () => resolve('silent')));
const trial = (work) => { try { work(); return 'done'; } catch (error) { return error.code; } };
const talk = (...words) => new Promise((resolve) => {
  let heard = '';
  const socket = net.connect('/egress/proxy.sock').on('data', (piece) => { heard += piece; if (words.length > 0) socket.write(words.shift()); else if (heard.includes(' 200 ')) socket.destroy(); }).on('close', () => resolve(heard)).on('error', () => undefined);
  socket.write(words.shift());
});
const ask = async (line) => (await talk(line + ' HTTP/1.1\r\n\r\n')).split(' ')[1] ?? '';
(async () => {
  const lines = ['CONNECT registry.test:443', 'CONNECT registry.test:22', 'CONNECT xregistry.test:443', 'CONNECT registry.test.evil.test:443', 'CONNECT ' + registry + ':443', 'CONNECT 127.0.0.1:443', 'CONNECT REGISTRY.test:443', 'GET http://registry.test/', 'GET /'];
  process.stdout.write(JSON.stringify({
    interfaces: fs.readdirSync('/sys/class/net'),
    direct: await Promise.all([registry, gateway, proxy, '172.17.0.1', '169.254.169.254'].map(direct)),
    names: await Promise.all(['registry.test', 'example.com'].map((name) => dns.lookup(name).then(() => 'known', (error) => error.code))),
    socket: [trial(() => fs.unlinkSync('/egress/proxy.sock')), trial(() => fs.writeFileSync('/egress/programs/run-proxy.ts', '')), trial(() => fs.writeFileSync('/egress/x', ''))],
    asked: Object.fromEntries(await Promise.all(lines.map(async (line) => [line, await ask(line)]))),
    plain: (await talk('CONNECT registry.test:443 HTTP/1.1\r\n\r\n', 'SSH-2.0-x\r\n')).split('\r\n\r\n')[1],
  }));
})();
`;
