import { createHash } from 'node:crypto';
import type { ExecOutcome, Workspace } from '../../../agents/workspace.ts';
import type { Check, CheckResult, TestCase } from '../../domain/checks.ts';
import type { Result } from '../../domain/result.ts';
import { fail, ok } from '../../domain/result.ts';
import { visible } from '../../git/escape.ts';
import { repeated, type Repeats } from './check-repeat.ts';
import { clearReport, readReport } from './check-report.ts';
import { outputTail } from './check-run-output.ts';
import { lackingPackage } from './lacking-packages.ts';
import { readCases, type ReadCases } from './test-cases.ts';
import type { CountedTests } from './test-counts.ts';
import { countTests } from './test-counts.ts';

export interface CheckRunRequest {
  readonly workspace: Workspace;
  /** The tree in the workspace, e.g. `base`. */
  readonly tree: string;
  readonly checks: readonly Check[];
  readonly signal: AbortSignal;
  /** Variables that a check finds its packages by; none when left out. */
  readonly environment?: (check: Check) => Readonly<Record<string, string>>;
  /** Told before each check begins: how many are done, of how many, and the title of the one that begins. */
  readonly onProgress?: (done: number, total: number, title: string) => void;
}

/** Bytes kept of each stream. A summary stands at the end, so this is far beyond what a runner prints. */
const outputLimitBytes = 8 * 1024 * 1024;

/** Added to the workspace's own environment: no watch modes, no colours, no questions, no look for newer versions. */
const checkEnvironment: Readonly<Record<string, string>> = {
  CI: 'true',
  NO_COLOR: '1',
  npm_config_update_notifier: 'false',
  npm_config_fund: 'false',
  PYTHONDONTWRITEBYTECODE: '1',
  CARGO_NET_OFFLINE: 'true',
  CARGO_TERM_COLOR: 'never',
  // Trees are in memory: what only a debugger or a second build would use takes half of the room.
  CARGO_PROFILE_DEV_DEBUG: '0',
  CARGO_INCREMENTAL: '0',
  // A module that asks for a newer Go is told so at once, instead of a try to fetch one.
  GOTOOLCHAIN: 'local',
  GOPROXY: 'off',
};

/** The same with what depends on the place: Go builds its test programs where they may be run, which is nowhere in /tmp; that is small too. */
export function checkEnvironmentIn({ root }: Pick<Workspace, 'root'>): Readonly<Record<string, string>> {
  return { ...checkEnvironment, GOTMPDIR: root, GOCACHE: `${root}/.go-build` };
}

/**
 * Runs the checks one after another on one tree, each under its own time limit, and answers for every one of them, in
 * their order, by id. A check that could not run says why; a red one does not stop the others. The only fault is
 * `cancelled`: a matrix with holes in it would not be the truth about the tree.
 */
export async function runChecks(request: CheckRunRequest): Promise<Result<ReadonlyMap<string, CheckResult>>> {
  const { checks, signal } = request;
  const results = new Map<string, CheckResult>();
  for (const check of checks) {
    if (signal.aborted) return cancelled();
    request.onProgress?.(results.size, checks.length, check.title);
    results.set(check.id, await runOne(request, check, request.tree));
  }
  return signal.aborted ? cancelled() : ok(results);
}

/** Runs those checks again whose first results leave doubt; the others keep the result they have. The fault is the same. */
export async function repeatChecks(request: CheckRunRequest, first: ReadonlyMap<string, CheckResult>, repeats: Repeats): Promise<Result<ReadonlyMap<string, CheckResult>>> {
  const results = new Map(first);
  for (const check of request.checks) {
    const result = first.get(check.id);
    if (request.signal.aborted) return cancelled();
    if (result !== undefined) results.set(check.id, await repeated(check, result, repeats, (tree) => runOne(request, check, tree)));
  }
  return request.signal.aborted ? cancelled() : ok(results);
}

function cancelled(): Result<never> {
  return fail('cancelled', 'The run was cancelled while its checks ran.', 'Start the run again.');
}

/** The result of a check that gave none. */
export function notRun(status: 'not-runnable' | 'error', reason: string): CheckResult {
  return { status, reason, exitCode: null, durationMs: 0, tests: null, outputTail: '', outputSha256: null, cases: [], casesLeftOut: 0, runs: 1, flaked: [] };
}

async function runOne(request: CheckRunRequest, check: Check, tree: string): Promise<CheckResult> {
  if (!check.runnable.yes) return notRun('not-runnable', check.runnable.reason);
  const place = { workspace: request.workspace, cwd: folderOf(request.workspace, tree, check), signal: request.signal };
  await clearReport(check, place);
  const outcome = await request.workspace.exec({
    argv: check.argv,
    cwd: place.cwd,
    env: { ...checkEnvironmentIn(request.workspace), ...request.environment?.(check) },
    timeoutMs: check.timeoutMs,
    outputLimitBytes,
    signal: request.signal,
  });
  if (outcome.ok) return judged(check, outcome.value, await readReport(check, place));
  return notRun('error', visible(`${outcome.error.message} ${outcome.error.next}`.trim()));
}

function folderOf(workspace: Workspace, tree: string, check: Check): string {
  return check.cwd === '' ? `${workspace.root}/${tree}` : `${workspace.root}/${tree}/${check.cwd}`;
}

function judged(check: Check, outcome: ExecOutcome, report: string | null): CheckResult {
  const { tests, doubt } = countOf(outcome);
  const { cases, leftOut } = casesOf(outcome, report);
  return {
    ...statusOf(check, outcome, tests?.total === 0 ? 'It ended well, but no test ran.' : doubt, tests === null && cases.length === 0),
    exitCode: outcome.exitCode,
    durationMs: outcome.durationMs,
    tests: tests ?? countedCases(report, cases, leftOut),
    outputTail: outputTail(outcome.stdout, outcome.stderr, outcome.cut.stdout + outcome.cut.stderr),
    outputSha256: digestOf(outcome),
    cases, casesLeftOut: leftOut, runs: 1, flaked: [],
  };
}

/** From the report where the check names one, else from what was printed, where all of that was kept. */
function casesOf({ stdout, stderr, cut }: ExecOutcome, report: string | null): ReadCases {
  if (report !== null) return readCases(report);
  if (cut.stdout > 0) return { cases: [], leftOut: 0 };
  const printed = readCases(Buffer.from(stdout).toString('utf8'));
  return printed.cases.length > 0 || cut.stderr > 0 ? printed : readCases(Buffer.from(stderr).toString('utf8'));
}

/** A report counts the tests where the output does not. */
function countedCases(report: string | null, cases: readonly TestCase[], leftOut: number): CheckResult['tests'] {
  if (report === null || cases.length === 0) return null;
  const of = (...statuses: readonly TestCase['status'][]): number => cases.filter((test) => statuses.includes(test.status)).length;
  return { total: cases.length + leftOut, failed: of('failed'), skipped: of('skipped', 'todo') };
}

function countOf({ stdout, stderr, cut }: ExecOutcome): CountedTests {
  if (cut.stdout > 0 || cut.stderr > 0) return { tests: null, doubt: 'The end of its output was not kept, so the tests are not counted.' };
  return countTests(Buffer.from(stdout).toString('utf8'), Buffer.from(stderr).toString('utf8'));
}

type Status = Pick<CheckResult, 'status' | 'reason'>;

function statusOf(check: Check, outcome: ExecOutcome, remark: string | null, ranNothing: boolean): Status {
  if (outcome.killedBy !== undefined) return killed(check, outcome.killedBy);
  if (outcome.exitCode === 0) return { status: 'passed', reason: remark };
  if (outcome.exitCode === 127 || makeLacksProgram(check, outcome)) return { status: 'not-runnable', reason: missingProgram(check, outcome) };
  if (outcome.exitCode === 126) return { status: 'not-runnable', reason: 'A program that this check needs may not be executed in the sandbox.' };
  const lacking = ranNothing ? lackingPackage(check.argv, Buffer.from(outcome.stderr).toString('utf8')) : null;
  return lacking === null ? { status: 'failed', reason: null } : { status: 'not-runnable', reason: visible(lacking) };
}

function killed(check: Check, by: NonNullable<ExecOutcome['killedBy']>): Status {
  if (by === 'timeout') return { status: 'timed-out', reason: `It was ended at its time limit of ${Math.round(check.timeoutMs / 1000)} s.` };
  if (by === 'memory') return { status: 'error', reason: 'It was ended because it used more memory than the sandbox has.' };
  return { status: 'error', reason: 'The run was cancelled while this check ran.' };
}

function missingProgram(check: Check, { stderr }: ExecOutcome): string {
  const text = Buffer.from(stderr).toString('utf8');
  const name = /(?:^|[\n:] ?)([\w@./+-]{1,80}): (?:command )?not found/.exec(text)?.[1];
  return `The program \`${name ?? check.argv[0]}\` that this check needs was not found in the sandbox.`;
}

/** make ends with 2 whatever went wrong; the code of the command that failed is in what it says. */
function makeLacksProgram(check: Check, { exitCode, stderr }: ExecOutcome): boolean {
  return check.argv[0] === 'make' && exitCode === 2 && /^make(?:\[\d+\])?: \*\*\* \[.{1,200}\] Error 127$/m.test(Buffer.from(stderr).toString('utf8'));
}

/** SHA-256 of the kept standard output, a zero byte, and the kept standard error. */
function digestOf({ stdout, stderr }: ExecOutcome): string {
  return createHash('sha256').update(stdout).update(Uint8Array.of(0)).update(stderr).digest('hex');
}
