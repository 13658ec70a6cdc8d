import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rankWeightsSchema } from '../../../main/domain/feed-settings.ts';
import { slotRun, slotsOf } from '../../scores/top-slot-run.ts';
import { daysWithGroups, slotsWithGroups } from './qualification-days.ts';

/** The labels know nothing of groups: what the signal costs against them, with whole groups known, has to stay small. */
const data = join(import.meta.dirname, '../../../../shared/data/soccer-worldcup');

describe.skipIf(!existsSync(data))('the live top slot of ../shared/data with the groups known', () => {
  const days = existsSync(data) ? daysWithGroups(data) : [];
  const { qualification } = rankWeightsSchema.parse({});

  test('without the signal is the one the scores measure', () => {
    for (const one of days.slice(0, 20)) expect(slotsWithGroups(one, days, 0).slots).toEqual(slotsOf(one));
  });

  test('keeps the bars with it', () => {
    const runs = days.map((one) => ({ one, ...slotsWithGroups(one, days, qualification) }));
    expect(runs.reduce((sum, { told }) => sum + told, 0)).toBeGreaterThan(500);
    for (const halfLife of [5, 10, 20]) {
      const measured = runs.map(({ one, slots }) => slotRun(one, slots, halfLife));
      const sum = (of: (run: (typeof measured)[number]) => number): number => measured.reduce((all, run) => all + of(run), 0);
      expect(sum((run) => run.shown) / sum((run) => run.best)).toBeGreaterThanOrEqual(0.95);
      expect(sum((run) => run.changes) / sum((run) => run.steps)).toBeLessThanOrEqual(0.45);
    }
  });
});
