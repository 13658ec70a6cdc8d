import * as z from 'zod';
import type { RecipeTask } from '../../../agents/recipes/contract.ts';
import { evidenceSchema, repoPathSchema } from '../../domain/task.ts';

const assessmentSchema = z.strictObject({ value: z.number().min(0).max(1), why: z.string() });

/** A recipe's own task, word for word: whoever delivers the change takes its measure again by it. */
export const recipeTaskSchema = z.strictObject({
  recipe: z.string().min(1),
  category: z.enum(['docs-and-comments', 'typos', 'lint-autofix', 'formatting', 'dead-code']),
  title: z.string(),
  objective: z.string(),
  measure: z.strictObject({ name: z.string(), before: z.number(), target: z.number() }),
  evidence: z.array(z.strictObject({ path: z.string(), line: evidenceSchema.shape.line, detail: z.string() })),
  evidenceLeftOut: z.int().nonnegative(),
  expectedFiles: z.array(repoPathSchema),
  effort: z.enum(['minutes', 'hours']),
  risk: z.enum(['low', 'medium', 'high']),
  certainty: assessmentSchema,
  worth: assessmentSchema,
});

export function parseRecipeTask(value: unknown): RecipeTask | null {
  const parsed = recipeTaskSchema.safeParse(value);
  if (!parsed.success) return null;
  const { evidence, ...task } = parsed.data;
  return { ...task, evidence: evidence.map(({ line, ...rest }) => (line === undefined ? rest : { ...rest, line })) };
}
