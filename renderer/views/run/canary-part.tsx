import type { ReactElement } from 'react';
import type { RunPage } from '../../../preload/api.ts';
import { CanaryPlot, type CanaryTick } from '../../components/canary-plot.tsx';
import { Chip } from '../../components/marks.tsx';
import { Plain } from '../../components/plain.tsx';

type Tick = RunPage['canary'][number];

/** How base and patch compared while the canary ran: a plot for each figure, and in words what else differed. */
export function CanaryPart({ ticks }: { readonly ticks: readonly Tick[] }): ReactElement {
  return (
    <section aria-labelledby="canary" className="flex flex-col gap-5">
      <h2 id="canary" className="label">Canary</h2>
      {(['before', 'after'] as const).map((phase) => <Phase key={phase} phase={phase} ticks={ticks.filter((tick) => tick.phase === phase)} />)}
    </section>
  );
}

function Phase({ phase, ticks }: { readonly phase: Tick['phase']; readonly ticks: readonly Tick[] }): ReactElement | null {
  const last = ticks.at(-1);
  if (last === undefined) return null;
  const names = [...new Set(ticks.flatMap((tick) => tick.figures.map(({ name }) => name)))];
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{phase === 'before' ? 'Before the merge' : 'After the merge'}: {ticks.length} of {last.of} comparisons.</p>
      {names.map((name) => (
        <div key={name}>
          <h3 className="mb-1 font-mono text-sm"><Plain text={name} /></h3>
          <CanaryPlot ticks={ticks.map((tick) => pointOf(tick, name))} of={last.of} unit="" />
        </div>
      ))}
      <ul className="divide-y divide-line border-y border-line">
        {ticks.filter((tick) => names.length === 0 || tick.verdict === 'failed').map((tick) => (
          <li key={tick.tick} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span className="w-28 text-ink-3">Comparison {tick.tick}</span>
            <Chip tone={tick.verdict === 'passed' ? 'good' : 'bad'}>{tick.verdict === 'passed' ? 'Passed' : 'Failed'}</Chip>
            <span className="min-w-0 flex-1 basis-60 text-ink-2 wrap-anywhere"><Plain text={tick.differences.join(' ')} lines="many" /></span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function pointOf(tick: Tick, name: string): CanaryTick {
  const figure = tick.figures.find((one) => one.name === name);
  const patched = figure?.patched ?? null;
  return { at: tick.at, base: figure?.base ?? null, patched, verdict: patched === null ? 'missing' : figure?.ok === true ? 'same' : 'worse' };
}
