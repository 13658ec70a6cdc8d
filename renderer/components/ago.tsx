import { createContext, useContext, type ReactElement } from 'react';
import { ago, elapsed, exact, until } from '../app/time.ts';
import { useTicking } from './clock.ts';

/** The time that counts as now inside a recording or an old version; null where it is the clock on the wall. */
export const NowThere = createContext<string | null>(null);

/** `12 min ago`, with the exact instant on hover. */
export function Ago({ at }: { readonly at: string }): ReactElement {
  const words = useReading(15_000, (now) => ago(at, now));
  return <time dateTime={at} title={exact(at)} className="whitespace-nowrap">{words}</time>;
}

/** `in 40 s`, for what is still to come. */
export function Until({ at, fine = false }: { readonly at: string; readonly fine?: boolean }): ReactElement {
  const words = useReading(fine ? 1000 : 15_000, (now) => until(at, now));
  return <time dateTime={at} title={exact(at)} className="whitespace-nowrap tabular-nums">{words}</time>;
}

/** Time since an instant, counting on. */
export function Elapsed({ since }: { readonly since: string | number }): ReactElement {
  const from = typeof since === 'number' ? since : Date.parse(since);
  const words = useTicking(1000, (now) => elapsed(now - from));
  return <span className="whitespace-nowrap tabular-nums">{words}</span>;
}

function useReading(everyMs: number, read: (now: number) => string): string {
  const there = useContext(NowThere);
  return useTicking(everyMs, (now) => read(there === null ? now : Date.parse(there)), there === null);
}
