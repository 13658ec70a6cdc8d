import { scaleLinear } from 'd3-scale';
import { curveStepAfter, line } from 'd3-shape';
import type { ReactElement } from 'react';
import { cx } from '../../components/class-names.ts';
import { visible } from '../../app/visible.ts';
import type { CourseLine, ImpactMark } from './course-data.ts';

/** Drawn in these units and scaled as a whole, so that the text in it grows with the window's. */
const width = 640;
const edge = { left: 40, right: 148, top: 8, bottom: 16 };
const strokes = ['stroke-plot-1', 'stroke-plot-3', 'stroke-plot-4', 'stroke-plot-2'] as const;
const dashes = ['none', '7 3', '2 3', '10 3 2 3'] as const;
const named = strokes.length;

export interface PlotProps {
  readonly lines: readonly CourseLine[];
  readonly progress: readonly number[];
  readonly marks: readonly ImpactMark[];
  readonly top: number;
  readonly tick: (value: number) => string;
  /** The plot in words, for those who can't see it. */
  readonly words: string;
  readonly height: number;
}

/** Lines that step at each action, the first few named at their ends; below them how much each action changed. */
export function CoursePlot({ lines, progress, marks, top, tick, words, height }: PlotProps): ReactElement {
  const strip = marks.length > 0 ? 34 : 0;
  const x = scaleLinear([0, 1], [edge.left, width - edge.right]);
  const y = scaleLinear([0, top], [height - edge.bottom - strip, edge.top]);
  const strongest = [...lines].sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0)).slice(0, named);
  const path = line<number>((_, at) => x(progress[at] ?? 0), (value) => y(value)).curve(curveStepAfter);
  const whole = (values: readonly number[]): string => path([...values]) ?? '';
  return (
    <svg role="img" aria-label={visible(words)} viewBox={`0 0 ${width} ${height}`} className="block w-full max-w-[62rem] text-ink-3 [&_text]:text-[10px]">
      {y.ticks(4).map((value) => (
        <g key={value}>
          <line x1={edge.left} x2={width - edge.right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={edge.left - 5} y={y(value) + 3.5} textAnchor="end" className="fill-current">{tick(value)}</text>
        </g>
      ))}
      {lines.filter((each) => !strongest.includes(each)).map((each) => <path key={each.name} d={whole(each.values)} className="fill-none stroke-line-2" />)}
      {strongest.map((each, at) => <path key={each.name} d={whole(each.values)} strokeDasharray={dashes[at]} className={cx('fill-none stroke-[1.75]', strokes[at])} />)}
      <Names lines={strongest} y={y} bottom={y(0)} tick={tick} />
      <Impacts marks={marks} x={x} bottom={height - edge.bottom} from={y(top)} />
      <text x={edge.left} y={height - 3} className="fill-current">start</text>
      <text x={width - edge.right} y={height - 3} textAnchor="end" className="fill-current">end</text>
    </svg>
  );
}

type Scale = (value: number) => number;

/** Each name at the end of its line, moved down where two would lie over one another. */
function Names({ lines, y, bottom, tick }: { readonly lines: readonly CourseLine[]; readonly y: Scale; readonly bottom: number; readonly tick: (value: number) => string }): ReactElement {
  const gap = 12.5;
  const highest = bottom - gap * (lines.length - 1);
  const places = lines.reduce<readonly number[]>((above, each, at) => {
    const wanted = Math.max(y(each.values.at(-1) ?? 0), (above.at(-1) ?? Number.NEGATIVE_INFINITY) + gap);
    return [...above, Math.min(wanted, highest + gap * at)];
  }, []);
  return (
    <>
      {lines.map((each, at) => (
        <g key={each.name}>
          <line x1={width - edge.right + 5} x2={width - edge.right + 21} y1={places[at]} y2={places[at]} strokeDasharray={dashes[at]} className={cx('stroke-[1.75]', strokes[at])} />
          <text x={width - edge.right + 25} y={(places[at] ?? 0) + 3.5} className="fill-ink">{cut(each.name, tick(each.values.at(-1) ?? 0))}</text>
        </g>
      ))}
    </>
  );
}

function cut(name: string, value: string): string {
  const shown = visible(name);
  return `${shown.length > 17 ? `${shown.slice(0, 16)}…` : shown} ${value}`;
}

/** A stem for each action that changed the chances, as high as it changed them; the three highest have a thread to the lines. */
function Impacts({ marks, x, bottom, from }: { readonly marks: readonly ImpactMark[]; readonly x: Scale; readonly bottom: number; readonly from: number }): ReactElement {
  const most = Math.max(...marks.map((mark) => mark.impact), 0.01);
  return (
    <>
      {marks.map((mark) => {
        const height = Math.max(2, (mark.impact / most) * 26);
        return (
          <g key={mark.actionId} className={mark.top ? 'text-ink' : 'text-edge'}>
            {mark.top && <line x1={x(mark.progress)} x2={x(mark.progress)} y1={from} y2={bottom} className="stroke-line-2" strokeDasharray="1 3" />}
            <line x1={x(mark.progress)} x2={x(mark.progress)} y1={bottom - height} y2={bottom} className="stroke-current stroke-2" />
            <circle cx={x(mark.progress)} cy={bottom - height} r={mark.top ? 3 : 1.8} className="fill-current" />
          </g>
        );
      })}
    </>
  );
}
