import * as z from 'zod';
import type { Role } from './role.ts';

/** An event as the feed knows it; every field a claim can rest on has a name. */
export interface NarratorInput {
  readonly sport: string;
  readonly competition: string;
  readonly home: string;
  readonly away: string;
  readonly status: string;
  readonly score: { readonly home: number; readonly away: number } | null;
  /** Why it is ranked where it is, as computed. */
  readonly reason: string;
}

export const narratorOutput = z.strictObject({
  summary: z.string().min(1).max(200).describe('One sentence.'),
  whyNow: z.string().min(1).max(200).describe('One sentence.'),
  fields: z.array(z.string().max(60)).max(20).describe('Names of the fields your claims rest on.'),
});
export type NarratorOutput = z.infer<typeof narratorOutput>;

/** Says in one sentence what happens in an event, and in another why it matters now. */
export const narrator: Role<NarratorInput, NarratorOutput> = {
  name: 'narrator',
  title: 'Narrator',
  tier: 'triage',
  prompt: 'You write for a live feed. From the fields given, and from nothing else, write one sentence that says what is happening and one that says why it matters now. No number, name or claim that is not in the fields. Answer with JSON: summary, whyNow, fields.',
  tools: [],
  output: narratorOutput,
  maxOutputTokens: 300,
  maxTurns: 1,
  brief: (input) => ({ task: 'Write the two sentences.', materials: [{ label: 'event', text: JSON.stringify(input) }] }),
  deterministic: (input) => ({
    summary: fitted(`${input.home} against ${input.away} in the ${input.competition}: ${scoreOf(input)}, ${input.status}.`),
    whyNow: fitted(input.reason === '' ? `It is ${input.status}.` : input.reason),
    fields: ['home', 'away', 'competition', 'status', ...(input.score === null ? [] : ['score']), ...(input.reason === '' ? [] : ['reason'])],
  }),
};

function scoreOf({ score }: NarratorInput): string {
  return score === null ? 'no score yet' : `${score.home} to ${score.away}`;
}

function fitted(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
