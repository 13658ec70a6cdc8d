import type { Rule } from './rule.ts';
import { blastRadius } from './rules/blast-radius.ts';
import { branchProtection } from './rules/branch-protection.ts';
import { category } from './rules/category.ts';
import { changeSize } from './rules/change-size.ts';
import { checksBroke } from './rules/checks-broke.ts';
import { checksMissing } from './rules/checks-missing.ts';
import { claimedCategory } from './rules/claimed-category.ts';
import { diffSafety } from './rules/diff-safety.ts';
import { emptyChange } from './rules/empty-change.ts';
import { fileKinds } from './rules/file-kinds.ts';
import { flakyChecks } from './rules/flaky-checks.ts';
import { gaming } from './rules/gaming.ts';
import { level } from './rules/level.ts';
import { lockfile } from './rules/lockfile.ts';
import { objective } from './rules/objective.ts';
import { protectedPaths } from './rules/protected-paths.ts';
import { reliability } from './rules/reliability.ts';
import { sourceTrust } from './rules/source-trust.ts';
import { taskScope } from './rules/task-scope.ts';
import { testFiles } from './rules/test-files.ts';

/** Every rule, in the order their reasons are given where several hold. */
export const rules: readonly Rule[] = [
  emptyChange,
  protectedPaths,
  checksBroke,
  checksMissing,
  diffSafety,
  flakyChecks,
  gaming,
  fileKinds,
  taskScope,
  testFiles,
  lockfile,
  objective,
  claimedCategory,
  changeSize,
  blastRadius,
  sourceTrust,
  category,
  level,
  reliability,
  branchProtection,
];
