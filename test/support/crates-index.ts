import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

/** A made-up crate of Rust's, as a registry keeps it. */
export interface MadeCrate {
  readonly name: string;
  readonly version: string;
  readonly archive: Buffer;
  /** SHA-256 in hex. */
  readonly checksum: string;
  readonly needs: readonly Need[];
}

/** What a crate depends on; `optional` as a feature that is named like it. */
export interface Need {
  readonly name: string;
  readonly req: string;
  readonly optional?: boolean;
  readonly target?: string;
}

export async function makeCrate(name: string, version: string, files: Readonly<Record<string, string>>, needs: readonly Need[] = []): Promise<MadeCrate> {
  const tables = needs.map((need) => `[${need.target === undefined ? '' : `target.'${need.target}'.`}dependencies.${need.name}]\nversion = "${need.req}"\noptional = ${need.optional === true}\n`);
  const manifest = `[package]\nname = "${name}"\nversion = "${version}"\nedition = "2021"\n\n${tables.join('\n')}`;
  const archive = pack();
  for (const [path, content] of Object.entries({ 'Cargo.toml': manifest, 'src/lib.rs': '', ...files })) archive.entry({ name: `${name}-${version}/${path}` }, content);
  archive.finalize();
  const bytes = gzipSync(await buffer(archive));
  return { name, version, archive: bytes, checksum: createHash('sha256').update(bytes).digest('hex'), needs };
}

/**
 * What a sparse index answers (https://doc.rust-lang.org/cargo/reference/registry-index.html), by path below `/index`,
 * and the crates below `/crates` on the host of `crates`. `archives` are other bytes for a crate than it was made of.
 */
export function cratesPages(host: string, crates: readonly MadeCrate[], archives: Readonly<Record<string, Buffer>> = {}): Readonly<Record<string, Buffer>> {
  const configuration = { dl: `https://${host}/crates/{crate}/{version}`, api: `https://${host}` };
  const names = [...new Set(crates.map(({ name }) => name))];
  const lines = names.map((name) => [`/index/${placeOf(name)}`, Buffer.from(crates.filter((made) => made.name === name).map((made) => `${JSON.stringify(lineOf(made))}\n`).join(''))] as const);
  const files = crates.map((made) => [`/crates/${made.name}/${made.version}`, archives[made.name] ?? made.archive] as const);
  return Object.fromEntries([['/index/config.json', Buffer.from(JSON.stringify(configuration))], ...lines, ...files]);
}

function lineOf({ name, version, checksum, needs }: MadeCrate): unknown {
  const deps = needs.map((need) => ({ name: need.name, req: need.req, features: [], optional: need.optional === true, default_features: true, target: need.target ?? null, kind: 'normal' }));
  return { name, vers: version, deps, cksum: checksum, features: {}, yanked: name.startsWith('yanked') };
}

function placeOf(name: string): string {
  if (name.length < 4) return name.length === 3 ? `3/${name.slice(0, 1)}/${name}` : `${name.length}/${name}`;
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}

/** The tables of a Cargo.lock for crates of crates.io; what each depends on is by `name` or `name version`. */
export function lockTables(crates: readonly MadeCrate[], dependencies: Readonly<Record<string, readonly string[]>> = {}): string {
  return crates.map(({ name, version, checksum }) => [
    '[[package]]', `name = "${name}"`, `version = "${version}"`, 'source = "registry+https://github.com/rust-lang/crates.io-index"', `checksum = "${checksum}"`,
    ...((dependencies[name] ?? []).length === 0 ? [] : ['dependencies = [', ...(dependencies[name] ?? []).map((other) => ` "${other}",`), ']']), '', '',
  ].join('\n')).join('');
}
