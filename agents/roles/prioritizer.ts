import * as z from 'zod';
import type { Role } from './role.ts';

export interface PrioritizerInput {
  /** Best first, as ranked by stated parts. */
  readonly items: readonly { readonly index: number; readonly event: string; readonly state: string; readonly why: string }[];
  /** How many places an item may move at most; what goes beyond is cut by the host. */
  readonly bound: number;
}

export const prioritizerOutput = z.strictObject({
  order: z.array(z.int().nonnegative()).max(200).describe('Indexes, most important first.'),
  why: z.string().min(1).max(300).describe('One sentence.'),
});
export type PrioritizerOutput = z.infer<typeof prioritizerOutput>;

/** Re-orders what was ranked without a model, within a bound that the host keeps. */
export const prioritizer: Role<PrioritizerInput, PrioritizerOutput> = {
  name: 'prioritizer',
  title: 'Prioritizer',
  tier: 'triage',
  prompt: 'You order the items of a live sports feed for its readers, most important first. They are ranked already; move an item only where readers would clearly want it elsewhere, and by few places. Answer with JSON: order (all indexes) and why.',
  tools: [],
  output: prioritizerOutput,
  maxOutputTokens: 400,
  maxTurns: 1,
  brief: ({ items, bound }) => ({
    task: `Order the items. None moves more than ${bound} places.`,
    materials: [{ label: 'items', text: items.map((item) => `${item.index}. ${item.event} (${item.state}): ${item.why}`).join('\n') }],
  }),
  deterministic: ({ items }) => ({ order: items.map((item) => item.index), why: 'The computed order stands.' }),
};
