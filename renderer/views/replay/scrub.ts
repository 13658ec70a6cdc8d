import type { ReplayMark } from '../../app/contract.ts';

/** Marks that fall on the same place of the bar, drawn as one: the gravest outcome among them counts. */
export interface ScrubMark {
  /** 0 at the recording's start, 1 at its end. */
  readonly at: number;
  readonly outcome: ReplayMark['outcome'];
  readonly count: number;
}

const gravest = ['failed', 'quarantined', 'changed', 'unchanged', null] as const satisfies readonly ReplayMark['outcome'][];

/** At most `places` marks over the bar, whatever the number of observations. */
export function scrubMarks(marks: readonly ReplayMark[], from: string, to: string, places: number): readonly ScrubMark[] {
  const share = shareOf(from, to);
  const bins = new Map<number, { outcome: ReplayMark['outcome']; count: number }>();
  for (const mark of marks) {
    const bin = Math.min(places - 1, Math.floor(share(mark.at) * places));
    const known = bins.get(bin);
    if (known === undefined) bins.set(bin, { outcome: mark.outcome, count: 1 });
    else {
      known.count += 1;
      if (gravest.indexOf(mark.outcome) < gravest.indexOf(known.outcome)) known.outcome = mark.outcome;
    }
  }
  return [...bins].sort(([a], [b]) => a - b).map(([bin, { outcome, count }]) => ({ at: (bin + 0.5) / places, outcome, count }));
}

/** Where an instant lies between two, 0 to 1. */
export function shareOf(from: string, to: string): (instant: string) => number {
  const start = Date.parse(from);
  const length = Date.parse(to) - start;
  return (instant) => (length > 0 ? Math.min(1, Math.max(0, (Date.parse(instant) - start) / length)) : 0);
}

/** How many observations lie at or before a place of the bar, by bisection: marks are in the order of time. */
export function observationsUpTo(marks: readonly ReplayMark[], from: string, to: string, place: number): number {
  const share = shareOf(from, to);
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (share(marks[middle]?.at ?? to) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The newest of the versions, newest first, that was there at an instant; null where none was. */
export function versionAt<V extends { readonly at: string }>(versions: readonly V[], instant: string): V | null {
  return versions.find((version) => Date.parse(version.at) <= Date.parse(instant)) ?? null;
}

export const speeds = [1, 60, 600, 3600, 0] as const;

export function speedInWords(speed: number): string {
  return speed === 0 ? 'As fast as it goes' : `${speed}×`;
}

const paceOf = (speed: number): number => (speed === 0 ? Number.POSITIVE_INFINITY : speed);

/** The next speed of the row, faster or slower; one that is not in the row counts as the nearest below. */
export function nextSpeed(speed: number, by: 1 | -1): number {
  const at = Math.max(0, speeds.findLastIndex((each) => paceOf(each) <= paceOf(speed)));
  return speeds[Math.min(speeds.length - 1, Math.max(0, at + by))] ?? speed;
}
