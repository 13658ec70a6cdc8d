/** Command lines of scripts, Makefiles, package.json and CI files, as far as reading them tells. */

/** Runs a check: a test runner, a linter, a type checker, a coverage tool, or a script with such a name. */
const checks = /\b(?:jest|vitest|mocha|ava|tap|tape|jasmine|karma|cypress|playwright|wdio|uvu|pytest|py\.test|unittest|nose2?|tox|nox|eslint|oxlint|biome|tslint|stylelint|prettier|tsc|vue-tsc|flow|mypy|pyright|ruff|flake8|pylint|black|isort|bandit|golangci-lint|staticcheck|govulncheck|gofmt|clippy|shellcheck|hadolint|actionlint|markdownlint|c8|nyc|coverage|knip|depcheck|publint|attw|semgrep|trivy|rspec|rubocop|phpunit|phpstan|ctest|gotestsum)\b|\bnode\b[^|&;]*--test\b|\bgo\s+(?:test|vet)\b|\bcargo\s+(?:\+\S+\s+)?(?:test|nextest|clippy|fmt|check)\b|\bdeno\s+(?:test|lint|check|fmt)\b|\bbun\s+test\b|\bmake\s+(?:-\S+\s+)*(?:test|check|lint)\b|\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+|--silent\s+|-s\s+|run-script\s+)*(?:t\b|test\S*|lint\S*|types?\b|typecheck\S*|type-check|check\S*|coverage|format\S*|ci:\S+)|\bnpx?\s+(?:tsc|eslint|jest|vitest)\b|\bmvn\b.*\b(?:test|verify)\b|\bgradlew?\b.*\b(?:test|check)\b|\bdotnet\s+test\b|\bnode\s+(?:\S*\/)?(?:test|tests|check|lint)\S*\.[cm]?js\b|(?:^|[\s/])(?:test|check|lint)s?\.sh\b|\bpython3?\s+(?:\S*\/)?(?:test|tests|run_?tests)\S*\.py\b/i;

export function runsCheck(line: string): boolean {
  return checks.test(line);
}

/** What takes the force out of a command, and how to say so. */
const weakenings: readonly (readonly [pattern: RegExp, words: string])[] = [
  [/\|\|\s*(?:true\b|:(?:\s|$|["'])|exit\s+0\b|echo\b|printf\b|return\s+0\b|\/bin\/true\b|\(?\s*exit\s+0)/, 'a failure is turned into success by `||`'],
  [/;\s*(?:true\b|:\s*$|exit\s+0\b|echo\b[^;&|]*$)/, 'what follows `;` ends well whatever came before'],
  [/^\s*(?:exit|return)\s+0\s*$/, 'the script always ends well'],
  [/(?:^|\s|;)set\s+\+(?:e|o\s+errexit|o\s+pipefail|u)|\bset\s+\+eu?o?/, 'the shell goes on after a failure'],
  [/(?:^|\s)--pass-?with-?no-?tests\b/i, 'no tests at all count as success'], [/(?:^|\s)--bail[= ]0\b/, '`--bail=0`'], [/(?:^|\s)--no-verify\b/, 'hooks are passed over'],
  [/(?:^|\s)--(?:testPathIgnorePatterns|modulePathIgnorePatterns|coveragePathIgnorePatterns|ignore(?:-glob|-pattern|-path)?|exclude|deselect|skip|test-skip-pattern|ignorePattern)\b/, 'something is left out'],
  [/(?:^|\s)(?:-k\s|-m\s+["']?not\b|--grep\b|--testNamePattern\b|--test-name-pattern\b|-run[= ]|-skip[= ]|--invert\b|--fgrep\b|-t\s+["'])/, 'only some tests run'],
  [/(?:^|\s)(?:-u|--update|--updateSnapshot|--update-snapshots|--snapshot-update|--ci=false)(?:\s|$)/, 'snapshots are rewritten instead of compared'],
  [/(?:^|\s)(?:--retries|--retry|--reruns|--flake-finder|--retry-times|--flaky-\S+)[= ]?\d*/, 'failing tests are run again'], [/(?:^|\s)--(?:exit-zero|exit_zero|soft-fail|allow-empty|continue-on-error|no-error-on-unmatched-pattern|warn-only|keep-going)\b/, 'it ends well whatever it finds'],
  [/\bgo\s+test\b.*\s-short\b/, 'only the short tests run'], [/(?:^|\s)--(?:no-coverage|coverage=false|skip-full|no-cov)\b/, 'coverage is no longer measured'], [/(?:^|\s)(?:-p\s+no:\S+|--no-strict\S*|--noEmit false|--quiet|--cap-lints)\b/, 'less is reported'], [/&\s*$/, 'nobody waits for its end'],
  [/(?:^|\s)(?:--no-fail-on-\S+|--maxfail=0|--forceExit)\b/, 'failures count less'], [/\bcontinue-on-error:\s*(?:true|\$\{\{)/, 'the workflow goes on when it fails'], [/\ballow_failure:\s*true/, 'the job may fail'], [/^\s*-?\s*if:\s*["']?(?:\$\{\{\s*)?false\b/, 'the step never runs'],
  [/\bfail-fast:\s*false|\bif:\s*always\(\)/, ''], [/\bignore_errors:\s*(?:yes|true)|\bignoreReturnCode:\s*true|\bfailOnStdErr:\s*false|\bignore_outcome\s*=\s*true/, 'failures are ignored'],
];

/** How a line takes the force out of a command, in words. */
export function weakeningsOf(line: string): readonly string[] {
  return weakenings.filter(([pattern, words]) => words !== '' && pattern.test(line)).map(([, words]) => words);
}

/** Says that all is well and does nothing. */
export function doesNothing(command: string): boolean {
  return command.trim() === '' || /^(?:\s*(?:echo|printf|true|:|exit\s+0|node\s+-e\s+["'](?:process\.exit\(0\))?;?["']|sleep)\b[^&|;]*(?:&&|;|$))+$/.test(command.trim()) || command.trim() === ':';
}

/** The commands of a line, parted by what a shell parts them by. */
export function commandsOf(line: string): readonly string[] {
  return line.split(/&&|\|\||;|\|/).map((command) => command.replace(/\s+/g, ' ').trim()).filter((command) => command !== '');
}
