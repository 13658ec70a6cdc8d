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
    const known = new Set(wordsIn(facts.replaceAll(/\\[bfnrt"\\/]/g, ' ')).flatMap((word) => [word, ...word.split(',')]));
    const unsupported = claimsIn(`${summary}\n${whyNow}`).filter((claim) => !known.has(claim)).slice(0, 20).map((claim) => claim.slice(0, 200));
    return { verdict: unsupported.length === 0 ? 'supported' : 'unsupported', unsupported };
  },
};

/** Words that begin a sentence without being a name. */
const plainBeginnings = new Set('A After All Also An And As At Before Both But By During Each For From He Here His If In It Its More Most Neither No Nobody None Not Nothing Now On One Only She So Still That The Their There These They This Those Though Through Today Until We What When Where While Who With Yet'.split(' '));

/** What can be held against data word for word: numbers, and words written like names. */
function claimsIn(text: string): readonly string[] {
  return [...new Set(wordsIn(text).filter((word) => /^[\p{N}\p{Lu}]/u.test(word) && !plainBeginnings.has(word)))];
}

/** Whole words, so that 5 is not found in 25; without the ’s of a possessive. */
function wordsIn(text: string): readonly string[] {
  const words = text.normalize('NFC').match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}’'-]*/gu) ?? [];
  return words.map((word) => word.replace(/[’']s?$/u, ''));
}
