import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { ReactElement } from 'react';
import type { CategoryAutonomy } from '../../app/contract.ts';
import { share } from '../../app/figures.ts';

const width = 260;
const height = 62;
const edge = { left: 6, right: 62, top: 8, bottom: 6 };

/** How the lower bound stood after each outcome, against what a canary and a merge take. */
export function BoundPlot({ category }: { readonly category: CategoryAutonomy }): ReactElement {
  const { history, steps, bound } = category;
  const x = scaleLinear([0, Math.max(1, history.length)], [edge.left, width - edge.right]);
  const y = scaleLinear([0, 1], [height - edge.bottom, edge.top]);
  const points = [0, ...history.map((row) => row.bound)];
  const path = line<number>((_, at) => x(at), (value) => y(value)).curve(curveStepAfter)(points) ?? '';
  return (
    <svg role="img" aria-label={`After ${history.length} outcomes the lower bound is ${share(bound)}.`} viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-72 text-ink-3 [&_text]:text-[9px]">
      <line x1={edge.left} x2={width - edge.right} y1={y(0)} y2={y(0)} className="stroke-line-2" />
      {steps.map((step) => (
        <g key={step.name}>
          <line x1={edge.left} x2={width - edge.right} y1={y(step.lowerBound)} y2={y(step.lowerBound)} strokeDasharray="3 3" className="stroke-edge" />
          <text x={width - edge.right + 4} y={y(step.lowerBound) + (step.name === 'merge' ? 0 : 6)} className="fill-current">{step.name} {share(step.lowerBound)}</text>
        </g>
      ))}
      <path d={path} className="fill-none stroke-plot-1 stroke-[1.75]" />
      {history.map((row, at) => row.outcome !== 'accepted' && (
        <path key={row.runId} transform={`translate(${x(at + 1)} ${y(row.bound)})`} d="M-3-3 3 3M-3 3 3-3" className="stroke-bad stroke-[1.5]" />
      ))}
    </svg>
  );
}
