import * as z from 'zod';
import { parseJson } from '../ecosystems-manifest.ts';
import { finding, type Detector } from './change.ts';

interface Kind {
  readonly path: RegExp;
  readonly what: string;
  /** The part of the text that counts; the whole where it is left out. */
  readonly part?: (text: string) => string;
}

/** Files of which something runs or is obeyed when a package is installed, a repository cloned and opened, or a build begun. */
const kinds: readonly Kind[] = [
  { path: /(?:^|\/)binding\.gyp$/iu, what: 'npm builds this when it installs' },
  { path: /(?:^|\/)setup\.py$/iu, what: 'pip runs this when it installs' },
  { path: /(?:^|\/)pyproject\.toml$/iu, what: 'pip obeys its build settings when it installs', part: (text) => sections(text, /^(?:build-system|tool\.hatch\.build(?:\..+)?|tool\.hatch\.metadata\.hooks\..+|tool\.poetry\.build|tool\.pdm\.build|tool\.setuptools(?:\.cmdclass)?|tool\.scikit-build(?:\..+)?|tool\.maturin)$/u) },
  { path: /(?:^|\/)setup\.cfg$/iu, what: 'pip obeys its build settings when it installs', part: (text) => sections(text, /^(?:build_ext|install|bdist.*|build|options\.entry_points)$/u) },
  { path: /(?:^|\/)(?:GNU)?[Mm]akefile$/u, what: 'its install target changes', part: (text) => targets(text, /^(?:pre|post)?install[\w-]*$/u) },
  { path: /(?:^|\/)build\.rs$/iu, what: 'cargo runs this when it builds' },
  { path: /(?:^|\/)Cargo\.toml$/iu, what: 'cargo is told which program to run before it builds', part: (text) => lines(text, /^\s*build\s*=/u) },
  { path: /(?:^|\/)\.cargo\/config(?:\.toml)?$/iu, what: 'cargo obeys this: it can name programs to run' },
  { path: /(?:^|\/)extconf\.rb$|\.gemspec$/iu, what: 'RubyGems runs this when it installs' },
  { path: /(?:^|\/)(?:Makefile|Build)\.PL$/iu, what: 'CPAN runs this when it installs' },
  { path: /(?:^|\/)\.pnpmfile\.c?js$/iu, what: 'pnpm runs this when it installs' },
  { path: /(?:^|\/)\.yarnrc\.yml$/iu, what: 'yarn obeys this when it installs', part: (text) => lines(text, /^\s*(?:yarnPath|plugins|enableScripts|npmRegistryServer|- |path:|spec:)/u) },
  { path: /(?:^|\/)\.yarn\/(?:releases|plugins)\//iu, what: 'yarn runs this when it installs' },
  { path: /(?:^|\/)\.npmrc$/iu, what: 'npm obeys this when it installs' },
  { path: /(?:^|\/)gradle\/wrapper\/|(?:^|\/)gradlew(?:\.bat)?$/iu, what: 'the Gradle wrapper fetches and runs what it names' },
  { path: /(?:^|\/)\.mvn\/|(?:^|\/)mvnw(?:\.cmd)?$/iu, what: 'the Maven wrapper fetches and runs what it names' },
  { path: /(?:^|\/)(?:\.husky|\.githooks|githooks|git-hooks)\//iu, what: 'git runs this as a hook' },
  { path: /(?:^|\/)\.?lefthook[^/]*\.(?:ya?ml|toml|json)$|(?:^|\/)\.pre-commit-config\.ya?ml$/iu, what: 'it names what git hooks run' },
  { path: /(?:^|\/)\.devcontainer(?:\/|\.json$)/iu, what: 'an editor builds and runs this when the folder is opened' },
  { path: /(?:^|\/)\.gitpod\.ya?ml$/iu, what: 'an editor runs this when the folder is opened' },
  { path: /(?:^|\/)\.envrc$/iu, what: 'direnv runs this when the folder is entered' },
  { path: /\.pth$|(?:^|\/)(?:site|user)customize\.py$/iu, what: 'Python runs this whenever it starts' },
  { path: /(?:^|\/)\.gitattributes$/iu, what: 'it names filters and drivers that git runs', part: (text) => lines(text, /\b(?:filter|diff|merge)=/u) },
];

const composerSchema = z.looseObject({ scripts: z.record(z.string(), z.unknown()).optional() });
const composerNames = /^(?:pre|post)-(?:install|update|autoload-dump|root-package-install|create-project|package-install|package-update)(?:-cmd)?$/u;
const tasksSchema = z.looseObject({ tasks: z.array(z.looseObject({ runOptions: z.looseObject({ runOn: z.string().optional() }).optional() })).optional() });

/** Programs that begin to run, or run otherwise, without being asked for once a change is taken over. Taking one away is none. */
export const installScripts: Detector = ({ path, before, after }) => {
  if (after === null) return [];
  const [old, now] = [before?.text ?? null, after.text];
  const say = (what: string): ReturnType<Detector> => [finding('install-script', path, null, `Runs without being asked: ${what}.`)];
  if (/(?:^|\/)package\.json$/iu.test(path)) return runsMore(old, now) ? say('a script of npm’s installing changes') : [];
  if (/(?:^|\/)composer\.json$/iu.test(path)) return composerScripts(now) !== '' && composerScripts(now) !== composerScripts(old) ? say('a script of Composer’s installing changes') : [];
  if (/(?:^|\/)\.vscode\/tasks\.json$/iu.test(path)) return opensWithTask(now) && now !== old ? say('a task starts when the folder is opened') : [];
  return kinds.filter((kind) => kind.path.test(path) && changes(kind, old, now)).slice(0, 1).flatMap(({ what }) => say(what));
};

function changes({ part }: Kind, old: string | null, now: string | null): boolean {
  if (part === undefined || now === null) return true;
  const counted = part(now);
  return counted.trim() !== '' && counted !== (old === null ? '' : part(old));
}

/** Whether an installing script is there afterwards that was not there in these words before; a manifest nobody can read may hold one. */
function runsMore(old: string | null, now: string | null): boolean {
  const [before, after] = [installingScripts(old), installingScripts(now)];
  return after === null || Object.entries(after).some(([name, script]) => before?.[name] !== script);
}

const npmSchema = z.looseObject({ scripts: z.record(z.string(), z.unknown()).optional() });
const npmNames = /^(?:(?:pre|post)?(?:install|prepare)|prepublish|dependencies)$/u;

function installingScripts(text: string | null): Readonly<Record<string, string>> | null {
  const parsed = npmSchema.safeParse(text === null ? null : parseJson(Buffer.from(text)));
  if (!parsed.success) return null;
  return Object.fromEntries(Object.entries(parsed.data.scripts ?? {}).filter(([name]) => npmNames.test(name)).map(([name, script]) => [name, JSON.stringify(script)]));
}

function composerScripts(text: string | null): string {
  const parsed = composerSchema.safeParse(text === null ? {} : parseJson(Buffer.from(text)));
  if (!parsed.success) return 'unreadable';
  const found = Object.entries(parsed.data.scripts ?? {}).filter(([name]) => composerNames.test(name));
  return found.length === 0 ? '' : JSON.stringify(found);
}

/** Settings of an editor may hold comments: where they are not plain JSON, the words alone tell. */
function opensWithTask(text: string | null): boolean {
  if (text === null) return true;
  const parsed = tasksSchema.safeParse(parseJson(Buffer.from(text)));
  if (!parsed.success) return /"runOn"\s*:\s*"folderOpen"/u.test(text);
  return (parsed.data.tasks ?? []).some((task) => task.runOptions?.runOn === 'folderOpen');
}

/** The bodies of the sections of a TOML or INI text whose names match. */
function sections(text: string, name: RegExp): string {
  let inside = false;
  return text.split(/\r?\n/u).filter((line) => {
    const heading = /^\s*\[{1,2}\s*([^\]]{1,200}?)\s*\]{1,2}/u.exec(line)?.[1];
    if (heading !== undefined) inside = name.test(heading.replaceAll(/["']/gu, ''));
    return inside && line.trim() !== '' && !/^\s*[#;]/u.test(line);
  }).join('\n');
}

/** The rules of a makefile whose targets match, with their commands. */
function targets(text: string, name: RegExp): string {
  let inside = false;
  return text.split(/\r?\n/u).filter((line) => {
    const target = /^([^\s:#=][^:=#]{0,200}?)\s*::?(?!=)/u.exec(line)?.[1];
    if (target !== undefined) inside = target.split(/\s+/u).some((each) => name.test(each));
    return inside && line.trim() !== '';
  }).join('\n');
}

function lines(text: string, pattern: RegExp): string {
  return text.split(/\r?\n/u).filter((line) => pattern.test(line)).join('\n');
}
