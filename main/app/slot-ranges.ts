/** Some ticks of a schedule in a row. */
export interface SlotRange {
  readonly from: string;
  /** The last of them. */
  readonly until: string;
  readonly count: number;
}

/** What of a range has no outcome yet: the gaps between the ticks that have one. */
export function openRanges(range: SlotRange, taken: readonly { readonly slot: string; readonly until: string }[], everyMinutes: number): readonly SlotRange[] {
  const stepMs = everyMinutes * 60_000;
  const ranges: SlotRange[] = [];
  let from = Date.parse(range.from);
  const add = (untilMs: number): void => {
    if (untilMs >= from) ranges.push({ from: new Date(from).toISOString(), until: new Date(untilMs).toISOString(), count: Math.round((untilMs - from) / stepMs) + 1 });
  };
  for (const { slot, until } of taken) {
    add(Date.parse(slot) - stepMs);
    from = Math.max(from, Date.parse(until) + stepMs);
  }
  add(Date.parse(range.until));
  return ranges;
}
