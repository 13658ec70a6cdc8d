import * as z from 'zod';
import type { Role } from './role.ts';

export interface IntegratorInput {
  readonly source: string;
  /** A few records as the source gives them. */
  readonly samples: string;
  /** What the feed's records look like, as a JSON Schema text. */
  readonly target: string;
}

export const integratorOutput = z.strictObject({
  changed: z.boolean(),
  summary: z.string().min(1).max(500),
});
export type IntegratorOutput = z.infer<typeof integratorOutput>;

/** Writes the mapping of a source as data, never as code. */
export const integrator: Role<IntegratorInput, IntegratorOutput> = {
  name: 'integrator',
  title: 'Integrator',
  tier: 'capable',
  prompt: 'You describe how a source’s records map to the feed’s, as data for update_source_registry. Map only fields you see in the samples. End with finish: changed and a summary.',
  tools: ['update_source_registry'],
  output: integratorOutput,
  maxOutputTokens: 2000,
  maxTurns: 6,
  brief: ({ source, samples, target }) => ({ task: 'Map this source.', materials: [{ label: 'source', text: source }, { label: 'samples', text: samples }, { label: 'target', text: target }] }),
  deterministic: null,
};
