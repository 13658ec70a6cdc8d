// Globs over repository paths, case-insensitive, leading dots matched like any character.

export const lockfiles: readonly string[] = [
  '**/package-lock.json', '**/npm-shrinkwrap.json', '**/yarn.lock', '**/pnpm-lock.yaml', '**/bun.lock', '**/bun.lockb', '**/deno.lock',
  '**/Cargo.lock', '**/go.sum', '**/poetry.lock', '**/Pipfile.lock', '**/uv.lock', '**/pdm.lock', '**/pylock*.toml', '**/conda-lock.yml',
  '**/Gemfile.lock', '**/composer.lock', '**/mix.lock', '**/flake.lock', '**/Package.resolved', '**/packages.lock.json',
  '**/gradle.lockfile', '**/pubspec.lock', '**/Podfile.lock', '**/.terraform.lock.hcl',
];

/** What a build server, a hook or a contributor's machine runs or obeys without being asked. */
export const runInCi: readonly string[] = [
  '.github/workflows/**', '.github/actions/**', '**/action.{yml,yaml}', '.gitlab-ci.yml', '.gitlab/**', '.circleci/**', '.travis.yml',
  '**/azure-pipelines*.{yml,yaml}', '**/Jenkinsfile*', '.buildkite/**', '.drone.yml', '.woodpecker{.yml,.yaml,/**}', '.cirrus.yml',
  'appveyor.yml', '.appveyor.yml', 'bitbucket-pipelines.yml', '.teamcity/**', '.forgejo/**', '.gitea/**', 'cloudbuild.{yml,yaml}', '.ci/**',
  '.husky/**', '.githooks/**', '.pre-commit-config.yaml', '.pre-commit-hooks.yaml', '{.,}lefthook*.{yml,yaml,toml,json}', '.lintstagedrc*',
  '**/{GNU,}Makefile', '**/*.mk', '**/justfile', '**/.justfile', '**/Taskfile.{yml,yaml}', '**/Rakefile', '**/*.rake', '**/CMakeLists.txt',
  '**/{Gulpfile,Gruntfile}.*', '**/*.gradle', '**/*.gradle.kts', '**/gradlew{,.bat}', '**/mvnw{,.cmd}', '**/gradle/wrapper/**', '**/.mvn/**',
  '**/pom.xml', '**/build.xml', '**/Dockerfile*', '**/*.Dockerfile', '**/Containerfile*', '**/{docker-,}compose*.{yml,yaml}', '.devcontainer/**',
  '**/conftest.py', '**/setup.py', '**/noxfile.py', '**/tox.ini', '**/sitecustomize.py', '**/usercustomize.py', '**/*.pth', '**/build.rs',
  '**/*.config.{js,cjs,mjs,ts,cts,mts}', '**/.*rc.{js,cjs,mjs,ts}', '**/.npmrc', '**/.yarnrc{,.yml}', '**/.pnpmfile.cjs', '**/bunfig.toml', '**/.cargo/**',
  '**/.envrc', '**/.tool-versions', '**/.gitattributes', '**/.gitmodules', '.vscode/{tasks,launch,settings}.json', '**/.bazelrc', '**/BUILD{,.bazel}', '**/WORKSPACE{,.bazel}',
];

export const tests: readonly string[] = [
  '**/{test,tests,__tests__,spec,specs,e2e,testdata,__snapshots__,__mocks__,__fixtures__}/**', '**/*.{test,spec,e2e}.*', '**/*[-_.]{test,tests,spec}.*',
  '**/test_*.py', '**/conftest.py', '**/*.snap', '**/*{Test,Tests,IT}.{java,kt,cs,swift,php}',
];

/** What decides which checks run, on what, and what they let pass. */
export const checkConfiguration: readonly string[] = [
  '**/{vitest,jest,karma,playwright,cypress,wdio,ava,tap,web-test-runner}.{config,conf,workspace,setup}.*', '**/.mocharc*', '**/.taprc', '**/.nycrc*', '**/.c8rc*',
  '**/.eslintrc*', '**/.eslintignore', '**/eslint.config.*', '**/{.,}oxlintrc*', '**/biome.json{,c}', '**/.prettierrc*', '**/.prettierignore', '**/prettier.config.*',
  '**/.stylelintrc*', '**/stylelint.config.*', '**/.markdownlint*', '**/{.,}cspell*.{json,jsonc,yaml,yml}', '**/cspell.config.*', '**/{.,}knip.{json,jsonc,ts,js}',
  '**/tsconfig*.json', '**/jsconfig*.json', '**/deno.json{,c}', '**/pytest.ini', '**/tox.ini', '**/setup.cfg', '**/noxfile.py', '**/pyproject.toml', '**/.coveragerc',
  '**/conftest.py', '**/{.,}ruff.toml', '**/{.,}mypy.ini', '**/.flake8', '**/.pylintrc', '**/pyrightconfig.json', '**/.golangci.*', '**/{.,}rustfmt.toml',
  '**/{.,}clippy.toml', '**/deny.toml', '**/{.,}codecov.{yml,yaml}', '**/.rubocop*', '**/.rspec', '**/phpunit*.xml*', '**/phpstan*.neon*', '**/.editorconfig', '**/sonar-project.properties',
];

/** Beside `package.json`, whose scripts are compared: programs a package manager runs when it installs. */
export const installScripts: readonly string[] = ['**/setup.py', '**/build.rs', '**/binding.gyp', '**/extconf.rb', '**/Makefile.PL', '**/.pnpmfile.cjs'];
