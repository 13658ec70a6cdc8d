import type { PullRequestDraft } from '../../domain/artifacts/autonomy-run-report.ts';
import type { CheckMatrix, CheckRow } from '../../domain/checks.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Patch } from '../../domain/patch.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { RunRow } from '../../domain/views.ts';
import { visible } from '../../git/escape.ts';

export interface PullRequestInput {
  readonly run: RunRow;
  readonly title: string;
  readonly summary: string;
  readonly task: CandidateTask;
  readonly patch: Patch;
  readonly matrix: CheckMatrix;
  readonly decision: Decision;
  readonly objectiveAfter: number | null;
  readonly base: string | null;
}

/**
 * The host's own template. What comes from a repository or a model stands inside fences only: no link, image,
 * mention, closing keyword or HTML of theirs can act on the forge.
 */
export function renderPullRequest(input: PullRequestInput): PullRequestDraft {
  const { run, task, patch } = input;
  return {
    title: plain(input.title).slice(0, 200),
    branch: `touchline/${task.category}/${run.runId.toLowerCase()}`,
    base: input.base,
    opened: false,
    body: [
      section('Objective', fenced([plain(input.summary), `${task.measure.name}: ${task.measure.before} before, ${input.objectiveAfter ?? 'not measured'} after`])),
      section('Evidence', fenced(evidence(task))),
      section('Checks', checksTable(input.matrix)),
      section('Decision', `${input.decision.outcome}\n\n${fenced([plain(input.decision.sentence)])}`),
      section('Reproduce', fenced([`git checkout ${patch.baseCommit}`, 'git apply changes.patch', ...input.matrix.rows.filter(ran).map(command)])),
      `Run ${run.runId}, made by ${run.provider}. Patch SHA-256 ${patch.sha256}.\n`,
    ].join('\n').slice(0, 60_000),
  };
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}\n`;
}

/** A fence longer than any run of backticks inside it can't be closed from inside (CommonMark 0.31, 4.5). */
function fenced(lines: readonly string[]): string {
  const text = lines.join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

function evidence(task: CandidateTask): readonly string[] {
  const lines = task.evidence.slice(0, 20).map((item) => plain(`${item.path}${item.line === undefined ? '' : `:${item.line}`}  ${item.detail}`));
  const left = task.evidenceLeftOut + Math.max(0, task.evidence.length - 20);
  return left === 0 ? lines : [...lines, `and ${left} more`];
}

function checksTable(matrix: CheckMatrix): string {
  if (matrix.rows.length === 0) return 'The repository names no checks that Touchline recognises.';
  return ['| check | base | patched | verdict |', '| --- | --- | --- | --- |', ...matrix.rows.map(tableRow)].join('\n');
}

function tableRow(row: CheckRow): string {
  return `| \`${cell(row.check.title)}\` | ${row.base.status} | ${row.patched?.status ?? 'not run'} | ${row.verdict ?? 'not run'} |`;
}

function cell(text: string): string {
  return plain(text).replaceAll(/[|`]/g, ' ');
}

function ran(row: CheckRow): boolean {
  return row.check.runnable.yes;
}

function command(row: CheckRow): string {
  const run = row.check.argv.map((part) => (/^[\w./:=@-]+$/.test(part) ? part : JSON.stringify(part))).join(' ');
  return plain(row.check.cwd === '' ? run : `(cd ${JSON.stringify(row.check.cwd)} && ${run})`);
}

function plain(text: string): string {
  return visible(text).replaceAll(/\s+/g, ' ').trim();
}
