import { describe, expect, test } from 'vitest';
import { waterfallOf } from '../../renderer/views/run/waterfall.ts';
import { pageOf, patchReady, runningRun } from './fixture/runs.ts';

const at = Date.parse('2026-11-22T15:00:00.000Z');

describe('the waterfall', () => {
  test('steps stand in their order, each before its tool calls, inside the run’s own time', () => {
    const { rows, totalMs } = waterfallOf(pageOf(patchReady(at, 1)), at + 3_600_000);
    expect(rows.filter((row) => row.kind === 'step').map((row) => row.key)).toEqual(['observe', 'plan', 'code', 'check', 'decide', 'review', 'deliver']);
    expect(totalMs).toBeLessThan(10_000);
    for (const row of rows) {
      if (row.span !== null) expect(row.span.from + row.span.width).toBeLessThanOrEqual(1.000001);
      if (row.kind === 'call') expect(rows.findIndex((each) => each.key === row.call.step)).toBeLessThan(rows.indexOf(row));
    }
  });

  test('what is under way reaches to now, and steps to come have no bar', () => {
    const { rows } = waterfallOf(pageOf(runningRun(at, 2)), at + 20_000);
    const check = rows.find((row) => row.key === 'check');
    expect((check?.span?.from ?? 0) + (check?.span?.width ?? 0)).toBeCloseTo(1);
    expect(rows.find((row) => row.key === 'deliver')?.span).toBeNull();
  });

  test('a run that has not begun shows its steps as a plan', () => {
    const page = { ...pageOf(runningRun(at, 3, 0)), steps: [] };
    expect(waterfallOf(page, at).rows).toHaveLength(6);
  });
});
