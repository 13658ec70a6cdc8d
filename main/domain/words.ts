import * as z from 'zod';

/** The words the whole house uses. What a thing is called is decided here and nowhere else. */

export const loopNames = ['engineering', 'product', 'sources'] as const;
export const loopNameSchema = z.enum(loopNames);
export type LoopName = z.infer<typeof loopNameSchema>;

export const modeSchema = z.enum(['dry-run', 'live']);
export type Mode = z.infer<typeof modeSchema>;

/** L1 dry run only; L2 pull requests with human approval; L3 selective auto-merge of low-risk categories. */
export const levelSchema = z.enum(['L1', 'L2', 'L3']);
export type Level = z.infer<typeof levelSchema>;

export const stepNames = [
  'observe', 'plan', 'code', 'check', 'decide', 'review', 'deliver', 'canary', 'merge', 'rollback',
  'collect', 'prioritize', 'narrate', 'verify', 'publish',
  'discover', 'score', 'trial', 'promote',
] as const;
export const stepNameSchema = z.enum(stepNames);
export type StepName = z.infer<typeof stepNameSchema>;

export const roleNameSchema = z.enum([
  'observer', 'planner', 'coder', 'checker', 'judge', 'reviewer', 'deliverer', 'prober', 'merger',
  'collector', 'prioritizer', 'narrator', 'qa-checker', 'publisher',
  'scout', 'evaluator', 'integrator',
]);
export type RoleName = z.infer<typeof roleNameSchema>;

/** How able a model a role needs: `triage` may be small and quick, `capable` must reason and write code. */
export const tierSchema = z.enum(['triage', 'capable']);
export type Tier = z.infer<typeof tierSchema>;

/** The roles a model may play; every other role is deterministic code. */
export const modelRoles = ['planner', 'coder', 'reviewer', 'prioritizer', 'narrator', 'qa-checker', 'scout', 'evaluator', 'integrator'] as const;
export const modelRoleSchema = z.enum(modelRoles);
export type ModelRole = z.infer<typeof modelRoleSchema>;

export const toolNames = [
  'read_state_snapshot',
  'propose_task',
  'apply_patch_in_branch',
  'run_checks',
  'create_pr',
  'publish_live_artifact',
  'discover_candidate_sources',
  'run_source_trial',
  'update_source_registry',
] as const;
export const toolNameSchema = z.enum(toolNames);
export type ToolName = z.infer<typeof toolNameSchema>;

/** What a run is doing: one of two independent axes, the other is its outcome. */
export const runStatusSchema = z.enum(['queued', 'running', 'cancelling', 'done', 'failed', 'cancelled', 'interrupted']);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const stepStatusSchema = z.enum(['pending', 'running', 'done', 'failed', 'skipped', 'cancelled', 'interrupted']);
export type StepStatus = z.infer<typeof stepStatusSchema>;

/** Lowest first: the decision is the lowest ceiling any rule names. */
export const outcomes = ['REJECT', 'REQUIRES_HUMAN_REVIEW', 'CANARY_ALLOWED', 'AUTO_MERGE_ALLOWED'] as const;
export const outcomeSchema = z.enum(outcomes);
export type Outcome = z.infer<typeof outcomeSchema>;

export const taskCategories = [
  'docs-and-comments', 'typos', 'lint-autofix', 'formatting', 'tests-added', 'dependency-patch',
  'dev-dependency-patch', 'dead-code', 'bug-fix', 'feature', 'other',
] as const;
export const taskCategorySchema = z.enum(taskCategories);
export type TaskCategory = z.infer<typeof taskCategorySchema>;
