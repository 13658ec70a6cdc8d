import * as z from 'zod';
import type { Role } from './role.ts';

export interface PlannerInput {
  /** Best first, as ranked by stated parts. */
  readonly candidates: readonly { readonly index: number; readonly title: string; readonly category: string; readonly objective: string; readonly files: number; readonly score: number }[];
}

export const plannerOutput = z.strictObject({
  choice: z.int().nonnegative().nullable().describe('The index of the candidate, or null when none is worth doing.'),
  why: z.string().min(1).max(300).describe('One sentence.'),
});
export type PlannerOutput = z.infer<typeof plannerOutput>;

/** Chooses the one task of a run among candidates that were found and ranked without a model. */
export const planner: Role<PlannerInput, PlannerOutput> = {
  name: 'planner',
  title: 'Planner',
  tier: 'triage',
  prompt: 'You choose the one task of this run for the maintainer of a repository: small, safe, and worth a reviewer’s time. Choose by index from the list, or null. Answer with JSON: choice and why.',
  tools: [],
  output: plannerOutput,
  maxOutputTokens: 300,
  maxTurns: 1,
  brief: ({ candidates }) => ({
    task: 'Which one?',
    materials: [{ label: 'candidates', text: candidates.map((one) => `${one.index}. [${one.category}, score ${one.score}, files ${one.files}] ${one.title}: ${one.objective}`).join('\n') }],
  }),
  deterministic: ({ candidates }) => {
    const [first] = candidates;
    return first === undefined ? { choice: null, why: 'There is nothing to choose from.' } : { choice: first.index, why: 'It has the highest score.' };
  },
};
