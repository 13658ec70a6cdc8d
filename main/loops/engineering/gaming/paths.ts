/** What a file is for, told by its name alone. */

export type Language = 'javascript' | 'python' | 'go' | 'rust';

const languages: readonly (readonly [RegExp, Language])[] = [
  [/\.[cm]?[jt]sx?$/i, 'javascript'], [/\.pyi?$/i, 'python'], [/\.go$/i, 'go'], [/\.rs$/i, 'rust'],
];

export function languageOf(path: string): Language | null {
  return languages.find(([pattern]) => pattern.test(path))?.[1] ?? null;
}

const testFolder = /(?:^|\/)(?:tests?|specs?|__tests__|__specs__|e2e|testing)\//i;
const testName = /(?:^|\/)(?:[^/]*[._-](?:test|tests|spec|specs|cy|e2e)\.[cm]?[jt]sx?|tests?\.[cm]?[jt]sx?|test_[^/]*\.py|[^/]*_test\.py|tests?\.py|conftest\.py|[^/]*_test\.go|tests?\.rs|[^/]*_test\.rs)$/i;

/** Names by which the usual runners find a test file wherever it lies. */
export function hasTestName(path: string): boolean {
  return testName.test(path);
}

/** A file of tests, or one that tests use. */
export function isTestCode(path: string): boolean {
  return languageOf(path) !== null && !isFixture(path) && (hasTestName(path) || testFolder.test(path) || isSetup(path));
}

/** Set-up files that test runners load. */
function isSetup(path: string): boolean {
  return /(?:^|\/)(?:(?:vitest|jest|test|mocha)[.-]?setup|setup[.-]?(?:tests?|jest|vitest))\b[^/]*\.[cm]?[jt]sx?$/i.test(path);
}

const fixtureFolder = /(?:^|\/)(?:__?fixtures?_?_?|fixtures?|testdata|test-data|test_data|__mocks__|mocks|stubs|recordings|cassettes|golden|goldens)\//i;
const dataName = /\.(?:json5?|ya?ml|toml|csv|tsv|txt|xml|html?|sql|md|golden|expected|out|bin|dat|har|ndjson|jsonl|css|svg|log|proto|graphql)$/i;

/** Data that tests read: a file in a folder for such data, or one that is no code beside tests. */
export function isFixture(path: string): boolean {
  return fixtureFolder.test(path) || (testFolder.test(path) && dataName.test(path) && !isSnapshot(path));
}

export function isSnapshot(path: string): boolean {
  return /\.snap$|\.snap\.|(?:^|\/)__?(?:image_)?snapshots__?\/|(?:^|\/)snapshots\/|\.(?:golden|approved|expected|snapshot)(?:\.|$)/i.test(path);
}

/** Names that take a test file out of every runner's sight. */
export function isPutAway(path: string): boolean {
  return /(?:\.(?:bak|disabled|off|old|orig|skip|txt|todo)$)|(?:^|\/)(?:attic|archive[d]?|disabled|quarantine|skipped|unused|obsolete|graveyard|_old|old)\//i.test(path);
}
