import type { ChecksPage, ShownResult } from '../../preload/api.ts';
import { caseLines } from '../domain/check-cases.ts';
import type { CheckMatrix, CheckResult } from '../domain/checks.ts';

/** The checks of a run for a reader: of single tests, what became of each instead of two reports. */
export function checksPage({ rows, dependencies }: CheckMatrix): ChecksPage {
  return {
    dependencies,
    rows: rows.map((row) => ({ ...row, base: shown(row.base), patched: row.patched === null ? null : shown(row.patched), tests: caseLines(row.base, row.patched) })),
  };
}

function shown({ cases: _named, ...result }: CheckResult): ShownResult {
  return result;
}
