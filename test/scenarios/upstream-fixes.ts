import { fixBetween, type EditKind, type UpstreamFix } from '../support/upstream-fix.ts';

export interface FixScenario {
  readonly name: string;
  readonly fix: UpstreamFix;
  /** Each is one replay. */
  readonly kinds: readonly EditKind[];
  /** The check that fails before and passes after. */
  readonly check: string;
}

const manifest = (name: string): string => `${JSON.stringify({ name, version: '1.0.0', type: 'module', scripts: { test: 'node --test' } }, null, 2)}\n`;
const nodeTest = (subject: string, from: string, body: string): string => `import { test } from 'node:test';\nimport assert from 'node:assert/strict';\nimport { ${subject} } from '${from}';\n${body}`;

const severalFiles: FixScenario = {
  name: 'several files of JavaScript, with a test of its own',
  kinds: ['replace', 'diff'],
  check: 'npm test',
  fix: fixBetween(
    {
      'package.json': manifest('fixture-duration'),
      'src/units.js': '/** Seconds of each unit. */\nexport const units = { s: 1, m: 60, h: 360 };\n',
      'src/parse.js': "import { units } from './units.js';\n\n/** Seconds of a duration such as `1h 30m`. */\nexport function parse(text) {\n  return text.split(' ').map((part) => units[part.slice(-1)] * part.slice(0, -1)).reduce((sum, value) => value, 0);\n}\n",
      'test/parse.test.js': nodeTest('parse', '../src/parse.js', "test('an hour', () => assert.equal(parse('1h'), 3600));\ntest('a sum', () => assert.equal(parse('1m 5s'), 65));\n"),
    },
    {
      'src/units.js': '/** Seconds of each unit. */\nexport const units = { s: 1, m: 60, h: 3600 };\n',
      'src/parse.js': "import { units } from './units.js';\n\n/** Seconds of a duration such as `1h 30m`. */\nexport function parse(text) {\n  return text.split(' ').map((part) => units[part.slice(-1)] * part.slice(0, -1)).reduce((sum, value) => sum + value, 0);\n}\n",
      'test/parse.test.js': nodeTest('parse', '../src/parse.js', "test('an hour', () => assert.equal(parse('1h'), 3600));\ntest('a sum', () => assert.equal(parse('1m 5s'), 65));\ntest('a sum of three', () => assert.equal(parse('1h 1m 1s'), 3661));\n"),
    },
  ),
};

const movedModule: FixScenario = {
  name: 'Python, with a new module in place of an old one',
  kinds: ['write', 'diff'],
  check: 'python3 -m pytest -v',
  fix: fixBetween(
    {
      'pyproject.toml': '[project]\nname = "fixture-shop"\nversion = "1.0.0"\n\n[tool.pytest.ini_options]\ntestpaths = ["tests"]\npythonpath = ["."]\n',
      'shop/__init__.py': 'from shop.rounding import rounded\n\n__all__ = ["rounded"]\n',
      'shop/rounding.py': 'def rounded(cents):\n    """Rounds to whole euros."""\n    return cents // 100\n',
      'tests/test_rounding.py': 'from shop import rounded\n\n\ndef test_rounds_up():\n    assert rounded(150) == 2\n\n\ndef test_rounds_down():\n    assert rounded(149) == 1\n',
    },
    {
      'shop/__init__.py': 'from shop.money import rounded\n\n__all__ = ["rounded"]\n',
      'shop/money.py': 'def rounded(cents):\n    """Rounds to whole euros, halves up."""\n    return (cents + 50) // 100\n',
    },
    ['shop/rounding.py'],
  ),
};

const script = (greeting: string): string => `#!/bin/sh\n# Greets whoever is named.\nset -eu\nprintf '%s\\n' "${greeting}"\n`;

const executable: FixScenario = {
  name: 'an executable script behind a Makefile',
  kinds: ['replace', 'write'],
  check: 'make test',
  fix: fixBetween(
    {
      Makefile: '.PHONY: test\ntest:\n\t./test/run.sh\n',
      'bin/greet': { executable: script('Hello $1') },
      'test/run.sh': { executable: '#!/bin/sh\nset -eu\n[ "$(bin/greet "Ada")" = "Hello, Ada!" ] || { echo "not greeted: $(bin/greet "Ada")" >&2; exit 1; }\necho greeted\n' },
    },
    { 'bin/greet': { executable: script('Hello, $1!') } },
  ),
};

const ini = (limit: number): string => `[limits]\r\nseats = 40\r\nwaiting = ${limit}\r\n\r\n[names]\r\nhall = main\r\n`;

const carriageReturns: FixScenario = {
  name: 'a file whose lines end as on Windows',
  kinds: ['replace', 'diff', 'write'],
  check: 'npm test',
  fix: fixBetween(
    {
      'package.json': manifest('fixture-hall'),
      'settings/hall.ini': ini(0),
      'test/hall.test.js': "import { test } from 'node:test';\nimport assert from 'node:assert/strict';\nimport { readFileSync } from 'node:fs';\nconst text = readFileSync('settings/hall.ini', 'utf8');\ntest('ten may wait', () => assert.match(text, /^waiting = 10\\r$/m));\ntest('lines end as they did', () => assert.equal(text.split('\\r\\n').length, 7));\n",
    },
    { 'settings/hall.ini': ini(10) },
  ),
};

const unended: FixScenario = {
  name: 'a last line that does not end',
  kinds: ['replace', 'diff', 'write'],
  check: 'npm test',
  fix: fixBetween(
    {
      'package.json': manifest('fixture-versions'),
      'data/versions.json': '{\n  "oldest": 3,\n  "newest": 2\n}',
      'src/note.txt': 'first\nsecond',
      'test/versions.test.js': "import { test } from 'node:test';\nimport assert from 'node:assert/strict';\nimport { readFileSync } from 'node:fs';\ntest('the newest is not older', () => {\n  const { oldest, newest } = JSON.parse(readFileSync('data/versions.json', 'utf8'));\n  assert.ok(newest >= oldest);\n});\ntest('the note has three lines', () => assert.equal(readFileSync('src/note.txt', 'utf8').split('\\n').length, 3));\n",
    },
    { 'data/versions.json': '{\n  "oldest": 3,\n  "newest": 4\n}', 'src/note.txt': 'first\nsecond\nthird' },
  ),
};

const manyTests: FixScenario = {
  name: 'one line behind more tests than a pull request names, and a name that goes beyond ASCII',
  kinds: ['replace'],
  check: 'python3 -m unittest discover -s tests -v',
  fix: fixBetween(
    {
      'größe.py': 'def grösse(text):\n    return len(text) + 1\n',
      'tests/test_größe.py': `import sys\nimport unittest\n\nsys.path.insert(0, '.')\nfrom größe import grösse\n\n\nclass Größe(unittest.TestCase):\n${Array.from({ length: 12 }, (_, length) => `    def test_{length}(self):\n        self.assertEqual(grösse('x' * ${length}), ${length})\n`.replace('{length}', String(length))).join('\n')}`,
    },
    { 'größe.py': 'def grösse(text):\n    return len(text)\n' },
  ),
};

export const fixScenarios: readonly FixScenario[] = [severalFiles, movedModule, executable, carriageReturns, unended, manyTests];
