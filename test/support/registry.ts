import { createHash } from 'node:crypto';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ulid } from 'ulid';
import { imageTag } from '../../sandbox/image/digest.mjs';

/** A made-up package, as a registry keeps it. */
export interface MadePackage {
  readonly name: string;
  readonly version: string;
  readonly tarball: Buffer;
  readonly integrity: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

export async function makePackage(name: string, version: string, files: Readonly<Record<string, string | Buffer>>, manifest: Readonly<Record<string, unknown>> = {}): Promise<MadePackage> {
  const archive = pack();
  archive.entry({ name: 'package/package.json' }, JSON.stringify({ name, version, ...manifest }));
  for (const [path, content] of Object.entries(files)) archive.entry({ name: `package/${path}` }, content);
  archive.finalize();
  const tarball = gzipSync(await buffer(archive));
  return { name, version, manifest, tarball, integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}` };
}

/** A registry that speaks HTTPS, in a container on a network of its own, and knows a few made-up packages. */
export interface Registry {
  readonly network: string;
  /** Its name on that network, where the answers of the name server are addresses of a private network. */
  readonly host: string;
  /** The authority that its certificate is from, as PEM. */
  readonly certificates: string;
  /** What it was asked for, as `METHOD path`. */
  requests(): readonly string[];
  /** Waits until it is asked, after its first `already` requests, for something whose path contains `part`. */
  asked(part: string, already: number): Promise<void>;
  close(): void;
}

const host = 'registry.test';

/** It never answers for a package whose name begins with `slow`, and serves the others at once. */
const server = String.raw`
const { createServer } = require('node:https');
const { readFileSync } = require('node:fs');
const { createServer: createPlain } = require('node:net');
const tarballs = new Map(JSON.parse(readFileSync('/tmp/tarballs', 'utf8')).map(([path, text]) => [path, Buffer.from(text, 'base64')]));
createServer({ key: readFileSync('/tmp/key.pem'), cert: readFileSync('/tmp/cert.pem') }, (request, response) => {
  process.stdout.write('asked ' + request.method + ' ' + request.url + '\n');
  const tarball = tarballs.get(request.url);
  if (request.url.startsWith('/slow')) return;
  response.writeHead(tarball ? 200 : 404, { 'content-type': request.url.endsWith('/') ? 'text/html' : 'application/octet-stream' });
  response.end(tarball ?? '');
}).listen(443, () => process.stdout.write('ready\n'));
createPlain((socket) => { process.stdout.write('asked plain 22\n'); socket.destroy(); }).listen(22);
`;

const prepare = [
  'openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -keyout /tmp/key.pem -out /tmp/cert.pem',
  `-subj /CN=${host} -addext subjectAltName=DNS:${host} 2>/dev/null`,
].join(' ');

/** `pages` are further answers by their path. */
export function startRegistry(packages: readonly MadePackage[], pages: Readonly<Record<string, Buffer>> = {}): Registry {
  const network = `touchline-test-${ulid().toLowerCase()}`;
  docker(['network', 'create', network]);
  const known = { ...Object.fromEntries(packages.map((made) => [`/${made.name}/-/${made.name}-${made.version}.tgz`, made.tarball])), ...pages };
  const tarballs = JSON.stringify(Object.entries(known).map(([path, bytes]) => [path, bytes.toString('base64')]));
  const name = `${network}-registry`;
  docker(['run', '--detach', '--interactive', '--name', name, '--network', network, '--network-alias', host, '--network-alias', `x${host}`, imageTag(), 'sh', '-c', 'cat']);
  docker(['exec', '--interactive', name, 'sh', '-c', 'cat >/tmp/tarballs'], tarballs);
  docker(['exec', '--interactive', name, 'sh', '-c', `cat >/tmp/server.cjs && ${prepare}`], server);
  docker(['exec', '--detach', name, 'sh', '-c', 'node /tmp/server.cjs >/tmp/log 2>&1']);
  docker(['exec', name, 'sh', '-c', 'until grep -q ready /tmp/log 2>/dev/null; do :; done']);
  return {
    network,
    host,
    certificates: docker(['exec', name, 'cat', '/tmp/cert.pem']),
    requests: () => docker(['exec', name, 'cat', '/tmp/log']).split('\n').flatMap((line) => (line.startsWith('asked ') ? [line.slice('asked '.length)] : [])),
    asked: async (part, already) => {
      const watch = spawn('docker', ['exec', name, 'sh', '-c', `tail -n +${already + 2} -f /tmp/log | grep --line-buffered -F ${part}`], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(watch.stdout, 'data');
      watch.kill('SIGKILL');
    },
    close: () => {
      docker(['rm', '--force', name]);
      docker(['network', 'rm', network]);
    },
  };
}

function docker(args: readonly string[], input?: string): string {
  const done = spawnSync('docker', [...args], { encoding: 'utf8', timeout: 30_000, ...(input === undefined ? {} : { input }) });
  if (done.status !== 0) throw new Error(`docker ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** A repository of npm's that wants those packages: its files by path. */
export function npmProject(registryHost: string, packages: readonly MadePackage[], more: { readonly scripts?: Readonly<Record<string, string>>; readonly entries?: Readonly<Record<string, unknown>>; readonly manifest?: Readonly<Record<string, unknown>> } = {}): Readonly<Record<string, string>> {
  const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]));
  const manifest = { name: 'own', version: '1.0.0', dependencies, ...(more.scripts === undefined ? {} : { scripts: more.scripts }), ...more.manifest };
  const entries = Object.fromEntries(packages.map((made) => [`node_modules/${made.name}`, {
    version: made.version, resolved: `https://${registryHost}/${made.name}/-/${made.name}-${made.version}.tgz`, integrity: made.integrity,
    ...(made.manifest['scripts'] === undefined ? {} : { hasInstallScript: true }),
    ...(typeof made.manifest['bin'] === 'string' ? { bin: { [made.name]: made.manifest['bin'] } } : {}),
  }]));
  const { scripts: _, ...root } = manifest;
  const lockfile = { name: 'own', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': root, ...entries, ...more.entries } };
  return { 'package.json': `${JSON.stringify(manifest, null, 2)}\n`, 'package-lock.json': `${JSON.stringify(lockfile, null, 2)}\n` };
}
