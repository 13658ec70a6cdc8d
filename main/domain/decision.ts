import * as z from 'zod';
import { sha256Schema } from './ids.ts';
import { changedFileSchema } from './patch.ts';
import { gamingFindingSchema, safetyFindingSchema } from './patch-findings.ts';
import { levelSchema, modeSchema, outcomeSchema, outcomes, taskCategorySchema, type Outcome } from './words.ts';

/** What a base branch demands before something is merged into it, as its host says. */
export const branchProtectionSchema = z.strictObject({
  branch: z.string().min(1),
  protected: z.boolean(),
  requiredChecks: z.array(z.string()).max(100),
  requiredApprovals: z.int().nonnegative(),
  /** Whether this very token could push past the rules: such a one is never used to merge. */
  mayBypass: z.boolean(),
});
export type BranchProtection = z.infer<typeof branchProtectionSchema>;

/** The inputs of a decision. Policy sees nothing else. */
export const policyInputsSchema = z.strictObject({
  level: levelSchema,
  mode: modeSchema,
  patchSha256: sha256Schema,
  change: z.strictObject({
    files: z.array(changedFileSchema),
    linesAdded: z.int().nonnegative(),
    linesRemoved: z.int().nonnegative(),
    outsideTask: z.array(z.string()).describe('Changed paths that the task did not name.'),
    taskIsOpen: z.boolean().default(false).describe('The task names no files: which may change was left to the coder.'),
  }),
  category: taskCategorySchema,
  checks: z.strictObject({
    passes: z.int().nonnegative(),
    fixed: z.int().nonnegative(),
    broke: z.int().nonnegative(),
    alreadyRed: z.int().nonnegative(),
    notRunnable: z.int().nonnegative(),
    fewerTests: z.int().nonnegative(),
    flaky: z.int().nonnegative().default(0).describe('Checks whose tests sometimes pass and sometimes fail on the same tree: never counted as passed.'),
  }),
  objective: z.strictObject({ name: z.string(), before: z.number(), target: z.number(), after: z.number().nullable() }),
  reliability: z
    .strictObject({ accepted: z.int().nonnegative(), rejected: z.int().nonnegative(), reverted: z.int().nonnegative() })
    .describe('Reviewed outcomes of this category so far, in this workspace.'),
  blastRadius: z.strictObject({
    value: z.number().min(0).max(1),
    parts: z.array(z.strictObject({ name: z.string(), value: z.number().min(0).max(1), why: z.string() })),
  }),
  gaming: z.array(gamingFindingSchema).max(200).default([]).describe('What the patch takes away from the checks.'),
  safety: z.array(safetyFindingSchema).max(200).default([]).describe('What a reviewer must know of the bytes themselves.'),
  branchProtection: branchProtectionSchema.nullable().default(null).describe('Null where the host was not asked, or has none.'),
  source: z
    .strictObject({ id: z.string(), trust: z.number().min(0).max(1) })
    .nullable()
    .describe('Only where a data source is concerned.'),
});
export type PolicyInputs = z.infer<typeof policyInputsSchema>;

export const ruleVerdictSchema = z.strictObject({
  rule: z.string().min(1),
  /** Null: the rule had nothing to say about these inputs. */
  ceiling: outcomeSchema.nullable(),
  reason: z.string().min(1),
  lift: z.string().nullable().describe('What would lift the ceiling; null where nothing would.'),
  seen: z.record(z.string(), z.json()).describe('The exact inputs the rule looked at.'),
});
export type RuleVerdict = z.infer<typeof ruleVerdictSchema>;

export const decisionSchema = z.strictObject({
  outcome: outcomeSchema,
  sentence: z.string().min(1),
  heldBy: z.array(z.string()).describe('The rules whose ceiling is the outcome.'),
  verdicts: z.array(ruleVerdictSchema),
  patchSha256: sha256Schema,
  policyDigest: sha256Schema,
  inputsDigest: sha256Schema,
});
export type Decision = z.infer<typeof decisionSchema>;

/** Position on the scale of four, 0 for `REJECT`. */
export function rankOf(outcome: Outcome): number {
  return outcomes.indexOf(outcome);
}

export function lowestOf(a: Outcome, b: Outcome): Outcome {
  return rankOf(a) <= rankOf(b) ? a : b;
}
