import * as z from 'zod';
import type { Role } from './role.ts';

/** An event as the feed knows it: every value a sentence may state, by name. */
export interface NarratorInput {
  /** ISO 639-1, e.g. `en`. */
  readonly language: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Why it is ranked where it is, as computed. */
  readonly reason: string;
  /** Both sentences as they are written without a model: checked, and in the plain manner that passes the check. */
  readonly template: { readonly summary: string; readonly whyNow: string };
  /** More sentences that hold of this event and pass the check. */
  readonly examples: { readonly summary: readonly string[]; readonly whyNow: readonly string[] };
  /** What was wrong with the answer before; empty at first. */
  readonly problems: readonly string[];
}

export const narratorOutput = z.strictObject({
  summary: z.string().min(1).max(200).describe('One sentence.'),
  whyNow: z.string().min(1).max(200).describe('One sentence.'),
  claims: z.array(z.strictObject({
    sentence: z.enum(['summary', 'whyNow']),
    text: z.string().min(1).max(120).describe('The words, exactly as in the sentence.'),
    field: z.string().min(1).max(120).describe('The field they state.'),
  })).max(30),
});
export type NarratorOutput = z.infer<typeof narratorOutput>;

/** Says in one sentence what happens in an event, and in another why it matters now. */
export const narrator: Role<NarratorInput, NarratorOutput> = {
  name: 'narrator',
  title: 'Narrator',
  tier: 'triage',
  prompt: 'You write for a live feed, in the language given. From the fields, and from nothing else, write one plain sentence that says what happens (summary) and one that says why it matters now (whyNow), at most 200 characters each. State nothing that no field holds: no other number, name, cause, mood or detail of play. Copy names, scores and minutes exactly; after a lead or win the higher number comes first (score.leaderFirst), else home comes first (score). Each value and each verb that states something is a claim: its words and its field. Template and examples hold of this event and pass the check: write in their manner, with their turns of phrase only; you may join or shorten them. If problems are listed, mend them. When in doubt take the template. Answer with JSON: summary, whyNow, claims.',
  tools: [],
  output: narratorOutput,
  maxOutputTokens: 500,
  maxTurns: 1,
  brief: ({ problems, ...event }) => ({
    task: problems.length === 0 ? 'Write the two sentences.' : 'Your answer was refused. Write the two sentences again without these problems.',
    materials: [{ label: 'event', text: JSON.stringify(event) }, ...(problems.length === 0 ? [] : [{ label: 'problems', text: problems.join('\n') }])],
  }),
  deterministic: ({ template }) => ({ summary: fitted(template.summary), whyNow: fitted(template.whyNow), claims: [] }),
};

function fitted(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}
