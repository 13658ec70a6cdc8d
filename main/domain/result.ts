/** What went wrong, in words a person understands, and what to do next. */
export interface Fault {
  /** Stable, snake_case: callers branch on this, never on the message. */
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Fault };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail(code: string, message: string, next: string): { readonly ok: false; readonly error: Fault } {
  return { ok: false, error: { code, message, next } };
}
