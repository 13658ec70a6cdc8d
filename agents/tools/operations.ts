import type { Result } from '../workspace.ts';
import type { ApplyPatchInput, ApplyPatchOutput } from './apply-patch-in-branch.ts';
import type { CreatePrInput, CreatePrOutput } from './create-pr.ts';
import type { PublishArtifactInput, PublishArtifactOutput } from './publish-live-artifact.ts';
import type { ProposeTaskInput, ProposeTaskOutput } from './propose-task.ts';
import type { ReadSnapshotInput, ReadSnapshotOutput } from './read-state-snapshot.ts';
import type { RunChecksInput, RunChecksOutput } from './run-checks.ts';

/**
 * What the tools need from the place they work in. A loop supplies those it can do; a tool whose operation
 * is missing answers that it is not available in this loop.
 */
export interface ToolOperations {
  readonly readSnapshot?: (input: ReadSnapshotInput, signal: AbortSignal) => Promise<Result<ReadSnapshotOutput>>;
  readonly proposeTask?: (input: ProposeTaskInput, signal: AbortSignal) => Promise<Result<ProposeTaskOutput>>;
  readonly applyPatch?: (input: ApplyPatchInput, signal: AbortSignal) => Promise<Result<ApplyPatchOutput>>;
  readonly runChecks?: (input: RunChecksInput, signal: AbortSignal) => Promise<Result<RunChecksOutput>>;
  readonly createPr?: (input: CreatePrInput, signal: AbortSignal) => Promise<Result<CreatePrOutput>>;
  readonly publishArtifact?: (input: PublishArtifactInput, signal: AbortSignal) => Promise<Result<PublishArtifactOutput>>;
}
