import type { Ecosystem } from '../../domain/artifacts/state-snapshot.ts';
import { requiresModules } from './dependencies-go.ts';
import type { Draft, Drafted, Ground } from './detect-checks-ground.ts';
import { titled } from './detect-checks-ground.ts';
import { folderOf, inFolder } from './ecosystems-paths.ts';
import { maxManifestBytes } from './ecosystems.ts';

const maxLockfileBytes = 32 * 1024 * 1024;

/** `go test` and `go vet` of a module. */
export async function goChecks(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  const { manifest } = ecosystem;
  if (manifest === null) return { drafts: [], notes: [] };
  const cwd = folderOf(manifest);
  const missing = absent(ground, 'go');
  const standing = missing === null ? await modulesOf(ground, manifest, cwd) : blocked(missing);
  const draft = (verb: 'test' | 'vet'): Draft => ({
    id: `go:${verb}`, title: titled(`go ${verb} ./...`, cwd), kind: verb === 'test' ? 'test' : 'lint',
    argv: ['go', verb, ...(verb === 'test' ? ['-v'] : []), './...'], cwd, foundIn: manifest, ...standing,
  });
  const hasTests = [...ground.paths].some((path) => path.startsWith(inFolder(cwd, '')) && path.endsWith('_test.go'));
  return { drafts: hasTests ? [draft('test'), draft('vet')] : [draft('vet')], notes: [] };
}

type Standing = Pick<Draft, 'reason' | 'lockfile' | 'lacks'>;

const free: Standing = { reason: null, lockfile: null, lacks: null };

function blocked(reason: string): Standing {
  return { ...free, reason };
}

async function modulesOf(ground: Ground, manifest: string, cwd: string): Promise<Standing> {
  if (ground.paths.has(inFolder(cwd, 'vendor/modules.txt')) || !requiresModules(await textOf(ground, manifest))) return free;
  const lockfile = inFolder(cwd, 'go.sum');
  if (!ground.paths.has(lockfile)) return blocked(`${manifest} requires modules, and there is no go.sum beside it that says which.`);
  return prepared(ground, `${manifest} requires modules that are not vendored.`, lockfile);
}

/** With the packages of a lockfile, or why there are none. */
async function prepared(ground: Ground, need: string, lockfile: string): Promise<Standing> {
  const place = await ground.installed(lockfile);
  if (place.ok) return { ...free, lockfile };
  const lacks = `${place.error.message} ${place.error.next}`.trim();
  return { reason: `${need} ${lacks}`, lockfile: null, lacks };
}

async function textOf(ground: Ground, path: string): Promise<string> {
  const contents = await ground.read([path], maxManifestBytes);
  return contents.ok ? Buffer.from(contents.value.get(path) ?? []).toString('utf8') : '';
}

/** `cargo test` of a crate or workspace. */
export async function rustChecks(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  const { manifest } = ecosystem;
  if (manifest === null) return { drafts: [], notes: [] };
  const cwd = folderOf(manifest);
  const missing = absent(ground, 'cargo');
  const standing = missing === null ? await cratesOf(ground, ecosystem, cwd) : blocked(missing);
  return { drafts: [{ id: 'cargo:test', title: titled('cargo test', cwd), kind: 'test', argv: ['cargo', 'test'], cwd, foundIn: manifest, ...standing }], notes: [] };
}

async function cratesOf(ground: Ground, { lockfile }: Ecosystem, cwd: string): Promise<Standing> {
  if (lockfile === null || [...ground.paths].some((path) => path.startsWith(inFolder(cwd, 'vendor/')))) return free;
  const contents = await ground.read([lockfile], maxLockfileBytes);
  const text = contents.ok ? Buffer.from(contents.value.get(lockfile) ?? []).toString('utf8') : '';
  return /^source\s*=/m.test(text) ? prepared(ground, `${lockfile} names crates that are not vendored.`, lockfile) : free;
}

function absent(ground: Ground, program: string): string | null {
  return ground.programs.has(program) ? null : `It needs \`${program}\`, which the sandbox image does not have.`;
}
