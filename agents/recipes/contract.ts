import type { ExecOutcome, Result } from '../workspace.ts';

/** A file of the tree a recipe looks at. */
export interface TreeFile {
  readonly path: string;
  readonly size: number;
  readonly kind: 'file' | 'executable' | 'symlink' | 'submodule';
}

/** One tree, read-only: the base, or the patched one when the objective is measured again. */
export interface RecipePlace {
  readonly files: readonly TreeFile[];
  /** Contents by path; files that are missing, not regular or larger than `maxBytes` are left out. */
  read(paths: readonly string[], maxBytes: number): Promise<Result<ReadonlyMap<string, Uint8Array>>>;
  /**
   * Runs a program in the sandbox, in the folder `cwd` of this tree (empty: its root). The programs of the
   * image are on PATH, Touchline's own tools in `/opt/touchline/node_modules/.bin`; the workspace's installed
   * dependencies are in the tree when `hasDependencies` says so.
   */
  exec(request: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly stdin?: Uint8Array;
    readonly env?: Readonly<Record<string, string>>;
    readonly timeoutMs: number;
    readonly outputLimitBytes: number;
  }): Promise<Result<ExecOutcome>>;
  readonly hasDependencies: boolean;
  readonly signal: AbortSignal;
}

export interface RecipeEvidence {
  readonly path: string;
  readonly line?: number;
  readonly detail: string;
}

/** One bounded task a recipe can do, with a measure that is taken before and after. */
export interface RecipeTask {
  readonly recipe: string;
  readonly category: 'docs-and-comments' | 'typos' | 'lint-autofix' | 'formatting' | 'dead-code';
  readonly title: string;
  readonly objective: string;
  readonly measure: { readonly name: string; readonly before: number; readonly target: number };
  readonly evidence: readonly RecipeEvidence[];
  readonly evidenceLeftOut: number;
  /** The files it may change, at most 20. */
  readonly expectedFiles: readonly string[];
  readonly effort: 'minutes' | 'hours';
  readonly risk: 'low' | 'medium' | 'high';
  /** How sure the recipe is that a maintainer wants exactly this, 0 to 1, and why. */
  readonly certainty: { readonly value: number; readonly why: string };
  /** What it is worth to a reader or user of the project, 0 to 1, and why. */
  readonly worth: { readonly value: number; readonly why: string };
}

export interface Survey {
  readonly state: 'found' | 'nothing' | 'not-applicable' | 'not-runnable';
  /** One sentence: what was looked at, or why it could not be. */
  readonly detail: string;
  readonly count: number;
  readonly items: readonly RecipeEvidence[];
  readonly tasks: readonly RecipeTask[];
}

/** A whole new content for a file, or its end. */
export type RecipeEdit =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete'; readonly path: string };

/** A deterministic coder: the same tree gives the same tasks and the same edits. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  /** Raised when the same tree gives other tasks or edits than before; 1 where it is left out. */
  readonly version?: number;
  survey(place: RecipePlace): Promise<Survey>;
  /** The edits that do `task` on the tree it was found in. An empty list means there is nothing left to do. */
  fix(place: RecipePlace, task: RecipeTask): Promise<Result<readonly RecipeEdit[]>>;
  /** The task's measure, taken on this tree. */
  measure(place: RecipePlace, task: RecipeTask): Promise<Result<number>>;
}
