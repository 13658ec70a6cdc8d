import { createHash } from 'node:crypto';
import { zipOf } from './zip.ts';

/** A made-up package of Python's, as an index keeps it. */
export interface MadeWheel {
  readonly name: string;
  readonly version: string;
  readonly file: string;
  readonly bytes: Buffer;
  /** `sha256:` and hex digits. */
  readonly hash: string;
}

/** A wheel (https://packaging.python.org/en/latest/specifications/binary-distribution-format/) zipped by Python itself, in the sandbox image. */
export function makeWheel(name: string, version: string, files: Readonly<Record<string, string>>, requires: readonly string[] = []): MadeWheel {
  const info = `${name}-${version}.dist-info`;
  const all = {
    ...files,
    [`${info}/METADATA`]: ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`, ...requires.map((line) => `Requires-Dist: ${line}`), ''].join('\n'),
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: [...Object.keys(files), `${info}/METADATA`, `${info}/WHEEL`, `${info}/RECORD`].map((path) => `${path},,\n`).join(''),
  };
  const bytes = zipOf(all);
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
