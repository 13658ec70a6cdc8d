import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { isReplaced } from './command-options.ts';
import { commandsOf, doesNothing, runsCheck, weakeningsOf } from './commands.ts';
import { finding, type ChangedText } from './facts.ts';
import { hookFindings } from './hooks.ts';

const scriptNames = /(?:^|\/)(?:GNUmakefile|Makefile[^/]*|makefile|justfile|Justfile|Taskfile\.ya?ml|Rakefile|noxfile\.py|tox\.ini|Jenkinsfile[^/]*|Dockerfile[^/]*|Earthfile|\.travis\.yml|\.gitlab-ci\.yml|azure-pipelines\.yml|appveyor\.yml|bitbucket-pipelines\.yml|\.pre-commit-config\.yaml|lefthook\.ya?ml|buildspec\.ya?ml|cloudbuild\.ya?ml|\.drone\.yml|turbo\.json|nx\.json|action\.ya?ml)$|\.(?:sh|bash|zsh|mk|ps1|bat)$|(?:^|\/)(?:\.husky|\.githooks|\.circleci|\.gitlab|\.buildkite)\/[^/]+|(?:^|\/)\.(?:github|gitea|forgejo)\/.*\.ya?ml$/;

/** Scripts, Makefiles and CI files: commands that check less than they did. */
export function scriptFindings({ path, before, after }: ChangedText): readonly GamingFinding[] {
  if (!scriptNames.test(path) || before === null || before === after) return [];
  if (after === null) return before.split('\n').some(isCheckLine) ? [finding('script-weakened', path, null, 'A script that ran checks is deleted.')] : [];
  const hooks = /(?:^|\/)\.pre-commit-config\.yaml$/.test(path) ? hookFindings(path, before, after) : null;
  if (hooks !== null) return hooks;
  const gone = missing(before, after);
  const news = missing(after, before);
  return [...weakened(path, before, gone, news), ...lostCommands(path, after, gone, news), ...muted(path, before, after, news)];
}

/** Characters of a line that are read. */
const longestLine = 4000;

interface Line {
  readonly line: number;
  readonly text: string;
}

/** Lines of the first text that the second does not hold as often. */
function missing(one: string, other: string): readonly Line[] {
  const left = new Map<string, number>();
  for (const line of other.split('\n')) left.set(line.trim(), (left.get(line.trim()) ?? 0) + 1);
  return one.split('\n').flatMap((whole, index) => {
    const line = whole.slice(0, longestLine);
    const text = line.trim();
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 || text === '' || text.startsWith('#') ? [] : [{ line: index + 1, text: line }];
  });
}

function isCheckLine(line: string): boolean {
  return !line.trim().startsWith('#') && runsCheck(line);
}

function weakened(path: string, before: string, gone: readonly Line[], news: readonly Line[]): readonly GamingFinding[] {
  const known = new Set(gone.flatMap(({ text }) => weakeningsOf(text)));
  const hadChecks = before.split('\n').some(isCheckLine);
  return news.filter(({ text }) => !isFact(text)).flatMap(({ line, text }) => weakeningsOf(text)
    .filter((words) => !known.has(words) && (isCheckLine(text) || (hadChecks && !/left out|only some|less is/.test(words))))
    .map((words) => finding('script-weakened', path, line, `A check’s command is weakened: ${words}.`)));
}

/** A variable that is told something about the tree or the machine, whatever it is when that fails. */
function isFact(line: string): boolean {
  const command = /^(?:export\s+)?\w+\s*[:?]?=\s*["']?\$\((?:shell\s+)?([^$`()]*)\)["']?$/.exec(line.trim())?.[1] ?? '';
  return /^(?:git (?:describe|rev-parse|log|status|branch|config|tag|show|symbolic-ref)|date|uname|hostname|whoami|id|which|command -v|nproc|getconf|go (?:env|version)|node -[vp]|pwd)\b[^;&]*\|\|\s*(?:echo|printf|true|:)[^;&|]*$/.test(command) && !runsCheck(command);
}

/** Commands that ran a check and are in no line any more. */
function lostCommands(path: string, after: string, gone: readonly Line[], news: readonly Line[]): readonly GamingFinding[] {
  const now = after.split('\n').filter((line) => !line.trim().startsWith('#')).flatMap((line) => commandsOf(bareLine(line)));
  const missed = gone.flatMap(({ text }) => commandsOf(bareLine(text))).filter((command) => runsCheck(command) && !now.some((each) => each === command || isExtended(command, each)) && !isReplaced(command, now));
  return missed.map((command) => finding('script-weakened', path, news[0]?.line ?? null, `The command \`${command.slice(0, 120)}\` is no longer run as it was.`));
}

/** The same command with more behind it, unless that keeps it from running anything, or most of it. */
function isExtended(command: string, other: string): boolean {
  return other.startsWith(`${command} `) && !/\s(?:--(?:no-run|collect-only|co|listTests|list|dry-run|help|version|onlyChanged|only-changed|changed|lastCommit|lf|last-failed|allow)\b|-A\s)/.test(other.slice(command.length));
}

/** `check: lint test` that becomes `check: test`. */
function lostNeeds(path: string, before: string, after: string): readonly GamingFinding[] {
  const now = rulesOf(after);
  return [...rulesOf(before)].flatMap(([target, needs]) => {
    const lost = needs.filter((need) => /test|lint|check|type|cover|vet|fmt|verify/i.test(need) && now.get(target)?.includes(need) === false);
    return lost.map((need) => finding('script-weakened', path, null, `\`${target.slice(0, 60)}\` no longer needs \`${need.slice(0, 60)}\`.`));
  });
}

function rulesOf(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map([...text.matchAll(/^([\w.-]{1,60})\s*::?(?!=)[ \t]*([^\n=#]{0,500})/gm)].map((rule) => [rule[1] ?? '', (rule[2] ?? '').split(/\s+/).filter((need) => need !== '')]));
}

/** Without what stands around a command in a Makefile or a list of steps. */
function bareLine(line: string): string {
  return line.trim().replace(/^(?:-\s+)?(?:run|script|command|cmd|entry|name):\s*\|?\s*/, '').replace(/^-\s+/, '').replace(/^[@+-]+/, '').replace(/^["']|["']$/g, '').replace(/\s+#.*$/, '');
}

/** A Makefile's dash, `.IGNORE`, a recipe that does nothing, `set -e` that is gone. */
function muted(path: string, before: string, after: string, news: readonly Line[]): readonly GamingFinding[] {
  const isMake = /(?:akefile[^/]*|\.mk)$/.test(path);
  const dashes = isMake ? news.filter(({ text }) => /^\t\s*@?-/.test(text) || /^\.IGNORE\b|^MAKEFLAGS.*-?[ik]\b/.test(text)) : [];
  const needs = isMake ? lostNeeds(path, before, after) : [];
  const forgiven = path.endsWith('tox.ini') ? news.filter(({ text }) => /^\s+(?:\w+:\s*)?-\s*\S/.test(text) && runsCheck(text)) : [];
  const strict = /^\s*set\s+-\w*e|^\s*set\s+-o\s+errexit|^#!.*\s-\w*e/m;
  const loosened = strict.test(before) && !strict.test(after) ? [finding('script-weakened', path, 1, 'The shell no longer stops at the first failure.')] : [];
  const pipes = /pipefail/.test(before) && !/pipefail/.test(after) ? [finding('script-weakened', path, 1, 'A failure inside a pipe no longer counts.')] : [];
  const empty = before.split('\n').some(isCheckLine) && !after.split('\n').some(isCheckLine) && news.some(({ text }) => doesNothing(bareLine(text))) ? [finding('script-weakened', path, news[0]?.line ?? null, 'The script no longer checks anything.')] : [];
  return [...dashes.map(({ line }) => finding('script-weakened', path, line, 'make is told to ignore a failure.')), ...needs, ...forgiven.map(({ line }) => finding('script-weakened', path, line, 'tox is told to ignore a failure.')), ...loosened, ...pipes, ...empty];
}
