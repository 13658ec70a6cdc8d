import { RegexRefused, type CharTest, type RegexNode, type RegexSyntax } from './regex-syntax.ts';

export type RegexStep =
  | { readonly op: 'char'; readonly test: CharTest }
  | ForkStep
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'save'; readonly slot: number }
  | { readonly op: 'clear'; readonly from: number; readonly to: number }
  | { readonly op: 'assert'; readonly at: 'start' | 'end' | 'word' | 'not-word' }
  | { readonly op: 'match' };

/** Goes on at `first`; should that fail, at `second`. `mark` numbers the forks. */
interface ForkStep {
  readonly op: 'fork';
  first: number;
  second: number;
  readonly mark: number;
}

/** A regular expression as steps for a matcher. */
export interface RegexProgram {
  readonly steps: readonly RegexStep[];
  readonly forks: number;
  /** Whether it can match at the start of the text alone. */
  readonly anchored: boolean;
}

const mostSteps = 4000;
const mostForks = 1000;

interface Writing {
  readonly steps: RegexStep[];
  forks: number;
}

/** Throws `RegexRefused` where the expression is too large. */
export function programOf({ root }: RegexSyntax): RegexProgram {
  const writing: Writing = { steps: [], forks: 0 };
  push(writing, { op: 'save', slot: 0 });
  write(writing, root);
  push(writing, { op: 'save', slot: 1 });
  push(writing, { op: 'match' });
  return { steps: writing.steps, forks: writing.forks, anchored: beginsAtStart(root) };
}

function write(writing: Writing, node: RegexNode): void {
  switch (node.kind) {
    case 'char': return push(writing, { op: 'char', test: node.test });
    case 'assert': return push(writing, { op: 'assert', at: node.at });
    case 'all': return node.of.forEach((part) => write(writing, part));
    case 'any': return writeAny(writing, node.of);
    case 'repeat': return writeRepeat(writing, node);
    case 'group':
      push(writing, { op: 'save', slot: node.index * 2 });
      write(writing, node.of);
      return push(writing, { op: 'save', slot: node.index * 2 + 1 });
  }
}

function writeAny(writing: Writing, alternatives: readonly RegexNode[]): void {
  const ends: { to: number }[] = [];
  for (const [index, alternative] of alternatives.entries()) {
    const branch = index < alternatives.length - 1 ? fork(writing) : null;
    if (branch !== null) branch.first = writing.steps.length;
    write(writing, alternative);
    if (branch === null) continue;
    const end = { op: 'jump' as const, to: 0 };
    push(writing, end);
    ends.push(end);
    branch.second = writing.steps.length;
  }
  for (const end of ends) end.to = writing.steps.length;
}

type Repeat = Extract<RegexNode, { kind: 'repeat' }>;

function writeRepeat(writing: Writing, node: Repeat): void {
  for (let count = 0; count < node.min; count += 1) writeTurn(writing, node);
  if (node.max === Infinity) writeLoop(writing, node);
  else writeOptionalTurns(writing, node);
}

function writeLoop(writing: Writing, node: Repeat): void {
  const at = writing.steps.length;
  const loop = fork(writing);
  const inside = writing.steps.length;
  writeTurn(writing, node);
  push(writing, { op: 'jump', to: at });
  aim(loop, inside, writing.steps.length, node.lazy);
}

function writeOptionalTurns(writing: Writing, node: Repeat): void {
  const turns: { readonly turn: ForkStep; readonly inside: number }[] = [];
  for (let count = node.min; count < node.max; count += 1) {
    turns.push({ turn: fork(writing), inside: writing.steps.length });
    writeTurn(writing, node);
  }
  for (const { turn, inside } of turns) aim(turn, inside, writing.steps.length, node.lazy);
}

/** Groups inside a loop are those of its last turn. */
function writeTurn(writing: Writing, { of, groups: [first, last] }: Repeat): void {
  if (last >= first) push(writing, { op: 'clear', from: first * 2, to: last * 2 + 1 });
  write(writing, of);
}

function aim(step: ForkStep, inside: number, after: number, lazy: boolean): void {
  step.first = lazy ? after : inside;
  step.second = lazy ? inside : after;
}

function fork(writing: Writing): ForkStep {
  if (writing.forks >= mostForks) throw new RegexRefused('The regular expression has too many branches.');
  const step: ForkStep = { op: 'fork', first: 0, second: 0, mark: writing.forks };
  writing.forks += 1;
  push(writing, step);
  return step;
}

function push(writing: Writing, step: RegexStep): void {
  if (writing.steps.length >= mostSteps) throw new RegexRefused('The regular expression is too large.');
  writing.steps.push(step);
}

function beginsAtStart(node: RegexNode): boolean {
  if (node.kind === 'assert') return node.at === 'start';
  if (node.kind === 'group') return beginsAtStart(node.of);
  if (node.kind === 'all') return node.of[0] !== undefined && beginsAtStart(node.of[0]);
  return node.kind === 'any' && node.of.every(beginsAtStart);
}
