import * as z from 'zod';
import type { Role } from './role.ts';

export interface QaCheckerInput {
  readonly summary: string;
  readonly whyNow: string;
  /** The fields the text may rest on, as JSON text. */
  readonly facts: string;
}

export const qaCheckerOutput = z.strictObject({
  verdict: z.enum(['supported', 'unsupported']),
  unsupported: z.array(z.string().max(200)).max(20).describe('Each claim the facts do not support.'),
});
export type QaCheckerOutput = z.infer<typeof qaCheckerOutput>;

/** Holds every claim of a text against the data it was written from. */
export const qaChecker: Role<QaCheckerInput, QaCheckerOutput> = {
  name: 'qa-checker',
  title: 'QA checker',
  tier: 'triage',
  prompt: 'You check a text against facts. List each claim of the text that the facts do not support; a claim that is only likely is not supported. Answer with JSON: verdict and unsupported.',
  tools: [],
  output: qaCheckerOutput,
  maxOutputTokens: 500,
  maxTurns: 1,
  brief: ({ summary, whyNow, facts }) => ({ task: 'Is every claim supported?', materials: [{ label: 'text', text: `${summary}\n${whyNow}` }, { label: 'facts', text: facts }] }),
  deterministic: ({ summary, whyNow, facts }) => {
    const unsupported = claimsIn(`${summary} ${whyNow}`).filter((claim) => !facts.includes(claim)).slice(0, 20);
    return { verdict: unsupported.length === 0 ? 'supported' : 'unsupported', unsupported };
  },
};

/** What can be held against data word for word: numbers, and names that don't begin a sentence. */
function claimsIn(text: string): readonly string[] {
  const numbers = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const names = [...text.matchAll(/(?<![.!?]\s|^)(?<=\s)\p{Lu}[\p{L}\p{N}’'-]+/gu)].map((match) => match[0]);
  return [...new Set([...numbers, ...names])].map((claim) => claim.slice(0, 200));
}
