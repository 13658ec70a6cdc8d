/** Who ends among the first of a table, by all that can still happen in it. */

/** What counts in a table, by weight: points, then the difference of what was scored and conceded, then what was scored. */
export interface Standing {
  readonly points: number;
  readonly difference: number;
  readonly scored: number;
}

/** An event whose result is open. */
export interface OpenEvent {
  /** Places of the two sides in `standings`. */
  readonly first: number;
  readonly second: number;
  /** The chances that the first wins, of a draw where there can be one, and that the second wins. */
  readonly chances: readonly number[];
  /** By how much the first leads now. */
  readonly lead: number;
}

export interface TableState {
  /** The results so far. What has been scored in open events is part of `scored`; the rest of an open event is not in them. */
  readonly standings: readonly Standing[];
  readonly open: readonly OpenEvent[];
  /** How many of the table go through. */
  readonly places: number;
  readonly points: { readonly win: number; readonly draw: number };
}

/** As many ways the open events can end are looked at: 8 events with draws. Where there are more, nothing is told. */
const waysAtMost = 3 ** 8;

/**
 * The chance of each to end among the first `places`, in the order of `standings`: every way the open events can end,
 * each as likely as their chances make it, independent of each other. Level on points, the greater difference goes
 * before, then who scored more; who is level in all three shares the places in question equally. An open event that a
 * side wins counts with its lead now, or by 1 where it does not lead. Null where too much is open to look at all of it.
 */
export function qualificationChances(state: TableState): readonly number[] | null {
  const { places, sure, contenders } = contestOf(state);
  const open = state.open.filter(({ first, second }) => contenders.includes(first) || contenders.includes(second)).map((event) => ({ ...event, ends: endsOf(event, state.points) }));
  if (open.reduce((ways, { ends }) => ways * ends.length, 1) > waysAtMost) return null;
  const chances = state.standings.map((_, index) => (sure.includes(index) ? 1 : 0));
  const worth = state.standings.map(worthOf);
  const follow = (nth: number, chance: number): void => {
    const event = open[nth];
    if (event === undefined) return addPlaces(chances, { worth, contenders, places, chance });
    for (const { likely, first, second } of event.ends) {
      add(worth, event.first, first);
      add(worth, event.second, second);
      follow(nth + 1, chance * likely);
      add(worth, event.first, -first);
      add(worth, event.second, -second);
    }
  };
  follow(0, 1);
  return chances.map(rounded);
}

interface Contest {
  /** Those that go through whatever happens. */
  readonly sure: readonly number[];
  readonly contenders: readonly number[];
  /** What is left for the contenders. */
  readonly places: number;
}

/**
 * Who can still get in or miss it, by points alone. The others need no look: whoever is surely in takes a place, whoever
 * is surely out takes none, and how either fares changes nothing for the rest but through the events they meet in.
 */
function contestOf({ standings, open, places, points }: TableState): Contest {
  const least = standings.map((standing) => standing.points);
  const most = standings.map((standing, index) => standing.points + points.win * open.filter(({ first, second }) => first === index || second === index).length);
  const all = [...standings.keys()];
  const sure = all.filter((index) => all.filter((other) => other !== index && at(most, other) >= at(least, index)).length < places);
  const out = all.filter((index) => all.filter((other) => at(least, other) > at(most, index)).length >= places);
  return { sure, contenders: all.filter((index) => !sure.includes(index) && !out.includes(index)), places: places - sure.length };
}

/** One number in the order of a table: points before difference before what was scored. */
function worthOf({ points, difference, scored }: Standing): number {
  return points * 1e12 + difference * 1e6 + scored;
}

/** A way an event can end, and what it adds to what the sides are worth. */
interface End {
  readonly likely: number;
  readonly first: number;
  readonly second: number;
}

function endsOf({ chances, lead }: OpenEvent, { win, draw }: TableState['points']): readonly End[] {
  const [first, drawn, second] = chances.length === 2 ? [chances[0], 0, chances[1]] : chances;
  return [end(first, [win, 0], Math.max(lead, 1)), end(drawn, [draw, draw], 0), end(second, [0, win], Math.min(lead, -1))].filter(({ likely }) => likely > 0);
}

function end(likely: number | undefined, [first, second]: readonly [number, number], by: number): End {
  return { likely: likely ?? 0, first: worthOf({ points: first, difference: by, scored: 0 }), second: worthOf({ points: second, difference: -by, scored: 0 }) };
}

function addPlaces(chances: number[], finish: { readonly worth: readonly number[]; readonly contenders: readonly number[]; readonly places: number; readonly chance: number }): void {
  for (const one of finish.contenders) {
    const own = at(finish.worth, one);
    let [before, level] = [0, 0];
    for (const other of finish.contenders) {
      const theirs = at(finish.worth, other);
      if (theirs > own) before += 1;
      else if (theirs === own) level += 1;
    }
    add(chances, one, finish.chance * Math.min(Math.max((finish.places - before) / level, 0), 1));
  }
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function add(values: number[], index: number, more: number): void {
  values[index] = at(values, index) + more;
}

/** Sums over thousands of ways end a bit beside 0 and 1 in the last decimal places. */
function rounded(chance: number): number {
  return Math.round(chance * 1e9) / 1e9;
}
