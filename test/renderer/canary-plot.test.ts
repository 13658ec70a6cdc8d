import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CanaryPlot, type CanaryTick } from '../../renderer/components/canary-plot.tsx';
import { canaryTicks } from './fixture/canary.ts';

const drawn = (ticks: readonly CanaryTick[], of = 24): string => renderToStaticMarkup(createElement(CanaryPlot, { ticks, of, unit: 'ms' }));

describe('the plot of a canary', () => {
  test('says how far it is and counts a missing figure as bad', () => {
    const page = drawn(canaryTicks);
    expect(page).toContain('10 of 24 comparisons, 2 of them worse or missing');
    expect(page.match(/<path[^>]*class="stroke-bad/g)).toHaveLength(2);
    expect(page).toContain('over 45 min');
  });

  test('says the same as a table, where no figure is called none', () => {
    const page = drawn(canaryTicks);
    expect(page.match(/<tr class="border-b border-line \[/g)).toHaveLength(canaryTicks.length);
    expect(page).toContain('>none<');
    expect(page).toContain('>Missing<');
  });

  test('draws before the first tick, and at one', () => {
    for (const ticks of [[], canaryTicks.slice(0, 1)]) expect(drawn(ticks)).not.toContain('NaN');
  });
});
