import { isBuiltin } from 'node:module';
import { commandsIn } from './detect-checks-shell.ts';

/** What a script line needs before it can run, as far as reading it tells. */
export interface ScriptNeeds {
  /** Files and patterns that Node itself is told to run, relative to the script's folder. */
  readonly nodeFiles: readonly string[];
  /** Whether `node --test` looks for test files itself. */
  readonly nodeFindsTests: boolean;
  /** Programs that only an installed package can provide, e.g. `eslint`. */
  readonly packagePrograms: readonly string[];
  /** Packages that Node is told to load, e.g. by `--import tsx`. */
  readonly packages: readonly string[];
  /** Programs of an operating system, e.g. `git` or `cargo`. */
  readonly systemPrograms: readonly string[];
  /** It runs scripts of other packages, or of a folder that cannot be told. */
  readonly elsewhere: boolean;
  readonly watches: boolean;
  /** It asks a registry for packages. */
  readonly network: boolean;
}

type Draft = { -readonly [Key in keyof ScriptNeeds]: ScriptNeeds[Key] extends readonly string[] ? Set<string> : boolean };

/** Programs every system has; they need nothing and say nothing about what a script needs. */
const everywhere = new Set(
  ('[ : basename bash cat chmod command cp cut date diff dirname echo exit export false find grep head if fi then else for do done ' +
    'ln ls mkdir mktemp mv popd printf pwd rm sed set sh sleep sort source tail tee test touch tr true type umask uniq unset wc while xargs').split(' '),
);

/** Programs that a package manager does not install into a project: without them in the image nothing helps. */
const systemPrograms = new Set(
  ('ant bazel bun bundle c++ cargo cc clang clang-format cmake composer corepack curl deno docker docker-compose dotnet flake8 g++ gcc git go ' +
    'gofmt golangci-lint gradle java javac just lua make meson mvn mypy ninja nox npm pdm perl php pip pip3 pipenv pnpm podman poetry ' +
    'psql pytest python python3 rake ruby ruff rustc rustup shellcheck ssh swift task tox uv wget yamllint yarn zig').split(' '),
);

/** Reads a script of a package.json together with the scripts it calls and its `pre` and `post` scripts. */
export function needsOfScript(name: string, scripts: ReadonlyMap<string, string>): ScriptNeeds {
  const draft = emptyDraft();
  addScript(name, scripts, draft, new Set());
  return finished(draft);
}

/** Reads single lines, e.g. of a Makefile; `scripts` are those of the package.json beside it. */
export function needsOfLines(lines: readonly string[], scripts: ReadonlyMap<string, string>): ScriptNeeds {
  const draft = emptyDraft();
  for (const line of lines) addLine(line, scripts, draft, new Set());
  return finished(draft);
}

function emptyDraft(): Draft {
  return {
    nodeFiles: new Set(), nodeFindsTests: false, packagePrograms: new Set(), packages: new Set(), systemPrograms: new Set(),
    elsewhere: false, watches: false, network: false,
  };
}

function finished(draft: Draft): ScriptNeeds {
  return {
    ...draft,
    nodeFiles: [...draft.nodeFiles],
    packagePrograms: [...draft.packagePrograms],
    packages: [...draft.packages],
    systemPrograms: [...draft.systemPrograms],
  };
}

/** Each script is read once, however often it is called: what it needs is the same every time. */
function addScript(name: string, scripts: ReadonlyMap<string, string>, draft: Draft, read: Set<string>): void {
  if (read.has(name)) return;
  read.add(name);
  for (const each of [`pre${name}`, name, `post${name}`]) {
    const line = scripts.get(each);
    if (line !== undefined) addLine(line.slice(0, 4096), scripts, draft, read);
  }
}

function addLine(line: string, scripts: ReadonlyMap<string, string>, draft: Draft, read: Set<string>): void {
  for (const words of commandsIn(line)) addCommand(words, scripts, draft, read);
}

function addCommand(words: readonly string[], scripts: ReadonlyMap<string, string>, draft: Draft, read: Set<string>): void {
  const [program = '', ...args] = words;
  if (isWatching(program, args)) draft.watches = true;
  if (program === 'cd' || program === 'pushd') draft.elsewhere = true;
  else if (program === '' || program.startsWith('$') || everywhere.has(program)) return;
  else if (program === 'node') addNode(args, scripts, draft, read);
  else if (isManager(program)) addManager(program, args, scripts, draft, read);
  else if (program === 'npx') draft.packagePrograms.add(args.find((word) => !word.startsWith('-')) ?? 'npx');
  else if (program.includes('/')) addPath(program, draft);
  else if (systemPrograms.has(program)) draft.systemPrograms.add(program);
  else draft.packagePrograms.add(program);
}

function isWatching(program: string, args: readonly string[]): boolean {
  if (args.some((word) => /^--watch(?:All)?$/.test(word))) return true;
  return /^(?:ava|mocha|tsc|vitest)$/.test(program) && (args.includes('-w') || args[0] === 'watch');
}

function addPath(program: string, draft: Draft): void {
  if (/(?:^|\/)node_modules\//.test(program)) draft.packagePrograms.add(program.slice(program.lastIndexOf('/') + 1));
  else if (/\.[cm]?[jt]s$/.test(program)) draft.nodeFiles.add(program);
}

type Manager = 'npm' | 'pnpm' | 'yarn' | 'bun';

function isManager(program: string): program is Manager {
  return program === 'npm' || program === 'pnpm' || program === 'yarn' || program === 'bun';
}

function addManager(program: Manager, args: readonly string[], scripts: ReadonlyMap<string, string>, draft: Draft, read: Set<string>): void {
  draft.systemPrograms.add(program);
  if (args.some((word) => /^(?:--workspaces?|-ws?|-r|--recursive|--filter(?:=.*)?|-F|--prefix(?:=.*)?|-C|--cwd(?:=.*)?|workspaces?)(?:=.*)?$/.test(word))) draft.elsewhere = true;
  const [verb = '', name] = args.filter((word) => !word.startsWith('-'));
  if (/^(?:add|audit|ci|i|install|outdated|publish|update|view)$/.test(verb) || (verb === '' && program === 'yarn')) draft.network = true;
  else if (/^(?:x|exec|dlx)$/.test(verb)) draft.packagePrograms.add(name ?? verb);
  else if (/^run(?:-script)?$/.test(verb)) addScript(name ?? '', scripts, draft, read);
  else if (scripts.has(verb)) addScript(verb, scripts, draft, read);
  else if (verb === 't' || verb === 'tst') addScript('test', scripts, draft, read);
  else if (program !== 'npm' && verb !== '') draft.packagePrograms.add(verb);
}

/** Options of `node` that take the next word, and those of them whose word is a module to load. */
const moduleOptions = /^(?:-r|--require|--import|--loader|--experimental-loader|--test-reporter|--test-global-setup)$/;
const valueOptions = /^(?:-C|--conditions|--env-file|--env-file-if-exists|--input-type|--title|--test-name-pattern|--test-skip-pattern|--test-reporter-destination|--test-concurrency|--test-timeout|--test-shard|--test-coverage-(?:include|exclude|lines|branches|functions))$/;
const ownReporters = new Set(['spec', 'tap', 'dot', 'junit', 'lcov']);

function addNode(args: readonly string[], scripts: ReadonlyMap<string, string>, draft: Draft, read: Set<string>): void {
  const testing = args.includes('--test');
  const files: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const [option = '', ...rest] = (args[at] ?? '').split('=');
    const value = (): string => (rest.length > 0 ? rest.join('=') : (args[++at] ?? ''));
    if (moduleOptions.test(option)) addModule(value(), draft);
    else if (option === '--run') addScript(value(), scripts, draft, read);
    else if (/^(?:-e|--eval|-p|--print|-pe|-c|--check)$/.test(option)) return;
    else if (valueOptions.test(option)) value();
    else if (!option.startsWith('-')) {
      files.push(args[at] ?? '');
      // What follows a program's own file are that program's arguments.
      if (!testing) break;
    }
  }
  if (testing && files.length === 0) draft.nodeFindsTests = true;
  for (const file of files) addNodeFile(file, draft);
}

function addNodeFile(file: string, draft: Draft): void {
  const inPackages = /^(?:\.\/)?node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file);
  if (inPackages?.[1] !== undefined) draft.packages.add(inPackages[1]);
  else draft.nodeFiles.add(file);
}

function addModule(specifier: string, draft: Draft): void {
  if (specifier === '' || ownReporters.has(specifier) || specifier.startsWith('node:') || isBuiltin(specifier)) return;
  if (/^\.{0,2}\//.test(specifier)) addNodeFile(specifier, draft);
  else draft.packages.add(specifier);
}
