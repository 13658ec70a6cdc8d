import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { imageTag } from '../../sandbox/image/digest.mjs';

/** A made-up package of Python's, as an index keeps it. */
export interface MadeWheel {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly bytes: Buffer;
  /** `sha256:` and hex digits. */
  readonly hash: string;
}

const zip = String.raw`
import base64, io, json, sys, zipfile
made = io.BytesIO()
with zipfile.ZipFile(made, "w") as archive:
    for path, content in json.load(sys.stdin).items():
        archive.writestr(path, content)
sys.stdout.write(base64.b64encode(made.getvalue()).decode())
`;

/** A wheel (https://packaging.python.org/en/latest/specifications/binary-distribution-format/) zipped by Python itself, in the sandbox image. */
export function makeWheel(name: string, version: string, files: Readonly<Record<string, string>>, requires: readonly string[] = []): MadeWheel {
  const info = `${name}-${version}.dist-info`;
  const all = {
    ...files,
    [`${info}/METADATA`]: ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`, ...requires.map((line) => `Requires-Dist: ${line}`), ''].join('\n'),
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: [...Object.keys(files), `${info}/METADATA`, `${info}/WHEEL`, `${info}/RECORD`].map((path) => `${path},,\n`).join(''),
  };
  const done = spawnSync('docker', ['run', '--rm', '--interactive', '--network', 'none', imageTag(), 'python3', '-c', zip], { input: JSON.stringify(all), encoding: 'utf8', timeout: 30_000 });
  if (done.status !== 0) throw new Error(done.stderr);
  const bytes = Buffer.from(done.stdout, 'base64');
  return { name, version, file: `${name}-${version}-py3-none-any.whl`, bytes, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}` };
}

/** The pages of an index (https://packaging.python.org/en/latest/specifications/simple-repository-api/) and its files, by path. `elsewhere` are addresses of files on other hosts, by project. */
export function indexPages(wheels: readonly MadeWheel[], elsewhere: Readonly<Record<string, string>> = {}): Readonly<Record<string, Buffer>> {
  const page = (links: readonly string[]): Buffer => Buffer.from(`<!DOCTYPE html><html><body>${links.join('\n')}</body></html>`);
  const projects = [...new Set(wheels.map(({ name }) => name))];
  const listed = projects.map((name) => [`/simple/${name}/`, page(wheels.filter((made) => made.name === name).map(({ file, hash }) => `<a href="/files/${file}#${hash.replace(':', '=')}">${file}</a>`))] as const);
  const strange = Object.entries(elsewhere).map(([name, address]) => [`/simple/${name}/`, page([`<a href="${address}">${address.split('/').at(-1) ?? ''}</a>`])] as const);
  return Object.fromEntries([...listed, ...strange, ...wheels.map(({ file, bytes }) => [`/files/${file}`, bytes] as const)]);
}
