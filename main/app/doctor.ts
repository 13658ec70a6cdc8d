import { statfsSync } from 'node:fs';
import type { DoctorLine, DoctorReport } from '../../preload/api.ts';
import type { DependencyCache, Sandbox, SandboxReport } from '../../agents/workspace.ts';
import type { Fault, Result } from '../domain/result.ts';
import { readGitVersion } from '../git/version.ts';
import type { Keyring } from '../secrets/keyring.ts';
import { examineModels } from './doctor-models.ts';
import { readSettings } from './settings-file.ts';

export interface DoctorOptions {
  readonly home: string;
  readonly sandbox: Sandbox;
  readonly keyring: Keyring;
  readonly versions: { readonly app: string; readonly node: string; readonly electron: string | null; readonly sqlite: string };
}

/** What is installed and reachable, what is not, and the next step for what is not. Changes nothing. */
export async function examine(options: DoctorOptions): Promise<DoctorReport> {
  const [git, engine, models] = await Promise.all([readGitVersion(), options.sandbox.available(), modelLines(options)]);
  const proof = engine.ok ? await options.sandbox.selfTest() : null;
  const caches = engine.ok ? await options.sandbox.listDependencies() : null;
  const lines = [
    ...programs(options), ...models, line('Git', git, (version) => version), line('Docker engine', engine, (found) => `${found.engineVersion}, image ${found.imageTag}`),
    ...sandboxLines(proof), ...dependencyLines(options.home, caches), disk(options.home),
  ];
  const broken = lines.filter((item) => item.state === 'missing');
  return { lines, canRun: broken.length === 0, why: whyOf(broken) };
}

async function modelLines({ home, keyring }: DoctorOptions): Promise<readonly DoctorLine[]> {
  const settings = readSettings(home);
  return settings.ok ? examineModels(settings.value, keyring) : [missing('Settings', settings.error)];
}

function programs({ versions, home }: DoctorOptions): readonly DoctorLine[] {
  return [
    fine('Touchline', `${versions.app}, home ${home}`),
    fine('Node', versions.node),
    ...(versions.electron === null ? [] : [fine('Electron', versions.electron)]),
    fine('SQLite', versions.sqlite),
  ];
}

function sandboxLines(proof: Result<SandboxReport> | null): readonly DoctorLine[] {
  if (proof === null) return [];
  if (!proof.ok) return [missing('Sandbox', proof.error)];
  const { probes, warnings } = proof.value;
  return [
    ...probes.map((probe): DoctorLine => ({
      name: `Sandbox: ${probe.name}`,
      state: probe.holds ? 'ok' : 'missing',
      detail: probe.detail,
      next: probe.holds ? null : 'The engineering loop stays off until this holds: update Docker or its configuration.',
    })),
    ...warnings.map((warning): DoctorLine => ({ name: 'Sandbox', state: 'warning', detail: warning, next: null })),
  ];
}

/** Who may be asked for packages, and what was installed before. */
function dependencyLines(home: string, caches: Result<readonly DependencyCache[]> | null): readonly DoctorLine[] {
  const settings = readSettings(home);
  const allowed = settings.ok ? settings.value.egress.allow : [];
  const egress = fine('Egress', allowed.length === 0 ? 'nobody; packages come from your checkout only (`egress.allow` in the settings names registries)' : `while packages are installed: ${allowed.join(', ')}`);
  if (caches === null) return [egress];
  return [egress, line('Dependency caches', caches, cacheWords)];
}

function cacheWords(caches: readonly DependencyCache[]): string {
  if (caches.length === 0) return 'none';
  const each = caches.map(({ key, manager, packages, bytes, usedAt }) => `${key.slice(0, 16)} (${manager}, ${packages} packages, ${mebibytes(bytes)} MiB, last used ${usedAt.slice(0, 10)})`);
  return `${each.join(', ')}; \`touchline doctor --remove-caches\` removes them`;
}

function mebibytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

/** A run needs room for artifacts; containers work in memory. */
const minimumFreeBytes = 200 * 1024 * 1024;

function disk(home: string): DoctorLine {
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const detail = `${Math.floor(free / (1024 * 1024))} MiB free in Touchline’s home`;
  if (free >= minimumFreeBytes) return fine('Disk', detail);
  return { name: 'Disk', state: 'missing', detail, next: 'Free some space on the disk that holds Touchline’s home.' };
}

function line<T>(name: string, result: Result<T>, words: (value: T) => string): DoctorLine {
  return result.ok ? fine(name, words(result.value)) : missing(name, result.error);
}

function fine(name: string, detail: string): DoctorLine {
  return { name, state: 'ok', detail, next: null };
}

function missing(name: string, fault: Fault): DoctorLine {
  return { name, state: 'missing', detail: fault.message, next: fault.next };
}

function whyOf(broken: readonly DoctorLine[]): string {
  if (broken.length === 0) return 'Everything a dry run needs is here.';
  return `A dry run can't start: ${broken.map((item) => item.name).join(', ')}. ${broken[0]?.detail ?? ''}`;
}
