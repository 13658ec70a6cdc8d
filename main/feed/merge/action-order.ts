import type { Action } from '../../domain/event-data.ts';

type Placed = Pick<Action, 'id' | 'period' | 'minute' | 'stoppage' | 'second' | 'sequence'>;

/**
 * Actions in the order of time, whatever order they came in. Periods go first where every timed action names one, as
 * the minutes of some sports begin anew with each. What has no minute stays after what its own source put before it.
 */
export function inOrderOfTime<Item extends Placed>(actions: readonly Item[]): readonly Item[] {
  const bySequence = [...actions].sort((a, b) => a.sequence - b.sequence || byText(a.id, b.id));
  const withPeriods = actions.every(({ period, minute }) => minute === null || period !== null);
  let minute = -1;
  const keyed = bySequence.map((action, index) => {
    minute = action.minute ?? minute;
    return { action, key: [withPeriods ? periodRank(action.period) : latePeriod(action.period), minute, action.minute === null ? 1 : 0, action.stoppage ?? 0, action.second ?? 0, index] };
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ action }) => action);
}

const ranks: Readonly<Record<string, number>> = { '1H': 1, HT: 2, '2H': 3, ET1: 4, ET2: 5, OT: 40, PEN: 50 };

/** `Q3`, `SET2`, `INN7` by their number. What names no order keeps its place by minute and sequence. */
function periodRank(period: string | null): number {
  if (period === null) return 0;
  return ranks[period] ?? Number(/\d+/.exec(period)?.[0] ?? 0);
}

/** A shoot-out comes last whatever minutes it is given. */
function latePeriod(period: string | null): number {
  return period === 'PEN' ? 1 : 0;
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
