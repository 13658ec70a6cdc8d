import type { AnyTool, ToolName } from './contract.ts';
import { applyPatchInBranch } from './apply-patch-in-branch.ts';
import { createPr } from './create-pr.ts';
import { discoverCandidateSources } from './discover-candidate-sources.ts';
import { proposeTask } from './propose-task.ts';
import { publishLiveArtifact } from './publish-live-artifact.ts';
import { readStateSnapshot } from './read-state-snapshot.ts';
import { runChecks } from './run-checks.ts';
import { runSourceTrial } from './run-source-trial.ts';
import { updateSourceRegistry } from './update-source-registry.ts';

/** Every tool there is. A name that is not a key here can't be called. */
export const allTools: Readonly<Record<ToolName, AnyTool>> = {
  read_state_snapshot: readStateSnapshot,
  propose_task: proposeTask,
  apply_patch_in_branch: applyPatchInBranch,
  run_checks: runChecks,
  create_pr: createPr,
  publish_live_artifact: publishLiveArtifact,
  discover_candidate_sources: discoverCandidateSources,
  run_source_trial: runSourceTrial,
  update_source_registry: updateSourceRegistry,
};
