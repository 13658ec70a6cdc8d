import type { Ecosystem } from '../../domain/artifacts/state-snapshot.ts';
import type { Draft, Drafted, Ground } from './detect-checks-ground.ts';
import { titled } from './detect-checks-ground.ts';
import { folderOf, inFolder } from './ecosystems-paths.ts';
import { maxManifestBytes } from './ecosystems.ts';

/** `go test` and `go vet` of a module. */
export async function goChecks(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  const { manifest } = ecosystem;
  if (manifest === null) return { drafts: [], notes: [] };
  const cwd = folderOf(manifest);
  const reason = absent(ground, 'go') ?? (await modulesMissing(ground, manifest, cwd));
  const draft = (verb: 'test' | 'vet'): Draft => ({
    id: `go:${verb}`, title: titled(`go ${verb} ./...`, cwd), kind: verb === 'test' ? 'test' : 'lint',
    argv: ['go', verb, ...(verb === 'test' ? ['-v'] : []), './...'], cwd, foundIn: manifest, reason, lockfile: null, lacks: null,
  });
  const hasTests = [...ground.paths].some((path) => path.startsWith(inFolder(cwd, '')) && path.endsWith('_test.go'));
  return { drafts: hasTests ? [draft('test'), draft('vet')] : [draft('vet')], notes: [] };
}

async function modulesMissing(ground: Ground, manifest: string, cwd: string): Promise<string | null> {
  if (ground.paths.has(inFolder(cwd, 'vendor/modules.txt'))) return null;
  const contents = await ground.read([manifest], maxManifestBytes);
  const text = contents.ok ? Buffer.from(contents.value.get(manifest) ?? []).toString('utf8') : '';
  const requires = /^[ \t]*require\b/m.test(text);
  return requires ? `${manifest} requires modules that are not vendored, and the sandbox has no network.` : null;
}

/** `cargo test` of a crate or workspace. */
export async function rustChecks(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  const { manifest } = ecosystem;
  if (manifest === null) return { drafts: [], notes: [] };
  const cwd = folderOf(manifest);
  const reason = absent(ground, 'cargo') ?? (await cratesMissing(ground, ecosystem, cwd));
  return {
    drafts: [{ id: 'cargo:test', title: titled('cargo test', cwd), kind: 'test', argv: ['cargo', 'test'], cwd, foundIn: manifest, reason, lockfile: null, lacks: null }],
    notes: [],
  };
}

async function cratesMissing(ground: Ground, { lockfile }: Ecosystem, cwd: string): Promise<string | null> {
  if (lockfile === null || [...ground.paths].some((path) => path.startsWith(inFolder(cwd, 'vendor/')))) return null;
  const contents = await ground.read([lockfile], maxManifestBytes);
  const text = contents.ok ? Buffer.from(contents.value.get(lockfile) ?? []).toString('utf8') : '';
  const fromRegistry = /^source = "registry\+/m.test(text);
  return fromRegistry ? `${lockfile} names crates that are not vendored, and the sandbox has no network.` : null;
}

function absent(ground: Ground, program: string): string | null {
  return ground.programs.has(program) ? null : `It needs \`${program}\`, which the sandbox image does not have.`;
}
