import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { targetFindings } from './cargo.ts';
import { changesOf, configurationFinding, kindOf } from './configuration-changes.ts';
import { changedLine } from './data-files.ts';
import { finding, type ChangedText } from './facts.ts';
import { settingsOf } from './settings.ts';

/** Files that say what checks look at and what they ask for. */
const checkFiles = /(?:^|\/)(?:(?:vitest|vite|jest|karma|mocha|ava|playwright|cypress|wdio|stryker|web-test-runner|rstest)\.(?:[\w-]+\.)?(?:config|conf|workspace)\.(?:[cm]?[jt]s|json)|vitest\.workspace\.\w+|jest\.[\w-]+\.[cm]?[jt]s|\.mocharc(?:\.\w+)?|\.taprc|\.jestrc(?:\.\w+)?|tsconfig(?:\.[\w-]+)?\.json|jsconfig\.json|eslint\.config\.[cm]?[jt]s|\.eslintrc(?:\.\w+)?|\.eslintignore|\.oxlintrc(?:\.\w+)?|oxlint\.json|biome\.jsonc?|\.prettierrc(?:\.\w+)?|prettier\.config\.\w+|\.prettierignore|\.stylelintrc(?:\.\w+)?|tslint\.json|pytest\.ini|\.pytest\.ini|tox\.ini|mypy\.ini|\.mypy\.ini|ruff\.toml|\.ruff\.toml|\.flake8|\.pylintrc|pylintrc|pyrightconfig\.json|\.golangci\.(?:ya?ml|toml|json)|clippy\.toml|\.clippy\.toml|nextest\.toml|deny\.toml|rustfmt\.toml|\.shellcheckrc|\.markdownlint\w*(?:\.\w+)?|knip\.jsonc?|\.lintstagedrc(?:\.\w+)?|commitlint\.config\.\w+|\.semgrepignore|\.testignore|phpunit\.xml(?:\.dist)?|phpstan\.neon|\.rspec|\.rubocop\.yml|sonar-project\.properties|jasmine\.json)$|(?:^|\/)\.touchline\/|(?:^|\/)\.cargo\/config(?:\.toml)?$/i;
const coverageFiles = /(?:^|\/)(?:\.coveragerc|\.nycrc(?:\.\w+)?|\.c8rc(?:\.\w+)?|\.?codecov\.ya?ml|nyc\.config\.\w+|\.istanbul\.yml|\.coveralls\.yml|tarpaulin\.toml|\.tarpaulin\.toml)$/i;

/** Sections of shared files that belong to checks. */
const sections = /^(?:tool[.:](?:pytest|coverage|ruff|mypy|pylint|flake8|isort|black|pyright|tox|nox|hatch\.envs|poe|taskipy|pdm\.scripts)\b.*|tool:pytest|pytest|coverage(?::.*)?|flake8|mypy(?:-.*)?|pylint.*|testenv.*|isort|lints(?:\..*)?|workspace\.lints.*|profile\.test.*|options\.extras.*test)$/;
const sectionFiles = /(?:^|\/)(?:pyproject\.toml|setup\.cfg|Cargo\.toml)$/;

/** Check and coverage configuration that a patch changes, adds or deletes. */
export function configurationFindings({ path, before, after }: ChangedText): readonly GamingFinding[] {
  if (before === after) return [];
  if (sectionFiles.test(path)) return [...targetFindings(path, before ?? '', after ?? ''), ...(settingFindings(path, before ?? '', after ?? '', [], (name) => sections.test(name)) ?? sectionFindings(path, before ?? '', after ?? ''))];
  const isCoverage = coverageFiles.test(path);
  if (!isCoverage && !checkFiles.test(path)) return [];
  if (before === null) return [finding(isCoverage ? 'coverage-configuration' : 'check-configuration', path, 1, 'A new file configures the checks.')];
  if (after === null) return [finding(isCoverage ? 'coverage-configuration' : 'check-configuration', path, null, 'A file that configures the checks is deleted.')];
  return settingFindings(path, before, after, isCoverage ? ['coverage'] : []) ?? lineFindings(path, before, after, isCoverage);
}

/** What is configured otherwise, setting by setting; null where the file can't be read that way. */
function settingFindings(path: string, before: string, after: string, above: readonly string[], only: (key: string) => boolean = () => true): readonly GamingFinding[] | null {
  const [was, is] = [settingsOf(path, before), settingsOf(path, after)];
  if (was === null || is === null || was.rest !== is.rest) return null;
  return configurationFinding(path, after, path, changesOf(was.value, is.value, above).filter(({ keys }) => only(keys[0] ?? '')));
}

/** Configuration that is code or an own format: every changed line counts, but comments and blanks. */
function lineFindings(path: string, before: string, after: string, isCoverage: boolean): readonly GamingFinding[] {
  const changed = [...changedLines(before, after), ...changedLines(after, before)];
  if (changed.every((line) => /^(?:import\b|export\s*\{|const \w+ = require)/.test(line))) return [];
  const words = changed.join(' ').match(/[\w-]+/g) ?? [];
  const kind = isCoverage || (kindOf(words) === 'coverage-configuration') || (insideCoverage(after, changed) || insideCoverage(before, changed)) ? 'coverage-configuration' : 'check-configuration';
  return [finding(kind, path, changedLine(before, after), 'What the checks look at or ask for is configured otherwise.')];
}

function plainLines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^(?:#|\/\/|;|\*|\/\*)/.test(line)).map((line) => line.replace(/,$/, ''));
}

function changedLines(one: string, other: string): readonly string[] {
  const known = new Set(plainLines(other));
  return plainLines(one).filter((line) => !known.has(line));
}

/** Whether a changed line stands below a key that speaks of coverage. */
function insideCoverage(text: string, changed: readonly string[]): boolean {
  const lines = text.split('\n');
  return lines.some((line, index) => changed.includes(line.trim().replace(/,$/, '')) && lines.slice(0, index).findLast((above) => /[{[]\s*$/.test(above) && indent(above) < indent(line))?.match(/coverage|threshold/i) !== null && lines.slice(0, index).some((above) => /coverage|threshold/i.test(above)) && /coverage|threshold/i.test(lines.slice(Math.max(0, index - 6), index).join(' ')));
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

function sectionFindings(path: string, before: string, after: string): readonly GamingFinding[] {
  const [was, is] = [sectionsOf(before), sectionsOf(after)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].find((name) => sections.test(name) && plainLines(was.get(name) ?? '').join('\n') !== plainLines(is.get(name) ?? '').join('\n'));
  if (changed === undefined) return [];
  const at = after.split('\n').findIndex((line) => line.includes(`[${changed}]`));
  return [finding(/coverage/.test(changed) ? 'coverage-configuration' : 'check-configuration', path, at === -1 ? null : at + 1, `The section \`${changed.slice(0, 80)}\`, which configures a check, says something else.`)];
}

function sectionsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n')) {
    const heading = /^\[+\s*([^\]]+?)\s*\]+\s*(?:#.*)?$/.exec(line)?.[1];
    if (heading === undefined) found.set(name, `${found.get(name) ?? ''}${line}\n`);
    else name = heading.replaceAll('"', '');
  }
  return found;
}
