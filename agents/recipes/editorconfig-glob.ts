/** Says whether a path, relative to the folder of its `.editorconfig`, is in a section. */
export type SectionMatcher = (path: string) => boolean;

type Piece =
  | { readonly kind: 'one'; readonly accepts: (sign: string) => boolean }
  | { readonly kind: 'many'; readonly accepts: (sign: string) => boolean }
  | { readonly kind: 'choice'; readonly branches: readonly (readonly Piece[])[] };

const largestGlob = 1_000;
const largestNumberRange = 100;
const largestAutomaton = 4_000;

/**
 * Reads the name of a section as EditorConfig 0.17 defines it. Matching follows all ways through the pattern at once,
 * so that its time is bounded by the product of both lengths: section and path come from strangers.
 * @returns undefined for a pattern that is too large to follow.
 */
export function sectionMatcher(glob: string): SectionMatcher | undefined {
  if (glob.length > largestGlob) return undefined;
  const anchored = glob.startsWith('/') ? glob.slice(1) : glob.includes('/') ? glob : `**/${glob}`;
  const reader = new GlobReader(anchored);
  const pieces = reader.sequence(false);
  // `**/` at the beginning also stands for no folder at all.
  const whole = anchored.startsWith('**/') ? [choiceOf([[], pieces.slice(0, 2)]), ...pieces.slice(2)] : pieces;
  const automaton = reader.tooLarge ? undefined : automatonOf(whole);
  return automaton && ((path) => accepts(automaton, path));
}

class GlobReader {
  tooLarge = false;
  readonly #glob: string;
  #at = 0;

  constructor(glob: string) {
    this.#glob = glob;
  }

  /** Reads pieces up to the end, or up to the comma or brace that ends a branch. */
  sequence(inBraces: boolean): Piece[] {
    const pieces: Piece[] = [];
    while (this.#at < this.#glob.length) {
      const sign = this.#glob.charAt(this.#at);
      if (inBraces && (sign === ',' || sign === '}')) break;
      pieces.push(...this.#piece(sign));
    }
    return pieces;
  }

  #piece(sign: string): Piece[] {
    this.#at += 1;
    if (sign === '\\') return [exactly(this.#glob.charAt(this.#at++) || '\\')];
    if (sign === '?') return [{ kind: 'one', accepts: notSlash }];
    if (sign === '*') {
      if (this.#glob.charAt(this.#at) !== '*') return [{ kind: 'many', accepts: notSlash }];
      while (this.#glob.charAt(this.#at) === '*') this.#at += 1;
      return [{ kind: 'many', accepts: () => true }];
    }
    if (sign === '[') return [this.#signClass()];
    if (sign === '{') return this.#braces();
    if (sign === '/' && this.#foldersFollow()) return [choiceOf([[], [exactly('/'), { kind: 'many', accepts: () => true }]])];
    return [exactly(sign)];
  }

  /** Reads two stars that stand between slashes: any folders, or none. The slash behind them stays to be read. */
  #foldersFollow(): boolean {
    const stars = /^\*{2,}(?=\/)/u.exec(this.#glob.slice(this.#at));
    this.#at += stars?.[0].length ?? 0;
    return stars !== null;
  }

  #signClass(): Piece {
    const match = /^(!?)(\]?(?:\\.|[^\]\\/])*)\]/u.exec(this.#glob.slice(this.#at));
    if (!match?.[2]) return exactly('[');
    this.#at += match[0].length;
    const ranges = [...match[2].matchAll(/(?:\\(.)|([^\\]))(?:-(?:\\(.)|([^\\])))?/gu)].map((part) => {
      const low = part[1] ?? part[2] ?? '';
      return { low, high: part[3] ?? part[4] ?? low };
    });
    const within = (sign: string): boolean => ranges.some(({ low, high }) => low <= sign && sign <= high);
    return { kind: 'one', accepts: match[1] === '!' ? (sign) => sign !== '/' && !within(sign) : within };
  }

  #braces(): Piece[] {
    const numbers = /^(-?\d{1,9})\.\.(-?\d{1,9})\}/u.exec(this.#glob.slice(this.#at));
    if (numbers) {
      this.#at += numbers[0].length;
      return [this.#numberRange(Number(numbers[1]), Number(numbers[2]))];
    }
    if (!hasComma(this.#glob, this.#at)) return [exactly('{')];
    const branches: Piece[][] = [];
    do {
      branches.push(this.sequence(true));
    } while (this.#glob.charAt(this.#at++) === ',');
    return [choiceOf(branches)];
  }

  #numberRange(one: number, other: number): Piece {
    const low = Math.min(one, other);
    const high = Math.max(one, other);
    if (high - low > largestNumberRange) this.tooLarge = true;
    const count = Math.min(high - low, largestNumberRange) + 1;
    return choiceOf(Array.from({ length: count }, (_, index) => Array.from(String(low + index), exactly)));
  }
}

function exactly(wanted: string): Piece {
  return { kind: 'one', accepts: (sign) => sign === wanted };
}

function notSlash(sign: string): boolean {
  return sign !== '/';
}

function choiceOf(branches: readonly (readonly Piece[])[]): Piece {
  return { kind: 'choice', branches };
}

/** Whether the braces that are open at `from` close again and hold a comma of their own. */
function hasComma(glob: string, from: number): boolean {
  let depth = 0;
  let comma = false;
  for (let at = from; at < glob.length; at += 1) {
    const sign = glob.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === ',' && depth === 0) comma = true;
    else if (sign === '}' && depth === 0) return comma;
    else if (sign === '}') depth -= 1;
  }
  return false;
}

interface State {
  /** States that are reached without a sign. */
  readonly free: number[];
  step?: { readonly accepts: (sign: string) => boolean; readonly to: number };
}

function automatonOf(pieces: readonly Piece[]): readonly State[] | undefined {
  const states: State[] = [{ free: [] }];
  const add = (): number => states.push({ free: [] }) - 1;
  const follow = (sequence: readonly Piece[], from: number): number => {
    let at = from;
    for (const piece of sequence) {
      if (states.length > largestAutomaton) return at;
      const end = add();
      const state = states[at];
      if (piece.kind === 'choice') {
        for (const branch of piece.branches) {
          const start = add();
          state?.free.push(start);
          const last = follow(branch, start);
          states[last]?.free.push(end);
        }
      } else if (piece.kind === 'many') {
        const loop = add();
        state?.free.push(loop);
        const looping = states[loop];
        looping?.free.push(end);
        if (looping) looping.step = { accepts: piece.accepts, to: loop };
      } else if (state) state.step = { accepts: piece.accepts, to: end };
      at = end;
    }
    return at;
  };
  const last = follow(pieces, 0);
  if (states.length > largestAutomaton) return undefined;
  states.push({ free: [] });
  states[last]?.free.push(states.length - 1);
  return states;
}

function accepts(states: readonly State[], path: string): boolean {
  let current = withFree(states, [0]);
  for (const sign of path) {
    const reached: number[] = [];
    for (const at of current) {
      const step = states[at]?.step;
      if (step?.accepts(sign)) reached.push(step.to);
    }
    if (reached.length === 0) return false;
    current = withFree(states, reached);
  }
  return current.has(states.length - 1);
}

function withFree(states: readonly State[], start: readonly number[]): Set<number> {
  const reached = new Set(start);
  for (const at of reached) for (const next of states[at]?.free ?? []) reached.add(next);
  return reached;
}
