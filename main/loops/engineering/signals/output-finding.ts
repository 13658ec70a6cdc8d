/** One remark of a linter or type checker, with the path as it was printed. */
export interface OutputFinding {
  readonly path: string;
  readonly line: number;
  readonly rule: string | null;
  readonly message: string;
  /** Warnings and the like are none. */
  readonly error: boolean;
}
