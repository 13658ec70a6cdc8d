import type { Workspace } from '../../../agents/workspace.ts';
import type { Check } from '../../domain/checks.ts';

/** Bytes of a report that are read; a longer one is not read at all. */
const reportBytes = 4 * 1024 * 1024;
const readTimeoutMs = 20_000;

interface ReportPlace {
  readonly workspace: Workspace;
  /** Absolute folder of the check inside the container. */
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** Takes away what an earlier run, or the commit itself, left where the report is to be: it would be taken for this run's. */
export async function clearReport(check: Check, { workspace, cwd, signal }: ReportPlace): Promise<void> {
  if (check.report === undefined) return;
  await workspace.exec({ argv: ['rm', '-f', '--', check.report], cwd, timeoutMs: readTimeoutMs, outputLimitBytes: 1024, signal });
}

/**
 * The report a check wrote, read by a program inside of the container through its standard output, so that no file of
 * the container is opened on the host. Null where there is none, or it is too long.
 */
export async function readReport(check: Check, { workspace, cwd, signal }: ReportPlace): Promise<string | null> {
  if (check.report === undefined) return null;
  const read = await workspace.exec({ argv: ['cat', '--', check.report], cwd, timeoutMs: readTimeoutMs, outputLimitBytes: reportBytes, signal });
  if (!read.ok || read.value.exitCode !== 0 || read.value.cut.stdout > 0) return null;
  return Buffer.from(read.value.stdout).toString('utf8');
}
