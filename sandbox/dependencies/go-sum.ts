import { posix } from 'node:path';
import type { EgressRules, FileToWrite } from '../../agents/workspace.ts';
import type { Outcome } from '../fault.ts';
import { ok } from '../fault.ts';
import { allowedPlaces, goProxyOf, isAllowedAddress } from './allowed-places.ts';
import type { GoManifest } from './go-mod.ts';
import { readGoMod, standIn } from './go-mod.ts';
import type { InstallPlan } from './install-plan.ts';
import { refusal, refusedPackages } from './install-plan.ts';

/** The list that the installation works off; see `goInstallRequest`. */
export const modulesName = 'modules.json';

/** What is fetched, as `path@version`. */
export interface WantedModules {
  readonly sources: readonly string[];
  /** Modules of which the go.mod alone is wanted: Go weighs their requirements and builds nothing of them. */
  readonly manifests: readonly string[];
  /** Whether Go reads every one of those manifests: before 1.17 it did. */
  readonly everyManifest: boolean;
}

/** A line of a go.sum; https://go.dev/ref/mod#go-sum-files. Other digests than `h1` there are none. */
const line = /^([A-Za-z0-9][\w.~/-]{0,300}) (v\d[\w.+-]{0,150})(\/go\.mod)? h1:[A-Za-z0-9+/]{43}=$/;
const mostLines = 40_000;

/** The toolchain is the image's own. */
const toolchain = 'golang.org/toolchain';

interface Sums {
  readonly sources: ReadonlySet<string>;
  readonly manifests: ReadonlySet<string>;
}

/**
 * Reads which modules Go would fetch: those that go.mod requires, from the one proxy that the settings name, as far as
 * go.sum has their checksums. Go is given a go.mod of ours, so that nothing in the repository's can choose for it.
 */
export function planGo(files: readonly FileToWrite[], egress: EgressRules): Outcome<InstallPlan> {
  const [sum, mod] = ['go.sum', 'go.mod'].map((name) => files.find(({ path }) => path === name));
  if (sum === undefined || mod === undefined) return refusal('There is no go.sum with a go.mod beside it.', 'Run `go mod tidy` and commit both.');
  const proxy = goProxyOf(egress);
  if (!isAllowedAddress(proxy, allowedPlaces(egress)) || !isOnePlace(proxy)) return refusedPackages([`what go.sum names comes from ${proxy}`]);
  const sums = sumsIn(Buffer.from(sum.bytes).toString('utf8'));
  if (typeof sums === 'string') return refusal(`The go.sum is not as Go writes it: ${sums}.`, 'Run `go mod tidy` and commit it.');
  const manifest = readGoMod(mod.bytes);
  const outside = manifest.requires.flatMap((module) => troubleWith(standIn(manifest, module), sums) ?? []);
  if (outside.length > 0) return refusedModules(outside);
  const wanted = wantedOf(manifest, sums);
  return ok({ lockfile: sum.path, packages: wanted.sources.length, scripted: [], files: [ownManifest, sum, plain(modulesName, JSON.stringify(wanted))] });
}

const ownManifest = plain('go.mod', 'module touchline.invalid/install\n\ngo 1.21\n');

function plain(path: string, text: string): FileToWrite {
  return { path, bytes: Buffer.from(text), executable: false };
}

/** Go takes a list of places, apart by `,` or `|`; `direct` in it would be any repository at all. */
function isOnePlace(address: string): boolean {
  return !/[,|?#\s]/.test(address);
}

/** The checksums, or which line is not as Go writes it. */
function sumsIn(text: string): Sums | string {
  const sources = new Set<string>();
  const manifests = new Set<string>();
  const lines = text.split('\n');
  if (lines.length > mostLines) return `it has more than ${mostLines} lines`;
  for (const [index, each] of lines.entries()) {
    const written = each.trimEnd();
    const [, path, version, ofManifest] = line.exec(written) ?? [];
    if (written === '' || path === toolchain) continue;
    if (path === undefined || version === undefined || posix.normalize(path) !== path) return `line ${index + 1}`;
    (ofManifest === undefined ? sources : manifests).add(`${path}@${version}`);
  }
  return { sources, manifests };
}

function troubleWith({ path, version }: ReturnType<typeof standIn>, { sources, manifests }: Sums): string | null {
  // A folder: whether it is one of the repository is known where the repository is.
  if (version === null) return /^\.\.?(?:\/|$)/.test(path) ? null : `a module is replaced by ${path}, which is not in the repository`;
  const module = `${path}@${version}`;
  return sources.has(module) || manifests.has(module) ? null : `${module} has no checksum in go.sum`;
}

/** Since Go 1.17 a go.mod requires every module that is built; before, what is built is only known from all of them together. */
function wantedOf(manifest: GoManifest, sums: Sums): WantedModules {
  const names = isPruned(manifest.go) ? [...new Set(manifest.requires.map((module) => standIn(manifest, module)).map(({ path, version }) => `${path}@${version ?? ''}`))] : [...sums.sources];
  // Go wants both checksums of a module that it builds.
  const sources = names.filter((module) => sums.sources.has(module) && sums.manifests.has(module));
  const taken = new Set(sources);
  return { sources, manifests: [...sums.manifests].filter((module) => !taken.has(module)), everyManifest: !isPruned(manifest.go) };
}

function isPruned(go: string | null): boolean {
  const [, major = '1', minor = '16'] = /^(\d{1,3})\.(\d{1,3})/.exec(go ?? '') ?? [];
  return Number(major) > 1 || Number(minor) >= 17;
}

function refusedModules(outside: readonly string[]): Outcome<never> {
  const refused = refusedPackages(outside);
  return refused.ok ? refused : refusal(refused.error.message, 'Run `go mod tidy` and commit go.mod and go.sum; what go.sum has no checksum of is never fetched.');
}
