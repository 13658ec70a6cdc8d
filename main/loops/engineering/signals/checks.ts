import { createHash } from 'node:crypto';
import type { Check, CheckMatrix, CheckResult } from '../../../domain/checks.ts';
import type { Signal } from '../../../domain/signal.ts';
import type { Evidence } from '../../../domain/task.ts';
import { findingsInOutput } from './findings-in-output.ts';
import { counted, looked, type Gathered } from './gathered.ts';
import { makeSignal } from './make-signal.ts';
import type { OutputFinding } from './output-finding.ts';
import type { PathFinder } from './path-finder.ts';
import { framesIn } from './stack-frames.ts';

const named = { source: 'checks', title: 'Checks, linters and type checkers' };

const severityOfKind: Readonly<Record<Check['kind'], number>> = { build: 0.95, test: 0.9, types: 0.8, other: 0.6, lint: 0.6, format: 0.4 };

/** By status of the base; a status that is not here says nothing against the code. */
const trouble: ReadonlyMap<string, { readonly kind: 'check-failing' | 'check-flaky'; readonly said: string; readonly factor: number }> = new Map([
  ['failed', { kind: 'check-failing' as const, said: 'fails', factor: 1 }],
  ['timed-out', { kind: 'check-failing' as const, said: 'does not end in time', factor: 0.9 }],
  ['flaky', { kind: 'check-flaky' as const, said: 'passes at times and fails at times', factor: 0.8 }],
]);

/** What the checks of the base say: which fail or are flaky, and the single remarks of linters and type checkers. */
export function signalsOfChecks(matrix: CheckMatrix, find: PathFinder): Gathered {
  const ran = matrix.rows.filter(({ base }) => base.outputSha256 !== null);
  const remarks = ran.filter(({ check }) => check.kind !== 'test').map(({ check, base }) => remarksOf(check, base, find));
  const signals = [...matrix.rows.flatMap(({ check, base }) => troubleOf(check, base, find)), ...remarks.flatMap((each) => each.signals)];
  return looked(named, `${counted(ran.length, 'check')} of ${matrix.rows.length} ran on the base.`, signals, remarks.flatMap((each) => each.leftOut));
}

function troubleOf(check: Check, base: CheckResult, find: PathFinder): readonly Signal[] {
  const found = trouble.get(base.status);
  if (found === undefined) return [];
  return [makeSignal({
    kind: found.kind,
    title: `${check.title} ${found.said}`,
    severity: severityOfKind[check.kind] * found.factor,
    subject: check.id,
    fingerprint: '',
    detail: [base.reason ?? '', base.outputTail.slice(-1500)].filter((part) => part !== '').join('\n'),
    evidence: placesIn(base.outputTail, check, find),
    figures: base.tests === null ? [] : [{ name: 'tests', value: base.tests.total }, { name: 'failed tests', value: base.tests.failed }],
    source: `check:${check.id}`,
    digest: base.outputSha256,
  })];
}

/** Files of the repository that the end of a check's output names with a line. */
function placesIn(output: string, check: Check, find: PathFinder): readonly Evidence[] {
  const places = framesIn(output).flatMap(({ path, line }): Evidence[] => {
    const known = find(path, check.cwd);
    return known === null ? [] : [{ path: known, line, detail: `Named in the output of ${check.title}.` }];
  });
  return [...new Map(places.map((place) => [`${place.path}:${place.line}`, place])).values()];
}

function remarksOf(check: Check, base: CheckResult, find: PathFinder): { readonly signals: readonly Signal[]; readonly leftOut: readonly string[] } {
  const { findings, more } = findingsInOutput(base.outputTail);
  const groups = new Map<string, { readonly path: string; readonly findings: OutputFinding[] }>();
  for (const finding of findings) {
    const path = find(finding.path, check.cwd);
    if (path === null) continue;
    const key = JSON.stringify([path, finding.rule]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { path, findings: [finding] });
    else group.findings.push(finding);
  }
  const signals = [...groups.values()].map((group) => remarkSignal(check, base, group.path, group.findings));
  const leftOut = [
    ...(more === 0 ? [] : [`${more} remarks of ${check.title}`]),
    ...(/^\[\d+ bytes left out\]$/mu.test(base.outputTail) ? [`Remarks of ${check.title} in the middle of its output, which was not kept.`] : []),
  ];
  return { signals, leftOut };
}

function remarkSignal(check: Check, base: CheckResult, path: string, findings: readonly OutputFinding[]): Signal {
  const rule = findings[0]?.rule ?? null;
  const types = check.kind === 'types' || /^TS\d+$/u.test(rule ?? '');
  const errors = findings.filter(({ error }) => error).length;
  return makeSignal({
    kind: types ? 'type-finding' : 'lint-finding',
    title: `${rule ?? check.title}: ${findings[0]?.message ?? ''}`,
    severity: (types ? 0.55 : 0.35) + (errors > 0 ? 0.1 : 0) + Math.min(findings.length, 20) * 0.005,
    subject: rule ?? check.id,
    fingerprint: `${check.id} ${path}`,
    evidence: findings.map(({ line, message }) => ({ path, line, detail: message })),
    figures: [{ name: 'findings', value: findings.length }, { name: 'errors', value: errors }],
    source: `check:${check.id}`,
    digest: base.outputSha256 ?? digestOfText(base.outputTail),
    count: findings.length,
  });
}

function digestOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
