import type { Policy } from './policy-file.ts';

/** Continuous integration of every common host, and what starts by itself in a checkout. */
const ciFiles = [
  '.github/**', '.gitlab/**', '.gitlab-ci.yml', '.circleci/**', '.travis.yml', '.azure-pipelines/**',
  'azure-pipelines.yml', 'bitbucket-pipelines.yml', '**/Jenkinsfile*', '.buildkite/**', '.drone.yml', '.woodpecker/**',
  '.woodpecker.y*ml', 'appveyor.yml', '.appveyor.yml', '.cirrus.yml', '.forgejo/**', '.gitea/**', '.ci/**',
  '.semaphore/**', '.teamcity/**', 'cloudbuild.y*ml', 'buildspec.y*ml', '**/action.yml', '**/action.yaml', '.husky/**',
  '.githooks/**', '.pre-commit-config.yaml', 'lefthook.y*ml', '**/.gitattributes', '**/.gitmodules',
] as const;

const secretsAndCredentials = [
  '**/*.pem', '**/*.key', '**/*.p12', '**/*.pfx', '**/*.jks', '**/id_rsa*', '**/id_ed25519*', '**/.env*',
  '**/.npmrc', '**/.yarnrc*', '**/.pypirc', '**/.netrc', '**/pip.conf', '**/.git-credentials',
] as const;

const releaseAndDeploy = [
  'deploy/**', 'release/**', '**/deploy.sh', '**/release.sh', '**/publish.sh', '**/deploy.*s', '**/release.*s',
  '**/publish.*s', '**/deploy.py', '**/release.py', '**/publish.py', '**/scripts/deploy*', '**/scripts/deploy*/**',
  '**/scripts/release*', '**/scripts/release*/**', '**/scripts/publish*', '**/scripts/publish*/**',
  '.goreleaser.y*ml', '.releaserc*', '**/*.tf',
] as const;

const ownership = [
  '**/CODEOWNERS', 'LICENSE*', 'LICENCE*', 'COPYING*', 'NOTICE*', '**/LICENSE', '**/LICENSE.md', '**/LICENSE.txt',
] as const;

/** Files that tell coding agents what to do. */
const agentInstructions = [
  '**/.touchline/**', '**/AGENTS.md', '**/CLAUDE.md', '**/GEMINI.md', '**/SKILL.md', '.claude/**', '.cursor/**',
  '.cursorrules', '.vscode/**', '.devcontainer/**',
] as const;

/** The policy that holds where no other is set. */
export const defaultPolicy: Policy = {
  version: 1,
  categories: {
    pullRequest: [
      'docs-and-comments', 'typos', 'lint-autofix', 'formatting', 'tests-added', 'dependency-patch',
      'dev-dependency-patch', 'dead-code',
    ],
    autoMerge: ['docs-and-comments', 'typos', 'lint-autofix', 'dev-dependency-patch'],
    refused: [],
  },
  paths: {
    forbidden: ['**/.git/**'],
    protected: [...ciFiles, ...secretsAndCredentials, ...releaseAndDeploy, ...ownership, ...agentInstructions],
    lockfiles: [
      '**/package-lock.json', '**/npm-shrinkwrap.json', '**/yarn.lock', '**/pnpm-lock.yaml', '**/bun.lock',
      '**/bun.lockb', '**/poetry.lock', '**/uv.lock', '**/pdm.lock', '**/Pipfile.lock', '**/go.sum', '**/Cargo.lock',
      '**/Gemfile.lock', '**/composer.lock', '**/deno.lock', '**/gradle.lockfile', '**/flake.lock',
    ],
    manifests: [
      '**/package.json', '**/pyproject.toml', '**/requirements*.txt', '**/Pipfile', '**/go.mod', '**/Cargo.toml',
      '**/Gemfile', '**/composer.json', '**/deno.json',
    ],
    documents: [
      '**/*.md', '**/*.markdown', '**/*.rst', '**/*.adoc', '**/README', '**/README.txt',
      '**/CHANGELOG', '**/CHANGELOG.txt', '**/CONTRIBUTING',
    ],
    tests: [
      '**/test/**', '**/tests/**', '**/__tests__/**', '**/spec/**', '**/*.test.*', '**/*.spec.*', '**/*_test.*',
      '**/test_*.py', '**/*Test.java', '**/*Tests.cs', '**/__snapshots__/**',
    ],
  },
  size: {
    autoMerge: { files: 10, lines: 200 },
    canary: { files: 25, lines: 400 },
    review: { files: 100, lines: 1000 },
    lockfileLines: { autoMerge: 500, review: 20_000 },
  },
  checks: { minimumPassing: 1 },
  reliability: {
    autoMerge: { accepted: 20, lowerBound: 0.8 },
    canary: { accepted: 10, lowerBound: 0.7 },
    revertCountsAs: 3,
  },
  blastRadius: { autoMerge: 0.3, canary: 0.5 },
  sourceTrust: { autoMerge: 0.95, canary: 0.8, review: 0.3 },
};
