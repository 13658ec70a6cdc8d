import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../../main/domain/checks.ts';
import { checkSchema } from '../../../main/domain/checks.ts';
import type { DetectedChecks } from '../../../main/loops/engineering/detect-checks.ts';
import { detectChecks } from '../../../main/loops/engineering/detect-checks.ts';
import type { PrepareDependencies } from '../../../main/loops/engineering/dependencies-prepare.ts';
import { detectEcosystems } from '../../../main/loops/engineering/ecosystems.ts';
import { imageModules, imagePrograms } from '../../support/image-tools.ts';
import type { TreeContents } from '../../support/recipe-place.ts';
import { memoryPlace } from '../../support/recipe-place.ts';

async function detected(contents: TreeContents, programs: ReadonlySet<string> = imagePrograms, modules: ReadonlySet<string> = imageModules): Promise<DetectedChecks> {
  const { files, read } = memoryPlace(contents);
  const found = await detectChecks({ files, read, ecosystems: await detectEcosystems(files, read), programs, pythonModules: modules, checkout: null });
  for (const check of found.checks) checkSchema.parse(check);
  expect(new Set(found.checks.map(({ id }) => id)).size).toBe(found.checks.length);
  return found;
}

const shown = ({ id, argv, cwd }: Check): string => `${id} = ${argv.join(' ')}${cwd === '' ? '' : ` in ${cwd}`}`;
const reasonOf = (check: Check | undefined): string => (check === undefined || check.runnable.yes ? '' : check.runnable.reason);

/** The reason why the only check of the tree cannot run, empty when it can. */
async function standing(contents: TreeContents, programs?: ReadonlySet<string>): Promise<string> {
  const { checks } = await detected(contents, programs);
  expect(checks).toHaveLength(1);
  return reasonOf(checks[0]);
}

const preparing: PrepareDependencies = (lockfile) => Promise.resolve({ ok: true, value: { lockfile, dependencies: { key: 'a'.repeat(64), manager: 'x', packages: 1, bytes: 1, scriptsNotRun: [], fresh: true, environment: {} } } });

function withScript(line: string, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ name: 'own', scripts: { test: line }, ...more });
}

describe('Node', () => {
  test('the scripts that are checks, of each kind the first, never a build', async () => {
    const scripts = { test: 'node --test', lint: 'node lint.js', 'type-check': 'node types.js', 'format:check': 'node format.js', build: 'node build.js', start: 'node .' };
    const { checks } = await detected({ 'package.json': JSON.stringify({ scripts }) });
    expect(checks.map(shown)).toEqual([
      'npm:test = npm run --silent test', 'npm:lint = npm run --silent lint',
      'npm:type-check = npm run --silent type-check', 'npm:format:check = npm run --silent format:check',
    ]);
    expect(checks.map(({ kind }) => kind)).toEqual(['test', 'lint', 'types', 'format']);
    expect(checks[0]).toMatchObject({ foundIn: 'package.json#scripts.test', title: 'npm test', runnable: { yes: true } });
  });

  test('the placeholder of npm is no check, and that is said', async () => {
    const { checks, notes } = await detected({ 'package.json': withScript('echo "Error: no test specified" && exit 1') });
    expect(checks).toEqual([]);
    expect(notes.join()).toContain('placeholder');
  });

  test('a manifest that cannot be read is said', async () => {
    expect((await detected({ 'package.json': '[1' })).notes.join()).toContain('not a JSON object');
    expect((await detected({ 'package.json': ' '.repeat(2 * 1024 * 1024) })).notes.join()).toContain('larger than');
  });

  const declared = { dependencies: { ms: '1' } };

  test.each<[string, TreeContents]>([
    ['no declared dependencies', { 'package.json': withScript('node --test'), 'a.test.js': "import 'ms';" }],
    ['declared and not imported', { 'package.json': withScript('node --test', declared), 'a.test.js': "import 'node:fs'; import './b.js';", 'b.js': "export * from 'path'; // import 'ms'" }],
    ['its own name', { 'package.json': withScript('node --test', declared), 'a.test.js': "import own from 'own';\nimport x from 'own/x';" }],
    ['an alias of its own', { 'package.json': withScript('node --test', { ...declared, imports: { '#b': './b.js' } }), 'a.test.js': "import '#b';", 'b.js': '' }],
    ['a type of a package', { 'package.json': withScript('node --test', declared), 'a.test.ts': "import type { Ms } from 'ms';" }],
    ['files that the tests do not reach', { 'package.json': withScript('node --test', declared), 'a.test.js': '', 'eslint.config.js': "import ms from 'ms';" }],
    ['a script that calls another', { 'package.json': JSON.stringify({ ...declared, scripts: { test: 'npm run unit && npm -s run more', unit: 'NODE_ENV=test node ./t.js', more: 'git diff --exit-code' } }), 't.js': '' }],
  ])('runs without installed packages: %s', async (_, contents) => expect(await standing(contents)).toBe(''));

  test.each<[string, TreeContents, string]>([
    ['an import', { 'package.json': withScript('node --test', declared), 'a.test.js': "import './b.js';", 'b.js': "const ms = require('ms');" }, 'b.js imports the package `ms`'],
    ['an import through an alias', { 'package.json': withScript('node --test', { ...declared, imports: { '#b': './b.js' } }), 'a.test.js': "import '#b';", 'b.js': "import ms from 'ms'" }, 'b.js imports'],
    ['a program of a package', { 'package.json': withScript('vitest run', declared) }, 'the program `vitest`'],
    ['a program before the tests', { 'package.json': JSON.stringify({ ...declared, scripts: { pretest: 'eslint .', test: 'node --test' } }) }, '`eslint`'],
    ['a program run by npx', { 'package.json': withScript('npx --no tap', declared) }, '`tap`'],
    ['a loader', { 'package.json': withScript('node --import tsx --test', declared) }, 'the package `tsx`'],
    ['a program by its place', { 'package.json': withScript('node node_modules/jest/bin/jest.js', declared) }, '`jest`'],
    ['scripts of workspaces', { 'package.json': withScript('npm test --workspaces', declared) }, 'other packages'],
  ])('needs installed packages: %s', async (_, contents, part) => {
    const reason = await standing(contents);
    expect(reason).toContain(part);
    expect(reason).toContain('there is no lockfile that says which versions belong here');
  });

  test.each<[string, string, string]>([
    ['a program that is not in the image', 'mvn verify && node --test', '`mvn`'],
    ['a watcher', 'vitest --watch', 'never ends'],
    ['the network', 'npm ci && node --test', 'no network'],
    ['another package manager', 'bun run unit', '`bun`'],
  ])('cannot run: %s', async (_, line, part) => expect(await standing({ 'package.json': withScript(line, declared) })).toContain(part));

  test('the project’s own manager runs its scripts where it is there, else npm does', async () => {
    const project = (manager: string): TreeContents => ({ 'package.json': withScript('node --test', { packageManager: manager }) });
    expect((await detected(project('pnpm@9.0.0'))).checks.map(shown)).toEqual(['pnpm:test = pnpm run --silent test']);
    expect((await detected(project('yarn@1.22.19'))).checks.map(shown)).toEqual(['yarn:test = yarn run test']);
    expect((await detected(project('bun@1.2.0'))).checks.map(shown)).toEqual(['npm:test = npm run --silent test']);
    expect((await detected({ 'package.json': withScript('node --test', { packageManager: 'pnpm@8.0.0', engines: { pnpm: '^8' } }) })).checks.map(shown)).toEqual(['npm:test = npm run --silent test']);
    expect((await detected(project('pnpm@9.0.0'), new Set(['node', 'npm']))).checks.map(shown)).toEqual(['npm:test = npm run --silent test']);
  });

  test('what is missing is the state of the dependencies, with the way out', async () => {
    const { dependencies, installed } = await detected({ 'package.json': withScript('jest', declared), 'yarn.lock': '' });
    expect(dependencies.state).toBe('missing');
    expect(dependencies.detail).toContain('Only what npm installed');
    expect(installed).toEqual([]);
  });
});

const scripts = (...names: readonly string[]): string => JSON.stringify({ scripts: Object.fromEntries(names.map((name) => [name, 'node x.js'])) });

describe('several packages', () => {
  test('the root first, and below it only kinds the root does not name', async () => {
    const { checks } = await detected({
      'package.json': JSON.stringify({ workspaces: ['packages/*'], scripts: { test: 'node x.js' } }),
      'packages/a/package.json': scripts('test', 'lint'), 'web/package.json': scripts('lint'),
      'service/go.mod': 'module m', 'service/a_test.go': '',
    });
    expect(checks.map(shown)).toEqual([
      'npm:test = npm run --silent test', 'service:go:test = go test -v ./... in service', 'service:go:vet = go vet ./... in service',
      'web:npm:lint = npm run --silent lint in web', 'packages-a:npm:lint = npm run --silent lint in packages/a',
    ]);
  });

  test('at most twelve, the rest is said; odd folder names give ids of their own', async () => {
    const folders = Array.from({ length: 20 }, (_, index) => [`${'ü'.repeat(index + 1)}/package.json`, withScript('node x.js')]);
    const { checks, notes } = await detected(Object.fromEntries(folders));
    expect(checks).toHaveLength(12);
    expect(notes.join()).toContain('8 more checks');
  });
});

describe('Python', () => {
  const test1 = 'import own\ndef test_one(): pass\n';

  test.each<[string, TreeContents, string]>([
    ['configured', { 'pyproject.toml': '[tool.pytest.ini_options]\n', 'tests/test_a.py': '' }, 'python3 -m pytest -v'],
    ['plain test functions', { 'tests/test_a.py': 'def test_a(): pass' }, 'python3 -m pytest -v'],
    ['a conftest', { 'conftest.py': '', 'test_a.py': '' }, 'python3 -m pytest -v'],
    ['a source folder', { 'src/own/__init__.py': '', 'tests/test_a.py': test1 }, 'env PYTHONPATH=src python3 -m pytest -v'],
    ['a source folder that is configured', { 'pytest.ini': '[pytest]\npythonpath = src\n', 'src/own.py': '', 'tests/test_a.py': test1 }, 'python3 -m pytest -v'],
    ['unittest', { 'test_a.py': 'import unittest' }, 'python3 -m unittest -v'],
    ['unittest in a folder', { 'tests/test_a.py': 'from unittest import TestCase' }, 'python3 -m unittest discover -s tests -v'],
    ['unittest in a package', { 'tests/__init__.py': '', 'tests/test_a.py': 'import unittest.mock' }, 'python3 -m unittest discover -s tests -t . -v'],
  ])('%s', async (_, contents, command) => {
    const { checks } = await detected(contents);
    expect(checks.map(({ argv }) => argv.join(' '))).toEqual([command]);
    expect(reasonOf(checks[0])).toBe('');
  });

  test.each<[string, TreeContents, string]>([
    ['in a test', { 'test_a.py': 'import pytest, requests' }, 'test_a.py imports `requests`'],
    ['in the code under test', { 'test_a.py': 'from own.b import (\n  c, # this\n  d)\ndef test_a(): pass', 'own/__init__.py': '', 'own/b.py': 'from . import e\n', 'own/e.py': 'import yaml' }, 'own/e.py imports `yaml`'],
    ['in the configuration of pytest', { 'conftest.py': 'import django', 'test_a.py': '' }, '`django`'],
    ['a plugin that an option names', { 'pyproject.toml': '[tool.pytest.ini_options]\naddopts = ["-ra", "--cov=own"]\n', 'test_a.py': '' }, '`--cov`'],
    ['a plugin on a second line', { 'pytest.ini': '[pytest]\naddopts =\n  -ra\n  -n auto\n', 'test_a.py': '' }, '`-n`'],
  ])('a missing package: %s', async (_, contents, part) => {
    const { checks, dependencies } = await detected(contents);
    expect(reasonOf(checks[0])).toContain(part);
    expect(reasonOf(checks[0])).toContain('Virtual environments are not taken along');
    expect(dependencies.state).toBe('missing');
  });

  test.each<[string, TreeContents, string, string, string]>([
    ['beside the tests', { 'requirements.txt': 'requests==2', 'test_a.py': 'import requests\ndef test_a(): pass' }, 'requirements.txt', '', '.venv/bin/python3 -m pytest -v'],
    ['in a folder', { 'a/requirements.txt': 'requests==2', 'a/src/own.py': 'import requests', 'a/tests/test_a.py': 'import unittest, own' }, 'a/requirements.txt', 'a', 'env PYTHONPATH=src .venv/bin/python3 -m unittest discover -s tests -v'],
  ])('what requirements %s pin is prepared, and seen by the Python beside them', async (_, contents, lockfile, cwd, command) => {
    const { files, read } = memoryPlace(contents);
    const found = await detectChecks({ files, read, ecosystems: await detectEcosystems(files, read), programs: imagePrograms, pythonModules: imageModules, checkout: null, prepare: preparing });
    expect(found.checks.filter((check) => check.cwd === cwd).map(({ argv }) => argv.join(' '))).toEqual([command]);
    expect(found.prepared.map((each) => each.lockfile)).toEqual([lockfile]);
  });

  test('a folder of the repository’s own where packages would be put is left alone, and that is said', async () => {
    const tree = { 'test_a.py': 'import requests\ndef test_a(): pass', 'requirements.txt': 'requests==2', '.venv/pyvenv.cfg': '' };
    expect(await standing(tree)).toContain('The repository has files of its own at .venv');
  });

  test('what the image has is not missing', async () => {
    const contents: TreeContents = { 'pyproject.toml': '[tool.pytest.ini_options]\naddopts = "--cov=own -n 2"\n', 'test_a.py': 'import yaml' };
    const reason = async (...more: readonly string[]): Promise<string> => reasonOf((await detected(contents, imagePrograms, new Set([...imageModules, ...more]))).checks[0]);
    expect(await reason('pytest_cov')).toContain('`-n`');
    expect(await reason('pytest_cov', 'xdist')).toContain('`yaml`');
    expect(await reason('pytest_cov', 'xdist', 'yaml')).toBe('');
  });

  test('imports that may fail, types and text are no need', async () => {
    const code = 'try:\n    import yaml\nexcept ImportError:\n    yaml = None\n"""\nimport numpy\n"""\nif TYPE_CHECKING:\n    import pandas\n';
    expect(await standing({ 'test_a.py': `${code}def test_a(): pass` })).toBe('');
  });

  test('linters that are configured and not in the image', async () => {
    const { checks } = await detected({ 'pyproject.toml': '[tool.ruff]\n[tool.mypy]\n' });
    expect(checks.map(({ id }) => id)).toEqual(['python:ruff', 'python:mypy']);
    expect(reasonOf(checks[0])).toContain('`ruff`');
    const argvOf = async (text: string): Promise<readonly string[] | undefined> => (await detected({ 'setup.cfg': text, 'a.py': '' })).checks[0]?.argv;
    expect(await argvOf('[mypy]\nstrict = True\n\n[other]\nfiles = a\n')).toEqual(['mypy', '.']);
    expect(await argvOf('[mypy]\nstrict = True\nfiles = src/own\n[other]\n')).toEqual(['mypy']);
  });
});

describe('Go, Rust and make', () => {
  const bare = new Set([...imagePrograms].filter((name) => !['go', 'cargo', 'cc', 'gcc'].includes(name)));
  const modules = { 'go.mod': 'module m', 'a_test.go': '', 'Cargo.toml': '' };

  test('go and cargo run where the image has them, and say so where it has not', async () => {
    const found = await detected(modules);
    expect(found.checks.map(shown)).toEqual(['go:test = go test -v ./...', 'go:vet = go vet ./...', 'cargo:test = cargo test']);
    expect(found.checks.map(reasonOf)).toEqual(['', '', '']);
    const { checks } = await detected(modules, bare);
    expect(checks.map(reasonOf)).toEqual(['go', 'go', 'cargo'].map((name) => `It needs \`${name}\`, which the sandbox image does not have.`));
  });

  test('modules and crates that are not vendored hold them back', async () => {
    const manifest = { 'go.mod': 'module m\nrequire x.invalid/y v1.0.0\n' };
    expect(await standing(manifest)).toContain('no go.sum beside it');
    expect(await standing({ ...manifest, 'go.sum': '' })).toMatch(/requires modules that are not vendored\. The dependencies in go\.sum are not taken along/);
    expect(await standing({ ...manifest, 'vendor/modules.txt': '' })).toBe('');
    expect(await standing({ 'go.mod': 'module m\nrequire (\n\tx.invalid/y v1.0.0 // indirect\n)\nreplace x.invalid/y => ./y\n' })).toBe('');
    expect(await standing({ 'Cargo.toml': '', 'Cargo.lock': 'source = "registry+x"' })).toContain('not vendored');
  });

  test('what go.sum and Cargo.lock name is prepared, in the folder of each', async () => {
    const { files, read } = memoryPlace({ 'a/go.mod': 'module a\nrequire x.invalid/y v1.0.0\n', 'a/go.sum': '', 'a/a_test.go': '', 'b/go.mod': 'module b\n', 'b/go.sum': '', 'c/Cargo.toml': '', 'c/Cargo.lock': '[[package]]\nsource = "git+x"\n', 'd/Cargo.toml': '', 'd/Cargo.lock': '[[package]]\nname = "d"\n' });
    const found = await detectChecks({ files, read, ecosystems: await detectEcosystems(files, read), programs: imagePrograms, pythonModules: imageModules, checkout: null, prepare: preparing });
    expect(found.checks.map((check) => [check.id, reasonOf(check), found.uses.get(check.id)])).toEqual([['a:go:test', '', 'a/go.sum'], ['a:go:vet', '', 'a/go.sum'], ['b:go:vet', '', null], ['c:cargo:test', '', 'c/Cargo.lock'], ['d:cargo:test', '', null]]);
    expect(found.prepared.map(({ lockfile }) => lockfile)).toEqual(['a/go.sum', 'c/Cargo.lock']);
  });

  test('targets of the Makefile, where nothing else names that kind', async () => {
    const makefile = 'PY := python3\n.PHONY: test\ntest: data\n\t@$(PY) -m unittest\nlint:\n\tnode lint.js\ncheck: test\n';
    expect((await detected({ Makefile: makefile })).checks.map(shown)).toEqual(['make:test = make test', 'make:lint = make lint']);
    const beside = await detected({ Makefile: makefile, 'package.json': withScript('node --test') });
    expect(beside.checks.map(({ id }) => id)).toEqual(['npm:test', 'make:lint']);
  });

  test.each([
    ['a compiler of a rule', 'test: main.o\n\t./main\n', '`cc`'],
    ['a compiler in a variable', 'test: main\n\t./main\nmain: main.c\n\t$(CC) -o $@ $<\n', '`cc`'],
    ['a tool', 'test:\n\tcd sub && shellcheck *.sh\n', '`shellcheck`'],
  ])('make cannot run: %s', async (_, makefile, part) => expect(await standing({ Makefile: makefile }, bare)).toContain(part));
});

const many = (text: string): string => text.repeat(Math.floor((250 * 1024) / text.length));

describe('files that were made to be slow', () => {
  const declaring = { 'package.json': withScript('node --test', { dependencies: { ms: '1' } }) };

  test.each<[string, TreeContents]>([
    ['comments that never end', { ...declaring, 'a.test.js': many('/*') }],
    ['imports of nothing', { ...declaring, 'a.test.js': many('import ') }],
    ['from after from', { ...declaring, 'a.test.js': many("from'node:fs'\n") }],
    ['dots of Python', { 'test_a.py': `from ${many('.')} x\n`, 'conftest.py': '' }],
    ['brackets of Python', { 'test_a.py': many('from a import (\n'), 'conftest.py': '' }],
    ['quotes of Python', { 'test_a.py': `"""${many("''' ")}`, 'conftest.py': '' }],
    ['empty lines of a configuration', { 'pytest.ini': `[pytest]${many('\n')}`, 'test_a.py': '' }],
    ['rules of a Makefile', { Makefile: `test: a\n${many('a: a b c d\n')}test:${' '.repeat(200_000)}x` }],
    ['patterns', { 'package.json': JSON.stringify({ workspaces: Array.from({ length: 500 }, () => `${'**/*a'.repeat(30)}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}`) }), [`${'a/'.repeat(200)}package.json`]: '{}' }],
    ['scripts that call each other', { 'package.json': JSON.stringify({ scripts: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [index === 0 ? 'test' : `s${index}`, `npm run s${index + 1}; `.repeat(100)])) }) }],
  ])('%s', async (_, contents) => {
    expect((await detected(contents)).checks.length).toBeLessThanOrEqual(12);
  });
});

describe('laws', () => {
  test('whatever the manifests hold, the checks are bounded and well formed', async () => {
    const script = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('npm test', 'npm run lint', 'node --test', 'node -r', "node 'a", '&& ||', 'cd $(x)', 'env', 'npx'));
    const manifest = fc.record({ scripts: fc.dictionary(fc.constantFrom('test', 'lint', 'check', 'pretest', '__proto__'), script), workspaces: fc.anything(), dependencies: fc.anything() });
    await fc.assert(
      fc.asyncProperty(manifest, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (json, makefile, python) => {
        const { checks } = await detected({ 'package.json': JSON.stringify(json), Makefile: `test: ${makefile}\n\t${makefile}`, 'test_a.py': `import ${python}\nfrom ${python} import x` });
        expect(checks.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
