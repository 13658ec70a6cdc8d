/**
 * How many runs the rest of a half-inning brings, by outs and bases: the Markov chain of base-out states with the moves
 * of D. A. D'Esopo and B. Lefkowitz, The distribution of runs in the game of baseball (SRI, 1960): outs move nobody, a
 * single takes the runner on first to second and brings home the others, a double takes him to third, walks force.
 * B. Bukiet, E. R. Harold and J. L. Palacios, A Markov chain approach to baseball, Operations Research 45 (1997).
 */

/** The share of plate appearances that end so, in the round (Major Leagues, 2015 to 2024); the rest are outs. */
const ends = { walk: 0.094, single: 0.143, double: 0.044, triple: 0.004, homeRun: 0.032 } as const;
type End = keyof typeof ends;
const kinds: readonly End[] = ['walk', 'single', 'double', 'triple', 'homeRun'];
const out = 1 - kinds.reduce((sum, kind) => sum + ends[kind], 0);

/** Runs beyond this are told as this many. */
const most = 16;
/** A half-inning that goes on longer than this is rarer than one in a hundred million. */
const batters = 60;

/** Which bases are taken, as bits: 1 first, 2 second, 4 third. */
export type Bases = number;

/** The chance of 0, 1, 2… runs until the third out. */
export function runsToCome(outs: number, bases: Bases): readonly number[] {
  return tables[Math.min(Math.max(outs, 0), 2) * 8 + (bases & 7)] ?? none;
}

/** From `13`, `123`, `1-3`… the bases that are taken. */
export function basesIn(text: string): Bases {
  return [1, 2, 3].reduce((bits, base) => (text.includes(String(base)) ? bits | (1 << (base - 1)) : bits), 0);
}

const none: readonly number[] = [1];
const tables: readonly (readonly number[])[] = Array.from({ length: 24 }, (_, state) => distribution(Math.floor(state / 8), state % 8));

function distribution(outs: number, bases: Bases): readonly number[] {
  const runs = Array.from({ length: most + 1 }, () => 0);
  /** How likely each state is with that many runs so far. */
  let states = new Map<number, number>([[keyOf(outs, bases, 0), 1]]);
  for (let batter = 0; batter < batters; batter += 1) {
    const next = new Map<number, number>();
    for (const [key, chance] of states) {
      const [o, b, r] = [Math.floor(key / 1000), Math.floor((key % 1000) / 100), key % 100];
      if (o === 2) runs[r] = (runs[r] ?? 0) + chance * out;
      else add(next, keyOf(o + 1, b, r), chance * out);
      for (const kind of kinds) {
        const { bases: taken, runs: home } = moved(b, kind);
        add(next, keyOf(o, taken, Math.min(r + home, most)), chance * ends[kind]);
      }
    }
    states = next;
  }
  const told = runs.reduce((sum, chance) => sum + chance, 0);
  return runs.map((chance) => chance / told);
}

function keyOf(outs: number, bases: Bases, runs: number): number {
  return outs * 1000 + bases * 100 + runs;
}

function add(states: Map<number, number>, key: number, chance: number): void {
  states.set(key, (states.get(key) ?? 0) + chance);
}

function moved(bases: Bases, kind: End): { readonly bases: Bases; readonly runs: number } {
  const [first, second, third] = [bases & 1, (bases >> 1) & 1, (bases >> 2) & 1];
  switch (kind) {
    case 'walk': return first === 0 ? { bases: bases | 1, runs: 0 } : second === 0 ? { bases: bases | 2, runs: 0 } : { bases: 7, runs: third };
    case 'single': return { bases: 1 | (first << 1), runs: second + third };
    case 'double': return { bases: 2 | (first << 2), runs: second + third };
    case 'triple': return { bases: 4, runs: first + second + third };
    case 'homeRun': return { bases: 0, runs: first + second + third + 1 };
  }
}
