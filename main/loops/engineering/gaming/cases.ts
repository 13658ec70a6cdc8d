import { compareCases } from '../../../domain/check-cases.ts';
import type { CheckMatrix, CheckRow } from '../../../domain/checks.ts';
import type { GamingFinding } from '../../../domain/patch-findings.ts';
import { finding, type ChangedText } from './facts.ts';
import { isTestCode } from './paths.ts';

const shownEach = 10;

/**
 * What the runs themselves say: tests that ran on the base and are gone or skipped with the patch, though no reading of
 * the patch accounts for them, and checks that ran fewer tests.
 */
export function caseFindings(matrix: CheckMatrix, files: readonly ChangedText[], accounted: ReadonlySet<string>): readonly GamingFinding[] {
  return matrix.rows.flatMap((row) => rowFindings(row, files, accounted));
}

function rowFindings(row: CheckRow, files: readonly ChangedText[], accounted: ReadonlySet<string>): readonly GamingFinding[] {
  const { patched } = row;
  if (patched === null) return [];
  const path = row.check.foundIn.split('#')[0] ?? row.check.foundIn;
  const fewer = row.verdict === 'fewer-tests' ? [finding('fewer-tests', path, null, `\`${row.check.title}\` runs fewer tests than on the base.`)] : [];
  // A report that is cut, or gone altogether, says nothing of single tests.
  if (patched.cases.length === 0 || row.base.casesLeftOut + patched.casesLeftOut > 0) return fewer;
  const { disappeared, newlySkipped } = compareCases(row.base.cases.filter((test) => test.status === 'passed' || test.status === 'failed'), patched.cases);
  const at = (name: string): string => files.find((file) => isTestCode(file.path) && name.startsWith(file.path))?.path ?? files.find((file) => isTestCode(file.path))?.path ?? path;
  const unexplained = disappeared.filter((name) => !accounted.has(lastOf(name)) && !isDeleted(name, files));
  return [
    ...fewer,
    ...some(unexplained).map((name) => finding('test-removed', at(name), null, `The test \`${name.slice(0, 150)}\` ran on the base and does not run with the patch.`)),
    ...some(newlySkipped.filter((name) => !accounted.has(lastOf(name)))).map((name) => finding('test-skipped', at(name), null, `The test \`${name.slice(0, 150)}\` ran on the base and is skipped with the patch.`)),
  ];
}

function some(names: readonly string[]): readonly string[] {
  return names.slice(0, shownEach);
}

function lastOf(name: string): string {
  return (name.split(' > ').at(-1) ?? name).replace(/\[.*\]$/, '');
}

/** Its file is deleted: the finding about that says so already. */
function isDeleted(name: string, files: readonly ChangedText[]): boolean {
  return files.some((file) => file.after === null && name.startsWith(file.path));
}
