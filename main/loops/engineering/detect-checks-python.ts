import type { Ecosystem } from '../../domain/artifacts/state-snapshot.ts';
import type { Draft, Drafted, Ground } from './detect-checks-ground.ts';
import { titled } from './detect-checks-ground.ts';
import { firstForeignModule, modulesOf } from './detect-checks-python-imports.ts';
import { folderOf, inFolder, isGenerated, nameOf, relativeTo } from './ecosystems-paths.ts';
import { maxManifestBytes } from './ecosystems.ts';

const testName = /^(?:test_.*|.*_test|tests?)\.py$/;
const maxTestFiles = 400;

/** Where a Python project says how pytest runs, and how each file spells it. */
const pytestSections: readonly (readonly [file: string, section: RegExp])[] = [
  ['pytest.ini', /^\[pytest\]/m],
  ['pyproject.toml', /^\[tool\.pytest(?:\.ini_options)?\]/m],
  ['tox.ini', /^\[pytest\]/m],
  ['setup.cfg', /^\[tool:pytest\]/m],
];

/** Linters and type checkers that a project's configuration names. */
const tools: readonly { id: string; kind: 'lint' | 'types'; argv: string[]; program: string; sections: readonly (readonly [file: string, section: RegExp])[] }[] = [
  { id: 'ruff', kind: 'lint', argv: ['ruff', 'check', '.'], program: 'ruff', sections: [['pyproject.toml', /^\[tool\.ruff\b/m], ['ruff.toml', /^/], ['.ruff.toml', /^/]] },
  { id: 'flake8', kind: 'lint', argv: ['flake8'], program: 'flake8', sections: [['.flake8', /^\[flake8\]/m], ['setup.cfg', /^\[flake8\]/m], ['tox.ini', /^\[flake8\]/m]] },
  { id: 'mypy', kind: 'types', argv: ['mypy', '.'], program: 'mypy', sections: [['mypy.ini', /^\[mypy\]/m], ['pyproject.toml', /^\[tool\.mypy\]/m], ['setup.cfg', /^\[mypy\]/m]] },
];

/** Options of pytest that only a plugin understands, and the plugin's module; without it pytest refuses to start. */
const pluginOptions = /(?:^|[\s"'=,[])(--(?:cov|numprocesses|dist|asyncio-mode|timeout|mypy|flake8|black|html|reruns|randomly|benchmark|ruff|xdoctest|snapshot|django|ds)\b[\w-]*|-n(?=[\s"'=\d]))/g;
const pluginModules: readonly (readonly [option: RegExp, module: string])[] = [
  [/^--cov/, 'pytest_cov'], [/^(?:--numprocesses|--dist|-n)/, 'xdist'], [/^--asyncio/, 'pytest_asyncio'], [/^--timeout/, 'pytest_timeout'], [/^--mypy/, 'pytest_mypy'],
  [/^--flake8/, 'pytest_flake8'], [/^--black/, 'pytest_black'], [/^--html/, 'pytest_html'], [/^--reruns/, 'pytest_rerunfailures'], [/^--randomly/, 'pytest_randomly'],
  [/^--benchmark/, 'pytest_benchmark'], [/^--ruff/, 'pytest_ruff'], [/^--xdoctest/, 'xdoctest'], [/^--snapshot/, 'syrupy'], [/^--(?:django|ds)/, 'pytest_django'],
];

/** pytest or unittest, whichever the project's tests are written for, and the linters its configuration names. */
export async function pythonChecks(ground: Ground, ecosystem: Ecosystem): Promise<Drafted> {
  const cwd = folderOf(ecosystem.manifest ?? '');
  const configuration = await readConfiguration(ground, cwd);
  const tests = await testDraft(ground, ecosystem, cwd, configuration);
  const linters = tools.flatMap((tool) => {
    const foundIn = firstSection(configuration, cwd, tool.sections);
    return foundIn === null ? [] : [toolDraft(ground, cwd, namesItsFiles(tool.id, configuration.get(foundIn)) ? { ...tool, argv: [tool.program] } : tool, foundIn)];
  });
  return { drafts: [...(tests === null ? [] : [tests]), ...linters], notes: [] };
}

type Configuration = ReadonlyMap<string, string>;

/** Whether the configuration of mypy says which files it is for: then a folder on the command line would ask for others. */
function namesItsFiles(id: string, text = ''): boolean {
  const section = /^\[(?:tool\.)?mypy\][ \t]*\r?\n((?:(?!\[).{0,2000}\n?)*)/m.exec(text)?.[1] ?? '';
  return id === 'mypy' && /^[ \t]*(?:files|packages|modules)[ \t]*=/m.test(section);
}

async function readConfiguration(ground: Ground, cwd: string): Promise<Configuration> {
  const names = ['pytest.ini', 'pyproject.toml', 'tox.ini', 'setup.cfg', 'ruff.toml', '.ruff.toml', '.flake8', 'mypy.ini'];
  const wanted = names.map((name) => inFolder(cwd, name)).filter((path) => ground.paths.has(path));
  const contents = wanted.length === 0 ? null : await ground.read(wanted, maxManifestBytes);
  if (contents === null || !contents.ok) return new Map();
  return new Map([...contents.value].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}

function firstSection(configuration: Configuration, cwd: string, sections: readonly (readonly [string, RegExp])[]): string | null {
  const found = sections.find(([name, section]) => configuration.has(inFolder(cwd, name)) && section.test(configuration.get(inFolder(cwd, name)) ?? ''));
  return found === undefined ? null : inFolder(cwd, found[0]);
}

function toolDraft(ground: Ground, cwd: string, tool: (typeof tools)[number], foundIn: string): Draft {
  const reason = ground.programs.has(tool.program) ? null : `It needs \`${tool.program}\`, which the sandbox image does not have.`;
  return { id: `python:${tool.id}`, title: titled(tool.argv.join(' '), cwd), kind: tool.kind, argv: tool.argv, cwd, foundIn, reason, lockfile: null, lacks: null };
}

async function testDraft(ground: Ground, ecosystem: Ecosystem, cwd: string, configuration: Configuration): Promise<Draft | null> {
  const tests = [...ground.paths]
    .filter((path) => relativeTo(cwd, path) !== null && testName.test(nameOf(path)) && !isGenerated(path))
    .slice(0, maxTestFiles);
  if (tests.length === 0) return null;
  const section = firstSection(configuration, cwd, pytestSections);
  const style = await styleOf(ground, cwd, tests, section);
  if (style === null) return null;
  const command = style.runner === 'pytest' ? pytestCommand(ground, cwd, configuration) : unittestCommand(ground, cwd, tests);
  const options = section === null ? '' : (configuration.get(section) ?? '');
  const answer = await standing(ground, { ecosystem, cwd, tests, runner: style.runner, options });
  return {
    id: `python:${style.runner}`,
    title: titled(command.join(' '), cwd),
    kind: 'test',
    argv: answer.lockfile === null ? command : command.map((word) => (word === 'python3' ? `${preparedFolder}/bin/python3` : word)),
    cwd,
    foundIn: style.foundIn,
    ...answer,
  };
}

/** pytest where a file configures or imports it or tests are plain functions; else unittest where a test imports that. */
async function styleOf(ground: Ground, cwd: string, tests: readonly string[], section: string | null): Promise<{ runner: 'pytest' | 'unittest'; foundIn: string } | null> {
  if (section !== null) return { runner: 'pytest', foundIn: section };
  const conftest = [inFolder(cwd, 'conftest.py'), inFolder(cwd, 'tests/conftest.py')].find((path) => ground.paths.has(path));
  if (conftest !== undefined) return { runner: 'pytest', foundIn: conftest };
  const contents = await ground.read(tests, maxManifestBytes);
  if (!contents.ok) return null;
  const read = tests.map((path) => ({ path, bytes: contents.value.get(path) }));
  const forPytest = read.find(({ bytes }) => modulesOf(bytes).includes('pytest') || /^(?:async )?def test_/m.test(Buffer.from(bytes ?? []).toString('utf8')));
  if (forPytest !== undefined) return { runner: 'pytest', foundIn: forPytest.path };
  const forUnittest = read.find(({ bytes }) => modulesOf(bytes).some((module) => module.split('.')[0] === 'unittest'));
  return forUnittest === undefined ? null : { runner: 'unittest', foundIn: forUnittest.path };
}

/** Verbose, so that single tests can be told; with `src/` on the path where the package lies there and nothing is installed or configured to find it. */
function pytestCommand(ground: Ground, cwd: string, configuration: Configuration): string[] {
  const command = ['python3', '-m', 'pytest', '-v'];
  const configured = [...configuration.values()].some((text) => /^[ \t]*pythonpath[ \t]*=/m.test(text));
  return hasSourceFolder(ground, cwd) && !configured ? ['env', 'PYTHONPATH=src', ...command] : command;
}

function hasSourceFolder(ground: Ground, cwd: string): boolean {
  const prefix = `${inFolder(cwd, 'src')}/`;
  return [...ground.paths].some((path) => path.startsWith(prefix) && path.endsWith('.py'));
}

function unittestCommand(ground: Ground, cwd: string, tests: readonly string[]): string[] {
  const command = ['python3', '-m', 'unittest'];
  const folder = ['tests', 'test'].find((name) => tests.some((path) => path.startsWith(`${inFolder(cwd, name)}/`)));
  const discover = folder === undefined ? [] : ['discover', '-s', folder];
  const top = folder !== undefined && ground.paths.has(inFolder(cwd, `${folder}/__init__.py`)) ? ['-t', '.'] : [];
  const started = hasSourceFolder(ground, cwd) ? ['env', 'PYTHONPATH=src', ...command] : command;
  return [...started, ...discover, ...top, '-v'];
}

interface TestQuestion {
  readonly ecosystem: Ecosystem;
  readonly cwd: string;
  readonly tests: readonly string[];
  readonly runner: 'pytest' | 'unittest';
  /** The file that configures pytest, empty when there is none. */
  readonly options: string;
}

type Standing = Pick<Draft, 'reason' | 'lacks' | 'lockfile'>;

async function standing(ground: Ground, question: TestQuestion): Promise<Standing> {
  const programs = ['python3', ...(question.runner === 'pytest' ? ['pytest'] : [])];
  const missing = programs.find((program) => !ground.programs.has(program));
  if (missing !== undefined) return { reason: `It needs \`${missing}\`, which the sandbox image does not have.`, lacks: null, lockfile: null };
  const need = missingPlugin(ground, question) ?? (await missingModule(ground, question));
  return need === null ? { reason: null, lacks: null, lockfile: null } : withPrepared(ground, question, need);
}

/** Where the sandbox puts Python's packages, beside the requirements; see `Workspace.linkDependencies`. */
const preparedFolder = '.venv';

/** With the packages that the requirements pin, or why there are none. */
async function withPrepared(ground: Ground, { ecosystem, cwd }: TestQuestion, need: string): Promise<Standing> {
  const requirements = inFolder(cwd, 'requirements.txt');
  const lockfile = ground.paths.has(requirements) ? requirements : ecosystem.lockfile;
  if (lockfile === null) return lacking(`${need} There is no requirements.txt that pins what belongs here. Virtual environments are not taken along: they hold absolute paths of your machine.`);
  const taken = inFolder(cwd, preparedFolder);
  if ([...ground.paths].some((path) => path === taken || path.startsWith(`${taken}/`))) return lacking(`${need} The repository has files of its own at ${taken}, where packages would be put.`);
  const place = await ground.installed(lockfile);
  return place.ok ? { reason: null, lacks: null, lockfile } : lacking(`${need} ${place.error.message} ${place.error.next}`.trim());
}

function lacking(reason: string): Standing {
  return { reason, lacks: reason, lockfile: null };
}

function missingPlugin({ pythonModules }: Ground, { runner, options }: TestQuestion): string | null {
  const addopts = /^[ \t]*addopts[ \t]*=[ \t]*(\[[^\]]*\]|"""[^]*?"""|.*(?:\n[ \t]+\S.*)*)/m.exec(options)?.[1] ?? '';
  const asked = runner === 'pytest' ? [...addopts.matchAll(pluginOptions)].flatMap(([, option]) => option ?? []) : [];
  const plugin = asked.find((option) => !pluginModules.some(([known, module]) => known.test(option) && pythonModules.has(module)));
  return plugin === undefined ? null : `pytest is configured with \`${plugin}\`, an option of a plugin that the sandbox image does not have.`;
}

async function missingModule(ground: Ground, { cwd, tests, runner }: TestQuestion): Promise<string | null> {
  const conftests = [...ground.paths].filter((path) => runner === 'pytest' && nameOf(path) === 'conftest.py' && relativeTo(cwd, path) !== null);
  const roots = [cwd, inFolder(cwd, 'src'), inFolder(cwd, 'tests'), inFolder(cwd, 'test')];
  const foreign = await firstForeignModule({ roots, paths: ground.paths, read: ground.read, installed: ground.pythonModules }, [...tests, ...conftests]);
  if (foreign === null) return null;
  if (foreign === 'unknown') return 'It loads more source files than were looked at.';
  return `${foreign.file} imports \`${foreign.specifier}\`, which the sandbox image does not have.`;
}
