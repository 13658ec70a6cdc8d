import type { PullRequestDraft } from '../../domain/artifacts/autonomy-run-report.ts';
import { compareCases } from '../../domain/check-cases.ts';
import type { CheckMatrix, CheckRow } from '../../domain/checks.ts';
import type { Decision, PolicyInputs } from '../../domain/decision.ts';
import type { GamingFinding } from '../../domain/patch-findings.ts';
import type { Patch } from '../../domain/patch.ts';
import type { CandidateTask } from '../../domain/task.ts';
import type { RunRow } from '../../domain/views.ts';
import { withoutSecrets } from './diff-safety/secrets.ts';
import { fenced, plain } from './forge-text.ts';
import { blastLines, safetyLines } from './patch-words.ts';

export interface PullRequestInput {
  readonly run: RunRow;
  readonly title: string;
  readonly summary: string;
  readonly task: CandidateTask;
  readonly patch: Patch;
  readonly matrix: CheckMatrix;
  readonly decision: Decision;
  /** What the decision was made from. */
  readonly inputs: Pick<PolicyInputs, 'gaming' | 'safety' | 'blastRadius'>;
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
      section('Found in the bytes of the patch', fenced(safetyLines(input.inputs.safety, 30).map(plain))),
      section('Blast radius', fenced(blastLines(input.inputs.blastRadius).map(plain))),
      section('Decision', `${input.decision.outcome}\n\n${fenced([plain(input.decision.sentence), ...saysLess(input.inputs.gaming)])}`),
      section('Reproduce', fenced([`git checkout ${patch.baseCommit}`, 'git apply changes.patch', ...input.matrix.rows.filter(ran).map(command)])),
      `Run ${run.runId}, made by ${run.provider}. Patch SHA-256 ${patch.sha256}.\n`,
    ].join('\n').slice(0, 60_000),
  };
}

/**
 * What a pull request is made from, with everything taken out that looks like a credential, wherever it came from: it
 * goes where others can read it. Before rendering, for a credential that was cut or escaped is not known for one.
 */
export async function withoutCredentials(input: PullRequestInput): Promise<PullRequestInput> {
  const { task, matrix, decision, inputs } = input;
  return {
    ...input,
    title: await clean(input.title),
    summary: await clean(input.summary),
    task: {
      ...task,
      measure: { ...task.measure, name: await clean(task.measure.name) },
      evidence: await Promise.all(task.evidence.map(async (item) => ({ ...item, path: await clean(item.path), detail: await clean(item.detail) }))),
    },
    matrix: { ...matrix, rows: await Promise.all(matrix.rows.map(async (row) => ({ ...row, check: { ...row.check, title: await clean(row.check.title), cwd: await clean(row.check.cwd), argv: await Promise.all(row.check.argv.map(clean)) } }))) },
    decision: { ...decision, sentence: await clean(decision.sentence) },
    inputs: {
      gaming: await Promise.all(inputs.gaming.map(async (found) => ({ ...found, path: await clean(found.path), detail: await clean(found.detail) }))),
      safety: await Promise.all(inputs.safety.map(async (found) => ({ ...found, path: await clean(found.path), detail: await clean(found.detail) }))),
      blastRadius: { ...inputs.blastRadius, parts: await Promise.all(inputs.blastRadius.parts.map(async (part) => ({ ...part, why: await clean(part.why) }))) },
    },
  };
}

async function clean(text: string): Promise<string> {
  return (await withoutSecrets(text)).text;
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}\n`;
}

function evidence(task: CandidateTask): readonly string[] {
  const lines = task.evidence.slice(0, 20).map((item) => plain(`${item.path}${item.line === undefined ? '' : `:${item.line}`}  ${item.detail}`));
  const left = task.evidenceLeftOut + Math.max(0, task.evidence.length - 20);
  return left === 0 ? lines : [...lines, `and ${left} more`];
}

function checksTable(matrix: CheckMatrix): string {
  if (matrix.rows.length === 0) return 'The repository names no checks that Touchline recognises.';
  const table = ['| check | base | patched | verdict |', '| --- | --- | --- | --- |', ...matrix.rows.map(tableRow)].join('\n');
  const single = matrix.rows.flatMap(singleTests);
  return single.length === 0 ? table : `${table}\n\nSingle tests:\n\n${fenced(single)}`;
}

const mostNamed = 10;

/** Which tests a check's verdict is made of, where the runner names them. */
function singleTests(row: CheckRow): readonly string[] {
  if (row.patched === null) return [];
  const { newlyFailing, newlyPassing, disappeared, newlySkipped } = compareCases(row.base.cases, row.patched.cases);
  // A report that is not there, or is cut, says nothing of the tests it lacks.
  const isWhole = row.patched.cases.length > 0 && row.base.casesLeftOut + row.patched.casesLeftOut === 0;
  const told = [
    ['fails now', newlyFailing], ['passes now', newlyPassing], ['is gone', isWhole ? disappeared : []], ['is skipped now', newlySkipped],
    ['passes only sometimes', [...new Set([...row.base.flaked, ...row.patched.flaked])]],
  ] as const;
  return told.flatMap(([what, tests]) => [
    ...tests.slice(0, mostNamed).map((test) => plain(`${row.check.title}: ${what}: ${test}`)),
    ...(tests.length > mostNamed ? [plain(`${row.check.title}: ${what}: and ${tests.length - mostNamed} more`)] : []),
  ]);
}

function tableRow(row: CheckRow): string {
  return `| \`${cell(row.check.title)}\` | ${row.base.status} | ${row.patched?.status ?? 'not run'} | ${row.verdict ?? 'not run'} |`;
}

const mostFindings = 20;

function saysLess(gaming: readonly GamingFinding[]): readonly string[] {
  const lines = gaming.slice(0, mostFindings).map(({ kind, path, line, detail }) => plain(`${path}${line === null ? '' : `:${line}`}  ${kind}: ${detail}`));
  return gaming.length > mostFindings ? [...lines, `and ${gaming.length - mostFindings} more`] : lines;
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
