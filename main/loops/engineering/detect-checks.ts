import type { TreeFile } from '../../../agents/recipes/contract.ts';
import type { Ecosystem } from '../../domain/artifacts/state-snapshot.ts';
import type { Check, CheckMatrix } from '../../domain/checks.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import type { InstalledDependencies } from './dependencies.ts';
import { findInstalledDependencies } from './dependencies.ts';
import type { PrepareDependencies, PreparedForLockfile } from './dependencies-prepare.ts';
import { describePrepared } from './dependencies-prepare.ts';
import type { Dependencies, Draft, Drafted, Ground } from './detect-checks-ground.ts';
import { makeChecks } from './detect-checks-make.ts';
import { goChecks, rustChecks } from './detect-checks-native.ts';
import { nodeChecks } from './detect-checks-node.ts';
import { pythonChecks } from './detect-checks-python.ts';
import { parsePackageManifest } from './ecosystems-manifest.ts';
import { nameOf } from './ecosystems-paths.ts';
import type { ReadFiles } from './ecosystems.ts';
import { maxManifestBytes } from './ecosystems.ts';

export interface DetectRequest {
  readonly files: readonly TreeFile[];
  readonly read: ReadFiles;
  readonly ecosystems: readonly Ecosystem[];
  /** Programs of the sandbox image; `pytest` stands for the Python module. */
  readonly programs: ReadonlySet<string>;
  /** Top-level modules that the image's Python can import. */
  readonly pythonModules: ReadonlySet<string>;
  /** Absolute top folder of the maintainer's checkout, only ever read; null for a bare repository. */
  readonly checkout: string | null;
  /** Prepares packages that the checkout does not have; not there where nothing may be prepared. */
  readonly prepare?: PrepareDependencies;
  readonly signal?: AbortSignal;
}

export interface DetectedChecks {
  readonly checks: readonly Check[];
  /** By the id of each check: the lockfile whose packages it needs, null for one that needs none. */
  readonly uses: ReadonlyMap<string, string | null>;
  /** What a reader should know about the detection, as sentences: manifests that could not be read, checks left out. */
  readonly notes: readonly string[];
  readonly dependencies: CheckMatrix['dependencies'];
  /** What has to be put beside the sources before the checks run: taken along from the checkout, and prepared. */
  readonly installed: readonly InstalledDependencies[];
  readonly prepared: readonly PreparedForLockfile[];
}

const maxChecks = 12;
const maxLockfileBytes = 32 * 1024 * 1024;

const timeLimits: Readonly<Record<Check['kind'], number>> = {
  test: 300_000, lint: 120_000, types: 180_000, build: 300_000, format: 120_000, other: 180_000,
};

/**
 * The commands the repository itself names as checks, at most 12: those of its root first; of a folder below it only
 * the kinds that the root does not already name for the same ecosystem. Nothing is run and nothing is written.
 */
export async function detectChecks(request: DetectRequest): Promise<DetectedChecks> {
  const looked = new Map<string, Promise<Result<Dependencies>>>();
  const ground = groundOf(request, looked);
  const found: { ecosystem: Ecosystem; drafted: Drafted }[] = [];
  for (const ecosystem of request.ecosystems) found.push({ ecosystem, drafted: await draftsOf(ground, ecosystem) });
  const atRoot = found.flatMap(({ drafted }) => drafted.drafts.filter((draft) => draft.cwd === ''));
  const make = await makeChecks(ground, new Set(atRoot.map((draft) => draft.kind)));
  const drafts = chosen([...found, { ecosystem: null, drafted: make }]);
  const notes = [...found.flatMap(({ drafted }) => drafted.notes), ...make.notes, ...leftOut(drafts.length)].map((note) => visible(note));
  const checks = withOwnIds(drafts.slice(0, maxChecks));
  const uses = new Map(checks.map(({ id }, index) => [id, drafts[index]?.lockfile ?? null]));
  return { checks, uses, notes, ...(await dependenciesOf(drafts.slice(0, maxChecks), looked)) };
}

function groundOf(request: DetectRequest, looked: Map<string, Promise<Result<Dependencies>>>): Ground {
  const paths = new Set(request.files.filter((file) => file.kind === 'file' || file.kind === 'executable').map((file) => file.path));
  let root: Promise<boolean> | null = null;
  return {
    paths,
    read: request.read,
    programs: request.programs,
    pythonModules: request.pythonModules,
    rootDeclares: () => (root ??= rootDeclares(paths, request.read)),
    installed: (lockfile) => {
      const known = looked.get(lockfile) ?? look(request, lockfile);
      looked.set(lockfile, known);
      return known;
    },
  };
}

async function rootDeclares(paths: ReadonlySet<string>, read: ReadFiles): Promise<boolean> {
  if (!paths.has('package.json')) return false;
  const contents = await read(['package.json'], maxManifestBytes);
  const bytes = contents.ok ? contents.value.get('package.json') : undefined;
  return bytes !== undefined && (parsePackageManifest(bytes)?.declared.length ?? 0) > 0;
}

/** The checkout first, as it costs nothing; then what is prepared, or can be. */
async function look(request: DetectRequest, lockfile: string): Promise<Result<Dependencies>> {
  const contents = await request.read([lockfile], maxLockfileBytes);
  if (!contents.ok) return contents;
  const committed = contents.value.get(lockfile);
  if (committed === undefined) return fail('dependencies_not_taken', `${lockfile} is too large to be compared with what is installed.`, '');
  const installed = await findInstalledDependencies({ checkout: request.checkout, lockfile, committed, ...(request.signal === undefined ? {} : { signal: request.signal }) });
  if (installed.ok) return ok({ from: 'checkout', installed: installed.value });
  // Without a lockfile, or with one of an old npm, nothing says what could be fetched.
  if (request.prepare === undefined || installed.error.code === 'cancelled' || nameOf(lockfile) === 'package.json' || installed.error.code === 'lockfile_not_known') return installed;
  const prepared = await request.prepare(lockfile, committed);
  if (prepared.ok) return ok({ from: 'cache', prepared: prepared.value });
  const { code, message, next } = prepared.error;
  return fail(code, `${installed.error.message} ${message}`, [...new Set([installed.error.next, next])].filter((text) => text !== '').join(' '));
}

function draftsOf(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  switch (ecosystem.name) {
    case 'node': return nodeChecks(ground, ecosystem);
    case 'python': return pythonChecks(ground, ecosystem);
    case 'go': return goChecks(ground, ecosystem);
    case 'rust': return rustChecks(ground, ecosystem);
    case 'documents': return Promise.resolve({ drafts: [], notes: [] });
  }
}

function chosen(found: readonly { ecosystem: Ecosystem | null; drafted: Drafted }[]): readonly Draft[] {
  const named = new Set(found.flatMap(({ ecosystem, drafted }) => drafted.drafts.filter((draft) => draft.cwd === '').map((draft) => `${ecosystem?.name} ${draft.kind}`)));
  return found
    .flatMap(({ ecosystem, drafted }) => drafted.drafts.filter((draft) => draft.cwd === '' || !named.has(`${ecosystem?.name} ${draft.kind}`)))
    .sort((one, other) => Number(one.cwd !== '') - Number(other.cwd !== ''));
}

function leftOut(count: number): readonly string[] {
  return count <= maxChecks ? [] : [`${count - maxChecks} more checks were found; a run takes the first ${maxChecks}.`];
}

function withOwnIds(drafts: readonly Draft[]): readonly Check[] {
  const used = new Set<string>();
  return drafts.map((draft) => {
    const id = freeId(draft.cwd === '' ? draft.id : `${slug(draft.cwd)}:${draft.id}`, used);
    const { title, kind, argv, cwd, foundIn, reason } = draft;
    return {
      id, title, kind, argv, cwd, foundIn: visible(foundIn), timeoutMs: timeLimits[kind],
      runnable: reason === null ? { yes: true } : { yes: false, reason: visible(reason) },
    };
  });
}

function freeId(wanted: string, used: Set<string>): string {
  let id = wanted;
  for (let next = 2; used.has(id); next++) id = `${wanted}-${next}`;
  used.add(id);
  return id;
}

function slug(folder: string): string {
  return folder.toLowerCase().replace(/[^a-z0-9._-]+/g, '-').replace(/^[^a-z0-9]+/, '').slice(0, 36) || 'folder';
}

type Found = Pick<DetectedChecks, 'dependencies' | 'installed' | 'prepared'>;

async function dependenciesOf(drafts: readonly Draft[], looked: ReadonlyMap<string, Promise<Result<Dependencies>>>): Promise<Found> {
  const needed = new Set(drafts.flatMap((draft) => draft.lockfile ?? []));
  const places = await Promise.all([...needed].flatMap((lockfile) => looked.get(lockfile) ?? []));
  const installed = places.flatMap((place) => (place.ok && place.value.from === 'checkout' ? [place.value.installed] : []));
  const prepared = places.flatMap((place) => (place.ok && place.value.from === 'cache' ? [place.value.prepared] : []));
  const lacks = new Set(drafts.flatMap((draft) => draft.lacks ?? []));
  const detail = visible([...installed.map(described), ...prepared.map(describePrepared), ...lacks].join(' '));
  if (prepared.length > 0) return { dependencies: { state: 'prepared', detail }, installed, prepared };
  if (installed.length > 0) return { dependencies: { state: 'taken-along', detail }, installed, prepared };
  if (lacks.size > 0) return { dependencies: { state: 'missing', detail }, installed, prepared };
  return { dependencies: { state: 'not-needed', detail: 'No check needs installed dependencies.' }, installed, prepared };
}

function described({ packages, bytes, lockfile }: InstalledDependencies): string {
  return `${packages} packages (${Math.ceil(bytes / 1024 / 1024)} MiB) are taken along from your checkout: they are what ${lockfile} asks for${nameOf(lockfile) === 'package.json' ? ', and there is no lockfile' : ''}.`;
}
