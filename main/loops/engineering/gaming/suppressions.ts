import { lineOf, type Mark } from './facts.ts';

/** Comments and attributes by which one place is taken out of what a linter, type checker or coverage tool says. */
const suppressions: readonly (readonly [pattern: RegExp, label: string])[] = [
  [/\beslint-disable(?:-next-line|-line)?\b/, 'eslint-disable'], [/\boxlint-disable(?:-next-line|-line)?\b/, 'oxlint-disable'], [/\bbiome-ignore(?:-all|-start)?\b/, 'biome-ignore'],
  [/@ts-(?:ignore|nocheck)\b/, '@ts-ignore'], [/@ts-expect-error\b/, '@ts-expect-error'], [/\btslint:disable/, 'tslint:disable'], [/\bstylelint-disable/, 'stylelint-disable'], [/\bprettier-ignore/, 'prettier-ignore'],
  [/\b(?:istanbul|c8|v8)\s+ignore\b/, 'coverage ignore'], [/\bnode:coverage\s+(?:ignore|disable)/, 'coverage ignore'], [/#\s*pragma:\s*no\s*(?:cover|branch)/i, 'pragma: no cover'],
  [/#\s*noqa\b/i, 'noqa'], [/#\s*type:\s*ignore/, 'type: ignore'], [/#\s*pyright:\s*(?:ignore|basic)/, 'pyright: ignore'], [/#\s*mypy:\s*(?:ignore-errors|disable)/, 'mypy: ignore'], [/#\s*pylint:\s*disable/, 'pylint: disable'],
  [/#\s*nosec\b/, 'nosec'], [/#\s*ruff:\s*noqa/, 'ruff: noqa'], [/#\s*fmt:\s*(?:off|skip)/, 'fmt: off'], [/\/\/\s*nolint\b/, 'nolint'], [/\/\/\s*#nosec\b/, 'nosec'], [/\/\/lint:ignore\b|\/\/lint:file-ignore\b/, 'lint:ignore'],
  [/#!?\[\s*(?:cfg_attr\s*\(.*)?(?:allow|expect)\s*\(/, '#[allow]'], [/#\[\s*coverage\s*\(\s*off/, 'coverage off'], [/\bshellcheck\s+disable=/, 'shellcheck disable'], [/@SuppressWarnings\b/, '@SuppressWarnings'],
  [/\bhadolint\s+ignore=/, 'hadolint ignore'], [/\bdeno-lint-ignore/, 'deno-lint-ignore'], [/\bNOLINT(?:NEXTLINE|BEGIN)?\b/, 'NOLINT'], [/\brubocop:disable/, 'rubocop:disable'], [/@phpstan-ignore/, '@phpstan-ignore'], [/\bsecretlint-disable/, 'secretlint-disable'],
];

/** Every suppression of a text. One line may hold several. */
export function suppressionMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  const lines = text.split('\n');
  for (const [pattern, label] of suppressions) {
    for (const found of text.matchAll(new RegExp(pattern.source, `g${pattern.flags}`))) {
      const line = lineOf(text, found.index);
      marks.push({ kind: 'suppression-added', label, key: (lines[line - 1] ?? '').trim().slice(0, 400), line, detail: `A new \`${label}\` silences what a check would say here.` });
    }
  }
  return marks;
}

/** Code that behaves otherwise when it is tested: what the tests see is not what users get. */
const specialCases: readonly RegExp[] = [
  /process\.env(?:\.NODE_ENV|\[['"]NODE_ENV['"]\])\s*[!=]==?\s*['"]test['"]|['"]test['"]\s*[!=]==?\s*process\.env\.NODE_ENV/g,
  /\b(?:process\.env|import\.meta\.env)\.(?:VITEST|JEST_WORKER_ID|MOCHA\w*|NODE_TEST_CONTEXT|TEST)\b|\bimport\.meta\.vitest\b/g,
  /PYTEST_CURRENT_TEST|["'](?:pytest|unittest)["']\s+in\s+sys\.modules/g,
  /\btesting\.Testing\(\)|flag\.Lookup\("test\.v"\)|strings\.HasSuffix\(os\.Args\[0\],\s*"\.test"\)/g,
  /\bcfg!\(test\)|typeof\s+(?:describe|it|jest|vi)\s*[!=]==?/g,
];

/** Places of a source file, which is no test, that ask whether tests run. */
export function specialCaseMarks(text: string): readonly Mark[] {
  return specialCases.flatMap((pattern) => [...text.matchAll(pattern)].map((found): Mark => ({
    kind: 'always-true', label: 'a special case for tests', key: found[0], line: lineOf(text, found.index), detail: 'The code behaves otherwise when it is tested, so the tests say nothing of what users get.',
  })));
}
