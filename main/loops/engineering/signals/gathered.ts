import type { Findings } from '../../../domain/artifacts/state-snapshot.ts';
import type { Signal } from '../../../domain/signal.ts';

/** What one source of signals gave, or why it could not look. */
export interface Gathered {
  /** Short name, e.g. `logs`. */
  readonly source: string;
  readonly title: string;
  readonly state: Findings['state'];
  /** One sentence or two: what was looked at, or why it could not be. */
  readonly detail: string;
  readonly signals: readonly Signal[];
  /** What bounds kept out of sight, in words. */
  readonly leftOut: readonly string[];
}

type Named = Pick<Gathered, 'source' | 'title'>;

/** A source that looked. */
export function looked({ source, title }: Named, detail: string, signals: readonly Signal[], leftOut: readonly string[] = []): Gathered {
  return { source, title, state: signals.length === 0 ? 'nothing' : 'found', detail, signals, leftOut };
}

/** A source that has nothing to look at here. */
export function notLooked({ source, title }: Named, state: 'not-applicable' | 'not-runnable', detail: string): Gathered {
  return { source, title, state, detail, signals: [], leftOut: state === 'not-runnable' ? [`${title}: ${detail}`] : [] };
}

/** `1 file`, `2 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
