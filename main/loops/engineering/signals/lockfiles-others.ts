import { compare } from 'semver';
import type { Locked, PackageEcosystem } from './installed-package.ts';

/** The `[[package]]` tables of poetry.lock, uv.lock and Cargo.lock, whose `name` and `version` are plain strings. */
export function tomlLock(ecosystem: PackageEcosystem, bytes: Uint8Array): Locked {
  const packages: { ecosystem: PackageEcosystem; name: string; version: string; dev: boolean }[] = [];
  let table: Map<string, string> | null = null;
  const close = (): void => {
    const name = table?.get('name');
    const version = table?.get('version');
    // A package of the workspace itself comes from no registry.
    const own = /\b(?:virtual|editable|directory)\b/u.test(table?.get('source') ?? '') || (ecosystem === 'crates.io' && table?.has('source') === false);
    if (name !== undefined && version !== undefined && !own) packages.push({ ecosystem, name, version, dev: table?.get('category') === 'dev' });
    table = null;
  };
  for (const line of linesOf(bytes)) {
    if (line.startsWith('[')) {
      close();
      if (line.trimEnd() === '[[package]]') table = new Map();
      continue;
    }
    const [, key, string, other] = /^(\w{1,40}) = (?:"([^"]{0,300})"|(.{0,300}))/u.exec(line) ?? [];
    if (key !== undefined) table?.set(key, string ?? other ?? '');
  }
  close();
  return { packages, notes: packages.length === 0 ? ['no packages were found in it'] : [] };
}

/** Lines of a requirements file that pin with `==`; https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export function requirements(bytes: Uint8Array): Locked {
  const wanted = linesOf(bytes).map((line) => line.replace(/\s#.*$/u, '').trim()).filter((line) => /^[A-Za-z0-9]/u.test(line));
  const packages = wanted.flatMap((line) => {
    const [, name, version] = /^([A-Za-z0-9][\w.-]{0,200})(?:\[[^\]]{0,200}\])?\s{0,10}={2,3}\s{0,10}([^\s;,\\*]{1,100})(?=$|[\s;\\])/u.exec(line) ?? [];
    return name === undefined || version === undefined ? [] : [{ ecosystem: 'PyPI' as const, name, version, dev: false }];
  });
  const open = wanted.length - packages.length;
  return { packages, notes: open === 0 ? [] : [`${open} of its requirements ${open === 1 ? 'is' : 'are'} not pinned with \`==\``] };
}

/** The versions that a go.mod requires, which is what is built since Go 1.17; https://go.dev/ref/mod#go-mod-file */
export function goMod(bytes: Uint8Array): Locked {
  const packages: { ecosystem: 'Go'; name: string; version: string; dev: boolean }[] = [];
  let block = '';
  for (const line of linesOf(bytes)) {
    const [first = '', second = ''] = line.trim().split(/\s+/u);
    if (second === '(') block = first;
    else if (first === ')') block = '';
    const [name, version] = block === 'require' ? [first, second] : first === 'require' ? [second, line.trim().split(/\s+/u)[2] ?? ''] : ['', ''];
    if (/^[\w.-]+\.[\w.~/-]+$/u.test(name) && /^v\d/u.test(version)) packages.push({ ecosystem: 'Go', name, version: version.replace(/^v/u, ''), dev: false });
  }
  return { packages, notes: [] };
}

/** The highest version of each module whose content a go.sum has a digest of; it may hold more than is built. */
export function goSum(bytes: Uint8Array): Locked {
  const highest = new Map<string, string>();
  for (const line of linesOf(bytes)) {
    const [, name, version] = /^(\S{1,300}) v(\d[^\s/]{0,100}) h1:/u.exec(line) ?? [];
    if (name === undefined || version === undefined) continue;
    const known = highest.get(name);
    if (known === undefined || isLater(version, known)) highest.set(name, version);
  }
  return { packages: [...highest].map(([name, version]) => ({ ecosystem: 'Go', name, version, dev: false })), notes: [] };
}

function isLater(one: string, other: string): boolean {
  try {
    return compare(one, other) > 0;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString('utf8').split(/\r?\n/u).map((line) => line.slice(0, 4000));
}
