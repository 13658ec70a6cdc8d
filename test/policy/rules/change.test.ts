import { describe, expect, test } from 'vitest';
import type { RuleVerdict } from '../../../main/domain/decision.ts';
import type { ChangedFile } from '../../../main/domain/patch.ts';
import type { TaskCategory } from '../../../main/domain/words.ts';
import { defaultPolicy } from '../../../main/policy/default-policy.ts';
import type { Rule } from '../../../main/policy/rule.ts';
import { blastRadius } from '../../../main/policy/rules/blast-radius.ts';
import { changeSize } from '../../../main/policy/rules/change-size.ts';
import { claimedCategory } from '../../../main/policy/rules/claimed-category.ts';
import { emptyChange } from '../../../main/policy/rules/empty-change.ts';
import { fileKinds } from '../../../main/policy/rules/file-kinds.ts';
import { lockfile } from '../../../main/policy/rules/lockfile.ts';
import { protectedPaths } from '../../../main/policy/rules/protected-paths.ts';
import { taskScope } from '../../../main/policy/rules/task-scope.ts';
import { testFiles } from '../../../main/policy/rules/test-files.ts';
import { aChange, aFile, spotless } from '../inputs.ts';

/** The verdict without what was seen, as `[ceiling, reason, lift]`. */
function says(rule: Rule, files: ChangedFile[], category: TaskCategory = 'typos'): readonly (string | null)[] {
  return told(rule.judge(spotless({ change: aChange(files), category }), defaultPolicy));
}

const told = ({ ceiling, reason, lift }: RuleVerdict): readonly (string | null)[] => [ceiling, reason, lift];
const files = (...paths: string[]): ChangedFile[] => paths.map((path) => aFile({ path }));
const REVIEW = 'REQUIRES_HUMAN_REVIEW';
const AUTO = 'AUTO_MERGE_ALLOWED';

test('empty-change', () => {
  expect(says(emptyChange, files('a.md'))).toEqual([AUTO, 'The change has 1 file.', null]);
  expect(says(emptyChange, [])).toEqual(['REJECT', 'The change has no files.', 'A change of at least 1 file.']);
});

describe('protected-paths', () => {
  test('has nothing against ordinary files', () => {
    expect(says(protectedPaths, files('README.md', 'src/feed.ts'))).toEqual([AUTO, 'The change touches no protected path.', null]);
  });

  test('names what it found', () => {
    expect(says(protectedPaths, files('.github/workflows/ci.yml', 'README.md'))).toEqual([
      REVIEW, 'The change touches 1 protected path (.github/workflows/ci.yml).', 'Leave out .github/workflows/ci.yml.',
    ]);
    expect(says(protectedPaths, files('a.pem', 'b.key', '.env', 'LICENSE', 'CODEOWNERS'))).toEqual([
      REVIEW,
      'The change touches 5 protected paths (a.pem, b.key, .env and 2 more).',
      'Leave out a.pem, b.key, .env and 2 more.',
    ]);
  });

  test.each([
    '.github/workflows/x.yml', '.gitlab-ci.yml', '.circleci/config.yml', 'Jenkinsfile', '.touchline/policy.json',
    'certs/server.pem', 'id.key', '.env', 'apps/web/.env.production', 'CODEOWNERS', 'docs/CODEOWNERS', 'LICENSE',
    'LICENSE-MIT', 'packages/a/LICENSE', 'scripts/release.mjs', 'scripts/deploy/prod.sh', 'deploy/k8s.yml',
    'tools/publish.sh', '.npmrc', '.gitattributes', 'sub/.gitmodules', '.husky/pre-commit', 'AGENTS.md', '.vscode/tasks.json',
  ])('protects %s', (path) => {
    expect(says(protectedPaths, files(path))[0]).toBe(REVIEW);
  });

  test.each(['docs/release.md', 'src/keyboard.ts', 'src/environment.ts', 'environment.md', 'src/deployment.ts', 'docs/licensing.md'])(
    'leaves %s alone',
    (path) => {
      expect(says(protectedPaths, files(path))[0]).toBe(AUTO);
    },
  );

  test('refuses what lies in a .git folder', () => {
    expect(says(protectedPaths, files('vendor/.GIT/config'))).toEqual([
      'REJECT', 'The change touches 1 forbidden path (vendor/.GIT/config).', 'Leave out vendor/.GIT/config.',
    ]);
  });

  test('sees the old name of a moved file, and the flag the host has set', () => {
    expect(says(protectedPaths, [aFile({ path: 'old.yml', previousPath: '.github/ci.yml', status: 'renamed' })])[1]).toBe(
      'The change touches 1 protected path (.github/ci.yml).',
    );
    expect(says(protectedPaths, [aFile({ flags: ['protected-path'] })])[0]).toBe(REVIEW);
  });
});

describe('lockfile', () => {
  test('is for dependency bumps', () => {
    const bump = files('package.json', 'package-lock.json');
    expect(says(lockfile, bump, 'dev-dependency-patch')).toEqual([
      AUTO, 'Category dev-dependency-patch may change 1 lockfile (package-lock.json).', null,
    ]);
    expect(says(lockfile, bump, 'dead-code')).toEqual([
      REVIEW, 'The change touches 1 lockfile (package-lock.json) though it is no dependency bump.', 'Leave out package-lock.json.',
    ]);
    expect(says(lockfile, files('README.md'))).toEqual([AUTO, 'The change touches no lockfile.', null]);
  });

  test('is known by name in every folder, and by the flag', () => {
    for (const path of ['go.sum', 'web/yarn.lock', 'api/poetry.lock', 'Cargo.lock']) expect(says(lockfile, files(path))[0]).toBe(REVIEW);
    expect(says(lockfile, [aFile({ path: 'deps.txt', flags: ['lockfile'] })])[0]).toBe(REVIEW);
  });
});

describe('file-kinds', () => {
  test('has nothing against plain text', () => {
    expect(says(fileKinds, files('README.md'))).toEqual([AUTO, 'Every changed file is plain text with nothing hidden in it.', null]);
  });

  test.each([
    ['hidden-characters', 'The change has 1 file with hidden characters (x.md).'],
    ['install-script', 'The change has 1 file with an install script (x.md).'],
    ['runs-in-ci', 'The change has 1 file that runs in CI (x.md).'],
    ['check-configuration', 'The change has 1 file that configures the checks (x.md).'],
    ['symlink', 'The change has 1 file that is a symbolic link (x.md).'],
    ['submodule', 'The change has 1 file that is a submodule (x.md).'],
    ['mode-change', 'The change has 1 file with a changed mode (x.md).'],
    ['binary', 'The change has 1 file that is binary (x.md).'],
    ['non-portable-name', 'The change has 1 file with a name that is not portable (x.md).'],
    ['large', 'The change has 1 file too large to read in full (x.md).'],
  ] as const)('needs a person for %s', (flag, reason) => {
    expect(says(fileKinds, [aFile({ path: 'x.md', flags: [flag] })])).toEqual([REVIEW, reason, 'Leave out x.md.']);
  });

  test('knows a binary by its field too', () => {
    expect(says(fileKinds, [aFile({ path: 'logo.png', binary: true })])[1]).toBe('The change has 1 file that is binary (logo.png).');
  });

  test('lists kinds by weight, and each file once in what lifts it', () => {
    const odd = [aFile({ path: 'a', flags: ['symlink', 'mode-change'] }), aFile({ path: 'b\u202e', flags: ['hidden-characters'] })];
    expect(says(fileKinds, odd)).toEqual([
      REVIEW,
      String.raw`The change has 1 file with hidden characters (b\u{202e}), 1 file that is a symbolic link (a) and 1 file with a changed mode (a).`,
      String.raw`Leave out b\u{202e} and a.`,
    ]);
  });
});

describe('test-files', () => {
  test('welcomes new tests', () => {
    expect(says(testFiles, [aFile({ path: 'test/new.test.ts', status: 'added' })])).toEqual([
      AUTO, 'The change touches no test file but 1 new one.', null,
    ]);
    expect(says(testFiles, files('README.md'))).toEqual([AUTO, 'The change touches no test file.', null]);
  });

  test('needs a person for deleted and changed ones', () => {
    const touched = [
      aFile({ path: 'test/rank.test.ts', status: 'deleted' }),
      aFile({ path: 'pkg/score_test.go' }),
      aFile({ path: 'lib/moved.ts', previousPath: 'tests/moved.ts', status: 'renamed' }),
    ];
    expect(says(testFiles, touched)).toEqual([
      REVIEW,
      'The change deletes 1 test file (test/rank.test.ts) and changes 2 test files (pkg/score_test.go and tests/moved.ts).',
      'Leave test/rank.test.ts, pkg/score_test.go and tests/moved.ts as before; new test files may be added.',
    ]);
  });
});

const lines = (linesAdded: number, path = 'src/a.ts'): ChangedFile => aFile({ path, linesAdded, linesRemoved: 0 });
const manyFiles = (amount: number): ChangedFile[] => Array.from({ length: amount }, (_none, index) => lines(1, `src/${index}.ts`));

describe('change-size', () => {
  test.each([
    [[lines(200)], AUTO, 'The change is small: 1 file and 200 changed lines.', null],
    [
      [lines(201)], 'CANARY_ALLOWED', 'The change has 1 file and 201 changed lines; the limit for merging alone is 200 changed lines.',
      'Split it: parts of at most 200 changed lines lift this.',
    ],
    [
      [lines(1000)], REVIEW, 'The change has 1 file and 1,000 changed lines; the limit for going on alone is 400 changed lines.',
      'Split it: parts of at most 400 changed lines lift this.',
    ],
    [
      [lines(1001)], 'REJECT', 'The change has 1 file and 1,001 changed lines; the limit for one review is 1,000 changed lines.',
      'Split it: parts of at most 1,000 changed lines lift this.',
    ],
    [
      manyFiles(101), 'REJECT', 'The change has 101 files and 101 changed lines; the limit for one review is 100 files.',
      'Split it: parts of at most 100 files lift this.',
    ],
  ])('of %j', (changed, ceiling, reason, lift) => {
    expect(says(changeSize, changed)).toEqual([ceiling, reason, lift]);
  });

  test('counts lines of lockfiles apart', () => {
    const bump = [lines(2, 'package.json'), lines(450, 'package-lock.json')];
    expect(says(changeSize, bump)[1]).toBe('The change is small: 2 files and 2 changed lines (and 450 in lockfiles).');
    expect(says(changeSize, [lines(20_001, 'yarn.lock')])).toEqual([
      'REJECT',
      'The change has 1 file and 0 changed lines (and 20,001 in lockfiles); the limit for one review is 20,000 lines in lockfiles.',
      'Split it: parts of at most 20,000 lines in lockfiles lift this.',
    ]);
  });

  test('a source file renamed to look like a lockfile keeps its lines', () => {
    const disguised = aFile({ path: 'yarn.lock', previousPath: 'src/a.ts', status: 'renamed', linesAdded: 1001 });
    expect(says(changeSize, [disguised])[0]).toBe('REJECT');
  });

  test('takes the larger count where the total and the files differ', () => {
    const change = { ...aChange([lines(3)]), linesAdded: 5000 };
    expect(changeSize.judge(spotless({ change }), defaultPolicy).ceiling).toBe('REJECT');
  });
});

const withOutside = (outside: string[]): readonly (string | null)[] =>
  told(taskScope.judge(spotless({ change: aChange(files('README.md'), outside) }), defaultPolicy));

test('task-scope', () => {
  expect(withOutside([])).toEqual([AUTO, 'Every changed file is one the task named.', null]);
  expect(withOutside(['src/a.ts', 'src/b.ts'])).toEqual([
    REVIEW, 'The change touches 2 files the task did not name (src/a.ts and src/b.ts).', 'Leave out src/a.ts and src/b.ts.',
  ]);
});

test('task-scope of a task that names no files', () => {
  const open = (outside: string[]): readonly (string | null)[] => told(taskScope.judge(spotless({ change: aChange(files('src/a.ts'), outside, true) }), defaultPolicy));
  expect(open(['src/a.ts'])).toEqual([REVIEW, 'The task left open which files may change, and 1 file did (src/a.ts).', 'A task that names the files it may change.']);
});

describe('claimed-category', () => {
  test('a change that calls itself documents and touches code does not pass', () => {
    expect(says(claimedCategory, files('README.md', 'src/auth.ts'), 'docs-and-comments')).toEqual([
      REVIEW, 'The category is docs-and-comments, but 1 file is not a document (src/auth.ts).', 'Leave out src/auth.ts.',
    ]);
    expect(says(claimedCategory, [aFile({ path: 'a.md', previousPath: 'a.js', status: 'renamed' })])[0]).toBe(REVIEW);
    expect(says(claimedCategory, files('notes.md/run.js'))[0]).toBe(REVIEW);
    expect(says(claimedCategory, files('requirements.txt'))[0]).toBe(REVIEW);
  });

  test('nor a dependency bump or new tests with something else in them', () => {
    expect(says(claimedCategory, files('package.json', 'src/a.ts', 'src/b.ts'), 'dependency-patch')[1]).toBe(
      'The category is dependency-patch, but 2 files are not a manifest or lockfile (src/a.ts and src/b.ts).',
    );
    expect(says(claimedCategory, files('test/a.test.ts', 'src/a.ts'), 'tests-added')[0]).toBe(REVIEW);
  });

  test('holds where names bear it out, and has no say where nothing is promised', () => {
    expect(says(claimedCategory, files('README.md'))).toEqual([AUTO, 'Every changed file is a document, as category typos says.', null]);
    expect(says(claimedCategory, files('src/a.ts'), 'lint-autofix')).toEqual([
      null, 'Category lint-autofix promises nothing about the kinds of files.', null,
    ]);
  });
});

const atRadius = (value: number): readonly (string | null)[] =>
  told(
    blastRadius.judge(
      spotless({
        blastRadius: {
          value,
          parts: [
            { name: 'files', value: 0.01, why: '2 files changed' },
            { name: 'entry points', value: 0.3, why: 'src/index.ts is an entry point' },
            { name: 'folders', value: 0, why: '1 top-level folder touched' },
          ],
        },
      }),
      defaultPolicy,
    ),
  );

describe('blast-radius', () => {
  test('has three stages, and names the largest parts first', () => {
    expect(atRadius(0.3)).toEqual([AUTO, 'The blast radius is 0.30, at most 0.3.', null]);
    expect(atRadius(0.301)).toEqual([
      'CANARY_ALLOWED',
      'The blast radius is 0.31 (src/index.ts is an entry point and 2 files changed); merging alone takes at most 0.3.',
      'A smaller change: a blast radius of at most 0.3.',
    ]);
    expect(atRadius(0.9)).toEqual([
      REVIEW,
      'The blast radius is 0.90 (src/index.ts is an entry point and 2 files changed); going on alone takes at most 0.5.',
      'A smaller change: a blast radius of at most 0.5.',
    ]);
  });
});
