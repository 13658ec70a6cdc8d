import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { ok } from '../fault.ts';
import { allowedPlaces, cratesIndexOf, cratesPlaces, isAllowedAddress } from './allowed-places.ts';
import type { LockedCrate } from './cargo-entries.ts';
import { entriesOf } from './cargo-entries.ts';
import type { InstallPlan } from './install-plan.ts';
import { refusal, refusedPackages } from './install-plan.ts';

/** The list of folders, by name and checksum, that the installation has to end with; see `cargoInstallRequest`. */
export const cratesName = 'crates.json';

/** How Cargo.lock names crates.io, whichever way its index is read. */
const cratesIo = 'registry+https://github.com/rust-lang/crates.io-index';

/**
 * Reads which crates cargo would fetch, and refuses what is not a crate of crates.io with a checksum. The repository's
 * own packages need nothing. cargo is given a package of ours that wants exactly those crates, so that no manifest and
 * no setting of the repository is read.
 */
export function planCargo(files: readonly FileToWrite[], egress: EgressRules): Outcome<InstallPlan> {
  const lockfile = files.find(({ path }) => path === 'Cargo.lock');
  if (lockfile === undefined) return refusal('There is no Cargo.lock.', 'Commit one, e.g. by `cargo generate-lockfile`: without it nothing says what belongs here.');
  const elsewhere = placesOf(egress).filter((place) => !isAllowedAddress(place, allowedPlaces(egress)) || /["\\\s?#]/.test(place));
  if (elsewhere.length > 0) return refusedPackages(elsewhere.map((place) => `what Cargo.lock names comes from ${place}`));
  const entries = entriesOf(Buffer.from(lockfile.bytes).toString('utf8'));
  if (typeof entries === 'string') return refusal(`The Cargo.lock is not as cargo writes it: ${entries}.`, 'Have a current cargo write it anew, e.g. by `cargo update --workspace`, and commit it.');
  const outside = entries.flatMap((entry) => troubleWith(entry) ?? []);
  if (outside.length > 0) return refusedPackages(outside);
  const crates = entries.filter(({ source }) => source !== null);
  const listed = Object.fromEntries(crates.map(({ name, version, checksum }) => [`${name}-${version}`, checksum]));
  if (Object.keys(listed).length !== crates.length) return refusal('The Cargo.lock names a crate twice.', 'Have cargo write it anew, e.g. by `cargo update --workspace`, and commit it.');
  return ok({
    lockfile: lockfile.path, packages: crates.length, scripted: [],
    files: [plain('Cargo.toml', manifestOf(crates)), plain('Cargo.lock', lockOf(crates)), plain('lib.rs', ''), plain(cratesName, JSON.stringify(listed))],
  });
}

/** Whom cargo asks: the index, which says itself where the crates are. Of crates.io that is known beforehand. */
function placesOf(egress: EgressRules): readonly string[] {
  const index = cratesIndexOf(egress);
  return index === cratesPlaces.index ? [index, cratesPlaces.crates] : [index];
}

function troubleWith({ name, version, source, checksum }: LockedCrate): string | null {
  if (source === null) return null;
  if (source !== cratesIo) return `${name} ${version} comes from ${source}`;
  return checksum === null ? `${name} ${version} has no checksum` : null;
}

function plain(path: string, text: string): FileToWrite {
  return { path, bytes: Buffer.from(text), executable: false };
}

const ownName = 'touchline-install';

/** A package that wants each of the crates at its version, under a name of its own: one may be there in two versions. */
function manifestOf(crates: readonly LockedCrate[]): string {
  const wanted = crates.map(({ name, version }, at) => `crate${at} = { package = "${name}", version = "=${version.replace(/\+.*/, '')}", default-features = false }`);
  return ['[package]', `name = "${ownName}"`, 'version = "0.0.0"', 'edition = "2021"', '[lib]', 'path = "lib.rs"', '[workspace]', '[dependencies]', ...wanted, ''].join('\n');
}

/** What the lockfile says of the crates, and nothing of the repository's own packages. */
function lockOf(crates: readonly LockedCrate[]): string {
  const counted = new Map<string, number>();
  for (const { name } of crates) counted.set(name, (counted.get(name) ?? 0) + 1);
  const named = ({ name, version }: Pick<LockedCrate, 'name' | 'version'>): string => (counted.get(name) === 1 ? name : `${name} ${version}`);
  const own = { name: ownName, version: '0.0.0', source: null, checksum: null, dependencies: crates.map(named) };
  const known = new Set([...counted].flatMap(([name, count]) => (count === 1 ? [name] : [])));
  for (const { name, version } of crates) known.add(`${name} ${version}`);
  const tables = [own, ...crates].map(({ name, version, source, checksum, dependencies }) => [
    '[[package]]', `name = "${name}"`, `version = "${version}"`, ...(source === null ? [] : [`source = "${source}"`, `checksum = "${checksum ?? ''}"`]),
    'dependencies = [', ...dependencies.filter((other) => known.has(other)).map((other) => ` "${other}",`), ']', '',
  ].join('\n'));
  return ['version = 4', '', ...tables].join('\n');
}
