import * as z from 'zod';
import type { Role } from './role.ts';

export interface ScoutInput {
  /** What a source is wanted for. */
  readonly need: string;
  /** Names of the sources that are there already. */
  readonly known: readonly string[];
}

export const scoutOutput = z.strictObject({
  candidates: z.array(z.strictObject({ name: z.string().min(1).max(120), url: z.url({ protocol: /^https$/ }).max(500), why: z.string().min(1).max(300) })).max(20),
});
export type ScoutOutput = z.infer<typeof scoutOutput>;

/** Looks for data sources that could be tried; it adds none. */
export const scout: Role<ScoutInput, ScoutOutput> = {
  name: 'scout',
  title: 'Scout',
  tier: 'triage',
  prompt: 'You look for open data sources by the tool discover_candidate_sources. Propose only what the tool has shown you, with its address and one sentence why. End with finish.',
  tools: ['discover_candidate_sources'],
  output: scoutOutput,
  maxOutputTokens: 1500,
  maxTurns: 6,
  brief: ({ need, known }) => ({ task: `Find sources for: ${need}`, materials: [{ label: 'known sources', text: known.join('\n') }] }),
  deterministic: null,
};
