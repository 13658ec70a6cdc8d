import * as z from 'zod';
import type { Role } from './role.ts';

export interface EvaluatorInput {
  readonly source: string;
  /** The trial's own measurements, as JSON text. */
  readonly report: string;
}

export const evaluatorOutput = z.strictObject({
  recommendation: z.enum(['promote', 'keep-trying', 'drop']),
  why: z.string().min(1).max(500),
});
export type EvaluatorOutput = z.infer<typeof evaluatorOutput>;

/** Reads a source's trial and says what it would do; policy decides. */
export const evaluator: Role<EvaluatorInput, EvaluatorOutput> = {
  name: 'evaluator',
  title: 'Evaluator',
  tier: 'capable',
  prompt: 'You read the trial of a data source against the baseline. You may run one more trial by run_source_trial. A measurement that is missing counts as failing. End with finish: recommendation and why, in words of the measurements.',
  tools: ['run_source_trial'],
  output: evaluatorOutput,
  maxOutputTokens: 800,
  maxTurns: 4,
  brief: ({ source, report }) => ({ task: 'What should become of this source?', materials: [{ label: 'source', text: source }, { label: 'trial report', text: report }] }),
  deterministic: null,
};
