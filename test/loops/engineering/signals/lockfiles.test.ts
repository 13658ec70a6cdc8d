import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLockfiles } from '../../../../main/loops/engineering/signals/lockfiles.ts';
import { memoryPlace, type TreeContents } from '../../../support/recipe-place.ts';

async function locked(contents: TreeContents): Promise<readonly string[]> {
  return (await readLockfiles(memoryPlace(contents))).packages.map(({ ecosystem, name, version, dev }) => `${ecosystem}:${name}@${version}${dev ? ' dev' : ''}`);
}

const names = [
  'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'poetry.lock', 'uv.lock', 'Cargo.lock', 'go.sum', 'go.mod', 'requirements.txt',
] as const;

describe('lockfiles', () => {
  it('of npm, version 2 and 3', async () => {
    const packages = { '': { name: 'x', version: '1.0.0' }, 'node_modules/ms': { version: '2.1.3' }, 'node_modules/@a/b': { version: '1.0.0', dev: true }, 'node_modules/c/node_modules/ms': { version: '2.0.0' }, 'node_modules/own': { link: true }, 'packages/own': { version: '1.0.0' }, 'node_modules/alias': { name: 'real', version: '3.0.0' } };
    expect(await locked({ 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }) })).toEqual(['npm:ms@2.1.3', 'npm:@a/b@1.0.0 dev', 'npm:ms@2.0.0', 'npm:real@3.0.0']);
    expect((await readLockfiles(memoryPlace({ 'package-lock.json': '{"lockfileVersion":1,"dependencies":{}}' }))).notes.join()).toContain('only 2 and 3');
  });

  it('of pnpm, from version 5 to 9', async () => {
    const text = "lockfileVersion: '9.0'\n\nimporters:\n  .:\n    dependencies:\n      ms:\n        specifier: ^2\n        version: 2.1.3\n\npackages:\n\n  ms@2.1.3:\n    resolution: {integrity: sha512-x}\n\n  '@a/b@1.0.0':\n    resolution: {integrity: sha512-y}\n\n  /string_decoder@1.3.0:\n    dev: true\n\n  /old/1.2.3_react@17.0.0:\n    dev: false\n\n  dom@18.0.0(react@18.0.0):\n    x: y\n\nsnapshots:\n\n  ms@2.1.3: {}\n";
    expect(await locked({ 'pnpm-lock.yaml': text })).toEqual(['npm:ms@2.1.3', 'npm:@a/b@1.0.0', 'npm:string_decoder@1.3.0 dev', 'npm:old@1.2.3', 'npm:dom@18.0.0']);
  });

  it('of yarn, version 1 and Berry', async () => {
    const first = '# yarn lockfile v1\n\n\n"@a/b@^1.0.0", "@a/b@^1.1.0":\n  version "1.2.3"\n  resolved "https://x"\n\nms@2:\n  version "2.1.3"\n\nlocal@file:../x:\n  version "0.0.0"\n';
    const berry = '__metadata:\n  version: 8\n\n"alias@npm:real@^1.0.0":\n  version: 1.5.0\n  resolution: "real@npm:1.5.0"\n\n"ms@npm:^2.0.0, ms@npm:^2.1.0":\n  version: 2.1.3\n  resolution: "ms@npm:2.1.3"\n\n"own@workspace:.":\n  version: 0.0.0-use.local\n';
    expect(await locked({ 'yarn.lock': first })).toEqual(['npm:@a/b@1.2.3', 'npm:ms@2.1.3']);
    expect(await locked({ 'yarn.lock': berry })).toEqual(['npm:real@1.5.0', 'npm:ms@2.1.3']);
  });

  it('of poetry, uv and Cargo', async () => {
    const poetry = '[[package]]\nname = "Jinja2"\nversion = "3.1.2"\ncategory = "dev"\n\n[package.dependencies]\nname = "no"\nversion = "9"\n\n[[package]]\nname = "x"\nversion = "1.0"\n\n[metadata]\nlock-version = "2.0"\n';
    const uv = 'version = 1\n\n[[package]]\nname = "own"\nversion = "0.1.0"\nsource = { virtual = "." }\n\n[[package]]\nname = "idna"\nversion = "3.4"\nsource = { registry = "https://registry.example.org/simple" }\n';
    const cargo = 'version = 3\n\n[[package]]\nname = "own"\nversion = "0.1.0"\n\n[[package]]\nname = "serde"\nversion = "1.0.1"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\n';
    expect(await locked({ 'poetry.lock': poetry, 'uv.lock': uv, 'Cargo.lock': cargo })).toEqual(['PyPI:Jinja2@3.1.2 dev', 'PyPI:x@1.0', 'PyPI:idna@3.4', 'crates.io:serde@1.0.1']);
  });

  it('of Go, the sum only where no go.mod is beside it', async () => {
    const mod = 'module example.com/own\n\ngo 1.22\n\nrequire github.com/a/b v1.2.3\n\nrequire (\n\tgolang.org/x/net v0.1.0 // indirect\n)\n\nreplace example.com/z => ../z\n';
    const sum = 'github.com/a/b v1.2.3 h1:x=\ngithub.com/a/b v1.2.3/go.mod h1:y=\ngithub.com/a/b v1.10.0 h1:z=\ngithub.com/only/mod v1.0.0/go.mod h1:q=\n';
    expect(await locked({ 'go.mod': mod, 'go.sum': sum })).toEqual(['Go:github.com/a/b@1.2.3', 'Go:golang.org/x/net@0.1.0']);
    expect(await locked({ 'go.sum': sum })).toEqual(['Go:github.com/a/b@1.10.0']);
  });

  it('and requirements that are pinned, saying how many are not', async () => {
    const text = '# top\nDjango==4.2.1\nrequests[socks] == 2.31.0 ; python_version < "4"  # why\nflask>=2\n-r other.txt\nx==1.*\nhashed==1.0 \\\n    --hash=sha256:abc\n';
    expect(await locked({ 'requirements-dev.txt': text })).toEqual(['PyPI:Django@4.2.1', 'PyPI:requests@2.31.0', 'PyPI:hashed@1.0']);
    expect((await readLockfiles(memoryPlace({ 'requirements.txt': text }))).notes.join()).toContain('2 of its requirements are not pinned');
  });

  it('are not taken from dependencies of others, links or fixtures', async () => {
    const lock = JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/ms': { version: '1.0.0' } } });
    expect(await locked({ 'node_modules/x/package-lock.json': lock, 'test/fixtures/package-lock.json': lock, 'package-lock.json': { kind: 'symlink' } })).toEqual([]);
  });

  it('with names of prototypes are data like others', async () => {
    const text = '{"lockfileVersion":3,"packages":{"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0"},"__proto__":{"version":"3.0.0"},"node_modules/x":{"__proto__":{"version":"9.9.9"},"version":"1.1.1"}}}';
    expect(await locked({ 'package-lock.json': text })).toEqual(['npm:__proto__@1.0.0', 'npm:constructor@2.0.0', 'npm:x@1.1.1']);
    expect(Object.prototype).not.toHaveProperty('version');
  });

  it('are read to their end, whatever they hold', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), fc.oneof(fc.string({ unit: 'binary' }), fc.json()), async (name, text) => {
      await readLockfiles(memoryPlace({ [name]: text }));
    }));
    for (const name of names) {
      for (const hostile of ['x'.repeat(10_000_000), '[['.repeat(1_000_000), 'a@'.repeat(1_000_000), `packages:\n${'  a@1.0.0:\n'.repeat(60_000)}`, Uint8Array.of(0, 0xff, 0xfe, 0x0a)]) await readLockfiles(memoryPlace({ [name]: hostile }));
    }
  });
});
