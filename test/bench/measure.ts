import { cpus, totalmem } from 'node:os';

/** One figure, beside the floor that was measured in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly floor?: number;
  /** value / floor. */
  readonly ratio?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function against(name: string, value: number, unit: string, floor: number): Figure {
  return { name, value, unit, floor, ratio: value / floor };
}

export function machine(): string {
  return `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`;
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => `| ${figure.name} | ${shown(figure.value)} ${figure.unit} | ${figure.floor === undefined ? '' : `${shown(figure.floor)} ${figure.unit}`} | ${figure.ratio === undefined ? '' : `${figure.ratio < 0.01 ? shown(figure.ratio) : figure.ratio.toFixed(2)} x`} |`);
  return ['| what | value | floor | ratio |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
}

function shown(value: number): string {
  if (value > 0 && value < 0.01) return value.toPrecision(2);
  return value >= 1000 ? Math.round(value).toLocaleString('en-US') : value >= 10 ? value.toFixed(0) : value.toFixed(2);
}
