import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { ReactElement } from 'react';
import { duration } from '../app/time.ts';
import { Ago } from './ago.tsx';
import { cx } from './class-names.ts';
import { Fold } from './fold.tsx';

/** One comparison of base and patch by a canary. A missing figure is a failure, never a gap that is passed over. */
export interface CanaryTick {
  readonly at: string;
  readonly base: number | null;
  readonly patched: number | null;
  readonly verdict: 'same' | 'better' | 'worse' | 'missing';
}

const width = 640;
const height = 160;
const edge = { left: 52, right: 96, top: 10, bottom: 22 };
const words: Readonly<Record<CanaryTick['verdict'], string>> = { same: 'Same', better: 'Better', worse: 'Worse', missing: 'Missing' };

/** How base and patch compare, one comparison after the other, with the number there are to be. The table says the same. */
export function CanaryPlot({ ticks, of, unit }: { readonly ticks: readonly CanaryTick[]; readonly of: number; readonly unit: string }): ReactElement {
  const values = ticks.flatMap(({ base, patched }) => [base, patched]).filter((value) => value !== null);
  const x = scaleLinear([0, Math.max(1, of - 1)], [edge.left, width - edge.right]);
  const y = scaleLinear([0, Math.max(1e-9, ...values) * 1.1], [height - edge.bottom, edge.top]);
  const path = (read: (tick: CanaryTick) => number | null): string => line<CanaryTick>((_, at) => x(at), (tick) => y(read(tick) ?? 0)).defined((tick) => read(tick) !== null)([...ticks]) ?? '';
  const bad = ticks.filter((tick) => tick.verdict === 'worse' || tick.verdict === 'missing').length;
  return (
    <figure>
      <svg role="img" aria-label={`${ticks.length} of ${of} comparisons, ${bad} of them worse or missing`} viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-[52rem] text-ink-3 [&_text]:text-[10px]">
        {y.ticks(3).map((value) => (
          <g key={value}>
            <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} className="stroke-line" />
            <text x={edge.left - 5} y={y(value) + 3.5} textAnchor="end" className="fill-current">{value} {unit}</text>
          </g>
        ))}
        <rect x={x(Math.max(0, ticks.length - 1))} y={edge.top} width={Math.max(0, width - edge.right - x(Math.max(0, ticks.length - 1)))} height={height - edge.top - edge.bottom} className="fill-ground" />
        <path d={path((tick) => tick.base)} className="fill-none stroke-plot-2 stroke-[1.75]" strokeDasharray="7 3" />
        <path d={path((tick) => tick.patched)} className="fill-none stroke-plot-1 stroke-2" />
        {ticks.map((tick, at) => (tick.verdict === 'worse' || tick.verdict === 'missing') && (
          <path key={tick.at} transform={`translate(${x(at)} ${tick.patched === null ? height - edge.bottom : y(tick.patched)})`} d="M-4-4 4 4M-4 4 4-4" className="stroke-bad stroke-2" />
        ))}
        <Name of="Patch" value={ticks.at(-1)?.patched ?? null} y={y} className="fill-ink" />
        <Name of="Base" value={ticks.at(-1)?.base ?? null} y={y} className="fill-current" below />
        <text x={edge.left} y={height - 6} className="fill-current">comparison 1</text>
        <text x={width - edge.right} y={height - 6} textAnchor="end" className="fill-current">comparison {of}</text>
      </svg>
      <figcaption className="mt-1 text-sm text-ink-2 tabular-nums">{ticks.length} of {of} comparisons{ticks.length > 1 && `, over ${duration(Date.parse(ticks.at(-1)?.at ?? '') - Date.parse(ticks[0]?.at ?? ''))}`}; {bad === 0 ? 'none worse or missing' : `${bad} worse or missing`}.</figcaption>
      <Fold summary="As a table">
        <table className="mt-1 text-left">
          <caption className="sr-only">Ticks of the canary</caption>
          <thead className="text-sm text-ink-3"><tr className="border-b border-line-2 [&>th]:py-1 [&>th]:pr-6 [&>th]:font-medium"><th scope="col">When</th><th scope="col" className="text-right">Base</th><th scope="col" className="text-right">Patch</th><th scope="col">Verdict</th></tr></thead>
          <tbody>
            {ticks.map((tick) => (
              <tr key={tick.at} className="border-b border-line [&>td]:py-1 [&>td]:pr-6">
                <td><Ago at={tick.at} /></td><td className="text-right tabular-nums">{tick.base ?? 'none'}</td><td className="text-right tabular-nums">{tick.patched ?? 'none'}</td>
                <td className={cx((tick.verdict === 'worse' || tick.verdict === 'missing') && 'font-medium text-bad')}>{words[tick.verdict]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </figure>
  );
}

function Name({ of, value, y, className, below = false }: { readonly of: string; readonly value: number | null; readonly y: (value: number) => number; readonly className: string; readonly below?: boolean }): ReactElement | null {
  return value === null ? null : <text x={width - edge.right + 6} y={y(value) + (below ? 12 : 0)} className={className}>{of} {value}</text>;
}
