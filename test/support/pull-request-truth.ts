import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compareCases } from '../../main/domain/check-cases.ts';
import { checkMatrixSchema, type CheckMatrix, type CheckResult, type CheckRow, type TestCase } from '../../main/domain/checks.ts';
import { candidateTasksSchema } from '../../main/domain/artifacts/candidate-tasks.ts';
import { autonomyRunReportSchema } from '../../main/domain/artifacts/autonomy-run-report.ts';
import type { PolicyInputs } from '../../main/domain/decision.ts';
import { patchSchema, type Patch } from '../../main/domain/patch.ts';
import type { CandidateTask } from '../../main/domain/task.ts';
import type { Ledger } from '../../main/ledger/contract.ts';
import { gitIn } from './repository.ts';
import { valueOf } from './delivery-scenario.ts';

export interface TruthOptions {
  readonly ledger: Ledger;
  readonly body: string;
  /** The run that found the task. */
  readonly root: string;
  /** The run whose patch it is. */
  readonly run: string;
  /** A repository that holds the base, to be cloned. */
  readonly repository: string;
  /** The delivered branch there; null where nothing was delivered. */
  readonly branch: string | null;
}

interface Known {
  readonly task: CandidateTask;
  readonly matrix: CheckMatrix;
  readonly inputs: PolicyInputs;
  readonly objectiveAfter: number | null;
  readonly bytes: Buffer;
  readonly patch: Patch;
  readonly codedBy: string;
}

/**
 * Holds every line of a pull request against what is known from elsewhere: the facts, the bytes of the patch, the
 * repository itself. A line that none of it accounts for is a lie.
 */
export function proveTrue(options: TruthOptions): void {
  const { body, run, root, ledger } = options;
  const known = read(options);
  const sections = sectionsOf(body);
  expect([...sections.keys()]).toEqual(['Objective', 'Evidence', 'Checks', 'Found in the bytes of the patch', 'Blast radius', 'Decision', 'Reproduce']);
  const lines = (title: string): readonly string[] => linesOf(sections.get(title) ?? '');
  const { task, inputs, objectiveAfter } = known;
  expect(lines('Objective')).toEqual([plain(task.objective), `${plain(task.measure.name)}: ${task.measure.before} before, ${objectiveAfter ?? 'not measured'} after`]);
  proveEvidence(options, known, lines('Evidence'));
  proveChecks(known.matrix, sections.get('Checks') ?? '');
  expect(lines('Found in the bytes of the patch')).toEqual(inputs.safety.length === 0 ? ['Nothing was found.'] : inputs.safety.map(({ kind, path, line, detail }) => plain(`${kind} ${path}${line === null ? '' : `:${line}`} ${detail}`)));
  expect(lines('Blast radius')).toEqual([`${inputs.blastRadius.value.toFixed(2)} of 1`, ...inputs.blastRadius.parts.filter(({ value }) => value > 0).map(({ value, name, why }) => plain(`${value.toFixed(3)} ${name}: ${why}`))]);
  const decision = ledger.read.decision(run)?.decision;
  expect(lines('Decision')).toEqual([decision?.outcome, plain(decision?.sentence ?? ''), ...inputs.gaming.map(({ kind, path, line, detail }) => plain(`${path}${line === null ? '' : `:${line}`} ${kind}: ${detail}`))]);
  proveReproduction(options, known, lines('Reproduce'));
  const sha256 = createHash('sha256').update(known.bytes).digest('hex');
  expect(body.trimEnd().split('\n').at(-1)).toBe(`Run ${root}, made by ${known.codedBy}. Patch SHA-256 ${sha256}.`);
  expect(decision?.patchSha256).toBe(sha256);
}

function read({ ledger, root, run }: TruthOptions): Known {
  const bytes = (runId: string, name: string): Buffer => {
    const row = ledger.read.artifacts(runId).find((artifact) => artifact.name === name);
    if (row === undefined) throw new Error(`Run ${runId} has no ${name}.`);
    return Buffer.from(valueOf(ledger.artifacts.get(row.sha256)));
  };
  const json = (runId: string, name: string): unknown => JSON.parse(bytes(runId, name).toString('utf8'));
  const { candidates, chosen } = candidateTasksSchema.pick({ candidates: true, chosen: true }).strip().parse(json(root, 'candidate_tasks.json'));
  const report = autonomyRunReportSchema.pick({ objectiveAfter: true, policyInputs: true, modelProvider: true }).strip().parse(json(run, 'autonomy_run_report.json'));
  const task = candidates.find(({ id }) => id === chosen);
  if (task === undefined || report.policyInputs === null) throw new Error('The run chose no task, or nothing was judged.');
  return { task, matrix: checkMatrixSchema.parse(json(run, 'checks.json')), inputs: report.policyInputs, objectiveAfter: report.objectiveAfter, bytes: bytes(run, 'changes.patch'), patch: patchSchema.parse(json(run, 'patch.json')), codedBy: report.modelProvider };
}

/** Headings outside fences, and what stands below each; the last line of the body belongs to none. */
function sectionsOf(body: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  let title = '';
  let fence: string | null = null;
  for (const line of body.trimEnd().split('\n').slice(0, -1)) {
    const ticks = /^(`{3,})(?:text)?$/u.exec(line)?.[1];
    if (ticks !== undefined) fence = fence === null ? ticks : ticks.length >= fence.length ? null : fence;
    if (fence === null && line.startsWith('## ')) title = line.slice(3);
    else sections.set(title, `${sections.get(title) ?? ''}${line}\n`);
  }
  expect(fence).toBeNull();
  return sections;
}

function linesOf(section: string): readonly string[] {
  return section.split('\n').filter((line) => line !== '' && !/^`{3,}(?:text)?$/u.test(line));
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** Each names a line that the base really has, or a file of it; where it quotes a word, that line holds it. */
function proveEvidence({ repository }: TruthOptions, { task, patch }: Known, lines: readonly string[]): void {
  const shown = task.evidence.slice(0, 20);
  const left = task.evidenceLeftOut + task.evidence.length - shown.length;
  expect(lines).toEqual([...shown.map(({ path, line, detail }) => plain(`${path}${line === undefined ? '' : `:${line}`} ${detail}`)), ...(left === 0 ? [] : [`and ${left} more`])]);
  for (const { path, line, detail } of shown) {
    const text = gitIn(repository, ['show', `${patch.baseCommit}:${path}`]).toString('utf8').split('\n');
    if (line === undefined) continue;
    expect(line).toBeLessThanOrEqual(text.length);
    const word = /^"?([\w-]+)"? (?:is|→|should|looks|->)/u.exec(detail)?.[1];
    if (word !== undefined) expect(text[line - 1]?.toLowerCase(), detail).toContain(word.toLowerCase());
  }
}

function proveChecks({ rows }: CheckMatrix, section: string): void {
  if (rows.length === 0) return expect(linesOf(section)).toEqual(['The repository names no checks that Touchline recognises.']);
  const lines = linesOf(section);
  const table = lines.filter((line) => line.startsWith('|')).slice(2);
  expect(table).toEqual(rows.map(({ check, base, patched, verdict }) => `| \`${check.title}\` | ${base.status} | ${patched?.status ?? 'not run'} | ${verdict ?? 'not run'} |`));
  for (const line of lines.filter((one) => !one.startsWith('|') && one !== 'Single tests:')) proveCase(rows, line);
}

/** `CHECK: passes now: TEST`: the reports of both runs say so. */
function proveCase(rows: readonly CheckRow[], line: string): void {
  const row = rows.find(({ check }) => line.startsWith(`${check.title}: `));
  if (row?.patched == null) throw new Error(`No check has a line like ${line}`);
  const [, what = '', name = ''] = /^(fails now|passes now|is gone|is skipped now|passes only sometimes): (.*)$/su.exec(line.slice(row.check.title.length + 2)) ?? [];
  const more = /^and (\d+) more$/u.exec(name)?.[1];
  if (more !== undefined) return expect(Number(more), line).toBe(howMany(row, row.patched, what) - 10);
  const statusIn = (cases: readonly TestCase[]): string => cases.find((test) => plain(test.name) === name)?.status ?? 'absent';
  const [before, after] = [statusIn(row.base.cases), statusIn(row.patched.cases)];
  const is: Readonly<Record<string, boolean>> = {
    'fails now': before !== 'failed' && after === 'failed', 'passes now': before !== 'passed' && before !== 'absent' && after === 'passed', 'is gone': before !== 'absent' && after === 'absent',
    'is skipped now': before !== after && (after === 'skipped' || after === 'todo'), 'passes only sometimes': [...row.base.flaked, ...row.patched.flaked].some((test) => plain(test) === name),
  };
  expect(is[what], `${line} (${before}, ${after})`).toBe(true);
}

function howMany({ base }: CheckRow, patched: CheckResult, what: string): number {
  const { newlyFailing, newlyPassing, disappeared, newlySkipped } = compareCases(base.cases, patched.cases);
  const lists: Readonly<Record<string, readonly string[]>> = { 'fails now': newlyFailing, 'passes now': newlyPassing, 'is gone': disappeared, 'is skipped now': newlySkipped, 'passes only sometimes': [...new Set([...base.flaked, ...patched.flaked])] };
  return lists[what]?.length ?? 0;
}

/** Does what it says, with plain git in a fresh clone: the base and the bytes give the tree that was checked and delivered. */
function proveReproduction({ repository, branch }: TruthOptions, { patch, bytes, matrix }: Known, lines: readonly string[]): void {
  const [checkout = '', apply = '', ...commands] = lines;
  expect([checkout, apply]).toEqual([`git checkout ${patch.baseCommit}`, 'git apply changes.patch']);
  expect(commands).toEqual(matrix.rows.filter(({ check }) => check.runnable.yes).map(({ check }) => (check.cwd === '' ? check.argv.join(' ') : `(cd "${check.cwd}" && ${check.argv.join(' ')})`)));
  const clone = mkdtempSync(join(tmpdir(), 'touchline-reproduced-'));
  try {
    gitIn(clone, ['clone', '--quiet', '--no-checkout', repository, '.']);
    gitIn(clone, checkout.split(' ').slice(1));
    writeFileSync(join(clone, 'changes.patch'), bytes);
    gitIn(clone, apply.split(' ').slice(1));
    rmSync(join(clone, 'changes.patch'));
    gitIn(clone, ['add', '--all', '--force']);
    const tree = gitIn(clone, ['write-tree']).toString().trim();
    expect(tree).toBe(patch.tree);
    if (branch === null) return;
    expect(gitIn(repository, ['rev-parse', `${branch}^{tree}`, `${branch}^`]).toString().trim().split('\n')).toEqual([tree, patch.baseCommit]);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}
