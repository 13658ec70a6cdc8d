import { createHash } from 'node:crypto';
import { zipOf } from './zip.ts';

/** A made-up module of Go's, as a module proxy keeps it. */
export interface MadeModule {
  readonly path: string;
  readonly version: string;
  readonly mod: string;
  readonly zip: Buffer;
  /** Its checksums as go.sum has them, `h1:` and base64. */
  readonly sums: { readonly source: string; readonly manifest: string };
}

/** A module (https://go.dev/ref/mod#zip-files) zipped in the sandbox image. */
export function makeModule(path: string, version: string, files: Readonly<Record<string, string>>, requires: Readonly<Record<string, string>> = {}): MadeModule {
  const mod = [`module ${path}`, '', 'go 1.16', '', ...Object.entries(requires).map(([other, at]) => `require ${other} ${at}`), ''].join('\n');
  const all = Object.fromEntries(Object.entries({ 'go.mod': mod, ...files }).map(([name, text]) => [`${path}@${version}/${name}`, text]));
  return { path, version, mod, zip: zipOf(all), sums: { source: digestOf(all), manifest: digestOf({ 'go.mod': mod }) } };
}

/** `h1` of https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash: over one line a file, by name. */
function digestOf(files: Readonly<Record<string, string>>): string {
  const lines = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, text]) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`);
  return `h1:${createHash('sha256').update(lines.join('')).digest('base64')}`;
}

/** A capital letter is asked for as `!` and the small one. */
function escaped(path: string): string {
  return path.replaceAll(/[A-Z]/g, (letter) => `%21${letter.toLowerCase()}`);
}

/** What a proxy answers for the modules (https://go.dev/ref/mod#goproxy-protocol), by path below `/go`. */
export function proxyPages(modules: readonly MadeModule[]): Readonly<Record<string, Buffer>> {
  const paths = [...new Set(modules.map(({ path }) => path))];
  const versionsOf = (path: string): readonly string[] => modules.filter((made) => made.path === path).map(({ version }) => version);
  const lists = paths.map((path) => [`/go/${escaped(path)}/@v/list`, Buffer.from(`${versionsOf(path).join('\n')}\n`)] as const);
  const own = modules.flatMap(({ path, version, mod, zip: archive }) => {
    const place = `/go/${escaped(path)}/@v/${version}`;
    const info = JSON.stringify({ Version: version, Time: '2026-01-01T00:00:00Z' });
    return [[`${place}.info`, Buffer.from(info)], [`${place}.mod`, Buffer.from(mod)], [`${place}.zip`, archive]] as const;
  });
  return Object.fromEntries([...lists, ...own]);
}

/** The lines of go.sum for modules that are built. */
export function sumLines(modules: readonly MadeModule[]): string {
  return modules.map(({ path, version, sums }) => `${path} ${version} ${sums.source}\n${path} ${version}/go.mod ${sums.manifest}\n`).join('');
}
