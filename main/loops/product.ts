import type { Loop } from './loop.ts';
import { collectStep } from './product/collect.ts';
import { narrateStep } from './product/narrate.ts';
import { prioritizeStep } from './product/prioritize.ts';
import { publishStep } from './product/publish.ts';
import { reportOf } from './product/report.ts';
import type { ProductRooms } from './product/rooms.ts';
import { openScope, type ProductScope } from './product/scope.ts';
import { verifyStep } from './product/verify.ts';

/**
 * The product loop: read the sources that are due, keep what is believed, rank it, say in a sentence what happens and
 * why it matters now, hold every claim against the data, publish. Nothing new ends it early, before any model is asked.
 */
export function productLoop(rooms: ProductRooms): Loop<ProductScope> {
  return {
    name: 'product',
    steps: [collectStep, prioritizeStep, narrateStep, verifyStep, publishStep],
    open: async (context) => openScope(rooms, context),
    close: async () => undefined,
    report: reportOf,
  };
}

/** What each step may call at most; frozen into every run. */
export const productGrants = {
  collect: [],
  prioritize: [],
  narrate: [],
  verify: [],
  publish: ['publish_live_artifact'],
} as const;
