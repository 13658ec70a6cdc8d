import { describe, expect, test } from 'vitest';
import { findGaming } from '../../../../main/loops/engineering/gaming/find-gaming.ts';

type Row = readonly [path: string, was: string, is: string];

const vitest = (part: string): string => `import { defineConfig } from 'vitest/config';\n\nexport default defineConfig({ test: ${part} });\n`;
const eslint = (rules: string): string => `export default [{ rules: ${rules} }];\n`;
const step = (run: string): string => `jobs:\n  t:\n    steps:\n      - run: ${run}\n`;
const hook = (id: string): string => `repos:\n  - repo: https://example.org/hooks\n    rev: v1\n    hooks:\n      - id: ${id}\n`;
const scripts = (line: string): string => JSON.stringify({ scripts: { test: line } });
const ci = '.github/workflows/ci.yml';

/** What asks for more, so that its undoing asks for less. */
const more: readonly Row[] = [
  ['vitest.config.ts', vitest('{ retry: 3 }'), vitest('{ globals: true }').replace('globals: true', '')],
  ['vitest.config.ts', vitest("{ include: ['test/**'] }"), vitest("{ include: ['test/**', 'e2e/**'] }")],
  ['vitest.config.ts', vitest("{ exclude: ['dist', 'test/slow/**'] }"), vitest("{ exclude: ['dist'] }")],
  ['vitest.config.ts', vitest('{ coverage: { thresholds: { lines: 80 } } }'), vitest('{ coverage: { thresholds: { lines: 80, perFile: true } } }')],
  ['jest.config.ts', 'const config = { testTimeout: 30000 };\nexport default config;', 'const config = { testTimeout: 5000, errorOnDeprecated: true };\nexport default config;'],
  ['playwright.config.ts', 'export default { retries: 2, expect: { timeout: 20_000 } };', 'export default { retries: 0, expect: { timeout: 5_000 } };'],
  ['eslint.config.js', eslint("{ eqeqeq: 'warn', 'no-var': 'off' }"), eslint("{ eqeqeq: 'error', 'no-var': 'error' }")],
  ['.eslintrc.json', '{"rules":{"no-empty":"off","eqeqeq":1}}', '{"rules":{"eqeqeq":2}}'],
  ['.eslintrc.yml', 'rules:\n  eqeqeq: warn', 'rules:\n  eqeqeq: error\n  curly: [error, all]'],
  ['.eslintignore', 'dist\ntest', 'dist'],
  ['tsconfig.json', '{"include":["src"],"exclude":["dist","old"]} // old', '{"include":["src","test"],"exclude":["dist"]}'],
  ['mypy.ini', '[mypy]\nfiles = src\nignore_missing_imports = True', '[mypy]\nfiles = src, tests\nstrict = True'],
  ['setup.cfg', '[flake8]\nmax-line-length = 120\nextend-ignore = E203, W503', '[flake8]\nmax-line-length = 100\nextend-ignore = E203\nmax-complexity = 10'],
  ['pyproject.toml', '[tool.ruff.lint]\nselect = [\n  "E", # style\n  "F",\n]\nignore = ["E501"]', '[tool.ruff.lint]\nselect = [\n  "E", # style\n  "F",\n  "B",\n]'],
  ['pyproject.toml', '[tool.pytest.ini_options]\naddopts = "-ra"', '[tool.pytest.ini_options]\naddopts = ["-ra", "--strict-markers"]\nfilterwarnings = ["error"]\nxfail_strict = true'],
  ['pytest.ini', '[pytest]\naddopts = --cov=x --cov-fail-under=80', '[pytest]\naddopts = --cov=x --cov-branch --cov-fail-under=92'],
  ['.coveragerc', '[run]\nomit =\n    x/cli.py\n    x/a.py\n[report]\nfail_under = 85', '[run]\nbranch = True\nomit =\n    x/a.py\n[report]\nfail_under = 93.5'],
  ['codecov.yml', 'coverage:\n  status:\n    project:\n      default:\n        target: 80%', 'coverage:\n  status:\n    project:\n      default:\n        target: 90%'],
  ['.golangci.yml', 'linters:\n  disable: [errcheck, gosec]', 'linters:\n  disable: [gosec]\n  enable: [bodyclose]'],
  ['Cargo.toml', '[lints.clippy]\nall = "warn"', '[lints.clippy]\nall = "forbid"'],
  [ci, step('go test -short ./...'), step('go test -race ./...')],
  [ci, step('pytest -q'), step('pytest -ra --strict-markers -W error --cov-fail-under=90')],
  [ci, step('npx eslint --max-warnings 20 src'), step('npx eslint --max-warnings 0 src')],
  ['package.json', scripts('mocha --retries 2'), scripts('mocha --forbid-only --check-leaks')],
  ['.pre-commit-config.yaml', hook('mypy\n        args: [--ignore-missing-imports]\n        exclude: ^docs/'), hook('mypy\n        args: [--strict]')],
];

/** What looks like more in one place and asks for less in another. */
const less: readonly Row[] = [
  ['vitest.config.ts', vitest('{ retry: 0 }'), vitest('{ retry: 2 }')],
  ['vitest.config.ts', vitest('{ coverage: { thresholds: { lines: 80 } } }'), vitest("{ coverage: { thresholds: { lines: 90, 'src/**': { lines: 1 } } } }")],
  ['vitest.config.ts', vitest('{ coverage: { thresholds: { lines: 80 } } }'), vitest('{ coverage: { thresholds: { lines: -500 } } }')],
  ['vitest.config.ts', vitest('{ coverage: { thresholds: { lines: 80 } } }'), vitest("{ coverage: { include: ['src/a.ts'], thresholds: { lines: 90 } } }")],
  ['vitest.config.ts', vitest('{ testTimeout: 9000 }'), vitest('{ testTimeout: 5000, passWithNoTests: true }')],
  ['vitest.config.ts', vitest('{ testTimeout: 9000 }'), vitest("{ testTimeout: 5000, setupFiles: ['./quiet.ts'] }")],
  ['vitest.config.ts', vitest('{ retry: 2 }'), vitest('{ retry: 0, ...process.env.EASY }')],
  ['vitest.config.ts', "import base from './base';\nexport default { ...base, retry: 2 };", "import base from './other';\nexport default { ...base, retry: 0 };"],
  ['jest.config.js', 'module.exports = { testTimeout: 9000 };', "module.exports = { testTimeout: 5000 };\nmodule.exports.testMatch = ['a'];"],
  ['jest.config.js', "module.exports = { testMatch: ['**/*.js'] };", "module.exports = { testMatch: ['**/*.js'], testMatch: ['a.js'] };"],
  ['eslint.config.js', "export default [{ rules: { eqeqeq: 'warn' } }];", "export default [{ files: ['a.js'], rules: { eqeqeq: 'error' } }];"],
  ['eslint.config.js', "export default [{ files: ['gen/**'], rules: { eqeqeq: 'off' } }];", "export default [{ files: ['gen/**', 'src/**'], rules: { eqeqeq: 'off' } }];"],
  ['.eslintrc.json', '{"rules":{"complexity":["error",10]}}', '{"rules":{"complexity":["error",50]}}'],
  ['.eslintignore', 'dist\n!dist/keep', 'dist'],
  ['tsconfig.json', '{"compilerOptions":{"strict":false}}', '{"compilerOptions":{"strict":true,"skipLibCheck":true}}'],
  ['mypy.ini', '[mypy]\nfiles = src', '[mypy]\nfiles = src\nstrict = True\n\n[mypy-src.core.*]\nignore_errors = True'],
  ['pyproject.toml', '[tool.mypy]\nstrict = false', '[tool.mypy]\nstrict = true\n\n[[tool.mypy.overrides]]\nmodule = "x.*"\ndisallow_untyped_defs = false'],
  ['pyproject.toml', '[tool.pytest.ini_options]\naddopts = "-q"', '[tool.pytest.ini_options]\naddopts = "-q --strict-markers --ignore=tests/core" # --strict'],
  ['pytest.ini', '[pytest]\naddopts = -q', '[pytest]\naddopts = -q --strict-markers --collect-only'],
  ['pytest.ini', '[pytest]\naddopts = -q tests', '[pytest]\naddopts = -q tests -W ignore'],
  ['pytest.ini', '[pytest]\naddopts = -q', '[pytest]\naddopts = -q --strict-markers\naddopts = -q -k easy'],
  ['pytest.ini', '[pytest]\nfilterwarnings =\n    ignore::UserWarning\n    error', '[pytest]\nfilterwarnings =\n    error\n    ignore::UserWarning'],
  ['tsconfig.json', '{"extends":"./strict.json","compilerOptions":{"noUnusedLocals":false}}', '{"extends":"./loose.json","compilerOptions":{"noUnusedLocals":true}}'],
  ['playwright.config.ts', "export default { webServer: { command: 'npm start' } };", "export default { webServer: { command: 'npm run fake' } };"],
  ['biome.json', '{"linter":{"rules":{"style":{"noX":"warn"}}}}', '{"linter":{"enabled":false,"rules":{"style":{"noX":"error"}}}}'],
  ['package.json', scripts('eslint src'), scripts('eslint src test --rule no-x:off')],
  ['.coveragerc', '[run]\nsource = a, b\n[report]\nfail_under = 80', '[run]\nsource = a\n[report]\nfail_under = 95'],
  ['codecov.yml', 'coverage:\n  status:\n    project:\n      default:\n        target: 80%\n        threshold: 1%', 'coverage:\n  status:\n    project:\n      default:\n        target: 85%\n        threshold: 50%'],
  ['.golangci.yml', 'issues:\n  exclude-rules:\n    - path: _test.go\n      linters: [errcheck]', 'issues:\n  exclude-rules:\n    - linters: [errcheck]'],
  ['Cargo.toml', '[lints.clippy]\nall = "warn"', '[lints.clippy]\nall = "deny"\nunwrap_used = "allow"'],
  [ci, step('cargo test'), step('cargo test --no-run')],
  [ci, step('cargo clippy'), step('cargo clippy --all-targets -- -D warnings -A clippy::all')],
  [ci, step('cargo clippy -- -D warnings'), step('cargo clippy --all-targets')],
  [ci, step('go test ./...'), step('go test -race ./easy/...')],
  [ci, step('pytest --cov'), step('pytest --strict-markers tests/easy')],
  [ci, step('pytest tests'), step('SKIP_CORE=1 pytest tests integration')],
  [ci, step('eslint src --max-warnings 0'), step('eslint src test --max-warnings 500')],
  ['Makefile', 'test:\n\tnpm test\n', 'X = $(shell npm test || true)\n\ntest:\n\techo $(X)\n'],
  ['.pre-commit-config.yaml', hook('black'), `${hook('black')}ci:\n  skip: [black]\n`],
  ['.pre-commit-config.yaml', hook('black'), hook('black\n        args: [--version]')],
  ['.pre-commit-config.yaml', hook('flake8'), hook('ruff\n        args: [--exit-zero]')],
  ['.pre-commit-config.yaml', hook('flake8\n        additional_dependencies: [flake8-bugbear==24]'), hook('flake8')],
];

describe('a setting', () => {
  test.each(more)('%s that asks for more is no finding, and undone it is one: %j', (path, was, is) => {
    expect(findGaming([{ path, before: was, after: is }], null)).toEqual([]);
    expect(findGaming([{ path, before: is, after: was }], null)).not.toEqual([]);
  });

  test.each(less)('%s that asks for less is a finding, whatever else asks for more: %j', (path, was, is) => {
    expect(findGaming([{ path, before: was, after: is }], null)).not.toEqual([]);
  });
});
