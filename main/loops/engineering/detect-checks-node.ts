import type { Check } from '../../domain/checks.ts';
import type { PackageImport } from './detect-checks-imports.ts';
import { entryFiles, firstPackageImport } from './detect-checks-imports.ts';
import type { Draft, Drafted, Ground } from './detect-checks-ground.ts';
import { titled } from './detect-checks-ground.ts';
import type { ScriptNeeds } from './detect-checks-script.ts';
import { needsOfScript } from './detect-checks-script.ts';
import type { Ecosystem } from '../../domain/artifacts/state-snapshot.ts';
import type { PackageManifest } from './ecosystems-manifest.ts';
import { parsePackageManifest } from './ecosystems-manifest.ts';
import { folderOf } from './ecosystems-paths.ts';
import { maxManifestBytes } from './ecosystems.ts';

/** The names under which projects keep each kind of check; of each kind the first that is there is taken. */
const scriptNames: readonly { kind: Check['kind']; names: readonly string[] }[] = [
  { kind: 'test', names: ['test', 'tests', 'test:unit', 'unit', 'test:ci'] },
  { kind: 'lint', names: ['lint', 'lint:check', 'check:lint', 'eslint'] },
  { kind: 'types', names: ['typecheck', 'type-check', 'types', 'types:check', 'check-types', 'check:types', 'tsc'] },
  { kind: 'format', names: ['format:check', 'check:format', 'format-check', 'fmt:check', 'prettier:check', 'lint:format'] },
  { kind: 'other', names: ['check'] },
];

/** The scripts of one package.json that are checks. A build is none: it makes things, and says little when it passes. */
export async function nodeChecks(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  if (ecosystem.manifest === null) return { drafts: [], notes: [] };
  const read = await readManifest(ground, ecosystem.manifest);
  if (typeof read === 'string') return { drafts: [], notes: [read] };
  const placeholder = (read.scripts.get('test') ?? '').includes('Error: no test specified');
  const wanted = scriptNames.flatMap(({ kind, names }) => {
    const name = names.find((each) => isNamed(read, each));
    return name === undefined ? [] : [{ kind, name }];
  });
  const drafts = await Promise.all(wanted.map(({ kind, name }) => draftOf(ground, ecosystem, read, kind, name)));
  return { drafts, notes: placeholder ? [`${ecosystem.manifest} names no test: its \`test\` script is npm's placeholder.`] : [] };
}

function isNamed(manifest: PackageManifest, name: string): boolean {
  const line = manifest.scripts.get(name)?.trim() ?? '';
  return line !== '' && !line.includes('Error: no test specified');
}

/** The manifest, or why there is none, as a sentence. */
async function readManifest(ground: Ground, path: string): Promise<PackageManifest | string> {
  const contents = await ground.read([path], maxManifestBytes);
  if (!contents.ok) return `${path} could not be read: ${contents.error.message}`;
  const bytes = contents.value.get(path);
  if (bytes === undefined) return `${path} is larger than ${maxManifestBytes} bytes and was not read.`;
  return parsePackageManifest(bytes) ?? `${path} is not a JSON object, so its scripts are not known.`;
}

async function draftOf(ground: Ground, ecosystem: Ecosystem, manifest: PackageManifest, kind: Check['kind'], name: string): Promise<Draft> {
  const cwd = folderOf(ecosystem.manifest ?? '');
  const manager = managerFor(ground, ecosystem, manifest);
  const needs = needsOfScript(name, manifest.scripts);
  const answer = await standing({ ground, ecosystem, manifest, cwd, manager, needs });
  return {
    id: `${manager}:${name}`,
    title: titled(name === 'test' ? `${manager} test` : `${manager} run ${name}`, cwd),
    kind,
    argv: argvOf(manager, name),
    cwd,
    foundIn: `${ecosystem.manifest}#scripts.${name}`,
    ...answer,
  };
}

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';

/** The project's own manager; npm, which runs the scripts of any, where the sandbox does not have that one or it may not be of the wanted version. */
function managerFor(ground: Ground, { packageManager }: Ecosystem, { engines }: PackageManifest): Manager {
  const own = packageManager?.split('@')[0];
  if (own === 'pnpm' && engines.includes('pnpm')) return 'npm';
  return (own === 'pnpm' || own === 'yarn' || own === 'bun') && ground.programs.has(own) ? own : 'npm';
}

function argvOf(manager: Manager, name: string): string[] {
  return manager === 'npm' || manager === 'pnpm' ? [manager, 'run', '--silent', name] : [manager, 'run', name];
}

interface Question {
  readonly ground: Ground;
  readonly ecosystem: Ecosystem;
  readonly manifest: PackageManifest;
  readonly cwd: string;
  readonly manager: Manager;
  readonly needs: ScriptNeeds;
}

type Standing = Pick<Draft, 'reason' | 'lockfile' | 'lacks'>;

/** Whether the script can run here, and with whose packages. */
async function standing(question: Question): Promise<Standing> {
  const { ground, needs, manager } = question;
  const missing = ['node', manager, ...needs.systemPrograms].find((program) => !ground.programs.has(program));
  if (needs.watches) return blocked('It watches files and never ends by itself.');
  if (missing !== undefined) return blocked(`It needs \`${missing}\`, which the sandbox image does not have.`);
  if (needs.network) return blocked('It asks a registry for packages, and the sandbox has no network.');
  const need = await packageNeed(question);
  return need === null ? { reason: null, lockfile: null, lacks: null } : withInstalled(question, need);
}

/** What of the script asks for installed packages, as the start of a sentence; null when nothing does. */
async function packageNeed({ ground, manifest, cwd, needs }: Question): Promise<string | null> {
  const [program] = needs.packagePrograms;
  if (program !== undefined) return `It needs the program \`${program}\`, which a package brings.`;
  const [loaded] = needs.packages;
  if (loaded !== undefined) return `It loads the package \`${loaded}\`.`;
  const rootDeclares = ground.rootDeclares();
  if (manifest.declared.length === 0 && !(await rootDeclares)) return null;
  if (needs.elsewhere) return 'It runs scripts of other packages.';
  const search = { folder: cwd, manifest, paths: ground.paths, read: ground.read };
  const entries = entryFiles(search, needs.nodeFiles, needs.nodeFindsTests);
  return importNeed(await firstPackageImport(search, entries));
}

function importNeed(found: PackageImport | null | 'unknown'): string | null {
  if (found === null) return null;
  if (found === 'unknown') return 'It runs more source files than were looked at.';
  return `${found.file} imports the package \`${found.specifier}\`.`;
}

function blocked(reason: string): Standing {
  return { reason, lockfile: null, lacks: null };
}

/** From the lockfile; where none is committed, from the manifest itself. */
async function withInstalled({ ground, ecosystem, manifest }: Question, need: string): Promise<Standing> {
  const lockfile = ecosystem.lockfile ?? (manifest.declared.length === 0 ? null : ecosystem.manifest);
  if (lockfile === null) return lacking(need, 'Nothing can be taken along: package.json declares no packages.');
  const place = await ground.installed(lockfile);
  return place.ok ? { reason: null, lockfile, lacks: null } : lacking(need, `${place.error.message} ${place.error.next}`.trim());
}

function lacking(need: string, lacks: string): Standing {
  return { reason: `${need} ${lacks}`, lockfile: null, lacks };
}
